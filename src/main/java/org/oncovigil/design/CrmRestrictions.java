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

    /**
     * What the model says.
     *
     * @param recommended the level it recommends
     * @param lowestAbove the probability that the rate of level 1 lies above the target
     */
    record ModelAnswer(int recommended, double lowestAbove) {
        static ModelAnswer of(CrmDesign design, CrmPosterior posterior) {
            return new ModelAnswer(design.recommended(posterior), posterior.probabilityAboveTarget(1));
        }
    }

    /** The usual restrictions: stop above 0.90, on 3 subjects or more. */
    public static CrmRestrictions usual(boolean limited) {
        return new CrmRestrictions(limited, USUAL_STOP, USUAL_LEAST);
    }

    /** What to do after these subjects, in the order in which they were treated. */
    public DoseDecision decide(CrmDesign design, CrmPosterior posterior, List<CrmSubject> subjects) {
        ModelAnswer model = ModelAnswer.of(design, posterior);
        if (subjects.isEmpty()) {
            return DoseDecision.move(1, limited ? 1 : model.recommended, "nobody was treated yet");
        }
        CrmSubject last = subjects.get(subjects.size() - 1);
        return decide(model, subjects.size(), last.level(), last.dlt());
    }

    /** What to do after so many subjects, the last of them at this level, with a DLT or without. */
    DoseDecision decide(ModelAnswer model, int subjects, int lastLevel, boolean lastDlt) {
        if (subjects >= leastSubjects && model.lowestAbove > stopAbove) {
            return DoseDecision.stop(
                    OptionalInt.empty(), "level 1 is above the target with probability above " + stopAbove);
        }
        int highest = lastDlt ? lastLevel : lastLevel + 1;
        String reason = "the model recommends level " + model.recommended;
        if (!limited || model.recommended <= highest) {
            return DoseDecision.move(lastLevel, model.recommended, reason);
        }
        String limit = lastDlt ? "; no escalation directly after a DLT" : "; one level up at a time";
        return DoseDecision.move(lastLevel, highest, reason + limit);
    }
}
