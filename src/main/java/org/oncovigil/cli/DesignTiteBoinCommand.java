package org.oncovigil.cli;

import java.util.List;
import java.util.concurrent.Callable;
import org.oncovigil.design.BoinDesign;
import org.oncovigil.design.TiteBoin;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** TITE-BOIN for each state of a dose in a table. */
@Command(
        name = "tite-boin",
        mixinStandardHelpOptions = true,
        description = {
            "What TITE-BOIN does at a dose with pending subjects, for each row.",
            "Columns read: target, n, dlt, pending, stft (follow-up of pending subjects added up, in windows).",
            "Example: oncovigil design tite-boin --in data.csv"
        })
final class DesignTiteBoinCommand implements Callable<Integer> {
    private static final List<String> NUMBERS = List.of("p_tilde", "p_hat");

    @Mixin
    private TableExchange exchange;

    @Mixin
    private EliminationOptions elimination;

    @Option(
            names = "--no-single-dlt-guard",
            description = "Let imputation alone de-escalate on a single DLT; the published table does not.")
    private boolean unguarded;

    @Override
    public Integer call() {
        return new DecisionTable(NUMBERS, this::answer).run(exchange);
    }

    private DecisionTable.Answer answer(NumberCells cells) {
        double target = cells.number("target");
        TiteBoin design = new TiteBoin(BoinDesign.of(target, elimination.rule(target)), !unguarded);
        TiteBoin.State state =
                new TiteBoin.State(cells.count("n"), cells.count("dlt"), cells.count("pending"), cells.number("stft"));
        return DecisionTable.Answer.of(
                design.decide(state),
                NumberText.of(design.completeRate(state)),
                NumberText.of(design.imputedRate(state)));
    }
}
