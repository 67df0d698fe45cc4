package org.oncovigil.signal;

import java.util.OptionalDouble;

/**
 * A number, or why there is none.
 *
 * @param value the number, finite; nothing if it cannot be estimated
 * @param reason why there is no number; empty if there is one
 */
public record Estimate(OptionalDouble value, String reason) {
    public Estimate {
        if (value.isPresent() == !reason.isEmpty() || !Double.isFinite(value.orElse(0))) {
            throw new IllegalArgumentException("a finite number or a reason, not " + value + " and " + reason);
        }
    }

    /** A number that is known. */
    public static Estimate of(double value) {
        return new Estimate(OptionalDouble.of(value), "");
    }

    /** A number that cannot be estimated. */
    public static Estimate none(String reason) {
        return new Estimate(OptionalDouble.empty(), reason);
    }
}
