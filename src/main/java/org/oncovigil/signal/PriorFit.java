package org.oncovigil.signal;

import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.apache.commons.math3.analysis.MultivariateFunction;
import org.apache.commons.math3.exception.MathIllegalStateException;
import org.apache.commons.math3.optim.InitialGuess;
import org.apache.commons.math3.optim.MaxEval;
import org.apache.commons.math3.optim.PointValuePair;
import org.apache.commons.math3.optim.SimpleBounds;
import org.apache.commons.math3.optim.nonlinear.scalar.GoalType;
import org.apache.commons.math3.optim.nonlinear.scalar.ObjectiveFunction;
import org.apache.commons.math3.optim.nonlinear.scalar.noderiv.BOBYQAOptimizer;

/**
 * The gamma mixture that makes the counts of a table most likely. Searched from six starts on the logarithms of shapes and
 * rates and the logit of the weight; a search that runs to the bound of a parameter is rejected, and the best of the others is
 * refined on all cells. A large table is squashed for the search and not for the last refinement.
 */
public final class PriorFit {
    /** Fewer distinct cells say too little about five parameters. */
    public static final int LEAST_CELLS = 1000;

    private static final int COARSE_CELLS = 5000;
    private static final int FINE_CELLS = 50_000;
    private static final int KEPT = 20;
    /** The search stops here, and what comes near has no maximum inside. */
    private static final double BOUND = 10;

    private static final double NEAR_BOUND = 9;
    private static final int MOST_EVALUATIONS = 5000;
    private static final double WIDE = 0.5;
    private static final double SEARCH = 1e-4;
    private static final double LAST = 1e-7;
    private static final List<GammaMixture> STARTS = List.of(
            GammaMixture.DECLARED,
            new GammaMixture(0.2, 0.1, 2, 4, 1.0 / 3),
            new GammaMixture(0.1, 0.1, 10, 10, 0.2),
            new GammaMixture(0.5, 0.3, 12, 12, 0.8),
            new GammaMixture(3, 0.5, 2, 2, 0.05),
            new GammaMixture(1, 0.2, 1, 2, 0.5));

    private final CountedCells cells;
    private final Truncation truncation;

    /** A fit to these cells; those without a report do not take part. */
    public PriorFit(Collection<ReportCell> all, Truncation truncation) {
        cells = CountedCells.of(all);
        this.truncation = truncation;
    }

    /** How many different cells with at least one report there are. */
    public int distinctCells() {
        return cells.size();
    }

    /** The fitted prior; nothing if there is no cell, or the likelihood rises to the bound of a parameter. */
    public Optional<GammaMixture> fitted() {
        if (cells.size() == 0) {
            return Optional.empty();
        }
        MixtureLikelihood all = new MixtureLikelihood(cells, truncation);
        MixtureLikelihood fine = squashed(all, FINE_CELLS);
        MixtureLikelihood coarse = squashed(all, COARSE_CELLS);
        return STARTS.stream()
                .map(start -> climb(coarse, parameters(start), SEARCH))
                .flatMap(Optional::stream)
                .filter(climbed -> isInside(climbed.getPoint()))
                .max((one, two) -> Double.compare(one.getValue(), two.getValue()))
                .map(PointValuePair::getPoint)
                .flatMap(point -> fine == all ? Optional.of(point) : refined(fine, fine, point))
                .flatMap(point -> refined(all, fine, point))
                .filter(PriorFit::isInside)
                .map(point -> prior(point).largerMeanFirst());
    }

    private MixtureLikelihood squashed(MixtureLikelihood all, int mostCells) {
        return cells.size() > mostCells
                ? new MixtureLikelihood(cells.squashed(cells.size() / mostCells + 1, KEPT), truncation)
                : all;
    }

    private static Optional<double[]> refined(MixtureLikelihood goal, MixtureLikelihood cheaper, double[] from) {
        return new NewtonRefinement(point -> goal.log(prior(point)), point -> cheaper.log(prior(point)))
                .from(from)
                .or(() -> climb(goal, from, LAST).map(PointValuePair::getPoint));
    }

    private static boolean isInside(double[] point) {
        return Arrays.stream(point).allMatch(one -> Math.abs(one) < NEAR_BOUND);
    }

    private static Optional<PointValuePair> climb(MixtureLikelihood likelihood, double[] from, double accuracy) {
        double[] bounds = new double[from.length];
        Arrays.fill(bounds, BOUND);
        double[] lower = Arrays.stream(bounds).map(bound -> -bound).toArray();
        MultivariateFunction function = point -> likelihood.log(prior(point));
        try {
            return Optional.of(new BOBYQAOptimizer(2 * from.length + 1, WIDE, accuracy)
                    .optimize(
                            new MaxEval(MOST_EVALUATIONS),
                            new ObjectiveFunction(function),
                            GoalType.MAXIMIZE,
                            new InitialGuess(from),
                            new SimpleBounds(lower, bounds)));
        } catch (MathIllegalStateException noConvergence) {
            return Optional.empty();
        }
    }

    private static double[] parameters(GammaMixture prior) {
        return new double[] {
            Math.log(prior.shape1()),
            Math.log(prior.rate1()),
            Math.log(prior.shape2()),
            Math.log(prior.rate2()),
            Math.log(prior.weight1() / (1 - prior.weight1()))
        };
    }

    private static GammaMixture prior(double[] point) {
        return new GammaMixture(
                Math.exp(point[0]),
                Math.exp(point[1]),
                Math.exp(point[2]),
                Math.exp(point[3]),
                1 / (1 + Math.exp(-point[4])));
    }
}
