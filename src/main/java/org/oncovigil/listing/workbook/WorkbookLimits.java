package org.oncovigil.listing.workbook;

/**
 * How much is accepted.
 *
 * @param maxEntries the most entries of the archive
 * @param maxExpanded the most bytes of all entries together, unpacked
 * @param maxExpansion the most bytes that one packed byte may expand to, once {@code freeExpansion} is passed
 * @param freeExpansion unpacked bytes up to which the ratio is not looked at
 * @param maxColumns the most columns of a sheet
 * @param maxCellLength the longest cell. Unit: characters
 */
public record WorkbookLimits(
        int maxEntries, long maxExpanded, int maxExpansion, long freeExpansion, int maxColumns, int maxCellLength) {}
