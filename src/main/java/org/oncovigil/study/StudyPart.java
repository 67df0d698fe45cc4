package org.oncovigil.study;

/** The part of the trial that a cohort belongs to. */
public enum StudyPart {
    /** Dose escalation: DLTs count. */
    ESCALATION,
    /** Safety lead-in of a combination: DLTs count. */
    SAFETY_LEAD_IN,
    /** Expansion: DLT criteria are shown, the cohort rule does not apply. */
    EXPANSION,
    /** A listing without escalation. */
    OTHER;

    /** Whether events are weighed against the DLT definition: where DLTs count, and in expansion for its DLT rate. */
    public boolean judgesDlt() {
        return countsDlt() || this == EXPANSION;
    }

    /** Whether DLTs are counted. */
    public boolean countsDlt() {
        return this == ESCALATION || this == SAFETY_LEAD_IN;
    }
}
