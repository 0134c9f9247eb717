//! A schedule: activities in a work breakdown structure, their relationships, calendars, constraints,
//! progress, resources and costs, of one project or of several in one network.
//!
//! These are plain values as a planner or a file gives them. Nothing here is computed: the dates that a
//! tool calculated are kept apart, in [`StoredDates`], and never taken for our own.

pub mod activity;
pub mod assignment;
pub mod calendar;
pub mod code;
pub mod constraint;
pub mod cost;
pub mod draft;
pub mod hours;
pub mod instant;
pub mod link;
mod moment;
pub mod options;
pub mod project;
pub mod range;
pub mod recurrence;
mod relationship;
pub mod resource;
pub mod stored;
pub mod typed;
pub mod wbs;

pub use activity::{Activity, ActivityKind, DurationType, PercentType, Split, Step};
pub use assignment::Assignment;
pub use calendar::{Calendar, CalendarException, CalendarScope, Day, Recurrence, WorkSpan, WorkWeek};
pub use code::{CodeType, CodeValue, UserField, UserFieldKind, UserValue};
pub use constraint::{Constraint, ConstraintKind};
pub use cost::TypedCost;
pub use draft::{ActivityContext, ActivityDraft};
pub use instant::{Instant, Minutes};
pub use link::{ActivityDate, MilestoneActivity};
pub use options::{Critical, FloatType, LagCalendar, OutOfSequence, Rules, ScheduleOptions};
pub use project::ScheduleProject;
pub use range::{DurationRange, RangePoints, RangeShape};
pub use relationship::{Lag, Relationship, RelationshipKind};
pub use resource::{Rate, Resource, ResourceKind};
pub use stored::StoredDates;
pub use typed::Predecessor;
pub use wbs::Wbs;

use serde::{Deserialize, Serialize};
use ts_rs::TS;

/// Several projects in one network, with all that they share. Lists are in the order of the file or of
/// the planner; references are by id, and a reader drops one that leads nowhere, saying so.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize, TS)]
pub struct Schedule {
    pub projects: Vec<ScheduleProject>,
    pub calendars: Vec<Calendar>,
    pub wbs: Vec<Wbs>,
    pub activities: Vec<Activity>,
    pub relationships: Vec<Relationship>,
    pub resources: Vec<Resource>,
    pub assignments: Vec<Assignment>,
    pub code_types: Vec<CodeType>,
    pub code_values: Vec<CodeValue>,
    pub user_fields: Vec<UserField>,
}
