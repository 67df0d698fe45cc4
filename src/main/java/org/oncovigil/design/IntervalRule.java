package org.oncovigil.design;

import java.util.List;
import java.util.OptionalInt;

/** A trial by an interval design: its table, no return to eliminated doses, isotonic selection at the end. */
final class IntervalRule implements TrialRule {
    private final List<BoundaryRow> rows;
    private final MtdSelection selection;

    IntervalRule(IntervalDesign design, double target, int mostSubjects) {
        rows = design.table(mostSubjects);
        selection = new MtdSelection(target, design.elimination(), false);
    }

    @Override
    public DoseDecision next(DoseCounts counts, int current, boolean lastDlt) {
        DoseAction action = action(counts, current);
        if (action == DoseAction.ELIMINATE && current == 1) {
            return DoseDecision.stop(OptionalInt.empty(), "the lowest dose is eliminated");
        }
        return switch (action) {
            case ELIMINATE, DEESCALATE -> DoseDecision.move(current, Math.max(1, current - 1), "too toxic");
            case ESCALATE -> DoseDecision.move(current, mayEscalate(counts, current) ? current + 1 : current, "low");
            default -> DoseDecision.move(current, current, "close to the target");
        };
    }

    @Override
    public OptionalInt recommended(DoseCounts counts) {
        return selection.dose(counts);
    }

    private boolean mayEscalate(DoseCounts counts, int current) {
        return current < counts.doses()
                && (counts.subjects(current + 1) == 0 || action(counts, current + 1) != DoseAction.ELIMINATE);
    }

    private DoseAction action(DoseCounts counts, int dose) {
        return rows.get(counts.subjects(dose) - 1).action(counts.events(dose));
    }
}
