package org.oncovigil.subject;

/** The six criteria of a serious adverse event. Source: ICH E2A, section II.B. */
public enum SeriousnessCriterion {
    DEATH,
    LIFE_THREATENING,
    HOSPITALISATION,
    DISABILITY,
    CONGENITAL_ANOMALY,
    MEDICALLY_IMPORTANT
}
