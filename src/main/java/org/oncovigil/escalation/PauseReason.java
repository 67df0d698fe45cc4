package org.oncovigil.escalation;

import java.util.List;
import org.oncovigil.subject.EventId;

/**
 * A rule's mark: a pause rule is met.
 *
 * @param rule the pause rule
 * @param scopeKind what pauses
 * @param scope which one; empty for the trial
 * @param events the evidence
 * @param because the count against its limit
 */
public record PauseReason(String rule, PauseScope scopeKind, String scope, List<EventId> events, String because) {
    public PauseReason {
        events = List.copyOf(events);
    }
}
