//! What following a project adds to its report: forecasts side by side, what each report said, what was
//! measured of its fronts and quantities, and what its budgets earned. A part that the record has nothing for is left out.

mod earned;
mod forecasts;
mod physical;
mod said;
mod waterfall;

use crate::api::ForecastRequest;
use crate::tracking;
use crate::view::{Failure, ForecastView, ProjectView};
use crate::workspace::Workspace;
use chrono::NaiveDate;
use milepost_model::Baseline;
use milepost_publish::Section;
use milepost_schedule::earned::{Earned, Period};
use milepost_schedule::front::Fronts;
use milepost_schedule::trend::Trend;

#[derive(Debug)]
pub(super) struct Tracked {
    forecasts: ForecastView,
    trend: Trend,
    fronts: Fronts,
    earned: Earned,
    /// Those that count at the as-of date.
    baselines: Vec<Baseline>,
}

impl Tracked {
    /// # Errors
    /// `not_found` where the project has gone.
    pub(super) fn of(workspace: &Workspace, view: &ProjectView) -> Result<Self, Failure> {
        let (project, as_of) = (view.project.id, view.progress.as_of);
        let forecast = ForecastRequest {
            project,
            as_of,
            class: None,
            weighting: milepost_schedule::forecast::outside::Weighting::default(),
            window_days: None,
            methods: None,
        };
        Ok(Self {
            forecasts: tracking::forecast::view(workspace, &forecast)?,
            trend: tracking::trend::view(workspace, project, as_of)?,
            baselines: counting(crate::baseline::list(workspace, project)?.baselines, as_of),
            fronts: tracking::front::view(workspace, project, as_of, None)?,
            earned: tracking::earned::view(workspace, project, as_of, Period::Month)?,
        })
    }

    pub(super) fn baselines(&self) -> &[Baseline] {
        &self.baselines
    }

    /// After the milestones and their curve.
    pub(super) fn sections(&self) -> Vec<Section> {
        let parts = [
            physical::section(&self.fronts),
            earned::section(&self.earned),
            said::changed(&self.trend),
            waterfall::section(&self.trend),
            said::section(&self.trend),
        ];
        parts.into_iter().flatten().chain(forecasts::section(&self.forecasts.forecasts)).collect()
    }
}

/// A baseline counts from its own date on.
fn counting(mut baselines: Vec<Baseline>, as_of: NaiveDate) -> Vec<Baseline> {
    baselines.retain(|baseline| baseline.date <= as_of);
    baselines
}
