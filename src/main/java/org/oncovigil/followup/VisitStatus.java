package org.oncovigil.followup;

/** Where a follow-up contact stands at the data cut-off. */
public enum VisitStatus {
    /** Its window has not opened. */
    NOT_YET_DUE,
    /** Its window is open. */
    DUE,
    /** Its window is over and no contact is on record. */
    OVERDUE,
    /** Overdue for long, or not the first one missed. */
    CRITICAL,
    /** A contact inside its window, or a later one, is on record. */
    DONE,
    /** Contact with the subject is lost. */
    LOST,
    /** The subject died or withdrew consent before it was due. */
    NOT_APPLICABLE;

    /** Whether someone should act. */
    public boolean isOpen() {
        return this == DUE || this == OVERDUE || this == CRITICAL;
    }
}
