package org.oncovigil.design;

import java.util.OptionalInt;
import org.apache.commons.statistics.distribution.BetaDistribution;

/**
 * The Bayesian safety rule: act if it is more probable than {@code confidence} that the rate lies above {@code limit},
 * with a beta prior and binomial counts. Source: Thall and Simon 1994; Geller et al. 2003; the elimination rule of Liu
 * and Yuan 2015.
 *
 * @param limit the rate that must not be exceeded, between 0 and 1, ends excluded
 * @param confidence the posterior probability that must be exceeded, not just reached; between 0 and 1, ends excluded
 * @param priorEvents first parameter of the beta prior, above 0
 * @param priorOthers second parameter of the beta prior, above 0
 * @param leastSubjects the rule is silent on fewer subjects; 1 or more
 */
public record PosteriorLimit(
        double limit, double confidence, double priorEvents, double priorOthers, int leastSubjects) {
    public PosteriorLimit {
        DesignFault.requireProbability("limit", limit);
        DesignFault.requireProbability("confidence", confidence);
        DesignFault.require(
                priorEvents > 0 && priorOthers > 0 && priorEvents + priorOthers < Double.POSITIVE_INFINITY,
                "prior " + priorEvents + "," + priorOthers + " found; expected two numbers above 0");
        DesignFault.require(
                leastSubjects >= 1, "least number of subjects " + leastSubjects + " found; expected 1 or more");
    }

    /** The rule with the uniform prior, as BOIN, Keyboard and TITE-BOIN eliminate a dose. */
    public static PosteriorLimit uniform(double limit, double confidence, int leastSubjects) {
        return new PosteriorLimit(limit, confidence, 1, 1, leastSubjects);
    }

    /** The posterior probability that the rate lies above the limit. */
    public double probabilityAbove(int subjects, int events) {
        DesignFault.requireCounts(subjects, events);
        return BetaDistribution.of(priorEvents + events, priorOthers + subjects - events)
                .survivalProbability(limit);
    }

    /** Whether the rule asks to act. */
    public boolean isExceeded(int subjects, int events) {
        return subjects >= leastSubjects && probabilityAbove(subjects, events) > confidence;
    }

    /**
     * The least number of events at which the rule asks to act, not below {@code from}; nothing if no number does. The
     * boundary never falls as subjects are added, so that of one subject fewer may be given as {@code from}.
     */
    public OptionalInt boundary(int subjects, int from) {
        for (int events = from; events <= subjects; events++) {
            if (isExceeded(subjects, events)) {
                return OptionalInt.of(events);
            }
        }
        return OptionalInt.empty();
    }
}
