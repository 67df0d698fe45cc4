package org.oncovigil.grading;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.oncovigil.problem.Problem;
import org.oncovigil.subject.Grade;

@DisplayName("A cytokine release syndrome is graded by ASTCT beside the site's grade")
class CrsScaleTest {
    private static EventGrading grade(Subjects.Event event, Subjects.Collected subject) {
        GradingScales scales = Scales.of("NMPA-2025", "CTCAE-5.0");
        var record = subject.record();
        return new EventGrader(scales, Scales.choice("NMPA-2025", "CTCAE-5.0"))
                .grade(event.build(), record, new LabSurveyor(scales).survey(record));
    }

    private static Subjects.Event crs() {
        return Subjects.event("Cytokine release syndrome");
    }

    private static Subjects.Collected febrile() {
        return Subjects.subject().temperature("2026-03-04T08:00", "38.0", "C");
    }

    @ParameterizedTest(name = "fever with {0}: grade {1}")
    @CsvSource({
        "nothing else, 1",
        "Norepinephrine, 3",
        "去甲肾上腺素注射液, 3",
        "去氧肾上腺素, 3",
        "Vasopressin, 3",
        "Oxygen, 2",
        "High flow oxygen, 3",
        "Paracetamol, 1"
    })
    void oneMedicationTellsOneCell(String medication, int expected) {
        EventGrading grading = grade(crs(), febrile().medication(medication, 2, 3));
        assertThat(grading.astct().grade()).isEqualTo(Grade.of(expected));
        assertThat(grading.governing()).isEqualTo(GoverningGrade.ASTCT);
        assertThat(grading.astct().reason()).contains("at least this grade");
    }

    @Test
    void severalVasopressorsAreGrade4AndVasopressinIsNotCounted() {
        assertThat(grade(crs(), febrile().medication("Norepinephrine", 2, 3).medication("Dopamine", 3, 3))
                        .grade())
                .contains(Grade.GRADE_4);
        assertThat(grade(crs(), febrile().medication("Norepinephrine", 2, 3).medication("Noradrenaline", 3, 4))
                        .grade())
                .contains(Grade.GRADE_3);
        assertThat(grade(crs(), febrile().medication("Norepinephrine", 2, 3).medication("Vasopressin", 3, 3))
                        .grade())
                .contains(Grade.GRADE_3);
    }

    @Test
    void otherEventsOfTheSameDaysCount() {
        Subjects.Event hypotension = Subjects.event("Hypotension").number("E02");
        Subjects.Event later = Subjects.event("Hypotension").number("E03").lasting(Subjects.day(9), Subjects.day(9));
        assertThat(grade(crs(), febrile().event(hypotension.build())).grade()).contains(Grade.GRADE_2);
        assertThat(grade(crs(), febrile().event(later.build())).grade()).contains(Grade.GRADE_1);
    }

    @Test
    void medicationOfOtherDaysDoesNotCount() {
        assertThat(grade(crs(), febrile().medication("Norepinephrine", 9, 10)).grade())
                .contains(Grade.GRADE_1);
    }

    @Test
    void feverIsRequiredUnlessTreatmentHidesIt() {
        EventGrading cool = grade(
                crs().site(2),
                Subjects.subject().temperature("2026-03-04T08:00", "37.9", "C").medication("Oxygen", 2, 3));
        EventGrading hidden = grade(
                crs().site(1), Subjects.subject().medication("Oxygen", 2, 3).medication("Tocilizumab", 2, 2));
        assertThat(cool.astct()).isInstanceOf(GradeResult.NotGradable.class);
        assertThat(cool.grade()).contains(Grade.GRADE_2);
        assertThat(cool.governing()).isEqualTo(GoverningGrade.SITE);
        assertThat(hidden.grade()).contains(Grade.GRADE_2);
        assertThat(hidden.governing()).isEqualTo(GoverningGrade.ASTCT);
        assertThat(hidden.problems()).extracting(Problem::id).containsExactly("GRD-009");
    }

    @Test
    void aWorseSiteGradeIsKeptAndIsNoContradiction() {
        EventGrading grading = grade(crs().site(3), febrile());
        assertThat(grading.grade()).contains(Grade.GRADE_3);
        assertThat(grading.governing()).isEqualTo(GoverningGrade.SITE);
        assertThat(grading.problems()).isEmpty();
    }

    @ParameterizedTest(name = "{0} is no cytokine release syndrome")
    @ValueSource(strings = {"Pyrexia", "Hypotension", "Sepsis"})
    void otherEventsHaveNoAstctGrade(String term) {
        assertThat(grade(Subjects.event(term).site(2), febrile()).astct())
                .isInstanceOf(GradeResult.NotApplicable.class);
    }
}
