package org.oncovigil.problem;

import java.util.Objects;

/**
 * Where a problem was met. An empty text, or line 0, means that this part of the place is not known or not applicable.
 *
 * @param file the file as the user knows it, relative to the folder that was read
 * @param line the line of a text file, or the record number of a binary one, counted from 1; 0: the file as a whole
 * @param column the column or key
 * @param subject the subject id (USUBJID); never anything more telling of the person
 * @param record the record's key inside the subject, such as {@code AE 12}
 */
public record Place(String file, long line, String column, String subject, String record) {
    public Place {
        Objects.requireNonNull(file);
        Objects.requireNonNull(column);
        Objects.requireNonNull(subject);
        Objects.requireNonNull(record);
        if (line < 0) {
            throw new IllegalArgumentException("line is " + line + "; expected 0 or more");
        }
    }

    /** A file as a whole. */
    public static Place file(String file) {
        return new Place(file, 0, "", "", "");
    }

    /** A line of a file, counted from 1. */
    public static Place line(String file, long line) {
        return new Place(file, line, "", "", "");
    }

    /** A subject, when no single row is to blame. */
    public static Place subject(String subject) {
        return new Place("", 0, "", subject, "");
    }

    /** The same place, at one column. */
    public Place column(String name) {
        return new Place(file, line, name, subject, record);
    }

    /** The same place, with the subject and the record's key. */
    public Place of(String subjectId, String recordKey) {
        return new Place(file, line, column, subjectId, recordKey);
    }

    /** The place in words, such as {@code ae.csv line 41, DEMO-001-0007 AE 3, column AESTDTC}. */
    public String text() {
        StringBuilder text = new StringBuilder(file);
        if (line > 0) {
            text.append(" line ").append(line);
        }
        if (!subject.isEmpty()) {
            text.append(text.isEmpty() ? "" : ", ").append(subject);
        }
        if (!record.isEmpty()) {
            text.append(text.isEmpty() ? "" : " ").append(record);
        }
        if (!column.isEmpty()) {
            text.append(text.isEmpty() ? "" : ", ").append("column ").append(column);
        }
        return text.toString();
    }
}
