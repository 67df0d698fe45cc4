package org.oncovigil.finding;

/**
 * One rule that a finding rests on.
 *
 * @param rule the rule's whole id, such as {@code CV-DLT-1/D3}
 * @param because the values that made it fire
 * @param decides whether it leads to the finding's outcome; the others are listed with it
 */
public record RuleHit(String rule, String because, boolean decides) {}
