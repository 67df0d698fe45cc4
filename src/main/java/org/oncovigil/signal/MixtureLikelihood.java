package org.oncovigil.signal;

import java.util.stream.IntStream;
import org.apache.commons.numbers.gamma.LogGamma;

/**
 * The marginal log-likelihood of a gamma mixture, given counts of at least one. Summed in chunks of fixed size and order, so
 * that it does not depend on the number of threads. Terms that hang on no parameter are left out.
 */
final class MixtureLikelihood {
    private static final int CHUNK = 4096;

    private final Truncation truncation;
    private final int[] countIndex;
    private final double[] counts;
    private final double[] expected;
    private final double[] logExpected;
    private final double[] weights;

    MixtureLikelihood(CountedCells cells, Truncation truncation) {
        this.truncation = truncation;
        counts = cells.cells().stream()
                .mapToDouble(ReportCell::observed)
                .distinct()
                .toArray();
        expected = cells.cells().stream().mapToDouble(ReportCell::expected).toArray();
        logExpected = IntStream.range(0, expected.length)
                .mapToDouble(i -> Math.log(expected[i]))
                .toArray();
        weights = cells.weights();
        countIndex = new int[expected.length];
        for (int i = 1; i < countIndex.length; i++) {
            boolean same =
                    cells.cells().get(i).observed() == cells.cells().get(i - 1).observed();
            countIndex[i] = countIndex[i - 1] + (same ? 0 : 1);
        }
    }

    /** The log-likelihood of a prior. */
    double log(GammaMixture prior) {
        Component first = new Component(prior.shape1(), prior.rate1());
        Component second = new Component(prior.shape2(), prior.rate2());
        double[] sums = IntStream.range(0, (expected.length + CHUNK - 1) / CHUNK)
                .parallel()
                .mapToDouble(chunk -> sum(first, second, prior.weight1(), chunk * CHUNK))
                .toArray();
        double total = 0;
        for (double sum : sums) {
            total += sum;
        }
        return total;
    }

    private double sum(Component first, Component second, double weight, int from) {
        double logWeight = Math.log(weight);
        double logOther = Math.log1p(-weight);
        int to = Math.min(from + CHUNK, expected.length);
        double sum = 0;
        for (int i = from; i < to; i++) {
            double grown1 = first.grown(i);
            double grown2 = second.grown(i);
            double seen1 = first.seen(grown1);
            double seen2 = second.seen(grown2);
            double log1 = logWeight + first.log(i, grown1);
            double log2 = logOther + second.log(i, grown2);
            double total;
            if (truncation == Truncation.COMPONENT) {
                total = logSum(log1 - Math.log(seen1), log2 - Math.log(seen2));
            } else {
                total = logSum(log1, log2) - Math.log(weight * seen1 + (1 - weight) * seen2);
            }
            sum += weights[i] * total;
        }
        return sum;
    }

    private static double logSum(double one, double two) {
        double larger = Math.max(one, two);
        return larger + Math.log1p(Math.exp(Math.min(one, two) - larger));
    }

    /** One negative binomial component with what all cells share worked out once. */
    private final class Component {
        private final double shape;
        private final double rate;
        private final double logRate;
        private final double[] logRising;

        Component(double shape, double rate) {
            this.shape = shape;
            this.rate = rate;
            logRate = Math.log(rate);
            logRising = new double[counts.length];
            double base = LogGamma.value(shape);
            for (int i = 0; i < counts.length; i++) {
                logRising[i] = LogGamma.value(shape + counts[i]) - base;
            }
        }

        /** ln of (rate + expected) / rate. */
        double grown(int cell) {
            return Math.log1p(expected[cell] / rate);
        }

        /** The probability of at least one report. */
        double seen(double grown) {
            return -Math.expm1(-shape * grown);
        }

        /** ln of the probability of the cell's count. */
        double log(int cell, double grown) {
            int count = countIndex[cell];
            return logRising[count] - shape * grown + counts[count] * (logExpected[cell] - logRate - grown);
        }
    }
}
