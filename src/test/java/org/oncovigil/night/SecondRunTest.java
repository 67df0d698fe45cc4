package org.oncovigil.night;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.SortedMap;
import java.util.concurrent.atomic.AtomicReference;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.oncovigil.job.NightlyResult;
import org.oncovigil.job.Progress;

/**
 * A night run again changes nothing and tells nobody twice, whether the first run came to its end or died on the way.
 * The second night of the sample study is run on a store that holds the first.
 */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class SecondRunTest {
    private static final String STUDY = "DEMO-001";
    private static final LocalDate FIRST = LocalDate.parse("2026-03-06");
    private static final LocalDate SECOND = LocalDate.parse("2026-03-13");

    private Path firstNight;
    private StoredNight undisturbed;
    private SortedMap<String, String> mails;

    @BeforeAll
    void runUndisturbed(@TempDir Path folder) throws IOException {
        Nights nights = new Nights(folder.resolve("first"), STUDY);
        assertThat(nights.run(FIRST)).isInstanceOf(NightlyResult.Finished.class);
        firstNight = folder.resolve("first");
        Nights second = afterFirst(folder.resolve("second"));
        assertThat(second.run(SECOND)).isInstanceOf(NightlyResult.Finished.class);
        undisturbed = StoredNight.of(second.database());
        mails = Folders.files(second.reports().resolve("outbox"));
        assertThat(undisturbed.rows("alert")).hasSize(9);
    }

    /** A place where the first night was run. */
    private Nights afterFirst(Path folder) throws IOException {
        try (Stream<Path> walk = Files.walk(firstNight)) {
            for (Path file : walk.filter(Files::isRegularFile).toList()) {
                Path target = folder.resolve(firstNight.relativize(file));
                Files.createDirectories(target.getParent());
                Files.copy(file, target);
            }
        }
        return new Nights(folder, STUDY);
    }

    @Test
    void theSameNightAgainChangesNothingAndTellsNobody(@TempDir Path folder) throws IOException {
        Nights nights = afterFirst(folder);
        NightlyResult.Finished before = (NightlyResult.Finished) nights.run(SECOND);
        NightlyResult.Finished again = (NightlyResult.Finished) nights.run(SECOND);
        assertThat(again.again()).isTrue();
        assertThat(again.summary().runId()).isEqualTo(before.summary().runId());
        assertThat(again.summary().events().fresh()).isZero();
        assertThat(again.summary().events().changed()).isZero();
        assertThat(again.summary().alerts().queued()).isZero();
        assertThat(StoredNight.of(nights.database()).rows("document")).isEqualTo(undisturbed.rows("document"));
        assertThat(StoredNight.of(nights.database()).rows("alert")).isEqualTo(undisturbed.rows("alert"));
        assertThat(Folders.files(nights.reports().resolve("outbox"))).isEqualTo(mails);
    }

    @Test
    void aWorkbookThatWasDeletedIsWrittenAgainWithoutAnAlert(@TempDir Path folder) throws IOException {
        Nights nights = afterFirst(folder);
        NightlyResult.Finished before = (NightlyResult.Finished) nights.run(SECOND);
        Files.delete(Path.of(before.summary().workbook()));
        NightlyResult.Finished again = (NightlyResult.Finished) nights.run(SECOND);
        assertThat(Path.of(again.summary().workbook())).isRegularFile();
        assertThat(again.summary().runId()).isEqualTo(before.summary().runId());
        assertThat(StoredNight.of(nights.database()).rows("alert")).isEqualTo(undisturbed.rows("alert"));
        assertThat(Folders.files(nights.reports().resolve("outbox"))).isEqualTo(mails);
    }

    @Test
    void aPageThatWasDeletedIsWrittenAgainWithoutAnAlert(@TempDir Path folder) throws IOException {
        Nights nights = afterFirst(folder);
        NightlyResult.Finished before = (NightlyResult.Finished) nights.run(SECOND);
        assertThat(before.summary().page())
                .isEqualTo(before.summary().workbook().replaceAll("xlsx$", "html"));
        Files.delete(Path.of(before.summary().page()));
        NightlyResult.Finished again = (NightlyResult.Finished) nights.run(SECOND);
        assertThat(Path.of(again.summary().page())).isRegularFile();
        assertThat(again.summary().runId()).isEqualTo(before.summary().runId());
        assertThat(StoredNight.of(nights.database()).rows("alert")).isEqualTo(undisturbed.rows("alert"));
        assertThat(Folders.files(nights.reports().resolve("outbox"))).isEqualTo(mails);
    }

    /** A run that dies at one point. */
    private record Death(String step, String point) implements Progress {
        private static final class Died extends IllegalStateException {
            private static final long serialVersionUID = 1L;
        }

        private void reach(String at, String where) {
            if (step.equals(at) && point.equals(where)) {
                throw new Died();
            }
        }

        @Override
        public void stepStarted(String at) {
            reach(at, "start");
        }

        @Override
        public void advanced(String at, long done) {
            reach(at, "middle");
        }

        @Override
        public void stepEnded(String at, String counts) {
            reach(at, "end");
        }
    }

    @ParameterizedTest
    @CsvSource({
        "intake, middle", "assess, middle",
        "rules, start", "rules, end",
        "ledger, start", "ledger, end",
        "alert, start", "alert, end",
        "report, start", "report, end"
    })
    void aRunThatDiedIsTakenUpAndGivesWhatAnUndisturbedOneGives(String step, String point, @TempDir Path folder)
            throws IOException {
        Nights nights = afterFirst(folder);
        assertThatThrownBy(() -> nights.run(SECOND, new Death(step, point))).hasStackTraceContaining("Died");
        assertThat(nights.run(SECOND)).isInstanceOf(NightlyResult.Finished.class);
        StoredNight stored = StoredNight.of(nights.database());
        for (String table :
                new String[] {"run_input", "listing_row", "document", "change", "alert", "alert_delivery", "problem"}) {
            assertThat(stored.rows(table)).as(table).isEqualTo(undisturbed.rows(table));
        }
        assertThat(stored.rows("run")).hasSize(2);
        assertThat(stored.rows("study_lock")).isEmpty();
        assertThat(Folders.files(nights.reports().resolve("outbox"))).isEqualTo(mails);
    }

    @Test
    void aSecondRunAtTheSameTimeIsRefusedAndTheFirstIsNotDisturbed(@TempDir Path folder) throws IOException {
        Nights nights = afterFirst(folder);
        AtomicReference<NightlyResult> other = new AtomicReference<>();
        NightlyResult first = nights.run(SECOND, new Progress() {
            @Override
            public void stepStarted(String step) {
                if (step.equals("rules")) {
                    other.set(new Nights(folder, STUDY).run(SECOND));
                }
            }

            @Override
            public void advanced(String step, long done) {}

            @Override
            public void stepEnded(String step, String counts) {}
        });
        assertThat(other.get())
                .isInstanceOfSatisfying(
                        NightlyResult.NotRun.class,
                        refused -> assertThat(refused.why()).isEqualTo(NightlyResult.Why.LOCKED));
        assertThat(first).isInstanceOf(NightlyResult.Finished.class);
        assertThat(StoredNight.of(nights.database()).rows("document")).isEqualTo(undisturbed.rows("document"));
    }
}
