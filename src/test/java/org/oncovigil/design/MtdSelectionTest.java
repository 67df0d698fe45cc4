package org.oncovigil.design;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvFileSource;
import org.junit.jupiter.params.provider.CsvSource;

/** Selection of the MTD against the min-max formula of isotonic regression, which pools nothing step by step. */
class MtdSelectionTest {
    private static MtdSelection selection(double target, boolean bounded) {
        return new MtdSelection(target, PosteriorLimit.uniform(target, 0.95, 3), bounded);
    }

    private static List<Integer> numbers(String text) {
        return Stream.of(text.split(" ")).map(Integer::valueOf).toList();
    }

    @ParameterizedTest
    @CsvFileSource(resources = "/spec/design/mtd.csv", numLinesToSkip = 1)
    void theDoseAndTheEstimatesAreThoseOfTheMinMaxFormula(
            double target, String n, String dlt, Integer mtd, String isotonic) {
        MtdSelection.Selected selected = selection(target, false).select(DoseCounts.of(numbers(n), numbers(dlt)));

        assertThat(selected.dose()).isEqualTo(mtd == null ? OptionalInt.empty() : OptionalInt.of(mtd));
        String[] expected = isotonic.split(" ");
        for (int dose = 0; dose < expected.length; dose++) {
            OptionalDouble estimate = selected.isotonic().get(dose);
            if (expected[dose].equals("NA")) {
                assertThat(estimate).isEmpty();
            } else {
                assertThat(estimate.orElseThrow()).isCloseTo(Double.parseDouble(expected[dose]), within(1e-12));
            }
        }
    }

    @ParameterizedTest
    @CsvSource({
        // The example of the package; the tie rule below and above the target; the lowest dose eliminated; nothing
        // tried.
        "0.30, 3 3 15 9 0, 0 0 4 4 0, 3",
        "0.30, 6 6 0, 1 1 0, 2",
        "0.30, 6 6 6, 3 3 3, 1",
        "0.30, 3 3 0, 3 0 0, ",
        "0.30, 0 0 0, 0 0 0, "
    })
    void theSelectedDoseIsThatOfTheRule(double target, String n, String dlt, Integer mtd) {
        assertThat(selection(target, false)
                        .select(DoseCounts.of(numbers(n), numbers(dlt)))
                        .dose())
                .isEqualTo(mtd == null ? OptionalInt.empty() : OptionalInt.of(mtd));
    }

    @Test
    void aBoundLeavesOutDosesFromTheDeescalationRateOn() {
        // 1/6 and 2/5 about 0.18 and 0.40; the second is closer to 0.30 but above 0.3585.
        DoseCounts counts = DoseCounts.of(List.of(6, 5), List.of(1, 2));

        assertThat(selection(0.30, false).select(counts).dose()).hasValue(2);
        assertThat(selection(0.30, true).select(counts).dose()).hasValue(1);
        assertThat(selection(0.30, true)
                        .select(DoseCounts.of(List.of(5), List.of(2)))
                        .dose())
                .isEmpty();
    }
}
