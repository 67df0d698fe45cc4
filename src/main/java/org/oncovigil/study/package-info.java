/**
 * The protocol as a value: product, cohorts, dose levels, pinned scales, windows, boundaries, follow-up, recipients.
 *
 * <p>Start at {@link org.oncovigil.study.StudyProtocol}. Every clinical number here was read from {@code protocol.yaml}
 * or from the defaults of a rule set in {@code rules/}; none is written in Java.
 */
package org.oncovigil.study;
