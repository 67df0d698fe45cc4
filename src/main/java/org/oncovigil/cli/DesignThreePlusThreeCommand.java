package org.oncovigil.cli;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import org.oncovigil.design.DesignFault;
import org.oncovigil.design.DoseCounts;
import org.oncovigil.design.ThreePlusThreeTrial;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** The decision of 3+3 for each state of a table. */
@Command(
        name = "3+3",
        mixinStandardHelpOptions = true,
        description = {
            "What 3+3 does next, for each row.",
            "Columns read: id, n_by_dose, dlt_by_dose (separated by blanks), last_dose, num_doses, allow_deescalate.",
            "Example: oncovigil design 3+3 --in states.csv"
        })
final class DesignThreePlusThreeCommand implements Callable<Integer> {
    @Mixin
    private TableExchange exchange;

    @Option(
            names = "--expand-mtd-to-6",
            description = "Recommend no dose on three subjects: fill it up to six first, the highest dose too.")
    private boolean neverOnThree;

    @Override
    public Integer call() {
        return new DecisionTable(List.of(), this::answer).run(exchange);
    }

    private DecisionTable.Answer answer(NumberCells cells) {
        List<Integer> subjects = cells.counts("n_by_dose");
        int doses = cells.has("num_doses") ? cells.count("num_doses") : subjects.size();
        DesignFault.require(
                doses <= DoseCounts.MOST_DOSES,
                "num_doses " + doses + " found; expected at most " + DoseCounts.MOST_DOSES);
        DesignFault.require(
                doses >= subjects.size(),
                subjects.size() + " doses in n_by_dose found; expected at most num_doses " + doses);
        DoseCounts counts = DoseCounts.of(filled(subjects, doses), filled(cells.counts("dlt_by_dose"), doses));
        int lastDose = counts.subjects() == 0 ? 1 : cells.count("last_dose");
        return DecisionTable.Answer.of(
                new ThreePlusThreeTrial(counts, lastDose, cells.flag("allow_deescalate", false), neverOnThree)
                        .decide());
    }

    /** A dose that is not named was not given. */
    private static List<Integer> filled(List<Integer> counts, int doses) {
        List<Integer> all = new ArrayList<>(counts);
        while (all.size() < doses && !counts.isEmpty()) {
            all.add(0);
        }
        return all;
    }
}
