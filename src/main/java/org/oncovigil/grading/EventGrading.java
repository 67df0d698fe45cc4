package org.oncovigil.grading;

import java.util.List;
import java.util.Optional;
import org.oncovigil.problem.Problem;
import org.oncovigil.subject.Grade;

/**
 * The grades of one event side by side.
 *
 * @param local whether the event is a reaction at the dosing site
 * @param vaccineScale the answer of the vaccine scale
 * @param ctcae the answer of CTCAE
 * @param governing whose grade the rules go by
 * @param grade the grade the rules go by; nothing if none could be had
 * @param reason why that one governs
 * @param disagrees whether the engine's grade and the site's differ
 * @param problems what a person should look at
 */
public record EventGrading(
        boolean local,
        GradeResult vaccineScale,
        GradeResult ctcae,
        GoverningGrade governing,
        Optional<Grade> grade,
        String reason,
        boolean disagrees,
        List<Problem> problems) {
    public EventGrading {
        problems = List.copyOf(problems);
    }
}
