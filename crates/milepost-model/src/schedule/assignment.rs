//! The work of a resource on an activity, and what it costs. An expense is an assignment without a
//! resource.

use super::{Instant, Minutes};
use crate::{ActivityId, AssignmentId, ResourceId};
use rust_decimal::Decimal;
use serde::{Deserialize, Serialize};
use ts_rs::TS;

/// Units are hours for labour and equipment, the material's unit for a material. Costs are in the
/// project's currency. At completion is actual + remaining.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize, TS)]
pub struct Assignment {
    pub id: AssignmentId,
    pub activity_id: ActivityId,
    pub resource_id: Option<ResourceId>,
    /// What it is for, where it is an expense.
    pub name: String,
    #[ts(type = "string")]
    pub budgeted_units: Decimal,
    #[ts(type = "string")]
    pub actual_units: Decimal,
    #[ts(type = "string")]
    pub remaining_units: Decimal,
    #[ts(type = "string")]
    pub budgeted_cost: Decimal,
    #[ts(type = "string")]
    pub actual_cost: Decimal,
    #[ts(type = "string")]
    pub remaining_cost: Decimal,
    /// Units an hour: 1 is one person all day.
    #[ts(type = "string | null")]
    pub units_per_hour: Option<Decimal>,
    /// Working minutes after the activity's start at which it begins.
    #[ts(type = "number")]
    pub lag: Minutes,
    /// Working minutes that are left of it; `None`: as the activity.
    #[ts(type = "number | null")]
    pub remaining: Option<Minutes>,
    pub actual_start: Option<Instant>,
    pub actual_finish: Option<Instant>,
    /// The activity's dates follow from this one, where they are resource dependent.
    pub drives: bool,
}

impl Assignment {
    /// An assignment with no units and no cost.
    #[must_use]
    pub fn blank(activity_id: ActivityId) -> Self {
        Self {
            id: AssignmentId::new(),
            activity_id,
            resource_id: None,
            name: String::new(),
            budgeted_units: Decimal::ZERO,
            actual_units: Decimal::ZERO,
            remaining_units: Decimal::ZERO,
            budgeted_cost: Decimal::ZERO,
            actual_cost: Decimal::ZERO,
            remaining_cost: Decimal::ZERO,
            units_per_hour: None,
            lag: 0,
            remaining: None,
            actual_start: None,
            actual_finish: None,
            drives: true,
        }
    }
}
