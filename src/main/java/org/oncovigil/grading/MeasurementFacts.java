package org.oncovigil.grading;

import java.math.BigDecimal;
import java.util.Optional;

/**
 * What one measurement brings to its grading, in the criterion's unit.
 *
 * @param value the value
 * @param low the lower limit of the reference range
 * @param high the upper limit of the reference range
 * @param base the subject's baseline
 * @param hours for how many hours without a break the value was that bad or worse; nothing if not known
 */
public record MeasurementFacts(
        Optional<BigDecimal> value,
        Optional<BigDecimal> low,
        Optional<BigDecimal> high,
        Optional<BigDecimal> base,
        Optional<BigDecimal> hours) {

    /** A value alone. */
    public static MeasurementFacts of(BigDecimal value) {
        return new MeasurementFacts(
                Optional.of(value), Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty());
    }

    Optional<BigDecimal> of(MeasurementCriterion.Measure measure) {
        return switch (measure) {
            case VALUE -> value;
            case PERCENT_CHANGE -> LabFacts.change(value, base);
            case RISE -> value.flatMap(now -> base.map(now::subtract));
            case DROP -> value.flatMap(now -> base.map(then -> then.subtract(now)));
            case HOURS -> hours;
        };
    }

    LabOperands operands() {
        return new LabOperands(
                new LabFacts(value, low, high, base, BaselineIndicator.UNKNOWN, LabFacts.change(value, base)));
    }
}
