package org.oncovigil.signal;

import org.apache.commons.statistics.distribution.NormalDistribution;

/** What the intervals share: 95 % and its normal quantile. */
final class Normal {
    /** One minus the confidence of every interval. */
    static final double ERROR_RATE = 0.05;
    /** The quantile of the two-sided 95 % interval, 1.959964. */
    static final double QUANTILE = NormalDistribution.of(0, 1).inverseSurvivalProbability(ERROR_RATE / 2);

    private Normal() {}

    /** The probability above this standard deviate. */
    static double above(double deviate) {
        return NormalDistribution.of(0, 1).survivalProbability(deviate);
    }
}
