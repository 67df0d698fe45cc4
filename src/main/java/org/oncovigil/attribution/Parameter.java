package org.oncovigil.attribution;

import java.util.Locale;

/** The single numbers of the model that belong to no row. Their values stand in the rulebook. */
public enum Parameter {
    /** An episode of a dose-locked event lasts at most this long. Unit: days, included. */
    DOSE_LOCKED_CLEAR_DAYS,
    /** A checkpoint inhibitor counts up to this long after it ended. Unit: days, included. */
    CPI_WASHOUT_DAYS,
    /** So many tie-breakers release a row from checkpoint-inhibitor confounding. */
    TIE_BREAKERS_NEEDED,
    /** Later than this after the last dose no tie-breaker releases. Unit: days, included. */
    TIE_BREAKER_LAST_DOSE_DAYS,
    /** Two organs belong together if their events began at most this far apart. Unit: days, included. */
    SECOND_ORGAN_DAYS,
    /** A course of systemic steroid up to this long is short; first and last day are counted. Unit: days. */
    SYSTEMIC_SHORT_DAYS,
    /** Latencies at two doses are the same if they differ by at most this. Unit: days, included. */
    SAME_LATENCY_DAYS,
    /** So many of the nearest known names are told for a name that is in no list. */
    NEAREST_TERMS,
    /** So many contributions for the class are told in the reasons. */
    REASONS_FOR,
    /** So many contributions against the class are told in the reasons. */
    REASONS_AGAINST;

    /** The parameter's name in the rulebook. */
    public String key() {
        return name().toLowerCase(Locale.ROOT);
    }
}
