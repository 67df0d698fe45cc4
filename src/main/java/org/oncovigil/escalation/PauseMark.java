package org.oncovigil.escalation;

import org.oncovigil.subject.EventId;
import org.oncovigil.subject.Usubjid;

/**
 * A rule's mark: an event counts towards a trial pause.
 *
 * @param rule the pause rule, such as {@code T4}
 * @param scopeKind what would pause
 * @param scope which cohort, arm, lot or organ the count is kept for; empty for the trial as a whole
 * @param subject the subject
 * @param event the event
 * @param because the values that made it so
 */
public record PauseMark(
        String rule, PauseScope scopeKind, String scope, Usubjid subject, EventId event, String because) {}
