package org.oncovigil.report;

/** The part of a sheet that a column belongs to; the parts stand in this order. */
enum ColumnGroup {
    MARKER,
    /** Frozen together with the markers. */
    KEY,
    FACT,
    DECISION,
    /** Filled by people. */
    REVIEWER
}
