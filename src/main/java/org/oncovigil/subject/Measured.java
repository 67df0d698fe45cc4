package org.oncovigil.subject;

import java.math.BigDecimal;
import java.util.Optional;

/**
 * A measured value in one unit, with the reference range in the same unit.
 *
 * @param text the result as written, such as {@code <0.2}
 * @param value the number; nothing if the text is not a plain number
 * @param unit the unit as written; empty if there is none
 * @param low the lower limit of the reference range
 * @param high the upper limit of the reference range
 */
public record Measured(
        String text, Optional<BigDecimal> value, String unit, Optional<BigDecimal> low, Optional<BigDecimal> high) {
    /** Nothing measured. */
    public static final Measured NONE = new Measured("", Optional.empty(), "", Optional.empty(), Optional.empty());

    /** A value without a reference range. */
    public static Measured of(BigDecimal value, String unit) {
        return new Measured(value.toPlainString(), Optional.of(value), unit, Optional.empty(), Optional.empty());
    }
}
