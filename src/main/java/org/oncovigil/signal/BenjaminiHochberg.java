package org.oncovigil.signal;

import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;

/** P-values adjusted for the false discovery rate. Source: Benjamini and Hochberg 1995. */
final class BenjaminiHochberg {
    private BenjaminiHochberg() {}

    /** The adjusted values in the order of the given ones. */
    static double[] adjusted(double[] values) {
        List<Integer> largestFirst = IntStream.range(0, values.length)
                .boxed()
                .sorted(Comparator.<Integer>comparingDouble(i -> values[i]).reversed())
                .toList();
        double[] adjusted = new double[values.length];
        double least = 1;
        int rank = values.length;
        for (int i : largestFirst) {
            least = Math.min(least, values[i] * values.length / rank);
            adjusted[i] = least;
            rank--;
        }
        return adjusted;
    }
}
