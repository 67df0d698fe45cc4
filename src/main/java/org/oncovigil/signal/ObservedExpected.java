package org.oncovigil.signal;

import org.apache.commons.statistics.distribution.ChiSquaredDistribution;
import org.apache.commons.statistics.distribution.PoissonDistribution;

/**
 * Observed events against those expected from a background, with Poisson counts.
 *
 * @param observed events seen, 0 or more
 * @param expected events expected, above 0
 */
public record ObservedExpected(int observed, double expected) {
    public ObservedExpected {
        SignalFault.require(observed >= 0, "observed " + observed + " found; expected 0 or more");
        SignalFault.require(
                expected > 0 && expected < Double.POSITIVE_INFINITY,
                "expected " + expected + " found; expected a number above 0");
    }

    /** Observed over expected with the exact 95 % limits. Source: Garwood 1936. */
    public IntervalEstimate ratio() {
        double low = observed == 0
                ? 0
                : ChiSquaredDistribution.of(2.0 * observed).inverseCumulativeProbability(Normal.ERROR_RATE / 2) / 2;
        double high =
                ChiSquaredDistribution.of(2.0 * observed + 2).inverseSurvivalProbability(Normal.ERROR_RATE / 2) / 2;
        return IntervalEstimate.of(observed / expected, low / expected, high / expected);
    }

    /** The probability of at least as many events as observed, if the background were true. */
    public double upperTail() {
        return PoissonDistribution.of(expected).survivalProbability(observed - 1);
    }

    /**
     * The log-likelihood ratio of the maximised sequential probability ratio test; 0 unless more is observed than expected.
     * Source: Kulldorff et al. 2011.
     */
    public double logLikelihoodRatio() {
        return observed <= expected ? 0 : observed * Math.log(observed / expected) - (observed - expected);
    }
}
