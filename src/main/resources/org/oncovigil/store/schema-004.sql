-- Edited workbooks that were taken in, each with who brought it.
CREATE TABLE review_import (
    import_id      INTEGER PRIMARY KEY AUTOINCREMENT,
    study          TEXT NOT NULL,
    file_sha256    TEXT NOT NULL,
    reviewer       TEXT NOT NULL,
    role           TEXT NOT NULL,
    at             TEXT NOT NULL,
    book_run       INTEGER NOT NULL REFERENCES run (run_id),
    edited         INTEGER NOT NULL
);
CREATE INDEX review_import_by_file ON review_import (study, file_sha256, reviewer);

-- What was written in one field about one event. What is corrected is a further entry.
CREATE TABLE review_entry (
    review_id      INTEGER PRIMARY KEY AUTOINCREMENT,
    import_id      INTEGER NOT NULL REFERENCES review_import (import_id),
    event          TEXT NOT NULL,
    field          TEXT NOT NULL,
    was            TEXT NOT NULL,
    now            TEXT NOT NULL,
    seen           INTEGER NOT NULL
);

-- Signatures under the workbook of a run.
CREATE TABLE review_signature (
    signature_id   INTEGER PRIMARY KEY AUTOINCREMENT,
    study          TEXT NOT NULL,
    run_id         INTEGER NOT NULL REFERENCES run (run_id),
    name           TEXT NOT NULL,
    meaning        TEXT NOT NULL,
    at             TEXT NOT NULL,
    workbook_sha256 TEXT NOT NULL
);

-- The record only grows: the file itself refuses anything else.
CREATE TRIGGER review_import_no_update BEFORE UPDATE ON review_import BEGIN SELECT RAISE(ABORT, 'the record of reviews only grows'); END;
CREATE TRIGGER review_import_no_delete BEFORE DELETE ON review_import BEGIN SELECT RAISE(ABORT, 'the record of reviews only grows'); END;
CREATE TRIGGER review_entry_no_update BEFORE UPDATE ON review_entry BEGIN SELECT RAISE(ABORT, 'the record of reviews only grows'); END;
CREATE TRIGGER review_entry_no_delete BEFORE DELETE ON review_entry BEGIN SELECT RAISE(ABORT, 'the record of reviews only grows'); END;
CREATE TRIGGER review_signature_no_update BEFORE UPDATE ON review_signature BEGIN SELECT RAISE(ABORT, 'the record of reviews only grows'); END;
CREATE TRIGGER review_signature_no_delete BEFORE DELETE ON review_signature BEGIN SELECT RAISE(ABORT, 'the record of reviews only grows'); END;
