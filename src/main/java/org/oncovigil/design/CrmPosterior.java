package org.oncovigil.design;

import java.util.function.DoubleUnaryOperator;

/**
 * The posterior of the parameter b. Quadrature over the stretch in which the density exceeds exp(-60) of its highest value;
 * relative error about 1e-12. Doses are counted from 1.
 */
public final class CrmPosterior {
    /** The prior is looked at so many standard deviations to both sides. */
    private static final double DEVIATIONS = 12;
    /** Steps of the search for the stretch that matters. */
    private static final int STEPS = 120;
    /** How often the stretch is searched again, each time within what was found. */
    private static final int PASSES = 3;
    /** ln of the density that no longer matters, relative to the highest. */
    private static final double NEGLIGIBLE = 60;

    private final CrmDesign design;
    private final CrmLikelihood likelihood;
    private final double low;
    private final double high;
    private final double highest;
    private final double total;
    private final double mean;

    CrmPosterior(CrmDesign design, CrmLikelihood likelihood) {
        this.design = design;
        this.likelihood = likelihood;
        double reach = DEVIATIONS * design.priorDeviation();
        Stretch stretch = new Stretch(-reach, reach, 0);
        for (int pass = 0; pass < PASSES; pass++) {
            stretch = narrowed(stretch);
        }
        low = stretch.low;
        high = stretch.high;
        highest = stretch.top;
        total = integral(b -> 1, high);
        mean = integral(b -> b, high) / total;
    }

    /** A stretch of b with the highest ln of the density seen in it. */
    private record Stretch(double low, double high, double top) {}

    /** The stretch cut to one step beyond the points that matter. The density has one peak. */
    private Stretch narrowed(Stretch stretch) {
        double step = (stretch.high - stretch.low) / STEPS;
        double[] heights = new double[STEPS + 1];
        double top = Double.NEGATIVE_INFINITY;
        for (int i = 0; i <= STEPS; i++) {
            heights[i] = logDensity(stretch.low + i * step);
            top = Math.max(top, heights[i]);
        }
        int first = 0;
        while (heights[first] < top - NEGLIGIBLE) {
            first++;
        }
        int last = STEPS;
        while (heights[last] < top - NEGLIGIBLE) {
            last--;
        }
        return new Stretch(
                stretch.low + Math.max(0, first - 1) * step, stretch.low + Math.min(STEPS, last + 1) * step, top);
    }

    private double logDensity(double b) {
        double deviations = b / design.priorDeviation();
        return likelihood.log(b) - deviations * deviations / 2;
    }

    private double integral(DoubleUnaryOperator value, double upTo) {
        return Quadrature.integrate(
                b -> value.applyAsDouble(b) * Math.exp(logDensity(b) - highest), low, Math.min(upTo, high));
    }

    /** The posterior mean of b. */
    public double mean() {
        return mean;
    }

    /** The posterior variance of b. */
    public double variance() {
        return integral(b -> (b - mean) * (b - mean), high) / total;
    }

    /** The rate of a dose at the posterior mean of b. */
    public double plugInRate(int dose) {
        return design.rate(mean, dose);
    }

    /** The posterior mean of a dose's rate. */
    public double meanRate(int dose) {
        return integral(b -> design.rate(b, dose), high) / total;
    }

    /** The probability that a dose's rate lies above the target. */
    public double probabilityAboveTarget(int dose) {
        double cut = design.model().parameterAt(design.target(), design.label(dose), design.intercept());
        return integral(b -> 1, cut) / total;
    }
}
