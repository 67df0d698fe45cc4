package org.oncovigil.design;

import java.util.OptionalInt;
import java.util.stream.IntStream;
import org.oncovigil.escalation.CohortDecision;
import org.oncovigil.escalation.ThreePlusThree;

/**
 * What the 3+3 design does next in a trial. The table of one dose is {@link ThreePlusThree}; this class moves between
 * doses as the R package escalation does, with one exception: at two DLTs a dose exceeds the tolerated one at once, though
 * its cohort is not full. Sources: Storer 1989; Korn et al. 1994.
 *
 * @param counts evaluable subjects and DLTs of each dose
 * @param lastDose the dose given last, counted from 1
 * @param deescalates whether a lower dose with fewer than six subjects is filled up after a dose that exceeds (Korn);
 *     otherwise the search stops there
 * @param neverOnThree whether a dose is recommended only after six subjects
 */
public record ThreePlusThreeTrial(DoseCounts counts, int lastDose, boolean deescalates, boolean neverOnThree) {
    private static final int COHORT = 3;
    private static final int FULL = 2 * COHORT;
    private static final int EXCEEDING = 2;

    /** Demands a state to which the design can have led. */
    public ThreePlusThreeTrial {
        DesignFault.require(
                lastDose >= 1 && lastDose <= counts.doses(),
                "last dose " + lastDose + " found; expected 1 to " + counts.doses());
        DesignFault.require(
                counts.subjects() == 0 || counts.subjects(lastDose) > 0,
                "nobody was treated at last dose " + lastDose + "; expected the dose given last");
        int[] tried = IntStream.rangeClosed(1, counts.doses())
                .filter(dose -> counts.subjects(dose) > 0)
                .toArray();
        DesignFault.require(
                tried.length == 0 || tried[tried.length - 1] - tried[0] + 1 == tried.length,
                "a dose between two tried ones was skipped; expected doses without a gap");
        for (int dose : tried) {
            requireReachable(counts, dose, dose == lastDose, deescalates || neverOnThree);
        }
    }

    private static void requireReachable(DoseCounts counts, int dose, boolean last, boolean fillsUp) {
        int subjects = counts.subjects(dose);
        int dlts = counts.events(dose);
        String found = dlts + " DLTs in " + subjects + " at dose " + dose;
        DesignFault.require(subjects <= FULL, found + ": more than six is outside the table; the committee decides");
        DesignFault.require(
                fillsUp || subjects <= COHORT || dlts > 0, found + ": without a DLT no fourth subject is treated");
        DesignFault.require(
                last || subjects % COHORT == 0 || dlts >= EXCEEDING,
                found + ": the cohort is not full, though another dose was given after it");
    }

    /** What to do next. */
    public DoseDecision decide() {
        CohortDecision cohort = ThreePlusThree.decide(counts.subjects(lastDose), counts.events(lastDose));
        return switch (cohort) {
            case EXCEEDED -> exceeded();
            case ELIGIBLE_TO_ESCALATE -> tolerated();
            case EXPAND ->
                new DoseDecision(
                        DoseAction.EXPAND, OptionalInt.of(lastDose), "one DLT: the dose is expanded to six subjects");
            default ->
                new DoseDecision(DoseAction.STAY, OptionalInt.of(lastDose), "the cohort at this dose is not full");
        };
    }

    private DoseDecision tolerated() {
        if (lastDose == counts.doses()) {
            return recommend(lastDose, "the highest dose is tolerated; the maximum tolerated dose is not reached");
        }
        boolean closed = counts.subjects(lastDose + 1) >= FULL || counts.events(lastDose + 1) >= EXCEEDING;
        return closed
                ? recommend(lastDose, "tolerated, and the next higher dose is not")
                : DoseDecision.move(lastDose, lastDose + 1, "tolerated");
    }

    private DoseDecision exceeded() {
        if (lastDose == 1) {
            return DoseDecision.stop(OptionalInt.empty(), "the lowest dose exceeds the tolerated dose");
        }
        if (!deescalates) {
            return recommend(lastDose - 1, "the dose exceeds the tolerated dose, so the next lower one is recommended");
        }
        if (counts.subjects(lastDose - 1) < FULL) {
            return DoseDecision.move(
                    lastDose, lastDose - 1, "the dose exceeds the tolerated dose; the lower one is filled up to six");
        }
        OptionalInt highest = IntStream.rangeClosed(1, counts.doses())
                .filter(dose -> counts.subjects(dose) >= FULL && counts.events(dose) < EXCEEDING)
                .max();
        return DoseDecision.stop(highest, "the highest dose with at most one DLT in six is recommended");
    }

    /** Stops with this dose recommended; where three subjects are not enough, fills it up first. */
    private DoseDecision recommend(int dose, String reason) {
        if (!neverOnThree || counts.subjects(dose) >= FULL) {
            return DoseDecision.stop(OptionalInt.of(dose), reason);
        }
        return dose == lastDose
                ? new DoseDecision(DoseAction.EXPAND, OptionalInt.of(dose), reason + " after six subjects")
                : DoseDecision.move(lastDose, dose, reason + " after six subjects");
    }
}
