package org.oncovigil.problem;

/** How far a problem reaches. The order is from least to most severe. */
public enum Severity {
    /** Worth knowing; nothing was lost and no result depends on it. */
    NOTE,
    /** A value was read at its worst, completed or left out of a judgement; a person should look. */
    WARNING,
    /** A row was set aside, or a judgement could not be made. */
    ERROR,
    /** Nothing could be run. */
    FATAL
}
