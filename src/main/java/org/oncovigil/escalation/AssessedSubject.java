package org.oncovigil.escalation;

import java.util.List;
import org.oncovigil.attribution.AssessedEvent;
import org.oncovigil.subject.ActionTaken;

/**
 * One subject, assessed: what the rules are given.
 *
 * @param standing the subject's standing
 * @param events the events, by their identity
 */
public record AssessedSubject(SubjectStanding standing, List<AssessedEvent> events) {
    public AssessedSubject {
        events = List.copyOf(events);
    }

    /** Whether a related event of the DLT window made the site interrupt or withdraw the study treatment. */
    public boolean isWithheldForToxicity() {
        return events.stream()
                .filter(event -> event.isRelated() && event.isAfterDose())
                .filter(event -> event.event().action() == ActionTaken.DRUG_INTERRUPTED
                        || event.event().action() == ActionTaken.DRUG_WITHDRAWN)
                .flatMap(event -> event.timing().onset().stream())
                .anyMatch(day -> standing.subject()
                        .windowEnd()
                        .filter(end -> !day.isAfter(end))
                        .isPresent());
    }
}
