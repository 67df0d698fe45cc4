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
import org.oncovigil.subject.YesNo;

/**
 * Holds a site's grade against what else the record says of the event: the grades that the term defines, the seriousness
 * criteria, the outcome, the treatment. A contradiction is told for review; no grade is changed here. What each grade of a
 * term speaks of are the flags of its text. Source: decision 0025.
 */
final class ClinicalCheck {
    private static final String NO_INTERVENTION = "intervention-not-indicated";
    private static final String KEPT = "The site's grade is kept; query it.";

    private final AdverseEvent event;
    private final Optional<CtcaeTerm> term;
    private final Grade site;
    private final List<Problem> problems = new ArrayList<>();

    private ClinicalCheck(AdverseEvent event, Optional<CtcaeTerm> term, Grade site) {
        this.event = event;
        this.term = term;
        this.site = site;
    }

    /** The contradictions of an event; none if the site gave no grade. */
    static List<Problem> of(AdverseEvent event, TermCatalogue terms, boolean local, boolean measured) {
        Optional<Grade> site = event.siteGrade().map(SiteGrade::grade);
        if (site.isEmpty()) {
            return List.of();
        }
        Optional<CtcaeTerm> term = local ? Optional.empty() : terms.term(event);
        ClinicalCheck check = new ClinicalCheck(event, term, site.get());
        check.range(terms.scale());
        check.seriousness(measured);
        check.death();
        check.treatment();
        return check.problems;
    }

    private void range(ScaleId scale) {
        if (term.isPresent()
                && !term.get().grades().isEmpty()
                && !term.get().grades().contains(site)) {
            tell(
                    GradingMessage.OUTSIDE_TERM_RANGE,
                    "grade " + site.number() + " for " + term.get().term(),
                    "one of " + term.get().gradeNumbers() + " (" + scale + ")");
        }
    }

    private void seriousness(boolean measured) {
        if (met(SeriousnessCriterion.LIFE_THREATENING) && site.compareTo(Grade.GRADE_4) < 0 && defines(Grade.GRADE_4)) {
            tell(
                    GradingMessage.LIFE_THREATENING_BELOW_FOUR,
                    "life-threatening, grade " + site.number(),
                    "grade 4, or no such criterion");
        }
        if (met(SeriousnessCriterion.HOSPITALISATION) && site.compareTo(Grade.GRADE_3) < 0 && defines(Grade.GRADE_3)) {
            tell(
                    GradingMessage.ADMITTED_BELOW_THREE,
                    "admitted to hospital, grade " + site.number(),
                    "grade 3, or an admission for another reason");
        }
        boolean saidNotSerious = event.seriousness().reported() == YesNo.NO
                && event.seriousness().criteria().isEmpty();
        if (site == Grade.GRADE_4 && saidNotSerious && !measured) {
            tell(GradingMessage.FOUR_NOT_SERIOUS, "grade 4, not serious", "serious, or a lower grade");
        }
    }

    private void death() {
        if (site == Grade.GRADE_5 && event.outcome() != Outcome.FATAL && !met(SeriousnessCriterion.DEATH)) {
            tell(GradingMessage.FIVE_WITHOUT_DEATH, "grade 5, outcome " + event.outcome(), "a fatal outcome");
        }
    }

    private void treatment() {
        boolean needsNone = term.filter(known -> {
                    var flags = known.flags(site);
                    return flags.contains(NO_INTERVENTION);
                })
                .isPresent();
        if (site == Grade.GRADE_1 && needsNone && event.treatmentGiven() == YesNo.YES) {
            tell(
                    GradingMessage.TREATED_AT_GRADE_ONE,
                    "grade 1 of " + term.orElseThrow().term() + ", treated",
                    "no treatment, or a higher grade");
        }
    }

    private boolean met(SeriousnessCriterion criterion) {
        return event.seriousness().criteria().contains(criterion);
    }

    private boolean defines(Grade grade) {
        return term.isEmpty()
                || term.get().grades().isEmpty()
                || term.get().grades().contains(grade);
    }

    private void tell(GradingMessage message, String found, String expected) {
        problems.add(Problem.of(message, EventPlace.of(event), found, expected, KEPT));
    }
}
