package org.oncovigil.signal;

import java.util.function.DoubleUnaryOperator;
import org.apache.commons.statistics.interval.BinomialConfidenceInterval;
import org.apache.commons.statistics.interval.Interval;

/**
 * 95 % limits of a risk difference.
 *
 * @param low the lower limit, -1 to 1
 * @param high the upper limit, -1 to 1
 */
public record RiskDifferenceLimits(double low, double high) {
    private static final double CRITICAL = Normal.QUANTILE * Normal.QUANTILE;
    /** The search starts beside the observed difference, where the statistic is 0 and its variance may be. */
    private static final double BESIDE = 1e-10;

    /** Hybrid score limits without continuity correction. Source: Newcombe 1998, method 10. */
    public static RiskDifferenceLimits newcombe(TwoArmCounts counts) {
        Interval treated = wilson(counts.eventsTreated(), counts.treated());
        Interval control = wilson(counts.eventsControl(), counts.controls());
        double difference = counts.riskDifference();
        double one = counts.treatedRate();
        double two = counts.controlRate();
        return new RiskDifferenceLimits(
                difference - Math.hypot(one - treated.getLowerBound(), control.getUpperBound() - two),
                difference + Math.hypot(treated.getUpperBound() - one, two - control.getLowerBound()));
    }

    private static Interval wilson(int events, int subjects) {
        return BinomialConfidenceInterval.WILSON_SCORE.fromErrorRate(subjects, events, Normal.ERROR_RATE);
    }

    /**
     * Score limits: the differences that the score test does not reject, its variance from the restricted maximum likelihood
     * estimates times N / (N - 1). Source: Miettinen and Nurminen 1985.
     */
    public static RiskDifferenceLimits miettinenNurminen(TwoArmCounts counts) {
        double observed = counts.riskDifference();
        RestrictedRates rates = new RestrictedRates(counts);
        DoubleUnaryOperator rejection = difference -> {
            double distance = observed - difference;
            return distance * distance - CRITICAL * rates.variance(difference);
        };
        return new RiskDifferenceLimits(
                -Root.between(beside(-observed), 1, negative -> rejection.applyAsDouble(-negative)),
                Root.between(beside(observed), 1, rejection));
    }

    private static double beside(double observed) {
        return Math.min(1, observed + BESIDE);
    }
}
