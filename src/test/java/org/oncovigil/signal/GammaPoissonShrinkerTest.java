package org.oncovigil.signal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import org.assertj.core.data.Percentage;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@DisplayName("EBGM")
class GammaPoissonShrinkerTest {
    private static final Percentage CLOSE = Percentage.withPercentage(1e-9);
    /** Prior of the first vignette of openEBGM. */
    private static final GammaMixture VIGNETTE =
            new GammaMixture(3.25379356, 0.39988854, 2.02612692, 1.90807970, 0.06534557);

    private static double value(Estimate estimate) {
        return estimate.value().orElseThrow();
    }

    @ParameterizedTest
    @DisplayName("EBGM, EB05 and EB95 are those of an independent computation and, rounded, of the vignette")
    @CsvSource({
        "1, 0.0360548272, 2.2266869301973573, 0.49107376071293724, 13.856063234750316",
        "1, 0.0038736591, 2.5831788567646474, 0.5180239881882936, 15.78595603204173",
        "1, 0.0002979738, 2.63133457760088, 0.521480673171962, 16.017901434785557",
        "1, 0.0765792610, 1.920672758346703, 0.46510639630779166, 11.77336021371038",
        "0, 2.5, 0.35227679136541723, 0.08303258788786326, 1.0871041838686692"
    })
    void valuesOfTheVignette(long observed, double expected, double mean, double low, double high) {
        IntervalEstimate shrunk = new GammaPoissonShrinker(VIGNETTE).of(new ReportCell(observed, expected));

        assertThat(value(shrunk.point())).isCloseTo(mean, CLOSE);
        assertThat(value(shrunk.low())).isCloseTo(low, CLOSE);
        assertThat(value(shrunk.high())).isCloseTo(high, CLOSE);
    }

    @Test
    @DisplayName("the posterior weight and the larger counts are those of the vignettes")
    void largerCounts() {
        GammaPoissonShrinker shrinker =
                new GammaPoissonShrinker(new GammaMixture(3.25091831, 0.39971628, 2.02580437, 1.90805011, 0.06539056));
        IntervalEstimate sixteen = shrinker.of(new ReportCell(16, 0.40643623));
        IntervalEstimate nineteen = shrinker.of(new ReportCell(19, 0.89690107));

        assertThat(VIGNETTE.posteriorWeight(new ReportCell(1, 0.0360548272))).isCloseTo(0.2819737, within(1e-7));
        assertThat(value(sixteen.point())).isCloseTo(23.26, within(0.005));
        // The vignette gives two decimals, found by bisection to that accuracy.
        assertThat(value(sixteen.low())).isCloseTo(15.68, within(0.01));
        assertThat(value(sixteen.high())).isCloseTo(33.48, within(0.01));
        assertThat(value(nineteen.point())).isCloseTo(16.78, within(0.005));
        assertThat(value(nineteen.low())).isCloseTo(11.65, within(0.01));
    }

    @Test
    @DisplayName("a count of a thousand against next to nothing does not become 0/0")
    void hugeCounts() {
        IntervalEstimate shrunk = new GammaPoissonShrinker(VIGNETTE).of(new ReportCell(1000, 1e-10));

        // One component is left: exp(digamma(1003.25379356)) / 0.39988854.
        assertThat(value(shrunk.point())).isCloseTo(2507.5833252472676, CLOSE);
        assertThat(value(shrunk.low())).isLessThan(value(shrunk.point()));
    }

    @Test
    @DisplayName("weights of 0 and 1 leave one component; other parameters must be above 0")
    void priorsAtTheEdge() {
        GammaMixture first = new GammaMixture(2, 3, 5, 7, 1);
        GammaMixture second = new GammaMixture(2, 3, 5, 7, 0);

        assertThat(first.posteriorWeight(new ReportCell(4, 2))).isEqualTo(1);
        assertThat(second.posteriorWeight(new ReportCell(4, 2))).isZero();
        assertThatThrownBy(() -> new GammaMixture(0, 3, 5, 7, 0.5)).isInstanceOf(SignalFault.class);
        assertThatThrownBy(() -> new GammaMixture(1, 3, 5, 7, 1.1)).isInstanceOf(SignalFault.class);
        assertThatThrownBy(() -> new ReportCell(1, 0)).isInstanceOf(SignalFault.class);
    }
}
