//! A risk to a schedule: something that may happen, and that then delays activities and costs money.

mod draft;

pub use draft::{RiskContext, RiskDraft};

use crate::schedule::{DurationRange, RangePoints};
use crate::{ActivityId, ProjectId, RiskId};
use rust_decimal::Decimal;
use serde::{Deserialize, Serialize};
use ts_rs::TS;

/// A risk as the project's people see it. Only the simulation of the schedule reckons with it: no date is moved by what
/// has not happened.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, TS)]
pub struct Risk {
    pub id: RiskId,
    pub project_id: ProjectId,
    pub name: String,
    /// How likely it is, from 0 to 1.
    #[ts(type = "string")]
    pub probability: Decimal,
    /// What is added to the remaining duration of each of its activities if it happens: one draw for all of them.
    pub delay: DurationRange,
    /// In the order they were given, none twice. Without one it delays nothing.
    pub activities: Vec<ActivityId>,
    /// What it costs if it happens, beside what the longer work costs; in the schedule's currency.
    #[ts(type = "string")]
    pub cost: Decimal,
    pub note: String,
}

impl Risk {
    /// A risk without a name that delays nothing, to apply a draft to.
    #[must_use]
    pub fn blank(project_id: ProjectId) -> Self {
        let points = RangePoints::Minutes { low: 0, likely: 0, high: 0 };
        Self {
            id: RiskId::new(),
            project_id,
            name: String::new(),
            probability: Decimal::ZERO,
            delay: DurationRange { shape: Default::default(), points },
            activities: vec![],
            cost: Decimal::ZERO,
            note: String::new(),
        }
    }
}
