package org.oncovigil.design;

import java.util.Optional;
import java.util.OptionalInt;
import org.apache.commons.statistics.distribution.BetaDistribution;

/**
 * BOIN12: desirability of a dose by toxicity and activity. Utilities of a subject: active without DLT 100, neither
 * {@code quiet}, both {@code both}, DLT without activity 0. Source: Lin et al. 2020; desirability and admissibility as in
 * the R package escalation.
 *
 * @param mostToxicity the highest acceptable DLT rate; target of the BOIN rates as well; 0.05 to 0.6
 * @param leastActivity the lowest acceptable activity rate; between 0 and 1, ends excluded
 * @param quiet utility without DLT and without activity, 0 to 100
 * @param both utility with DLT and with activity, 0 to 100
 */
public record Boin12(double mostToxicity, double leastActivity, double quiet, double both) {
    private static final double BEST = 100;
    private static final double TOO_TOXIC = 0.95;
    private static final double TOO_QUIET = 0.90;

    public Boin12 {
        DesignFault.requireProbability("phi_e", leastActivity);
        BoinDesign.requireTarget("phi_t", mostToxicity);
        DesignFault.require(quiet >= 0 && quiet <= BEST, "u2 " + quiet + " found; expected 0 to 100");
        DesignFault.require(both >= 0 && both <= BEST, "u3 " + both + " found; expected 0 to 100");
    }

    /**
     * What was seen at a dose.
     *
     * @param subjects subjects with both outcomes known
     * @param toxic subjects with a DLT
     * @param active subjects with activity
     */
    public record Outcome(int subjects, int toxic, int active) {
        public Outcome {
            DesignFault.requireCounts(subjects, toxic);
            DesignFault.requireCounts(subjects, active);
        }
    }

    /** The utility that a desirable dose exceeds, 0 to 100: half way from the least acceptable dose to the best. */
    public double benchmark() {
        double least = BEST * leastActivity * (1 - mostToxicity)
                + quiet * (1 - mostToxicity) * (1 - leastActivity)
                + both * mostToxicity * leastActivity;
        return least + (BEST - least) / 2;
    }

    /** Whether the utility of a dose is known from the two counts; otherwise it needs how many had both. */
    public boolean isKnownFromMargins() {
        return quiet + both == BEST;
    }

    /** The probability that a dose's mean utility exceeds the benchmark; the desirability by which doses are ranked. */
    public double desirability(Outcome outcome) {
        double gained = (both * outcome.active + quiet * (outcome.subjects - outcome.toxic)) / BEST;
        double lost = outcome.subjects - gained;
        DesignFault.require(lost > -1, "u2 + u3 above 100 and these counts give more utility than there are subjects");
        return BetaDistribution.of(1 + gained, 1 + lost).survivalProbability(benchmark() / BEST);
    }

    /** Whether it is too probable, 0.95 or more, that the DLT rate lies above the limit. */
    public boolean isTooToxic(Outcome outcome) {
        return BetaDistribution.of(1.0 + outcome.toxic, 1.0 + outcome.subjects - outcome.toxic)
                        .survivalProbability(mostToxicity)
                >= TOO_TOXIC;
    }

    /** Whether it is too probable, 0.90 or more, that the activity rate lies below the limit. */
    public boolean isTooQuiet(Outcome outcome) {
        return BetaDistribution.of(1.0 + outcome.active, 1.0 + outcome.subjects - outcome.active)
                        .cumulativeProbability(leastActivity)
                >= TOO_QUIET;
    }

    /** What follows from this dose alone, whatever its neighbours; nothing if the next dose hangs on them. */
    public Optional<DoseDecision> decideAlone(Outcome outcome) {
        if (!isAdmissible(outcome)) {
            String reason = isTooToxic(outcome) ? "not admissible: too toxic" : "not admissible: too little activity";
            return Optional.of(new DoseDecision(DoseAction.ELIMINATE, OptionalInt.empty(), reason));
        }
        double rate = outcome.subjects == 0 ? 0 : (double) outcome.toxic / outcome.subjects;
        return rate >= rates().deescalationRate()
                ? Optional.of(new DoseDecision(
                        DoseAction.DEESCALATE, OptionalInt.empty(), "the DLT rate reaches the de-escalation rate"))
                : Optional.empty();
    }

    /** The rates of BOIN at which the dose is left or settled on. */
    BoinDesign rates() {
        return BoinDesign.of(mostToxicity, PosteriorLimit.uniform(mostToxicity, TOO_TOXIC, 1));
    }

    /** Whether the dose may be given: neither too toxic nor too quiet. */
    public boolean isAdmissible(Outcome outcome) {
        return !isTooToxic(outcome) && !isTooQuiet(outcome);
    }
}
