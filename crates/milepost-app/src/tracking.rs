//! What is computed of projects that are followed: forecasts of the finish, trends, fronts, earned value, and how
//! well the forecasts have done. Computed by `milepost-schedule`; nothing is kept.

pub mod backtest;
pub mod earned;
pub mod forecast;
pub mod front;
pub mod trend;

use crate::view::Failure;
use crate::workspace::{Lines, Loaded, Workspace};
use chrono::NaiveDate;
use milepost_model::{Project, ProjectId};
use milepost_schedule::evidence::SourceIndex;
use milepost_schedule::forecast::simulation::Plan;
use milepost_schedule::record::{ProjectRecord, Rows};
use std::num::NonZeroUsize;

/// All that is written down of a project.
fn rows<'a>(loaded: &'a Loaded, project: &'a Project) -> Rows<'a> {
    let tracked = loaded.tracked(project.id);
    Rows {
        project,
        milestones: loaded.milestones(project.id),
        claims: loaded.claims(project.id),
        reports: tracked.reports,
        baselines: tracked.baselines,
        quantities: tracked.quantities,
        fronts: tracked.fronts,
        costs: loaded.costs(project.id),
        scheduled: tracked.scheduled,
    }
}

/// Works with what counts of one project on a day.
fn with_record<T>(
    workspace: &Workspace,
    project: ProjectId,
    as_of: NaiveDate,
    work: impl FnOnce(&Loaded, &ProjectRecord<'_>, &SourceIndex<'_>) -> T,
) -> Result<T, Failure> {
    let scheduled = workspace.scheduled(project)?;
    workspace.with_loaded(Lines::Of(project), |loaded| {
        let project = loaded.projects.iter().find(|p| p.id == project).ok_or_else(|| Failure::gone("project"))?;
        let sources = SourceIndex::new(&loaded.sources);
        let rows = Rows { scheduled: scheduled.as_deref(), ..rows(loaded, project) };
        Ok(work(loaded, &rows.on(as_of), &sources))
    })?
}

/// The simulation's runs, on as many threads as the machine has.
fn plan() -> Plan {
    Plan { threads: std::thread::available_parallelism().unwrap_or(NonZeroUsize::MIN), ..Plan::default() }
}
