package org.oncovigil.subject;

/** Which listings tell of an event. */
public enum EventSource {
    /** The adverse-event listing. */
    REPORTED,
    /** The diary of solicited reactions (CE, FACE, VS). */
    SOLICITED,
    /** Both; counted once. */
    REPORTED_AND_SOLICITED
}
