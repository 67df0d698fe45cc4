/**
 * Which findings must tell someone, once each: an alert's key, its versions, and its life from queued to withdrawn.
 *
 * <p>Start at {@link org.oncovigil.alert.AlertPolicy}.
 */
package org.oncovigil.alert;
