//! A baseline: planned dates, frozen. Kept when another takes its place.

use crate::measurement::Planned;
use crate::{BaselineId, DateInterval, MilestoneId, Money, ProjectId, QuantityId, ReportId};
use chrono::NaiveDate;
use rust_decimal::Decimal;
use serde::{Deserialize, Serialize};
use ts_rs::TS;

/// A frozen set of planned dates and budgets.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, TS)]
pub struct Baseline {
    pub id: BaselineId,
    pub project_id: ProjectId,
    pub name: String,
    /// From this day on it is what the project is held to. The first baseline of a project is the one with
    /// the earliest date, then the earliest id.
    #[ts(type = "string")]
    pub date: NaiveDate,
    /// The one that the project is held to; at most one of a project.
    pub current: bool,
    /// The report whose forecasts it was frozen from; None: the plan. The report may have been removed since.
    pub report_id: Option<ReportId>,
    /// One for each milestone that there was, in the project's order.
    pub milestones: Vec<BaselineMilestone>,
    /// One for each quantity that there was, in the project's order.
    pub quantities: Vec<BaselineQuantity>,
    pub note: String,
}

/// What a milestone was planned for when the baseline was frozen.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, TS)]
pub struct BaselineMilestone {
    /// The milestone may have been removed since.
    pub milestone_id: MilestoneId,
    /// Its title then.
    pub title: String,
    pub planned: Option<DateInterval>,
    pub budget: Option<Money>,
}

/// What was planned of a quantity when the baseline was frozen.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, TS)]
pub struct BaselineQuantity {
    /// The quantity may have been removed since.
    pub quantity_id: QuantityId,
    /// Its name then.
    pub name: String,
    #[ts(type = "string | null")]
    pub total: Option<Decimal>,
    pub planned: Vec<Planned>,
    pub budget: Option<Money>,
}

impl Baseline {
    /// What a milestone was planned for; None where it was not in the baseline.
    #[must_use]
    pub fn milestone(&self, milestone: MilestoneId) -> Option<&BaselineMilestone> {
        self.milestones.iter().find(|frozen| frozen.milestone_id == milestone)
    }

    /// What was planned of a quantity; None where it was not in the baseline.
    #[must_use]
    pub fn quantity(&self, quantity: QuantityId) -> Option<&BaselineQuantity> {
        self.quantities.iter().find(|frozen| frozen.quantity_id == quantity)
    }
}
