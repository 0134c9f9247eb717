//! Two reports side by side: what moved, by how much, why.

use crate::milestone::days_between;
use milepost_model::report::LineDates;
use milepost_model::{DateInterval, LineState, MilestoneId, Reason, Report, ReportId, ReportLine};
use serde::{Deserialize, Serialize};
use ts_rs::TS;

/// What became of a milestone from one report to another.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(rename_all = "snake_case")]
pub enum Became {
    /// Met in the later one and not in the earlier.
    Met,
    Later,
    Earlier,
    /// Another date with the same last day.
    Restated,
    Same,
    /// Only in the later one, or without a date in the earlier.
    New,
    /// In the earlier one with a date, and without one in the later, or not in it.
    Dropped,
}

/// One milestone in two reports.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, TS)]
pub struct ComparedLine {
    pub milestone: MilestoneId,
    pub title: String,
    pub before: LineDates,
    pub after: LineDates,
    pub became: Became,
    /// Last day to last day; positive is later. None where one of them has no date.
    #[ts(type = "number | null")]
    pub moved: Option<i64>,
    /// As the later report has it.
    pub state: Option<LineState>,
    pub reason: Option<Reason>,
    pub because: String,
}

/// Two reports side by side.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, TS)]
pub struct Comparison {
    pub from: ReportId,
    pub to: ReportId,
    /// Those of the later report in its order, then those that only the earlier has.
    pub lines: Vec<ComparedLine>,
}

/// Compares `from` with `to`.
#[must_use]
pub fn compare(from: &Report, to: &Report) -> Comparison {
    let later = to.lines.iter().map(|line| compared(from.line(line.milestone_id), Some(line)));
    let gone = from.lines.iter().filter(|line| to.line(line.milestone_id).is_none());
    // What was met is not told again: that it is missing later says nothing.
    let gone = gone.filter(|line| line.actual.is_none()).map(|line| compared(Some(line), None));
    Comparison { from: from.id, to: to.id, lines: later.chain(gone).flatten().collect() }
}

fn compared(before: Option<&ReportLine>, after: Option<&ReportLine>) -> Option<ComparedLine> {
    let line = after.or(before)?;
    let dates = |line: Option<&ReportLine>| {
        line.map(|line| LineDates { forecast: line.forecast, actual: line.actual }).unwrap_or_default()
    };
    let (was, is) = (dates(before), dates(after));
    let moved = moved(was, is);
    let became = match (told(was), told(is)) {
        (_, Some(_)) if is.actual.is_some() && was.actual.is_none() => Became::Met,
        (None, Some(_)) => Became::New,
        (Some(_), None) => Became::Dropped,
        (None, None) => Became::Same,
        (Some(one), Some(other)) => match moved {
            Some(days) if days > 0 => Became::Later,
            Some(days) if days < 0 => Became::Earlier,
            _ if one == other => Became::Same,
            _ => Became::Restated,
        },
    };
    Some(ComparedLine {
        milestone: line.milestone_id,
        title: line.title.clone(),
        before: was,
        after: is,
        became,
        moved,
        state: after.map(|line| line.state),
        reason: after.and_then(|line| line.reason),
        because: after.map(|line| line.because.clone()).unwrap_or_default(),
    })
}

/// The actual date, else the forecast.
#[must_use]
pub fn told(dates: LineDates) -> Option<DateInterval> {
    dates.actual.or(dates.forecast)
}

/// Days from the last day of the one to that of the other; None where one has no date.
#[must_use]
pub fn moved(before: LineDates, after: LineDates) -> Option<i64> {
    Some(days_between(told(before)?.last_known(), told(after)?.last_known()))
}
