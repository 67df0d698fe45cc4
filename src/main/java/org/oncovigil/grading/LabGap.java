package org.oncovigil.grading;

/** Why a laboratory result has no grade. The order is that of {@link LabSurveyor}'s questions. */
public enum LabGap {
    /** The version grades nothing by this test. */
    NO_CRITERION,
    /** It was measured in urine or another fluid, or the record does not say blood where it must. */
    OTHER_SPECIMEN,
    /** Total calcium: the criteria go by calcium corrected for albumin, or ionized. */
    UNCORRECTED_CALCIUM,
    /** The result is missing or not a plain number. */
    NO_NUMBER,
    /** The unit is missing, unknown, or cannot be converted to a unit of the criteria. */
    UNIT_NOT_COVERED,
    /** A limit of the reference range is missing. */
    LIMIT_MISSING,
    /** The baseline is missing. */
    BASELINE_MISSING,
    /** The criteria send the value elsewhere. */
    BEYOND_THE_TERM
}
