package org.oncovigil.design;

import java.util.ArrayList;
import java.util.List;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import java.util.stream.IntStream;

/**
 * The maximum tolerated dose at the end of a trial by isotonic regression, as the R packages BOIN and Keyboard select it:
 * rates with 0.05 added to DLTs and to others, weighted by the inverse of the variance of Beta(y + 0.05, n - y + 0.05),
 * made non-decreasing; among doses that were tried and not eliminated the one closest to the target. Of pooled doses below
 * the target the highest counts, above it the lowest. Source: Yan et al. 2020.
 *
 * @param target the target DLT rate, between 0 and 1, ends excluded; 0.05 to 0.6 if bounded
 * @param elimination the rule by which a dose and all above are eliminated
 * @param bounded whether only doses whose estimate lies below the de-escalation rate can be selected
 */
public record MtdSelection(double target, PosteriorLimit elimination, boolean bounded) {
    private static final double ADDED = 0.05;
    private static final double TIE_BREAK = 1e-10;

    /**
     * The selected dose and the estimates.
     *
     * @param dose the dose, counted from 1; nothing if the lowest dose is eliminated or no dose can be selected
     * @param isotonic the non-decreasing rate of each dose; nothing where no subject was treated
     */
    public record Selected(OptionalInt dose, List<OptionalDouble> isotonic) {
        public Selected {
            isotonic = List.copyOf(isotonic);
        }
    }

    public MtdSelection {
        DesignFault.requireProbability("target", target);
    }

    /** Selects from the counts of the doses, lowest first. */
    public Selected select(DoseCounts counts) {
        return new Selected(dose(counts), estimates(counts));
    }

    /** The dose alone. */
    OptionalInt dose(DoseCounts counts) {
        int allowed = notEliminated(counts);
        int[] admissible = IntStream.rangeClosed(1, allowed)
                .filter(dose -> counts.subjects(dose) > 0)
                .toArray();
        double[] fit = fit(counts, admissible);
        double limit = bounded ? BoinDesign.of(target, elimination).deescalationRate() : Double.POSITIVE_INFINITY;
        OptionalInt selected = OptionalInt.empty();
        double closest = Double.POSITIVE_INFINITY;
        for (int i = 0; i < admissible.length; i++) {
            double rate = fit[i] + (i + 1) * TIE_BREAK;
            double distance = Math.abs(rate - target);
            if (rate < limit && distance < closest) {
                closest = distance;
                selected = OptionalInt.of(admissible[i]);
            }
        }
        return selected;
    }

    private List<OptionalDouble> estimates(DoseCounts counts) {
        int[] tried = IntStream.rangeClosed(1, counts.doses())
                .filter(dose -> counts.subjects(dose) > 0)
                .toArray();
        double[] fit = fit(counts, tried);
        List<OptionalDouble> estimates = new ArrayList<>();
        int at = 0;
        for (int dose = 1; dose <= counts.doses(); dose++) {
            estimates.add(counts.subjects(dose) > 0 ? OptionalDouble.of(fit[at++]) : OptionalDouble.empty());
        }
        return estimates;
    }

    /** How many doses, from the lowest, are not eliminated. */
    private int notEliminated(DoseCounts counts) {
        for (int dose = 1; dose <= counts.doses(); dose++) {
            if (elimination.isExceeded(counts.subjects(dose), counts.events(dose))) {
                return dose - 1;
            }
        }
        return counts.doses();
    }

    private static double[] fit(DoseCounts counts, int[] doses) {
        double[] rates = new double[doses.length];
        double[] weights = new double[doses.length];
        for (int i = 0; i < doses.length; i++) {
            double events = counts.events(doses[i]) + ADDED;
            double subjects = counts.subjects(doses[i]) + 2 * ADDED;
            rates[i] = events / subjects;
            weights[i] = subjects * subjects * (subjects + 1) / (events * (subjects - events));
        }
        return IsotonicFit.of(rates, weights);
    }
}
