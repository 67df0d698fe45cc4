package org.oncovigil.store;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.oncovigil.alert.Alert;
import org.oncovigil.alert.AlertState;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.RowMapper;

/** The outbox: alerts committed with their findings, and who was told. */
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
     * Queues an alert, unless this version of it is queued already.
     *
     * @return whether it was queued now
     */
    public boolean queue(long runId, Alert alert, AlertState state, Instant at) {
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

    /** The addresses that an alert has reached. */
    public List<String> delivered(long alertId) {
        return sql.queryForList(
                "SELECT address FROM alert_delivery WHERE alert_id = ? AND state = 'SENT' ORDER BY address",
                String.class,
                alertId);
    }

    /** Notes one attempt to tell one person. */
    public void attempt(long alertId, String address, String messageId, boolean sent, Instant at, String detail) {
        sql.update(
                "INSERT OR REPLACE INTO alert_delivery VALUES (?, ?, ?, ?, ?, ?)",
                alertId,
                address,
                messageId,
                sent ? "SENT" : "FAILED",
                at.toString(),
                detail);
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
