package org.oncovigil.overview;

import org.oncovigil.review.ReviewEntry;

/**
 * One entry of the record of reviews.
 *
 * @param entry the entry
 * @param state how it stands tonight
 */
public record ReviewLogLine(ReviewEntry entry, ReviewState state) {}
