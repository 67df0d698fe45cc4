package org.oncovigil.grading;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.oncovigil.subject.Grade;
import org.oncovigil.subject.SubjectRecord;

@DisplayName("A study that changes versions sees every event and result whose grade changes, and no other")
class VersionComparisonTest {
    private static List<GradeChange> changes(SubjectRecord record, String fromVersion, String toVersion) {
        return new VersionComparison(
                        Scales.choice("NMPA-2025", fromVersion),
                        Scales.of("NMPA-2025", fromVersion),
                        Scales.choice("NMPA-2025", toVersion),
                        Scales.of("NMPA-2025", toVersion))
                .of(record);
    }

    private static List<GradeChange> changes(Subjects.Collected subject) {
        return changes(subject.record(), "CTCAE-5.0", "CTCAE-6.0");
    }

    /** The table of changes between the versions, in values. */
    @ParameterizedTest(name = "{0} {1} {2}, baseline {3}: {6} becomes {7}")
    @CsvSource({
        "NEUT, 0.3, 10^9/L, '', 1.8, 7.5, 4, 3",
        "NEUT, 1.6, 10^9/L, '', 1.8, 7.5, 1, 0",
        "NEUT, 0.05, 10^9/L, '', 1.8, 7.5, 4, 4",
        "PLAT, 20, 10^9/L, '', 150, 400, 4, 3",
        "PLAT, 9, 10^9/L, '', 150, 400, 4, 4",
        "ALT, 170, U/L, 80, 5, 35, 1, 3",
        "ALT, 100, U/L, '', 5, 35, 1, 1",
        "ALP, 400, U/L, '', 40, 120, 2, none",
        "LYM, 0.1, 10^9/L, '', 1, 4, 4, 1",
        "SODIUM, 129.5, mmol/L, '', 135, 145, 1, 3",
        "LIPASE, 220, U/L, '', 0, 100, 3, 2",
        "GLUC, 15, mmol/L, '', 3.9, 5.6, none, 3"
    })
    void laboratoryResults(
            String test, String value, String unit, String base, String low, String high, String from, String to) {
        Subjects.Collected subject = Subjects.subject();
        if (!base.isEmpty()) {
            subject.baseline(test, base, unit, low, high);
        }
        List<GradeChange> found = changes(subject.lab(5, test, value, unit, low, high)).stream()
                .filter(change -> !change.key().equals("LB 1") || base.isEmpty())
                .toList();
        if (from.equals(to)) {
            assertThat(found).isEmpty();
            return;
        }
        assertThat(found).hasSize(1);
        assertThat(text(found.get(0).from())).isEqualTo(from);
        assertThat(text(found.get(0).to())).isEqualTo(to);
        assertThat(found.get(0).kind()).isEqualTo(GradeChange.Kind.LABORATORY);
        assertThat(found.get(0).what()).isEqualTo(test);
    }

    private static String text(GradeChange.Side side) {
        return side.grade().map(grade -> Integer.toString(grade.number())).orElse("none");
    }

    @Test
    void bothTermsAreNamed() {
        GradeChange change = changes(Subjects.subject().lab(5, "PLAT", "20", "10^9/L", "150", "400"))
                .get(0);
        assertThat(change.from().term()).isEqualTo("Platelet count decreased");
        assertThat(change.to().term()).isEqualTo("Thrombocytopenia");
        assertThat(change.from().criterion()).startsWith("CTCAE-5.0 Platelet count decreased (10^9/L) row");
        assertThat(change.isWorse()).isFalse();
    }

    @Test
    void eventsThatANumberDecidesChangeWithIt() {
        SubjectRecord record = Subjects.subject()
                .lab(3, "NEUT", "0.3", "10^9/L", "1.8", "7.5")
                .event(Subjects.event("Neutropenia").build())
                .event(Subjects.event("Headache").number("E02").site(2).build())
                .record();
        List<GradeChange> found = changes(record, "CTCAE-5.0", "CTCAE-6.0");
        assertThat(found)
                .extracting(GradeChange::kind)
                .containsExactly(GradeChange.Kind.EVENT, GradeChange.Kind.LABORATORY);
        assertThat(found.get(0).what()).isEqualTo("Neutropenia");
        assertThat(found.get(0).from().grade()).contains(Grade.GRADE_4);
        assertThat(found.get(0).to().grade()).contains(Grade.GRADE_3);
    }

    @Test
    void aSiteGradeThatTheNewTermDoesNotDefineIsTold() {
        SubjectRecord record = Subjects.subject()
                .event(Subjects.event("Myocarditis").site(1).build())
                .record();
        List<GradeChange> found = changes(record, "CTCAE-5.0", "CTCAE-6.0");
        assertThat(found).hasSize(1);
        assertThat(found.get(0).from().criterion()).contains("does not define the site's grade");
        assertThat(found.get(0).to().criterion()).doesNotContain("does not define");
    }

    @Test
    void theSameVersionChangesNothing() {
        SubjectRecord record = Subjects.subject()
                .lab(3, "NEUT", "0.3", "10^9/L", "1.8", "7.5")
                .lab(4, "ALT", "400", "U/L", "5", "35")
                .event(Subjects.event("Neutropenia").build())
                .record();
        assertThat(changes(record, "CTCAE-6.0", "CTCAE-6.0")).isEmpty();
    }
}
