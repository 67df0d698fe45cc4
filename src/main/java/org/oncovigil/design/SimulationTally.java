package org.oncovigil.design;

import java.util.concurrent.atomic.LongAdder;

/** Sums over simulated trials. Whole numbers, so that the order of adding cannot matter. Doses are counted from 1. */
public final class SimulationTally {
    private final SimulationPlan plan;
    private final long[] selected;
    private final long[] subjects;
    private final long[] dlts;
    private final LongAdder shortTrials = new LongAdder();

    SimulationTally(SimulationPlan plan) {
        this.plan = plan;
        selected = new long[plan.doses() + 1];
        subjects = new long[plan.doses() + 1];
        dlts = new long[plan.doses() + 1];
    }

    void add(SimulatedTrial trial) {
        selected[trial.selected().orElse(0)]++;
        DoseCounts counts = trial.counts();
        for (int dose = 1; dose <= plan.doses(); dose++) {
            subjects[dose] += counts.subjects(dose);
            dlts[dose] += counts.events(dose);
        }
        shortTrials.add(trial.isShort() ? 1 : 0);
    }

    void add(SimulationTally other) {
        for (int dose = 0; dose <= plan.doses(); dose++) {
            selected[dose] += other.selected[dose];
            subjects[dose] += other.subjects[dose];
            dlts[dose] += other.dlts[dose];
        }
        shortTrials.add(other.shortTrials.sum());
    }

    /** The share of trials that recommend this dose; with 0, that recommend none. */
    public double selectedShare(int dose) {
        return (double) selected[dose] / plan.trials();
    }

    /** The standard error of that share. */
    public double selectedError(int dose) {
        double share = selectedShare(dose);
        return Math.sqrt(share * (1 - share) / plan.trials());
    }

    /** Subjects of a dose in a trial, on average. */
    public double meanSubjects(int dose) {
        return (double) subjects[dose] / plan.trials();
    }

    /** DLTs of a dose in a trial, on average. */
    public double meanDlts(int dose) {
        return (double) dlts[dose] / plan.trials();
    }

    /** Subjects of a trial, on average. */
    public double meanSubjects() {
        return (double) sum(subjects) / plan.trials();
    }

    /** DLTs of a trial, on average. */
    public double meanDlts() {
        return (double) sum(dlts) / plan.trials();
    }

    /** The share of all subjects that were treated at doses whose true rate lies above the target. */
    public double overdosedShare() {
        long above = 0;
        for (int dose = 1; dose <= plan.doses(); dose++) {
            above += plan.trueRates().get(dose - 1) > plan.target() ? subjects[dose] : 0;
        }
        return (double) above / sum(subjects);
    }

    /** The share of trials that ended before their largest size. */
    public double shortShare() {
        return (double) shortTrials.sum() / plan.trials();
    }

    private static long sum(long[] counts) {
        long sum = 0;
        for (long count : counts) {
            sum += count;
        }
        return sum;
    }
}
