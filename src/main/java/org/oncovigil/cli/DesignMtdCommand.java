package org.oncovigil.cli;

import java.util.List;
import java.util.concurrent.Callable;
import org.oncovigil.design.DoseAction;
import org.oncovigil.design.DoseCounts;
import org.oncovigil.design.DoseDecision;
import org.oncovigil.design.MtdSelection;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** The maximum tolerated dose by isotonic regression, for each finished trial of a table. */
@Command(
        name = "mtd",
        mixinStandardHelpOptions = true,
        description = {
            "The maximum tolerated dose at the end of a trial, for each row.",
            "Columns read: target, n, dlt; n and dlt by dose, separated by blanks.",
            "Example: oncovigil design mtd --in data.csv"
        })
final class DesignMtdCommand implements Callable<Integer> {
    @Mixin
    private TableExchange exchange;

    @Mixin
    private EliminationOptions elimination;

    @Option(
            names = "--bounded",
            description = "Select only doses whose estimate lies below the de-escalation rate of BOIN.")
    private boolean bounded;

    @Override
    public Integer call() {
        return new DecisionTable(List.of("isotonic"), this::answer).run(exchange);
    }

    private DecisionTable.Answer answer(NumberCells cells) {
        double target = cells.number("target");
        MtdSelection.Selected selected = new MtdSelection(target, elimination.rule(target), bounded)
                .select(DoseCounts.of(cells.counts("n"), cells.counts("dlt")));
        String reason = selected.dose().isPresent()
                ? "the estimate closest to the target"
                : "no dose can be selected: none was tried, or the lowest is eliminated, or none is below the bound";
        return DecisionTable.Answer.of(
                new DoseDecision(DoseAction.STOP, selected.dose(), reason), NumberText.list(selected.isotonic()));
    }
}
