package org.oncovigil.review;

import java.util.List;
import java.util.Optional;

/**
 * One edited book of one reviewer, held against the record. A cell that was touched is a new entry, unless it says what the
 * reviewer's last entry from a book of the same run said. A cell that reads as the book was written says nothing, also if
 * an earlier copy of the same book said something: what is missing in a second copy was not taken back.
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
        String before = own(known, field).orElseGet(() -> shown(known, field));
        return value.filter(says -> !says.equals(before))
                .map(says ->
                        new ReviewEntry(0, reviewer, role, at, event, field, before, says, fileSha256, bookRun, seen));
    }

    /** Whether a cell that was not touched was filled in an earlier copy of the book: the entry stays. */
    public boolean isKept(List<ReviewEntry> known, ReviewField field, Optional<String> value) {
        return value.isEmpty()
                && own(known, field)
                        .filter(text -> !text.equals(shown(known, field)))
                        .isPresent();
    }

    private Optional<String> own(List<ReviewEntry> known, ReviewField field) {
        return known.stream()
                .filter(entry -> entry.field() == field
                        && entry.bookRun() == bookRun
                        && entry.reviewer().equals(reviewer))
                .reduce((one, other) -> other)
                .map(ReviewEntry::now);
    }

    private String shown(List<ReviewEntry> known, ReviewField field) {
        return EventReview.of(known.stream().filter(entry -> entry.id() <= seen).toList())
                .shown(field);
    }
}
