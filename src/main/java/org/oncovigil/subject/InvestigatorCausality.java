package org.oncovigil.subject;

/** The investigator's judgement of causality (AEREL), read through the study's map. Never overwritten by ours. */
public enum InvestigatorCausality {
    RELATED,
    NOT_RELATED,
    /** Blank or not in the study's map: counts as related until answered. */
    MISSING;

    /** Whether the event counts as related: everything that is not clearly excluded. */
    public boolean countsAsRelated() {
        return this != NOT_RELATED;
    }
}
