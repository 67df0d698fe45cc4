package org.oncovigil.review;

/**
 * One entry of one reviewer in one field of one event. It is never changed; what is corrected is a further entry.
 *
 * @param id its place in the study's record, from 1; 0 while it is not kept yet
 * @param reviewer who
 * @param role in which role
 * @param at when it was taken in, ISO instant
 * @param event the event's identity
 * @param field the field
 * @param was what the book showed in the field; empty if nothing
 * @param now what the reviewer wrote, as a code, an ISO date or text; empty: deleted
 * @param fileSha256 the hash of the file it was read from
 * @param bookRun the run of the book: what the reviewer saw of the event
 * @param seen the last entry that the book showed; 0 if none
 */
public record ReviewEntry(
        long id,
        String reviewer,
        String role,
        String at,
        String event,
        ReviewField field,
        String was,
        String now,
        String fileSha256,
        long bookRun,
        long seen) {
    /** Whether the reviewer took away what stood there. */
    public boolean isDeletion() {
        return now.isEmpty();
    }
}
