//! When it will be done, by several ways of reckoning.

use super::{plan, rows, with_record};
use crate::api::ForecastRequest;
use crate::view::{ClassOf, ClassView, Failure, ForecastView};
use crate::workspace::{Loaded, Workspace};
use chrono::NaiveDate;
use milepost_model::{Project, ProjectId};
use milepost_schedule::forecast::band::band;
use milepost_schedule::forecast::outside::{Class, Finished};
use milepost_schedule::forecast::{Asked, Method, forecasts};
use milepost_schedule::front::Window;

/// Every method's forecast of a project's finish at an as-of date, side by side.
///
/// # Errors
/// `not_found` where the project has gone.
pub fn view(workspace: &Workspace, r: &ForecastRequest) -> Result<ForecastView, Failure> {
    with_record(workspace, r.project, r.as_of, |loaded, record, sources| {
        let of = r.class.clone().unwrap_or_default();
        let class = Class { members: members(loaded, record.project, &of, r.as_of), weighting: r.weighting };
        let asked = Asked { class: &class, window: Window { days: r.window_days }, plan: plan() };
        let methods = r.methods.as_deref().unwrap_or(&Method::ALL);
        ForecastView {
            project: r.project,
            forecasts: forecasts(record, sources, &asked, methods),
            band: band(record, &asked.plan),
            class: ClassView { of, weighting: class.weighting, members: class.members },
        }
    })
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
