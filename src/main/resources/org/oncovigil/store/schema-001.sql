-- Runs. One row a run; a run that finished is never changed again.
CREATE TABLE run (
    run_id         INTEGER PRIMARY KEY AUTOINCREMENT,
    study          TEXT NOT NULL,
    as_of          TEXT NOT NULL,
    identity       TEXT NOT NULL,
    program        TEXT NOT NULL,
    rulebook       TEXT NOT NULL,
    started_at     TEXT NOT NULL,
    finished_at    TEXT,
    previous_run   INTEGER,
    exit_code      INTEGER,
    summary        TEXT,
    workbook       TEXT
);
CREATE INDEX run_by_study ON run (study, run_id);

-- The listing files of a run, with their counts.
CREATE TABLE run_input (
    run_id         INTEGER NOT NULL REFERENCES run (run_id),
    file           TEXT NOT NULL,
    domain         TEXT NOT NULL,
    format         TEXT NOT NULL,
    sha256         TEXT NOT NULL,
    rows_read      INTEGER NOT NULL,
    rows_used      INTEGER NOT NULL,
    rows_set_aside INTEGER NOT NULL,
    PRIMARY KEY (run_id, file)
);

-- The columns of a listing, shared by its rows.
CREATE TABLE row_layout (
    layout_id      INTEGER PRIMARY KEY AUTOINCREMENT,
    columns        TEXT NOT NULL UNIQUE
);

-- Every version of every source row: valid from the run that first saw it until the run that no longer did.
CREATE TABLE listing_row (
    row_id         INTEGER PRIMARY KEY AUTOINCREMENT,
    study          TEXT NOT NULL,
    domain         TEXT NOT NULL,
    subject        TEXT NOT NULL,
    file           TEXT NOT NULL,
    line           INTEGER NOT NULL,
    layout_id      INTEGER NOT NULL REFERENCES row_layout (layout_id),
    cells          TEXT NOT NULL,
    digest         BLOB NOT NULL,
    usable         INTEGER NOT NULL,
    known_from     INTEGER NOT NULL,
    known_until    INTEGER,
    seen_run       INTEGER NOT NULL,
    seen_line      INTEGER NOT NULL,
    copy_line      INTEGER NOT NULL DEFAULT 0,
    copies         INTEGER NOT NULL DEFAULT 1
);
-- The digest is of domain, columns and cells; open rows of one subject lie together.
CREATE UNIQUE INDEX listing_row_open ON listing_row (study, subject, digest) WHERE known_until IS NULL;

-- What could not be taken as it stood, in each run.
CREATE TABLE problem (
    problem_id     INTEGER PRIMARY KEY AUTOINCREMENT,
    run_id         INTEGER NOT NULL REFERENCES run (run_id),
    step           TEXT NOT NULL,
    message        TEXT NOT NULL,
    severity       TEXT NOT NULL,
    title_en       TEXT NOT NULL,
    title_zh       TEXT NOT NULL,
    file           TEXT NOT NULL,
    line           INTEGER NOT NULL,
    column_name    TEXT NOT NULL,
    subject        TEXT NOT NULL,
    record         TEXT NOT NULL,
    found          TEXT NOT NULL,
    expected       TEXT NOT NULL,
    action         TEXT NOT NULL
);
CREATE INDEX problem_by_run ON problem (run_id);

-- Every version of every derived value (an assessed event, a subject's standing, a finding): valid from the run that
-- derived it until the run that derived another. Nothing is updated away.
CREATE TABLE document (
    document_id    INTEGER PRIMARY KEY AUTOINCREMENT,
    study          TEXT NOT NULL,
    kind           TEXT NOT NULL,
    owner          TEXT NOT NULL,
    document_key   TEXT NOT NULL,
    known_from     INTEGER NOT NULL,
    known_until    INTEGER,
    content        TEXT NOT NULL
);
CREATE UNIQUE INDEX document_open ON document (study, kind, owner, document_key) WHERE known_until IS NULL;
CREATE INDEX document_history ON document (study, kind, document_key, known_from);

-- What became of a finding or an event in a run: new, changed or withdrawn. Those that stayed the same have no row.
CREATE TABLE change (
    run_id         INTEGER NOT NULL REFERENCES run (run_id),
    kind           TEXT NOT NULL,
    document_key   TEXT NOT NULL,
    state          TEXT NOT NULL,
    detail         TEXT NOT NULL,
    PRIMARY KEY (run_id, kind, document_key)
);

-- The outbox: one row an alert version, committed with its finding.
CREATE TABLE alert (
    alert_id       INTEGER PRIMARY KEY AUTOINCREMENT,
    study          TEXT NOT NULL,
    alert_key      TEXT NOT NULL,
    version        INTEGER NOT NULL,
    run_id         INTEGER NOT NULL REFERENCES run (run_id),
    state          TEXT NOT NULL,
    queued_at      TEXT NOT NULL,
    sent_at        TEXT,
    content        TEXT NOT NULL,
    UNIQUE (study, alert_key, version)
);

-- Who was told.
CREATE TABLE alert_delivery (
    alert_id       INTEGER NOT NULL REFERENCES alert (alert_id),
    address        TEXT NOT NULL,
    message_id     TEXT NOT NULL,
    state          TEXT NOT NULL,
    at             TEXT NOT NULL,
    detail         TEXT NOT NULL,
    PRIMARY KEY (alert_id, address)
);

-- One run of a study at a time.
CREATE TABLE study_lock (
    study          TEXT PRIMARY KEY,
    host           TEXT NOT NULL,
    pid            INTEGER NOT NULL,
    heartbeat      TEXT NOT NULL
);
