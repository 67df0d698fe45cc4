package org.oncovigil.attribution;

/** The classes of {@code CV-ATTR-1}. */
public enum ToxicityClass {
    /** A reaction at the dosing site, whenever it began. */
    DIRECT_LOCAL,
    /** An innate or pharmacological effect of the product or the procedure. */
    DIRECT_SYSTEMIC,
    /** Anaphylaxis, allergic or infusion reaction, serum sickness, cytokine release. */
    ACUTE_HYPERSENSITIVITY_CRS,
    /** Evidence specific to one component. */
    COMPONENT_ATTRIBUTED,
    /** The vaccine-driven adaptive response against tissue. */
    DELAYED_IMMUNE_RELATED,
    /** Balanced evidence, a strong competing cause, or too little data. */
    CONFOUNDED_INDETERMINATE,
    /** Before the first dose, or another cause is confirmed. */
    UNRELATED_PRE_DOSE
}
