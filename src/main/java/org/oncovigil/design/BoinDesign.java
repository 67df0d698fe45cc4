package org.oncovigil.design;

import java.util.ArrayList;
import java.util.List;
import java.util.OptionalInt;

/**
 * Bayesian optimal interval design. Escalate if the observed DLT rate is at most {@link #escalationRate()}, de-escalate if
 * it is at least {@link #deescalationRate()}, otherwise stay; both ends belong to the action. Source: Liu and Yuan 2015;
 * the tables are those of the R package BOIN.
 *
 * @param target the target DLT rate, 0.05 to 0.6
 * @param underdosing the highest rate that is deemed too low; at least a tenth of the target below it
 * @param overdosing the lowest rate that is deemed too high; at least a tenth of the target above it
 * @param elimination the rule by which a dose is eliminated
 */
public record BoinDesign(double target, double underdosing, double overdosing, PosteriorLimit elimination)
        implements IntervalDesign {
    private static final double LEAST_TARGET = 0.05;
    private static final double MOST_TARGET = 0.6;
    private static final double UNDERDOSING_SHARE = 0.6;
    private static final double OVERDOSING_SHARE = 1.4;
    private static final double LEAST_DISTANCE = 0.1;
    private static final double ROUNDING = 1e-12;

    public BoinDesign {
        requireTarget("target", target);
        double distance = LEAST_DISTANCE * target - ROUNDING;
        DesignFault.require(
                underdosing > 0 && target - underdosing >= distance,
                "p-saf " + underdosing + " found; expected above 0 and at most 0.9 x target");
        DesignFault.require(
                overdosing < 1 && overdosing - target >= distance,
                "p-tox " + overdosing + " found; expected at least 1.1 x target and below 1");
    }

    /** The design with the published rates: 0.6 and 1.4 times the target. */
    public static BoinDesign of(double target, PosteriorLimit elimination) {
        return new BoinDesign(target, defaultUnderdosing(target), defaultOverdosing(target), elimination);
    }

    /** The published highest rate deemed too low: 0.6 times the target. */
    public static double defaultUnderdosing(double target) {
        return UNDERDOSING_SHARE * target;
    }

    /** The published lowest rate deemed too high: 1.4 times the target. */
    public static double defaultOverdosing(double target) {
        return OVERDOSING_SHARE * target;
    }

    /** Demands a target for which the design is meant. */
    static void requireTarget(String name, double target) {
        DesignFault.require(
                target >= LEAST_TARGET && target <= MOST_TARGET,
                name + " " + target + " found; expected " + LEAST_TARGET + " to " + MOST_TARGET);
    }

    /** The observed rate at or below which the dose is escalated. */
    public double escalationRate() {
        return Math.log((1 - underdosing) / (1 - target))
                / Math.log(target * (1 - underdosing) / (underdosing * (1 - target)));
    }

    /** The observed rate at or above which the dose is de-escalated. */
    public double deescalationRate() {
        return Math.log((1 - target) / (1 - overdosing))
                / Math.log(overdosing * (1 - target) / (target * (1 - overdosing)));
    }

    @Override
    public List<BoundaryRow> table(int mostSubjects) {
        IntervalDesign.requireSubjects(mostSubjects);
        List<BoundaryRow> rows = new ArrayList<>();
        // Without a DLT no dose is eliminated, as in the package.
        int from = 1;
        for (int subjects = 1; subjects <= mostSubjects; subjects++) {
            OptionalInt eliminate = elimination.boundary(subjects, from);
            from = eliminate.orElse(from);
            int deescalate = (int) Math.ceil(deescalationRate() * subjects);
            rows.add(new BoundaryRow(
                    subjects,
                    (int) Math.floor(escalationRate() * subjects),
                    OptionalInt.of(Math.min(deescalate, eliminate.orElse(deescalate))),
                    eliminate));
        }
        return rows;
    }
}
