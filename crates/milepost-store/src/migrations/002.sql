-- Schedules. The rules at the head of 001.sql hold; besides:
--   * a moment is minutes since 1970-01-01 00:00 of civil time, without a zone; a duration, a lag or a float
--     is minutes of work;
--   * each project has its calendars, resources and codes to itself, so that it can be taken out or compared
--     with another version without touching its neighbours;
--   * hours of a day are text, "08:00-12:00 13:00-17:00", empty without work, NULL as in the base calendar;
--   * a list that is never looked into by SQL is JSON in its owner's row, NULL where it is empty.

CREATE TABLE calendar (
    project_id        BLOB    NOT NULL REFERENCES project (id),
    id                BLOB    NOT NULL CHECK (length(id) = 16),
    name              TEXT    NOT NULL,
    scope             TEXT    NOT NULL,
    base              BLOB,
    monday            TEXT,
    tuesday           TEXT,
    wednesday         TEXT,
    thursday          TEXT,
    friday            TEXT,
    saturday          TEXT,
    sunday            TEXT,
    -- Weeks that differ for a while.
    work_weeks        TEXT,
    -- To read durations in days, weeks and so on; never to compute.
    minutes_per_day   INTEGER NOT NULL,
    minutes_per_week  INTEGER NOT NULL,
    minutes_per_month INTEGER NOT NULL,
    minutes_per_year  INTEGER NOT NULL,
    -- What the row was called in the file that it came from, as in the other tables.
    origin            TEXT    NOT NULL,
    PRIMARY KEY (project_id, id),
    FOREIGN KEY (project_id, base) REFERENCES calendar (project_id, id)
) STRICT, WITHOUT ROWID;
CREATE INDEX calendar_by_base ON calendar (project_id, base) WHERE base IS NOT NULL;

CREATE TABLE calendar_exception (
    project_id  BLOB    NOT NULL,
    calendar_id BLOB    NOT NULL,
    position    INTEGER NOT NULL,
    name        TEXT    NOT NULL,
    -- 2026-05-01; both ends are in it.
    first       TEXT    NOT NULL,
    last        TEXT    NOT NULL,
    hours       TEXT    NOT NULL,
    -- Which days of the period, as JSON; NULL: every one.
    recurrence  TEXT,
    PRIMARY KEY (project_id, calendar_id, position),
    FOREIGN KEY (project_id, calendar_id) REFERENCES calendar (project_id, id)
) STRICT, WITHOUT ROWID;

-- One a project that has a schedule: its data date and how it is computed.
CREATE TABLE schedule (
    project_id                 BLOB    NOT NULL PRIMARY KEY REFERENCES project (id),
    -- As the file calls it that the schedule came from; else as the project.
    code                       TEXT    NOT NULL,
    name                       TEXT    NOT NULL,
    calendar_id                BLOB,
    planned_start              INTEGER,
    data_date                  INTEGER,
    must_finish_by             INTEGER,
    stored_finish              INTEGER,
    currency                   TEXT    NOT NULL,
    rules                      TEXT    NOT NULL,
    out_of_sequence            TEXT    NOT NULL,
    lag_calendar               TEXT    NOT NULL,
    float_type                 TEXT    NOT NULL,
    -- Total float at or under so many minutes of work is critical; NULL: the longest path is.
    critical_float             INTEGER,
    open_ends_critical         INTEGER NOT NULL,
    use_expected_finish        INTEGER NOT NULL,
    start_lag_from_early_start INTEGER NOT NULL,
    float_to_each_project      INTEGER NOT NULL,
    ignore_other_projects      INTEGER NOT NULL,
    set_planned_to_forecast    INTEGER NOT NULL,
    float_paths                INTEGER NOT NULL,
    origin                     TEXT    NOT NULL,
    FOREIGN KEY (project_id, calendar_id) REFERENCES calendar (project_id, id)
) STRICT, WITHOUT ROWID;

CREATE TABLE wbs (
    project_id BLOB    NOT NULL REFERENCES schedule (project_id),
    id         BLOB    NOT NULL CHECK (length(id) = 16),
    parent     BLOB,
    position   INTEGER NOT NULL,
    code       TEXT    NOT NULL,
    name       TEXT    NOT NULL,
    origin     TEXT    NOT NULL,
    PRIMARY KEY (project_id, id),
    FOREIGN KEY (project_id, parent) REFERENCES wbs (project_id, id)
) STRICT, WITHOUT ROWID;
CREATE INDEX wbs_by_parent ON wbs (project_id, parent);

CREATE TABLE resource (
    project_id  BLOB NOT NULL REFERENCES schedule (project_id),
    id          BLOB NOT NULL CHECK (length(id) = 16),
    parent      BLOB,
    calendar_id BLOB,
    code        TEXT NOT NULL,
    name        TEXT NOT NULL,
    kind        TEXT NOT NULL,
    unit        TEXT NOT NULL,
    rates       TEXT,
    origin      TEXT NOT NULL,
    PRIMARY KEY (project_id, id),
    FOREIGN KEY (project_id, parent) REFERENCES resource (project_id, id),
    FOREIGN KEY (project_id, calendar_id) REFERENCES calendar (project_id, id)
) STRICT, WITHOUT ROWID;
CREATE INDEX resource_by_calendar ON resource (project_id, calendar_id) WHERE calendar_id IS NOT NULL;
CREATE INDEX resource_by_parent ON resource (project_id, parent) WHERE parent IS NOT NULL;

CREATE TABLE code_type (
    project_id BLOB    NOT NULL REFERENCES schedule (project_id),
    id         BLOB    NOT NULL CHECK (length(id) = 16),
    position   INTEGER NOT NULL,
    name       TEXT    NOT NULL,
    origin     TEXT    NOT NULL,
    PRIMARY KEY (project_id, id)
) STRICT, WITHOUT ROWID;

CREATE TABLE code_value (
    project_id BLOB    NOT NULL,
    id         BLOB    NOT NULL CHECK (length(id) = 16),
    type_id    BLOB    NOT NULL,
    parent     BLOB,
    position   INTEGER NOT NULL,
    code       TEXT    NOT NULL,
    name       TEXT    NOT NULL,
    color      TEXT,
    origin     TEXT    NOT NULL,
    PRIMARY KEY (project_id, id),
    FOREIGN KEY (project_id, type_id) REFERENCES code_type (project_id, id),
    FOREIGN KEY (project_id, parent) REFERENCES code_value (project_id, id)
) STRICT, WITHOUT ROWID;
CREATE INDEX code_value_by_type ON code_value (project_id, type_id);
CREATE INDEX code_value_by_parent ON code_value (project_id, parent) WHERE parent IS NOT NULL;

CREATE TABLE user_field (
    project_id BLOB NOT NULL REFERENCES schedule (project_id),
    id         BLOB NOT NULL CHECK (length(id) = 16),
    subject    TEXT NOT NULL,
    name       TEXT NOT NULL,
    kind       TEXT NOT NULL,
    origin     TEXT NOT NULL,
    PRIMARY KEY (project_id, id)
) STRICT, WITHOUT ROWID;

CREATE TABLE activity (
    project_id             BLOB    NOT NULL REFERENCES schedule (project_id),
    id                     BLOB    NOT NULL CHECK (length(id) = 16),
    rank                   INTEGER NOT NULL,
    wbs_id                 BLOB,
    calendar_id            BLOB,
    code                   TEXT    NOT NULL,
    name                   TEXT    NOT NULL,
    kind                   TEXT    NOT NULL,
    duration_type          TEXT    NOT NULL,
    original               INTEGER NOT NULL,
    remaining              INTEGER NOT NULL,
    at_completion          INTEGER NOT NULL,
    percent_type           TEXT    NOT NULL,
    physical_percent       TEXT    NOT NULL,
    actual_start           INTEGER,
    actual_finish          INTEGER,
    expected_finish        INTEGER,
    suspended              INTEGER,
    resumed                INTEGER,
    external_early_start   INTEGER,
    external_late_finish   INTEGER,
    planned_start          INTEGER,
    planned_finish         INTEGER,
    deadline               INTEGER,
    constraint_kind        TEXT,
    constraint_date        INTEGER,
    second_constraint_kind TEXT,
    second_constraint_date INTEGER,
    priority               INTEGER NOT NULL,
    leveling_delay         INTEGER NOT NULL,
    inactive               INTEGER NOT NULL,
    manual                 INTEGER NOT NULL,
    primary_resource       BLOB,
    splits                 TEXT,
    steps                  TEXT,
    notes                  TEXT    NOT NULL,
    -- The dates that another tool calculated, to compare with.
    stored                 TEXT,
    origin                 TEXT    NOT NULL,
    PRIMARY KEY (project_id, id),
    FOREIGN KEY (project_id, wbs_id) REFERENCES wbs (project_id, id),
    FOREIGN KEY (project_id, calendar_id) REFERENCES calendar (project_id, id),
    FOREIGN KEY (project_id, primary_resource) REFERENCES resource (project_id, id)
) STRICT, WITHOUT ROWID;
CREATE UNIQUE INDEX activity_by_id ON activity (id);
CREATE INDEX activity_by_rank ON activity (project_id, rank);
CREATE INDEX activity_by_code ON activity (project_id, code);
CREATE INDEX activity_by_wbs ON activity (project_id, wbs_id) WHERE wbs_id IS NOT NULL;
CREATE INDEX activity_by_calendar ON activity (project_id, calendar_id) WHERE calendar_id IS NOT NULL;
CREATE INDEX activity_by_resource ON activity (project_id, primary_resource) WHERE primary_resource IS NOT NULL;

CREATE TABLE activity_code (
    project_id  BLOB    NOT NULL,
    activity_id BLOB    NOT NULL,
    position    INTEGER NOT NULL,
    value_id    BLOB    NOT NULL,
    PRIMARY KEY (project_id, activity_id, position),
    FOREIGN KEY (project_id, activity_id) REFERENCES activity (project_id, id),
    FOREIGN KEY (project_id, value_id) REFERENCES code_value (project_id, id)
) STRICT, WITHOUT ROWID;
CREATE INDEX activity_code_by_value ON activity_code (project_id, value_id);

CREATE TABLE activity_value (
    project_id  BLOB    NOT NULL,
    activity_id BLOB    NOT NULL,
    position    INTEGER NOT NULL,
    field_id    BLOB    NOT NULL,
    value       TEXT    NOT NULL,
    PRIMARY KEY (project_id, activity_id, position),
    FOREIGN KEY (project_id, activity_id) REFERENCES activity (project_id, id),
    FOREIGN KEY (project_id, field_id) REFERENCES user_field (project_id, id)
) STRICT, WITHOUT ROWID;
CREATE INDEX activity_value_by_field ON activity_value (project_id, field_id);

-- Of the successor's project; the predecessor may be in another.
CREATE TABLE relationship (
    project_id  BLOB    NOT NULL REFERENCES schedule (project_id),
    id          BLOB    NOT NULL CHECK (length(id) = 16),
    predecessor BLOB    NOT NULL REFERENCES activity (id),
    successor   BLOB    NOT NULL REFERENCES activity (id),
    -- FS, SS, FF, SF
    kind        TEXT    NOT NULL,
    -- work (minutes), elapsed (minutes), percent, elapsed_percent (hundredths of one)
    lag_unit    TEXT    NOT NULL,
    lag         INTEGER NOT NULL,
    PRIMARY KEY (project_id, id)
) STRICT, WITHOUT ROWID;
CREATE INDEX relationship_by_predecessor ON relationship (predecessor);
CREATE INDEX relationship_by_successor ON relationship (successor);

-- An expense is one without a resource.
CREATE TABLE assignment (
    project_id      BLOB    NOT NULL,
    id              BLOB    NOT NULL CHECK (length(id) = 16),
    activity_id     BLOB    NOT NULL,
    resource_id     BLOB,
    name            TEXT    NOT NULL,
    budgeted_units  TEXT    NOT NULL,
    actual_units    TEXT    NOT NULL,
    remaining_units TEXT    NOT NULL,
    budgeted_cost   TEXT    NOT NULL,
    actual_cost     TEXT    NOT NULL,
    remaining_cost  TEXT    NOT NULL,
    units_per_hour  TEXT,
    lag             INTEGER NOT NULL,
    remaining       INTEGER,
    actual_start    INTEGER,
    actual_finish   INTEGER,
    drives          INTEGER NOT NULL,
    PRIMARY KEY (project_id, id),
    FOREIGN KEY (project_id, activity_id) REFERENCES activity (project_id, id),
    FOREIGN KEY (project_id, resource_id) REFERENCES resource (project_id, id)
) STRICT, WITHOUT ROWID;
CREATE INDEX assignment_by_activity ON assignment (project_id, activity_id);
CREATE INDEX assignment_by_resource ON assignment (project_id, resource_id) WHERE resource_id IS NOT NULL;

-- A milestone whose forecast comes from the schedule: from the start or the finish of an activity.
CREATE TABLE milestone_activity (
    project_id   BLOB NOT NULL,
    milestone_id BLOB NOT NULL,
    activity_id  BLOB NOT NULL,
    -- start or finish
    reads        TEXT NOT NULL,
    PRIMARY KEY (project_id, milestone_id),
    FOREIGN KEY (project_id, milestone_id) REFERENCES milestone (project_id, id),
    FOREIGN KEY (project_id, activity_id) REFERENCES activity (project_id, id)
) STRICT, WITHOUT ROWID;
CREATE INDEX milestone_activity_by_activity ON milestone_activity (project_id, activity_id);
