package org.oncovigil.night;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.oncovigil.escalation.CriterionMet;
import org.oncovigil.escalation.DltDecision;
import org.oncovigil.escalation.DltVerdict;
import org.oncovigil.escalation.Evaluability;
import org.oncovigil.escalation.ExclusionMet;
import org.oncovigil.escalation.SubjectJudgement;
import org.oncovigil.finding.SubjectConclusion;
import org.oncovigil.store.SurveillanceStore;
import org.oncovigil.store.ValueText;

/**
 * Rows added to the sample, through a whole night. Subject 0014 of cohort C3 (with a checkpoint inhibitor) was dosed on
 * 2026-01-05 and 2026-01-26, is evaluable, and has no laboratory results between 2026-01-12 and 2026-01-26.
 */
class DltNightTest {
    private static final String STUDY = "DEMO-001";
    private static final String LISTINGS = "studies/DEMO-001/listings/2026-03-06/";
    private static final String SUBJECT = "DEMO-001-0014";
    private static final String INVESTIGATIONS = "Investigations";

    @TempDir
    private Path folder;

    private SampleHome home;

    @BeforeEach
    void copyTheHome() throws IOException {
        home = SampleHome.copy(folder.resolve("home"));
    }

    /** An event by term, class, grade, admission, action, outcome, start, end, ongoing. */
    private void event(
            int number,
            String term,
            String organClass,
            int grade,
            String action,
            String outcome,
            String start,
            String end,
            String ongoing)
            throws IOException {
        add(
                "ae.csv",
                String.join(
                        ",",
                        STUDY,
                        "AE",
                        SUBJECT,
                        "9" + number,
                        "E9" + number,
                        "",
                        term,
                        term,
                        term,
                        organClass,
                        "",
                        "",
                        Integer.toString(grade),
                        "N,N,N,N,N,N,N",
                        "RELATED",
                        action,
                        outcome,
                        "N",
                        "2026-03-05",
                        start,
                        end,
                        ongoing,
                        ongoing.isEmpty() ? "" : "2026-03-05"));
    }

    private void laboratory(String term, int grade, String outcome, String start, String end, String ongoing)
            throws IOException {
        event(1, term, INVESTIGATIONS, grade, "DOSE NOT CHANGED", outcome, start, end, ongoing);
    }

    private void add(String file, String line) throws IOException {
        Files.writeString(home.file(LISTINGS + file), line + "\n", StandardCharsets.UTF_8, StandardOpenOption.APPEND);
    }

    private SubjectJudgement judged() {
        return judged(SUBJECT);
    }

    private SubjectJudgement judged(String subject) {
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
        try (SurveillanceStore store = SurveillanceStore.open(database())) {
            return store.documents().open(STUDY, "CONCLUSION", subject).values().stream()
                    .map(text -> ValueText.read(SubjectConclusion.class, text).judgement())
                    .findFirst()
                    .orElseThrow();
        }
    }

    private Path database() {
        return folder.resolve("night.db");
    }

    private static String criteria(SubjectJudgement judged) {
        return judged.verdicts().stream()
                .filter(verdict -> verdict.event().value().endsWith("/E91"))
                .flatMap(verdict -> verdict.criteria().stream())
                .map(CriterionMet::rule)
                .distinct()
                .sorted()
                .collect(Collectors.joining(" "));
    }

    private static Optional<DltVerdict> verdict(SubjectJudgement judged) {
        return judged.verdicts().stream()
                .filter(verdict -> verdict.event().value().endsWith("/E91"))
                .findFirst();
    }

    @ParameterizedTest
    @CsvSource({
        "Alanine aminotransferase increased, 3, 2026-01-22, D9",
        "Alanine aminotransferase increased, 3, 2026-01-21, ''",
        "Alanine aminotransferase increased, 4, 2026-01-15, D2 D9",
        "Lipase increased, 3, 2026-01-22, D10",
        "Lipase increased, 3, 2026-01-21, ''",
        "Neutrophil count decreased, 4, 2026-01-22, D2 D8",
        "Neutrophil count decreased, 4, 2026-01-21, D2",
        "Neutrophil count decreased, 3, 2026-01-22, ''",
        "Platelet count decreased, 4, 2026-01-15, D2 D8",
        "Platelet count decreased, 3, 2026-01-22, ''",
        "丙氨酸氨基转移酶升高, 3, 2026-01-22, D9",
        "丙氨酸氨基转移酶升高, 3, 2026-01-21, ''"
    })
    void aReportedLaboratoryEventWithoutRowsCountsByItsGradeAndDays(String term, int grade, String end, String expected)
            throws IOException {
        laboratory(term, grade, "RECOVERED/RESOLVED", "2026-01-14", end, "");
        assertThat(criteria(judged())).isEqualTo(expected);
    }

    @Test
    void aReportedRiseThatGoesOnCountsUpToTheDataCutoff() throws IOException {
        laboratory("Alanine aminotransferase increased", 3, "NOT RECOVERED/NOT RESOLVED", "2026-01-14", "", "ONGOING");
        assertThat(criteria(judged())).isEqualTo("D9");
    }

    @Test
    void aReportedRiseWithoutAnEndCannotBeAssessedAndKeepsTheSubjectPending() throws IOException {
        laboratory("Alanine aminotransferase increased", 3, "UNKNOWN", "2026-01-14", "", "");
        SubjectJudgement judged = judged();
        assertThat(verdict(judged)).hasValueSatisfying(verdict -> {
            assertThat(verdict.decision()).hasToString("CANNOT_ASSESS");
            assertThat(verdict.reason()).startsWith("D9 cannot be said");
        });
        assertThat(judged.evaluability()).isEqualTo(Evaluability.PENDING);
    }

    @ParameterizedTest
    @CsvSource({"2026-01-16, D8", "2026-01-23, ''"})
    void reportedPlateletsOfGrade3CountWithABleedingOfTheSameDays(String bleeding, String expected) throws IOException {
        laboratory("Platelet count decreased", 3, "RECOVERED/RESOLVED", "2026-01-14", "2026-01-22", "");
        event(
                2,
                "Epistaxis",
                "Respiratory thoracic and mediastinal disorders",
                1,
                "DOSE NOT CHANGED",
                "RECOVERED/RESOLVED",
                bleeding,
                bleeding,
                "");
        assertThat(criteria(judged())).isEqualTo(expected);
    }

    @ParameterizedTest
    @CsvSource({"45, D8", "50, ''"})
    void plateletValuesBelow50CountWithABleeding(String value, String expected) throws IOException {
        laboratory("Platelet count decreased", 3, "RECOVERED/RESOLVED", "2026-01-14", "2026-01-22", "");
        add(
                "lb.csv",
                String.join(
                        ",",
                        STUDY,
                        "LB",
                        SUBJECT,
                        "901,PLAT,Platelets,HEMATOLOGY",
                        value,
                        "10^9/L,150,400",
                        value,
                        value,
                        "10^9/L,150,400,LOW,,BLOOD,UNSCHEDULED,2026-01-16"));
        event(
                2,
                "Epistaxis",
                "Respiratory thoracic and mediastinal disorders",
                1,
                "DOSE NOT CHANGED",
                "RECOVERED/RESOLVED",
                "2026-01-16",
                "2026-01-16",
                "");
        assertThat(criteria(judged())).isEqualTo(expected);
    }

    @ParameterizedTest
    @CsvSource({"Y, D10", "N, ''"})
    void aSymptomaticLaboratoryEventOfGrade3CountsHoweverBrief(String symptomatic, String expected) throws IOException {
        laboratory("Lipase increased", 3, "RECOVERED/RESOLVED", "2026-01-14", "2026-01-16", "");
        add(
                "suppae.csv",
                String.join(
                        ",", STUDY, "AE", SUBJECT, "AESEQ,91,AESYMPT,Symptomatic", symptomatic, "CRF,INVESTIGATOR"));
        assertThat(criteria(judged())).isEqualTo(expected);
    }

    @ParameterizedTest
    @CsvSource({"2026-02-10, D11", "2026-02-09, ''"})
    void anInterruptionThatDelaysTheNextDoseByMoreThan14DaysCounts(String second, String expected) throws IOException {
        // dose 2 is due 21 days after dose 1, on 2026-01-26; 15 and 14 days later are 10 and 9 February
        String file = LISTINGS + "ex.csv";
        String text = Files.readString(home.file(file), StandardCharsets.UTF_8);
        String row = text.lines()
                .filter(line -> line.contains(SUBJECT) && line.contains("2026-01-26T"))
                .findFirst()
                .orElseThrow();
        home.replace(file, row, row.replace("2026-01-26T", second + "T"));
        event(
                1,
                "Dizziness",
                "Nervous system disorders",
                2,
                "DRUG INTERRUPTED",
                "RECOVERED/RESOLVED",
                "2026-01-24",
                "2026-02-01",
                "");
        assertThat(criteria(judged())).isEqualTo(expected);
    }

    @ParameterizedTest
    @CsvSource({"0.90, EVALUABLE", "0.89, NOT_EVALUABLE"})
    void aFirstDoseOfLessThan90PercentIsReplaced(String amount, Evaluability expected) throws IOException {
        String file = LISTINGS + "ex.csv";
        String row = firstDose(file);
        List<String> cells = List.of(row.split(",", -1));
        String given =
                cells.stream().map(cell -> cell.equals("1.0") ? amount : cell).collect(Collectors.joining(","));
        home.replace(file, row, given);
        assertThat(judged().evaluability()).isEqualTo(expected);
    }

    private String firstDose(String file) throws IOException {
        return Files.readString(home.file(file), StandardCharsets.UTF_8)
                .lines()
                .filter(line -> line.contains(SUBJECT + ",") && line.contains("OV-NEO1"))
                .min(String::compareTo)
                .orElseThrow();
    }

    @ParameterizedTest
    @CsvSource({
        "SYSBP, 90, mmHg, EXCLUDED, 'blood pressure not low, oxygen saturation not measured'",
        "SYSBP, 89, mmHg, CONFIRMED_BY_RULE, ''",
        "OXYSAT, 90, %, EXCLUDED, 'blood pressure not low, oxygen saturation not low'",
        "OXYSAT, 89, %, CONFIRMED_BY_RULE, ''"
    })
    void aBriefFeverIsExcludedUnlessAVitalSignIsLowAndSaysWhatWasMeasured(
            String test, String value, String unit, DltDecision decision, String words) throws IOException {
        String fever = "DEMO-001-0009";
        add(
                "vs.csv",
                String.join(
                        ",",
                        STUDY,
                        "VS",
                        fever,
                        "91",
                        test,
                        test,
                        value,
                        unit,
                        value,
                        value,
                        unit,
                        ",,UNSCHEDULED,2025-09-24T03:00"));
        DltVerdict verdict = judged(fever).verdicts().get(0);
        assertThat(verdict.decision()).isEqualTo(decision);
        assertThat(verdict.exclusions().stream().map(ExclusionMet::because).collect(Collectors.joining()))
                .endsWith(words);
    }

    @Test
    void aRiseOfAltThatAGeneralTermReportsIsOneFindingAndItsValuesAnswer() throws IOException {
        laboratory("Transaminases increased", 3, "RECOVERED/RESOLVED", "2026-01-14", "2026-01-22", "");
        alt("901", "250", "2026-01-14");
        alt("902", "40", "2026-01-17");
        assertThat(judged().verdicts()).isEmpty();
    }

    private void alt(String sequence, String value, String day) throws IOException {
        add(
                "lb.csv",
                String.join(
                        ",",
                        STUDY,
                        "LB",
                        SUBJECT,
                        sequence,
                        "ALT,Alanine Aminotransferase,CHEMISTRY",
                        value,
                        "U/L,5,40",
                        value,
                        value,
                        "U/L,5,40,,,SERUM,UNSCHEDULED",
                        day));
    }

    @ParameterizedTest
    @CsvSource({"'', CANNOT_ASSESS, PENDING", "2026-01-21, '', EVALUABLE", "2026-01-22, POSSIBLE, EVALUABLE"})
    void aGrade3ValueThatNoEventReportsNeedsALaterResult(String later, String decision, Evaluability evaluability)
            throws IOException {
        gammaGlutamyltransferase("901", "30", "2026-01-02", "Y");
        gammaGlutamyltransferase("902", "500", "2026-01-14", "");
        if (!later.isEmpty()) {
            gammaGlutamyltransferase("903", "30", later, "");
        }
        SubjectJudgement judged = judged();
        assertThat(judged.verdicts().stream()
                        .map(verdict -> verdict.decision().name())
                        .collect(Collectors.joining(" ")))
                .isEqualTo(decision);
        assertThat(judged.evaluability()).isEqualTo(evaluability);
    }

    private void gammaGlutamyltransferase(String sequence, String value, String day, String baseline)
            throws IOException {
        add(
                "lb.csv",
                String.join(
                        ",",
                        STUDY,
                        "LB",
                        SUBJECT,
                        sequence,
                        "GGT,Gamma Glutamyl Transferase,CHEMISTRY",
                        value,
                        "U/L,5,60",
                        value,
                        value,
                        "U/L,5,60,",
                        baseline,
                        "SERUM,UNSCHEDULED",
                        day));
    }

    @ParameterizedTest
    @CsvSource({"N, false", "'', true"})
    void aGrade3ValueWithoutAWordOnSymptomsIsAsked(String symptomatic, boolean asked) throws IOException {
        laboratory("Lipase increased", 3, "RECOVERED/RESOLVED", "2026-01-14", "2026-01-16", "");
        if (!symptomatic.isEmpty()) {
            add(
                    "suppae.csv",
                    String.join(
                            ",",
                            STUDY,
                            "AE",
                            SUBJECT,
                            "AESEQ,91,AESYMPT,Symptomatic",
                            symptomatic,
                            "CRF,INVESTIGATOR"));
        }
        judged();
        assertThat(isAsked("JOB-020")).isEqualTo(asked);
    }

    @ParameterizedTest
    @CsvSource({"true, false", "false, true"})
    void anInterruptionWithoutPlannedDaysIsAsked(boolean planned, boolean asked) throws IOException {
        if (!planned) {
            String days = ", plannedDoseDays: [1, 22, 43, 64, 85, 106, 127, 148, 169]}";
            for (int cohort = 0; cohort < 3; cohort++) {
                home.replace("studies/DEMO-001/protocol.yaml", days, "}");
            }
        }
        event(
                1,
                "Dizziness",
                "Nervous system disorders",
                2,
                "DRUG INTERRUPTED",
                "RECOVERED/RESOLVED",
                "2026-01-24",
                "2026-02-01",
                "");
        judged();
        assertThat(isAsked("JOB-021")).isEqualTo(asked);
    }

    @ParameterizedTest
    @CsvSource({"mg, false", "ug, true"})
    void anAmountInAnotherUnitThanPlannedIsAskedAndCountsAsGiven(String unit, boolean asked) throws IOException {
        String file = LISTINGS + "ex.csv";
        String row = firstDose(file);
        home.replace(file, row, row.replace(",mg,", "," + unit + ","));
        assertThat(judged().evaluability()).isEqualTo(Evaluability.EVALUABLE);
        assertThat(isAsked("JOB-022")).isEqualTo(asked);
    }

    private boolean isAsked(String message) {
        return StoredNight.of(database()).rows("problem").stream()
                .anyMatch(row -> row.contains(message) && row.contains(SUBJECT));
    }
}
