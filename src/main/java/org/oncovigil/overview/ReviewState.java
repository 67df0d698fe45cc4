package org.oncovigil.overview;

/** How a review, or one entry of it, stands tonight; the first that applies. */
public enum ReviewState {
    /** A later entry took its place, or took it away. */
    REPLACED,
    /** It took away what stood there. */
    DELETED,
    /** The event is no longer in the listings; the entry is kept, and comes back with the event. */
    EVENT_REMOVED,
    /** Another reviewer decided otherwise. */
    CONFLICT,
    /** Later evidence contradicts a decision: it is to be decided again. */
    REOPENED,
    /** A tracked field moved since the reviewer looked. */
    OUTDATED,
    CURRENT
}
