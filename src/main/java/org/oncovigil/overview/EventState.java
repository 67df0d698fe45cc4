package org.oncovigil.overview;

/** An event against the last night. */
public enum EventState {
    NEW,
    CHANGED,
    SAME,
    REMOVED
}
