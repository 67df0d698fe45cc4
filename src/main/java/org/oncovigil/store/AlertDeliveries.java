package org.oncovigil.store;

import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.oncovigil.alert.Alert;
import org.oncovigil.alert.AlertDelivery;
import org.oncovigil.alert.AlertLetter;
import org.oncovigil.study.Recipient;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.RowMapper;

/** Who was told of which step of an alert. A try is noted before it begins and after it ends. */
public final class AlertDeliveries {
    private static final RowMapper<AlertDelivery> DELIVERY = (row, number) -> new AlertDelivery(
            row.getString("step"),
            row.getString("address"),
            row.getString("message_id"),
            AlertDelivery.State.valueOf(row.getString("state")),
            row.getInt("tries"),
            row.getString("at"),
            row.getString("detail"));

    private final JdbcTemplate sql;

    AlertDeliveries(JdbcTemplate sql) {
        this.sql = sql;
    }

    /** All deliveries of an alert's version, by step and address. */
    public List<AlertDelivery> of(long alertId) {
        return sql.query("SELECT * FROM alert_delivery WHERE alert_id = ? ORDER BY step, address", DELIVERY, alertId);
    }

    /** The addresses that the alert itself has reached, ordered. */
    public List<String> delivered(long alertId) {
        return of(alertId).stream()
                .filter(one -> one.step().equals(AlertLetter.ALERT) && one.state() == AlertDelivery.State.SENT)
                .map(AlertDelivery::address)
                .toList();
    }

    /** The delivery of a step to an address; nothing if it was never tried. */
    public Optional<AlertDelivery> find(long alertId, String step, String address) {
        return sql
                .query(
                        "SELECT * FROM alert_delivery WHERE alert_id = ? AND step = ? AND address = ?",
                        DELIVERY,
                        alertId,
                        step,
                        address)
                .stream()
                .findFirst();
    }

    /** The alert and the delivery of a letter whose Message-ID begins so; nothing if there is none. */
    public Optional<Letter> startingWith(String study, String messageId) {
        return sql
                .query(
                        "SELECT d.* FROM alert_delivery d JOIN alert a USING (alert_id)"
                                + " WHERE a.study = ? AND substr(d.message_id, 1, length(?)) = ? LIMIT 1",
                        (row, number) -> new Letter(row.getLong("alert_id"), DELIVERY.mapRow(row, number)),
                        study,
                        messageId,
                        messageId)
                .stream()
                .findFirst();
    }

    /** A delivery with the alert that it is of. */
    public record Letter(long alertId, AlertDelivery delivery) {}

    /** Notes that a try begins: from here on the person may have it. */
    public void begin(long alertId, AlertLetter letter, String messageId, Instant at) {
        sql.update(
                "INSERT INTO alert_delivery VALUES (?, ?, ?, ?, ?, 'SENDING', 1, ?, '')"
                        + " ON CONFLICT (alert_id, step, address) DO UPDATE SET recipient = excluded.recipient,"
                        + " message_id = excluded.message_id, state = 'SENDING', tries = tries + 1, at = excluded.at,"
                        + " detail = ''",
                alertId,
                letter.step(),
                letter.recipient().address(),
                ValueText.write(letter.recipient()),
                messageId,
                at.toString());
    }

    /** Notes how the try that was begun ended; the detail is empty unless it failed. */
    public void end(long alertId, AlertLetter letter, AlertDelivery.State state, Instant at, String detail) {
        sql.update(
                "UPDATE alert_delivery SET state = ?, at = ?, detail = ?"
                        + " WHERE alert_id = ? AND step = ? AND address = ?",
                state.name(),
                at.toString(),
                detail,
                alertId,
                letter.step(),
                letter.recipient().address());
    }

    /**
     * Everyone who was or may have been told of an alert, in any version and step, in the order in which they were. A try
     * of which the end is not known counts.
     */
    public List<Recipient> told(String study, String key) {
        Map<String, Recipient> told = new LinkedHashMap<>();
        sql.query(
                        "SELECT d.address, d.recipient, a.content FROM alert_delivery d JOIN alert a USING (alert_id)"
                                + " WHERE a.study = ? AND a.alert_key = ? AND d.state <> 'FAILED'"
                                + " ORDER BY a.version, d.rowid",
                        (row, number) -> recipient(row.getString(1), row.getString(2), row.getString(3)),
                        study,
                        key)
                .forEach(found -> found.ifPresent(one -> told.putIfAbsent(one.address(), one)));
        return new ArrayList<>(told.values());
    }

    /** Rows of the first schema do not hold the recipient; the alert does. */
    private static Optional<Recipient> recipient(String address, String recipient, String alert) {
        return recipient.isEmpty()
                ? ValueText.read(Alert.class, alert).recipients().stream()
                        .filter(one -> one.address().equals(address))
                        .findFirst()
                : Optional.of(ValueText.read(Recipient.class, recipient));
    }
}
