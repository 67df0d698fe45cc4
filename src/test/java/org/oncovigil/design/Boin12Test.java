package org.oncovigil.design;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** BOIN12 against the rank table of Lin et al. 2020 (their Table 3). */
class Boin12Test {
    private static final Boin12 DESIGN = new Boin12(0.35, 0.25, 40, 60);

    private static Boin12.Outcome outcome(int n, int tox, int eff) {
        return new Boin12.Outcome(n, tox, eff);
    }

    /** Admissible outcomes of 0, 3, 6 and 9 subjects. */
    private static List<Boin12.Outcome> admissible() {
        List<Boin12.Outcome> outcomes = new ArrayList<>();
        for (int n = 0; n <= 9; n += 3) {
            for (int tox = 0; tox <= n; tox++) {
                for (int eff = 0; eff <= n; eff++) {
                    outcomes.add(outcome(n, tox, eff));
                }
            }
        }
        return outcomes.stream().filter(DESIGN::isAdmissible).toList();
    }

    @ParameterizedTest
    @CsvSource({
        "0, 0, 0, 60",
        "3, 0, 3, 91",
        "6, 1, 5, 87",
        "9, 0, 8, 99",
        "9, 2, 3, 32.5",
        "9, 5, 5, 32.5",
        "9, 3, 1, 7"
    })
    void theRankOfTheDesirabilityIsThePublishedOne(int n, int tox, int eff, double rank) {
        double here = DESIGN.desirability(outcome(n, tox, eff));
        double below = admissible().stream()
                .mapToDouble(DESIGN::desirability)
                .filter(other -> other < here - 1e-12)
                .count();
        double equal = admissible().stream()
                .mapToDouble(DESIGN::desirability)
                .filter(other -> Math.abs(other - here) <= 1e-12)
                .count();

        assertThat(below + (equal + 1) / 2).isEqualTo(rank);
    }

    @ParameterizedTest
    @CsvSource({"6, 5, 1", "9, 4, 0"})
    void tooToxicOrTooQuietDosesAreNotAdmissible(int n, int tox, int eff) {
        assertThat(DESIGN.isAdmissible(outcome(n, tox, eff))).isFalse();
    }

    @Test
    void theBenchmarkLiesHalfWayToTheBest() {
        // 100 x 0.25 x 0.65 + 40 x 0.65 x 0.75 + 60 x 0.35 x 0.25 = 16.25 + 19.5 + 5.25 = 41; (41 + 100) / 2.
        assertThat(DESIGN.benchmark()).isCloseTo(70.5, within(1e-12));
        // Without subjects the utility is uniform.
        assertThat(DESIGN.desirability(outcome(0, 0, 0))).isCloseTo(0.295, within(1e-12));
    }

    @ParameterizedTest
    @CsvSource({
        // n, tox, eff of three doses; current; action; next
        "3 0 0, 0 0 0, 1 0 0, 1, ESCALATE, 2",
        "3 3 0, 0 2 0, 1 2 0, 2, DEESCALATE, 1",
        "3 6 0, 0 2 0, 0 4 0, 2, STAY, 2",
        "6 6 0, 0 2 0, 6 1 0, 2, DEESCALATE, 1",
        "3 9 0, 0 2 0, 3 2 0, 2, ESCALATE, 3",
        "3 3 9, 0 0 0, 3 3 9, 3, STAY, 3",
        "0 0 0, 0 0 0, 0 0 0, 1, STAY, 1"
    })
    void theNextDoseIsTheMostDesirableInReach(
            String n, String tox, String eff, int current, DoseAction action, int next) {
        List<Boin12.Outcome> outcomes = new ArrayList<>();
        for (int dose = 0; dose < 3; dose++) {
            outcomes.add(outcome(part(n, dose), part(tox, dose), part(eff, dose)));
        }
        DoseDecision decision = new Boin12Trial(DESIGN, outcomes, current).decide();

        assertThat(decision.action()).isEqualTo(action);
        assertThat(decision.nextDose()).hasValue(next);
    }

    private static int part(String list, int position) {
        return Integer.parseInt(list.split(" ")[position]);
    }

    @ParameterizedTest
    @CsvSource({"6, 5, 1, ELIMINATE", "9, 4, 0, ELIMINATE", "6, 3, 3, DEESCALATE", "6, 2, 3,", "0, 0, 0,"})
    void aloneADoseIsOnlyLeft(int n, int tox, int eff, DoseAction action) {
        assertThat(DESIGN.decideAlone(outcome(n, tox, eff)).map(DoseDecision::action))
                .isEqualTo(Optional.ofNullable(action));
    }

    @Test
    void theSearchStopsWhereTheLowestDoseMustBeLeft() {
        DoseDecision decision = new Boin12Trial(DESIGN, List.of(outcome(6, 5, 3), outcome(0, 0, 0)), 1).decide();

        assertThat(decision.continues()).isFalse();
        assertThat(decision.nextDose()).isEmpty();
    }

    @Test
    void countsThatCannotBeAreRefused() {
        assertThatExceptionOfType(DesignFault.class).isThrownBy(() -> outcome(3, 4, 0));
        assertThatExceptionOfType(DesignFault.class).isThrownBy(() -> outcome(3, 0, 4));
        assertThatExceptionOfType(DesignFault.class).isThrownBy(() -> new Boin12(0.35, 0, 40, 60));
    }
}
