package org.oncovigil.night;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.SortedMap;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import org.oncovigil.escalation.CohortTally;
import org.oncovigil.store.SurveillanceStore;
import org.oncovigil.store.ValueText;

/** Two public studies as real listings: everything that their files hold comes through. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class RealStudiesTest {
    private static final Path REFERENCE = Path.of("..", "shared", "data");

    private Path folder;
    private CommandRun pilot;
    private CommandRun vaccine;

    @BeforeAll
    void runBoth(@TempDir Path empty) {
        Assumptions.assumeTrue(
                Files.isDirectory(REFERENCE), "skipped: the reference listings are not beside the project");
        folder = empty;
        pilot = run("CDISCPILOT01");
        vaccine = run("ABC");
    }

    private CommandRun run(String study) {
        return CommandRun.of(
                "nightly",
                "--study",
                study,
                "--db",
                database(study).toString(),
                "--reports",
                folder.resolve("reports").toString(),
                "--summary",
                "json",
                "--progress",
                "none");
    }

    private Path database(String study) {
        return folder.resolve(study + ".db");
    }

    private static List<Long> rows(CommandRun run, String domainFile) {
        SortedMap<String, String> summary = run.summary();
        for (int index = 0; summary.containsKey("inputs." + index + ".file"); index++) {
            String input = "inputs." + index + ".";
            if (summary.get(input + "file").endsWith(domainFile)) {
                return List.of(
                        Long.parseLong(summary.get(input + "rowsRead")),
                        Long.parseLong(summary.get(input + "rowsUsed")),
                        Long.parseLong(summary.get(input + "rowsSetAside")));
            }
        }
        throw new AssertionError("no input " + domainFile);
    }

    @Test
    void bothStudiesComeToAGoodEnd() {
        assertThat(pilot.exitCode()).as(pilot.err()).isIn(0, 20);
        assertThat(vaccine.exitCode()).as(vaccine.err()).isIn(0, 20);
    }

    @Test
    void everyRowOfEveryFileIsUsedOrSetAside() {
        for (CommandRun run : List.of(pilot, vaccine)) {
            SortedMap<String, String> summary = run.summary();
            for (int index = 0; summary.containsKey("inputs." + index + ".file"); index++) {
                String input = "inputs." + index + ".";
                assertThat(run.number(input + "rowsUsed") + run.number(input + "rowsSetAside"))
                        .as(summary.get(input + "file"))
                        .isEqualTo(run.number(input + "rowsRead"));
            }
        }
    }

    @Test
    void thePilotsAdverseEventsAreAllRead() {
        assertThat(rows(pilot, "ae.xpt").get(0)).isEqualTo(1_191);
        assertThat(rows(pilot, "lb.csv.gz").get(0)).isEqualTo(59_580);
        assertThat(pilot.number("subjects.total")).isEqualTo(306);
        assertThat(pilot.number("subjects.withEvent")).isEqualTo(225);
    }

    @Test
    void followUpRecordsOfOneEventAreOneEvent() {
        assertThat(pilot.number("events.total")).isEqualTo(883);
        assertThat(pilot.number("events.partialOnsetRecords")).isEqualTo(26);
    }

    @Test
    void anEventIsSeriousByItsCriteriaThoughTheFlagSaysNo() {
        assertThat(pilot.number("problemsByMessage.LST-101")).isEqualTo(33);
        assertThat(pilot.number("events.reportedSerious")).isEqualTo(3);
        assertThat(pilot.number("events.fatal")).isEqualTo(3);
    }

    @Test
    void theActualArmDecidesTheCohort() {
        try (SurveillanceStore store = SurveillanceStore.open(database("CDISCPILOT01"))) {
            CohortTally low = store.documents().owners("CDISCPILOT01", "COHORT").stream()
                    .flatMap(owner -> store.documents().open("CDISCPILOT01", "COHORT", owner).values().stream())
                    .map(text -> ValueText.read(CohortTally.class, text))
                    .filter(tally -> tally.cohort().equals("Low"))
                    .findFirst()
                    .orElseThrow();
            // 84 were planned for the low dose; 96 were given it.
            assertThat(low.treated()).hasSize(96);
        }
    }

    @Test
    void everyDiaryRowOfTheVaccineStudyIsUsed() {
        for (String file : List.of("ce", "face")) {
            List<Long> rows = rows(vaccine, vaccineFile(file));
            assertThat(rows.get(0)).isPositive();
            assertThat(rows.get(1)).isEqualTo(rows.get(0));
        }
    }

    private String vaccineFile(String domain) {
        return vaccine.summary().values().stream()
                .filter(name -> name.matches("(.*/)?" + domain + "[^/]*\\.csv(\\.gz)?"))
                .findFirst()
                .orElseThrow();
    }
}
