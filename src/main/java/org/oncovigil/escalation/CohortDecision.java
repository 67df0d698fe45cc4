package org.oncovigil.escalation;

/** What the 3+3 table says about a cohort. The engine proposes; the safety review committee decides. */
public enum CohortDecision {
    /** Subjects are still pending, or the cohort is not full. */
    STAY,
    /** One DLT in three: three more subjects at this level. */
    EXPAND,
    /** No DLT in three, or at most one in six: the next level may be opened after review. */
    ELIGIBLE_TO_ESCALATE,
    /** Two or more DLTs: this level exceeds the tolerated dose. */
    EXCEEDED,
    /** An event that cannot be assessed stands in the way of escalation. */
    ADJUDICATE,
    /** More than six evaluable subjects: outside the table; the committee decides. */
    OUTSIDE_TABLE,
    /** The cohort is in no part that counts DLTs. */
    NOT_APPLICABLE
}
