/**
 * Runs the Drools rules of the rulebook over the facts of one subject or of the study.
 *
 * <p>Start at {@link org.oncovigil.inference.RuleEngine}. The only room that knows Drools. Rules are compiled once for
 * each content of {@code rules/} and loaded from a cache afterwards.
 */
package org.oncovigil.inference;
