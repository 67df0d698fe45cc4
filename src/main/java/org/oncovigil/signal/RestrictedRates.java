package org.oncovigil.signal;

/**
 * The most likely rates of two arms under a given difference: the root of a cubic, in closed form. Source: Miettinen and
 * Nurminen 1985.
 */
final class RestrictedRates {
    private final TwoArmCounts counts;

    RestrictedRates(TwoArmCounts counts) {
        this.counts = counts;
    }

    /** The variance of the observed difference under this difference, -1 to 1, with the factor N / (N - 1). */
    double variance(double difference) {
        double control = controlRate(difference);
        double treated = clamped(control + difference);
        double all = counts.subjects();
        return (treated * (1 - treated) / counts.treated() + control * (1 - control) / counts.controls())
                * all
                / (all - 1);
    }

    /** The most likely rate of the controls if the treated have this much more. */
    private double controlRate(double difference) {
        double all = counts.subjects();
        double events = counts.events();
        double controls = counts.controls();
        double cubic = all;
        double quadratic = (counts.treated() + 2 * controls) * difference - all - events;
        double linear = (controls * difference - all - 2.0 * counts.eventsControl()) * difference + events;
        double constant = counts.eventsControl() * difference * (1 - difference);
        double third = quadratic / (3 * cubic);
        double q = third * third * third - quadratic * linear / (6 * cubic * cubic) + constant / (2 * cubic);
        double p = Math.copySign(Math.sqrt(Math.max(0, third * third - linear / (3 * cubic))), q);
        if (p == 0) {
            return within(-third, difference);
        }
        double cosine = Math.max(-1, Math.min(1, q / (p * p * p)));
        return within(2 * p * Math.cos((Math.PI + Math.acos(cosine)) / 3) - third, difference);
    }

    /** Rounding must not carry a rate out of the range that the difference leaves. */
    private static double within(double rate, double difference) {
        return Math.max(Math.max(0, -difference), Math.min(Math.min(1, 1 - difference), rate));
    }

    private static double clamped(double rate) {
        return Math.max(0, Math.min(1, rate));
    }
}
