-- Status reports, baselines, quantities, fronts, structures and costs. The rules of 001.sql hold.
--
-- What is frozen stays readable when what it speaks of has gone: lines of reports and baselines carry the
-- title, and name a milestone, quantity, front or claim without referring to its row.

-- none, weekly, monthly, quarterly
ALTER TABLE project ADD COLUMN rhythm TEXT NOT NULL DEFAULT 'none';
-- The length of the work's line in metres, and the claim that it was taken from (not a reference).
ALTER TABLE project ADD COLUMN chainage TEXT;
ALTER TABLE project ADD COLUMN chainage_claim BLOB;

ALTER TABLE milestone ADD COLUMN budget TEXT;
ALTER TABLE milestone ADD COLUMN budget_currency TEXT;
-- Days around the expected date, for the simulation; all three or none.
ALTER TABLE milestone ADD COLUMN range_least INTEGER;
ALTER TABLE milestone ADD COLUMN range_likely INTEGER;
ALTER TABLE milestone ADD COLUMN range_most INTEGER;

CREATE TABLE quantity (
    project_id      BLOB    NOT NULL REFERENCES project (id),
    id              BLOB    NOT NULL CHECK (length(id) = 16),
    rank            INTEGER NOT NULL,
    name            TEXT    NOT NULL,
    unit            TEXT    NOT NULL,
    total           TEXT,
    weight          TEXT    NOT NULL,
    budget          TEXT,
    budget_currency TEXT,
    -- Points of a plan, by date: 2026-01-31=12.5 2026-02-28=20
    planned         TEXT    NOT NULL,
    note            TEXT    NOT NULL,
    PRIMARY KEY (project_id, id)
) STRICT, WITHOUT ROWID;
CREATE UNIQUE INDEX quantity_by_id ON quantity (id);

CREATE TABLE quantity_reading (
    project_id  BLOB NOT NULL,
    id          BLOB NOT NULL CHECK (length(id) = 16),
    quantity_id BLOB NOT NULL,
    date        TEXT NOT NULL,
    value       TEXT NOT NULL,
    source_id   BLOB REFERENCES source (id),
    note        TEXT NOT NULL,
    PRIMARY KEY (project_id, id),
    FOREIGN KEY (project_id, quantity_id) REFERENCES quantity (project_id, id)
) STRICT, WITHOUT ROWID;
CREATE INDEX quantity_reading_by_quantity ON quantity_reading (project_id, quantity_id);
CREATE INDEX quantity_reading_by_source ON quantity_reading (source_id) WHERE source_id IS NOT NULL;

CREATE TABLE front (
    project_id BLOB    NOT NULL REFERENCES project (id),
    id         BLOB    NOT NULL CHECK (length(id) = 16),
    rank       INTEGER NOT NULL,
    name       TEXT    NOT NULL,
    -- In metres from the zero of the work, as all chainages.
    start      TEXT    NOT NULL,
    -- up or down
    direction  TEXT    NOT NULL,
    planned    TEXT    NOT NULL,
    note       TEXT    NOT NULL,
    PRIMARY KEY (project_id, id)
) STRICT, WITHOUT ROWID;
CREATE UNIQUE INDEX front_by_id ON front (id);

CREATE TABLE front_reading (
    project_id BLOB NOT NULL,
    id         BLOB NOT NULL CHECK (length(id) = 16),
    front_id   BLOB NOT NULL,
    date       TEXT NOT NULL,
    value      TEXT NOT NULL,
    source_id  BLOB REFERENCES source (id),
    note       TEXT NOT NULL,
    PRIMARY KEY (project_id, id),
    FOREIGN KEY (project_id, front_id) REFERENCES front (project_id, id)
) STRICT, WITHOUT ROWID;
CREATE INDEX front_reading_by_front ON front_reading (project_id, front_id);
CREATE INDEX front_reading_by_source ON front_reading (source_id) WHERE source_id IS NOT NULL;

CREATE TABLE structure (
    project_id    BLOB NOT NULL REFERENCES project (id),
    id            BLOB NOT NULL CHECK (length(id) = 16),
    -- pier, span, portal, station, other
    kind          TEXT NOT NULL,
    name          TEXT NOT NULL,
    from_chainage TEXT NOT NULL,
    to_chainage   TEXT,
    note          TEXT NOT NULL,
    PRIMARY KEY (project_id, id)
) STRICT, WITHOUT ROWID;
CREATE UNIQUE INDEX structure_by_id ON structure (id);

CREATE TABLE structure_milestone (
    project_id   BLOB    NOT NULL,
    structure_id BLOB    NOT NULL,
    position     INTEGER NOT NULL,
    milestone_id BLOB    NOT NULL,
    PRIMARY KEY (project_id, structure_id, position),
    FOREIGN KEY (project_id, structure_id) REFERENCES structure (project_id, id),
    FOREIGN KEY (project_id, milestone_id) REFERENCES milestone (project_id, id)
) STRICT, WITHOUT ROWID;
CREATE INDEX structure_milestone_by_milestone ON structure_milestone (project_id, milestone_id);

CREATE TABLE cost (
    project_id BLOB NOT NULL REFERENCES project (id),
    id         BLOB NOT NULL CHECK (length(id) = 16),
    spent      TEXT NOT NULL,
    amount     TEXT NOT NULL,
    currency   TEXT NOT NULL,
    source_id  BLOB REFERENCES source (id),
    note       TEXT NOT NULL,
    PRIMARY KEY (project_id, id)
) STRICT, WITHOUT ROWID;
CREATE UNIQUE INDEX cost_by_id ON cost (id);
CREATE INDEX cost_by_source ON cost (source_id) WHERE source_id IS NOT NULL;

CREATE TABLE report (
    project_id        BLOB NOT NULL REFERENCES project (id),
    id                BLOB NOT NULL CHECK (length(id) = 16),
    -- Days, not intervals: a report has one data date.
    data_date         TEXT NOT NULL,
    title             TEXT NOT NULL,
    remarks           TEXT NOT NULL,
    -- NULL: a draft.
    issued            TEXT,
    corrects          BLOB,
    progress_reported TEXT,
    progress_share    TEXT,
    PRIMARY KEY (project_id, id),
    FOREIGN KEY (project_id, corrects) REFERENCES report (project_id, id),
    CHECK ((progress_reported IS NULL) = (progress_share IS NULL))
) STRICT, WITHOUT ROWID;
CREATE UNIQUE INDEX report_by_id ON report (id);
CREATE INDEX report_by_corrects ON report (project_id, corrects) WHERE corrects IS NOT NULL;

CREATE TABLE report_source (
    project_id BLOB    NOT NULL,
    report_id  BLOB    NOT NULL,
    position   INTEGER NOT NULL,
    source_id  BLOB    NOT NULL REFERENCES source (id),
    PRIMARY KEY (project_id, report_id, position),
    FOREIGN KEY (project_id, report_id) REFERENCES report (project_id, id)
) STRICT, WITHOUT ROWID;
CREATE INDEX report_source_by_source ON report_source (source_id);

CREATE TABLE report_line (
    project_id   BLOB    NOT NULL,
    report_id    BLOB    NOT NULL,
    -- Not a reference: the milestone may be gone.
    milestone_id BLOB    NOT NULL,
    position     INTEGER NOT NULL,
    title        TEXT    NOT NULL,
    forecast     TEXT,
    actual       TEXT,
    -- untouched, confirmed, changed
    state        TEXT    NOT NULL,
    reason       TEXT,
    because      TEXT    NOT NULL,
    -- Not a reference: the claim may be gone.
    claim_id     BLOB,
    source_id    BLOB REFERENCES source (id),
    PRIMARY KEY (project_id, report_id, milestone_id),
    FOREIGN KEY (project_id, report_id) REFERENCES report (project_id, id)
) STRICT, WITHOUT ROWID;
CREATE INDEX report_line_by_source ON report_line (source_id) WHERE source_id IS NOT NULL;

CREATE TABLE report_quantity (
    project_id  BLOB    NOT NULL,
    report_id   BLOB    NOT NULL,
    -- Not a reference, as in report_line.
    quantity_id BLOB    NOT NULL,
    position    INTEGER NOT NULL,
    name        TEXT    NOT NULL,
    done        TEXT,
    PRIMARY KEY (project_id, report_id, quantity_id),
    FOREIGN KEY (project_id, report_id) REFERENCES report (project_id, id)
) STRICT, WITHOUT ROWID;

CREATE TABLE report_front (
    project_id BLOB    NOT NULL,
    report_id  BLOB    NOT NULL,
    -- Not a reference, as in report_line.
    front_id   BLOB    NOT NULL,
    position   INTEGER NOT NULL,
    name       TEXT    NOT NULL,
    chainage   TEXT,
    PRIMARY KEY (project_id, report_id, front_id),
    FOREIGN KEY (project_id, report_id) REFERENCES report (project_id, id)
) STRICT, WITHOUT ROWID;

CREATE TABLE baseline (
    project_id BLOB NOT NULL REFERENCES project (id),
    id         BLOB NOT NULL CHECK (length(id) = 16),
    name       TEXT NOT NULL,
    date       TEXT NOT NULL,
    -- Not a reference: the report may be gone.
    report_id  BLOB,
    note       TEXT NOT NULL,
    PRIMARY KEY (project_id, id)
) STRICT, WITHOUT ROWID;
CREATE UNIQUE INDEX baseline_by_id ON baseline (id);

-- The baseline that a project is held to. The key makes it one at most.
CREATE TABLE baseline_choice (
    project_id  BLOB NOT NULL PRIMARY KEY,
    baseline_id BLOB NOT NULL,
    FOREIGN KEY (project_id, baseline_id) REFERENCES baseline (project_id, id)
) STRICT, WITHOUT ROWID;

CREATE TABLE baseline_milestone (
    project_id      BLOB    NOT NULL,
    baseline_id     BLOB    NOT NULL,
    -- Not a reference, as in report_line.
    milestone_id    BLOB    NOT NULL,
    position        INTEGER NOT NULL,
    title           TEXT    NOT NULL,
    planned         TEXT,
    budget          TEXT,
    budget_currency TEXT,
    PRIMARY KEY (project_id, baseline_id, milestone_id),
    FOREIGN KEY (project_id, baseline_id) REFERENCES baseline (project_id, id)
) STRICT, WITHOUT ROWID;

CREATE TABLE baseline_quantity (
    project_id      BLOB    NOT NULL,
    baseline_id     BLOB    NOT NULL,
    -- Not a reference, as in report_line.
    quantity_id     BLOB    NOT NULL,
    position        INTEGER NOT NULL,
    name            TEXT    NOT NULL,
    total           TEXT,
    planned         TEXT    NOT NULL,
    budget          TEXT,
    budget_currency TEXT,
    PRIMARY KEY (project_id, baseline_id, quantity_id),
    FOREIGN KEY (project_id, baseline_id) REFERENCES baseline (project_id, id)
) STRICT, WITHOUT ROWID;
