package org.oncovigil.cli;

import org.oncovigil.design.PosteriorLimit;
import picocli.CommandLine.Option;

/** The options of the rule that eliminates a dose. */
final class EliminationOptions {
    @Option(
            names = "--cutoff",
            defaultValue = "0.95",
            description = "Eliminate if Pr(rate > target) exceeds this; default: ${DEFAULT-VALUE}.")
    private double cutoff;

    @Option(
            names = "--min-n-to-eliminate",
            defaultValue = "3",
            description = "Never eliminate on fewer subjects; default: ${DEFAULT-VALUE}.")
    private int leastSubjects;

    /** The rule for a target. */
    PosteriorLimit rule(double target) {
        return PosteriorLimit.uniform(target, cutoff, leastSubjects);
    }
}
