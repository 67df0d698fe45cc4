package org.oncovigil.escalation;

import java.util.Comparator;
import java.util.List;
import org.oncovigil.attribution.AssessedEvent;
import org.oncovigil.attribution.OnsetTiming;
import org.oncovigil.attribution.ToxicityClass;
import org.oncovigil.subject.EventId;
import org.oncovigil.subject.InvestigatorCausality;

/**
 * Weighs the marks of the rules into verdicts. The first case that applies:
 *
 * <ol>
 *   <li>the subject is in no part that counts DLTs, or was never dosed: not a DLT;
 *   <li>the event is unrelated, or certainly before the first dose: not a DLT;
 *   <li>no criterion is met: cannot assess if it may lie in the window and a fact that decides a criterion is missing, or
 *       if it has no grade and no exclusion covers it as a local reaction; otherwise not a DLT;
 *   <li>every criterion is removed by an exclusion: excluded;
 *   <li>the onset certainly lies after the window: late equivalent;
 *   <li>a partial or missing onset may lie in the window: cannot assess;
 *   <li>the mechanism is indeterminate, or the investigator's causality is missing or says not related: possible;
 *   <li>otherwise: confirmed by rule.
 * </ol>
 *
 * Source: {@code CV-DLT-1} gate and late events; an event that is not excluded is included.
 */
public final class DltWeighing {
    private final ExclusionTable exclusionTable;

    public DltWeighing(ExclusionTable exclusionTable) {
        this.exclusionTable = exclusionTable;
    }

    /**
     * The verdict on a reported event.
     *
     * @param open criteria of which it cannot be said whether they are met
     */
    public DltVerdict weigh(
            SubjectCase subject,
            AssessedEvent event,
            List<CriterionMet> criteria,
            List<CriterionOpen> open,
            List<ExclusionMet> exclusions) {
        List<CriterionMet> met = sortedCriteria(event.id(), criteria);
        List<ExclusionMet> lifted = sortedExclusions(event.id(), exclusions);
        WindowPosition position = WindowPosition.of(event.timing(), subject);
        Answer answer = decide(subject, event, position, met, sortedOpen(event.id(), open), lifted);
        return new DltVerdict(subject.subject(), event.id(), answer.decision, position, met, lifted, answer.reason);
    }

    /** The verdict on a laboratory finding that no event reports: no mechanism was judged, so a person must. */
    public DltVerdict weigh(
            SubjectCase subject,
            LabEvidence lab,
            List<CriterionMet> criteria,
            List<CriterionOpen> open,
            List<ExclusionMet> exclusions) {
        List<CriterionMet> met = sortedCriteria(lab.event(), criteria);
        List<ExclusionMet> lifted = sortedExclusions(lab.event(), exclusions);
        WindowPosition position = subject.isDosed()
                ? WindowPosition.of(
                        lab.first(),
                        lab.first(),
                        subject.firstDose().orElseThrow(),
                        subject.windowEnd().orElseThrow())
                : WindowPosition.UNKNOWN;
        List<CriterionOpen> undecided = sortedOpen(lab.event(), open);
        Answer answer;
        if (!subject.countsDlt() || !subject.isDosed()) {
            answer = new Answer(DltDecision.NOT_DLT, "the subject is in no part that counts DLTs, or was not dosed");
        } else if (position == WindowPosition.INSIDE && met.isEmpty() && !undecided.isEmpty()) {
            answer = undecided(undecided);
        } else if (met.isEmpty() || position == WindowPosition.BEFORE) {
            answer = new Answer(DltDecision.NOT_DLT, "no criterion is met after the first dose");
        } else if (allRemoved(met, lifted)) {
            answer = new Answer(DltDecision.EXCLUDED, "every criterion met is removed by an exclusion");
        } else if (position == WindowPosition.AFTER) {
            answer = new Answer(DltDecision.LATE_EQUIVALENT, "criteria met after the window");
        } else {
            answer = new Answer(
                    DltDecision.POSSIBLE, "criteria met by laboratory values that no reported event explains");
        }
        return new DltVerdict(subject.subject(), lab.event(), answer.decision, position, met, lifted, answer.reason);
    }

    private record Answer(DltDecision decision, String reason) {}

    private Answer decide(
            SubjectCase subject,
            AssessedEvent event,
            WindowPosition position,
            List<CriterionMet> criteria,
            List<CriterionOpen> open,
            List<ExclusionMet> exclusions) {
        if (!subject.countsDlt() || !subject.isDosed()) {
            return new Answer(DltDecision.NOT_DLT, "the subject is in no part that counts DLTs, or was not dosed");
        }
        if (event.isUnrelated()) {
            return new Answer(
                    DltDecision.NOT_DLT,
                    "rated unrelated by gate " + event.attribution().gate());
        }
        if (position == WindowPosition.BEFORE && !event.isTagged("BASELINE_WORSENED")) {
            return new Answer(DltDecision.NOT_DLT, "began before the first dose");
        }
        if (criteria.isEmpty()) {
            return withoutCriterion(event, position, open, exclusions);
        }
        if (allRemoved(criteria, exclusions)) {
            return new Answer(DltDecision.EXCLUDED, "every criterion met is removed by an exclusion");
        }
        return placed(event, position);
    }

    /**
     * No criterion is met. One that is open keeps the question open, unless the event certainly began after the window. An event without a grade might meet one, unless it is a local reaction that an exclusion covers:
     * grade 4 of the local scales goes by findings, and none is recorded.
     */
    private static Answer withoutCriterion(
            AssessedEvent event, WindowPosition position, List<CriterionOpen> open, List<ExclusionMet> exclusions) {
        if (!open.isEmpty() && position != WindowPosition.AFTER) {
            return undecided(open);
        }
        boolean covered = event.isLocal() && !exclusions.isEmpty();
        return event.isGraded() || covered || position == WindowPosition.AFTER
                ? new Answer(DltDecision.NOT_DLT, "no criterion is met")
                : new Answer(DltDecision.CANNOT_ASSESS, "the event has no grade and may lie in the window");
    }

    private static Answer undecided(List<CriterionOpen> open) {
        return new Answer(
                DltDecision.CANNOT_ASSESS,
                open.get(0).rule() + " cannot be said: " + open.get(0).because());
    }

    private static Answer placed(AssessedEvent event, WindowPosition position) {
        OnsetTiming timing = event.timing();
        if (position == WindowPosition.AFTER) {
            return new Answer(DltDecision.LATE_EQUIVALENT, "criteria met after the window");
        }
        if (position != WindowPosition.INSIDE) {
            return new Answer(
                    DltDecision.CANNOT_ASSESS,
                    timing.onset().isEmpty()
                            ? "the onset is not known"
                            : "the partial onset date may lie inside or outside the window");
        }
        if (event.toxicityClass() == ToxicityClass.CONFOUNDED_INDETERMINATE) {
            return new Answer(DltDecision.POSSIBLE, "criteria met; the mechanism is indeterminate");
        }
        if (event.event().causality() != InvestigatorCausality.RELATED) {
            return new Answer(
                    DltDecision.POSSIBLE,
                    event.event().causality() == InvestigatorCausality.MISSING
                            ? "criteria met; the investigator's causality is missing"
                            : "criteria met; the investigator says not related, the engine rates otherwise");
        }
        return new Answer(DltDecision.CONFIRMED_BY_RULE, "criteria met, no exclusion applies");
    }

    private boolean allRemoved(List<CriterionMet> criteria, List<ExclusionMet> exclusions) {
        return criteria.stream()
                .allMatch(criterion -> exclusions.stream()
                        .anyMatch(exclusion -> exclusionTable.removes(exclusion.rule(), criterion.rule())));
    }

    private static List<CriterionMet> sortedCriteria(EventId event, List<CriterionMet> criteria) {
        return criteria.stream()
                .filter(mark -> mark.event().equals(event))
                .sorted(Comparator.comparing(CriterionMet::rule).thenComparing(CriterionMet::because))
                .distinct()
                .toList();
    }

    private static List<ExclusionMet> sortedExclusions(EventId event, List<ExclusionMet> exclusions) {
        return exclusions.stream()
                .filter(mark -> mark.event().equals(event))
                .sorted(Comparator.comparing(ExclusionMet::rule).thenComparing(ExclusionMet::because))
                .distinct()
                .toList();
    }

    private static List<CriterionOpen> sortedOpen(EventId event, List<CriterionOpen> open) {
        return open.stream()
                .filter(mark -> mark.event().equals(event))
                .sorted(Comparator.comparing(CriterionOpen::rule).thenComparing(CriterionOpen::because))
                .toList();
    }
}
