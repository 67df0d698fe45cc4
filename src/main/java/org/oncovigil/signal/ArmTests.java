package org.oncovigil.signal;

import org.apache.commons.statistics.distribution.HypergeometricDistribution;
import org.apache.commons.statistics.inference.FisherExactTest;
import org.apache.commons.statistics.inference.UnconditionedExactTest;

/** Two-sided tests of no difference between two arms. Where nobody or everybody has the event, every p-value is 1. */
public final class ArmTests {
    /** Boschloo's test looks at each pair of counts; beyond so many it takes minutes. */
    private static final long MOST_TABLES = 4_000_000;

    private final TwoArmCounts counts;

    public ArmTests(TwoArmCounts counts) {
        this.counts = counts;
    }

    /** Fisher's exact test: all tables that are no more likely than the observed one. */
    public double fisher() {
        return counts.isUntestable()
                ? 1
                : FisherExactTest.withDefaults().test(table()).getPValue();
    }

    /** Twice the smaller one-sided mid-p, in which half the observed table counts; at most 1. */
    public double midP() {
        if (counts.isUntestable()) {
            return 1;
        }
        HypergeometricDistribution others = HypergeometricDistribution.of(
                Math.toIntExact(counts.subjects()), Math.toIntExact(counts.events()), counts.treated());
        double half = others.probability(counts.eventsTreated()) / 2;
        double fewer = others.cumulativeProbability(counts.eventsTreated() - 1);
        double more = others.survivalProbability(counts.eventsTreated());
        return Math.min(1, 2 * (Math.min(fewer, more) + half));
    }

    /** Boschloo's unconditional test, which orders tables by Fisher's two-sided p-value. */
    public Estimate boschloo() {
        if (counts.isUntestable()) {
            return Estimate.of(1);
        }
        long tables = (counts.treated() + 1L) * (counts.controls() + 1L);
        if (tables > MOST_TABLES) {
            return Estimate.none("Boschloo's test is not computed beyond " + MOST_TABLES
                    + " possible tables; at this size Fisher's test says the same");
        }
        return Estimate.of(UnconditionedExactTest.withDefaults()
                .with(UnconditionedExactTest.Method.BOSCHLOO)
                .test(table())
                .getPValue());
    }

    /** Arms are columns, as the library fixes the sums of columns. */
    private int[][] table() {
        return new int[][] {
            {counts.eventsTreated(), counts.eventsControl()},
            {counts.treated() - counts.eventsTreated(), counts.controls() - counts.eventsControl()}
        };
    }
}
