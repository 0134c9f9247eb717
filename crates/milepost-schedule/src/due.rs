//! When the next report of a project is due. The one rule for it: the portfolio, the project's own pages and the
//! command line all ask here. In words: `docs/reports.md`.

use crate::Figure;
use crate::case::Case;
use crate::effective::Effective;
use crate::figure::{Account, Detail, Input};
use crate::milestone::days_between;
use crate::progress::ProgressInput;
use chrono::{Datelike, Days, Months, NaiveDate};
use milepost_model::{Message, ReportingRhythm};
use serde::{Deserialize, Serialize};
use ts_rs::TS;

/// When the next report is due.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize, TS)]
pub struct NextReport {
    /// The data date of the newest report that counts; None: there is none yet, so it counts from the start.
    #[ts(type = "string | null")]
    pub last: Option<NaiveDate>,
    /// A week, month or quarter after the newest report's data date or, without one, after the start.
    #[ts(type = "string")]
    pub date: NaiveDate,
    /// Days from the as-of date to it; negative: overdue.
    #[ts(type = "number")]
    pub days: i64,
}

impl NextReport {
    /// By how many days it is overdue; None: it is not. On the day itself there is still time.
    #[must_use]
    pub fn overdue(&self) -> Option<i64> {
        (self.days < 0).then_some(-self.days)
    }
}

/// When the next report of a project is due at an as-of date, with its why; unknown where it has no rhythm of
/// reports, has ended, or has neither a report nor a start.
#[must_use]
pub fn next_report(input: &ProgressInput<'_>) -> Figure<NextReport> {
    let known = Effective::of(input);
    of(&Case::new(*input, &known, Detail::Explained))
}

pub(crate) fn of(case: &Case<'_>) -> Figure<NextReport> {
    let rhythm = case.input.project.rhythm;
    let newest = case.known.newest_report();
    let mut account = Account::new(case.detail, "report-due-formula");
    let date = || {
        if rhythm == ReportingRhythm::None {
            return Err(Message::new("reporting-unknown-no-rhythm"));
        }
        if case.has_ended() {
            return Err(Message::new("reporting-unknown-ended"));
        }
        let from = match newest {
            Some(report) => report.data_date,
            None => case.start.date.clone()?.first_known(),
        };
        after(from, rhythm).ok_or_else(|| Message::new("reporting-unknown-no-rhythm"))
    };
    let due = date().map(|date| NextReport {
        last: newest.map(|report| report.data_date),
        date,
        days: days_between(case.input.as_of, date),
    });
    match newest {
        Some(report) => account.input(|| {
            let label = Message::new("input-evidence-report").with("title", report.title.as_str());
            Input::new(label, report.data_date).of_report(report)
        }),
        None => account.input(|| case.start.as_input()),
    }
    account.input(|| Input::new(Message::new("input-as-of"), case.input.as_of));
    Figure::of(due, account.finish())
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
