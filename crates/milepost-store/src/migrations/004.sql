-- What a file had beside an item and Milepost has no words for. The rules of 001.sql hold.

CREATE TABLE extension (
    project_id BLOB NOT NULL REFERENCES project (id),
    -- The project itself or what of it the rest belongs to. Not a reference: the item may be gone.
    item       BLOB NOT NULL CHECK (length(item) = 16),
    -- Whose it is: oc4ids, geojson, ...
    format     TEXT NOT NULL,
    -- Written as that format writes it.
    body       TEXT NOT NULL,
    PRIMARY KEY (project_id, item, format)
) STRICT, WITHOUT ROWID;
