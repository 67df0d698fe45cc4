package org.oncovigil.cli;

import java.util.List;
import org.oncovigil.design.BoundaryRow;
import org.oncovigil.design.StoppingBoundary;

/** The columns of an interval design's boundary table. */
final class BoundaryRows {
    private static final List<String> HEADER =
            List.of("n", "escalate_if_dlt_le", "deescalate_if_dlt_ge", "eliminate_if_dlt_ge");

    private BoundaryRows() {}

    /** The table, and elimination as its stopping boundary. */
    static BoundaryOutput.Boundaries of(List<BoundaryRow> rows) {
        List<List<String>> cells = rows.stream()
                .map(row -> List.of(
                        Integer.toString(row.subjects()),
                        Integer.toString(row.escalateAtMost()),
                        NumberText.of(row.deescalateAtLeast()),
                        NumberText.of(row.eliminateAtLeast())))
                .toList();
        return new BoundaryOutput.Boundaries(
                new TableOutput.Table(HEADER, cells), StoppingBoundary.ofElimination(rows));
    }
}
