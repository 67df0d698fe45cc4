package org.oncovigil.job;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Function;
import org.oncovigil.attribution.AssessedEvent;
import org.oncovigil.escalation.AssessedSubject;
import org.oncovigil.escalation.CriterionMet;
import org.oncovigil.escalation.CriterionOpen;
import org.oncovigil.escalation.DltDecision;
import org.oncovigil.escalation.DltVerdict;
import org.oncovigil.escalation.DltWeighing;
import org.oncovigil.escalation.ExclusionMet;
import org.oncovigil.escalation.LabEvidence;
import org.oncovigil.escalation.PersonsDecision;
import org.oncovigil.escalation.SubjectCase;
import org.oncovigil.subject.EventId;

/** The verdicts on a subject's events: the marks weighed, and what people decided put beside. */
final class SubjectVerdicts {
    private final DltWeighing weighing;
    private final Function<AssessedEvent, Optional<PersonsDecision>> decisions;

    /**
     * Verdicts by a weighing.
     *
     * @param decisions what a person decided about an event, if anyone did
     */
    SubjectVerdicts(DltWeighing weighing, Function<AssessedEvent, Optional<PersonsDecision>> decisions) {
        this.weighing = weighing;
        this.decisions = decisions;
    }

    /** The verdicts by event, without events that nothing speaks for. */
    List<DltVerdict> of(
            AssessedSubject assessed,
            List<CriterionMet> criteria,
            List<CriterionOpen> open,
            List<ExclusionMet> exclusions) {
        return all(assessed, criteria, open, exclusions).stream()
                .filter(verdict -> verdict.decision() != DltDecision.NOT_DLT
                        || verdict.review().isPresent())
                .toList();
    }

    /** The verdicts on all events. */
    List<DltVerdict> all(
            AssessedSubject assessed,
            List<CriterionMet> criteria,
            List<CriterionOpen> open,
            List<ExclusionMet> exclusions) {
        SubjectCase subject = assessed.standing().subject();
        List<DltVerdict> verdicts = new ArrayList<>();
        for (AssessedEvent event : assessed.events()) {
            DltVerdict engine = weighing.weigh(subject, event, criteria, open, exclusions);
            verdicts.add(decisions
                    .apply(event)
                    .map(decision -> decision.on(engine, subject, event.gradeNumber()))
                    .orElse(engine));
        }
        unreported(assessed)
                .values()
                .forEach(lab -> verdicts.add(weighing.weigh(subject, lab, criteria, open, exclusions)));
        return verdicts.stream().sorted(Comparator.comparing(DltVerdict::event)).toList();
    }

    /** Laboratory findings that no event reports, the worst of each. */
    static Map<EventId, LabEvidence> unreported(AssessedSubject assessed) {
        Map<EventId, LabEvidence> byId = new TreeMap<>();
        assessed.standing().laboratory().stream()
                .filter(lab -> !lab.reported())
                .forEach(lab ->
                        byId.merge(lab.event(), lab, (one, other) -> one.grade() >= other.grade() ? one : other));
        return byId;
    }
}
