package org.oncovigil.escalation;

/** The answer about one event and the DLT definition: the engine's, or a person's. Final status only by people. */
public enum DltDecision {
    /** Criteria met inside the window, none removed, all facts known. */
    CONFIRMED_BY_RULE,
    /** A person says that it is a DLT. */
    CONFIRMED_BY_REVIEWER,
    /** Criteria met inside the window, but mechanism or causality is open: a person must decide. Counts until then. */
    POSSIBLE,
    /** Criteria met or not, a missing or partial fact could turn the answer. */
    CANNOT_ASSESS,
    /** The same criteria after the window: outside the cohort's count, inside the stopping rules. */
    LATE_EQUIVALENT,
    /** Criteria met, and every one removed by an exclusion. */
    EXCLUDED,
    /** A person says that it is none. */
    REJECTED_BY_REVIEWER,
    /** No criterion met, or the event is unrelated, or before the first dose. */
    NOT_DLT;

    /** Whether it counts as a DLT of its cohort. */
    public boolean countsInCohort() {
        return this == CONFIRMED_BY_RULE || this == CONFIRMED_BY_REVIEWER || this == POSSIBLE;
    }

    /** Whether dosing is held while the event is not over. */
    public boolean asksForHold() {
        return countsInCohort() || this == LATE_EQUIVALENT;
    }

    /** Whether it is kept in the ledger as a finding. */
    public boolean isFinding() {
        return this != EXCLUDED && this != REJECTED_BY_REVIEWER && this != NOT_DLT;
    }
}
