/**
 * Keeps runs, source rows, derived values, findings and alerts in SQLite. Nothing is updated away: a value that changes
 * gets a new version, and the old one says until when it was known.
 *
 * <p>Start at {@link org.oncovigil.store.SurveillanceStore}. The only room that knows SQL.
 */
package org.oncovigil.store;
