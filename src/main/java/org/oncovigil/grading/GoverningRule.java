package org.oncovigil.grading;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.oncovigil.problem.Problem;
import org.oncovigil.subject.AdverseEvent;
import org.oncovigil.subject.Grade;
import org.oncovigil.subject.Outcome;
import org.oncovigil.subject.SeriousnessCriterion;
import org.oncovigil.subject.SiteGrade;

/**
 * Whose grade the rules go by. The first that applies:
 *
 * <ol>
 *   <li>the event was fatal: grade 5, in every scale
 *   <li>neither the engine nor the site has a grade: none
 *   <li>only one of them has a grade: that one
 *   <li>both agree: the engine's, because its cell and its values are on record
 *   <li>the engine's is worse: the engine's
 *   <li>the site's is worse and was given on another scale, or read from a severity in words: the engine's
 *   <li>the site's is worse: the site's. The engine never lowers a grade on its own
 * </ol>
 *
 * Every difference is a problem for review. The ASTCT grade of a cytokine release syndrome is a lower bound from what the
 * listings show, and another scale than the site's: a worse site grade beside it is no contradiction. Source: decision 0022.
 */
final class GoverningRule {
    private final AdverseEvent event;
    private final EngineAnswers answers;
    private final List<Problem> problems;
    private final Optional<Grade> site;
    private final Optional<Grade> engine;

    GoverningRule(AdverseEvent event, EngineAnswers answers, List<Problem> problems) {
        this.event = event;
        this.answers = answers;
        this.problems = new ArrayList<>(problems);
        this.site = event.siteGrade().map(SiteGrade::grade);
        this.engine = answers.deciding().grade();
    }

    /** A severity in words, as a diary has it, is no grade of any scale. */
    private static boolean isOnlySeverity(AdverseEvent event) {
        return event.siteGrade()
                .filter(grade -> grade.origin() == SiteGrade.Origin.DERIVED_FROM_SEVERITY)
                .isPresent();
    }

    EventGrading decide() {
        if (isFatal()) {
            return fatal();
        }
        if (engine.isEmpty()) {
            return withoutEngine();
        }
        if (site.isEmpty()) {
            return answer(answers.whose(), engine, "the site gave no grade", false);
        }
        int order = engine.get().compareTo(site.get());
        if (order == 0) {
            return answer(answers.whose(), engine, "the site's grade and the engine's agree", false);
        }
        if (order > 0) {
            tell(
                    answers.whose() == GoverningGrade.ASTCT
                            ? GradingMessage.CRS_BY_ASTCT
                            : GradingMessage.GRADES_DIFFER,
                    "The engine's grade is worse and governs; query the site's.");
            return answer(answers.whose(), engine, "worse than the site's grade " + number(site), true);
        }
        if (isOnlySeverity(event)) {
            tell(
                    GradingMessage.GRADES_DIFFER,
                    "The site gave a severity in words, no grade; the engine's grade governs.");
            return answer(answers.whose(), engine, "the site gave a severity in words, no grade of a scale", true);
        }
        if (answers.onOtherScale()) {
            tell(
                    GradingMessage.GRADED_ON_OTHER_SCALE,
                    "The site graded on another scale; the engine's grade governs. Query the site's.");
            return answer(
                    answers.whose(), engine, "the site's grade " + number(site) + " was given on another scale", true);
        }
        if (answers.whose() != GoverningGrade.ASTCT) {
            tell(GradingMessage.GRADES_DIFFER, "The site's grade is worse and is kept; query it.");
        }
        return answer(
                GoverningGrade.SITE,
                site,
                "worse than the engine's grade " + number(engine) + ", and never lowered",
                true);
    }

    private EventGrading fatal() {
        boolean differs = site.filter(grade -> grade != Grade.GRADE_5).isPresent();
        if (differs) {
            tell(GradingMessage.FATAL_BELOW_FIVE, "Grade 5 governs; query the site's.");
        }
        return answer(GoverningGrade.SITE, Optional.of(Grade.GRADE_5), "the event was fatal", differs);
    }

    private EventGrading withoutEngine() {
        if (site.isEmpty()) {
            tell(GradingMessage.NO_GRADE, "The event counts as not gradable; query the grade.");
            return answer(GoverningGrade.NONE, Optional.empty(), "neither the site nor the engine has a grade", false);
        }
        if (answers.onOtherScale()) {
            tell(GradingMessage.GRADED_ON_OTHER_SCALE, "No value to grade by; the site's grade is kept. Query it.");
        } else if (answers.local()) {
            tell(GradingMessage.NOTHING_TO_GRADE_BY, "The site's grade is kept.");
        }
        return answer(GoverningGrade.SITE, site, answers.deciding().reason(), false);
    }

    private boolean isFatal() {
        return event.outcome() == Outcome.FATAL
                || event.seriousness().criteria().contains(SeriousnessCriterion.DEATH);
    }

    private EventGrading answer(GoverningGrade whose, Optional<Grade> grade, String reason, boolean disagrees) {
        return new EventGrading(
                answers.local(),
                answers.vaccine(),
                answers.ctcae(),
                answers.astct(),
                whose,
                grade,
                answers.next(),
                reason,
                disagrees,
                problems);
    }

    private void tell(GradingMessage message, String action) {
        GradeResult engines = answers.deciding();
        String expected = engine.isEmpty()
                ? ""
                : "grade " + number(engine) + " of the engine"
                        + (engines instanceof GradeResult.Graded graded ? " (" + graded.criterion() + ")" : "");
        problems.add(Problem.of(
                message,
                EventPlace.of(event),
                site.isEmpty() ? "no grade of the site" : "grade " + number(site) + " of the site",
                expected,
                action));
    }

    private static int number(Optional<Grade> grade) {
        return grade.orElseThrow().number();
    }
}
