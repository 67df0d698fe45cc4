package org.oncovigil.escalation;

/** Whether consent to long-term follow-up is on record. Source: {@code CV-LTFU-1} L1. */
public enum FollowUpConsent {
    ON_RECORD,
    MISSING;

    /** The same in words. */
    public String words() {
        return this == ON_RECORD ? "consent to follow-up on record" : "consent to follow-up not on record";
    }
}
