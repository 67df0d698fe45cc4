package org.oncovigil.design;

import java.util.function.DoubleUnaryOperator;
import org.apache.commons.math3.analysis.integration.gauss.GaussIntegrator;
import org.apache.commons.math3.analysis.integration.gauss.GaussIntegratorFactory;

/** Composite Gauss-Legendre quadrature with 25 panels of 16 nodes: 400 nodes in all. */
final class Quadrature {
    private static final int PANELS = 25;
    private static final GaussIntegrator RULE = new GaussIntegratorFactory().legendre(16);

    private Quadrature() {}

    /** The integral from {@code low} to {@code high}; 0 if these are in no order. */
    static double integrate(DoubleUnaryOperator integrand, double low, double high) {
        if (high <= low) {
            return 0;
        }
        double half = (high - low) / PANELS / 2;
        double sum = 0;
        for (int panel = 0; panel < PANELS; panel++) {
            double centre = low + half * (2 * panel + 1);
            for (int node = 0; node < RULE.getNumberOfPoints(); node++) {
                sum += RULE.getWeight(node) * integrand.applyAsDouble(centre + half * RULE.getPoint(node));
            }
        }
        return sum * half;
    }
}
