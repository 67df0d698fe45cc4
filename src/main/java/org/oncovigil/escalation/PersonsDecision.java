package org.oncovigil.escalation;

import java.util.Set;
import java.util.stream.Collectors;

/**
 * A person's decision on one event and the DLT definition, with what the engine showed that person. Source: domain
 * specification 7.2, final status only by people.
 *
 * @param confirmed whether the event is a DLT
 * @param reviewer who decided
 * @param engineThen what the engine said in the book in which it was decided
 * @param criteriaThen the criteria met then
 * @param gradeThen the grade then; 0 if there was none
 */
public record PersonsDecision(
        boolean confirmed, String reviewer, DltDecision engineThen, Set<String> criteriaThen, int gradeThen) {
    public PersonsDecision {
        criteriaThen = Set.copyOf(criteriaThen);
    }

    /**
     * The verdict with the decision beside it. A rejection holds until the engine says something else than then, and so
     * that it counts, or the grade rose, or a further criterion is met. A confirmation holds until the engine, which then
     * saw a DLT or an open question, sees none. Which day an onset is on and which part a subject is in are facts: a
     * confirmation does not move an event into a cohort's count.
     *
     * @param engine the engine's verdict tonight
     * @param grade the grade tonight; 0 if there is none
     */
    public DltVerdict on(DltVerdict engine, SubjectCase subject, int grade) {
        if (isContradicted(engine, grade)) {
            return with(engine, engine.decision(), DltReview.Effect.REOPENED, "a reviewer's decision is open again; ");
        }
        if (!confirmed) {
            return with(engine, DltDecision.REJECTED_BY_REVIEWER, DltReview.Effect.IN_EFFECT, "no DLT by a reviewer; ");
        }
        boolean outside = !subject.countsDlt()
                || !subject.isDosed()
                || engine.position() == WindowPosition.AFTER
                || engine.position() == WindowPosition.BEFORE && engine.decision() == DltDecision.NOT_DLT;
        return outside
                ? with(
                        engine,
                        engine.decision(),
                        DltReview.Effect.NOT_COUNTED,
                        "confirmed by a reviewer, outside what a cohort counts; ")
                : with(
                        engine,
                        DltDecision.CONFIRMED_BY_REVIEWER,
                        DltReview.Effect.IN_EFFECT,
                        "confirmed by a reviewer; ");
    }

    private boolean isContradicted(DltVerdict engine, int grade) {
        DltDecision now = engine.decision();
        if (confirmed) {
            return engineThen.isFinding() && !now.isFinding();
        }
        Set<String> criteria =
                engine.criteria().stream().map(CriterionMet::rule).collect(Collectors.toSet());
        return now.isFinding() && (now != engineThen || grade > gradeThen || !criteriaThen.containsAll(criteria));
    }

    private DltVerdict with(DltVerdict engine, DltDecision decision, DltReview.Effect effect, String words) {
        return new DltVerdict(
                engine.subject(),
                engine.event(),
                decision,
                engine.position(),
                engine.criteria(),
                engine.exclusions(),
                words + "engine: " + engine.reason(),
                java.util.Optional.of(new DltReview(confirmed, reviewer, engine.decision(), effect)));
    }
}
