package org.oncovigil.escalation;

/** What the 3+3 table says about a cohort. The engine proposes; the safety review committee decides. */
public enum CohortDecision {
    /** The cohort is not full: more subjects at this level. */
    STAY,
    /** Subjects are inside their window, or an event cannot be assessed yet. */
    PENDING,
    /** One DLT in three: three more subjects at this level. */
    EXPAND,
    /** No DLT in three, or at most one in six: the next level may be opened after review. */
    ELIGIBLE_TO_ESCALATE,
    /** Two or more DLTs: this level exceeds the tolerated dose. */
    EXCEEDED,
    /** More than six evaluable subjects: outside the table; the committee decides. */
    OUTSIDE_TABLE,
    /** The cohort is in no part that counts DLTs. */
    NOT_APPLICABLE
}
