package org.oncovigil.night;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.oncovigil.escalation.DltDecision;
import org.oncovigil.escalation.DltVerdict;
import org.oncovigil.finding.SubjectConclusion;
import org.oncovigil.store.SurveillanceStore;
import org.oncovigil.store.ValueText;

/**
 * An edit of the protocol or of {@code rules/} changes the verdict of the next run, without a build. Subject 0004 has
 * grade 3 fatigue of 5 days, subject 0007 an injection site reaction of 4 days that was of grade 3 for 2 (10 cm or more on
 * 18 and 19 June), subject 0009 a brief fever.
 */
class EditTest {
    private static final String STUDY = "DEMO-001";
    private static final String PROTOCOL = "studies/DEMO-001/protocol.yaml";
    private static final String FATIGUE = "DEMO-001-0004";
    private static final String LOCAL = "DEMO-001-0007";
    private static final String FEVER = "DEMO-001-0009";

    @TempDir
    private Path folder;

    private SampleHome home;

    @BeforeEach
    void copyTheHome() throws IOException {
        home = SampleHome.copy(folder.resolve("home"));
    }

    private CommandRun run() {
        CommandRun run = CommandRun.at(
                home.folder(),
                "nightly",
                "--study",
                STUDY,
                "--as-of",
                "2026-03-06",
                "--db",
                database().toString(),
                "--reports",
                folder.resolve("reports").toString(),
                "--summary",
                "json",
                "--progress",
                "none");
        assertThat(run.exitCode()).as(run.err()).isZero();
        return run;
    }

    private Path database() {
        return folder.resolve("night.db");
    }

    /** The verdict on the subject's event of grade 3. */
    private Optional<DltVerdict> verdict(String subject) {
        try (SurveillanceStore store = SurveillanceStore.open(database())) {
            return store.documents().owners(STUDY, "CONCLUSION").stream()
                    .flatMap(owner -> store.documents().open(STUDY, "CONCLUSION", owner).values().stream())
                    .map(text -> ValueText.read(SubjectConclusion.class, text))
                    .flatMap(conclusion -> conclusion.judgement().verdicts().stream())
                    .filter(verdict -> verdict.subject().value().equals(subject))
                    .findFirst();
        }
    }

    private DltDecision decision(String subject) {
        return verdict(subject).orElseThrow().decision();
    }

    @ParameterizedTest
    @CsvSource({"5, EXCLUDED", "4, CONFIRMED_BY_RULE"})
    void aLimitInTheProtocolDecidesTheNextRun(int days, DltDecision expected) throws IOException {
        run();
        assertThat(decision(FATIGUE)).isEqualTo(DltDecision.EXCLUDED);
        home.replace(PROTOCOL, "    dltWindowDays: 28", "    dltWindowDays: 28\n    constitutionalMaxDays: " + days);
        CommandRun next = run();
        assertThat(decision(FATIGUE)).isEqualTo(expected);
        assertThat(next.number("runId")).isEqualTo(2);
        assertThat(next.number("dlt.confirmedByRule")).isEqualTo(expected == DltDecision.EXCLUDED ? 1 : 2);
    }

    @ParameterizedTest
    @CsvSource({"2, EXCLUDED", "1, CONFIRMED_BY_RULE"})
    void aLimitInTheParameterTableDecidesTheNextRun(int days, DltDecision expected) throws IOException {
        run();
        assertThat(decision(LOCAL)).isEqualTo(DltDecision.EXCLUDED);
        home.replace("dlt/CV-DLT-1.parameters.csv", "localSevereMaxDays,3,", "localSevereMaxDays," + days + ",");
        run();
        assertThat(decision(LOCAL)).isEqualTo(expected);
    }

    @Test
    void theProtocolGoesBeforeTheParameterTable() throws IOException {
        home.replace(PROTOCOL, "    dltWindowDays: 28", "    dltWindowDays: 28\n    constitutionalMaxDays: 5");
        home.replace("dlt/CV-DLT-1.parameters.csv", "constitutionalMaxDays,7,", "constitutionalMaxDays,4,");
        run();
        assertThat(decision(FATIGUE)).isEqualTo(DltDecision.EXCLUDED);
    }

    @Test
    void aTermTakenOutOfASetDecidesTheNextRun() throws IOException {
        run();
        home.replace("dlt/term-sets.csv", "CONSTITUTIONAL,Fatigue,", "#CONSTITUTIONAL,Fatigue,");
        CommandRun next = run();
        assertThat(decision(FATIGUE)).isEqualTo(DltDecision.CONFIRMED_BY_RULE);
        assertThat(next.number("alerts.queued")).isGreaterThan(0);
    }

    @Test
    void aConditionOfARuleDecidesTheNextRun() throws IOException {
        run();
        assertThat(decision(FEVER)).isEqualTo(DltDecision.EXCLUDED);
        home.replace("dlt/CV-DLT-1-exclusions.drl", "isIn(\"FLU_LIKE\")", "isIn(\"VASOVAGAL\")");
        run();
        assertThat(decision(FEVER)).isEqualTo(DltDecision.CONFIRMED_BY_RULE);
    }

    @Test
    void aRuleSwitchedOffInTheProtocolIsSilentInTheNextRun() throws IOException {
        run();
        home.replace(PROTOCOL, "switchedOff: []", "switchedOff: [CV-DLT-1/X1]");
        run();
        assertThat(decision(FEVER)).isEqualTo(DltDecision.CONFIRMED_BY_RULE);
    }

    @Test
    void anEditTakenBackBringsTheOldVerdictAgainAndWithdrawsTheAlert() throws IOException {
        run();
        home.replace("dlt/CV-DLT-1.parameters.csv", "constitutionalMaxDays,7,", "constitutionalMaxDays,4,");
        assertThat(run().number("alerts.queued")).isGreaterThan(0);
        home.replace("dlt/CV-DLT-1.parameters.csv", "constitutionalMaxDays,4,", "constitutionalMaxDays,7,");
        CommandRun back = run();
        assertThat(decision(FATIGUE)).isEqualTo(DltDecision.EXCLUDED);
        assertThat(back.number("alerts.withdrawn")).isGreaterThan(0);
    }
}
