//! When it will be done, by several ways of reckoning.

use super::{plan, rows};
use crate::api::ForecastRequest;
use crate::view::{ClassOf, ClassView, Failure, ForecastView};
use crate::work::Work;
use crate::workspace::{Lines, Loaded, Workspace};
use chrono::NaiveDate;
use milepost_model::{Baseline, Claim, Cost, Front, Milestone, Project, ProjectId, Quantity, Report, Source};
use milepost_schedule::evidence::SourceIndex;
use milepost_schedule::forecast::outside::{Class, Finished};
use milepost_schedule::forecast::{Asked, Method, forecasts_and_band};
use milepost_schedule::front::Window;
use milepost_schedule::record::Rows;
use milepost_schedule::scheduled::Scheduled;
use std::sync::Arc;

/// What forecasts of one project are reckoned from, taken out of the workspace: ten thousand runs take their time, and
/// the workspace is free meanwhile.
#[derive(Debug)]
pub(crate) struct Taken {
    request: ForecastRequest,
    project: Project,
    milestones: Vec<Milestone>,
    claims: Vec<Claim>,
    reports: Vec<Report>,
    baselines: Vec<Baseline>,
    quantities: Vec<Quantity>,
    fronts: Vec<Front>,
    costs: Vec<Cost>,
    sources: Vec<Source>,
    members: Vec<Finished>,
    scheduled: Option<Arc<Scheduled>>,
}

/// # Errors
/// `not_found` where the project has gone.
pub(crate) fn take(workspace: &Workspace, r: &ForecastRequest) -> Result<Taken, Failure> {
    let scheduled = workspace.scheduled(r.project)?;
    workspace.with_loaded(Lines::All, |loaded| {
        let project = loaded.projects.iter().find(|p| p.id == r.project).ok_or_else(|| Failure::gone("project"))?;
        let rows = rows(loaded, project);
        Ok(Taken {
            request: r.clone(),
            members: members(loaded, project, &r.class.clone().unwrap_or_default(), r.as_of),
            milestones: rows.milestones.to_vec(),
            claims: rows.claims.to_vec(),
            reports: rows.reports.to_vec(),
            baselines: rows.baselines.to_vec(),
            quantities: rows.quantities.to_vec(),
            fronts: rows.fronts.to_vec(),
            costs: rows.costs.to_vec(),
            sources: loaded.sources.clone(),
            project: project.clone(),
            scheduled,
        })
    })?
}

impl Taken {
    /// # Errors
    /// `cancelled` where it is no longer wanted.
    pub(crate) fn reckon(self, work: &Work) -> Result<ForecastView, Failure> {
        let r = self.request;
        let rows = Rows {
            project: &self.project,
            milestones: &self.milestones,
            claims: &self.claims,
            reports: &self.reports,
            baselines: &self.baselines,
            quantities: &self.quantities,
            fronts: &self.fronts,
            costs: &self.costs,
            scheduled: self.scheduled.as_deref(),
        };
        let record = rows.on(r.as_of);
        let sources = SourceIndex::new(&self.sources);
        let class = Class { members: self.members, weighting: r.weighting };
        let asked = Asked { class: &class, window: Window { days: r.window_days }, plan: plan() };
        let methods = r.methods.as_deref().unwrap_or(&Method::ALL);
        let (forecasts, band) = forecasts_and_band(&record, &sources, &asked, methods);
        work.go_on()?;
        let of = r.class.unwrap_or_default();
        let class = ClassView { of, weighting: class.weighting, members: class.members };
        Ok(ForecastView { project: r.project, forecasts, band, class })
    }
}

/// Every method's forecast of a project's finish at an as-of date, side by side.
///
/// # Errors
/// `not_found` where the project has gone.
pub fn view(workspace: &Workspace, r: &ForecastRequest) -> Result<ForecastView, Failure> {
    take(workspace, r)?.reckon(&Work::default())
}

/// The finished projects to compare one with: never itself.
fn members(loaded: &Loaded, project: &Project, of: &ClassOf, as_of: NaiveDate) -> Vec<Finished> {
    let is_in = |other: &&Project| {
        other.id != project.id
            && match of {
                ClassOf::SameKind => other.kind == project.kind && other.kind_name == project.kind_name,
                ClassOf::Kind(kind) => other.kind == *kind,
                ClassOf::All => true,
                ClassOf::Projects(chosen) => chosen.contains(&other.id),
            }
    };
    let finished = |other: &Project| Finished::of(&rows(loaded, other).on(as_of));
    loaded.projects.iter().filter(is_in).filter_map(finished).collect()
}

/// The request for all methods with nothing chosen.
#[must_use]
pub fn plain(project: ProjectId, as_of: NaiveDate) -> ForecastRequest {
    ForecastRequest { project, as_of, class: None, weighting: Default::default(), window_days: None, methods: None }
}
