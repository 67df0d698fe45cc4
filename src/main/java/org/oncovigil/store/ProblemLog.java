package org.oncovigil.store;

import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import org.oncovigil.problem.Place;
import org.oncovigil.problem.Problem;
import org.oncovigil.problem.Severity;
import org.springframework.jdbc.core.JdbcTemplate;

/** Problems of each run. */
public final class ProblemLog {
    private final JdbcTemplate sql;

    ProblemLog(JdbcTemplate sql) {
        this.sql = sql;
    }

    /** Stores problems that a step of a run met. */
    public void save(long runId, String step, List<Problem> problems) {
        sql.batchUpdate(
                "INSERT INTO problem (run_id, step, message, severity, title_en, title_zh, file, line, column_name,"
                        + " subject, record, found, expected, action) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)",
                problems,
                Math.max(1, problems.size()),
                (statement, problem) -> {
                    statement.setLong(1, runId);
                    statement.setString(2, step);
                    statement.setString(3, problem.id());
                    statement.setString(4, problem.severity().name());
                    statement.setString(5, problem.titleEn());
                    statement.setString(6, problem.titleZh());
                    statement.setString(7, problem.place().file());
                    statement.setLong(8, problem.place().line());
                    statement.setString(9, problem.place().column());
                    statement.setString(10, problem.place().subject());
                    statement.setString(11, problem.place().record());
                    statement.setString(12, problem.found());
                    statement.setString(13, problem.expected());
                    statement.setString(14, problem.action());
                });
    }

    /** Forgets the problems of a step that is done again. */
    public void clear(long runId, String step) {
        sql.update("DELETE FROM problem WHERE run_id = ? AND step = ?", runId, step);
    }

    /** The problems of a run, worst first, then by id and place. */
    public List<Problem> of(long runId) {
        return sql.query(
                "SELECT * FROM problem WHERE run_id = ? ORDER BY CASE severity WHEN 'FATAL' THEN 0 WHEN 'ERROR' THEN 1"
                        + " WHEN 'WARNING' THEN 2 ELSE 3 END, message, file, line, subject, record, column_name, found",
                (row, number) -> new Problem(
                        row.getString("message"),
                        Severity.valueOf(row.getString("severity")),
                        row.getString("title_en"),
                        row.getString("title_zh"),
                        new Place(
                                row.getString("file"),
                                row.getLong("line"),
                                row.getString("column_name"),
                                row.getString("subject"),
                                row.getString("record")),
                        row.getString("found"),
                        row.getString("expected"),
                        row.getString("action")),
                runId);
    }

    /** How many problems a run has of each message, notes included. */
    public SortedMap<String, Integer> countsByMessage(long runId) {
        SortedMap<String, Integer> counts = new TreeMap<>();
        sql.query(
                "SELECT message, COUNT(*) FROM problem WHERE run_id = ? GROUP BY message",
                row -> {
                    counts.put(row.getString(1), row.getInt(2));
                },
                runId);
        return counts;
    }

    /** How many problems a run has, notes not counted. */
    public long count(long runId) {
        return sql.queryForObject(
                "SELECT COUNT(*) FROM problem WHERE run_id = ? AND severity <> 'NOTE'", Long.class, runId);
    }
}
