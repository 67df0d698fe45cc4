package org.oncovigil.escalation;

import org.oncovigil.subject.EventId;
import org.oncovigil.subject.Usubjid;

/**
 * A rule's mark: an event meets a DLT criterion.
 *
 * @param rule the criterion, such as {@code D3}
 * @param subject the subject
 * @param event the event
 * @param because the values that made it so
 */
public record CriterionMet(String rule, Usubjid subject, EventId event, String because) {}
