package org.oncovigil.grading;

import java.math.BigDecimal;

/**
 * One end of a band of a laboratory criterion.
 *
 * @param of what the number is taken of
 * @param number the limit itself, the multiple, or what is added
 * @param inclusive whether the limit itself belongs to the band
 */
public record LabBound(Reference of, BigDecimal number, boolean inclusive) {
    /** The open end: nothing is compared. */
    public static final LabBound OPEN = new LabBound(Reference.NONE, BigDecimal.ZERO, false);

    /** What the number of a bound is taken of. */
    public enum Reference {
        /** No bound at this end. */
        NONE,
        /** The number itself, in the criterion's unit. */
        NUMBER,
        TIMES_ULN,
        TIMES_LLN,
        TIMES_BASE,
        ULN_PLUS,
        BASE_PLUS,
        /** The higher of baseline and ULN. */
        HIGHER_OF_BASE_AND_ULN
    }

    /** Whether there is no bound at this end. */
    public boolean isOpen() {
        return of == Reference.NONE;
    }

    /** The limit for these facts at 15 significant digits; null if what it is taken of is missing. */
    BigDecimal limit(LabOperands operands) {
        return switch (of) {
            case NONE -> null;
            case NUMBER -> number;
            case TIMES_ULN -> times(operands.high);
            case TIMES_LLN -> times(operands.low);
            case TIMES_BASE -> times(operands.base);
            case ULN_PLUS -> plus(operands.high);
            case BASE_PLUS -> plus(operands.base);
            case HIGHER_OF_BASE_AND_ULN ->
                operands.base == null || operands.high == null ? null : operands.base.max(operands.high);
        };
    }

    private BigDecimal times(BigDecimal reference) {
        return reference == null ? null : SignificantDigits.of(reference.multiply(number));
    }

    private BigDecimal plus(BigDecimal reference) {
        return reference == null ? null : SignificantDigits.of(reference.add(number));
    }
}
