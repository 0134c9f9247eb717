-- What may happen to a schedule, and the activities that it then delays.

CREATE TABLE risk (
    project_id  BLOB NOT NULL REFERENCES project (id),
    id          BLOB NOT NULL CHECK (length(id) = 16),
    name        TEXT NOT NULL,
    -- a share of one
    probability TEXT NOT NULL,
    -- JSON of the three points
    delay       TEXT NOT NULL,
    -- in the schedule's currency
    cost        TEXT NOT NULL,
    note        TEXT NOT NULL,
    PRIMARY KEY (project_id, id)
) STRICT, WITHOUT ROWID;
CREATE UNIQUE INDEX risk_by_id ON risk (id);

CREATE TABLE risk_activity (
    project_id  BLOB    NOT NULL,
    risk_id     BLOB    NOT NULL,
    position    INTEGER NOT NULL,
    activity_id BLOB    NOT NULL,
    PRIMARY KEY (project_id, risk_id, position),
    FOREIGN KEY (project_id, risk_id) REFERENCES risk (project_id, id),
    FOREIGN KEY (project_id, activity_id) REFERENCES activity (project_id, id)
) STRICT, WITHOUT ROWID;
CREATE INDEX risk_activity_by_activity ON risk_activity (project_id, activity_id);
