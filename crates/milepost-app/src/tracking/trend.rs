//! What each report said of each milestone, and how the portfolio has slipped over time.

use super::{rows, with_record};
use crate::view::Failure;
use crate::workspace::{Lines, Workspace};
use chrono::NaiveDate;
use milepost_model::ProjectId;
use milepost_schedule::evidence::SourceIndex;
use milepost_schedule::trend::portfolio::{self, SlipOverTime};
use milepost_schedule::trend::{self, Trend};

/// The lines of a project's milestones and of its finish through the reports.
///
/// # Errors
/// `not_found` where the project has gone.
pub fn view(workspace: &Workspace, project: ProjectId, as_of: NaiveDate) -> Result<Trend, Failure> {
    with_record(workspace, project, as_of, |_, record, sources| trend::trend(record, sources))
}

/// How late each project's finish was said to be, by the day it was said.
///
/// # Errors
/// Where the file cannot be read.
pub fn portfolio(workspace: &Workspace, as_of: NaiveDate) -> Result<SlipOverTime, Failure> {
    workspace.with_loaded(Lines::All, |loaded| {
        let sources = SourceIndex::new(&loaded.sources);
        let line = |project| portfolio::project(&rows(loaded, project).on(as_of), &sources);
        portfolio::over_time(loaded.projects.iter().map(line).collect(), as_of)
    })
}
