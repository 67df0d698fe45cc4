package org.oncovigil.attribution;

/** The causality categories of the WHO-UMC system: they answer whether it is the product, not by which mechanism. */
public enum WhoUmcCategory {
    CERTAIN,
    PROBABLE,
    POSSIBLE,
    UNLIKELY,
    /** More data are awaited. */
    CONDITIONAL,
    UNASSESSABLE
}
