package org.oncovigil.escalation;

import org.oncovigil.subject.EventId;
import org.oncovigil.subject.Usubjid;

/**
 * A rule's mark: an event meets a DLT exclusion.
 *
 * @param rule the exclusion, such as {@code X1}
 * @param subject the subject
 * @param event the event
 * @param because the values that made it so
 */
public record ExclusionMet(String rule, Usubjid subject, EventId event, String because) {}
