//! What the schedule page and the command line show of a schedule. Moments are minutes since 1970-01-01
//! of civil time, durations and floats minutes of work.

use milepost_model::schedule::{ActivityKind, Calendar, ConstraintKind, Instant, Minutes, RelationshipKind};
use milepost_model::{ActivityId, CalendarId, Message, Money, RelationshipId, WbsId};
use milepost_schedule::dcma::Metric;
use serde::{Deserialize, Serialize};
use ts_rs::TS;
use uuid::Uuid;

/// A schedule as it was computed, without its rows: those come as bytes.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize, TS)]
pub struct ScheduleOutline {
    #[ts(type = "number")]
    pub revision: i64,
    /// Rows that are shown.
    pub rows: usize,
    /// All there are, shown or not, as are the next three.
    pub activities: usize,
    pub wbs: usize,
    pub critical: usize,
    pub late: usize,
    pub start: Option<Instant>,
    pub finish: Option<Instant>,
    pub data_date: Option<Instant>,
    /// Why there are no dates, if there are none.
    pub problems: Vec<Message>,
    /// When the project's calendar does not work, from the start to the finish and some days around: from and to.
    pub idle: Vec<(Instant, Instant)>,
    /// To read durations in days.
    #[ts(type = "number")]
    pub minutes_per_day: Minutes,
    pub calendars: Vec<CalendarName>,
    /// The row of what was asked to stay in sight, if it is shown.
    pub stay: Option<usize>,
}

#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, TS)]
pub struct CalendarName {
    pub id: CalendarId,
    pub name: String,
}

/// A row that was found.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, TS)]
pub struct ScheduleFound {
    /// None: nothing of that text is among the rows that are shown.
    pub row: Option<usize>,
    #[ts(type = "string | null")]
    pub id: Option<Uuid>,
}

/// One activity with all that is known of it.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize, TS)]
pub struct ActivityView {
    pub activity: ActivityDetails,
    pub start: Option<Instant>,
    pub finish: Option<Instant>,
    pub early_start: Option<Instant>,
    pub early_finish: Option<Instant>,
    pub late_start: Option<Instant>,
    pub late_finish: Option<Instant>,
    #[ts(type = "number | null")]
    pub total_float: Option<Minutes>,
    #[ts(type = "number | null")]
    pub free_float: Option<Minutes>,
    pub critical: bool,
    pub predecessors: Vec<LinkView>,
    pub successors: Vec<LinkView>,
    /// Why it starts then, nearest first, back to what holds the chain.
    pub why: Vec<Message>,
    pub cost: ActivityCost,
    pub calendars: Vec<CalendarName>,
}

#[derive(Clone, Debug, PartialEq, Serialize, Deserialize, TS)]
pub struct ActivityDetails {
    pub id: ActivityId,
    pub code: String,
    pub name: String,
    pub kind: ActivityKind,
    pub wbs: Option<WbsId>,
    /// The name of the calendar that it is scheduled on.
    pub calendar: Option<String>,
    /// None: the project's.
    pub calendar_id: Option<CalendarId>,
    pub constraint: Option<Message>,
    pub constraint_kind: Option<ConstraintKind>,
    pub constraint_date: Option<Instant>,
    pub notes: String,
    /// As people type it, as are the next two.
    pub duration: String,
    pub remaining: String,
    pub predecessors: String,
    #[ts(type = "number")]
    pub original_minutes: Minutes,
    #[ts(type = "number")]
    pub remaining_minutes: Minutes,
    /// A share of one.
    pub percent: Option<f64>,
    pub actual_start: Option<Instant>,
    pub actual_finish: Option<Instant>,
    pub planned_start: Option<Instant>,
    pub planned_finish: Option<Instant>,
}

/// A relationship, seen from one of its ends.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, TS)]
pub struct LinkView {
    pub relationship: RelationshipId,
    /// The other end.
    pub id: ActivityId,
    pub code: String,
    pub name: String,
    pub kind: RelationshipKind,
    /// As it is typed: `+5d`.
    pub lag: String,
    /// It decides its successor's date.
    pub driving: bool,
    /// It drives, and both ends are critical.
    pub critical: bool,
}

/// Sums over the assignments; None where there are none, or the schedule names no currency.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize, TS)]
pub struct ActivityCost {
    pub budgeted: Option<Money>,
    pub actual: Option<Money>,
    pub remaining: Option<Money>,
}

/// One activity in a line of a list.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize, TS)]
pub struct ActivityLine {
    pub id: ActivityId,
    pub code: String,
    pub name: String,
    pub kind: ActivityKind,
    pub duration: String,
    pub start: Option<Instant>,
    pub finish: Option<Instant>,
    #[ts(type = "number | null")]
    pub total_float: Option<Minutes>,
    /// The same as people read it: `3d`.
    pub total_float_text: Option<String>,
    #[ts(type = "number | null")]
    pub free_float: Option<Minutes>,
    pub critical: bool,
    pub percent: Option<f64>,
    pub predecessors: String,
}

/// Several activities.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize, TS)]
pub struct ActivityLines {
    pub activities: Vec<ActivityLine>,
}

/// Why a date is what it is, nearest first.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize, TS)]
pub struct DateWhy {
    pub chain: Vec<Message>,
}

/// The calendars of a project.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize, TS)]
pub struct Calendars {
    pub calendars: Vec<Calendar>,
}

/// A schedule with its activities, as the command line shows it.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize, TS)]
pub struct ScheduleView {
    pub outline: ScheduleOutline,
    pub activities: Vec<ActivityLine>,
}

/// The DCMA 14 of a schedule.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize, TS)]
pub struct Dcma {
    pub metrics: Vec<MetricView>,
}

/// One metric with its words.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize, TS)]
pub struct MetricView {
    pub title: Message,
    /// What is counted, of what, and the limit.
    pub definition: Message,
    /// The codes of the activities that it is about.
    pub activities: Vec<String>,
    pub metric: Metric,
}
