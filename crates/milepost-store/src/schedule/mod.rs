//! Schedules: one a project, each with its calendars, resources and codes to itself.
//!
//! A whole schedule is read with one statement a table and merged in order of the keys, so that 100,000
//! activities come in a fraction of a second; after an edit, [`touched`] says which rows to read again.

pub mod across;
pub mod activity;
pub mod assignment;
pub mod calendar;
pub mod code;
pub mod link;
mod names;
pub mod options;
pub mod relationship;
pub mod resource;
mod rows;
mod touched;
pub mod wbs;

pub(crate) use rows::written;
pub use touched::{Touched, touched};

use crate::value::id;
use crate::{Reader, StoreError, Tx};
use milepost_model::ProjectId;
use milepost_model::schedule::Schedule;

/// The projects that have a schedule, by id.
///
/// # Errors
/// Where the file cannot be read.
pub fn projects(reader: &Reader) -> Result<Vec<ProjectId>, StoreError> {
    reader.rows("SELECT project_id FROM schedule ORDER BY project_id", [], |row| id(row, 0, ProjectId))
}

/// The schedule of a project; none where it has none. Activities come in its order, everything else by id.
/// A relationship is in the schedule of its successor.
///
/// # Errors
/// Where the file cannot be read.
pub fn of_project(reader: &Reader, project: ProjectId) -> Result<Option<Schedule>, StoreError> {
    let Some(options) = options::get(reader, project)? else { return Ok(None) };
    let (code_types, code_values) = code::of_project(reader, project)?;
    Ok(Some(Schedule {
        projects: vec![options],
        calendars: calendar::of_project(reader, project)?,
        wbs: wbs::of_project(reader, project)?,
        activities: activity::of_project(reader, project)?,
        relationships: relationship::of_project(reader, project)?,
        resources: resource::of_project(reader, project)?,
        assignments: assignment::of_project(reader, project)?,
        code_types,
        code_values,
        user_fields: code::fields_of_project(reader, project)?,
    }))
}

/// Adds a whole schedule to a project that has none: that of `schedule.projects`, which is one. What
/// belongs to no project in the values given belongs to this one from now on. Relationships may name
/// activities of other projects that are there already.
///
/// # Errors
/// [`StoreError::Refused`] where an id is taken, or something refers to what is not there.
pub fn insert(tx: &Tx<'_>, schedule: &Schedule) -> Result<(), StoreError> {
    let Some(of) = schedule.projects.first() else { return Ok(()) };
    // Rows refer to rows of their own table and each other in both ways: references are checked at the end.
    tx.run("PRAGMA defer_foreign_keys = ON", [])?;
    for one in &schedule.calendars {
        calendar::insert(tx, of.id, one)?;
    }
    options::insert(tx, of)?;
    for one in &schedule.wbs {
        wbs::insert(tx, one)?;
    }
    for one in &schedule.resources {
        resource::insert(tx, of.id, one)?;
    }
    for one in &schedule.code_types {
        code::insert_type(tx, of.id, one)?;
    }
    for one in &schedule.code_values {
        code::insert_value(tx, of.id, one)?;
    }
    for one in &schedule.user_fields {
        code::insert_field(tx, of.id, one)?;
    }
    activity::insert_all(tx, of.id, &schedule.activities, None)?;
    for one in &schedule.relationships {
        relationship::insert(tx, of.id, one)?;
    }
    for one in &schedule.assignments {
        assignment::insert(tx, of.id, one)?;
    }
    Ok(())
}

/// Every table of a schedule, in an order in which rows can be removed: those that refer before those
/// that are referred to.
const TABLES: [&str; 13] = [
    "activity_code",
    "activity_value",
    "assignment",
    "relationship",
    "activity",
    "code_value",
    "code_type",
    "user_field",
    "resource",
    "wbs",
    "schedule",
    "calendar_exception",
    "calendar",
];

/// Removes the schedule of a project, if it has one, with the relationships of other projects to it.
///
/// # Errors
/// Where the file cannot be written.
pub fn delete_of_project(tx: &Tx<'_>, project: ProjectId) -> Result<(), StoreError> {
    tx.run("PRAGMA defer_foreign_keys = ON", [])?;
    let key = project.as_bytes();
    link::delete_of_project(tx, project)?;
    crate::risk::unlink_project(tx, project)?;
    tx.run("DELETE FROM relationship WHERE predecessor IN (SELECT id FROM activity WHERE project_id = ?1)", [key])?;
    for table in TABLES {
        tx.run(&format!("DELETE FROM {table} WHERE project_id = ?1"), [key])?;
    }
    Ok(())
}
