package org.oncovigil.finding;

/** What a finding is about. */
public enum FindingKind {
    /** An event and the DLT definition. */
    DLT,
    /** A subject's dosing. */
    SUBJECT_STOP,
    /** A pause of a cohort, an arm, a lot or the trial. */
    TRIAL_PAUSE,
    /** A review whether the trial is to be terminated. */
    TERMINATION_REVIEW,
    /** A subject to be followed. */
    FOLLOW_UP;

    /** Whether it is about the trial and names no subject. */
    public boolean isOfTheTrial() {
        return this == TRIAL_PAUSE || this == TERMINATION_REVIEW;
    }
}
