package org.oncovigil.followup;

import org.oncovigil.subject.Usubjid;

/**
 * A rule's mark: a subject must be followed for a reason.
 *
 * @param rule the flag, such as {@code L2}
 * @param subject the subject
 * @param about the event's identity, or {@code subject} where no single event is the reason
 * @param because the values that made it so
 */
public record FollowUpFlag(String rule, Usubjid subject, String about, String because) {}
