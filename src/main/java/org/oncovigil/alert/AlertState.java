package org.oncovigil.alert;

/** Where an alert stands. */
public enum AlertState {
    /** Committed with its finding, not yet sent to everyone. */
    QUEUED,
    /** A later version took its place before everyone had it; nobody is sent this one any more. */
    SUPERSEDED,
    /** Sent to every recipient. */
    SENT,
    /** Could not be delivered to at least one recipient; tried again the next time. */
    FAILED,
    /** Listed, not sent: first load of a study, or no recipient. */
    LISTED
}
