package org.oncovigil.night;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.oncovigil.finding.Finding;
import org.oncovigil.store.SurveillanceStore;
import org.oncovigil.store.ValueText;

/**
 * Pauses of the trial and the review whether to terminate it, from listings and protocol to summary, workbook and alerts. The
 * sample night of 2026-03-20 has one pause, T4 for the gut. Its cut-off is 2026-03-20.
 */
class TrialPauseNightTest {
    private static final String STUDY = "DEMO-001";
    private static final String PROTOCOL = "studies/DEMO-001/protocol.yaml";
    private static final String REVIEW = "TERMINATION_REVIEW";

    @TempDir
    private Path folder;

    private SampleHome home;
    private SampleNight night;

    @BeforeEach
    void copyHomeAndNight() throws IOException {
        home = SampleHome.copy(folder.resolve("home"));
        night = SampleNight.copy("2026-03-20", folder.resolve("listings"));
    }

    private CommandRun run(String summary) {
        CommandRun run = CommandRun.at(
                home.folder(),
                "nightly",
                "--study",
                STUDY,
                "--listings",
                folder.resolve("listings").toString(),
                "--db",
                database().toString(),
                "--reports",
                folder.resolve("reports").toString(),
                "--summary",
                summary,
                "--progress",
                "none");
        assertThat(run.exitCode()).as(run.err()).isZero();
        return run;
    }

    private Path database() {
        return folder.resolve("night.db");
    }

    private SortedSet<String> found(String kind) {
        SortedSet<String> found = new TreeSet<>();
        try (SurveillanceStore store = SurveillanceStore.open(database())) {
            store.documents().open(STUDY, "FINDING", "").values().stream()
                    .map(text -> ValueText.read(Finding.class, text))
                    .filter(finding -> finding.kind().name().equals(kind))
                    .forEach(finding -> found.add(finding.outcome() + " " + finding.scope()));
        }
        return found;
    }

    /** Subject 0001 was the first of cohort C1 to be dosed. */
    private void addDeath() throws IOException {
        night.add(
                "ae.csv",
                2,
                "AESEQ",
                "99",
                "AESPID",
                "E99",
                "AETERM",
                "Sepsis",
                "AELLT",
                "Sepsis",
                "AEDECOD",
                "Sepsis",
                "AEBODSYS",
                "Infections and infestations",
                "AETOXGR",
                "5",
                "AESER",
                "Y",
                "AESDTH",
                "Y",
                "AESTDTC",
                "2025-05-12",
                "AEENDTC",
                "2025-05-13",
                "AEOUT",
                "FATAL");
    }

    @Test
    void aRelatedDeathWithTheSameOrganTwiceAsksForATerminationReviewEverywhere() throws IOException {
        addDeath();
        CommandRun run = run("text");
        assertThat(found("TRIAL_PAUSE")).containsExactly("T1 TRIAL", "T3 COHORT C1", "T4 TRIAL gut");
        assertThat(found(REVIEW)).containsExactly(REVIEW + " TRIAL");
        assertThat(run.out()).contains("trial pause 3, termination review 1");
        assertThat(workbook()).contains("termination review");
        assertThat(alerts()).contains(REVIEW + "|TRIAL");
    }

    @Test
    void withoutADeathNobodyIsAskedToReviewTermination() {
        CommandRun run = run("json");
        assertThat(run.number("stopping.trialPause")).isEqualTo(1);
        assertThat(run.number("stopping.terminationReview")).isZero();
        assertThat(found(REVIEW)).isEmpty();
    }

    @Test
    void aVirusAbleToReplicatePausesTheTrialAndAsksForATerminationReview() throws IOException {
        night.add(
                "lb.csv",
                2,
                "LBSEQ",
                "9001",
                "LBTESTCD",
                "RCL",
                "LBTEST",
                "Replication Competent Lentivirus",
                "LBORRES",
                "POSITIVE",
                "LBSTRESC",
                "POSITIVE",
                "LBSTRESN",
                "",
                "LBBLFL",
                "",
                "LBDTC",
                "2025-06-01");
        CommandRun run = run("json");
        assertThat(found("TRIAL_PAUSE")).containsExactly("T4 TRIAL gut", "T9 TRIAL");
        assertThat(found("FOLLOW_UP")).anyMatch(flag -> flag.startsWith("L6 "));
        assertThat(run.number("stopping.terminationReview")).isEqualTo(1);
    }

    @ParameterizedTest
    @CsvSource({
        "2026-03-20, '', true",
        "2026-03-21, '', false",
        "2026-03-01, 2026-03-21, true",
        "2026-03-01, 2026-03-20, false"
    })
    void anOrderPausesTheTrialFromItsDayUntilItIsLifted(String on, String lifted, boolean pauses) throws IOException {
        String order = "  orders:\n    - {on: " + on + ", by: ETHICS_COMMITTEE, text: hold"
                + (lifted.isEmpty() ? "" : ", lifted: " + lifted) + "}\n";
        home.replace(PROTOCOL, "switchedOff: []", "stopping:\n" + order + "switchedOff: []");
        run("json");
        assertThat(found("TRIAL_PAUSE").contains("T10 TRIAL")).isEqualTo(pauses);
    }

    @ParameterizedTest
    @CsvSource({"2026-04-16, false", "2026-04-17, true"})
    void safetyDataOlderThanTheLimitPauseTheTrial(String cutoff, boolean pauses) throws IOException {
        // The newest safety data of the sample are a laboratory result of 2026-03-17; 30 days later is 2026-04-16.
        Path moved = Files.move(
                folder.resolve("listings").resolve("2026-03-20"),
                folder.resolve("listings").resolve(cutoff));
        assertThat(moved).exists();
        run("json");
        assertThat(found("TRIAL_PAUSE").contains("T10 TRIAL")).isEqualTo(pauses);
    }

    @Test
    void anExpansionCohortIsJudgedForItsRateOfDlts() throws IOException {
        home.replace(PROTOCOL, "id: C3, doseLevel: DL3, part: ESCALATION", "id: C3, doseLevel: DL3, part: EXPANSION");
        CommandRun expansion = run("json");
        assertThat(found("DLT")).anyMatch(finding -> finding.equals("POSSIBLE C3"));
        assertThat(expansion.number("dlt.confirmedByRule")).isEqualTo(1);
        assertThat(found("TRIAL_PAUSE")).doesNotContain("T6 DOSE_AND_ABOVE DL3");
    }

    /** Subject 0018 had the first dose on 2026-02-24, has skin among its predicted organs, and is still treated. */
    @ParameterizedTest
    @CsvSource({"22, true", "23, false"})
    void anOverdueTestOfAPredictedOrganHoldsDosing(int studyDay, boolean holds) throws IOException {
        String test = "  safetyTests:\n    - {organ: skin, testCode: TRYPTASE, studyDays: [" + studyDay + "]}\n";
        home.replace(PROTOCOL, "switchedOff: []", "stopping:\n" + test + "switchedOff: []");
        run("json");
        assertThat(holding("DEMO-001-0018").contains("CV-STOP-1/H6")).isEqualTo(holds);
    }

    private String holding(String subject) {
        try (SurveillanceStore store = SurveillanceStore.open(database())) {
            return store.documents().open(STUDY, "FINDING", "").getOrDefault("SUBJECT_STOP|" + subject, "");
        }
    }

    private String alerts() {
        return String.join("\n", StoredNight.of(database()).rows("alert"));
    }

    /** All text of the workbook. */
    private String workbook() throws IOException {
        StringBuilder text = new StringBuilder();
        try (Stream<Path> files = Files.list(folder.resolve("reports"))) {
            for (Path file :
                    files.filter(path -> path.toString().endsWith(".xlsx")).toList()) {
                try (ZipFile zip = new ZipFile(file.toFile())) {
                    for (ZipEntry entry : List.copyOf(java.util.Collections.list(zip.entries()))) {
                        text.append(new String(zip.getInputStream(entry).readAllBytes(), StandardCharsets.UTF_8));
                    }
                }
            }
        }
        return text.toString();
    }
}
