/**
 * Study days, days since a dose, windows, and dates that are only partly known.
 *
 * <p>Start at {@link org.oncovigil.timing.PartialDate}. No clock, zone or locale: all dates are arguments, and a
 * date-time without a zone is local to the site.
 */
package org.oncovigil.timing;
