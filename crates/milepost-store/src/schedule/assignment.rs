//! Assignments: the work of resources on activities, and what activities cost.

use super::rows::{instant, maybe_decimal, minutes};
use crate::value::{decimal, id, maybe_id};
use crate::{Reader, StoreError, Tx};
use milepost_model::schedule::Assignment;
use milepost_model::{ActivityId, AssignmentId, ProjectId, ResourceId};
use rusqlite::{Row, params};

const COLUMNS: &str = "id, activity_id, resource_id, name, budgeted_units, actual_units, remaining_units,
    budgeted_cost, actual_cost, remaining_cost, units_per_hour, lag, remaining, actual_start, actual_finish, drives
    FROM assignment";

fn read(row: &Row<'_>) -> rusqlite::Result<Assignment> {
    Ok(Assignment {
        id: id(row, 0, AssignmentId)?,
        activity_id: id(row, 1, ActivityId)?,
        resource_id: maybe_id(row, 2, ResourceId)?,
        name: row.get(3)?,
        budgeted_units: decimal(row, 4)?,
        actual_units: decimal(row, 5)?,
        remaining_units: decimal(row, 6)?,
        budgeted_cost: decimal(row, 7)?,
        actual_cost: decimal(row, 8)?,
        remaining_cost: decimal(row, 9)?,
        units_per_hour: maybe_decimal(row, 10)?,
        lag: row.get(11)?,
        remaining: row.get(12)?,
        actual_start: instant(row, 13)?,
        actual_finish: instant(row, 14)?,
        drives: row.get(15)?,
    })
}

/// The assignments of a project, by id.
///
/// # Errors
/// Where the file cannot be read.
pub fn of_project(reader: &Reader, project: ProjectId) -> Result<Vec<Assignment>, StoreError> {
    reader.rows(&format!("SELECT {COLUMNS} WHERE project_id = ?1 ORDER BY id"), [project.as_bytes()], read)
}

/// Writes an assignment over the one with its id, or adds it.
///
/// # Errors
/// [`StoreError::Refused`] where its activity or resource is not there.
pub fn put(tx: &Tx<'_>, project: ProjectId, assignment: &Assignment) -> Result<(), StoreError> {
    delete(tx, project, assignment.id)?;
    insert(tx, project, assignment)
}

/// Removes an assignment, if it is there.
///
/// # Errors
/// Where the file cannot be written.
pub fn delete(tx: &Tx<'_>, project: ProjectId, assignment: AssignmentId) -> Result<(), StoreError> {
    let key = [project.as_bytes(), assignment.as_bytes()];
    tx.run("DELETE FROM assignment WHERE project_id = ?1 AND id = ?2", key).map(drop)
}

/// # Errors
/// [`StoreError::Refused`] where its id is taken, or its activity or resource is not there.
pub fn insert(tx: &Tx<'_>, project: ProjectId, assignment: &Assignment) -> Result<(), StoreError> {
    tx.run(
        "INSERT INTO assignment (project_id, id, activity_id, resource_id, name, budgeted_units, actual_units,
             remaining_units, budgeted_cost, actual_cost, remaining_cost, units_per_hour, lag, remaining,
             actual_start, actual_finish, drives)
         VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9, ?10, ?11, ?12, ?13, ?14, ?15, ?16, ?17)",
        params![
            project.as_bytes(),
            assignment.id.as_bytes(),
            assignment.activity_id.as_bytes(),
            assignment.resource_id.as_ref().map(ResourceId::as_bytes),
            assignment.name,
            assignment.budgeted_units.to_string(),
            assignment.actual_units.to_string(),
            assignment.remaining_units.to_string(),
            assignment.budgeted_cost.to_string(),
            assignment.actual_cost.to_string(),
            assignment.remaining_cost.to_string(),
            assignment.units_per_hour.map(|units| units.to_string()),
            assignment.lag,
            assignment.remaining,
            minutes(assignment.actual_start),
            minutes(assignment.actual_finish),
            assignment.drives,
        ],
    )
    .map(drop)
}
