package org.oncovigil.cli;

import java.util.concurrent.Callable;
import org.oncovigil.design.BoinDesign;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** The boundary table of the Bayesian optimal interval design. */
@Command(
        name = "boin",
        mixinStandardHelpOptions = true,
        description = {
            "Boundary table of BOIN: counts at which to escalate, de-escalate, eliminate.",
            "-1: never; empty: cannot happen at this n.",
            "Example: oncovigil design boin --target 0.30 --max-n 30"
        })
final class DesignBoinCommand implements Callable<Integer> {
    @Mixin
    private DoseTableOptions table;

    @Option(names = "--p-saf", description = "Highest rate deemed too low; default: 0.6 x target.")
    private Double underdosing;

    @Option(names = "--p-tox", description = "Lowest rate deemed too high; default: 1.4 x target.")
    private Double overdosing;

    @Mixin
    private EliminationOptions elimination;

    @Mixin
    private BoundaryOutput output;

    @Override
    public Integer call() {
        return output.write(() -> BoundaryRows.of(new BoinDesign(
                        table.target(),
                        underdosing == null ? BoinDesign.defaultUnderdosing(table.target()) : underdosing,
                        overdosing == null ? BoinDesign.defaultOverdosing(table.target()) : overdosing,
                        elimination.rule(table.target()))
                .table(table.mostSubjects())));
    }
}
