//! Planned and achieved share of the milestones' weight, by date.

use crate::Figure;
use chrono::NaiveDate;
use milepost_model::MilestoneId;
use serde::{Deserialize, Serialize};
use ts_rs::TS;

/// From `date` on, `share` of the weight; a step, not a slope.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize, TS)]
pub struct CurvePoint {
    #[ts(type = "string")]
    pub date: NaiveDate,
    pub share: f64,
    /// The milestones that make this step.
    pub milestones: Vec<MilestoneId>,
}

/// Series ordered by date. `achieved` ends at the as-of date; `expected` goes on from there by the
/// forecast, else planned, dates of what is not met.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize, TS)]
pub struct SCurve {
    pub planned: Figure<Vec<CurvePoint>>,
    pub achieved: Figure<Vec<CurvePoint>>,
    pub expected: Figure<Vec<CurvePoint>>,
    /// Share of the weight whose milestones have no planned date: the planned curve ends below 1 by it.
    pub unplanned: f64,
}
