package org.oncovigil.grading;

/** Whose grade the rules go by. */
public enum GoverningGrade {
    /** The vaccine scale, for a reaction at the dosing site. */
    VACCINE_SCALE,
    /** CTCAE recomputed from a measured value. */
    CTCAE,
    /** ASTCT, for a cytokine release syndrome. */
    ASTCT,
    /** The site's grade, checked against the grades that the term allows. */
    SITE,
    /** No grade could be had. */
    NONE
}
