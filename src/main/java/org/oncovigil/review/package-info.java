/**
 * What people wrote into a workbook about an event: each entry with who, when and what they saw; what of it is in force,
 * and where reviewers disagree.
 *
 * <p>Start at {@link org.oncovigil.review.EventReview}. Nothing here is forgotten: an entry is replaced by a later one and
 * stays in the record.
 */
package org.oncovigil.review;
