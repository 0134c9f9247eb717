//! Which milestones follow which activities.

use crate::value::{Named, id, named};
use crate::{Reader, StoreError, Tx};
use milepost_model::schedule::MilestoneActivity;
use milepost_model::{ActivityId, MilestoneId, ProjectId};
use rusqlite::{Row, params};

const COLUMNS: &str = "project_id, milestone_id, activity_id, reads FROM milestone_activity";

fn read(row: &Row<'_>) -> rusqlite::Result<MilestoneActivity> {
    Ok(MilestoneActivity {
        project_id: id(row, 0, ProjectId)?,
        milestone_id: id(row, 1, MilestoneId)?,
        activity_id: id(row, 2, ActivityId)?,
        reads: named(row, 3)?,
    })
}

/// All of them, by project and milestone.
///
/// # Errors
/// Where the file cannot be read.
pub fn all(reader: &Reader) -> Result<Vec<MilestoneActivity>, StoreError> {
    reader.rows(&format!("SELECT {COLUMNS} ORDER BY project_id, milestone_id"), [], read)
}

/// Those of a project, by milestone.
///
/// # Errors
/// Where the file cannot be read.
pub fn of_project(reader: &Reader, project: ProjectId) -> Result<Vec<MilestoneActivity>, StoreError> {
    let sql = format!("SELECT {COLUMNS} WHERE project_id = ?1 ORDER BY milestone_id");
    reader.rows(&sql, [project.as_bytes()], read)
}

/// Lets a milestone follow an activity, in the place of the one that it followed before.
///
/// # Errors
/// [`StoreError::Refused`] where one of them is not there, or not of this project.
pub fn put(tx: &Tx<'_>, link: &MilestoneActivity) -> Result<(), StoreError> {
    tx.run(
        "INSERT INTO milestone_activity (project_id, milestone_id, activity_id, reads) VALUES (?1, ?2, ?3, ?4)
         ON CONFLICT (project_id, milestone_id) DO UPDATE SET activity_id = ?3, reads = ?4",
        params![
            link.project_id.as_bytes(),
            link.milestone_id.as_bytes(),
            link.activity_id.as_bytes(),
            link.reads.name()
        ],
    )
    .map(drop)
}

/// Lets a milestone follow no activity.
///
/// # Errors
/// Where the file cannot be written.
pub fn delete(tx: &Tx<'_>, project: ProjectId, milestone: MilestoneId) -> Result<(), StoreError> {
    let key = [project.as_bytes(), milestone.as_bytes()];
    tx.run("DELETE FROM milestone_activity WHERE project_id = ?1 AND milestone_id = ?2", key).map(drop)
}

pub(super) fn delete_of_activity(tx: &Tx<'_>, project: ProjectId, activity: ActivityId) -> Result<(), StoreError> {
    let key = [project.as_bytes(), activity.as_bytes()];
    tx.run("DELETE FROM milestone_activity WHERE project_id = ?1 AND activity_id = ?2", key).map(drop)
}

pub(crate) fn delete_of_project(tx: &Tx<'_>, project: ProjectId) -> Result<(), StoreError> {
    tx.run("DELETE FROM milestone_activity WHERE project_id = ?1", [project.as_bytes()]).map(drop)
}
