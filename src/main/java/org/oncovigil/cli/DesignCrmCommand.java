package org.oncovigil.cli;

import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/** The continual reassessment method for each data set of a table. */
@Command(
        name = "crm",
        mixinStandardHelpOptions = true,
        description = {
            "Posterior and next dose of the continual reassessment method, for each row.",
            "Columns read: id, skeleton, target, model (empiric or logistic), prior_sd, intercept, level, tox;",
            "skeleton by dose, level and tox by subject in order, separated by blanks.",
            "Example: oncovigil design crm --in data.csv"
        })
final class DesignCrmCommand implements Callable<Integer> {
    @Mixin
    private TableExchange exchange;

    @Mixin
    private CrmAnswers answers;

    @Override
    public Integer call() {
        return new DecisionTable(CrmAnswers.NUMBERS, cells -> answers.answer(cells, CrmAnswers.completeSubjects(cells)))
                .run(exchange);
    }
}
