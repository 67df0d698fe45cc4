-- The seal of each finished run: digests of what it kept, and a chain over all runs of the study before it.
CREATE TABLE run_seal (
    run_id         INTEGER PRIMARY KEY REFERENCES run (run_id),
    study          TEXT NOT NULL,
    source_rows    TEXT NOT NULL,
    documents      TEXT NOT NULL,
    changes        TEXT NOT NULL,
    inputs         TEXT NOT NULL,
    alerts         TEXT NOT NULL,
    chain          TEXT NOT NULL
);

-- What was kept is never written over.
CREATE TRIGGER listing_row_kept BEFORE UPDATE OF study, domain, subject, cells, digest, layout_id, known_from ON listing_row
BEGIN SELECT RAISE(ABORT, 'a source row is never changed'); END;
CREATE TRIGGER document_kept BEFORE UPDATE OF study, kind, owner, document_key, known_from, content ON document
BEGIN SELECT RAISE(ABORT, 'a derived value is never changed'); END;
CREATE TRIGGER alert_kept BEFORE UPDATE OF study, alert_key, version, run_id, content ON alert
BEGIN SELECT RAISE(ABORT, 'an alert is never changed'); END;
CREATE TRIGGER alert_stays BEFORE DELETE ON alert
BEGIN SELECT RAISE(ABORT, 'an alert is never deleted'); END;
CREATE TRIGGER listing_row_stays BEFORE DELETE ON listing_row
BEGIN SELECT RAISE(ABORT, 'a source row is never deleted'); END;
CREATE TRIGGER sealed_document_stays BEFORE DELETE ON document
WHEN EXISTS (SELECT 1 FROM run_seal WHERE run_seal.run_id = OLD.known_from)
BEGIN SELECT RAISE(ABORT, 'a sealed value is never deleted'); END;
