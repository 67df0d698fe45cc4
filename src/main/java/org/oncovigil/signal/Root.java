package org.oncovigil.signal;

import java.util.function.DoubleUnaryOperator;
import org.apache.commons.numbers.rootfinder.BrentSolver;

/** Roots of functions that rise through zero. */
final class Root {
    private static final double ROUNDING = 1e-15;
    private static final BrentSolver SOLVER = new BrentSolver(ROUNDING, ROUNDING, Double.MIN_NORMAL);

    private Root() {}

    /** The root between two ends; the end itself if the function does not change its sign before it. */
    static double between(double low, double high, DoubleUnaryOperator rising) {
        if (!(low < high) || rising.applyAsDouble(low) >= 0) {
            return low;
        }
        return rising.applyAsDouble(high) <= 0 ? high : SOLVER.findRoot(rising, low, high);
    }
}
