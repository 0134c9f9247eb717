//! What the schedule page and the command line show of a schedule. Moments are minutes since 1970-01-01
//! of civil time, durations and floats minutes of work.

use chrono::NaiveDate;
use milepost_model::schedule::{
    ActivityDate, ActivityKind, Calendar, ConstraintKind, Instant, Minutes, RelationshipKind, ResourceKind,
};
use milepost_model::{
    ActivityId, CalendarId, CodeValueId, Message, MilestoneId, Money, ProjectId, RelationshipId, ResourceId, WbsId,
};
use milepost_schedule::dcma::Metric;
use rust_decimal::Decimal;
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
    pub why: Vec<WhyStep>,
    pub cost: ActivityCost,
    pub assignments: Vec<AssignmentLine>,
    /// All milestones of the project, with what they follow.
    pub milestones: Vec<FollowChoice>,
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
    /// How the remaining duration may vary, as people type it.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    #[ts(optional = nullable)]
    pub range: Option<String>,
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
    /// Work rests from here to `resumed`.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    #[ts(optional = nullable)]
    pub suspended: Option<Instant>,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    #[ts(optional = nullable)]
    pub resumed: Option<Instant>,
    pub planned_start: Option<Instant>,
    pub planned_finish: Option<Instant>,
}

/// A chain of activities that leads to the finish.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize, TS)]
pub struct FloatPathView {
    /// 1: the one with the least float.
    pub number: usize,
    /// Working minutes that it may lose at the relationship by which it joins a path before it.
    #[ts(type = "number")]
    pub float: Minutes,
    /// As people type it.
    pub float_text: String,
    /// From its first to its last, without those on a path before it.
    pub activities: Vec<ActivityLine>,
}

#[derive(Clone, Debug, PartialEq, Serialize, Deserialize, TS)]
pub struct FloatPaths {
    pub paths: Vec<FloatPathView>,
}

/// A relationship, seen from one of its ends.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, TS)]
pub struct LinkView {
    pub relationship: RelationshipId,
    /// The other end.
    pub id: ActivityId,
    pub code: String,
    pub name: String,
    /// The other end's project, where it is another one.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    #[ts(optional = nullable)]
    pub project: Option<LinkedProject>,
    pub kind: RelationshipKind,
    /// As it is typed: `+5d`.
    pub lag: String,
    /// It decides its successor's date.
    pub driving: bool,
    /// It drives, and both ends are critical.
    pub critical: bool,
}

/// Another project that a relationship leads to or from.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, TS)]
pub struct LinkedProject {
    pub id: ProjectId,
    pub code: String,
    pub name: String,
}

/// Sums over the assignments; None where there are none, or the schedule names no currency.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize, TS)]
pub struct ActivityCost {
    pub budgeted: Option<Money>,
    pub actual: Option<Money>,
    pub remaining: Option<Money>,
}

/// A step of the way back from a date to what holds it.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize, TS)]
pub struct WhyStep {
    /// The one that the step is about.
    pub activity: ActivityId,
    pub code: String,
    pub message: Message,
}

/// A resource's work on an activity, or an expense.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize, TS)]
pub struct AssignmentLine {
    pub name: String,
    /// None: an expense.
    pub kind: Option<ResourceKind>,
    /// Of its units: `h`, `m3`; empty where it has none.
    pub unit: String,
    #[ts(type = "string")]
    pub budgeted_units: Decimal,
    #[ts(type = "string")]
    pub actual_units: Decimal,
    #[ts(type = "string")]
    pub remaining_units: Decimal,
    /// None where the schedule names no currency.
    pub budgeted: Option<Money>,
    pub actual: Option<Money>,
    pub remaining: Option<Money>,
}

/// A milestone, and the activity that its forecast comes from.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, TS)]
pub struct FollowChoice {
    pub milestone: MilestoneId,
    pub title: String,
    pub activity: Option<ActivityId>,
    pub code: Option<String>,
    pub reads: Option<ActivityDate>,
}

/// What a change would come to.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, TS)]
pub struct SchedulePreviewed {
    /// Of the rows asked for those whose dates would be others.
    pub rows: Vec<PreviewRow>,
    /// Activities whose dates would be others, in sight or not.
    pub moved: usize,
    /// Of the project.
    pub finish: Option<Instant>,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize, TS)]
pub struct PreviewRow {
    pub row: usize,
    pub start: Instant,
    pub finish: Instant,
    pub critical: bool,
}

/// Work or cost by period.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize, TS)]
pub struct UsageView {
    pub periods: Vec<UsagePeriod>,
    /// Those that work on something, to choose from.
    pub resources: Vec<UsageResource>,
    /// `h`, `m3`, or the currency.
    pub unit: String,
    /// Why there are no periods.
    pub reason: Option<Message>,
}

#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, TS)]
pub struct UsageResource {
    pub id: ResourceId,
    pub name: String,
    pub unit: String,
}

/// Amounts from a day up to another; the sums are those from the first period on.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, TS)]
pub struct UsagePeriod {
    #[ts(type = "string")]
    pub from: NaiveDate,
    #[ts(type = "string")]
    pub to: NaiveDate,
    #[ts(type = "string")]
    pub planned: Decimal,
    #[ts(type = "string")]
    pub actual: Decimal,
    #[ts(type = "string")]
    pub remaining: Decimal,
    #[ts(type = "string")]
    pub planned_sum: Decimal,
    /// Of what was used and what is left.
    #[ts(type = "string")]
    pub forecast_sum: Decimal,
}

/// What activities are sorted by.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, TS)]
pub struct ScheduleCodes {
    pub kinds: Vec<CodeTypeView>,
}

#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, TS)]
pub struct CodeTypeView {
    pub name: String,
    pub values: Vec<CodeName>,
}

#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, TS)]
pub struct CodeName {
    pub id: CodeValueId,
    pub code: String,
    pub name: String,
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
    /// What uses each, in the same order.
    pub uses: Vec<CalendarUse>,
    /// When each one's exceptions recur, in the same order, as people type it; empty: every day.
    pub repeats: Vec<Vec<String>>,
}

/// How much a calendar is used.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize, TS)]
pub struct CalendarUse {
    /// Activities that name it; those that name none use the project's.
    pub activities: usize,
    pub resources: usize,
    /// Calendars that inherit from it.
    pub calendars: usize,
    /// It is the project's own.
    pub project: bool,
}

/// A month of a calendar, day by day, as it works out: its own exceptions and weeks over those of its base.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, TS)]
pub struct CalendarMonthView {
    pub days: Vec<CalendarDayView>,
}

#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, TS)]
pub struct CalendarDayView {
    #[ts(type = "string")]
    pub date: NaiveDate,
    /// As they are typed: `08:00-12:00 13:00-17:00`; empty: no work.
    pub hours: String,
    pub minutes: i32,
    pub from: DaySource,
    /// Of the exception, where it has one.
    pub name: String,
}

/// What decides the hours of a day.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(rename_all = "snake_case")]
pub enum DaySource {
    /// The calendar's own week.
    Week,
    /// An exception of its own.
    Exception,
    /// The calendar that it inherits from.
    Base,
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
