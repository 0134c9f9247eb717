//! What the pages of reports, baselines and the measured work show.

use crate::view::ReadingView;
use milepost_model::report::LineDates;
use milepost_model::{
    Baseline, Chainage, Claim, Cost, DateInterval, Front, Problem, Quantity, Report, ReportId, ReportLine, Structure,
};
use milepost_schedule::Figure;
use milepost_schedule::comparison::Comparison;
use milepost_schedule::due::NextReport;
use milepost_schedule::milestone::ScheduleOrigin;
use serde::{Deserialize, Serialize};
use ts_rs::TS;

/// A report in the list of a project's.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize, TS)]
pub struct ReportRow {
    pub report: Report,
    /// How many of its lines are in each state.
    pub changed: usize,
    pub confirmed: usize,
    pub untouched: usize,
    /// The issued report that sets it right.
    pub corrected_by: Option<ReportId>,
    /// True if it counts at the as-of date.
    pub counts: bool,
}

/// A project's reports, drafts among them, by data date.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize, TS)]
pub struct ReportList {
    pub reports: Vec<ReportRow>,
    /// When the next one is due.
    pub due: Figure<NextReport>,
}

/// A line of a report beside what was known before.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize, TS)]
pub struct ReportLineView {
    pub line: ReportLine,
    /// What the milestone is held to at the data date: the baseline's date, else its own.
    pub planned: Option<DateInterval>,
    /// What was known before this report.
    pub previous: LineDates,
    /// The activity that the line's date is computed of, where it is that of the schedule.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    #[ts(optional = nullable)]
    pub schedule: Option<ScheduleOrigin>,
    /// Days later than planned, last day to last day. None where one of the dates is missing.
    #[ts(type = "number | null")]
    pub slip: Option<i64>,
    /// Days later than what was known before. None where one of the dates is missing.
    #[ts(type = "number | null")]
    pub moved: Option<i64>,
}

/// A report with all that its page shows.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize, TS)]
pub struct ReportView {
    pub report: Report,
    /// The report before it, or the one that it corrects.
    pub before: Option<Report>,
    pub lines: Vec<ReportLineView>,
    /// What stands in the way of issuing it, and what should be looked at first. Empty once issued.
    pub problems: Vec<Problem>,
}

/// A date that is typed into a line and not kept yet.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize, TS)]
pub struct ReportTry {
    pub reading: ReadingView,
    #[ts(type = "number | null")]
    pub slip: Option<i64>,
    #[ts(type = "number | null")]
    pub moved: Option<i64>,
}

/// Two reports side by side.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize, TS)]
pub struct ReportComparison {
    pub from: Report,
    pub to: Report,
    pub comparison: Comparison,
}

/// A project's baselines by date.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize, TS)]
pub struct Baselines {
    pub baselines: Vec<Baseline>,
}

/// The line that chainages are counted along, and whether its length is still the project's.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize, TS)]
pub struct ChainageView {
    pub chainage: Option<Chainage>,
    /// The claim of the fact `length` that counts at the as-of date.
    pub length_claim: Option<Claim>,
    /// True where that claim gives another length than the one remembered: the user is to say which holds.
    pub ask: bool,
}

/// What is measured of a project's work, and what was spent on it.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize, TS)]
pub struct MeasuredWork {
    pub chainage: ChainageView,
    pub quantities: Vec<Quantity>,
    pub fronts: Vec<Front>,
    pub structures: Vec<Structure>,
    pub costs: Vec<Cost>,
    /// Readings that go backwards, and the like: looked at, not refused.
    pub warnings: Vec<Problem>,
}
