package org.oncovigil.store;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.RowMapper;

/** Runs and the listing files each of them read. */
public final class RunLog {
    private static final RowMapper<StoredRun> RUN = (row, number) -> new StoredRun(
            row.getLong("run_id"),
            row.getString("study"),
            row.getString("as_of"),
            row.getString("identity"),
            row.getString("program"),
            row.getString("rulebook"),
            row.getString("started_at"),
            Optional.ofNullable(row.getString("finished_at")),
            row.getLong("previous_run"),
            row.getInt("exit_code"),
            Optional.ofNullable(row.getString("summary")).orElse(""),
            Optional.ofNullable(row.getString("workbook")).orElse(""));

    private final JdbcTemplate sql;

    RunLog(JdbcTemplate sql) {
        this.sql = sql;
    }

    /** One run as stored. {@code previousRun} is 0 for a study's first. */
    public record StoredRun(
            long runId,
            String study,
            String asOf,
            String identity,
            String program,
            String rulebook,
            String startedAt,
            Optional<String> finishedAt,
            long previousRun,
            int exitCode,
            String summary,
            String workbook) {}

    /** One listing file of a run. */
    public record Input(
            String file,
            String domain,
            String format,
            String sha256,
            long rowsRead,
            long rowsUsed,
            long rowsSetAside) {}

    /** The last run of a study that finished. */
    public Optional<StoredRun> lastFinished(String study) {
        return sql
                .query(
                        "SELECT * FROM run WHERE study = ? AND finished_at IS NOT NULL ORDER BY run_id DESC LIMIT 1",
                        RUN,
                        study)
                .stream()
                .findFirst();
    }

    /** The studies that have runs, ordered. */
    public List<String> studies() {
        return sql.queryForList("SELECT DISTINCT study FROM run ORDER BY study", String.class);
    }

    /** The last run of a study, finished or not. */
    public Optional<StoredRun> latest(String study) {
        return sql.query("SELECT * FROM run WHERE study = ? ORDER BY run_id DESC LIMIT 1", RUN, study).stream()
                .findFirst();
    }

    /** The last finished run of a study whose data cut-off is not after a day. */
    public Optional<StoredRun> lastUpTo(String study, String day) {
        return sql
                .query(
                        "SELECT * FROM run WHERE study = ? AND finished_at IS NOT NULL AND as_of <= ?"
                                + " ORDER BY as_of DESC, run_id DESC LIMIT 1",
                        RUN,
                        study,
                        day)
                .stream()
                .findFirst();
    }

    /** The run of an id. */
    public Optional<StoredRun> find(long runId) {
        return sql.query("SELECT * FROM run WHERE run_id = ?", RUN, runId).stream()
                .findFirst();
    }

    /** The last run of a study, if it did not finish and has this identity: it can be taken up again. */
    public Optional<StoredRun> interrupted(String study, String identity) {
        return latest(study)
                .filter(run -> run.finishedAt().isEmpty() && run.identity().equals(identity));
    }

    /** Starts a run and gives its id. */
    public long start(
            String study, String asOf, String identity, String program, String rulebook, Instant at, long previousRun) {
        sql.update(
                "INSERT INTO run (study, as_of, identity, program, rulebook, started_at, previous_run)"
                        + " VALUES (?, ?, ?, ?, ?, ?, ?)",
                study,
                asOf,
                identity,
                program,
                rulebook,
                at.toString(),
                previousRun);
        return sql.queryForObject("SELECT last_insert_rowid()", Long.class);
    }

    /** Says how a run ended. */
    public void finish(long runId, Instant at, int exitCode, String summary, String workbook) {
        sql.update(
                "UPDATE run SET finished_at = ?, exit_code = ?, summary = ?, workbook = ? WHERE run_id = ?",
                at.toString(),
                exitCode,
                summary,
                workbook,
                runId);
    }

    /** Replaces the inputs of a run. */
    public void inputs(long runId, List<Input> inputs) {
        sql.update("DELETE FROM run_input WHERE run_id = ?", runId);
        for (Input input : inputs) {
            sql.update(
                    "INSERT INTO run_input VALUES (?, ?, ?, ?, ?, ?, ?, ?)",
                    runId,
                    input.file(),
                    input.domain(),
                    input.format(),
                    input.sha256(),
                    input.rowsRead(),
                    input.rowsUsed(),
                    input.rowsSetAside());
        }
    }

    /** The inputs of a run, by file. */
    public List<Input> inputs(long runId) {
        return sql.query(
                "SELECT * FROM run_input WHERE run_id = ? ORDER BY file",
                (row, number) -> new Input(
                        row.getString("file"),
                        row.getString("domain"),
                        row.getString("format"),
                        row.getString("sha256"),
                        row.getLong("rows_read"),
                        row.getLong("rows_used"),
                        row.getLong("rows_set_aside")),
                runId);
    }
}
