package org.oncovigil.escalation;

/** What a pause stops: enrolment and dosing of a cohort, an arm, a dose and those above, a lot, or the trial. */
public enum PauseScope {
    COHORT,
    ARM,
    DOSE_AND_ABOVE,
    LOT,
    TRIAL
}
