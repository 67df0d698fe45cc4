package org.oncovigil.overview;

import java.util.List;

/**
 * Everything that people wrote about the study's events.
 *
 * @param last the id of the last entry; 0 if there is none
 * @param lines the entries, in the order in which they were taken in
 */
public record ReviewRecord(long last, List<ReviewLogLine> lines) {
    /** Nobody wrote anything. */
    public static final ReviewRecord EMPTY = new ReviewRecord(0, List.of());

    public ReviewRecord {
        lines = List.copyOf(lines);
    }
}
