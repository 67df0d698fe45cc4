package org.oncovigil.signal;

import org.apache.commons.numbers.gamma.LogGamma;

/**
 * The prior of the multi-item gamma Poisson shrinker: the relative rate is gamma with shape a1 and rate b1 with probability
 * p, otherwise gamma with shape a2 and rate b2. Source: DuMouchel 1999.
 *
 * @param shape1 a1, above 0
 * @param rate1 b1, above 0
 * @param shape2 a2, above 0
 * @param rate2 b2, above 0
 * @param weight1 p, 0 to 1, ends included
 */
public record GammaMixture(double shape1, double rate1, double shape2, double rate2, double weight1) {
    /** The prior of DuMouchel 1999, declared where there are too few cells to fit one. */
    public static final GammaMixture DECLARED = new GammaMixture(0.2, 0.06, 1.4, 1.8, 0.1);

    public GammaMixture {
        for (double positive : new double[] {shape1, rate1, shape2, rate2}) {
            SignalFault.require(
                    positive > 0 && positive < Double.POSITIVE_INFINITY,
                    "prior parameter " + positive + " found; expected a number above 0");
        }
        SignalFault.require(weight1 >= 0 && weight1 <= 1, "prior weight " + weight1 + " found; expected 0 to 1");
    }

    /** The same prior with the component of the larger mean first. */
    GammaMixture largerMeanFirst() {
        return shape1 / rate1 >= shape2 / rate2 ? this : new GammaMixture(shape2, rate2, shape1, rate1, 1 - weight1);
    }

    /** The posterior probability that the cell's rate came from the first component. */
    public double posteriorWeight(ReportCell cell) {
        double first = Math.log(weight1) + logProbability(cell, shape1, rate1);
        double second = Math.log1p(-weight1) + logProbability(cell, shape2, rate2);
        return 1 / (1 + Math.exp(second - first));
    }

    /** ln of the negative binomial probability of the count, save for a term that both components share. */
    private static double logProbability(ReportCell cell, double shape, double rate) {
        double logShare = -Math.log1p(cell.expected() / rate);
        double logOther = -Math.log1p(rate / cell.expected());
        return LogGamma.value(shape + cell.observed())
                - LogGamma.value(shape)
                + shape * logShare
                + cell.observed() * logOther;
    }
}
