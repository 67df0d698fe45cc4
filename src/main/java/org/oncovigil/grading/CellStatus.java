package org.oncovigil.grading;

/** How well a cell of a scale is confirmed. */
public enum CellStatus {
    /** Two or more sources agree. */
    VERIFIED,
    /** One stored text was seen. */
    ONE_SOURCE,
    /** From memory, or a digit that the stored text has lost; used only if the protocol accepts it. */
    UNVERIFIED
}
