package org.oncovigil.alert;

/** What a person answers to an alert. None of them confirms or rejects the finding itself. */
public enum AlertAnswer {
    /** Read; says nothing about the finding. */
    SEEN,
    /** The person agrees with the rule's outcome. */
    AGREE,
    /** The person does not agree with it. */
    DISAGREE,
    /** More data are needed to say. */
    NEED_DATA;

    /** Whether the finding was assessed; reading alone is not. */
    public boolean isAssessment() {
        return this != SEEN;
    }
}
