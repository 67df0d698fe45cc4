package org.oncovigil.finding;

/**
 * One rule that a finding rests on.
 *
 * @param rule the rule's whole id, such as {@code CV-DLT-1/D3}
 * @param because the values that made it fire
 */
public record RuleHit(String rule, String because) {}
