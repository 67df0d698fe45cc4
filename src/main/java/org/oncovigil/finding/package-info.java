/**
 * What was concluded about whom, with the rules, the reasons and the state against the last night.
 *
 * <p>Start at {@link org.oncovigil.finding.Finding}.
 */
package org.oncovigil.finding;
