//! How a project is reported on, in a line of the portfolio: how far its finish is from the baseline, how far
//! the newest report moved it, how old that report is and when the next one is due. Definitions: `docs/reports.md`.

use crate::case::Case;
use crate::due::{self, NextReport};
use crate::figure::Account;
use crate::milestone::days_between;
use crate::{Figure, expected};
use chrono::NaiveDate;
use milepost_model::{DateInterval, Message, Report, ReportingRhythm};
use serde::{Deserialize, Serialize};
use ts_rs::TS;

/// A project that is followed is silent after so many days without a report.
pub const SILENT_AFTER_DAYS: i64 = 60;

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
    /// By the rule of [`crate::due`].
    pub due: Figure<NextReport>,
    /// It goes on, is reported on, and nothing was reported for [`SILENT_AFTER_DAYS`].
    pub silent: bool,
}

pub(crate) fn reporting(case: &Case<'_>) -> Reporting {
    let report_age = report_age(case);
    // Without a report, what has to be reported on is silent from its start on.
    let followed = report_age.value.is_some() || case.input.project.rhythm != ReportingRhythm::None;
    let silence = report_age.value.or_else(|| since_start(case)).filter(|_| followed && !case.has_ended());
    Reporting {
        baseline_slip: baseline_slip(case),
        last_move: last_move(case),
        due: due::of(case),
        silent: silence.is_some_and(|days| days >= SILENT_AFTER_DAYS),
        report_age,
    }
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
