package org.oncovigil.grading;

import java.math.BigDecimal;
import java.math.MathContext;
import java.util.Objects;
import java.util.Optional;

/**
 * What one laboratory result brings to its grading. All numbers but the change are in one unit.
 *
 * @param value the result
 * @param low the lower limit of the reference range (LLN)
 * @param high the upper limit of the reference range (ULN)
 * @param base the subject's baseline value
 * @param indicator where the baseline lay in its range
 * @param percentChange the change from baseline, as 100 x (value - baseline) / |baseline|. Unit: %
 */
public record LabFacts(
        Optional<BigDecimal> value,
        Optional<BigDecimal> low,
        Optional<BigDecimal> high,
        Optional<BigDecimal> base,
        BaselineIndicator indicator,
        Optional<BigDecimal> percentChange) {
    private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);

    public LabFacts {
        Objects.requireNonNull(value);
        Objects.requireNonNull(low);
        Objects.requireNonNull(high);
        Objects.requireNonNull(base);
        Objects.requireNonNull(indicator);
        Objects.requireNonNull(percentChange);
    }

    /** The change from baseline in percent; nothing if either is missing or the baseline is 0. */
    public static Optional<BigDecimal> change(Optional<BigDecimal> value, Optional<BigDecimal> base) {
        if (value.isEmpty() || base.isEmpty() || base.get().signum() == 0) {
            return Optional.empty();
        }
        BigDecimal from = base.get();
        return Optional.of(value.get().subtract(from).multiply(HUNDRED).divide(from.abs(), MathContext.DECIMAL64));
    }

    /** Where a baseline lies in its own reference range; unknown if no limit decides. */
    public static BaselineIndicator indicator(
            Optional<BigDecimal> base, Optional<BigDecimal> low, Optional<BigDecimal> high) {
        if (base.isEmpty()) {
            return BaselineIndicator.UNKNOWN;
        }
        if (high.isPresent() && base.get().compareTo(high.get()) > 0) {
            return BaselineIndicator.HIGH;
        }
        if (low.isPresent() && base.get().compareTo(low.get()) < 0) {
            return BaselineIndicator.LOW;
        }
        return low.isPresent() && high.isPresent() ? BaselineIndicator.NORMAL : BaselineIndicator.UNKNOWN;
    }
}
