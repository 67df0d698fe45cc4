package org.oncovigil.design;

import java.util.List;
import java.util.concurrent.ForkJoinPool;
import org.apache.commons.rng.SplittableUniformRandomProvider;
import org.apache.commons.rng.simple.RandomSource;

/**
 * Simulated operating characteristics of an escalation design. Each trial has its own source of chance, split from one
 * seeded source in the order of trials, so the result depends on the seed and not on the number of threads.
 */
public final class TrialSimulation {
    private static final int THREE = 3;
    private static final int SIX = 6;

    private final SimulationPlan plan;
    private final TrialRule rule;

    private TrialSimulation(SimulationPlan plan, TrialRule rule) {
        this.plan = plan;
        this.rule = rule;
    }

    /** Trials by an interval design. */
    public static TrialSimulation of(IntervalDesign design, SimulationPlan plan) {
        return new TrialSimulation(plan, new IntervalRule(design, plan.target(), plan.mostSubjects()));
    }

    /** Trials by the continual reassessment method; there are as many levels as true rates. */
    public static TrialSimulation of(CrmDesign design, SimulationPlan plan) {
        DesignFault.require(
                design.levels() == plan.doses(),
                design.levels() + " skeleton rates found; expected " + plan.doses() + ", one a dose");
        return new TrialSimulation(plan, new CrmRule(design));
    }

    /** Trials by 3+3, in cohorts of three and up to six subjects a dose, whatever the plan says of these. */
    public static TrialSimulation ofThreePlusThree(boolean deescalates, boolean neverOnThree, SimulationPlan plan) {
        int most = SIX * plan.doses();
        return new TrialSimulation(
                new SimulationPlan(plan.trueRates(), plan.target(), THREE, most, most, plan.trials(), plan.seed()),
                new ThreePlusThreeRule(deescalates, neverOnThree));
    }

    /** Runs the trials on so many threads, 1 or more. */
    public SimulationTally run(int threads) {
        DesignFault.require(threads >= 1, "threads " + threads + " found; expected 1 or more");
        SplittableUniformRandomProvider root =
                (SplittableUniformRandomProvider) RandomSource.L64_X128_MIX.create(plan.seed());
        List<SplittableUniformRandomProvider> sources =
                root.splits(plan.trials()).sequential().toList();
        ForkJoinPool pool = new ForkJoinPool(threads);
        try {
            return pool.submit(() -> sources.parallelStream()
                            .map(chance -> SimulatedTrial.run(plan, rule, chance))
                            .collect(() -> new SimulationTally(plan), SimulationTally::add, SimulationTally::add))
                    .join();
        } finally {
            pool.shutdown();
        }
    }
}
