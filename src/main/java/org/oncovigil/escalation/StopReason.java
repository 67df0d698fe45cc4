package org.oncovigil.escalation;

import org.oncovigil.subject.Usubjid;

/**
 * A rule's mark: a subject meets a stopping or holding criterion.
 *
 * @param rule the criterion, such as {@code P7}
 * @param outcome what it asks for
 * @param subject the subject
 * @param about the event's identity, or {@code subject} where no single event is the reason
 * @param because the values that made it so
 */
public record StopReason(String rule, StopOutcome outcome, Usubjid subject, String about, String because) {}
