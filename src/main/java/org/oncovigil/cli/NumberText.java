package org.oncovigil.cli;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Collection;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import java.util.stream.Collectors;

/** Numbers as cells: unrounded, with a full stop, without an exponent where that is readable. */
final class NumberText {
    private static final double SMALLEST_PLAIN = 1e-6;
    private static final double LARGEST_PLAIN = 1e9;

    private static final int PERCENT_DECIMALS = 3;

    private NumberText() {}

    /** A number; as many digits as tell it from its neighbours. */
    static String of(double number) {
        double size = Math.abs(number);
        boolean plain = size == 0 || size >= SMALLEST_PLAIN && size < LARGEST_PLAIN;
        String shortest = Double.toString(number);
        return plain && shortest.indexOf('E') >= 0 ? new BigDecimal(shortest).toPlainString() : shortest;
    }

    /** A share in percent, to three decimals. */
    static String percent(double share) {
        return BigDecimal.valueOf(100 * share)
                .setScale(PERCENT_DECIMALS, RoundingMode.HALF_UP)
                .toPlainString();
    }

    /** A whole number; empty if there is none. */
    static String of(OptionalInt number) {
        return number.isPresent() ? Integer.toString(number.getAsInt()) : "";
    }

    /** Numbers separated by blanks; {@code NA} for none. */
    static String list(Collection<OptionalDouble> numbers) {
        return numbers.stream()
                .map(number -> number.isPresent() ? of(number.getAsDouble()) : "NA")
                .collect(Collectors.joining(" "));
    }
}
