package org.oncovigil.grading;

import java.math.BigDecimal;
import java.math.MathContext;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * How units are spelled and converted. A spelling is compared as written first, then without regard to case and blanks;
 * one that then fits two units is not read. A unit that is in no table is not guessed.
 */
public final class UnitTable {
    /** The analyte of a conversion that holds for every analyte. */
    public static final String ANY_ANALYTE = "*";

    private final Map<String, String> exact = new HashMap<>();
    private final Map<String, String> loose = new HashMap<>();
    private final Map<String, Conversion> conversions = new HashMap<>();

    /** A table of spellings, each with its unit, and of conversions. */
    public UnitTable(Map<String, String> spellings, List<Conversion> conversions) {
        Set<String> ambiguous = new HashSet<>();
        spellings.forEach((spelling, unit) -> {
            exact.put(spelling, unit);
            String other = loose.put(loosely(spelling), unit);
            if (other != null && !other.equals(unit)) {
                ambiguous.add(loosely(spelling));
            }
        });
        ambiguous.forEach(loose::remove);
        conversions.forEach(conversion -> this.conversions.put(conversion.key().text(), conversion));
    }

    /**
     * A conversion: target = (value + offset) x multiply / divide.
     *
     * @param key what it converts
     * @param offset added first
     * @param multiply the numerator
     * @param divide the denominator, not 0
     */
    public record Conversion(Key key, BigDecimal offset, BigDecimal multiply, BigDecimal divide) {
        /** No change. */
        public static final Conversion NONE =
                new Conversion(new Key(ANY_ANALYTE, "", ""), BigDecimal.ZERO, BigDecimal.ONE, BigDecimal.ONE);

        /** What is converted: an analyte, from one unit to another. */
        public record Key(String analyte, String from, String to) {
            private String text() {
                return String.join("|", analyte, from, to);
            }
        }

        /** The converted number; exact where the division is, and otherwise to 16 significant digits. */
        public BigDecimal apply(BigDecimal number) {
            if (this == NONE) {
                return number;
            }
            BigDecimal product = number.add(offset).multiply(multiply);
            return divide.compareTo(BigDecimal.ONE) == 0
                    ? product
                    : product.divide(divide, MathContext.DECIMAL64).stripTrailingZeros();
        }

        /** The trail for people, such as {@code mmol/L x 16.114 = g/L}. */
        public String text() {
            if (this == NONE) {
                return "";
            }
            return (offset.signum() == 0 ? key.from() : "(" + key.from() + " + " + offset.toPlainString() + ")")
                    + (multiply.compareTo(BigDecimal.ONE) == 0 ? "" : " x " + multiply.toPlainString())
                    + (divide.compareTo(BigDecimal.ONE) == 0 ? "" : " / " + divide.toPlainString())
                    + " = " + key.to();
        }
    }

    /** The unit that a spelling means; nothing if it is unknown or means two. */
    public Optional<String> unit(String spelling) {
        String unit = exact.get(spelling);
        return Optional.ofNullable(unit != null ? unit : loose.get(loosely(spelling)));
    }

    /** How to convert; nothing if the table has no way. Both units as {@link #unit} gives them. */
    public Optional<Conversion> conversion(String analyte, String from, String to) {
        if (from.equals(to)) {
            return Optional.of(Conversion.NONE);
        }
        Conversion own = conversions.get(new Conversion.Key(analyte, from, to).text());
        return Optional.ofNullable(
                own != null ? own : conversions.get(new Conversion.Key(ANY_ANALYTE, from, to).text()));
    }

    private static String loosely(String spelling) {
        StringBuilder letters = new StringBuilder(spelling.length());
        for (int i = 0; i < spelling.length(); i++) {
            char letter = spelling.charAt(i);
            if (!Character.isWhitespace(letter)) {
                letters.append(letter == '\u03bc' ? '\u00b5' : letter);
            }
        }
        return letters.toString().toLowerCase(Locale.ROOT);
    }
}
