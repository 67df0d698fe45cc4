package org.oncovigil.cli;

import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.oncovigil.signal.Estimate;
import org.oncovigil.signal.InformationComponent;
import org.oncovigil.signal.IntervalEstimate;
import org.oncovigil.signal.ReportCell;
import org.oncovigil.signal.ReportingRatios;

/** The result cells of a product-event pair, by the methods asked for. */
final class ReportAnswers {
    private static final String NO_TABLE = "PRR and ROR need n_product, n_event and n_total";

    private final Set<ReportMethod> methods;
    private final Map<ReportCell, IntervalEstimate> shrunk;
    private final InformationComponent component = new InformationComponent();

    /**
     * The answers of a table.
     *
     * @param methods in the order of their columns
     * @param shrunk EBGM of each distinct cell; empty if there is no prior
     */
    ReportAnswers(Set<ReportMethod> methods, Map<ReportCell, IntervalEstimate> shrunk) {
        this.methods = methods;
        this.shrunk = shrunk;
    }

    /** The cells of a row. */
    EstimateCells cells(ReportRow row) {
        EstimateCells cells = new EstimateCells().add(row.expected());
        for (ReportMethod method : methods) {
            switch (method) {
                case PRR -> addProportional(row, cells);
                case ROR ->
                    cells.add(row.ratios().map(ReportingRatios::odds).orElseGet(() -> IntervalEstimate.none(NO_TABLE)));
                case IC -> cells.add(component(row));
                case EBGM -> cells.add(shrunk(row));
            }
        }
        return cells;
    }

    private static void addProportional(ReportRow row, EstimateCells cells) {
        Optional<ReportingRatios> ratios = row.ratios();
        Estimate chiSquare = ratios.map(ReportingRatios::chiSquareYates).orElseGet(() -> Estimate.none(NO_TABLE));
        cells.add(ratios.map(ReportingRatios::proportional).orElseGet(() -> IntervalEstimate.none(NO_TABLE)))
                .add(chiSquare)
                .add(ratios.flatMap(ReportingRatios::meetsEvans), chiSquare.reason());
    }

    private IntervalEstimate component(ReportRow row) {
        return row.expected().value().isPresent()
                ? component.of(row.observed(), row.expected().value().getAsDouble())
                : IntervalEstimate.none(row.expected().reason());
    }

    private IntervalEstimate shrunk(ReportRow row) {
        return row.cell()
                .map(cell -> Optional.ofNullable(shrunk.get(cell))
                        .orElseGet(() -> IntervalEstimate.none("the prior of EBGM could not be fitted")))
                .orElseGet(() -> IntervalEstimate.none("no report is expected with product and event"));
    }
}
