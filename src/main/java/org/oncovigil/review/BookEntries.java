package org.oncovigil.review;

import java.util.List;
import java.util.Optional;

/**
 * One edited book of one reviewer, held against the record. A field is as it was if it says what the book showed or what
 * the reviewer's last entry from a book of the same run said; otherwise it is a new entry.
 *
 * @param reviewer who
 * @param role in which role
 * @param at when, ISO instant
 * @param fileSha256 the file's hash
 * @param bookRun the run of the book
 * @param seen the last entry that the book showed; 0 if none
 */
public record BookEntries(String reviewer, String role, String at, String fileSha256, long bookRun, long seen) {
    public BookEntries {
        if (reviewer.isBlank()) {
            throw new IllegalArgumentException("a review needs a reviewer");
        }
    }

    /**
     * The entry that a cell makes.
     *
     * @param known the entries about the event so far
     * @param value what the cell says; nothing if it was not touched
     * @return nothing if it says nothing new
     */
    public Optional<ReviewEntry> entry(
            String event, List<ReviewEntry> known, ReviewField field, Optional<String> value) {
        String shown = EventReview.of(
                        known.stream().filter(entry -> entry.id() <= seen).toList())
                .shown(field);
        String says = value.orElse(shown);
        String before = known.stream()
                .filter(entry -> entry.field() == field
                        && entry.bookRun() == bookRun
                        && entry.reviewer().equals(reviewer))
                .reduce((one, other) -> other)
                .map(ReviewEntry::now)
                .orElse(shown);
        return says.equals(before)
                ? Optional.empty()
                : Optional.of(
                        new ReviewEntry(0, reviewer, role, at, event, field, before, says, fileSha256, bookRun, seen));
    }
}
