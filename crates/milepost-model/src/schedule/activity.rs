//! An activity: a piece of work, a milestone, or what spans others.

use super::{Constraint, DurationRange, Instant, Minutes, StoredDates, UserValue};
use crate::{ActivityId, CalendarId, CodeValueId, ProjectId, ResourceId, UserFieldId, WbsId};
use rust_decimal::Decimal;
use serde::{Deserialize, Serialize};
use ts_rs::TS;

#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash, Serialize, Deserialize, TS)]
#[serde(rename_all = "snake_case")]
pub enum ActivityKind {
    /// Scheduled on its own calendar.
    #[default]
    Task,
    /// Scheduled on the calendars of its resources.
    ResourceDependent,
    StartMilestone,
    FinishMilestone,
    /// Spans from its predecessors to its successors and drives nothing.
    LevelOfEffort,
    /// Spans the activities of its element of the work breakdown structure.
    WbsSummary,
}

/// Which of duration, units and rate stays when another changes.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(rename_all = "snake_case")]
pub enum DurationType {
    #[default]
    FixedDurationAndUnitsPerTime,
    FixedDurationAndUnits,
    FixedUnits,
    FixedUnitsPerTime,
}

#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(rename_all = "snake_case")]
pub enum PercentType {
    /// (Original - remaining) / original duration.
    #[default]
    Duration,
    /// As someone measured it.
    Physical,
    /// Actual / at-completion units.
    Units,
}

#[derive(Clone, Debug, PartialEq, Serialize, Deserialize, TS)]
pub struct Activity {
    pub id: ActivityId,
    pub project_id: ProjectId,
    pub wbs_id: Option<WbsId>,
    /// `None`: the project's calendar.
    pub calendar_id: Option<CalendarId>,
    /// What people call it: `A1010`.
    pub code: String,
    pub name: String,
    pub kind: ActivityKind,
    pub duration_type: DurationType,
    /// Working minutes on the activity's calendar, as are the next two.
    #[ts(type = "number")]
    pub original: Minutes,
    #[ts(type = "number")]
    pub remaining: Minutes,
    #[ts(type = "number")]
    pub at_completion: Minutes,
    pub percent_type: PercentType,
    /// A share of one, for the type `Physical`.
    #[ts(type = "string")]
    pub physical_percent: Decimal,
    pub actual_start: Option<Instant>,
    pub actual_finish: Option<Instant>,
    /// When the people on it expect to finish; used only where the options say so.
    pub expected_finish: Option<Instant>,
    pub suspended: Option<Instant>,
    pub resumed: Option<Instant>,
    /// How much its remaining duration may turn out shorter or longer, for the simulation.
    pub range: Option<DurationRange>,
    /// The early start that a predecessor outside this network left behind.
    pub external_early_start: Option<Instant>,
    /// The late finish that a successor outside this network left behind.
    pub external_late_finish: Option<Instant>,
    /// Planned dates: what P6 calls planned (target) and copies to a baseline.
    pub planned_start: Option<Instant>,
    pub planned_finish: Option<Instant>,
    /// A promise that moves nothing: MS Project's deadline.
    pub deadline: Option<Instant>,
    pub constraint: Option<Constraint>,
    pub second_constraint: Option<Constraint>,
    /// 1 goes first.
    pub priority: u16,
    /// Minutes by which levelling put it off.
    #[ts(type = "number")]
    pub leveling_delay: Minutes,
    /// Kept in the file but not part of the network.
    pub inactive: bool,
    /// Its dates are typed, not computed: MS Project's manual mode.
    pub manual: bool,
    /// Whose work the activity stands for.
    pub primary_resource: Option<ResourceId>,
    /// Pieces of work with pauses between them, from the start; empty where it runs through.
    pub splits: Vec<Split>,
    pub steps: Vec<Step>,
    pub codes: Vec<CodeValueId>,
    pub user_values: Vec<(UserFieldId, UserValue)>,
    pub notes: String,
    /// What the tool that calculated the schedule wrote; nothing if it never did.
    pub stored: Option<Box<StoredDates>>,
    /// The identity of this activity in the file that it came from.
    pub origin: String,
}

/// A piece of a split activity.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize, TS)]
pub struct Split {
    pub start: Instant,
    pub finish: Instant,
}

/// A step of an activity: what has to be done, with a weight.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize, TS)]
pub struct Step {
    pub name: String,
    #[ts(type = "string")]
    pub weight: Decimal,
    /// A share of one.
    #[ts(type = "string")]
    pub complete: Decimal,
}

impl Activity {
    /// A task with nothing known about it but its project.
    #[must_use]
    pub fn blank(project_id: ProjectId) -> Self {
        Self {
            id: ActivityId::new(),
            project_id,
            wbs_id: None,
            calendar_id: None,
            code: String::new(),
            name: String::new(),
            kind: ActivityKind::Task,
            duration_type: DurationType::default(),
            original: 0,
            remaining: 0,
            at_completion: 0,
            percent_type: PercentType::Duration,
            physical_percent: Decimal::ZERO,
            actual_start: None,
            actual_finish: None,
            expected_finish: None,
            suspended: None,
            resumed: None,
            range: None,
            external_early_start: None,
            external_late_finish: None,
            planned_start: None,
            planned_finish: None,
            deadline: None,
            constraint: None,
            second_constraint: None,
            priority: 500,
            leveling_delay: 0,
            inactive: false,
            manual: false,
            primary_resource: None,
            splits: vec![],
            steps: vec![],
            codes: vec![],
            user_values: vec![],
            notes: String::new(),
            stored: None,
            origin: String::new(),
        }
    }

    #[must_use]
    pub fn is_started(&self) -> bool {
        self.actual_start.is_some()
    }

    #[must_use]
    pub fn is_finished(&self) -> bool {
        self.actual_finish.is_some()
    }

    #[must_use]
    pub fn is_milestone(&self) -> bool {
        matches!(self.kind, ActivityKind::StartMilestone | ActivityKind::FinishMilestone)
    }
}
