/**
 * Long-term follow-up: which contacts are due, done, overdue or critical, and which flags keep a subject under watch.
 *
 * <p>Start at {@link org.oncovigil.followup.FollowUpSchedule}.
 */
package org.oncovigil.followup;
