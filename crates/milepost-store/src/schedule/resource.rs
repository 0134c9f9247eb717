//! Resources of a project's schedule.

use super::rows::{from_json, json};
use crate::value::{Named, id, maybe_id, named};
use crate::{Reader, StoreError, Tx};
use milepost_model::schedule::Resource;
use milepost_model::{CalendarId, ProjectId, ResourceId};
use rusqlite::{Row, params};

fn read(row: &Row<'_>) -> rusqlite::Result<Resource> {
    Ok(Resource {
        id: id(row, 0, ResourceId)?,
        parent: maybe_id(row, 1, ResourceId)?,
        calendar_id: maybe_id(row, 2, CalendarId)?,
        code: row.get(3)?,
        name: row.get(4)?,
        kind: named(row, 5)?,
        unit: row.get(6)?,
        rates: from_json(row, 7)?,
        origin: row.get(8)?,
    })
}

/// The resources of a project, by id.
///
/// # Errors
/// Where the file cannot be read.
pub fn of_project(reader: &Reader, project: ProjectId) -> Result<Vec<Resource>, StoreError> {
    reader.rows(
        "SELECT id, parent, calendar_id, code, name, kind, unit, rates, origin FROM resource
         WHERE project_id = ?1 ORDER BY id",
        [project.as_bytes()],
        read,
    )
}

/// # Errors
/// [`StoreError::Refused`] where its id is taken, or its parent or calendar is not there.
pub fn insert(tx: &Tx<'_>, project: ProjectId, resource: &Resource) -> Result<(), StoreError> {
    tx.run(
        "INSERT INTO resource (project_id, id, parent, calendar_id, code, name, kind, unit, rates, origin)
         VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9, ?10)",
        params![
            project.as_bytes(),
            resource.id.as_bytes(),
            resource.parent.as_ref().map(ResourceId::as_bytes),
            resource.calendar_id.as_ref().map(CalendarId::as_bytes),
            resource.code,
            resource.name,
            resource.kind.name(),
            resource.unit,
            json(tx, &resource.rates)?,
            resource.origin,
        ],
    )
    .map(drop)
}
