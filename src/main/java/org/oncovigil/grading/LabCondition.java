package org.oncovigil.grading;

/** A condition that a row of the laboratory criteria puts before its bounds. A missing number makes a comparison false. */
public enum LabCondition {
    VALUE_MISSING,
    LLN_MISSING,
    ULN_MISSING,
    BASE_MISSING,
    CHANGE_MISSING,
    LLN_PRESENT,
    ULN_PRESENT,
    BASE_PRESENT,
    CHANGE_PRESENT,
    /** The baseline indicator is HIGH. */
    BASELINE_HIGH,
    /** The baseline indicator is anything else, or missing. */
    BASELINE_NOT_HIGH,
    /** The baseline indicator is LOW. */
    BASELINE_LOW,
    /** The baseline indicator is anything else, or missing. */
    BASELINE_NOT_LOW,
    BASE_ABOVE_ULN,
    BASE_UP_TO_ULN,
    VALUE_BELOW_LLN,
    /** No row before this one held. */
    OTHERWISE;

    boolean holds(LabOperands of) {
        return switch (this) {
            case VALUE_MISSING -> of.value == null;
            case LLN_MISSING -> of.low == null;
            case ULN_MISSING -> of.high == null;
            case BASE_MISSING -> of.base == null;
            case CHANGE_MISSING -> of.change == null;
            case LLN_PRESENT -> of.low != null;
            case ULN_PRESENT -> of.high != null;
            case BASE_PRESENT -> of.base != null;
            case CHANGE_PRESENT -> of.change != null;
            case BASELINE_HIGH -> of.indicator == BaselineIndicator.HIGH;
            case BASELINE_NOT_HIGH -> of.indicator != BaselineIndicator.HIGH;
            case BASELINE_LOW -> of.indicator == BaselineIndicator.LOW;
            case BASELINE_NOT_LOW -> of.indicator != BaselineIndicator.LOW;
            case BASE_ABOVE_ULN -> of.base != null && of.high != null && of.base.compareTo(of.high) > 0;
            case BASE_UP_TO_ULN -> of.base != null && of.high != null && of.base.compareTo(of.high) <= 0;
            case VALUE_BELOW_LLN -> of.value != null && of.low != null && of.value.compareTo(of.low) < 0;
            case OTHERWISE -> true;
        };
    }
}
