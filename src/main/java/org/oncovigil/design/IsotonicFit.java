package org.oncovigil.design;

import java.util.Arrays;

/** Weighted isotonic regression by pooling adjacent violators. Source: Barlow et al. 1972. */
final class IsotonicFit {
    private IsotonicFit() {}

    /** The non-decreasing sequence that is closest to the values in weighted squares; weights are above 0. */
    static double[] of(double[] values, double[] weights) {
        double[] level = new double[values.length];
        double[] weight = new double[values.length];
        int[] length = new int[values.length];
        int blocks = 0;
        for (int i = 0; i < values.length; i++) {
            level[blocks] = values[i];
            weight[blocks] = weights[i];
            length[blocks] = 1;
            blocks++;
            while (blocks > 1 && level[blocks - 2] > level[blocks - 1]) {
                double both = weight[blocks - 2] + weight[blocks - 1];
                level[blocks - 2] =
                        (level[blocks - 2] * weight[blocks - 2] + level[blocks - 1] * weight[blocks - 1]) / both;
                weight[blocks - 2] = both;
                length[blocks - 2] += length[blocks - 1];
                blocks--;
            }
        }
        double[] fit = new double[values.length];
        int at = 0;
        for (int block = 0; block < blocks; block++) {
            Arrays.fill(fit, at, at + length[block], level[block]);
            at += length[block];
        }
        return fit;
    }
}
