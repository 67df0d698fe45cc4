package org.oncovigil.cli;

import org.oncovigil.signal.ArmTests;
import org.oncovigil.signal.Estimate;
import org.oncovigil.signal.RiskDifferenceLimits;
import org.oncovigil.signal.TwoArmCounts;

/**
 * What is computed once for all terms with the same counts.
 *
 * @param counts subjects with the event, and all, in both arms
 * @param newcombe hybrid score limits of the risk difference
 * @param score Miettinen-Nurminen limits of the risk difference
 * @param fisher Fisher's two-sided p-value
 * @param midP the two-sided mid-p
 * @param boschloo Boschloo's two-sided p-value
 */
record ArmComparison(
        TwoArmCounts counts,
        RiskDifferenceLimits newcombe,
        RiskDifferenceLimits score,
        double fisher,
        double midP,
        Estimate boschloo) {
    static ArmComparison of(TwoArmCounts counts) {
        ArmTests tests = new ArmTests(counts);
        return new ArmComparison(
                counts,
                RiskDifferenceLimits.newcombe(counts),
                RiskDifferenceLimits.miettinenNurminen(counts),
                tests.fisher(),
                tests.midP(),
                tests.boschloo());
    }

    /** The cells from the risk difference to the last test. */
    EstimateCells cells() {
        return new EstimateCells()
                .add(counts.riskDifference())
                .add(newcombe.low())
                .add(newcombe.high())
                .add(score.low())
                .add(score.high())
                .add(counts.riskRatio())
                .add(fisher)
                .add(midP)
                .add(boschloo)
                .note(counts.isUntestable() ? "nobody or everybody has the event: not testable" : "");
    }
}
