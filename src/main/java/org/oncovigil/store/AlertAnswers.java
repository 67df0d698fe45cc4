package org.oncovigil.store;

import java.util.List;
import org.oncovigil.alert.AlertAction;
import org.oncovigil.alert.AlertAnswer;
import org.oncovigil.alert.AlertReply;
import org.springframework.jdbc.core.JdbcTemplate;

/** What people answered to alerts and did with them. Rows are added; the tables refuse to change or remove one. */
public final class AlertAnswers {
    private final JdbcTemplate sql;

    AlertAnswers(JdbcTemplate sql) {
        this.sql = sql;
    }

    /** Adds an answer to a version of an alert. */
    public void add(long alertId, AlertReply reply) {
        sql.update(
                "INSERT INTO alert_answer (alert_id, at, person, answer, reason, way) VALUES (?, ?, ?, ?, ?, ?)",
                alertId,
                reply.at(),
                reply.person(),
                reply.answer().name(),
                reply.reason(),
                reply.way());
    }

    /** Notes what a person did with a version of an alert. */
    public void act(long alertId, AlertAction action) {
        sql.update(
                "INSERT INTO alert_action (alert_id, at, person, deed, reason) VALUES (?, ?, ?, ?, ?)",
                alertId,
                action.at(),
                action.person(),
                action.deed().name(),
                action.reason());
    }

    /** What people did with a version of an alert, in the order in which they did. */
    public List<AlertAction> actions(long alertId) {
        return sql.query(
                "SELECT * FROM alert_action WHERE alert_id = ? ORDER BY action_id",
                (row, number) -> new AlertAction(
                        row.getString("at"),
                        row.getString("person"),
                        AlertAction.Deed.valueOf(row.getString("deed")),
                        row.getString("reason")),
                alertId);
    }

    /** The answers to a version of an alert, in the order in which they came. */
    public List<AlertReply> of(long alertId) {
        return sql.query(
                "SELECT * FROM alert_answer WHERE alert_id = ? ORDER BY answer_id",
                (row, number) -> new AlertReply(
                        row.getString("at"),
                        row.getString("person"),
                        AlertAnswer.valueOf(row.getString("answer")),
                        row.getString("reason"),
                        row.getString("way")),
                alertId);
    }
}
