/**
 * Dose-limiting toxicities, evaluable subjects, cohort tallies, subject stops and trial pauses.
 *
 * <p>Start at {@link org.oncovigil.escalation.DltVerdict}. Rules mark which criteria and exclusions are met; the classes
 * of this room weigh and count what the rules marked. Nothing here knows how a rule is run.
 */
package org.oncovigil.escalation;
