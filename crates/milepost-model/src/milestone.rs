//! A milestone: a dated event with a weight.

use crate::{DateInterval, MilestoneId, ProjectId, SourceId};
use rust_decimal::Decimal;
use serde::{Deserialize, Serialize};
use ts_rs::TS;

#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, TS)]
pub struct Milestone {
    pub id: MilestoneId,
    pub project_id: ProjectId,
    /// Place in the project's list, from 0.
    #[ts(type = "number")]
    pub position: i64,
    pub title: String,
    /// Share of the work, in any unit; only its proportion to the others counts. Not negative.
    #[ts(type = "string")]
    pub weight: Decimal,
    pub planned: Option<DateInterval>,
    pub forecast: Option<DateInterval>,
    pub actual: Option<DateInterval>,
    pub note: String,
    /// In the order they were added.
    pub sources: Vec<SourceId>,
}

/// A milestone as it is being entered: what is missing stays as it is, an empty text clears.
/// Dates are texts as a person types them.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize, TS)]
#[serde(default, deny_unknown_fields)]
#[ts(optional_fields)]
pub struct MilestoneDraft {
    pub title: Option<String>,
    pub weight: Option<String>,
    pub planned: Option<String>,
    pub forecast: Option<String>,
    pub actual: Option<String>,
    pub note: Option<String>,
    pub sources: Option<Vec<SourceId>>,
}
