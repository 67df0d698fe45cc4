-- Who was told of which step: ALERT is the alert itself, the others are steps of the ladder.
ALTER TABLE alert_delivery RENAME TO alert_delivery_001;
CREATE TABLE alert_delivery (
    alert_id       INTEGER NOT NULL REFERENCES alert (alert_id),
    step           TEXT NOT NULL,
    address        TEXT NOT NULL,
    recipient      TEXT NOT NULL,
    message_id     TEXT NOT NULL,
    state          TEXT NOT NULL,
    tries          INTEGER NOT NULL,
    at             TEXT NOT NULL,
    detail         TEXT NOT NULL,
    PRIMARY KEY (alert_id, step, address)
);
INSERT INTO alert_delivery
    SELECT alert_id, 'ALERT', address, '', message_id, state, 1, at, detail FROM alert_delivery_001;
DROP TABLE alert_delivery_001;

-- What people answered to an alert. Rows are added and never changed.
CREATE TABLE alert_answer (
    answer_id      INTEGER PRIMARY KEY AUTOINCREMENT,
    alert_id       INTEGER NOT NULL REFERENCES alert (alert_id),
    at             TEXT NOT NULL,
    person         TEXT NOT NULL,
    answer         TEXT NOT NULL,
    reason         TEXT NOT NULL,
    way            TEXT NOT NULL
);
CREATE INDEX alert_answer_by_alert ON alert_answer (alert_id, answer_id);
CREATE TRIGGER alert_answer_stays BEFORE UPDATE ON alert_answer BEGIN SELECT RAISE(ABORT, 'an answer is never changed'); END;
CREATE TRIGGER alert_answer_kept BEFORE DELETE ON alert_answer BEGIN SELECT RAISE(ABORT, 'an answer is never removed'); END;

-- What people did with an alert by hand. Rows are added and never changed.
CREATE TABLE alert_action (
    action_id      INTEGER PRIMARY KEY AUTOINCREMENT,
    alert_id       INTEGER NOT NULL REFERENCES alert (alert_id),
    at             TEXT NOT NULL,
    person         TEXT NOT NULL,
    deed           TEXT NOT NULL,
    reason         TEXT NOT NULL
);
CREATE INDEX alert_action_by_alert ON alert_action (alert_id, action_id);
CREATE TRIGGER alert_action_stays BEFORE UPDATE ON alert_action BEGIN SELECT RAISE(ABORT, 'an action is never changed'); END;
CREATE TRIGGER alert_action_kept BEFORE DELETE ON alert_action BEGIN SELECT RAISE(ABORT, 'an action is never removed'); END;
