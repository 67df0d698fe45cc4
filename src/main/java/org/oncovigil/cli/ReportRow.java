package org.oncovigil.cli;

import java.util.Optional;
import org.oncovigil.signal.Estimate;
import org.oncovigil.signal.ReportCell;
import org.oncovigil.signal.ReportTable;
import org.oncovigil.signal.ReportingRatios;

/**
 * A product and an event among reports.
 *
 * @param observed reports with both
 * @param table the four-fold table; nothing if only the expected count is given
 * @param expected reports expected with both: as given, or from the table
 */
record ReportRow(long observed, Optional<ReportTable> table, Estimate expected) {
    /** Reads a row whose margins or expected count are given. Nothing if neither is. */
    static Optional<ReportRow> given(NumberCells cells) {
        Optional<ReportTable> table = givenTable(cells);
        if (table.isEmpty() && !cells.has("e")) {
            return Optional.empty();
        }
        return Optional.of(of(cells, table));
    }

    /** A row with this table; its expected count is that of the cell {@code e} where there is one. */
    static ReportRow of(NumberCells cells, Optional<ReportTable> table) {
        Estimate expected = cells.has("e")
                ? Estimate.of(cells.number("e"))
                : table.map(ReportTable::expected).orElseThrow();
        long observed = cells.count("n");
        double number = expected.value().orElse(0);
        CellFault.require(
                observed >= 0 && number >= 0,
                "n " + observed + " and e " + number + " found; expected 0 or more of each");
        return new ReportRow(observed, table, expected);
    }

    private static Optional<ReportTable> givenTable(NumberCells cells) {
        boolean any = cells.has("n_product") || cells.has("n_event") || cells.has("n_total");
        return any
                ? Optional.of(ReportTable.ofMargins(
                        cells.count("n"), cells.count("n_product"), cells.count("n_event"), cells.count("n_total")))
                : Optional.empty();
    }

    /** The ratios of the table, where there is one. */
    Optional<ReportingRatios> ratios() {
        return table.map(ReportingRatios::new);
    }

    /** What the shrinkage needs; nothing if no report is expected. */
    Optional<ReportCell> cell() {
        return expected.value().orElse(0) > 0
                ? Optional.of(new ReportCell(observed, expected.value().getAsDouble()))
                : Optional.empty();
    }
}
