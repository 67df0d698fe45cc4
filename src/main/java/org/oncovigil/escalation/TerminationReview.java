package org.oncovigil.escalation;

/**
 * A rule's mark: people must review whether the trial is to be terminated. The engine never terminates. Source:
 * {@code CV-PAUSE-1}, last paragraph of the domain specification 4.2.
 *
 * @param rule the rule, such as {@code R1}
 * @param because what came together
 */
public record TerminationReview(String rule, String because) {}
