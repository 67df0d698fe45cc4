package org.oncovigil.signal;

/**
 * An estimate with the limits of its interval.
 *
 * @param point the estimate itself
 * @param low the lower limit
 * @param high the upper limit
 */
public record IntervalEstimate(Estimate point, Estimate low, Estimate high) {
    /** All three are known. */
    static IntervalEstimate of(double point, double low, double high) {
        return new IntervalEstimate(Estimate.of(point), Estimate.of(low), Estimate.of(high));
    }

    /** The estimate is known, its limits are not. */
    static IntervalEstimate withoutLimits(double point, String reason) {
        return new IntervalEstimate(Estimate.of(point), Estimate.none(reason), Estimate.none(reason));
    }

    /** Nothing is known. */
    public static IntervalEstimate none(String reason) {
        return new IntervalEstimate(Estimate.none(reason), Estimate.none(reason), Estimate.none(reason));
    }
}
