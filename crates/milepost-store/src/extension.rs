//! What files had beside items, in their own formats.

use crate::value::id;
use crate::{Reader, StoreError, Tx};
use milepost_model::{Extension, ProjectId};
use rusqlite::{Row, params};
use uuid::Uuid;

const COLUMNS: &str = "project_id, item, format, body FROM extension";

fn read(row: &Row<'_>) -> rusqlite::Result<Extension> {
    Ok(Extension {
        project_id: id(row, 0, ProjectId)?,
        item: id(row, 1, |item: Uuid| item)?,
        format: row.get(2)?,
        body: row.get(3)?,
    })
}

/// Those of a project, by item, then format.
///
/// # Errors
/// Where the file cannot be read.
pub fn of_project(reader: &Reader, project: ProjectId) -> Result<Vec<Extension>, StoreError> {
    let sql = format!("SELECT {COLUMNS} WHERE project_id = ?1 ORDER BY item, format");
    reader.rows(&sql, [project.as_bytes()], read)
}

/// All, those of one project together; the projects by id.
///
/// # Errors
/// Where the file cannot be read.
pub fn all(reader: &Reader) -> Result<Vec<Extension>, StoreError> {
    reader.rows(&format!("SELECT {COLUMNS} ORDER BY project_id, item, format"), [], read)
}

/// Keeps one, in the place of what the item had in this format.
///
/// # Errors
/// [`StoreError::Refused`] where the project is not there.
pub fn put(tx: &Tx<'_>, extension: &Extension) -> Result<(), StoreError> {
    tx.run(
        "INSERT INTO extension (project_id, item, format, body) VALUES (?1, ?2, ?3, ?4)
         ON CONFLICT (project_id, item, format) DO UPDATE SET body = excluded.body",
        params![extension.project_id.as_bytes(), extension.item.as_bytes(), extension.format, extension.body],
    )
    .map(drop)
}

/// Takes away what an item had in a format, if it had anything.
///
/// # Errors
/// Where the file cannot be written.
pub fn delete(tx: &Tx<'_>, project: ProjectId, item: Uuid, format: &str) -> Result<(), StoreError> {
    let sql = "DELETE FROM extension WHERE project_id = ?1 AND item = ?2 AND format = ?3";
    tx.run(sql, params![project.as_bytes(), item.as_bytes(), format]).map(drop)
}

pub(crate) fn delete_of_project(tx: &Tx<'_>, project: ProjectId) -> Result<(), StoreError> {
    tx.run("DELETE FROM extension WHERE project_id = ?1", [project.as_bytes()]).map(drop)
}
