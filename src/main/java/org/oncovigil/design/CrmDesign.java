package org.oncovigil.design;

import java.util.List;
import java.util.stream.IntStream;

/**
 * Continual reassessment method with one parameter b, normal prior with mean 0. Source: O'Quigley, Pepe and Fisher 1990;
 * Cheung and Chappell 2000 for weights; estimates and recommended level are those of the R package dfcrm.
 *
 * @param skeleton the prior guess of the DLT rate at each level; rising, between 0 and 1, ends excluded
 * @param target the target DLT rate, between 0 and 1, ends excluded
 * @param model how rates follow from b
 * @param priorDeviation standard deviation of the prior of b, above 0 and at most 1000
 * @param intercept the intercept of the logistic model; every skeleton rate lies below its inverse logit
 */
public record CrmDesign(List<Double> skeleton, double target, CrmModel model, double priorDeviation, double intercept) {
    /** The prior standard deviation of dfcrm. */
    public static final double USUAL_DEVIATION = Math.sqrt(1.34);
    /** The intercept of dfcrm. */
    public static final double USUAL_INTERCEPT = 3;
    /** A wider prior says nothing, and only costs accuracy. */
    private static final double MOST_DEVIATION = 1_000;

    public CrmDesign {
        skeleton = List.copyOf(skeleton);
        DesignFault.require(!skeleton.isEmpty(), "no skeleton found; expected a rate for each level");
        skeleton.forEach(rate -> DesignFault.requireProbability("skeleton rate", rate));
        for (int level = 1; level < skeleton.size(); level++) {
            DesignFault.require(
                    skeleton.get(level) > skeleton.get(level - 1),
                    "skeleton " + skeleton.get(level - 1) + " then " + skeleton.get(level)
                            + " found; expected rising rates");
        }
        DesignFault.requireProbability("target", target);
        DesignFault.require(
                priorDeviation > 0 && priorDeviation <= MOST_DEVIATION,
                "prior_sd " + priorDeviation + " found; expected above 0 and at most " + MOST_DEVIATION);
        DesignFault.require(
                model != CrmModel.LOGISTIC || model.label(skeleton.get(skeleton.size() - 1), intercept) < 0,
                "intercept " + intercept + " found; expected above the logit of the highest skeleton rate");
    }

    /** How many levels there are. */
    public int levels() {
        return skeleton.size();
    }

    /** The label of a level, counted from 1. */
    double label(int level) {
        return model.label(skeleton.get(level - 1), intercept);
    }

    /** The rate of a level for a value of the parameter. */
    double rate(double b, int level) {
        return model.rate(b, label(level), intercept);
    }

    /** What is known after these subjects. */
    public CrmPosterior posterior(List<CrmSubject> subjects) {
        return new CrmPosterior(this, new CrmLikelihood(this, subjects));
    }

    /**
     * The level whose rate, at the posterior mean of b, is closest to the target; the lower of two equally close ones. The
     * highest if all rates are at most the target, level 1 if all are at least the target.
     */
    public int recommended(CrmPosterior posterior) {
        double[] rates = IntStream.rangeClosed(1, levels())
                .mapToDouble(level -> rate(posterior.mean(), level))
                .toArray();
        if (rates[levels() - 1] <= target) {
            return levels();
        }
        int closest = 1;
        for (int level = 2; level <= levels() && rates[0] < target; level++) {
            if (Math.abs(rates[level - 1] - target) < Math.abs(rates[closest - 1] - target)) {
                closest = level;
            }
        }
        return closest;
    }
}
