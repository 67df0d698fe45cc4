package org.oncovigil.report;

/** How the cells of a column look, as a layout names it in lower case. */
enum ColumnStyle {
    TEXT,
    /** A word of a code list. */
    CODE,
    NUMBER,
    /** A grade, shaded by its number. */
    GRADE,
    /** A day; the time of day, if any, is in the value and not shown. */
    DATE,
    /** A day with its time of day. */
    MOMENT,
    /** The change against the last run; colours the row. */
    DELTA,
    /** A conclusion; the urgent ones stand out. */
    VERDICT,
    /** How far a problem reaches. */
    SEVERITY,
    /** A jump to another sheet. */
    LINK
}
