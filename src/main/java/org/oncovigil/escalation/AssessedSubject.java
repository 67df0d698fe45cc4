package org.oncovigil.escalation;

import java.util.List;
import org.oncovigil.attribution.AssessedEvent;

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
}
