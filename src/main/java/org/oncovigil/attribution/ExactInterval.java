package org.oncovigil.attribution;

import java.math.BigDecimal;
import java.math.RoundingMode;
import org.apache.commons.statistics.interval.BinomialConfidenceInterval;
import org.apache.commons.statistics.interval.Interval;

/**
 * A share with its exact (Clopper-Pearson) 95 % confidence interval. Both ends are included. Rounded to four decimals,
 * the interval outward. Source: Clopper and Pearson 1934.
 *
 * @param count how many
 * @param of of how many, 1 or more
 * @param share the share, 0 to 1
 * @param low the lower end
 * @param high the upper end
 */
public record ExactInterval(int count, int of, BigDecimal share, BigDecimal low, BigDecimal high) {
    private static final BigDecimal ERROR_RATE = new BigDecimal("0.05");
    private static final int DECIMALS = 4;

    /** The share of a count. */
    public static ExactInterval of(int count, int of) {
        Interval interval =
                BinomialConfidenceInterval.CLOPPER_PEARSON.fromErrorRate(of, count, ERROR_RATE.doubleValue());
        return new ExactInterval(
                count,
                of,
                BigDecimal.valueOf(count).divide(BigDecimal.valueOf(of), DECIMALS, RoundingMode.HALF_UP),
                BigDecimal.valueOf(interval.getLowerBound()).setScale(DECIMALS, RoundingMode.FLOOR),
                BigDecimal.valueOf(interval.getUpperBound()).setScale(DECIMALS, RoundingMode.CEILING));
    }
}
