package org.oncovigil.subject;

/** What a record of DS means for surveillance. One record may mean several things. */
public enum DispositionMeaning {
    DEATH,
    LOST_TO_FOLLOW_UP,
    CONSENT_WITHDRAWN,
    /** No further dose is planned. */
    TREATMENT_ENDED,
    /** The subject left the study. */
    STUDY_ENDED,
    /** A long-term follow-up contact was held. */
    FOLLOW_UP_CONTACT,
    /** An attempt to reach the subject for long-term follow-up failed. */
    FOLLOW_UP_ATTEMPT,
    /** Consent to long-term follow-up was given. */
    CONSENT_TO_FOLLOW_UP,
    /** Consent to treatment beyond progression was given. */
    CONSENT_BEYOND_PROGRESSION,
    /** Progression was confirmed. */
    CONFIRMED_PROGRESSION
}
