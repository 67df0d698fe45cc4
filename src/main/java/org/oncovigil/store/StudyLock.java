package org.oncovigil.store;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.springframework.jdbc.core.JdbcTemplate;

/** One run of a study at a time. A lock whose holder has not shown life for long is taken over. */
public final class StudyLock {
    /** Time without a sign of life after which a holder is taken to be dead. Reason: operations, not clinic. */
    private static final Duration STALE = Duration.ofMinutes(10);

    private final JdbcTemplate sql;

    StudyLock(JdbcTemplate sql) {
        this.sql = sql;
    }

    /** Who holds a lock. */
    public record Holder(String host, long pid, String heartbeat) {}

    /**
     * Takes the lock.
     *
     * @return nothing if it was taken, or who holds it
     */
    public Optional<Holder> take(String study, String host, long pid, Instant at) {
        holder(study)
                .filter(holder -> isDead(holder, host, at))
                .ifPresent(dead -> sql.update(
                        "DELETE FROM study_lock WHERE study = ? AND host = ? AND pid = ? AND heartbeat = ?",
                        study,
                        dead.host(),
                        dead.pid(),
                        dead.heartbeat()));
        int taken = sql.update(
                "INSERT INTO study_lock VALUES (?, ?, ?, ?) ON CONFLICT (study) DO NOTHING",
                study,
                host,
                pid,
                at.toString());
        return taken == 1 ? Optional.empty() : holder(study);
    }

    private static boolean isDead(Holder holder, String host, Instant at) {
        return holder.host().equals(host) && !isAlive(holder.pid())
                || Instant.parse(holder.heartbeat()).plus(STALE).isBefore(at);
    }

    private static boolean isAlive(long pid) {
        return ProcessHandle.of(pid).map(ProcessHandle::isAlive).orElse(false);
    }

    /** Who holds the lock of a study; nothing if nobody does. */
    public Optional<Holder> holder(String study) {
        return sql
                .query(
                        "SELECT host, pid, heartbeat FROM study_lock WHERE study = ?",
                        (row, number) -> new Holder(row.getString(1), row.getLong(2), row.getString(3)),
                        study)
                .stream()
                .findFirst();
    }

    /** Shows life. */
    public void beat(String study, Instant at) {
        sql.update("UPDATE study_lock SET heartbeat = ? WHERE study = ?", at.toString(), study);
    }

    /** Gives the lock back. */
    public void release(String study) {
        sql.update("DELETE FROM study_lock WHERE study = ?", study);
    }
}
