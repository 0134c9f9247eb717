//! The elements of the work breakdown structure.

use crate::value::{id, maybe_id};
use crate::{Reader, StoreError, Tx};
use milepost_model::schedule::Wbs;
use milepost_model::{ProjectId, WbsId};
use rusqlite::{Row, params};

fn read(row: &Row<'_>) -> rusqlite::Result<Wbs> {
    Ok(Wbs {
        project_id: id(row, 0, ProjectId)?,
        id: id(row, 1, WbsId)?,
        parent: maybe_id(row, 2, WbsId)?,
        position: row.get(3)?,
        code: row.get(4)?,
        name: row.get(5)?,
        origin: row.get(6)?,
    })
}

/// The elements of a project, by id.
///
/// # Errors
/// Where the file cannot be read.
pub fn of_project(reader: &Reader, project: ProjectId) -> Result<Vec<Wbs>, StoreError> {
    reader.rows(
        "SELECT project_id, id, parent, position, code, name, origin FROM wbs WHERE project_id = ?1 ORDER BY id",
        [project.as_bytes()],
        read,
    )
}

/// # Errors
/// [`StoreError::Refused`] where its id is taken, or its parent is not there.
pub fn insert(tx: &Tx<'_>, wbs: &Wbs) -> Result<(), StoreError> {
    put(
        tx,
        wbs,
        "INSERT INTO wbs (project_id, id, parent, position, code, name, origin) VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7)",
    )
    .map(drop)
}

/// # Errors
/// [`StoreError::Gone`] where there is none.
pub fn update(tx: &Tx<'_>, wbs: &Wbs) -> Result<(), StoreError> {
    let changed = put(
        tx,
        wbs,
        "UPDATE wbs SET parent = ?3, position = ?4, code = ?5, name = ?6, origin = ?7 WHERE project_id = ?1 AND id = ?2",
    )?;
    if changed == 0 { Err(StoreError::gone("wbs")) } else { Ok(()) }
}

fn put(tx: &Tx<'_>, wbs: &Wbs, sql: &str) -> Result<usize, StoreError> {
    let parent = wbs.parent.as_ref().map(WbsId::as_bytes);
    let key = (wbs.project_id.as_bytes(), wbs.id.as_bytes());
    tx.run(sql, params![key.0, key.1, parent, wbs.position, wbs.code, wbs.name, wbs.origin])
}

/// # Errors
/// [`StoreError::Gone`] where there is none; [`StoreError::Refused`] while something is below it.
pub fn delete(tx: &Tx<'_>, project: ProjectId, wbs: WbsId) -> Result<(), StoreError> {
    match tx.run("DELETE FROM wbs WHERE project_id = ?1 AND id = ?2", [project.as_bytes(), wbs.as_bytes()])? {
        0 => Err(StoreError::gone("wbs")),
        _ => Ok(()),
    }
}
