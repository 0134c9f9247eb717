//! What the pages on forecasts show, beside what `milepost-schedule` gives as it is.

use milepost_model::{ProjectId, ProjectKind};
use milepost_schedule::Figure;
use milepost_schedule::forecast::Forecasts;
use milepost_schedule::forecast::band::Band;
use milepost_schedule::forecast::outside::{Finished, Weighting};
use serde::{Deserialize, Serialize};
use ts_rs::TS;

/// Which finished projects a project is compared with.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(tag = "type", content = "value", rename_all = "snake_case")]
pub enum ClassOf {
    /// Those of its own kind.
    #[default]
    SameKind,
    Kind(ProjectKind),
    All,
    Projects(Vec<ProjectId>),
}

/// The finished projects that a forecast compares with.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize, TS)]
pub struct ClassView {
    pub of: ClassOf,
    pub weighting: Weighting,
    pub members: Vec<Finished>,
}

/// A project's forecasts side by side.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize, TS)]
pub struct ForecastView {
    pub project: ProjectId,
    pub forecasts: Forecasts,
    /// The band of the S-curve.
    pub band: Figure<Band>,
    pub class: ClassView,
}
