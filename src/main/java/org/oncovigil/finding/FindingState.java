package org.oncovigil.finding;

/** A finding against the last night. */
public enum FindingState {
    /** Was not there. */
    NEW,
    /** Was there with another outcome, other rules or another grade. */
    CHANGED,
    /** Was there, the same. */
    SAME,
    /** Was there and no longer is. It is kept, and whoever was told is told. */
    WITHDRAWN
}
