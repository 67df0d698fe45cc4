package org.oncovigil.signal;

/**
 * The information component log2((n + 0.5) / (e + 0.5)) with the exact 95 % credibility limits of the gamma posterior with
 * shape n + 0.5 and rate e + 0.5. Source: Norén, Hopstadius and Bate 2013.
 */
public final class InformationComponent {
    private static final double SHRINKAGE = 0.5;
    private static final double LN_2 = Math.log(2);

    private final GammaQuantiles lower = new GammaQuantiles(Normal.ERROR_RATE / 2, SHRINKAGE);
    private final GammaQuantiles upper = new GammaQuantiles(1 - Normal.ERROR_RATE / 2, SHRINKAGE);

    /** The information component of a count, 0 or more, against an expected count, 0 or more. */
    public IntervalEstimate of(long observed, double expected) {
        ReportCell.require(observed, expected);
        double rate = expected + SHRINKAGE;
        return IntervalEstimate.of(
                binaryLog((observed + SHRINKAGE) / rate),
                binaryLog(lower.of(observed, rate)),
                binaryLog(upper.of(observed, rate)));
    }

    private static double binaryLog(double number) {
        return Math.log(number) / LN_2;
    }
}
