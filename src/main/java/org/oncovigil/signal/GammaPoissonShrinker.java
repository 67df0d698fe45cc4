package org.oncovigil.signal;

import org.apache.commons.numbers.gamma.Digamma;
import org.apache.commons.numbers.gamma.RegularizedGamma;

/**
 * Empirical Bayes geometric mean (EBGM) of the relative reporting rate, with its 5 % and 95 % posterior quantiles. May be
 * used by several threads. Source: DuMouchel 1999; DuMouchel and Pregibon 2001.
 */
public final class GammaPoissonShrinker {
    private static final double LOW = 0.05;
    private static final double HIGH = 0.95;

    private final GammaMixture prior;
    private final GammaQuantiles[] low;
    private final GammaQuantiles[] high;

    public GammaPoissonShrinker(GammaMixture prior) {
        this.prior = prior;
        low = quantiles(LOW);
        high = quantiles(HIGH);
    }

    private GammaQuantiles[] quantiles(double probability) {
        return new GammaQuantiles[] {
            new GammaQuantiles(probability, prior.shape1()), new GammaQuantiles(probability, prior.shape2())
        };
    }

    /** EBGM, EB05 and EB95 of a cell. */
    public IntervalEstimate of(ReportCell cell) {
        double weight = prior.posteriorWeight(cell);
        return IntervalEstimate.of(
                geometricMean(cell, weight), quantile(cell, weight, LOW, low), quantile(cell, weight, HIGH, high));
    }

    private double geometricMean(ReportCell cell, double weight) {
        double first = meanLog(prior.shape1() + cell.observed(), prior.rate1() + cell.expected());
        double second = meanLog(prior.shape2() + cell.observed(), prior.rate2() + cell.expected());
        return Math.exp(weight * first + (1 - weight) * second);
    }

    private static double meanLog(double shape, double rate) {
        return Digamma.value(shape) - Math.log(rate);
    }

    /** The quantile of the mixture lies between those of its components. */
    private double quantile(ReportCell cell, double weight, double probability, GammaQuantiles[] components) {
        double one = components[0].of(cell.observed(), prior.rate1() + cell.expected());
        double two = components[1].of(cell.observed(), prior.rate2() + cell.expected());
        return Root.between(Math.min(one, two), Math.max(one, two), rate -> below(cell, weight, rate) - probability);
    }

    private double below(ReportCell cell, double weight, double rate) {
        double first =
                RegularizedGamma.P.value(prior.shape1() + cell.observed(), (prior.rate1() + cell.expected()) * rate);
        double second =
                RegularizedGamma.P.value(prior.shape2() + cell.observed(), (prior.rate2() + cell.expected()) * rate);
        return weight * first + (1 - weight) * second;
    }
}
