package org.oncovigil.store;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.oncovigil.alert.Alert;
import org.oncovigil.alert.AlertState;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.RowMapper;

/** The outbox: alerts committed with their findings. */
public final class AlertOutbox {
    private static final RowMapper<Queued> QUEUED = (row, number) -> new Queued(
            row.getLong("alert_id"),
            row.getLong("run_id"),
            AlertState.valueOf(row.getString("state")),
            row.getString("queued_at"),
            Optional.ofNullable(row.getString("sent_at")).orElse(""),
            ValueText.read(Alert.class, row.getString("content")));

    private final JdbcTemplate sql;

    AlertOutbox(JdbcTemplate sql) {
        this.sql = sql;
    }

    /** An alert in the outbox. Times are ISO instants; {@code sentAt} is empty until it is sent. */
    public record Queued(long alertId, long runId, AlertState state, String queuedAt, String sentAt, Alert alert) {}

    /**
     * Queues an alert, unless this version of it is queued already. Earlier versions that still wait are superseded.
     *
     * @return whether it was queued now
     */
    public boolean queue(long runId, Alert alert, AlertState state, Instant at) {
        sql.update(
                "UPDATE alert SET state = 'SUPERSEDED' WHERE study = ? AND alert_key = ? AND version < ?"
                        + " AND state IN ('QUEUED', 'FAILED')",
                alert.studyId(),
                alert.key(),
                alert.version());
        return sql.update(
                        "INSERT INTO alert (study, alert_key, version, run_id, state, queued_at, content)"
                                + " VALUES (?, ?, ?, ?, ?, ?, ?) ON CONFLICT (study, alert_key, version) DO NOTHING",
                        alert.studyId(),
                        alert.key(),
                        alert.version(),
                        runId,
                        state.name(),
                        at.toString(),
                        ValueText.write(alert))
                == 1;
    }

    /** The newest version of an alert. */
    public Optional<Queued> latest(String study, String key) {
        return sql
                .query(
                        "SELECT * FROM alert WHERE study = ? AND alert_key = ? ORDER BY version DESC LIMIT 1",
                        QUEUED,
                        study,
                        key)
                .stream()
                .findFirst();
    }

    /** Alerts that are still to be sent, oldest first. */
    public List<Queued> waiting(String study) {
        return sql.query(
                "SELECT * FROM alert WHERE study = ? AND state IN ('QUEUED', 'FAILED') ORDER BY alert_id",
                QUEUED,
                study);
    }

    /** All alerts of a study, oldest first. */
    public List<Queued> all(String study) {
        return sql.query("SELECT * FROM alert WHERE study = ? ORDER BY alert_id", QUEUED, study);
    }

    /** Moves an alert to a state. */
    public void move(long alertId, AlertState state, Instant at) {
        sql.update(
                "UPDATE alert SET state = ?, sent_at = CASE WHEN ? = 'SENT' THEN ? ELSE sent_at END WHERE alert_id = ?",
                state.name(),
                state.name(),
                at.toString(),
                alertId);
    }
}
