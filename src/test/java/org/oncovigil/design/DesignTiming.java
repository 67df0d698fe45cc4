package org.oncovigil.design;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** Times of the first boundary table to 1000 subjects and of 10,000 simulated trials in a new process. Run by hand. */
public final class DesignTiming {
    private static final int SUBJECTS = 1000;
    private static final double TARGET = 0.25;

    private DesignTiming() {}

    /** Prints milliseconds, classes loaded on the way included. */
    public static void main(String[] args) {
        PosteriorLimit elimination = PosteriorLimit.uniform(TARGET, 0.95, 3);
        BoinDesign boin = BoinDesign.of(TARGET, elimination);
        SimulationPlan plan =
                new SimulationPlan(List.of(0.05, 0.15, 0.30, 0.45, 0.60), TARGET, 3, 30, Integer.MAX_VALUE, 10_000, 1);
        Map<String, Runnable> work = new TreeMap<>(Map.of(
                "boin to " + SUBJECTS,
                () -> boin.table(SUBJECTS),
                "keyboard to " + SUBJECTS,
                () -> new KeyboardDesign(TARGET, 0.05, elimination).table(SUBJECTS),
                "simulation of boin",
                () -> TrialSimulation.of(boin, plan).run(2)));
        work.forEach((name, run) -> {
            long start = System.nanoTime();
            run.run();
            System.out.println(name + ": " + (System.nanoTime() - start) / 1_000_000 + " ms");
        });
    }
}
