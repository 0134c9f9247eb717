//! How a project is reported on, in a line of the portfolio: how far its finish is from the baseline, how far
//! the newest report moved it, how old that report is and when the next one is due. Definitions: `docs/reports.md`.

use crate::case::Case;
use crate::figure::Account;
use crate::milestone::days_between;
use crate::{Figure, expected};
use chrono::{Datelike, Days, Months, NaiveDate};
use milepost_model::{DateInterval, Message, ProjectStatus, Report, ReportingRhythm};
use serde::{Deserialize, Serialize};
use ts_rs::TS;

/// A project that is followed is silent after so many days without a report.
pub const SILENT_AFTER_DAYS: i64 = 60;

/// When the next report is due.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize, TS)]
pub struct NextReport {
    #[ts(type = "string")]
    pub date: NaiveDate,
    /// Days from the as-of date to it; negative: overdue.
    #[ts(type = "number")]
    pub days: i64,
}

/// Its figures have their reason where they are unknown, but empty whys.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize, TS)]
pub struct Reporting {
    /// Last day of the expected finish minus the last day that the current baseline plans for.
    #[ts(type = "Figure<number>")]
    pub baseline_slip: Figure<i64>,
    /// Days by which the newest report moved the finish of the one before it; the finish in a report is the
    /// last of its dates.
    #[ts(type = "Figure<number>")]
    pub last_move: Figure<i64>,
    /// Days since the data date of the newest report.
    #[ts(type = "Figure<number>")]
    pub report_age: Figure<i64>,
    /// A week, month or quarter after the newest report's data date or, without one, after the start.
    pub due: Figure<NextReport>,
    /// It goes on, is reported on, and nothing was reported for [`SILENT_AFTER_DAYS`].
    pub silent: bool,
}

pub(crate) fn reporting(case: &Case<'_>) -> Reporting {
    let report_age = report_age(case);
    // Without a report, what has to be reported on is silent from its start on.
    let followed = report_age.value.is_some() || case.input.project.rhythm != ReportingRhythm::None;
    let silence = report_age.value.or_else(|| since_start(case)).filter(|_| followed && goes_on(case));
    Reporting {
        baseline_slip: baseline_slip(case),
        last_move: last_move(case),
        due: due(case),
        silent: silence.is_some_and(|days| days >= SILENT_AFTER_DAYS),
        report_age,
    }
}

/// Neither built nor given up.
fn goes_on(case: &Case<'_>) -> bool {
    let ended = matches!(case.input.project.status, ProjectStatus::Completed | ProjectStatus::Cancelled);
    !ended && !case.all_met()
}

fn since_start(case: &Case<'_>) -> Option<i64> {
    let start = case.start.date.as_ref().ok()?.first_known();
    Some(days_between(start, case.input.as_of))
}

fn brief<T>(case: &Case<'_>, value: Result<T, Message>) -> Figure<T> {
    Figure::of(value, Account::new(case.detail, "").finish())
}

fn baseline_slip(case: &Case<'_>) -> Figure<i64> {
    let slip = || {
        let baseline = case.known.baselines.current.ok_or_else(|| Message::new("reporting-unknown-no-baseline"))?;
        let planned = baseline.milestones.iter().filter_map(|frozen| Some(frozen.planned?.last_known())).max();
        let planned = planned.ok_or_else(|| Message::new("reporting-unknown-baseline-undated"))?;
        let expected = expected::last(case)?;
        Ok(days_between(planned, expected.date.last_known()))
    };
    brief(case, slip())
}

/// The last of the dates that a report gives.
fn finish_of(report: &Report) -> Option<NaiveDate> {
    let date = |line: &milepost_model::ReportLine| -> Option<DateInterval> { line.actual.or(line.forecast) };
    report.lines.iter().filter_map(|line| Some(date(line)?.last_known())).max()
}

fn last_move(case: &Case<'_>) -> Figure<i64> {
    let moved = || {
        let mut newest_first = case.known.reports.iter().rev();
        let newest = newest_first.next().ok_or_else(|| Message::new("reporting-unknown-no-report"))?;
        let before = newest_first.next().ok_or_else(|| Message::new("reporting-unknown-one-report"))?;
        let undated = || Message::new("reporting-unknown-undated");
        Ok(days_between(finish_of(before).ok_or_else(undated)?, finish_of(newest).ok_or_else(undated)?))
    };
    brief(case, moved())
}

fn report_age(case: &Case<'_>) -> Figure<i64> {
    let newest = case.known.newest_report().ok_or_else(|| Message::new("reporting-unknown-no-report"));
    brief(case, newest.map(|report| days_between(report.data_date, case.input.as_of)))
}

fn due(case: &Case<'_>) -> Figure<NextReport> {
    let rhythm = case.input.project.rhythm;
    let date = || {
        if rhythm == ReportingRhythm::None {
            return Err(Message::new("reporting-unknown-no-rhythm"));
        }
        if !goes_on(case) {
            return Err(Message::new("reporting-unknown-ended"));
        }
        let from = match case.known.newest_report() {
            Some(report) => report.data_date,
            None => case.start.date.clone()?.first_known(),
        };
        after(from, rhythm).ok_or_else(|| Message::new("reporting-unknown-no-rhythm"))
    };
    let due = date().map(|date| NextReport { date, days: days_between(case.input.as_of, date) });
    brief(case, due)
}

/// One period later; None: none is due, or beyond the calendar.
fn after(from: NaiveDate, rhythm: ReportingRhythm) -> Option<NaiveDate> {
    match rhythm {
        ReportingRhythm::None => None,
        ReportingRhythm::Weekly => from.checked_add_days(Days::new(7)),
        ReportingRhythm::Monthly => months_on(from, 1),
        ReportingRhythm::Quarterly => months_on(from, 3),
    }
}

/// So many months later. From the last day of a month to the last day of a month: reports are mostly of those.
fn months_on(from: NaiveDate, months: u32) -> Option<NaiveDate> {
    let next_day = from.succ_opt()?;
    if next_day.month() == from.month() {
        return from.checked_add_months(Months::new(months));
    }
    next_day.checked_add_months(Months::new(months))?.pred_opt()
}
