package org.oncovigil.grading;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.oncovigil.subject.Grade;

@DisplayName("Every vital sign is graded by its number, weight against the subject's own baseline")
class VitalSurveyorTest {
    private static VitalSurveillance survey(Subjects.Collected subject, String version) {
        return new VitalSurveyor(Scales.of("NMPA-2025", version)).survey(subject.record());
    }

    private static List<Grade> grades(VitalSurveillance vitals, String term) {
        return vitals.points().getOrDefault(term, List.of()).stream()
                .map(VitalSurveillance.Point::grade)
                .toList();
    }

    @ParameterizedTest(name = "{1} {2} {3} by {0} at age {4}: {5} grade {6}")
    @CsvSource({
        "CTCAE-5.0, SYSBP, 150, mmHg, 52, Hypertension, 2",
        "CTCAE-5.0, SYSBP, 150, mm Hg, 52, Hypertension, 2",
        "CTCAE-6.0, SYSBP, 181, mmHg, 52, Hypertension, 4",
        "CTCAE-6.0, SYSBP, 135, mmHg, 52, Hypertension, 0",
        "CTCAE-5.0, DIABP, 101, mmHg, 52, Hypertension, 3",
        "CTCAE-5.0, DIABP, 101, mmHg, 12, Hypertension, 0",
        "CTCAE-5.0, TEMP, 102.3, F, 52, Fever, 2",
        "CTCAE-4.03, TEMP, 38.4, C, 52, Fever, 1"
    })
    void oneSignHasOneGrade(
            String version, String test, String value, String unit, int age, String term, int expected) {
        VitalSurveillance vitals = survey(Subjects.subject().age(age).vital(5, test, value, unit, false), version);
        assertThat(grades(vitals, term)).containsExactly(Grade.of(expected).orElseThrow());
        assertThat(vitals.graded()).isEqualTo(Map.of(test, 1));
    }

    @Test
    void weightGoesByTheChangeFromBaselineInAnyUnit() {
        VitalSurveillance vitals = survey(
                Subjects.subject()
                        .vital(-3, "WEIGHT", "80", "kg", true)
                        .vital(5, "WEIGHT", "72", "kg", false)
                        .vital(9, "WEIGHT", "84", "kg", false),
                "CTCAE-5.0");
        assertThat(grades(vitals, "Weight loss")).containsExactly(Grade.GRADE_0, Grade.GRADE_2, Grade.GRADE_0);
        assertThat(grades(vitals, "Weight gain")).containsExactly(Grade.GRADE_0, Grade.GRADE_0, Grade.GRADE_1);
    }

    @Test
    void whatCannotBeGradedIsCounted() {
        VitalSurveillance vitals = survey(
                Subjects.subject()
                        .vital(5, "WEIGHT", "72", "kg", false)
                        .vital(5, "SYSBP", "150", "furlongs", false)
                        .vital(5, "PULSE", "80", "/min", false)
                        .vital(5, "TEMP", "", "C", false),
                "CTCAE-5.0");
        assertThat(vitals.graded()).isEmpty();
        assertThat(vitals.gaps())
                .isEqualTo(Map.of(
                        "WEIGHT", Map.of(LabGap.BASELINE_MISSING, 1),
                        "SYSBP", Map.of(LabGap.UNIT_NOT_COVERED, 1),
                        "PULSE", Map.of(LabGap.NO_CRITERION, 1),
                        "TEMP", Map.of(LabGap.NO_NUMBER, 1)));
    }

    @Test
    void theShiftIsFromBaselineToTheWorstAfterTheFirstDose() {
        VitalSurveillance vitals = survey(
                Subjects.subject()
                        .vital(-3, "SYSBP", "125", "mmHg", true)
                        .vital(-1, "SYSBP", "170", "mmHg", false)
                        .vital(4, "SYSBP", "142", "mmHg", false)
                        .vital(6, "SYSBP", "121", "mmHg", false),
                "CTCAE-5.0");
        assertThat(vitals.worst()).hasSize(1);
        assertThat(vitals.worst().get(0).baseline()).contains(Grade.GRADE_1);
        assertThat(vitals.worst().get(0).worst().grade()).isEqualTo(Grade.GRADE_2);
    }
}
