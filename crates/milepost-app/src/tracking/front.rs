//! Where the fronts stand, when they meet, and how much is built.

use super::with_record;
use crate::view::Failure;
use crate::workspace::Workspace;
use chrono::NaiveDate;
use milepost_model::ProjectId;
use milepost_schedule::front::{self, Fronts, Window};

/// A project's fronts and quantities at an as-of date; rates from the readings of the last `window_days`, or of all.
///
/// # Errors
/// `not_found` where the project has gone.
pub fn view(
    workspace: &Workspace,
    project: ProjectId,
    as_of: NaiveDate,
    window_days: Option<u32>,
) -> Result<Fronts, Failure> {
    with_record(workspace, project, as_of, |_, record, _| front::fronts(record, Window { days: window_days }))
}
