package org.oncovigil.design;

import java.util.ArrayList;
import java.util.List;
import java.util.OptionalInt;
import org.apache.commons.statistics.distribution.BetaDistribution;

/**
 * Keyboard design, of which mTPI-2 is the same decision table: the range 0 to 1 is tiled with keys as wide as the target
 * key; the key with the largest posterior mass (uniform prior) decides. Left of the target key: escalate; right of it:
 * de-escalate. The two end keys may be narrower: every mass is divided by the key's width. Of equal masses the higher key
 * counts. Source: Yan, Mandrekar and Yuan 2017; Guo et al. 2017.
 *
 * @param target the target DLT rate, 0.05 to 0.6
 * @param margin the target key reaches so far to both sides; above 0, and the key lies inside 0 to 1
 * @param elimination the rule by which a dose is eliminated; it goes before the keys
 */
public record KeyboardDesign(double target, double margin, PosteriorLimit elimination) implements IntervalDesign {
    /** Narrower pieces at the ends come from rounding and are no keys. */
    private static final double NARROWEST_KEY = 1e-9;
    /** Posterior masses closer than this, relative to the larger, are equal. */
    private static final double SAME_MASS = 1e-12;

    public KeyboardDesign {
        BoinDesign.requireTarget("target", target);
        DesignFault.require(
                margin > 0 && target - margin >= 0 && target + margin <= 1,
                "margin " + margin
                        + " found; expected above 0, with target - margin and target + margin inside 0 to 1");
    }

    /**
     * The position of the strongest key: 0 is the target key, below 0 to its left. The posterior has one peak, at the
     * observed rate, so the strongest key holds that rate or lies beside the one that does.
     */
    int strongestKey(int subjects, int events) {
        BetaDistribution posterior = BetaDistribution.of(1.0 + events, 1.0 + subjects - events);
        int peak = (int) Math.floor(((double) events / subjects - edge(0)) / (2 * margin));
        int first = Math.max(-keys(target - margin), peak - 1);
        int last = Math.min(keys(1 - target - margin), peak + 1);
        double most = 0;
        int strongest = 0;
        for (int key = first; key <= last; key++) {
            double low = Math.max(0, edge(key));
            double high = Math.min(1, edge(key + 1));
            double density = posterior.probability(low, high) / (high - low);
            if (density >= most * (1 - SAME_MASS)) {
                most = Math.max(most, density);
                strongest = key;
            }
        }
        return strongest;
    }

    private double edge(int key) {
        return target - margin + key * 2 * margin;
    }

    /** How many keys a stretch beside the target key holds. */
    private int keys(double length) {
        return (int) Math.ceil((length - NARROWEST_KEY) / (2 * margin));
    }

    /** The bounds rise with the number of subjects, so each search goes on from the row before. */
    @Override
    public List<BoundaryRow> table(int mostSubjects) {
        IntervalDesign.requireSubjects(mostSubjects);
        List<BoundaryRow> rows = new ArrayList<>();
        int escalate = -1;
        int deescalate = 0;
        int from = 0;
        for (int subjects = 1; subjects <= mostSubjects; subjects++) {
            while (escalate < subjects && strongestKey(subjects, escalate + 1) < 0) {
                escalate++;
            }
            while (deescalate <= subjects && strongestKey(subjects, deescalate) <= 0) {
                deescalate++;
            }
            OptionalInt eliminate = elimination.boundary(subjects, from);
            from = eliminate.orElse(from);
            rows.add(row(subjects, escalate, deescalate, eliminate));
        }
        return rows;
    }

    private static BoundaryRow row(int subjects, int escalate, int deescalate, OptionalInt eliminate) {
        int leastDown = Math.min(deescalate, eliminate.orElse(deescalate));
        return new BoundaryRow(
                subjects,
                Math.min(escalate, eliminate.orElse(Integer.MAX_VALUE) - 1),
                leastDown <= subjects ? OptionalInt.of(leastDown) : OptionalInt.empty(),
                eliminate);
    }
}
