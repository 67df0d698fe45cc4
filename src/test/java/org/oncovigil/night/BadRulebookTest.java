package org.oncovigil.night;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A mistake in the protocol or in {@code rules/} is one message with file and line, and nothing is run. */
class BadRulebookTest {
    private static final String PROTOCOL = "studies/DEMO-001/protocol.yaml";

    @TempDir
    private Path folder;

    private SampleHome home;

    @BeforeEach
    void copyTheHome() throws IOException {
        home = SampleHome.copy(folder.resolve("home"));
    }

    /** Runs the night, which must end with this exit code and have done nothing. */
    private String refused(int exitCode) {
        Path database = folder.resolve("night.db");
        Path reports = folder.resolve("reports");
        CommandRun run = CommandRun.at(
                home.folder(),
                "nightly",
                "--study",
                "DEMO-001",
                "--db",
                database.toString(),
                "--reports",
                reports.toString(),
                "--progress",
                "none");
        assertThat(run.exitCode()).as(run.err()).isEqualTo(exitCode);
        assertThat(run.err())
                .doesNotContain("\tat ", "Exception")
                .containsAnyOf("Nothing was run.", "The rulebook is not usable.");
        assertThat(run.out()).isEmpty();
        assertThat(reports).doesNotExist();
        return run.err();
    }

    private String line(String file, String text) throws IOException {
        return "rules/" + file + " line " + home.lineOf(file, text);
    }

    @Test
    void plannedDoseDaysThatDoNotAscendFromDay1() throws IOException {
        home.replace(PROTOCOL, "plannedDoseDays: [1, 22, 43,", "plannedDoseDays: [1, 43, 22,");
        assertThat(refused(2))
                .contains(line(PROTOCOL, "plannedDoseDays: [1, 43, 22"), "study days in ascending order, the first 1");
    }

    @Test
    void anAmountWithoutItsUnit() throws IOException {
        home.replace(PROTOCOL, ", amount: 0.13, unit: mg}", ", amount: 0.13}");
        assertThat(refused(2)).contains("a unit with an amount, and only then");
    }

    @Test
    void anUnknownKeyOfTheProtocol() throws IOException {
        home.replace(PROTOCOL, "  acceptUnverified: false", "  acceptUnverifed: false");
        assertThat(refused(2))
                .contains(
                        "RUL-003 " + line(PROTOCOL, "acceptUnverifed"),
                        "column scales.acceptUnverifed",
                        "expected one of");
    }

    @Test
    void aTermSetThatDoesNotExist() throws IOException {
        home.replace("dlt/CV-DLT-1.drl", "isIn(\"ANAPHYLAXIS\")", "isIn(\"ANAPHLAXIS\")");
        assertThat(refused(60)).contains("RUL-066 " + line("dlt/CV-DLT-1.drl", "ANAPHLAXIS"), "term-sets.csv");
    }

    @Test
    void aWindowOfNoDays() throws IOException {
        home.replace(PROTOCOL, "dltWindowDays: 28", "dltWindowDays: 0");
        assertThat(refused(2))
                .contains("RUL-008 " + line(PROTOCOL, "dltWindowDays"), ": 0; expected a whole number from 1 to 365");
    }

    @Test
    void aParameterThatTheRuleSetDoesNotHave() throws IOException {
        home.replace(PROTOCOL, "dltWindowDays: 28", "dltWindow: 28");
        assertThat(refused(2)).contains("RUL-007 " + line(PROTOCOL, "dltWindow: 28"), "a parameter of CV-DLT-1");
    }

    @Test
    void aKeyThatStandsTwice() throws IOException {
        home.replace(PROTOCOL, "protocolVersion:", "title: again\nprotocolVersion:");
        assertThat(refused(2)).contains("RUL-006 " + line(PROTOCOL, "title: again"), "title");
    }

    @Test
    void aProtocolThatIsNoYaml() throws IOException {
        home.replace(PROTOCOL, "switchedOff: []", "switchedOff: [");
        assertThat(refused(2)).contains("RUL-002 rules/" + PROTOCOL + " line ");
    }

    @Test
    void aRuleSwitchedOffThatDoesNotExist() throws IOException {
        home.replace(PROTOCOL, "switchedOff: []", "switchedOff: [CV-DLT-1/D99]");
        assertThat(refused(2)).contains("RUL-065", "protocol.yaml", "CV-DLT-1/D99");
    }

    @Test
    void anOrderByNobodyWhoMayOrder() throws IOException {
        String orders = "stopping:\n  orders:\n    - {on: 2026-03-01, by: NEIGHBOUR, text: stop}\n";
        home.replace(PROTOCOL, "switchedOff: []", orders + "switchedOff: []");
        assertThat(refused(2)).contains(line(PROTOCOL, "NEIGHBOUR"), "SPONSOR, BOARD, ETHICS_COMMITTEE, REGULATOR");
    }

    @Test
    void aStudyDayThatIsNoNumber() throws IOException {
        String tests = "stopping:\n  safetyTests:\n    - {organ: skin, testCode: X, studyDays: [soon]}\n";
        home.replace(PROTOCOL, "switchedOff: []", tests + "switchedOff: []");
        assertThat(refused(2)).contains(line(PROTOCOL, "soon"), "soon; expected study days as whole numbers");
    }

    @Test
    void aWatchedTestThatLooksForNothingKnown() throws IOException {
        home.replace("followup/watched-tests.csv", ",ANTI_PF4,", ",ANTI_MOON,");
        assertThat(refused(60)).contains(line("followup/watched-tests.csv", "ANTI_MOON"), "ANTI_PF4");
    }

    @Test
    void aSteroidThatEqualsNothing() throws IOException {
        home.replace("stopping/steroid-equivalents.csv", "PREDNISONE,5,", "PREDNISONE,0,");
        assertThat(refused(60)).contains(line("stopping/steroid-equivalents.csv", "PREDNISONE,0"), "above 0");
    }

    @Test
    void aRuleFileThatDoesNotCompile() throws IOException {
        home.replace("dlt/CV-DLT-1.drl", "gradeNumber() == 5", "gradeNumber( == 5");
        assertThat(refused(60)).contains("RUL-060 rules/dlt/CV-DLT-1.drl line ");
    }

    @Test
    void aRuleThatAsksForAFactThatIsNot() throws IOException {
        home.replace("dlt/CV-DLT-1.drl", "gradeNumber() == 5", "gradeOfTheMoon() == 5");
        assertThat(refused(60)).contains("RUL-060 rules/dlt/CV-DLT-1.drl");
    }

    @Test
    void aRuleWithoutItsSource() throws IOException {
        home.replace("dlt/CV-DLT-1.drl", "@source(\"CV-DLT-1 D1: grade 5\") ", "");
        assertThat(refused(60)).contains("RUL-062", "CV-DLT-1/D1 Death", "expected @source");
    }

    @Test
    void aRuleThatWouldSteerAnother() throws IOException {
        home.replace("dlt/CV-DLT-1.drl", "\nwhen", "\n  salience 10\nwhen");
        assertThat(refused(60)).contains("RUL-064 " + line("dlt/CV-DLT-1.drl", "salience 10") + ": salience");
    }

    @Test
    void aParameterOutOfItsRange() throws IOException {
        home.replace("dlt/CV-DLT-1.parameters.csv", "constitutionalMaxDays,7,", "constitutionalMaxDays,31,");
        assertThat(refused(60))
                .contains(
                        "RUL-008 " + line("dlt/CV-DLT-1.parameters.csv", "constitutionalMaxDays,31"),
                        "31; expected a whole number from 0 to 30");
    }

    @Test
    void aParameterThatIsNoNumber() throws IOException {
        home.replace("stopping/CV-PAUSE-1.parameters.csv", "dltRateLimit,0.30,", "dltRateLimit,often,");
        assertThat(refused(60)).contains(line("stopping/CV-PAUSE-1.parameters.csv", "dltRateLimit,often"), "often");
    }

    @Test
    void aParameterTableWithoutOneOfItsRows() throws IOException {
        home.replace("dlt/CV-DLT-1.parameters.csv", "constitutionalMaxDays,7,", "#constitutionalMaxDays,7,");
        assertThat(refused(60)).contains("rules/dlt/CV-DLT-1.parameters.csv", "constitutionalMaxDays");
    }

    @Test
    void aScaleWithoutTheRowOfAReaction() throws IOException {
        String scale = "scales/vaccine-nmpa-2025.csv";
        Files.writeString(
                home.file(scale),
                Files.readString(home.file(scale)).lines().findFirst().orElseThrow() + "\n");
        assertThat(refused(60)).contains("rules/" + scale);
    }

    @Test
    void aScaleWithoutOneOfItsBands() throws IOException {
        String scale = "scales/vaccine-nmpa-2025.csv";
        home.replace(scale, "induration_swelling,adult,DIAMETER,2,", "#induration_swelling,adult,DIAMETER,2,");
        assertThat(refused(60)).contains("rules/" + scale, "RUL-105");
    }

    @Test
    void aTableOfTheRulebookThatIsNotThere() throws IOException {
        Files.delete(home.file("dlt/CV-DLT-1.exclusions.csv"));
        assertThat(refused(60)).contains("rules/dlt/CV-DLT-1.exclusions.csv");
    }

    @Test
    void everyMistakeIsToldAtOnce() throws IOException {
        home.replace(PROTOCOL, "dltWindowDays: 28", "dltWindowDays: 0");
        home.replace(PROTOCOL, "cohortVariable:", "cohortVariabel:");
        assertThat(refused(2)).contains("RUL-008", "RUL-003", "2 problems");
    }
}
