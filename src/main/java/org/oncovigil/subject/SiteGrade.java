package org.oncovigil.subject;

/**
 * The grade that the site gave.
 *
 * @param grade the grade
 * @param origin whether the site wrote it, or it was read from the severity
 * @param text the words of the listing
 */
public record SiteGrade(Grade grade, Origin origin, String text) {
    /** Where the grade was read. */
    public enum Origin {
        /** AETOXGR or the study's own grade column. */
        REPORTED,
        /** AESEV, by the study's map of severity to grade; flagged on every output. */
        DERIVED_FROM_SEVERITY,
        /** Raised to 4 or 5 by a seriousness criterion or a fatal outcome. */
        RAISED_BY_SERIOUSNESS
    }
}
