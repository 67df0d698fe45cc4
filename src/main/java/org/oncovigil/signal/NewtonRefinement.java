package org.oncovigil.signal;

import java.util.Optional;
import java.util.function.ToDoubleFunction;
import org.apache.commons.math3.linear.Array2DRowRealMatrix;
import org.apache.commons.math3.linear.ArrayRealVector;
import org.apache.commons.math3.linear.LUDecomposition;
import org.apache.commons.math3.linear.RealMatrix;
import org.apache.commons.math3.linear.RealVector;
import org.apache.commons.math3.linear.SingularMatrixException;

/**
 * Newton's steps to a maximum nearby. The slope is that of the function itself; the curvature may be that of a cheaper one
 * which is nearly the same, since it only sets how fast the steps shrink.
 */
final class NewtonRefinement {
    private static final double SLOPE_STEP = 1e-4;
    private static final double CURVATURE_STEP = 1e-3;
    private static final double ENOUGH = 1e-5;
    private static final double FARTHEST = 1;
    private static final int MOST_STEPS = 15;

    private final ToDoubleFunction<double[]> function;
    private final ToDoubleFunction<double[]> cheaper;

    NewtonRefinement(ToDoubleFunction<double[]> function, ToDoubleFunction<double[]> cheaper) {
        this.function = function;
        this.cheaper = cheaper;
    }

    /** The maximum near this point; nothing if the steps do not shrink to nothing close to it. */
    Optional<double[]> from(double[] start) {
        RealVector point = new ArrayRealVector(start);
        try {
            for (int i = 0; i < MOST_STEPS; i++) {
                RealVector step = new LUDecomposition(curvature(point.toArray()))
                        .getSolver()
                        .solve(slope(point.toArray()));
                point = point.subtract(step);
                double length = step.getLInfNorm();
                if (length < ENOUGH) {
                    return Optional.of(point.toArray());
                }
                if (!(length < FARTHEST)) {
                    return Optional.empty();
                }
            }
        } catch (SingularMatrixException flat) {
            return Optional.empty();
        }
        return Optional.empty();
    }

    private RealVector slope(double[] point) {
        RealVector slope = new ArrayRealVector(point.length);
        for (int i = 0; i < point.length; i++) {
            double rise = function.applyAsDouble(moved(point, i, SLOPE_STEP, i, 0))
                    - function.applyAsDouble(moved(point, i, -SLOPE_STEP, i, 0));
            slope.setEntry(i, rise / (2 * SLOPE_STEP));
        }
        return slope;
    }

    private RealMatrix curvature(double[] point) {
        RealMatrix matrix = new Array2DRowRealMatrix(point.length, point.length);
        for (int i = 0; i < point.length; i++) {
            for (int j = 0; j <= i; j++) {
                double bend = corner(point, i, 1, j, 1)
                        - corner(point, i, 1, j, -1)
                        - corner(point, i, -1, j, 1)
                        + corner(point, i, -1, j, -1);
                double second = bend / (4 * CURVATURE_STEP * CURVATURE_STEP);
                matrix.setEntry(i, j, second);
                matrix.setEntry(j, i, second);
            }
        }
        return matrix;
    }

    private double corner(double[] point, int i, int signI, int j, int signJ) {
        return cheaper.applyAsDouble(moved(point, i, signI * CURVATURE_STEP, j, signJ * CURVATURE_STEP));
    }

    private static double[] moved(double[] point, int i, double stepI, int j, double stepJ) {
        double[] moved = point.clone();
        moved[i] += stepI;
        moved[j] += stepJ;
        return moved;
    }
}
