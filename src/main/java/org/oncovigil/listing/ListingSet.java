package org.oncovigil.listing;

import java.util.List;
import org.oncovigil.problem.Problem;

/**
 * The listings found, and what was found instead of listings.
 *
 * @param files the listings, ordered by domain and name
 * @param problems files that are empty, broken or no listings, ordered by name
 */
public record ListingSet(List<ListingFile> files, List<Problem> problems) {
    public ListingSet {
        files = List.copyOf(files);
        problems = List.copyOf(problems);
    }
}
