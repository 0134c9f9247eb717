//! Reports and baselines: lists, one report line by line, two side by side.

use super::{date, interval};
use crate::output::{NOTHING, slip, table, word, wrapped};
use milepost_app::view::{Baselines, ReportComparison, ReportList, ReportView};
use milepost_app::words::{say, text, value};
use milepost_model::report::LineDates;
use milepost_model::{Arg, Message, Report};
use milepost_schedule::comparison::told;

fn day(day: chrono::NaiveDate) -> String {
    value(&Arg::Date(day))
}

fn state(report: &Report) -> String {
    match report.issued {
        Some(issued) => say(&Message::new("cli-report-issued").with("date", issued)),
        None => text("cli-report-draft"),
    }
}

#[must_use]
pub(crate) fn list(list: &ReportList) -> String {
    if list.reports.is_empty() {
        return format!("{}\n{}", wrapped(&text("cli-reports-none"), 0), due(list));
    }
    let rows = list.reports.iter().enumerate().map(|(index, row)| {
        let corrected = row.corrected_by.map(|_| text("cli-report-corrected"));
        vec![
            (index + 1).to_string(),
            day(row.report.data_date),
            row.report.title.clone(),
            corrected.unwrap_or_else(|| state(&row.report)),
            row.changed.to_string(),
            row.confirmed.to_string(),
            row.untouched.to_string(),
        ]
    });
    let listed = table(
        &[
            "cli-head-number",
            "cli-head-data-date",
            "cli-head-title",
            "cli-head-state",
            "cli-head-changed",
            "cli-head-confirmed",
            "cli-head-untouched",
        ],
        rows.collect(),
    );
    format!("{listed}\n{}", due(list))
}

/// When the next one is due, or why none is.
fn due(list: &ReportList) -> String {
    let message = match (list.due.value, &list.due.unknown) {
        (Some(next), _) => match next.overdue() {
            Some(days) => Message::new("cli-report-overdue").with("date", next.date).with("days", days),
            None => Message::new("cli-report-due").with("date", next.date),
        },
        (None, Some(reason)) => reason.clone(),
        (None, None) => return String::new(),
    };
    wrapped(&say(&message), 0)
}

fn days(days: Option<i64>) -> String {
    days.map_or_else(|| NOTHING.to_owned(), slip)
}

fn reason(reason: Option<milepost_model::Reason>, because: &str) -> String {
    let reason = reason.map(|reason| word("cli-reason-", &reason));
    match (reason, because) {
        (None, "") => NOTHING.to_owned(),
        (None, because) => because.to_owned(),
        (Some(reason), "") => reason,
        (Some(reason), because) => format!("{reason}: {because}"),
    }
}

#[must_use]
pub(crate) fn show(view: &ReportView) -> String {
    let report = &view.report;
    let mut out =
        format!("{}\n", wrapped(&format!("{} ({}), {}", report.title, day(report.data_date), state(report)), 0));
    if let Some(progress) = &report.progress {
        let message = Message::new("cli-report-progress").with("reported", progress.reported.as_str());
        out.push_str(&format!("{}\n", wrapped(&say(&message), 0)));
    }
    if !report.remarks.is_empty() {
        out.push_str(&format!("{}\n", wrapped(&report.remarks, 0)));
    }
    let rows = view.lines.iter().map(|view| {
        let line = &view.line;
        vec![
            line.title.clone(),
            date(view.planned.as_ref()),
            date(told(view.previous).as_ref()),
            date(line.forecast.as_ref()),
            date(line.actual.as_ref()),
            word("cli-line-", &line.state),
            days(view.slip),
            days(view.moved),
            reason(line.reason, &line.because),
        ]
    });
    out.push_str(&table(
        &[
            "cli-head-title",
            "cli-head-planned",
            "cli-head-before",
            "cli-head-forecast",
            "cli-head-actual",
            "cli-head-state",
            "cli-head-slip",
            "cli-head-moved",
            "cli-head-reason",
        ],
        rows.collect(),
    ));
    for view in &view.lines {
        if let Some(from) = &view.schedule {
            let message = Message::new("cli-report-line-schedule")
                .with("milestone", view.line.title.as_str())
                .with("activity", from.title.as_str())
                .with("date", from.data_date);
            out.push_str(&format!("{}\n", wrapped(&say(&message), 0)));
        }
    }
    for problem in &view.problems {
        out.push('\n');
        out.push_str(&wrapped(&say(&problem.message), 0));
    }
    out
}

#[must_use]
pub(crate) fn compare(compared: &ReportComparison) -> String {
    let shown = |dates: LineDates| told(dates).map_or_else(|| NOTHING.to_owned(), |date| interval(&date));
    let rows = compared.comparison.lines.iter().map(|line| {
        vec![
            line.title.clone(),
            shown(line.before),
            shown(line.after),
            word("cli-became-", &line.became),
            days(line.moved),
            reason(line.reason, &line.because),
        ]
    });
    let title = |report: &Report| format!("{} ({})", report.title, day(report.data_date));
    let heads =
        ["cli-head-title", "cli-head-before", "cli-head-after", "cli-head-became", "cli-head-moved", "cli-head-reason"];
    let message =
        Message::new("cli-report-compared").with("from", title(&compared.from)).with("to", title(&compared.to));
    format!("{}\n{}", wrapped(&say(&message), 0), table(&heads, rows.collect()))
}

#[must_use]
pub(crate) fn baselines(list: &Baselines) -> String {
    if list.baselines.is_empty() {
        return wrapped(&text("cli-baselines-none"), 0);
    }
    let rows = list.baselines.iter().enumerate().map(|(index, baseline)| {
        vec![
            (index + 1).to_string(),
            baseline.name.clone(),
            day(baseline.date),
            if baseline.current { text("cli-baseline-current") } else { NOTHING.to_owned() },
            baseline.milestones.iter().filter(|frozen| frozen.planned.is_some()).count().to_string(),
        ]
    });
    table(&["cli-head-number", "cli-head-name", "cli-head-date", "cli-head-state", "cli-head-dated"], rows.collect())
}
