package org.oncovigil.store;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.RowMapper;

/**
 * Source rows, each version once. A row that comes again unchanged keeps its version; one that no longer comes is closed
 * at the end of the intake.
 */
public final class RowStore {
    private static final String UPSERT = "INSERT INTO listing_row"
            + " (study, domain, subject, file, line, layout_id, cells, digest, usable, known_from, seen_run, seen_line)"
            + " VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)"
            + " ON CONFLICT (study, subject, digest) WHERE known_until IS NULL DO UPDATE SET"
            + " copies = CASE WHEN seen_run = excluded.seen_run THEN copies + 1 ELSE 1 END,"
            + " copy_line = CASE WHEN seen_run = excluded.seen_run THEN excluded.seen_line ELSE 0 END,"
            + " usable = excluded.usable, seen_run = excluded.seen_run,"
            + " seen_line = CASE WHEN seen_run = excluded.seen_run THEN seen_line ELSE excluded.seen_line END";

    private static final byte[] NO_DIGEST = {};
    private static final RowMapper<SourceRow> USABLE = (row, number) -> new SourceRow(
            row.getString(1),
            row.getString(2),
            row.getString(3),
            row.getLong(4),
            row.getString(5),
            row.getString(6),
            true,
            NO_DIGEST);

    private final JdbcTemplate sql;
    private final Map<String, Long> layouts = new HashMap<>();

    RowStore(JdbcTemplate sql) {
        this.sql = sql;
    }

    /**
     * One source row.
     *
     * @param domain the domain
     * @param subject the subject id; empty if the row has none
     * @param file the file
     * @param line the line
     * @param columns the columns, as one text
     * @param cells the cells, as one text
     * @param usable whether it is used, or set aside
     * @param digest the digest by which it is known, from {@link RowDigest}; empty where the row was read back
     */
    public record SourceRow(
            String domain,
            String subject,
            String file,
            long line,
            String columns,
            String cells,
            boolean usable,
            byte[] digest) {}

    /** A row that comes more than once in a run: where it was kept, and where it came again last. */
    public record Copies(String domain, String subject, String file, long keptLine, long line, int copies) {}

    /** Stores rows of a run, each new or changed one as a new version. */
    public void save(String study, long runId, List<? extends SourceRow> rows) {
        sql.batchUpdate(UPSERT, rows, rows.size(), (statement, row) -> {
            statement.setString(1, study);
            statement.setString(2, row.domain());
            statement.setString(3, row.subject());
            statement.setString(4, row.file());
            statement.setLong(5, row.line());
            statement.setLong(6, layout(row.columns()));
            statement.setString(7, row.cells());
            statement.setBytes(8, row.digest());
            statement.setInt(9, row.usable() ? 1 : 0);
            statement.setLong(10, runId);
            statement.setLong(11, runId);
            statement.setLong(12, row.line());
        });
    }

    private long layout(String columns) {
        return layouts.computeIfAbsent(columns, text -> {
            sql.update("INSERT INTO row_layout (columns) VALUES (?) ON CONFLICT (columns) DO NOTHING", text);
            return sql.queryForObject("SELECT layout_id FROM row_layout WHERE columns = ?", Long.class, text);
        });
    }

    /** Closes the versions of rows that this run has not seen; gives how many. */
    public int closeUnseen(String study, long runId) {
        return sql.update(
                "UPDATE listing_row SET known_until = ? WHERE study = ? AND known_until IS NULL AND seen_run <> ?",
                runId,
                study,
                runId);
    }

    /** Identical rows of this run, by domain, subject and line. */
    public List<Copies> copies(String study, long runId) {
        return sql.query(
                "SELECT domain, subject, file, seen_line, copy_line, copies FROM listing_row"
                        + " WHERE study = ? AND known_until IS NULL AND seen_run = ? AND copies > 1"
                        + " ORDER BY domain, subject, seen_line",
                (row, number) -> new Copies(
                        row.getString(1),
                        row.getString(2),
                        row.getString(3),
                        row.getLong(4),
                        row.getLong(5),
                        row.getInt(6)),
                study,
                runId);
    }

    /** Usable open rows of subjects that have no usable row of DM, by file. */
    public Map<String, Long> rowsWithoutDemographics(String study) {
        Map<String, Long> rows = new HashMap<>();
        sql.query(
                "SELECT file, COUNT(*) FROM listing_row WHERE study = ? AND known_until IS NULL AND usable = 1"
                        + " AND subject <> '' AND subject NOT IN (SELECT subject FROM listing_row WHERE study = ?"
                        + " AND known_until IS NULL AND usable = 1 AND domain = 'DM') GROUP BY file",
                row -> {
                    rows.put(row.getString(1), row.getLong(2));
                },
                study,
                study);
        return rows;
    }

    /** The subjects that have usable rows open, ordered. */
    public List<String> subjects(String study) {
        return sql.queryForList(
                "SELECT DISTINCT subject FROM listing_row WHERE study = ? AND known_until IS NULL AND subject <> ''"
                        + " ORDER BY subject",
                String.class,
                study);
    }

    /** The usable open rows of a subject, by domain, file and line. */
    public List<SourceRow> rows(String study, String subject) {
        return sql.query(
                "SELECT r.domain, r.subject, r.file, r.seen_line, l.columns, r.cells FROM listing_row r"
                        + " JOIN row_layout l ON l.layout_id = r.layout_id"
                        + " WHERE r.study = ? AND r.subject = ? AND r.known_until IS NULL AND r.usable = 1"
                        + " ORDER BY r.domain, r.file, r.seen_line",
                USABLE,
                study,
                subject);
    }

    /** The subjects that had usable rows in a run, ordered. */
    public List<String> subjectsKnown(String study, long runId) {
        return sql.queryForList(
                "SELECT DISTINCT subject FROM listing_row WHERE study = ? AND subject <> '' AND known_from <= ?"
                        + " AND (known_until IS NULL OR known_until > ?) ORDER BY subject",
                String.class,
                study,
                runId,
                runId);
    }

    /** The usable rows of a subject as they were known in a run; their lines are those at which they were seen last. */
    public List<SourceRow> rowsKnown(String study, String subject, long runId) {
        return sql.query(
                "SELECT r.domain, r.subject, r.file, r.seen_line, l.columns, r.cells FROM listing_row r"
                        + " JOIN row_layout l ON l.layout_id = r.layout_id"
                        + " WHERE r.study = ? AND r.subject = ? AND r.usable = 1 AND r.known_from <= ?"
                        + " AND (r.known_until IS NULL OR r.known_until > ?)"
                        + " ORDER BY r.domain, r.file, r.seen_line",
                USABLE,
                study,
                subject,
                runId,
                runId);
    }

    /** Usable rows open before a run, by domain. */
    public Map<String, Long> countsBefore(String study, long runId) {
        Map<String, Long> counts = new HashMap<>();
        sql.query(
                "SELECT domain, COUNT(*) FROM listing_row WHERE study = ? AND known_from < ?"
                        + " AND (known_until IS NULL OR known_until = ?) GROUP BY domain",
                row -> {
                    counts.put(row.getString(1), row.getLong(2));
                },
                study,
                runId,
                runId);
        return counts;
    }
}
