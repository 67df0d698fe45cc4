package org.oncovigil.design;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.util.List;
import java.util.OptionalInt;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvFileSource;
import org.junit.jupiter.params.provider.CsvSource;

/** States of a 3+3 trial, worked through by hand from Storer 1989 and Korn et al. 1994. */
class ThreePlusThreeTrialTest {
    private static DoseCounts counts(String subjects, String dlts) {
        return DoseCounts.of(numbers(subjects), numbers(dlts));
    }

    private static List<Integer> numbers(String text) {
        return Stream.of(text.split(" ")).map(Integer::valueOf).toList();
    }

    @ParameterizedTest
    @CsvFileSource(resources = "/spec/design/three-plus-three-trial.csv", numLinesToSkip = 1)
    void eachStateLeadsToTheNextDose(
            String n, String dlt, int last, boolean deescalates, DoseAction action, boolean goesOn, Integer next) {
        DoseDecision decision = new ThreePlusThreeTrial(counts(n, dlt), last, deescalates, false).decide();

        assertThat(decision.action()).isEqualTo(action);
        assertThat(decision.continues()).isEqualTo(goesOn);
        assertThat(decision.nextDose()).isEqualTo(next == null ? OptionalInt.empty() : OptionalInt.of(next));
        assertThat(decision.reason()).isNotBlank();
    }

    @ParameterizedTest
    @CsvSource({
        "7 0 0, 1 0 0, 1, more than six",
        "4 0 0, 0 0 0, 1, without a DLT",
        "3 0 3, 0 0 0, 3, skipped",
        "2 3 0, 0 0 0, 2, not full",
        "3 0 0, 0 0 0, 2, nobody was treated",
        "3 0 0, 0 0 0, 4, expected 1 to 3",
        "3 0 0, 0 0 0, 0, expected 1 to 3",
        "3 0 0, 4 0 0, 1, 4 events in 3"
    })
    void aStateToWhichTheDesignCannotHaveLedIsRefused(String n, String dlt, int last, String reason) {
        assertThatExceptionOfType(DesignFault.class)
                .isThrownBy(() -> new ThreePlusThreeTrial(counts(n, dlt), last, false, false))
                .withMessageContaining(reason);
    }

    @ParameterizedTest
    @CsvSource({
        "3 3 3, 0 0 0, 3, EXPAND, 3",
        "3 3 6, 0 0 0, 3, STOP, 3",
        "3 3 3, 0 0 2, 3, DEESCALATE, 2",
        "3 6 3, 0 1 2, 3, STOP, 2",
        "3 6 3, 0 1 2, 2, STOP, 2"
    })
    void noDoseIsRecommendedOnThreeWhereThatIsAsked(String n, String dlt, int last, DoseAction action, int next) {
        assertThat(new ThreePlusThreeTrial(counts(n, dlt), last, false, true).decide())
                .satisfies(decision -> assertThat(decision.action()).isEqualTo(action))
                .satisfies(decision -> assertThat(decision.nextDose()).hasValue(next));
    }

    @Test
    void aDoseStoppedAtTwoDltsOfTwoMayBeLeftUnfilled() {
        assertThat(new ThreePlusThreeTrial(counts("4 2", "0 2"), 1, true, false)
                        .decide()
                        .action())
                .isEqualTo(DoseAction.STAY);
    }
}
