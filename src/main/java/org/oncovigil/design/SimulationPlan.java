package org.oncovigil.design;

import java.util.List;

/**
 * What is simulated.
 *
 * @param trueRates the true DLT rate of each dose, the lowest first; 0 to 1, both included
 * @param target the target DLT rate; subjects at doses above it count as overdosed
 * @param cohort subjects of a cohort, 1 or more
 * @param mostSubjects the most subjects of a trial
 * @param enough a trial ends when the dose to give next has so many subjects already
 * @param trials how many trials, 1 to 10 million
 * @param seed the seed of chance
 */
public record SimulationPlan(
        List<Double> trueRates, double target, int cohort, int mostSubjects, int enough, int trials, long seed) {
    private static final int MOST_TRIALS = 10_000_000;

    public SimulationPlan {
        trueRates = List.copyOf(trueRates);
        DesignFault.require(!trueRates.isEmpty(), "no true rate found; expected one for each dose");
        trueRates.forEach(
                rate -> DesignFault.require(rate >= 0 && rate <= 1, "true rate " + rate + " found; expected 0 to 1"));
        DesignFault.requireProbability("target", target);
        IntervalDesign.requireSubjects(mostSubjects);
        DesignFault.require(
                cohort >= 1 && cohort <= mostSubjects,
                "cohort " + cohort + " found; expected 1 to max-n " + mostSubjects);
        DesignFault.require(enough >= 1, "n-early-stop " + enough + " found; expected 1 or more");
        DesignFault.require(
                trials >= 1 && trials <= MOST_TRIALS, "trials " + trials + " found; expected 1 to " + MOST_TRIALS);
    }

    /** How many doses there are. */
    public int doses() {
        return trueRates.size();
    }
}
