package org.oncovigil.escalation;

import java.util.List;
import org.oncovigil.subject.EventId;
import org.oncovigil.subject.Usubjid;

/**
 * The count of one pause rule in one scope.
 *
 * @param rule the pause rule
 * @param scopeKind what would pause
 * @param scope which one
 * @param subjects the subjects counted, ordered
 * @param events the events counted, ordered
 */
public record PauseTally(
        String rule, PauseScope scopeKind, String scope, List<Usubjid> subjects, List<EventId> events) {
    public PauseTally {
        subjects = List.copyOf(subjects);
        events = List.copyOf(events);
    }

    /** How many subjects. */
    public int subjectCount() {
        return subjects.size();
    }

    /** How many events. */
    public int eventCount() {
        return events.size();
    }
}
