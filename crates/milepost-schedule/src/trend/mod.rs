//! Milestone trend analysis: what each report said of each milestone, as a line from data date to forecast
//! date. How far it has slipped, how fast it slips, whether it flattens, and for which reasons it moved.
//! Definitions: `docs/forecasts.md`.

mod line;
pub mod portfolio;
pub mod waterfall;

pub use waterfall::{Step, StepKind};

use crate::Figure;
use crate::effective::EffectiveMilestone;
use crate::evidence::SourceIndex;
use crate::forecast::history::{self, Voice};
use crate::milestone::Standing;
use crate::record::ProjectRecord;
use chrono::NaiveDate;
use milepost_model::{ActivityId, ClaimId, DateInterval, Milestone, MilestoneId, Reason, ReportId};
use serde::{Deserialize, Serialize};
use ts_rs::TS;

/// What was said of a date on a day.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize, TS)]
pub struct TrendPoint {
    /// The report's data date, or the day it was stated.
    #[ts(type = "string")]
    pub data_date: NaiveDate,
    /// The last day of what was forecast, or of when it was met.
    #[ts(type = "string")]
    pub date: NaiveDate,
    pub said: DateInterval,
    /// True where it is the actual date.
    pub met: bool,
    pub report: Option<ReportId>,
    pub claim: Option<ClaimId>,
    /// The activity that it is computed of, where the schedule says it.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    #[ts(optional = nullable)]
    pub activity: Option<ActivityId>,
    pub reason: Option<Reason>,
    /// The reason in a sentence; may be empty.
    pub because: String,
    /// Days later than the point before it; None: there is none.
    #[ts(type = "number | null")]
    pub moved: Option<i64>,
}

/// One date's line through the reports.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize, TS)]
pub struct TrendLine {
    /// None: the finish as a whole.
    pub milestone: Option<MilestoneId>,
    pub title: String,
    /// Whose words they are, where they are not the reports'; may be empty.
    pub publisher: String,
    /// By data date.
    pub points: Vec<TrendPoint>,
    /// The last day planned for in the current baseline and in the first.
    #[ts(type = "string | null")]
    pub baseline: Option<NaiveDate>,
    #[ts(type = "string | null")]
    pub first_baseline: Option<NaiveDate>,
    /// Days later than the current baseline, and than the first.
    #[ts(type = "Figure<number>")]
    pub slip: Figure<i64>,
    #[ts(type = "Figure<number>")]
    pub slip_since_first: Figure<i64>,
    /// Days later than the report before said.
    #[ts(type = "Figure<number>")]
    pub slip_since_last: Figure<i64>,
    /// Days of slip a month, from the first report to the last.
    pub rate: Figure<f64>,
    /// True if it slipped more slowly between the last two reports than on the whole before.
    pub flattens: Figure<bool>,
    /// From the first baseline, or the first report, to what was said last, by reason.
    pub waterfall: Vec<Step>,
}

/// All lines of a project at an as-of date.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize, TS)]
pub struct Trend {
    #[ts(type = "string")]
    pub as_of: NaiveDate,
    /// The data dates of the reports that count.
    #[ts(type = "string[]")]
    pub reports: Vec<NaiveDate>,
    /// One for each milestone that a report says anything of, in the project's order.
    pub lines: Vec<TrendLine>,
    /// The finish: in each report the last date that it forecasts; without reports, what one publisher stated.
    pub finish: Option<TrendLine>,
}

/// Everything of the trend.
#[must_use]
pub fn trend(record: &ProjectRecord<'_>, sources: &SourceIndex<'_>) -> Trend {
    let as_of = record.as_of;
    let reports = &record.reports;
    let lines = record.milestones.iter().filter_map(|milestone| {
        let mut points: Vec<TrendPoint> = Vec::new();
        for report in reports {
            let Some(said) = report.line(milestone.id) else { continue };
            let Some(date) = said.actual.or(said.forecast) else { continue };
            points.push(TrendPoint {
                data_date: report.data_date,
                date: date.last_known(),
                said: date,
                met: said.actual.is_some(),
                report: Some(report.id),
                claim: said.claim_id,
                activity: None,
                reason: said.reason,
                because: said.because.clone(),
                moved: None,
            });
        }
        points.extend(from_schedule(milestone, points.last()));
        if points.is_empty() {
            return None;
        }
        end_when_met(&mut points, milestone, as_of);
        Some(line::line(line::Of::Milestone(milestone, record), points))
    });
    Trend {
        as_of,
        reports: reports.iter().map(|report| report.data_date).collect(),
        lines: lines.collect(),
        finish: finish(record, sources),
    }
}

/// What the schedule says of a milestone since the last report spoke of it.
fn from_schedule(milestone: &EffectiveMilestone, last: Option<&TrendPoint>) -> Option<TrendPoint> {
    let from = milestone.scheduled.as_ref().filter(|_| last.is_none_or(|last| !last.met))?;
    if last.is_some_and(|last| last.data_date >= from.data_date) {
        return None;
    }
    // What is met lies on the diagonal, but for what a report did not know yet.
    let day = from.day.last_known();
    let on_diagonal = from.actual && last.is_none_or(|last| last.data_date < day);
    let data_date = if on_diagonal { day } else { from.data_date };
    Some(TrendPoint {
        data_date,
        date: from.day.last_known(),
        said: from.day,
        met: from.actual,
        report: None,
        claim: None,
        activity: Some(from.activity),
        reason: None,
        because: String::new(),
        moved: None,
    })
}

/// A line ends on the diagonal on the day it was met, whether or not a report says so.
fn end_when_met(points: &mut Vec<TrendPoint>, milestone: &Milestone, as_of: NaiveDate) {
    let standing = Standing::of(milestone, as_of);
    if let Some(actual) = standing.actual.filter(|_| standing.is_met())
        && points.last().is_some_and(|last| !last.met && last.data_date < actual.last_known())
    {
        points.push(TrendPoint {
            data_date: actual.last_known(),
            date: actual.last_known(),
            said: actual,
            met: true,
            report: None,
            claim: None,
            activity: None,
            reason: None,
            because: String::new(),
            moved: None,
        });
    }
}

fn finish(record: &ProjectRecord<'_>, sources: &SourceIndex<'_>) -> Option<TrendLine> {
    let said = history::line(record, sources)?;
    let point = |statement: &history::Statement| {
        let report = record.reports.iter().find(|report| Some(report.id) == statement.report);
        let moved = report.and_then(|report| {
            report.lines.iter().filter(|l| l.actual.is_none()).max_by_key(|l| l.forecast.map(|date| date.last_known()))
        });
        TrendPoint {
            data_date: statement.said,
            date: statement.finish,
            said: DateInterval::day(statement.finish),
            met: false,
            report: statement.report,
            claim: statement.claim,
            activity: None,
            reason: moved.and_then(|line| line.reason),
            because: moved.map(|line| line.because.clone()).unwrap_or_default(),
            moved: None,
        }
    };
    let mut points: Vec<TrendPoint> = said.statements.iter().map(point).collect();
    if let Some(finished) = record.finished()
        && points.last().is_some_and(|last| last.data_date < finished.last_known())
    {
        let date = finished.last_known();
        points.push(TrendPoint {
            data_date: date,
            date,
            said: finished,
            met: true,
            report: None,
            claim: None,
            activity: None,
            reason: None,
            because: String::new(),
            moved: None,
        });
    }
    let publisher = if said.voice == Voice::Publisher { said.publisher } else { String::new() };
    Some(line::line(line::Of::Finish(record, publisher), points))
}
