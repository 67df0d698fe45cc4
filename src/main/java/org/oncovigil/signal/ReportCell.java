package org.oncovigil.signal;

import java.util.Comparator;

/**
 * What the shrinkage methods need of a product and an event.
 *
 * @param observed reports with both, 0 or more
 * @param expected reports expected with both, above 0
 */
public record ReportCell(long observed, double expected) implements Comparable<ReportCell> {
    private static final Comparator<ReportCell> ORDER =
            Comparator.comparingLong(ReportCell::observed).thenComparingDouble(ReportCell::expected);

    public ReportCell {
        require(observed, expected);
        SignalFault.require(expected > 0, "expected " + expected + " found; expected a number above 0");
    }

    /** Demands counts that can be. */
    static void require(long observed, double expected) {
        SignalFault.require(
                observed >= 0 && expected >= 0 && expected < Double.POSITIVE_INFINITY,
                "n " + observed + " and expected " + expected + " found; expected 0 or more of each");
    }

    @Override
    public int compareTo(ReportCell other) {
        return ORDER.compare(this, other);
    }
}
