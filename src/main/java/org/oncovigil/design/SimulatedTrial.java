package org.oncovigil.design;

import java.util.OptionalInt;
import org.apache.commons.rng.UniformRandomProvider;

/** One simulated trial, from the lowest dose on. */
final class SimulatedTrial {
    private final SimulationPlan plan;
    private final int[] subjects;
    private final int[] dlts;
    private int total;
    private OptionalInt selected = OptionalInt.empty();

    private SimulatedTrial(SimulationPlan plan) {
        this.plan = plan;
        subjects = new int[plan.doses()];
        dlts = new int[plan.doses()];
    }

    /** Runs a trial to its end. */
    static SimulatedTrial run(SimulationPlan plan, TrialRule rule, UniformRandomProvider chance) {
        SimulatedTrial trial = new SimulatedTrial(plan);
        trial.run(rule, chance);
        return trial;
    }

    private void run(TrialRule rule, UniformRandomProvider chance) {
        int dose = 1;
        while (total < plan.mostSubjects()) {
            boolean lastDlt = treat(dose, chance);
            DoseDecision decision = rule.next(counts(), dose, lastDlt);
            if (!decision.continues()) {
                selected = decision.nextDose();
                return;
            }
            dose = decision.nextDose().orElseThrow();
            if (subjects[dose - 1] >= plan.enough()) {
                break;
            }
        }
        selected = rule.recommended(counts());
    }

    /** Treats a cohort, the last one only as far as the trial's size allows; whether its last subject had a DLT. */
    private boolean treat(int dose, UniformRandomProvider chance) {
        boolean dlt = false;
        for (int i = 0; i < plan.cohort() && total < plan.mostSubjects(); i++) {
            dlt = chance.nextDouble() < plan.trueRates().get(dose - 1);
            subjects[dose - 1]++;
            dlts[dose - 1] += dlt ? 1 : 0;
            total++;
        }
        return dlt;
    }

    /** The counts so far. */
    DoseCounts counts() {
        return DoseCounts.copyOf(subjects, dlts);
    }

    /** The dose recommended, counted from 1; nothing if none is. */
    OptionalInt selected() {
        return selected;
    }

    /** Whether the trial ended before its largest size. */
    boolean isShort() {
        return total < plan.mostSubjects();
    }
}
