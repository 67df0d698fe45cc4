package org.oncovigil.design;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.OptionalInt;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvFileSource;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * Boundary tables against published ones and against tables worked out in rational arithmetic, where the posterior of a
 * beta distribution with whole parameters is a sum of binomial terms.
 */
class BoundaryTableTest {
    private static PosteriorLimit elimination(double target) {
        return PosteriorLimit.uniform(target, 0.95, 3);
    }

    private static OptionalInt bound(Integer value) {
        return value == null ? OptionalInt.empty() : OptionalInt.of(value);
    }

    @ParameterizedTest
    @CsvFileSource(resources = "/spec/design/boin.csv", numLinesToSkip = 1)
    void boinHasTheTableOfItsFormulas(double target, int n, int escalate, Integer deescalate, Integer eliminate) {
        assertThat(BoinDesign.of(target, elimination(target)).table(n).get(n - 1))
                .isEqualTo(new BoundaryRow(n, escalate, bound(deescalate), bound(eliminate)));
    }

    @ParameterizedTest
    @CsvFileSource(resources = "/spec/design/keyboard.csv", numLinesToSkip = 1)
    void keyboardHasTheTableOfItsKeys(
            double target, double margin, int least, int n, int escalate, Integer deescalate, Integer eliminate) {
        PosteriorLimit elimination = PosteriorLimit.uniform(target, 0.95, least);
        assertThat(new KeyboardDesign(target, margin, elimination).table(n).get(n - 1))
                .isEqualTo(new BoundaryRow(n, escalate, bound(deescalate), bound(eliminate)));
    }

    @ParameterizedTest
    @CsvSource({
        "0.15, 0.118, 0.179",
        "0.20, 0.157, 0.238",
        "0.25, 0.197, 0.298",
        "0.30, 0.236, 0.359",
        "0.35, 0.276, 0.419",
        "0.40, 0.316, 0.480"
    })
    void boinHasThePublishedRates(double target, double escalate, double deescalate) {
        BoinDesign design = BoinDesign.of(target, elimination(target));
        assertThat(design.escalationRate()).isCloseTo(escalate, within(0.0006));
        assertThat(design.deescalationRate()).isCloseTo(deescalate, within(0.0006));
    }

    @Test
    void boinHasTheRatesAtThirtyPercentToSevenDigits() {
        BoinDesign design = BoinDesign.of(0.30, elimination(0.30));
        assertThat(design.escalationRate()).isCloseTo(0.2364907, within(5e-8));
        assertThat(design.deescalationRate()).isCloseTo(0.3585195, within(5e-8));
    }

    @ParameterizedTest
    @CsvSource({
        "0.30, 3, 0, 2, 3", "0.30, 6, 1, 3, 4", "0.30, 9, 2, 4, 5", "0.30, 12, 2, 5, 7", "0.30, 15, 3, 6, 8",
        "0.30, 18, 4, 7, 9", "0.30, 21, 4, 8, 10", "0.30, 24, 5, 9, 11", "0.30, 27, 6, 10, 12", "0.30, 30, 7, 11, 14",
        "0.25, 3, 0, 1, 3", "0.25, 6, 1, 2, 4", "0.25, 9, 1, 3, 5", "0.25, 12, 2, 4, 6", "0.25, 15, 2, 5, 7",
        "0.25, 18, 3, 6, 8"
    })
    void boinHasThePublishedTable(double target, int n, int escalate, int deescalate, int eliminate) {
        assertThat(BoinDesign.of(target, elimination(target)).table(n).get(n - 1))
                .isEqualTo(new BoundaryRow(n, escalate, OptionalInt.of(deescalate), OptionalInt.of(eliminate)));
    }

    @ParameterizedTest
    @CsvSource({"3, 0, 2, 3", "6, 1, 3, 4", "9, 2, 4, 5", "12, 2, 5, 7"})
    void keyboardHasThePublishedTable(int n, int escalate, int deescalate, int eliminate) {
        assertThat(new KeyboardDesign(0.30, 0.05, elimination(0.30)).table(n).get(n - 1))
                .isEqualTo(new BoundaryRow(n, escalate, OptionalInt.of(deescalate), OptionalInt.of(eliminate)));
    }

    @Test
    void keyboardEliminatesAtOnceWhereNoLeastNumberIsAsked() {
        assertThat(new KeyboardDesign(0.30, 0.05, PosteriorLimit.uniform(0.30, 0.95, 1))
                        .table(2)
                        .get(1)
                        .eliminateAtLeast())
                .hasValue(2);
        assertThat(new KeyboardDesign(0.20, 0.05, PosteriorLimit.uniform(0.20, 0.95, 1))
                        .table(1)
                        .get(0)
                        .eliminateAtLeast())
                .hasValue(1);
    }

    @Test
    void fourOfSixExceedThirtyPercentWithThePublishedProbability() {
        assertThat(elimination(0.30).probabilityAbove(6, 4)).isCloseTo(0.9712045, within(5e-8));
        assertThat(elimination(0.30).isExceeded(6, 4)).isTrue();
        assertThat(elimination(0.30).isExceeded(6, 3)).isFalse();
        assertThat(elimination(0.30).isExceeded(2, 2)).isFalse();
    }

    @Test
    void boundsNeverFallAsSubjectsAreAdded() {
        List<BoundaryRow> boin = BoinDesign.of(0.25, elimination(0.25)).table(1000);
        List<BoundaryRow> keyboard = new KeyboardDesign(0.25, 0.05, elimination(0.25)).table(1000);
        for (int n = 4; n < 1000; n++) {
            for (List<BoundaryRow> rows : List.of(boin, keyboard)) {
                BoundaryRow before = rows.get(n - 1);
                BoundaryRow row = rows.get(n);
                assertThat(row.escalateAtMost()).isGreaterThanOrEqualTo(before.escalateAtMost());
                assertThat(row.deescalateAtLeast().orElseThrow())
                        .isGreaterThanOrEqualTo(before.deescalateAtLeast().orElseThrow())
                        .isGreaterThan(row.escalateAtMost());
                assertThat(row.eliminateAtLeast().orElseThrow())
                        .isGreaterThanOrEqualTo(before.eliminateAtLeast().orElseThrow());
            }
        }
    }

    @Test
    void whatCannotBeIsRefusedWithWhatIsExpected() {
        PosteriorLimit rule = elimination(0.30);
        assertThatExceptionOfType(DesignFault.class)
                .isThrownBy(() -> BoinDesign.of(0.049, rule))
                .withMessageContaining("0.05 to 0.6");
        assertThatExceptionOfType(DesignFault.class).isThrownBy(() -> BoinDesign.of(0.61, rule));
        assertThatExceptionOfType(DesignFault.class)
                .isThrownBy(() -> new BoinDesign(0.30, 0.28, 0.42, rule))
                .withMessageContaining("p-saf");
        assertThatExceptionOfType(DesignFault.class)
                .isThrownBy(() -> new BoinDesign(0.30, 0.18, 0.32, rule))
                .withMessageContaining("p-tox");
        assertThat(new BoinDesign(0.30, 0.27, 0.33, rule).table(1)).hasSize(1);
        assertThatExceptionOfType(DesignFault.class)
                .isThrownBy(() -> BoinDesign.of(0.30, rule).table(0));
        assertThatExceptionOfType(DesignFault.class)
                .isThrownBy(() -> new KeyboardDesign(0.30, 0.31, rule))
                .withMessageContaining("margin");
        assertThatExceptionOfType(DesignFault.class).isThrownBy(() -> PosteriorLimit.uniform(0.30, 1, 3));
        assertThatExceptionOfType(DesignFault.class).isThrownBy(() -> PosteriorLimit.uniform(0.30, 0.95, 0));
    }
}
