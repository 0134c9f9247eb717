-- The first schema of the workspace file. See docs/workspace-file.md.
--
-- Rules for every recorded table (they are what makes undo work, see history/changeset.rs):
--   * STRICT, WITHOUT ROWID, with a primary key of 16-byte UUIDv7s;
--   * the project's id is the first column, so that a change says by itself which project it touched;
--   * plain references: no cascades, no triggers, deletes are explicit;
--   * no UNIQUE over a value that a change shifts along a list: places are ranks with room between them,
--     and (rank, id) orders them whatever the ranks are.
-- Later migrations only add tables and trailing columns.

CREATE TABLE meta (
    key   TEXT NOT NULL PRIMARY KEY,
    value TEXT NOT NULL
) STRICT, WITHOUT ROWID;

CREATE TABLE project (
    id          BLOB    NOT NULL PRIMARY KEY CHECK (length(id) = 16),
    rank        INTEGER NOT NULL,
    code        TEXT    NOT NULL,
    name        TEXT    NOT NULL,
    kind        TEXT    NOT NULL,
    kind_name   TEXT    NOT NULL,
    status      TEXT    NOT NULL,
    description TEXT    NOT NULL,
    currency    TEXT,
    latitude    REAL,
    longitude   REAL,
    CHECK ((latitude IS NULL) = (longitude IS NULL))
) STRICT, WITHOUT ROWID;
CREATE UNIQUE INDEX project_by_code ON project (code);
CREATE INDEX project_by_rank ON project (rank);

CREATE TABLE project_place (
    project_id BLOB    NOT NULL REFERENCES project (id),
    position   INTEGER NOT NULL,
    name       TEXT    NOT NULL,
    PRIMARY KEY (project_id, position)
) STRICT, WITHOUT ROWID;

CREATE TABLE project_country (
    project_id BLOB    NOT NULL REFERENCES project (id),
    position   INTEGER NOT NULL,
    -- ISO 3166-1 alpha-2.
    code       TEXT    NOT NULL,
    PRIMARY KEY (project_id, position)
) STRICT, WITHOUT ROWID;

CREATE TABLE source (
    id          BLOB NOT NULL PRIMARY KEY CHECK (length(id) = 16),
    title       TEXT NOT NULL,
    publisher   TEXT NOT NULL,
    -- A date interval, like every date here: 2026-07-01..2026-09-30 quarter
    published   TEXT,
    link        TEXT,
    reliability TEXT NOT NULL,
    note        TEXT NOT NULL
) STRICT, WITHOUT ROWID;

CREATE TABLE milestone (
    project_id BLOB    NOT NULL REFERENCES project (id),
    id         BLOB    NOT NULL CHECK (length(id) = 16),
    rank       INTEGER NOT NULL,
    title      TEXT    NOT NULL,
    -- A decimal, as text: never a float.
    weight     TEXT    NOT NULL,
    planned    TEXT,
    forecast   TEXT,
    actual     TEXT,
    note       TEXT    NOT NULL,
    PRIMARY KEY (project_id, id)
) STRICT, WITHOUT ROWID;
CREATE UNIQUE INDEX milestone_by_id ON milestone (id);
CREATE INDEX milestone_by_rank ON milestone (project_id, rank);

CREATE TABLE milestone_source (
    project_id   BLOB    NOT NULL,
    milestone_id BLOB    NOT NULL,
    position     INTEGER NOT NULL,
    source_id    BLOB    NOT NULL REFERENCES source (id),
    PRIMARY KEY (project_id, milestone_id, position),
    FOREIGN KEY (project_id, milestone_id) REFERENCES milestone (project_id, id)
) STRICT, WITHOUT ROWID;
CREATE INDEX milestone_source_by_source ON milestone_source (source_id);

CREATE TABLE claim (
    project_id BLOB NOT NULL REFERENCES project (id),
    id         BLOB NOT NULL CHECK (length(id) = 16),
    fact       TEXT NOT NULL,
    reported   TEXT NOT NULL,
    -- length (metres), date (an interval), money, number, share (of one) or text
    value_kind TEXT NOT NULL,
    value      TEXT NOT NULL,
    -- Of a length: exactly, about, over, under.
    bound      TEXT,
    -- Of money: ISO 4217.
    currency   TEXT,
    source_id  BLOB REFERENCES source (id),
    stated     TEXT,
    note       TEXT NOT NULL,
    PRIMARY KEY (project_id, id)
) STRICT, WITHOUT ROWID;
CREATE UNIQUE INDEX claim_by_id ON claim (id);
CREATE INDEX claim_by_source ON claim (source_id) WHERE source_id IS NOT NULL;

-- The chosen claim of a fact. The key makes it one at most.
CREATE TABLE fact_choice (
    project_id BLOB NOT NULL,
    -- The fact's name in lower case: names that differ only in case are one fact.
    fact       TEXT NOT NULL,
    claim_id   BLOB NOT NULL,
    PRIMARY KEY (project_id, fact),
    FOREIGN KEY (project_id, claim_id) REFERENCES claim (project_id, id)
) STRICT, WITHOUT ROWID;

-- What was done: never rewritten, not itself recorded.
CREATE TABLE history (
    number    INTEGER NOT NULL PRIMARY KEY,
    -- UTC, RFC 3339.
    time      TEXT    NOT NULL,
    -- A message of the catalogue, as JSON.
    action    TEXT    NOT NULL,
    -- change, undo, redo, restore
    kind      TEXT    NOT NULL,
    -- The entry that was undone, redone or gone back to.
    of        INTEGER,
    portfolio INTEGER NOT NULL,
    sources   INTEGER NOT NULL
) STRICT;

-- Apart from the history, so that listing it does not read them.
CREATE TABLE history_changeset (
    number    INTEGER NOT NULL PRIMARY KEY REFERENCES history (number),
    changeset BLOB    NOT NULL
) STRICT;

CREATE TABLE history_project (
    number     INTEGER NOT NULL REFERENCES history (number),
    -- Not a reference: the project may be gone.
    project_id BLOB    NOT NULL,
    PRIMARY KEY (number, project_id)
) STRICT, WITHOUT ROWID;
CREATE INDEX history_project_by_project ON history_project (project_id, number);
