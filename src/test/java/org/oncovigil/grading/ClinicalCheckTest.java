package org.oncovigil.grading;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.oncovigil.problem.Problem;
import org.oncovigil.subject.Grade;
import org.oncovigil.subject.Outcome;
import org.oncovigil.subject.SeriousnessCriterion;
import org.oncovigil.subject.YesNo;

@DisplayName("What a record says of an event is held against the site's grade, and no grade is changed")
class ClinicalCheckTest {
    private static EventGrading grade(Subjects.Event event) {
        GradingScales scales = Scales.of("NMPA-2025", "CTCAE-5.0");
        var record = Subjects.subject().record();
        return new EventGrader(scales, Scales.choice("NMPA-2025", "CTCAE-5.0"))
                .grade(event.build(), record, new LabSurveyor(scales).survey(record));
    }

    private static List<String> clinical(EventGrading grading) {
        Stream<String> ids = grading.problems().stream().map(Problem::id);
        return ids.filter(id -> id.compareTo("GRD-010") >= 0).toList();
    }

    @ParameterizedTest(name = "{0}, {1}, grade {2}: {3}")
    @CsvSource({
        "Colitis, LIFE_THREATENING, 3, GRD-010",
        "Colitis, LIFE_THREATENING, 4, ''",
        "Diarrhoea, HOSPITALISATION, 2, GRD-011",
        "Diarrhoea, HOSPITALISATION, 3, ''",
        "Colitis, LIFE_THREATENING, 2, GRD-010",
        "Colitis, DISABILITY, 1, ''",
        "Alopecia, HOSPITALISATION, 2, ''",
        "Fatigue, LIFE_THREATENING, 3, ''",
        "Unheard of, LIFE_THREATENING, 3, GRD-010",
        "Cytokine release syndrome, HOSPITALISATION, 2, GRD-011",
        "Injection site pain, HOSPITALISATION, 2, GRD-011"
    })
    void seriousnessCriteriaSpeakForAGrade(String term, SeriousnessCriterion criterion, int site, String expected) {
        EventGrading grading = grade(Subjects.event(term).site(site).serious(criterion));
        assertThat(String.join(" ", clinical(grading))).isEqualTo(expected);
        assertThat(grading.grade()).isEqualTo(Grade.of(site));
    }

    @ParameterizedTest(name = "grade {1} of {0}, not serious: {2}")
    @CsvSource({"Colitis, 4, GRD-013", "Colitis, 3, ''", "Neutropenia, 4, ''"})
    void aGrade4IsExpectedToBeSerious(String term, int site, String expected) {
        EventGrading grading = grade(Subjects.event(term).site(site));
        assertThat(String.join(" ", clinical(grading))).isEqualTo(expected);
    }

    @Test
    void aGrade5NeedsADeath() {
        EventGrading grading = grade(Subjects.event("Colitis").site(5).serious(SeriousnessCriterion.HOSPITALISATION));
        assertThat(clinical(grading)).containsExactly("GRD-012");
        assertThat(clinical(grade(Subjects.event("Colitis").site(5).ended(Outcome.FATAL))))
                .isEmpty();
    }

    @ParameterizedTest(name = "grade {1} of {0}, treated {2}: {3}")
    @CsvSource({
        "Colitis, 1, YES, GRD-014",
        "Colitis, 1, NO, ''",
        "Colitis, 1, UNKNOWN, ''",
        "Colitis, 2, YES, ''",
        "Headache, 1, YES, ''"
    })
    void treatmentContradictsATextThatAsksForNone(String term, int site, YesNo treated, String expected) {
        EventGrading grading = grade(Subjects.event(term).site(site).treated(treated));
        assertThat(String.join(" ", clinical(grading))).isEqualTo(expected);
    }

    @Test
    void withoutASiteGradeThereIsNothingToContradict() {
        EventGrading grading = grade(Subjects.event("Colitis").serious(SeriousnessCriterion.LIFE_THREATENING));
        assertThat(clinical(grading)).isEmpty();
    }
}
