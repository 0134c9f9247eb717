//! Where one project stands at an as-of date.

use crate::project;
use crate::view::Failure;
use crate::workspace::Workspace;
use chrono::NaiveDate;
use milepost_model::ProjectId;
use milepost_schedule::progress::Progress;

/// Every measure of a project's progress, each with its why.
///
/// # Errors
/// `not_found` where the project has gone.
pub fn of_project(workspace: &Workspace, project: ProjectId, as_of: NaiveDate) -> Result<Progress, Failure> {
    Ok(project::view(workspace, project, as_of)?.progress)
}
