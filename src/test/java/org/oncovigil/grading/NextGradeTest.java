package org.oncovigil.grading;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Optional;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.oncovigil.subject.Grade;

@DisplayName("How far a value is from a worse grade is told with the grade")
class NextGradeTest {
    private static final GradingScales SCALES = Scales.of("NMPA-2025", "CTCAE-5.0");

    @ParameterizedTest(name = "{0} {1} (ULN {2}): grade {3} at {4}, {5} away, near {6}")
    @CsvSource({
        "Alanine aminotransferase increased, 100, 35, 2, 105, 5, true",
        "Alanine aminotransferase increased, 90, 35, 2, 105, 15, false",
        "Alanine aminotransferase increased, 105, 35, 2, 105, 0, true",
        "Alanine aminotransferase increased, 30, 35, 1, 35, 5, false",
        "Alanine aminotransferase increased, 690, 35, 4, 700, 10, true"
    })
    void laboratoryValues(
            String term, String value, String high, int next, String bound, String distance, boolean near) {
        LabBlock block = SCALES.lab().blocks(term).get(0);
        NextGrade found = NextGrade.of(
                        block,
                        new LabFacts(
                                Subjects.some(value),
                                Optional.empty(),
                                Subjects.some(high),
                                Optional.empty(),
                                BaselineIndicator.UNKNOWN,
                                Optional.empty()),
                        SCALES.limits())
                .orElseThrow();
        assertThat(found.grade()).isEqualTo(Grade.of(next).orElseThrow());
        assertThat(found.bound()).isEqualByComparingTo(bound);
        assertThat(found.distance()).isEqualByComparingTo(distance);
        assertThat(found.near()).isEqualTo(near);
    }

    @Test
    void fallingValuesLookDown() {
        LabBlock block =
                SCALES.lab().block("Platelet count decreased", "10^9/L").orElseThrow();
        NextGrade found = NextGrade.of(
                        block,
                        new LabFacts(
                                Subjects.some("52"),
                                Subjects.some("150"),
                                Optional.empty(),
                                Optional.empty(),
                                BaselineIndicator.UNKNOWN,
                                Optional.empty()),
                        SCALES.limits())
                .orElseThrow();
        assertThat(found.grade()).isEqualTo(Grade.GRADE_3);
        assertThat(found.text()).isEqualTo("next worse grade 3 at 50 10^9/L, 2 away (near)");
    }

    @Test
    void theWorstGradeHasNoNext() {
        LabBlock block =
                SCALES.lab().block("Platelet count decreased", "10^9/L").orElseThrow();
        assertThat(NextGrade.of(
                        block,
                        new LabFacts(
                                Subjects.some("2"),
                                Subjects.some("150"),
                                Optional.empty(),
                                Optional.empty(),
                                BaselineIndicator.UNKNOWN,
                                Optional.empty()),
                        SCALES.limits()))
                .isEmpty();
    }

    @ParameterizedTest(name = "{0} cm at age {1}: grade {2} at {3}, near {4}")
    @CsvSource({"9.6, 52, 3, 10, true", "9.4, 52, 3, 10, false", "2.4, 52, 1, 2.5, true", "4.8, 8, 3, 5, true"})
    void sizes(String size, int age, int next, String bound, boolean near) {
        EventGrading grading = grade(
                Subjects.event("Injection site erythema").diameter(size, "cm"),
                Subjects.subject().age(age));
        assertThat(grading.next()).hasValueSatisfying(found -> {
            assertThat(found.grade()).isEqualTo(Grade.of(next).orElseThrow());
            assertThat(found.bound()).isEqualByComparingTo(bound);
            assertThat(found.near()).isEqualTo(near);
        });
    }

    @Test
    void temperatures() {
        EventGrading grading =
                grade(Subjects.event("Pyrexia"), Subjects.subject().temperature("2026-03-04", "38.9", "C"));
        assertThat(grading.next()).hasValueSatisfying(found -> {
            assertThat(found.grade()).isEqualTo(Grade.GRADE_2);
            assertThat(found.distance()).isEqualByComparingTo("0.1");
        });
    }

    @Test
    void anEventWithoutAMeasuredValueHasNone() {
        assertThat(grade(Subjects.event("Headache").site(2), Subjects.subject()).next())
                .isEmpty();
    }

    @ParameterizedTest(name = "{0} cm under {1}: CTCAE for information {2}")
    @CsvSource({"11, CTCAE-5.0, 3", "5.05, CTCAE-6.0, 2", "2, CTCAE-5.0, 0"})
    void theCtcaeGradeOfASizeIsForInformation(String size, String version, int expected) {
        GradingScales scales = Scales.of("NMPA-2025", version);
        var record = Subjects.subject().record();
        EventGrading grading = new EventGrader(scales, Scales.choice("NMPA-2025", version))
                .grade(
                        Subjects.event("Injection site erythema")
                                .diameter(size, "cm")
                                .build(),
                        record,
                        new LabSurveyor(scales).survey(record));
        assertThat(grading.ctcae().grade()).isEqualTo(Grade.of(expected));
        assertThat(grading.governing()).isEqualTo(GoverningGrade.VACCINE_SCALE);
    }

    private static EventGrading grade(Subjects.Event event, Subjects.Collected subject) {
        var record = subject.record();
        return new EventGrader(SCALES, Scales.choice("NMPA-2025", "CTCAE-5.0"))
                .grade(event.build(), record, new LabSurveyor(SCALES).survey(record));
    }
}
