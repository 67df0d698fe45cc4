package org.oncovigil.grading;

import java.util.Optional;

/**
 * What the scales say of one event.
 *
 * @param local whether the event is a reaction at the dosing site
 * @param vaccine the answer of the vaccine scale
 * @param ctcae the answer of CTCAE
 * @param astct the answer of ASTCT
 * @param next how far the deciding value is from a worse grade
 * @param onOtherScale whether the site graded on a scale that is not pinned for this kind of event
 */
record EngineAnswers(
        boolean local,
        GradeResult vaccine,
        GradeResult ctcae,
        GradeResult astct,
        Optional<NextGrade> next,
        boolean onOtherScale) {

    /** The answer that stands beside the site's grade: ASTCT for a syndrome, else the scale of the event's kind. */
    GradeResult deciding() {
        if (local) {
            return vaccine;
        }
        return astct instanceof GradeResult.NotApplicable ? ctcae : astct;
    }

    /** Whose answer that is. */
    GoverningGrade whose() {
        if (local) {
            return GoverningGrade.VACCINE_SCALE;
        }
        return astct instanceof GradeResult.NotApplicable ? GoverningGrade.CTCAE : GoverningGrade.ASTCT;
    }
}
