//! Earned value and Earned Schedule.

use super::with_record;
use crate::view::Failure;
use crate::workspace::Workspace;
use chrono::NaiveDate;
use milepost_model::ProjectId;
use milepost_schedule::earned::{self, Earned, Period};

/// A project's earned value at an as-of date, and by period.
///
/// # Errors
/// `not_found` where the project has gone.
pub fn view(workspace: &Workspace, project: ProjectId, as_of: NaiveDate, period: Period) -> Result<Earned, Failure> {
    with_record(workspace, project, as_of, |_, record, _| earned::earned(record, period))
}
