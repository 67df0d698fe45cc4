package org.oncovigil.cli;

import java.util.List;
import java.util.concurrent.Callable;
import org.oncovigil.design.CrmSubject;
import org.oncovigil.design.WindowWeights;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/** The continual reassessment method with subjects still inside their DLT window, for each data set of a table. */
@Command(
        name = "tite-crm",
        mixinStandardHelpOptions = true,
        description = {
            "Posterior and next dose of the continual reassessment method with incomplete follow-up, for each row.",
            "Columns read: those of crm, and followup (by subject), obswin, scheme (linear or adaptive).",
            "Example: oncovigil design tite-crm --in data.csv"
        })
final class DesignTiteCrmCommand implements Callable<Integer> {
    @Mixin
    private TableExchange exchange;

    @Mixin
    private CrmAnswers answers;

    @Override
    public Integer call() {
        return new DecisionTable(CrmAnswers.NUMBERS, cells -> answers.answer(cells, subjects(cells))).run(exchange);
    }

    private static List<CrmSubject> subjects(NumberCells cells) {
        WindowWeights scheme = cells.has("scheme") ? WindowWeights.named(cells.text("scheme")) : WindowWeights.LINEAR;
        return scheme.subjects(
                cells.counts("level"), cells.flags("tox"), cells.numbers("followup"), cells.number("obswin"));
    }
}
