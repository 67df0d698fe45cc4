/**
 * Safety signals: whether an event is seen more often than it should be, between products, between arms, over doses, or
 * against a background.
 *
 * <p>Start at {@link org.oncovigil.signal.ReportTable} for reports, {@link org.oncovigil.signal.TwoArmCounts} for a trial,
 * {@link org.oncovigil.signal.DoseTrend} and {@link org.oncovigil.signal.ObservedExpected}. A numerical room. Every number
 * is an {@link org.oncovigil.signal.Estimate}: a value, or why there is none. A signal is a hypothesis; it opens a review
 * and never closes one.
 */
package org.oncovigil.signal;
