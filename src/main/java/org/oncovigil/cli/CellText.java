package org.oncovigil.cli;

import java.math.BigDecimal;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * How a cell of a user's table is read. Blank, {@code NA} and a lone full stop are missing values. A number has at most
 * 40 digits before and after the point; anything else is unreadable, which is not the same as missing.
 */
final class CellText {
    private static final int MOST_DIGITS = 40;
    private static final Pattern NUMBER =
            Pattern.compile("[+-]?(?:[0-9]+\\.?[0-9]*|\\.[0-9]+)(?:[eE][+-]?[0-9]{1,3})?");

    private final String text;

    CellText(String cell) {
        String stripped = cell.strip();
        this.text = stripped.equalsIgnoreCase("NA") || stripped.equals(".") ? "" : stripped;
    }

    /** The text; empty if missing. */
    String text() {
        return text;
    }

    /** The text in snake case. */
    String snake() {
        return text.toLowerCase(Locale.ROOT).replaceAll("[\\s-]+", "_");
    }

    /** The number; nothing if missing or unreadable. */
    Optional<BigDecimal> number() {
        if (!NUMBER.matcher(text).matches()) {
            return Optional.empty();
        }
        BigDecimal number = new BigDecimal(text);
        boolean plain = number.precision() <= 2 * MOST_DIGITS && Math.abs(number.scale()) <= MOST_DIGITS;
        return plain ? Optional.of(number) : Optional.empty();
    }

    /** Whether something is there that is not a number. */
    boolean isUnreadable() {
        return !text.isEmpty() && number().isEmpty();
    }
}
