package org.oncovigil.night;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import org.oncovigil.table.TextRow;

/** A decision card says why, from which cell, and what would turn it; and what it says comes true. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class ExplainCommandTest {
    private static final LocalDate SECOND = LocalDate.parse("2026-03-13");
    private static final Pattern GRADE_FLIP = Pattern.compile("the grade: grade (\\d) -> (\\w+)");
    private static final Pattern DECISION = Pattern.compile("(?m)^DLT +(\\w+):");

    private Path folder;
    private Nights nights;

    @BeforeAll
    void runThreeNights(@TempDir Path place) {
        folder = place;
        nights = new Nights(place.resolve("sample"), "DEMO-001");
        for (String night : List.of("2026-03-06", "2026-03-13", "2026-03-20")) {
            nights.run(LocalDate.parse(night));
        }
    }

    private static CommandRun explain(Nights nights, String event, String... more) {
        String[] arguments = new String[6 + more.length];
        System.arraycopy(
                new String[] {
                    "explain",
                    event,
                    "--study",
                    "DEMO-001",
                    "--db",
                    nights.database().toString()
                },
                0,
                arguments,
                0,
                6);
        System.arraycopy(more, 0, arguments, 6, more.length);
        return CommandRun.of(arguments);
    }

    private static String decision(CommandRun run) {
        Matcher decision = DECISION.matcher(run.out());
        assertThat(decision.find()).as(run.out() + run.err()).isTrue();
        return decision.group(1);
    }

    @Test
    void theCardNamesRecordsValuesCriteriaLimitsAndWhereTheyWereSet() {
        CommandRun run = explain(nights, "0011/AE/E01");
        assertThat(run.exitCode()).isZero();
        assertThat(run.out())
                .contains("DEMO-001-0011/AE/E01  Colitis", "run 3, data cut-off 2026-03-20")
                .contains("ae.csv line ", "study day 122", "immune 16, direct -5")
                .contains("LATE_EQUIVALENT: criteria met after the window")
                .containsPattern("met +D3 Grade 3 non-laboratory event: grade 3")
                .containsPattern(
                        "autoimmuneMinGradeMonotherapy = 2 grade, rules/dlt/CV-DLT-1\\.parameters\\.csv line \\d+")
                .containsPattern("not met +D2 Grade 4 event; would be met: grade 4")
                .containsPattern("stop +P7 STOP_PERMANENT");
    }

    @Test
    void everyCriterionAndExclusionStandsOnTheCardWhateverBecameOfIt() {
        String out = explain(nights, "0011/AE/E01").out();
        for (String id : List.of(
                "D1", "D2", "D3", "D4", "D5", "D6", "D7", "D8", "D9", "D10", "D11", "D12", "D13", "X1", "X2", "X3",
                "X4", "X5", "X6", "X7")) {
            assertThat(out).containsPattern("(?m)^  (met|not met|not used) +" + id + " ");
        }
    }

    /** The grade of this event is corrected to 2 in the third night, as the card of the second night supposes. */
    @Test
    void asOfAnEarlierNightItSaysWhatWasKnownThenAndWhatItForesawCameTrue() {
        CommandRun then = explain(nights, "0019/AE/E01", "--as-of", "2026-03-14");
        assertThat(decision(then)).isEqualTo("CONFIRMED_BY_RULE");
        assertThat(then.out()).contains("run 2, data cut-off 2026-03-13", "the grade: grade 2 -> NOT_DLT");
        assertThat(decision(explain(nights, "0019/AE/E01"))).isEqualTo("NOT_DLT");
    }

    @Test
    void inChineseTheCardIsChinese() {
        assertThat(explain(nights, "0011/AE/E01", "--lang", "zh").out())
                .contains("发生", "何者可改变", "免疫类器官事件", "不符合")
                .doesNotContain("not met");
    }

    @Test
    void anEndOfSeveralIdentitiesIsNotGuessed() {
        CommandRun run = explain(nights, "E01");
        assertThat(run.exitCode()).isEqualTo(2);
        assertThat(run.err()).contains("JOB-024", "DEMO-001-0001/AE/E01");
        assertThat(explain(nights, "9999/AE/E01").err()).contains("JOB-024");
    }

    @Test
    void aDayBeforeTheFirstNightKnowsNothing() {
        CommandRun run = explain(nights, "0011/AE/E01", "--as-of", "2026-01-01");
        assertThat(run.exitCode()).isEqualTo(2);
        assertThat(run.err()).contains("JOB-023");
    }

    /**
     * For one event of each subject the grade that the card names is written into the listing: the next night must judge
     * as the card foresaw. Only events of one record whose grade is the site's.
     */
    @Test
    void aGradeThatTheCardNamesTurnsTheAnswerOnceItIsInTheListing() throws IOException {
        SampleNight night = SampleNight.copy(SECOND.toString(), folder.resolve("turned"));
        Map<String, TextRow> oneOfEach = new LinkedHashMap<>();
        night.table("ae.csv").rows().forEach(row -> oneOfEach.putIfAbsent(row.cell("USUBJID"), row));
        Map<String, String> foreseen = new LinkedHashMap<>();
        for (TextRow row : oneOfEach.values()) {
            String event = row.cell("USUBJID") + "/AE/" + row.cell("AESPID");
            CommandRun card = explain(nights, event, "--as-of", SECOND.toString());
            Matcher flip = GRADE_FLIP.matcher(card.out());
            boolean ofTheSite = card.out().contains(", by SITE:");
            boolean oneRecord = night.table("ae.csv").rows().stream()
                            .filter(other -> other.cell("USUBJID").equals(row.cell("USUBJID"))
                                    && other.cell("AESPID").equals(row.cell("AESPID")))
                            .count()
                    == 1;
            if (ofTheSite && oneRecord && flip.find() && !flip.group(1).equals("5")) {
                night.set("ae.csv", row.line(), "AETOXGR", flip.group(1));
                foreseen.put(event, flip.group(2));
            }
        }
        assertThat(foreseen).hasSizeGreaterThan(5);
        Nights turned = new Nights(folder.resolve("turned-store"), "DEMO-001");
        turned.run(Optional.of(folder.resolve("turned")), Optional.of(SECOND));
        foreseen.forEach((event, decision) ->
                assertThat(decision(explain(turned, event))).as(event).isEqualTo(decision));
    }
}
