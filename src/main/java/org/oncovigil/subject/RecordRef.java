package org.oncovigil.subject;

import java.util.Comparator;

/**
 * The record of a listing that a fact came from.
 *
 * @param domain the SDTM domain, such as {@code AE}
 * @param file the file, relative to the listing folder
 * @param line the line or record number, counted from 1
 * @param sequence the record's --SEQ as text; empty if it has none
 */
public record RecordRef(String domain, String file, long line, String sequence) implements Comparable<RecordRef> {
    private static final Comparator<RecordRef> ORDER = Comparator.comparing(RecordRef::domain)
            .thenComparing(RecordRef::file)
            .thenComparingLong(RecordRef::line)
            .thenComparing(RecordRef::sequence);

    /** The record's key inside its subject, such as {@code AE 12}; the line where there is no sequence number. */
    public String key() {
        return domain + " " + (sequence.isEmpty() ? "line " + line : sequence);
    }

    @Override
    public int compareTo(RecordRef other) {
        return ORDER.compare(this, other);
    }
}
