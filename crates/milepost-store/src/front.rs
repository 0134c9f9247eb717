//! Fronts, with their readings.

use crate::measurement::Readings;
use crate::value::{Named, decimal, id, named, plan};
use crate::{Reader, StoreError, Tx, rank};
use milepost_model::{Front, FrontId, ProjectId, measurement};
use rusqlite::{Row, params};

const COLUMNS: &str = "project_id, id, rank, name, start, direction, planned, note FROM front";
pub(crate) const READINGS: Readings = Readings { table: "front_reading", of: "front_id" };

/// A front with its rank for a position, which it becomes once all of its project are read.
fn read(row: &Row<'_>) -> rusqlite::Result<Front> {
    Ok(Front {
        project_id: id(row, 0, ProjectId)?,
        id: id(row, 1, FrontId)?,
        position: row.get(2)?,
        name: row.get(3)?,
        start: decimal(row, 4)?,
        direction: named(row, 5)?,
        planned: plan(row, 6)?,
        readings: vec![],
        note: row.get(7)?,
    })
}

/// The fronts of a project, in its order.
///
/// # Errors
/// Where the file cannot be read.
pub fn of_project(reader: &Reader, project: ProjectId) -> Result<Vec<Front>, StoreError> {
    let sql = format!("SELECT {COLUMNS} WHERE project_id = ?1 ORDER BY rank, id");
    whole(reader, reader.rows(&sql, [project.as_bytes()], read)?, Some(project))
}

/// All fronts, those of one project together and in its order; the projects by id.
///
/// # Errors
/// Where the file cannot be read.
pub fn all(reader: &Reader) -> Result<Vec<Front>, StoreError> {
    whole(reader, reader.rows(&format!("SELECT {COLUMNS} ORDER BY project_id, rank, id"), [], read)?, None)
}

fn whole(reader: &Reader, mut fronts: Vec<Front>, project: Option<ProjectId>) -> Result<Vec<Front>, StoreError> {
    let mut readings = READINGS.by_thing(reader, project, FrontId)?;
    for of_one in fronts.chunk_by_mut(|a, b| a.project_id == b.project_id) {
        for (position, front) in (0..).zip(of_one) {
            front.position = position;
            front.readings = readings.remove(&front.id).unwrap_or_default();
        }
    }
    Ok(fronts)
}

/// # Errors
/// Where the file cannot be read.
pub fn get(reader: &Reader, front: FrontId) -> Result<Option<Front>, StoreError> {
    let found =
        reader.maybe("SELECT project_id FROM front WHERE id = ?1", [front.as_bytes()], |row| id(row, 0, ProjectId))?;
    let Some(project) = found else { return Ok(None) };
    Ok(of_project(reader, project)?.into_iter().find(|of| of.id == front))
}

/// Adds a front at the end of its project's list.
///
/// # Errors
/// [`StoreError::Refused`] where its id is taken, or it names a project or source that is not there.
pub fn insert(tx: &Tx<'_>, front: &Front) -> Result<(), StoreError> {
    let rank = rank::at_end(tx, "front", front.project_id)?;
    tx.run(
        "INSERT INTO front (project_id, id, rank, name, start, direction, planned, note)
         VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8)",
        params![
            front.project_id.as_bytes(),
            front.id.as_bytes(),
            rank,
            front.name,
            front.start.to_string(),
            front.direction.name(),
            measurement::stored(&front.planned),
            front.note,
        ],
    )?;
    READINGS.insert(tx, front.project_id, front.id.as_bytes(), &front.readings)
}

/// Writes a front with its readings over the one with its id. It stays in its place.
///
/// # Errors
/// [`StoreError::Gone`] where there is none.
pub fn update(tx: &Tx<'_>, front: &Front) -> Result<(), StoreError> {
    let changed = tx.run(
        "UPDATE front SET name = ?3, start = ?4, direction = ?5, planned = ?6, note = ?7
         WHERE project_id = ?1 AND id = ?2",
        params![
            front.project_id.as_bytes(),
            front.id.as_bytes(),
            front.name,
            front.start.to_string(),
            front.direction.name(),
            measurement::stored(&front.planned),
            front.note,
        ],
    )?;
    if changed == 0 {
        return Err(StoreError::gone("front"));
    }
    READINGS.delete(tx, front.project_id, front.id.as_bytes())?;
    READINGS.insert(tx, front.project_id, front.id.as_bytes(), &front.readings)
}

/// Puts a front at a place of its project's list, counted without it.
///
/// # Errors
/// [`StoreError::Gone`] where there is none.
pub fn move_to(tx: &Tx<'_>, front: FrontId, position: i64) -> Result<(), StoreError> {
    let project = get(tx, front)?.ok_or_else(|| StoreError::gone("front"))?.project_id;
    rank::OfProject { table: "front", project }.move_to(tx, front.as_bytes(), position)
}

/// Removes a front with its readings. What drafts of reports say of it goes too; what was issued stays.
///
/// # Errors
/// [`StoreError::Gone`] where there is none.
pub fn delete(tx: &Tx<'_>, front: FrontId) -> Result<(), StoreError> {
    let found = get(tx, front)?.ok_or_else(|| StoreError::gone("front"))?;
    crate::report::drop_from_drafts(tx, "report_front", "front_id", found.project_id, front.as_bytes())?;
    READINGS.delete(tx, found.project_id, front.as_bytes())?;
    let key = [found.project_id.as_bytes(), front.as_bytes()];
    tx.run("DELETE FROM front WHERE project_id = ?1 AND id = ?2", key).map(drop)
}

pub(crate) fn delete_of_project(tx: &Tx<'_>, project: ProjectId) -> Result<(), StoreError> {
    READINGS.delete_of_project(tx, project)?;
    tx.run("DELETE FROM front WHERE project_id = ?1", [project.as_bytes()]).map(drop)
}
