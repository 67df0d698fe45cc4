package org.oncovigil.listing;

/**
 * How much a reader accepts, so that no file can exhaust the machine.
 *
 * @param maxColumns the most columns of a table
 * @param maxCellLength the longest cell. Unit: characters
 * @param maxExpansion the most bytes that one compressed byte may expand to, once {@code freeExpansion} is passed
 * @param freeExpansion expanded bytes up to which the ratio is not looked at
 * @param maxExpanded the most bytes a file may expand to
 */
public record ReadingLimits(int maxColumns, int maxCellLength, int maxExpansion, long freeExpansion, long maxExpanded) {
    /** Limits far above any listing of a trial: gzip of a sparse transport file reaches about 1 to 100. */
    public static final ReadingLimits USUAL = new ReadingLimits(2_000, 1 << 20, 400, 16L << 20, 16L << 30);
}
