/**
 * The nightly job: steps in order, restart points. Wires the rooms together and decides nothing clinical.
 *
 * <p>Start at {@link org.oncovigil.job.NightlyRun}, then {@link org.oncovigil.job.NightlyJob}. The only room that knows
 * Spring Batch.
 */
package org.oncovigil.job;
