package org.oncovigil.attribution;

import static org.assertj.core.api.Assertions.assertThat;
import static org.oncovigil.attribution.ToxicityClass.*;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CohortViewTest {
    private static CohortSubject.Event event(String term, ToxicityClass toxicityClass, String organ, Integer... days) {
        return new CohortSubject.Event(term, toxicityClass, organ, days.length, List.of(days));
    }

    private static final CohortSubject ONE = new CohortSubject(
            "S-1",
            1,
            Set.of("antigen", "adjuvant"),
            List.of(
                    event("fever", DIRECT_SYSTEMIC, "", 1),
                    event("uveitis", DELAYED_IMMUNE_RELATED, "eye", 80, 59),
                    event("vitiligo", DELAYED_IMMUNE_RELATED, "skin", 90, 69)));
    private static final CohortSubject TWO = new CohortSubject(
            "S-2",
            2,
            Set.of("antigen"),
            List.of(event("fever", DIRECT_SYSTEMIC, "", 0), event("fall", UNRELATED_PRE_DOSE, "")));
    private static final CohortSubject THREE = new CohortSubject("S-3", 2, Set.of("antigen"), List.of());

    @Test
    void countsMechanismsByDoseLevelAndByDoseNumber() {
        CohortView view = CohortView.of(List.of(ONE, TWO, THREE));
        assertThat(view.byDoseLevel())
                .containsEntry(1, new CohortView.Counts(1, 1, 2, 0))
                .containsEntry(2, new CohortView.Counts(2, 1, 0, 1));
        assertThat(view.byDoseNumber())
                .containsEntry(0, new CohortView.Counts(1, 0, 0, 1))
                .containsEntry(1, new CohortView.Counts(2, 2, 0, 0))
                .containsEntry(2, new CohortView.Counts(1, 0, 2, 0));
    }

    @Test
    void tellsTheOnsetFromEachDose() {
        CohortView view = CohortView.of(List.of(ONE, TWO, THREE));
        assertThat(view.onset().get("fever").get(1)).containsExactly(0, 1);
        assertThat(view.onset().get("uveitis").get(1)).containsExactly(80);
        assertThat(view.onset().get("uveitis").get(2)).containsExactly(59);
        assertThat(view.onset()).doesNotContainKey("fall");
    }

    @Test
    void countsSubjectsWithTwoOrgansOnce() {
        assertThat(CohortView.of(List.of(ONE, ONE, TWO)).organPairs())
                .containsOnly(java.util.Map.entry("eye + skin", 2));
    }

    @Test
    void contrastsAComponentOnlyWhereArmsDifferInIt() {
        assertThat(CohortView.of(List.of(ONE, TWO, THREE)).contrasts())
                .contains(new CohortView.Contrast("fever", "adjuvant", 1, 1, 1, 2))
                .noneMatch(one -> one.component().equals("antigen"));
    }

    @Test
    void orderOfSubjectsDoesNotMatter() {
        assertThat(CohortView.of(List.of(THREE, ONE, TWO))).isEqualTo(CohortView.of(List.of(ONE, TWO, THREE)));
    }

    /** Three levels of four subjects; so many of each have the event. */
    @ParameterizedTest
    @CsvSource({"0, 1, 2, yes", "1, 1, 2, yes", "1, 1, 1, no", "0, 2, 1, no", "2, 1, 3, no", "3, 2, 1, no"})
    void risesWithTheDoseIfItNeverFallsAndEndsHigher(int low, int middle, int high, String expected) {
        List<CohortSubject> subjects = new ArrayList<>();
        int[] counts = {low, middle, high};
        for (int level = 0; level < counts.length; level++) {
            for (int at = 0; at < 4; at++) {
                List<CohortSubject.Event> events =
                        at < counts[level] ? List.of(event("fever", DIRECT_SYSTEMIC, "", 0)) : List.of();
                subjects.add(new CohortSubject("S-" + level + at, level + 1, Set.of(), events));
            }
        }
        assertThat(CohortView.doseDependence(subjects, 3).doseDependence()).containsEntry("fever", expected);
        assertThat(CohortView.doseDependence(subjects, 5)).isEqualTo(CohortKnowledge.NONE);
    }
}
