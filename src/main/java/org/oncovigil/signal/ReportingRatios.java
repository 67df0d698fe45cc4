package org.oncovigil.signal;

import java.util.Optional;

/**
 * Ratios of a four-fold table of reports, with 95 % limits on the logarithmic scale. A zero cell that makes a ratio or its
 * limits infinite is told, never corrected. Source: Evans et al. 2001 for PRR and its criteria; van Puijenbroek et al.
 * 2002 for ROR.
 *
 * @param table the reports
 */
public record ReportingRatios(ReportTable table) {
    /** Evans' criteria, each bound included. */
    private static final double LEAST_RATIO = 2;

    private static final double LEAST_CHI_SQUARE = 4;
    private static final long LEAST_REPORTS = 3;

    /** The proportional reporting ratio. */
    public IntervalEstimate proportional() {
        if (table.withProduct() == 0) {
            return IntervalEstimate.none("no report with the product");
        }
        long others = table.otherProducts() + table.neither();
        if (others == 0) {
            return IntervalEstimate.none("no report with another product");
        }
        if (table.otherProducts() == 0) {
            return IntervalEstimate.none("event reported with no other product");
        }
        double ratio = (double) table.both() / table.withProduct() / ((double) table.otherProducts() / others);
        double variance = 1.0 / table.both() - 1.0 / table.withProduct() + 1.0 / table.otherProducts() - 1.0 / others;
        return onLogScale(ratio, variance);
    }

    /** The reporting odds ratio. */
    public IntervalEstimate odds() {
        if (table.otherEvents() == 0) {
            return IntervalEstimate.none("no report with the product without the event");
        }
        if (table.otherProducts() == 0) {
            return IntervalEstimate.none("event reported with no other product");
        }
        double ratio = (double) table.both() / table.otherEvents() * ((double) table.neither() / table.otherProducts());
        double variance =
                1.0 / table.both() + 1.0 / table.otherEvents() + 1.0 / table.otherProducts() + 1.0 / table.neither();
        return onLogScale(ratio, variance);
    }

    private static IntervalEstimate onLogScale(double ratio, double variance) {
        if (ratio == 0) {
            return IntervalEstimate.withoutLimits(0, "a ratio of 0 has no limits on the logarithmic scale");
        }
        double spread = Math.exp(Normal.QUANTILE * Math.sqrt(variance));
        return IntervalEstimate.of(ratio, ratio / spread, ratio * spread);
    }

    /** The chi-square of the table with Yates' correction, which never goes beyond the deviation itself. */
    public Estimate chiSquareYates() {
        double margins = (double) table.withProduct()
                * table.withEvent()
                * (table.otherProducts() + table.neither())
                * (table.otherEvents() + table.neither());
        if (margins == 0) {
            return Estimate.none("a margin of the table is 0");
        }
        double cross = Math.abs(
                (double) table.both() * table.neither() - (double) table.otherEvents() * table.otherProducts());
        double corrected = Math.max(0, cross - table.all() / 2.0);
        return Estimate.of(table.all() * corrected * corrected / margins);
    }

    /**
     * Whether Evans' criteria are met: PRR at least 2, Yates' chi-square at least 4, at least 3 reports. An event that is
     * reported with this product alone has a PRR beyond every bound. Nothing if the table cannot be judged.
     */
    public Optional<Boolean> meetsEvans() {
        if (table.both() < LEAST_REPORTS) {
            return Optional.of(false);
        }
        Estimate chiSquare = chiSquareYates();
        if (chiSquare.value().isEmpty()) {
            return Optional.empty();
        }
        boolean unlikely = chiSquare.value().getAsDouble() >= LEAST_CHI_SQUARE;
        double ratio = proportional().point().value().orElse(Double.POSITIVE_INFINITY);
        return Optional.of(unlikely && ratio >= LEAST_RATIO);
    }
}
