package org.oncovigil.design;

import java.util.ArrayList;
import java.util.List;
import java.util.OptionalInt;
import java.util.function.DoubleFunction;
import java.util.stream.IntStream;
import org.apache.commons.statistics.distribution.BinomialDistribution;

/**
 * Stopping boundaries for toxicity over a whole trial. Sources: Thall and Simon 1994, Geller et al. 2003 (beta-binomial);
 * Ivanova, Qaqish and Schell 2005 (Pocock); Goldman 1987 (O'Brien-Fleming); Martens and Logan 2024.
 */
public final class ToxicityMonitor {
    /** Candidates closer than this are one: they differ by rounding only. Relative for tail probabilities. */
    private static final double SAME = 1e-9;
    /** The most subjects for which a constant is searched. */
    private static final int MOST_SUBJECTS = 2_000;

    private ToxicityMonitor() {}

    /** Stop when it is more probable than the rule's confidence that the rate lies above its limit. */
    public static StoppingBoundary betaBinomial(PosteriorLimit rule, Looks looks) {
        List<OptionalInt> bounds = new ArrayList<>();
        int from = 0;
        for (int size : looks.at()) {
            OptionalInt bound = rule.boundary(size, from);
            from = bound.orElse(from);
            bounds.add(bound);
        }
        return new StoppingBoundary(looks, bounds);
    }

    /**
     * At every look the least number whose binomial tail under {@code rate} is at most one constant; the constant is the
     * largest with which the trial stops with probability at most {@code alpha} under that rate. Equal tails of two looks
     * are not told apart.
     */
    public static StoppingBoundary pocock(double rate, double alpha, Looks looks) {
        requireTest(rate, alpha, looks);
        List<double[]> tails =
                looks.at().stream().map(size -> tails(size, rate)).toList();
        double[] levels = distinct(
                tails.stream()
                        .flatMapToDouble(java.util.Arrays::stream)
                        .sorted()
                        .toArray(),
                true);
        return widest(
                levels,
                false,
                level -> new StoppingBoundary(
                        looks,
                        IntStream.range(0, tails.size())
                                .mapToObj(look -> firstAtMost(tails.get(look), level * (1 + SAME)))
                                .toList()),
                rate,
                alpha);
    }

    /**
     * Bounds parallel to the expected number: the least whole number at or above n x rate + h, with the smallest h with
     * which the trial stops with probability at most {@code alpha} under that rate.
     */
    public static StoppingBoundary obrienFleming(double rate, double alpha, Looks looks) {
        requireTest(rate, alpha, looks);
        double[] steps = distinct(
                looks.at().stream()
                        .flatMapToDouble(size -> IntStream.rangeClosed((int) Math.floor(size * rate), size)
                                .mapToDouble(events -> events - size * rate))
                        .sorted()
                        .toArray(),
                false);
        // Between two steps the bounds do not change; half way no rounding can matter.
        double[] heights = IntStream.range(0, steps.length)
                .mapToDouble(i -> i + 1 < steps.length ? (steps[i] + steps[i + 1]) / 2 : steps[i] + 0.5)
                .toArray();
        return widest(
                heights,
                true,
                height -> new StoppingBoundary(
                        looks,
                        looks.at().stream()
                                .map(size -> StoppingBoundary.reachable((int) Math.ceil(size * rate + height), size))
                                .toList()),
                rate,
                alpha);
    }

    private static void requireTest(double rate, double alpha, Looks looks) {
        DesignFault.require(
                looks.mostSubjects() <= MOST_SUBJECTS,
                "max-n " + looks.mostSubjects() + " found; expected at most " + MOST_SUBJECTS);
        DesignFault.requireProbability("theta", rate);
        DesignFault.requireProbability("alpha", alpha);
    }

    /** The probability of this many or more events, for 0 to all subjects. */
    private static double[] tails(int size, double rate) {
        BinomialDistribution binomial = BinomialDistribution.of(size, rate);
        double[] tails = new double[size + 1];
        for (int events = 0; events <= size; events++) {
            tails[events] = events == 0 ? 1 : binomial.survivalProbability(events - 1);
        }
        return tails;
    }

    private static OptionalInt firstAtMost(double[] tails, double level) {
        return IntStream.range(0, tails.length)
                .filter(events -> tails[events] <= level)
                .findFirst();
    }

    private static double[] distinct(double[] sorted, boolean relative) {
        List<Double> kept = new ArrayList<>();
        for (double value : sorted) {
            double last = kept.isEmpty() ? Double.NEGATIVE_INFINITY : kept.get(kept.size() - 1);
            if (value - last > (relative ? SAME * value : SAME)) {
                kept.add(value);
            }
        }
        return kept.stream().mapToDouble(Double::doubleValue).toArray();
    }

    /** The boundary of the candidate that stops most often with at most {@code alpha}; bisection over the candidates. */
    private static StoppingBoundary widest(
            double[] candidates,
            boolean lowStopsMore,
            DoubleFunction<StoppingBoundary> boundary,
            double rate,
            double alpha) {
        int strict = -1;
        int loose = candidates.length;
        while (loose - strict > 1) {
            int middle = (strict + loose) >>> 1;
            double candidate = candidates[lowStopsMore ? candidates.length - 1 - middle : middle];
            boolean holds =
                    ExactCharacteristics.of(boundary.apply(candidate), rate).stopProbability() <= alpha;
            strict = holds ? middle : strict;
            loose = holds ? loose : middle;
        }
        if (strict < 0) {
            return boundary.apply(lowStopsMore ? Double.MAX_VALUE : -1);
        }
        return boundary.apply(candidates[lowStopsMore ? candidates.length - 1 - strict : strict]);
    }
}
