package org.oncovigil.subject;

/** What was done with the study treatment (CDISC code list ACN). */
public enum ActionTaken {
    DOSE_NOT_CHANGED,
    DOSE_INCREASED,
    DOSE_REDUCED,
    DRUG_INTERRUPTED,
    DRUG_WITHDRAWN,
    NOT_APPLICABLE,
    UNKNOWN
}
