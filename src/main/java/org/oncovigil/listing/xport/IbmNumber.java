package org.oncovigil.listing.xport;

import java.math.BigDecimal;
import java.math.MathContext;

/**
 * Numbers of a transport file: IBM hexadecimal floating point, big-endian, of 2 to 8 bytes. The first byte is a sign bit
 * and an exponent to base 16 in excess of 64; the rest is the fraction. A shorter number is the first bytes of a long one.
 *
 * <p>A number whose first byte is {@code .}, {@code _} or {@code A} to {@code Z} and whose other bytes are 0 is a missing
 * value of that kind.
 */
public final class IbmNumber {
    private static final long FRACTION = 0x00FF_FFFF_FFFF_FFFFL;
    private static final long EXACT = 1_000_000_000_000_000L;
    private static final int FRACTION_BITS = 56;
    private static final MathContext SAFE = new MathContext(15);

    private IbmNumber() {}

    /** The bytes of a number as one long, filled up with zeros on the right. */
    static long bits(byte[] bytes, int from, int length) {
        long bits = 0;
        for (int index = 0; index < length; index++) {
            bits |= (bytes[from + index] & 0xFFL) << (56 - 8 * index);
        }
        return bits;
    }

    /** Whether the bits are a missing value of some kind. */
    public static boolean isMissing(long bits) {
        int first = (int) (bits >>> FRACTION_BITS);
        return (bits & FRACTION) == 0 && (first == '.' || first == '_' || (first >= 'A' && first <= 'Z'));
    }

    /** The number. The result is exact but for the last bits of fractions longer than a double's 53. */
    public static double value(long bits) {
        long fraction = bits & FRACTION;
        int exponent = (int) (bits >>> FRACTION_BITS) & 0x7F;
        double magnitude = Math.scalb((double) fraction, 4 * (exponent - 64) - FRACTION_BITS);
        return bits < 0 ? -magnitude : magnitude;
    }

    /**
     * The number as plain decimal text, {@code 57} and not {@code 57.0}, to 15 significant digits: as many as every decimal
     * survives, and few enough to leave out what arithmetic and conversion put behind them (8.55 is found as
     * 8.549999999999999). An ordinary missing value is empty; a special one is {@code .A} to {@code .Z} or {@code ._}.
     */
    public static String text(long bits) {
        if (isMissing(bits)) {
            char kind = (char) (bits >>> FRACTION_BITS);
            return kind == '.' ? "" : "." + kind;
        }
        return text(value(bits));
    }

    private static String text(double value) {
        if (value == Math.rint(value) && Math.abs(value) < EXACT) {
            return Long.toString((long) value);
        }
        double scaled = value;
        double power = 1;
        for (int places = 1; places <= 6; places++) {
            power *= 10;
            scaled = value * power;
            if (scaled == Math.rint(scaled) && Math.abs(scaled) < EXACT && scaled / power == value) {
                return plain(BigDecimal.valueOf((long) scaled, places));
            }
        }
        return plain(new BigDecimal(value).round(SAFE));
    }

    private static String plain(BigDecimal number) {
        return number.stripTrailingZeros().toPlainString();
    }
}
