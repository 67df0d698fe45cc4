package org.oncovigil.job;

import java.util.List;
import java.util.Optional;
import org.oncovigil.attribution.AssessedEvent;
import org.oncovigil.escalation.DltDecision;
import org.oncovigil.escalation.DltVerdict;
import org.oncovigil.escalation.EventAlternative;
import org.oncovigil.escalation.SubjectCase;
import org.oncovigil.finding.SubjectConclusion;
import org.oncovigil.study.Parameter;

/**
 * Why an event was judged as it was, and what single change would turn the judgement.
 *
 * @param runId the run whose knowledge this is
 * @param dataCutoff the data cut-off of that run, ISO date
 * @param rulesChanged whether the rulebook is another now than it was in that run; the verdict is by the one of now
 * @param event the event as known in that run
 * @param subject its subject's standing
 * @param conclusion what was concluded about the subject in that run; nothing if it was not judged
 * @param verdict the verdict on the DLT definition, also where it is no DLT
 * @param criteria every criterion and exclusion of the DLT rule set, in the order of their ids
 * @param flips per fact the smallest change that would give another answer, in the order of the facts
 */
public record EventExplanation(
        long runId,
        String dataCutoff,
        boolean rulesChanged,
        AssessedEvent event,
        SubjectCase subject,
        Optional<SubjectConclusion> conclusion,
        DltVerdict verdict,
        List<Criterion> criteria,
        List<Flip> flips) {
    public EventExplanation {
        criteria = List.copyOf(criteria);
        flips = List.copyOf(flips);
    }

    /** What became of a criterion or an exclusion. */
    public enum State {
        /** Its conditions hold. */
        MET,
        /** They do not. */
        NOT_MET,
        /** The protocol does not use it. */
        SWITCHED_OFF
    }

    /**
     * One criterion or exclusion.
     *
     * @param id its id, such as {@code D4}
     * @param titleEn its title in English
     * @param titleZh its title in Chinese
     * @param state what became of it
     * @param because the values that met it; empty if it is not met
     * @param limits the limits that its rules read, with where they were set
     * @param nearest the smallest single change by which it would be met; nothing if none of those tried does
     */
    public record Criterion(
            String id,
            String titleEn,
            String titleZh,
            State state,
            String because,
            List<Parameter> limits,
            Optional<EventAlternative> nearest) {
        public Criterion {
            limits = List.copyOf(limits);
        }
    }

    /**
     * A single change that turns the answer.
     *
     * @param change the change
     * @param decision the answer with it
     */
    public record Flip(EventAlternative change, DltDecision decision) {}
}
