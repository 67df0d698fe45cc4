package org.oncovigil.design;

/**
 * One subject of a trial by the continual reassessment method.
 *
 * @param level the dose level given, counted from 1
 * @param dlt whether a DLT was seen
 * @param weight how much of the DLT window counts as observed, 0 to 1, both included; 1 with a DLT or a complete window
 */
public record CrmSubject(int level, boolean dlt, double weight) {
    public CrmSubject {
        DesignFault.require(level >= 1, "level " + level + " found; expected 1 or more");
        DesignFault.require(weight >= 0 && weight <= 1, "weight " + weight + " found; expected 0 to 1");
    }

    /** A subject whose window is complete. */
    public static CrmSubject complete(int level, boolean dlt) {
        return new CrmSubject(level, dlt, 1);
    }
}
