package org.oncovigil.alert;

/** Where an alert stands. */
public enum AlertState {
    /** Committed with its finding, not yet sent to everyone. */
    QUEUED,
    /** Sent to every recipient. */
    SENT,
    /** Could not be delivered to at least one recipient; tried again the next time. */
    FAILED,
    /** Listed, not sent: first load of a study, or no recipient. */
    LISTED,
    /** The finding is gone; whoever was told has been told. */
    WITHDRAWN
}
