package org.oncovigil.design;

import java.util.List;
import java.util.OptionalInt;

/**
 * What the continual reassessment method may do next, given the level that its model recommends: start at level 1, go up
 * by at most one level and so skip none, do not go up directly after a DLT; stop if the lowest level is too toxic. Source:
 * Goodman et al. 1995; Cheung 2011.
 *
 * @param limited whether the moves are limited; otherwise the model's level is given at once, as dfcrm prints it
 * @param stopAbove the search stops if it is more probable than this that the rate of level 1 lies above the target
 * @param leastSubjects it does not stop on fewer subjects
 */
public record CrmRestrictions(boolean limited, double stopAbove, int leastSubjects) {
    private static final double USUAL_STOP = 0.90;
    private static final int USUAL_LEAST = 3;

    /** The usual restrictions: stop above 0.90, on 3 subjects or more. */
    public static CrmRestrictions usual(boolean limited) {
        return new CrmRestrictions(limited, USUAL_STOP, USUAL_LEAST);
    }

    /** What to do after these subjects, in the order in which they were treated. */
    public DoseDecision decide(CrmDesign design, CrmPosterior posterior, List<CrmSubject> subjects) {
        int wanted = design.recommended(posterior);
        if (subjects.size() >= leastSubjects && posterior.probabilityAboveTarget(1) > stopAbove) {
            return DoseDecision.stop(
                    OptionalInt.empty(), "level 1 is above the target with probability above " + stopAbove);
        }
        if (subjects.isEmpty()) {
            return DoseDecision.move(1, limited ? 1 : wanted, "nobody was treated yet");
        }
        CrmSubject last = subjects.get(subjects.size() - 1);
        int next = limited ? Math.min(wanted, last.level() + (last.dlt() ? 0 : 1)) : wanted;
        String reason = "the model recommends level " + wanted;
        if (next != wanted) {
            reason += last.dlt() ? "; no escalation directly after a DLT" : "; one level up at a time";
        }
        return DoseDecision.move(last.level(), next, reason);
    }
}
