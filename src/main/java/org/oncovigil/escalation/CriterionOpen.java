package org.oncovigil.escalation;

import org.oncovigil.subject.EventId;
import org.oncovigil.subject.Usubjid;

/**
 * A rule's mark: whether an event meets a DLT criterion cannot be said, because a fact that decides it is missing.
 *
 * @param rule the criterion, such as {@code D9}
 * @param subject the subject
 * @param event the event
 * @param because what is missing
 */
public record CriterionOpen(String rule, Usubjid subject, EventId event, String because) {}
