package org.oncovigil.subject;

/** The outcome of an event (CDISC code list OUT). */
public enum Outcome {
    RECOVERED,
    RECOVERED_WITH_SEQUELAE,
    RECOVERING,
    NOT_RECOVERED,
    FATAL,
    UNKNOWN;

    /** Whether the event is over. */
    public boolean isOver() {
        return this == RECOVERED || this == RECOVERED_WITH_SEQUELAE || this == FATAL;
    }
}
