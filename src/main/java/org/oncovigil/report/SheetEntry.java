package org.oncovigil.report;

/**
 * A finished sheet, for the index on the cover.
 *
 * @param layout what it is
 * @param rows how many rows it shows, its continuations included
 * @param sheets over how many sheets
 */
record SheetEntry(SheetLayout layout, long rows, int sheets) {}
