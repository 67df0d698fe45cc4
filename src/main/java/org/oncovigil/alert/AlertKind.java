package org.oncovigil.alert;

/** What an alert says. */
public enum AlertKind {
    /** A possible or rule-confirmed DLT: the investigator must confirm. */
    POSSIBLE_DLT,
    /** A subject's dosing must be held or stopped. */
    SUBJECT_STOP,
    /** A pause rule is met. */
    TRIAL_PAUSE,
    /** People must review whether the trial is to be terminated. */
    TERMINATION_REVIEW
}
