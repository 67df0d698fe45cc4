package org.oncovigil.design;

import org.apache.commons.statistics.distribution.BinomialDistribution;

/**
 * What a stopping boundary does under a true toxicity rate, by exact recursion over the number of toxicities: no
 * simulation, no approximation. Source: Schultz et al. 1973; the values of the R package stoppingrule.
 *
 * @param trueRate the true toxicity rate, 0 to 1, both included
 * @param stopProbability the probability that the boundary is reached at some look, the last included
 * @param expectedSubjects the expected number of subjects; all of them where the boundary is not reached
 * @param expectedToxicities the expected number of toxicities among these
 */
public record ExactCharacteristics(
        double trueRate, double stopProbability, double expectedSubjects, double expectedToxicities) {

    /** The characteristics of a boundary. */
    public static ExactCharacteristics of(StoppingBoundary boundary, double trueRate) {
        DesignFault.require(trueRate >= 0 && trueRate <= 1, "true rate " + trueRate + " found; expected 0 to 1");
        Looks looks = boundary.looks();
        double[] going = {1};
        double stopped = 0;
        double subjects = 0;
        double toxicities = 0;
        for (int look = 0; look < looks.at().size(); look++) {
            int size = looks.at().get(look);
            going = afterMore(going, size - (look == 0 ? 0 : looks.at().get(look - 1)), size, trueRate);
            int bound = boundary.stopAtLeast().get(look).orElse(size + 1);
            for (int events = bound; events < going.length; events++) {
                stopped += going[events];
                subjects += going[events] * size;
                toxicities += going[events] * events;
                going[events] = 0;
            }
        }
        int unseen = looks.mostSubjects() - looks.at().get(looks.at().size() - 1);
        for (int events = 0; events < going.length; events++) {
            subjects += going[events] * looks.mostSubjects();
            toxicities += going[events] * (events + unseen * trueRate);
        }
        return new ExactCharacteristics(trueRate, stopped, subjects, toxicities);
    }

    /** The distribution of the count after more subjects; counts that were stopped have no mass. */
    private static double[] afterMore(double[] before, int more, int size, double rate) {
        int highest = before.length - 1;
        while (highest > 0 && before[highest] == 0) {
            highest--;
        }
        double[] chance = chances(more, rate);
        double[] after = new double[Math.min(size, highest + more) + 1];
        for (int events = 0; events <= highest; events++) {
            for (int added = 0; added <= more && before[events] > 0; added++) {
                after[events + added] += before[events] * chance[added];
            }
        }
        return after;
    }

    private static double[] chances(int more, double rate) {
        if (more == 1) {
            return new double[] {1 - rate, rate};
        }
        BinomialDistribution binomial = BinomialDistribution.of(more, rate);
        double[] chance = new double[more + 1];
        for (int added = 0; added <= more; added++) {
            chance[added] = binomial.probability(added);
        }
        return chance;
    }
}
