//! The logic between activities. A relationship belongs to the project of its successor.

use super::rows::{lag, lag_columns};
use crate::value::{Named, id, named};
use crate::{Reader, StoreError, Tx};
use milepost_model::schedule::Relationship;
use milepost_model::{ActivityId, ProjectId, RelationshipId};
use rusqlite::{Row, params};

const COLUMNS: &str = "id, predecessor, successor, kind, lag_unit, lag FROM relationship";

fn read(row: &Row<'_>) -> rusqlite::Result<Relationship> {
    Ok(Relationship {
        id: id(row, 0, RelationshipId)?,
        predecessor: id(row, 1, ActivityId)?,
        successor: id(row, 2, ActivityId)?,
        kind: named(row, 3)?,
        lag: lag(row, 4)?,
    })
}

/// The relationships of a project, by id.
///
/// # Errors
/// Where the file cannot be read.
pub fn of_project(reader: &Reader, project: ProjectId) -> Result<Vec<Relationship>, StoreError> {
    reader.rows(&format!("SELECT {COLUMNS} WHERE project_id = ?1 ORDER BY id"), [project.as_bytes()], read)
}

/// # Errors
/// Where the file cannot be read.
pub fn get(reader: &Reader, project: ProjectId, of: RelationshipId) -> Result<Option<Relationship>, StoreError> {
    let key = [project.as_bytes(), of.as_bytes()];
    reader.maybe(&format!("SELECT {COLUMNS} WHERE project_id = ?1 AND id = ?2"), key, read)
}

/// The relationships that lead to or from an activity, by id.
///
/// # Errors
/// Where the file cannot be read.
pub fn of_activity(reader: &Reader, activity: ActivityId) -> Result<Vec<Relationship>, StoreError> {
    let sql = format!("SELECT {COLUMNS} WHERE predecessor = ?1 OR successor = ?1 ORDER BY id");
    reader.rows(&sql, [activity.as_bytes()], read)
}

/// Adds a relationship to the project of its successor.
///
/// # Errors
/// [`StoreError::Refused`] where its id is taken, or one of its activities is not there.
pub fn insert(tx: &Tx<'_>, project: ProjectId, relationship: &Relationship) -> Result<(), StoreError> {
    put(
        tx,
        project,
        relationship,
        "INSERT INTO relationship (project_id, id, predecessor, successor, kind, lag_unit, lag)
         VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7)",
    )
    .map(drop)
}

/// # Errors
/// [`StoreError::Gone`] where there is none.
pub fn update(tx: &Tx<'_>, project: ProjectId, relationship: &Relationship) -> Result<(), StoreError> {
    let changed = put(
        tx,
        project,
        relationship,
        "UPDATE relationship SET predecessor = ?3, successor = ?4, kind = ?5, lag_unit = ?6, lag = ?7
         WHERE project_id = ?1 AND id = ?2",
    )?;
    if changed == 0 { Err(StoreError::gone("relationship")) } else { Ok(()) }
}

fn put(tx: &Tx<'_>, project: ProjectId, relationship: &Relationship, sql: &str) -> Result<usize, StoreError> {
    let (unit, number) = lag_columns(relationship.lag);
    tx.run(
        sql,
        params![
            project.as_bytes(),
            relationship.id.as_bytes(),
            relationship.predecessor.as_bytes(),
            relationship.successor.as_bytes(),
            relationship.kind.name(),
            unit,
            number,
        ],
    )
}

/// # Errors
/// [`StoreError::Gone`] where there is none.
pub fn delete(tx: &Tx<'_>, project: ProjectId, of: RelationshipId) -> Result<(), StoreError> {
    let key = [project.as_bytes(), of.as_bytes()];
    match tx.run("DELETE FROM relationship WHERE project_id = ?1 AND id = ?2", key)? {
        0 => Err(StoreError::gone("relationship")),
        _ => Ok(()),
    }
}
