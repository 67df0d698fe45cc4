package org.oncovigil.design;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.OptionalInt;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvFileSource;
import org.junit.jupiter.params.provider.CsvSource;

/** Stopping boundaries and their characteristics against published values and against rational arithmetic. */
class ToxicityMonitorTest {
    private static Looks looks(String text) {
        List<Integer> at = Stream.of(text.split(" ")).map(Integer::valueOf).toList();
        return new Looks(at, at.get(at.size() - 1));
    }

    private static StoppingBoundary boundary(String rule, double rate, double alpha, String looks) {
        return rule.equals("pocock")
                ? ToxicityMonitor.pocock(rate, alpha, looks(looks))
                : ToxicityMonitor.obrienFleming(rate, alpha, looks(looks));
    }

    private static String text(StoppingBoundary boundary) {
        return boundary.stopAtLeast().stream()
                .map(bound -> bound.isPresent() ? Integer.toString(bound.getAsInt()) : "-")
                .collect(Collectors.joining(" "));
    }

    @ParameterizedTest
    @CsvFileSource(resources = "/spec/design/monitor.csv", numLinesToSkip = 1)
    void theBoundsAreExact(String rule, double rate, double alpha, String looks, String bounds) {
        assertThat(text(boundary(rule, rate, alpha, looks))).isEqualTo(bounds);
    }

    @ParameterizedTest
    @CsvFileSource(resources = "/spec/design/monitor-characteristics.csv", numLinesToSkip = 1)
    void theCharacteristicsAreExact(
            String rule,
            double rate,
            double alpha,
            String looks,
            double trueRate,
            double stop,
            double subjects,
            double toxicities) {
        ExactCharacteristics known = ExactCharacteristics.of(boundary(rule, rate, alpha, looks), trueRate);

        assertThat(known.stopProbability()).isCloseTo(stop, within(1e-12));
        assertThat(known.expectedSubjects()).isCloseTo(subjects, within(1e-10));
        assertThat(known.expectedToxicities()).isCloseTo(toxicities, within(1e-10));
    }

    @ParameterizedTest
    @CsvFileSource(resources = "/spec/design/beta-binomial.csv", numLinesToSkip = 1)
    void theBetaBinomialBoundIsTheLeastCountAboveTheConfidence(
            double limit, double confidence, double a, double b, int n, Integer stop) {
        PosteriorLimit rule = new PosteriorLimit(limit, confidence, a, b, 1);
        StoppingBoundary boundary = ToxicityMonitor.betaBinomial(rule, Looks.everySubject(n));

        assertThat(boundary.stopAtLeast().get(n - 1))
                .isEqualTo(stop == null ? OptionalInt.empty() : OptionalInt.of(stop));
    }

    @Test
    void thePublishedBetaBinomialExampleComesOut() {
        StoppingBoundary boundary = ToxicityMonitor.betaBinomial(
                new PosteriorLimit(0.3, 0.9, 1, 1, 3), looks("3 6 9 12 15 18 21 24 27 30"));
        double[] stop = {0.02882, 0.12906, 0.36621, 0.70183, 0.92777};
        double[] subjects = {29.23, 26.78, 21.96, 15.37, 9.62};

        assertThat(text(boundary)).isEqualTo("2 4 5 6 7 8 9 10 12 13");
        IntStream.range(0, 5).forEach(i -> {
            ExactCharacteristics known = ExactCharacteristics.of(boundary, (i + 1) / 10.0);
            assertThat(known.stopProbability()).isCloseTo(stop[i], within(5e-6));
            assertThat(known.expectedSubjects()).isCloseTo(subjects[i], within(5e-3));
        });
    }

    @Test
    void thePublishedTestsComeOut() {
        Looks every = Looks.everySubject(30);
        StoppingBoundary pocock = ToxicityMonitor.pocock(0.20, 0.05, every);
        StoppingBoundary obrienFleming = ToxicityMonitor.obrienFleming(0.20, 0.05, every);

        assertThat(text(pocock)).isEqualTo("- - 3 4 4 4 5 5 6 6 6 7 7 7 8 8 8 8 9 9 9 10 10 10 11 11 11 11 12 12");
        assertThat(text(obrienFleming))
                .isEqualTo("- - - - - 6 6 7 7 7 7 7 8 8 8 8 8 9 9 9 9 9 10 10 10 10 10 11 11 11");
        assertThat(ExactCharacteristics.of(pocock, 0.20).stopProbability()).isCloseTo(0.04950, within(5e-6));
        assertThat(ExactCharacteristics.of(obrienFleming, 0.20).stopProbability())
                .isCloseTo(0.04228, within(5e-6));
    }

    @ParameterizedTest
    @CsvSource({"0, 0, 50, 0", "1, 1, 3, 3"})
    void certainRatesGiveCertainCharacteristics(double rate, double stop, double subjects, double toxicities) {
        StoppingBoundary boundary =
                ToxicityMonitor.betaBinomial(new PosteriorLimit(0.3, 0.8, 1, 1, 3), Looks.everySubject(50));

        assertThat(ExactCharacteristics.of(boundary, rate))
                .isEqualTo(new ExactCharacteristics(rate, stop, subjects, toxicities));
    }

    @Test
    void subjectsAfterTheLastLookAreStillTreated() {
        StoppingBoundary boundary = new StoppingBoundary(new Looks(List.of(2), 4), List.of(OptionalInt.of(2)));
        ExactCharacteristics known = ExactCharacteristics.of(boundary, 0.5);

        // Stops at two of two with 1/4. E[N] = 1/4 x 2 + 3/4 x 4; every subject has a toxicity with 1/2.
        assertThat(known.stopProbability()).isEqualTo(0.25);
        assertThat(known.expectedSubjects()).isEqualTo(3.5);
        assertThat(known.expectedToxicities()).isEqualTo(1.75);
    }

    @Test
    void whatCannotBeIsRefused() {
        assertThatExceptionOfType(DesignFault.class).isThrownBy(() -> looks("3 3"));
        assertThatExceptionOfType(DesignFault.class).isThrownBy(() -> new Looks(List.of(3, 9), 8));
        assertThatExceptionOfType(DesignFault.class).isThrownBy(() -> Looks.everySubject(0));
        assertThatExceptionOfType(DesignFault.class)
                .isThrownBy(() -> ToxicityMonitor.pocock(0, 0.05, Looks.everySubject(3)));
        assertThatExceptionOfType(DesignFault.class)
                .isThrownBy(() -> ToxicityMonitor.obrienFleming(0.2, 1, Looks.everySubject(3)));
    }
}
