package org.oncovigil.cli;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.oncovigil.design.Boin12;
import org.oncovigil.design.Boin12Trial;
import org.oncovigil.design.DesignFault;
import org.oncovigil.design.DoseDecision;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/** Desirability by toxicity and activity, for each dose or trial of a table. */
@Command(
        name = "boin12",
        mixinStandardHelpOptions = true,
        description = {
            "Desirability of doses by toxicity and activity (BOIN12), for each row.",
            "Columns read: phi_t, phi_e, n, tox, eff, u2, u3 (100 and 0 are the other two utilities).",
            "One dose a row: its numbers. All doses in n, tox and eff, separated by blanks, with current_dose:",
            "the dose to give next as well.",
            "Example: oncovigil design boin12 --in data.csv"
        })
final class DesignBoin12Command implements Callable<Integer> {
    private static final List<String> NUMBERS = List.of("u_b", "pr_utility_gt_ub", "admissible");

    @Mixin
    private TableExchange exchange;

    @Override
    public Integer call() {
        return new DecisionTable(NUMBERS, DesignBoin12Command::answer).run(exchange);
    }

    private static DecisionTable.Answer answer(NumberCells cells) {
        Boin12 design =
                new Boin12(cells.number("phi_t"), cells.number("phi_e"), cells.number("u2"), cells.number("u3"));
        List<Boin12.Outcome> outcomes = outcomes(cells);
        String[] numbers = {
            NumberText.of(design.benchmark()),
            outcomes.stream()
                    .map(dose -> NumberText.of(design.desirability(dose)))
                    .collect(Collectors.joining(" ")),
            outcomes.stream()
                    .map(dose -> Boolean.toString(design.isAdmissible(dose)).toUpperCase(Locale.ROOT))
                    .collect(Collectors.joining(" "))
        };
        DecisionTable.Answer answer = decision(cells, design, outcomes)
                .map(decision -> DecisionTable.Answer.of(decision, numbers))
                .orElseGet(() -> DecisionTable.Answer.undecided(
                        "the next dose hangs on the neighbours too: give all doses and current_dose", numbers));
        return design.isKnownFromMargins() ? answer : withCaution(answer);
    }

    private static Optional<DoseDecision> decision(NumberCells cells, Boin12 design, List<Boin12.Outcome> outcomes) {
        if (cells.has("current_dose")) {
            return Optional.of(new Boin12Trial(design, outcomes, cells.count("current_dose")).decide());
        }
        return outcomes.size() == 1 ? design.decideAlone(outcomes.get(0)) : Optional.empty();
    }

    /** The published form counts by margins, which is exact only if u2 + u3 is 100. */
    private static DecisionTable.Answer withCaution(DecisionTable.Answer answer) {
        return new DecisionTable.Answer(
                answer.decision(),
                answer.goesOn(),
                answer.nextDose(),
                answer.numbers(),
                answer.reason() + "; u2 + u3 is not 100, so the utility from separate counts is an approximation");
    }

    private static List<Boin12.Outcome> outcomes(NumberCells cells) {
        List<Integer> subjects = cells.counts("n");
        List<Integer> toxic = cells.counts("tox");
        List<Integer> active = cells.counts("eff");
        DesignFault.require(
                !subjects.isEmpty() && toxic.size() == subjects.size() && active.size() == subjects.size(),
                subjects.size() + " n, " + toxic.size() + " tox and " + active.size()
                        + " eff found; expected one of each a dose");
        return IntStream.range(0, subjects.size())
                .mapToObj(dose -> new Boin12.Outcome(subjects.get(dose), toxic.get(dose), active.get(dose)))
                .toList();
    }
}
