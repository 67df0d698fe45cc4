package org.oncovigil.grading;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.oncovigil.subject.Grade;
import org.oncovigil.subject.Measured;
import org.oncovigil.subject.RecordRef;
import org.oncovigil.subject.SubjectRecord;

@DisplayName("Every laboratory result is graded against the subject's own baseline")
class LabSurveyorTest {
    private static final Measured NOT_A_NUMBER =
            new Measured("<5", java.util.Optional.empty(), "U/L", Subjects.some("5"), Subjects.some("35"));

    private static LabSurveillance survey(SubjectRecord record, String version) {
        return new LabSurveyor(Scales.of("NMPA-2025", version)).survey(record);
    }

    private static LabSurveillance survey(Subjects.Collected subject) {
        return survey(subject.record(), "CTCAE-5.0");
    }

    private static Grade only(LabSurveillance labs, String term) {
        List<LabPoint> points = labs.pointsOf(term);
        assertThat(points).hasSize(1);
        return points.get(0).grade();
    }

    @Test
    void theFlaggedBaselineCounts() {
        LabSurveillance labs = survey(Subjects.subject()
                .baseline("ALT", "80", "U/L", "5", "35")
                .lab(-1, "ALT", "30", "U/L", "5", "35")
                .lab(5, "ALT", "121", "U/L", "5", "35"));
        assertThat(labs.pointsOf("Alanine aminotransferase increased"))
                .extracting(LabPoint::grade)
                .containsExactly(Grade.GRADE_0, Grade.GRADE_0, Grade.GRADE_1);
    }

    @Test
    void withoutAFlagTheLastResultBeforeTheFirstDoseIsTheBaseline() {
        LabSurveillance labs = survey(Subjects.subject()
                .lab(-9, "ALT", "30", "U/L", "5", "35")
                .lab(-1, "ALT", "80", "U/L", "5", "35")
                .lab(0, "ALT", "30", "U/L", "5", "35")
                .lab(5, "ALT", "121", "U/L", "5", "35"));
        LabPoint last = labs.pointsOf("Alanine aminotransferase increased").get(3);
        assertThat(last.grade()).isEqualTo(Grade.GRADE_1);
        assertThat(last.facts().indicator()).isEqualTo(BaselineIndicator.HIGH);
    }

    @ParameterizedTest(name = "{0} {1} {2} (LLN {3}, ULN {4}): {5} grade {6}")
    @CsvSource({
        "PLAT, 20, GI/L, 150, 400, Platelet count decreased, 4",
        "PLAT, 20, THOU/uL, 150, 400, Platelet count decreased, 4",
        "PLAT, 20000, /mm3, 150000, 400000, Platelet count decreased, 4",
        "PLAT, 20, x 109/L, 150, 400, Platelet count decreased, 4",
        "WBC, 1.9, 10^9/L, 4, 11, White blood cell decreased, 3",
        "HGB, 4.9, mmol/L, 7.4, 9.9, Anemia, 3",
        "HGB, 7.9, g/dL, 12, 16, Anemia, 3",
        "K, 6.1, mEq/L, 3.5, 5.1, Hyperkalemia, 3",
        "SODIUM, 119, mEq/L, 135, 145, Hyponatremia, 4",
        "CHOL, 401, mg/dL, '', 200, Cholesterol high, 3",
        "CREAT, 266, umol/L, 60, 110, Creatinine increased, 2",
        "BILI, 64, µmol/L, 3, 21, Blood bilirubin increased, 3",
        "CACR, 7.0, mEq/L, 4.2, 5.2, Hypercalcemia, 4",
    })
    void unitsAreReadAndConverted(
            String test, String value, String unit, String low, String high, String term, int expected) {
        LabSurveillance labs = survey(Subjects.subject().lab(5, test, value, unit, low, high));
        assertThat(only(labs, term)).isEqualTo(Grade.of(expected).orElseThrow());
    }

    @Test
    void anUnknownUnitLeavesTheResultUngradedWithItsReason() {
        LabSurveillance labs = survey(Subjects.subject().lab(5, "PLAT", "20", "buckets", "150", "400"));
        assertThat(labs.points()).isEmpty();
        assertThat(labs.gaps()).isEqualTo(Map.of("PLAT", Map.of(LabGap.UNIT_NOT_COVERED, 1)));
    }

    @Test
    void theStandardUnitHelpsWhereTheReportedOneDoesNot() {
        LabSurveillance labs = survey(Subjects.subject()
                .lab(
                        5,
                        "PLAT",
                        Subjects.measured("20", "buckets", "150", "400"),
                        Subjects.measured("20", "10^9/L", "150", "400"),
                        false,
                        "",
                        "HEMATOLOGY"));
        assertThat(only(labs, "Platelet count decreased")).isEqualTo(Grade.GRADE_4);
    }

    @Test
    void theReportedPairComesFirst() {
        LabSurveillance labs = survey(Subjects.subject()
                .lab(
                        5,
                        "BILI",
                        Subjects.measured("1.85", "mg/dL", "0.2", "1.2"),
                        Subjects.measured("31.6", "umol/L", "3", "21.1"),
                        false,
                        "",
                        "CHEMISTRY"));
        assertThat(only(labs, "Blood bilirubin increased")).isEqualTo(Grade.GRADE_2);
    }

    @Test
    void aBaselineInAnotherUnitIsConverted() {
        LabSurveillance labs = survey(Subjects.subject()
                .baseline("CREAT", "0.8", "mg/dL", "0.5", "1.2")
                .lab(5, "CREAT", "140", "umol/L", "44", "106"));
        LabPoint point = labs.pointsOf("Creatinine increased").get(1);
        assertThat(point.facts().base())
                .hasValueSatisfying(base -> assertThat(base).isBetween(Subjects.n("70.7"), Subjects.n("70.8")));
        assertThat(point.grade()).isEqualTo(Grade.GRADE_2);
    }

    @Test
    void textResultsAndOtherSpecimensAndUnlistedTestsAreCountedNotDropped() {
        LabSurveillance labs =
                survey(Subjects.subject().lab(5, "ALT", NOT_A_NUMBER, Measured.NONE, false, "SERUM", ""));
        assertThat(labs.gaps().get("ALT")).containsOnlyKeys(LabGap.NO_NUMBER);

        LabSurveillance others = survey(Subjects.subject()
                .lab(5, "PH", Subjects.measured("5.0", "", "5", "8"), Measured.NONE, false, "", "URINALYSIS")
                .lab(5, "PH", Subjects.measured("7.2", "", "7.35", "7.45"), Measured.NONE, false, "", "CHEMISTRY")
                .lab(5, "GLUC", Subjects.measured("30", "mmol/L", "", "5"), Measured.NONE, false, "URINE", "")
                .lab(5, "CA", "1.4", "mmol/L", "2.1", "2.6")
                .lab(5, "BASO", "0.1", "10^9/L", "0", "0.2")
                .lab(5, "ALT", "50", "U/L", "", ""));
        assertThat(others.gaps().get("PH")).isEqualTo(Map.of(LabGap.OTHER_SPECIMEN, 2));
        assertThat(others.gaps().get("GLUC")).isEqualTo(Map.of(LabGap.OTHER_SPECIMEN, 1));
        assertThat(others.gaps().get("CA")).isEqualTo(Map.of(LabGap.UNCORRECTED_CALCIUM, 1));
        assertThat(others.gaps().get("BASO")).isEqualTo(Map.of(LabGap.NO_CRITERION, 1));
        assertThat(others.gaps().get("ALT")).isEqualTo(Map.of(LabGap.LIMIT_MISSING, 1));
        assertThat(others.graded()).isEmpty();
    }

    @Test
    void bloodPhIsGraded() {
        LabSurveillance labs = survey(Subjects.subject()
                .lab(
                        5,
                        "PH",
                        Subjects.measured("7.2", "", "7.35", "7.45"),
                        Measured.NONE,
                        false,
                        "ARTERIAL BLOOD",
                        "BLOOD GASES"));
        assertThat(only(labs, "Acidosis")).isEqualTo(Grade.GRADE_3);
        assertThat(labs.graded()).isEqualTo(Map.of("PH", 1));
    }

    @Test
    void aSideThatCannotBeGradedForbidsCallingTheWholeNormal() {
        LabSurveillance labs = survey(Subjects.subject().lab(5, "K", "4.2", "mmol/L", "", "5.1"));
        assertThat(labs.graded()).isEmpty();
        assertThat(labs.gaps().get("K")).isEqualTo(Map.of(LabGap.LIMIT_MISSING, 1));
        assertThat(only(labs, "Hyperkalemia")).isEqualTo(Grade.GRADE_0);
    }

    @Test
    void aFastingSampleHasItsOwnCriteria() {
        LabSurveillance fasting = survey(
                Subjects.subject().fasting(5, "GLUC", "10", "mmol/L", "5.6").record(), "CTCAE-6.0");
        LabSurveillance any = survey(
                Subjects.subject().lab(5, "GLUC", "10", "mmol/L", "3.9", "5.6").record(), "CTCAE-6.0");
        assertThat(only(fasting, "Hyperglycemia")).isEqualTo(Grade.GRADE_2);
        assertThat(only(any, "Hyperglycemia")).isEqualTo(Grade.GRADE_0);
    }

    @Test
    void episodesAreRunsAtOrAboveAGrade() {
        LabSurveillance labs = survey(Subjects.subject()
                .lab(1, "NEUT", "2.5", "10^9/L", "1.8", "7.5")
                .lab(5, "NEUT", "0.9", "10^9/L", "1.8", "7.5")
                .lab(8, "NEUT", "0.4", "10^9/L", "1.8", "7.5")
                .lab(12, "NEUT", "1.2", "10^9/L", "1.8", "7.5")
                .lab(20, "NEUT", "0.8", "10^9/L", "1.8", "7.5"));
        List<LabEpisode> episodes = labs.episodes(Grade.GRADE_3);
        assertThat(episodes).hasSize(2);
        LabEpisode first = episodes.get(0);
        assertThat(first.worst()).isEqualTo(Grade.GRADE_4);
        assertThat(first.worstValue()).isEqualByComparingTo("0.4");
        assertThat(first.first()).isEqualTo(Subjects.FIRST_DOSE.plusDays(5));
        assertThat(first.last()).isEqualTo(Subjects.FIRST_DOSE.plusDays(8));
        assertThat(first.ended()).isEqualTo(Subjects.FIRST_DOSE.plusDays(12));
        assertThat(first.resolved()).isTrue();
        assertThat(first.records()).extracting(RecordRef::key).containsExactly("LB 2", "LB 3");
        assertThat(episodes.get(1).resolved()).isFalse();
        assertThat(episodes.get(1).ended()).isEqualTo(episodes.get(1).last());
    }

    @Test
    void coursesAnswerHowLongAValueLayBeyondALimit() {
        LabSurveillance labs = survey(Subjects.subject()
                .lab(1, "NEUT", "0.49", "10^9/L", "1.8", "7.5")
                .lab(5, "NEUT", "450", "/mm3", "1800", "7500")
                .lab(9, "NEUT", "0.5", "10^9/L", "1.8", "7.5")
                .lab(1, "ALT", "175", "U/L", "5", "35")
                .lab(5, "ALT", "176", "U/L", "5", "35"));
        List<LabRun> low = labs.courses().get("NEUT").runsBelow(Subjects.n("0.5"));
        assertThat(low).hasSize(1);
        assertThat(low.get(0).first()).isEqualTo(Subjects.FIRST_DOSE.plusDays(1));
        assertThat(low.get(0).ended()).isEqualTo(Subjects.FIRST_DOSE.plusDays(9));
        assertThat(low.get(0).worst()).isEqualByComparingTo("0.45");
        assertThat(labs.courses().get("ALT").unit()).isEqualTo("xULN");
        assertThat(labs.courses().get("ALT").runsAbove(Subjects.n("5"))).hasSize(1);
    }

    @Test
    void theShiftIsFromBaselineToTheWorstAfterTheFirstDose() {
        LabSurveillance labs = survey(Subjects.subject()
                .baseline("PLAT", "140", "10^9/L", "150", "400")
                .lab(-1, "PLAT", "10", "10^9/L", "150", "400")
                .lab(5, "PLAT", "60", "10^9/L", "150", "400")
                .lab(9, "PLAT", "61", "10^9/L", "150", "400"));
        assertThat(labs.worst()).hasSize(1);
        LabWorst shift = labs.worst().get(0);
        assertThat(shift.baseline()).contains(Grade.GRADE_1);
        assertThat(shift.worst().grade()).isEqualTo(Grade.GRADE_2);
        assertThat(shift.worst().record().key()).isEqualTo("LB 3");
    }

    @ParameterizedTest(name = "ALT {0}, bilirubin {1} on day {3}, ALP {2}: candidate {4}")
    @CsvSource({
        "106, 43, 100, 5, true",
        "105, 43, 100, 5, false",
        "106, 42, 100, 5, false",
        "106, 43, 240, 5, false",
        "106, 43, 239.9, 5, true",
        "106, 43, '', 5, true",
        "106, 43, 100, 35, true",
        "106, 43, 100, 36, false",
        "106, 43, 100, 4, false"
    })
    void hysLawNeedsAllThreeNumbers(String alt, String bili, String alp, int bilirubinDay, boolean expected) {
        Subjects.Collected subject = Subjects.subject()
                .lab(5, "ALT", alt, "U/L", "5", "35")
                .lab(bilirubinDay, "BILI", bili, "umol/L", "3", "21");
        if (!alp.isEmpty()) {
            subject.lab(5, "ALP", alp, "U/L", "40", "120");
        }
        List<HysLawCandidate> candidates = survey(subject).hysLaw();
        assertThat(!candidates.isEmpty()).isEqualTo(expected);
        assertThat(candidates).allSatisfy(candidate -> {
            assertThat(candidate.transaminase()).isEqualTo("ALT");
            assertThat(candidate.alkalinePhosphataseMultiple().isPresent()).isEqualTo(!alp.isEmpty());
        });
    }

    @Test
    void theOrderOfTestsInTheListingDoesNotMatter() {
        Subjects.Collected one =
                Subjects.subject().lab(1, "ALT", "400", "U/L", "5", "35").lab(1, "AST", "400", "U/L", "5", "35");
        Subjects.Collected other =
                Subjects.subject().lab(1, "AST", "400", "U/L", "5", "35").lab(1, "ALT", "400", "U/L", "5", "35");
        assertThat(survey(one).episodes(Grade.GRADE_3))
                .extracting(LabEpisode::term)
                .isEqualTo(survey(other).episodes(Grade.GRADE_3).stream()
                        .map(LabEpisode::term)
                        .toList());
    }
}
