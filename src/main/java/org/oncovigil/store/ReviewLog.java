package org.oncovigil.store;

import java.util.List;
import java.util.Optional;
import org.oncovigil.review.ReviewEntry;
import org.oncovigil.review.ReviewField;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.JdbcTemplate;

/** What people wrote, book by book. Only added to: the tables themselves refuse to change or to forget. */
public final class ReviewLog {
    private final JdbcTemplate sql;

    ReviewLog(JdbcTemplate sql) {
        this.sql = sql;
    }

    /**
     * One edited book that was taken in.
     *
     * @param study the study
     * @param fileSha256 the file's hash
     * @param reviewer who
     * @param role in which role
     * @param at when, ISO instant
     * @param bookRun the run of the book
     * @param edited how many of the engine's cells were edited
     */
    public record Import(
            String study, String fileSha256, String reviewer, String role, String at, long bookRun, int edited) {}

    /**
     * A signature under a run's workbook.
     *
     * @param study the study
     * @param runId the run
     * @param name who signs
     * @param meaning what the signature means
     * @param at when, ISO instant
     * @param workbookSha256 the hash of the workbook's file
     */
    public record Signature(String study, long runId, String name, String meaning, String at, String workbookSha256) {}

    /** The entries of a study, in the order in which they were kept. */
    public List<ReviewEntry> entries(String study) {
        return sql.query(
                "SELECT e.review_id, i.reviewer, i.role, i.at, e.event, e.field, e.was, e.now, i.file_sha256,"
                        + " i.book_run, e.seen FROM review_entry e JOIN review_import i ON i.import_id = e.import_id"
                        + " WHERE i.study = ? ORDER BY e.review_id",
                (row, number) -> new ReviewEntry(
                        row.getLong(1),
                        row.getString(2),
                        row.getString(3),
                        row.getString(4),
                        row.getString(5),
                        ReviewField.valueOf(row.getString(6)),
                        row.getString(7),
                        row.getString(8),
                        row.getString(9),
                        row.getLong(10),
                        row.getLong(11)),
                study);
    }

    /** The id of a study's last entry; 0 if there is none. */
    public long last(String study) {
        return Optional.ofNullable(sql.queryForObject(
                        "SELECT MAX(e.review_id) FROM review_entry e JOIN review_import i ON i.import_id = e.import_id"
                                + " WHERE i.study = ?",
                        Long.class,
                        study))
                .orElse(0L);
    }

    /** When this reviewer brought this very file before, ISO instant; nothing if never. */
    public Optional<String> importedBefore(String study, String fileSha256, String reviewer) {
        return sql
                .queryForList(
                        "SELECT at FROM review_import WHERE study = ? AND file_sha256 = ? AND reviewer = ?",
                        String.class,
                        study,
                        fileSha256,
                        reviewer)
                .stream()
                .findFirst();
    }

    /** Keeps one book with its entries: all of it or nothing. */
    public void add(Import book, List<ReviewEntry> entries) {
        sql.execute("BEGIN IMMEDIATE");
        try {
            sql.update(
                    "INSERT INTO review_import (study, file_sha256, reviewer, role, at, book_run, edited)"
                            + " VALUES (?, ?, ?, ?, ?, ?, ?)",
                    book.study(),
                    book.fileSha256(),
                    book.reviewer(),
                    book.role(),
                    book.at(),
                    book.bookRun(),
                    book.edited());
            Long id = sql.queryForObject("SELECT last_insert_rowid()", Long.class);
            sql.batchUpdate(
                    "INSERT INTO review_entry (import_id, event, field, was, now, seen) VALUES (?, ?, ?, ?, ?, ?)",
                    entries,
                    Math.max(1, entries.size()),
                    (statement, entry) -> {
                        statement.setLong(1, id);
                        statement.setString(2, entry.event());
                        statement.setString(3, entry.field().name());
                        statement.setString(4, entry.was());
                        statement.setString(5, entry.now());
                        statement.setLong(6, entry.seen());
                    });
            sql.execute("COMMIT");
        } catch (DataAccessException failure) {
            sql.execute("ROLLBACK");
            throw new StoreFault("the entries could not be kept", failure);
        }
    }

    /** Keeps a signature. */
    public void sign(Signature signature) {
        sql.update(
                "INSERT INTO review_signature (study, run_id, name, meaning, at, workbook_sha256)"
                        + " VALUES (?, ?, ?, ?, ?, ?)",
                signature.study(),
                signature.runId(),
                signature.name(),
                signature.meaning(),
                signature.at(),
                signature.workbookSha256());
    }

    /** The signatures of a run, in order. */
    public List<Signature> signatures(String study, long runId) {
        return sql.query(
                "SELECT study, run_id, name, meaning, at, workbook_sha256 FROM review_signature"
                        + " WHERE study = ? AND run_id = ? ORDER BY signature_id",
                (row, number) -> new Signature(
                        row.getString(1),
                        row.getLong(2),
                        row.getString(3),
                        row.getString(4),
                        row.getString(5),
                        row.getString(6)),
                study,
                runId);
    }
}
