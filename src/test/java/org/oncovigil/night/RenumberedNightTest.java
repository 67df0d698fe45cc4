package org.oncovigil.night;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import org.oncovigil.job.NightlyResult;
import org.oncovigil.overview.RunSummary;
import org.oncovigil.table.TextRow;
import org.oncovigil.table.TextTable;

/**
 * A sponsor without event numbers sends the same events again: records renumbered, one preferred term recoded, one start
 * completed, one verbatim corrected. No event is lost, none is doubled, and what was alerted stays alerted. The sample
 * study's second night without AESPID; all data is synthetic.
 */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class RenumberedNightTest {
    private static final String NIGHT = "2026-03-13";
    private static final int SHIFT = 40;

    private RunSummary first;
    private RunSummary second;
    private RunSummary third;
    private StoredNight stored;

    @BeforeAll
    void runThreeTimes(@TempDir Path folder) throws IOException {
        Nights nights = new Nights(folder, "DEMO-001");
        SampleNight asSent = withoutNumbers(folder.resolve("a"));
        first = run(nights, folder.resolve("a"), asSent);
        SampleNight corrected = withoutNumbers(folder.resolve("b"));
        correct(corrected);
        second = run(nights, folder.resolve("b"), corrected);
        SampleNight shuffled = withoutNumbers(folder.resolve("c"));
        correct(shuffled);
        shuffled.rewrite("ae.csv", rows -> {
            List<TextRow> other = new ArrayList<>(rows);
            Collections.reverse(other);
            return other;
        });
        third = run(nights, folder.resolve("c"), shuffled);
        stored = StoredNight.of(nights.database());
    }

    private static RunSummary run(Nights nights, Path listings, SampleNight night) {
        assertThat(night.file("ae.csv")).isRegularFile();
        NightlyResult result = nights.run(Optional.of(listings), Optional.of(LocalDate.parse(NIGHT)));
        return ((NightlyResult.Finished) result).summary();
    }

    private static SampleNight withoutNumbers(Path listings) throws IOException {
        SampleNight night = SampleNight.copy(NIGHT, listings);
        change(night, "ae.csv", "AESPID", number -> "");
        return night;
    }

    private static void correct(SampleNight night) throws IOException {
        set(night, "0014", "Flu-like malaise", "AEDECOD", "Malaise");
        set(night, "0001", "Urinary tract infection", "AESTDTC", "2025-11-14");
        set(night, "0002", "Low neutrophils", "AETERM", "Low neutrophil count");
        change(night, "ae.csv", "AESEQ", RenumberedNightTest::renumbered);
        change(night, "suppae.csv", "IDVARVAL", RenumberedNightTest::renumbered);
    }

    private static String renumbered(String number) {
        return String.valueOf(Integer.parseInt(number) + SHIFT);
    }

    private static void change(SampleNight night, String file, String column, UnaryOperator<String> value)
            throws IOException {
        TextTable table = night.table(file);
        int position = TextTable.positions(table.header()).get(column);
        night.rewrite(
                file,
                rows -> rows.stream()
                        .map(row -> {
                            List<String> cells = new ArrayList<>(row.cells());
                            cells.set(position, value.apply(cells.get(position)));
                            return new TextRow(row.line(), TextTable.positions(table.header()), cells);
                        })
                        .toList());
    }

    private static void set(SampleNight night, String subject, String term, String column, String value)
            throws IOException {
        long line = night.table("ae.csv").rows().stream()
                .filter(row -> row.cell("USUBJID").endsWith("-" + subject)
                        && row.cell("AETERM").equals(term))
                .findFirst()
                .orElseThrow()
                .line();
        night.set("ae.csv", line, column, value);
    }

    @Test
    void noEventIsLostAndNoneIsDoubled() {
        assertThat(second.events().total()).isEqualTo(first.events().total());
        assertThat(second.events().fresh()).isZero();
        assertThat(second.events().removed()).isZero();
        assertThat(second.events().changed()).isEqualTo(3);
    }

    @Test
    void whatWasAlertedStaysAlertedAndIsNotAlertedAgain() {
        assertThat(first.alerts().queued()).isPositive();
        assertThat(second.alerts().queued()).isZero();
        assertThat(second.alerts().withdrawn()).isZero();
        assertThat(second.dlt()).isEqualTo(first.dlt());
    }

    @Test
    void whatWasFoundAgainIsToldOnce() {
        assertThat(second.problemsByMessage()).containsEntry("LST-111", 2);
        assertThat(third.problemsByMessage()).doesNotContainKeys("LST-111", "LST-112");
    }

    @Test
    void theNightAfterFindsThemAgainWithoutAWord() {
        assertThat(third.events().total()).isEqualTo(first.events().total());
        assertThat(third.events().fresh() + third.events().removed()).isZero();
        assertThat(third.alerts().queued() + third.alerts().withdrawn()).isZero();
    }

    @Test
    void eachEventHasOneIdentityInAllThreeNights() {
        List<String> identities = stored.rows("document").stream()
                .filter(row -> row.startsWith("EVENT | DEMO-001-0002 | DEMO-001-0002/AE/"))
                .map(row -> row.split(" \\| ")[2])
                .distinct()
                .toList();
        assertThat(identities).hasSize(1);
    }
}
