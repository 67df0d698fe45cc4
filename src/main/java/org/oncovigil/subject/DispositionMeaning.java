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
    /** Consent to treatment beyond progression was given. */
    CONSENT_BEYOND_PROGRESSION,
    /** Progression was confirmed. */
    CONFIRMED_PROGRESSION
}
