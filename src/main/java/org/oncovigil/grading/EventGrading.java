package org.oncovigil.grading;

import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.oncovigil.problem.Problem;
import org.oncovigil.subject.Grade;

/**
 * The grades of one event side by side.
 *
 * @param local whether the event is a reaction at the dosing site
 * @param vaccineScale the answer of the vaccine scale
 * @param ctcae the answer of CTCAE; for a reaction at the dosing site, for information only
 * @param astct the answer of ASTCT for a cytokine release syndrome; not applicable to any other event
 * @param governing whose grade the rules go by
 * @param grade the grade the rules go by; nothing if none could be had
 * @param next how far the measured value is from a worse grade; nothing if no value decided
 * @param reason why that one governs
 * @param disagrees whether the engine's grade and the site's differ
 * @param problems what a person should look at
 */
public record EventGrading(
        boolean local,
        GradeResult vaccineScale,
        GradeResult ctcae,
        GradeResult astct,
        GoverningGrade governing,
        Optional<Grade> grade,
        Optional<NextGrade> next,
        String reason,
        boolean disagrees,
        List<Problem> problems) {
    /** Why ASTCT says nothing about most events. */
    static final GradeResult NO_ASTCT =
            new GradeResult.NotApplicable(CrsScale.ASTCT, "not a cytokine release syndrome");

    public EventGrading {
        Objects.requireNonNull(astct);
        Objects.requireNonNull(next);
        problems = List.copyOf(problems);
    }

    /** The grades of an event that is no cytokine release syndrome, and whose distance to a worse grade is not known. */
    public EventGrading(
            boolean local,
            GradeResult vaccineScale,
            GradeResult ctcae,
            GoverningGrade governing,
            Optional<Grade> grade,
            String reason,
            boolean disagrees,
            List<Problem> problems) {
        this(local, vaccineScale, ctcae, NO_ASTCT, governing, grade, Optional.empty(), reason, disagrees, problems);
    }
}
