package org.oncovigil.attribution;

/**
 * When an immune-related event of an organ usually begins. Source: CV-ATTR-1, 8.5.
 *
 * @param id the window's name
 * @param from the dose that the days are counted from
 * @param days whole days
 */
public record OrganWindow(String id, From from, Bounds days) {
    /** The window of every immune-related term long after the last dose. */
    public static final String OFF_TREATMENT = "off_treatment";

    /** The dose that a window is counted from. */
    public enum From {
        FIRST_DOSE,
        LAST_DOSE
    }
}
