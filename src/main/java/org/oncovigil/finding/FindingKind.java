package org.oncovigil.finding;

/** What a finding is about. */
public enum FindingKind {
    /** An event and the DLT definition. */
    DLT,
    /** A subject's dosing. */
    SUBJECT_STOP,
    /** A pause of a cohort, an arm, a lot or the trial. */
    TRIAL_PAUSE,
    /** A subject to be followed. */
    FOLLOW_UP
}
