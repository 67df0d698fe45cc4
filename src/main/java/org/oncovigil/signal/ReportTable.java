package org.oncovigil.signal;

/**
 * The four-fold table of a product and an event among reports.
 *
 * @param both reports with product and event, 0 or more
 * @param otherEvents reports with the product without the event, 0 or more
 * @param otherProducts reports with the event without the product, 0 or more
 * @param neither reports with neither, 0 or more
 */
public record ReportTable(long both, long otherEvents, long otherProducts, long neither) {
    public ReportTable {
        SignalFault.require(
                both >= 0 && otherEvents >= 0 && otherProducts >= 0 && neither >= 0,
                "reports with product and event " + both + ", product alone " + otherEvents + ", event alone "
                        + otherProducts + ", neither " + neither + " found; expected 0 or more of each");
    }

    /** The table from its margins: reports with both, with the product, with the event, and all. */
    public static ReportTable ofMargins(long both, long withProduct, long withEvent, long all) {
        return new ReportTable(both, withProduct - both, withEvent - both, all - withProduct - withEvent + both);
    }

    /** Reports with the product. */
    long withProduct() {
        return both + otherEvents;
    }

    /** Reports with the event. */
    long withEvent() {
        return both + otherProducts;
    }

    /** All reports. */
    long all() {
        return both + otherEvents + otherProducts + neither;
    }

    /** Reports to be expected with both if product and event had nothing to do with each other. */
    public Estimate expected() {
        return all() == 0
                ? Estimate.none("no report at all")
                : Estimate.of((double) withProduct() * withEvent() / all());
    }
}
