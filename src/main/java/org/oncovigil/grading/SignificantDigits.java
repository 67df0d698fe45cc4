package org.oncovigil.grading;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;

/**
 * The precision at which values and limits are compared: 15 significant decimal digits, half even. Numbers as people
 * write them are shorter and stay exact; what a binary computation left behind the 15th digit falls away, so that
 * 1.7999999999999998 is the 1.8 it was meant to be. Source: decision 0021.
 */
final class SignificantDigits {
    private static final MathContext FIFTEEN = new MathContext(15, RoundingMode.HALF_EVEN);

    private SignificantDigits() {}

    /** The number at 15 significant digits. */
    static BigDecimal of(BigDecimal number) {
        return number.precision() <= FIFTEEN.getPrecision() ? number : number.round(FIFTEEN);
    }
}
