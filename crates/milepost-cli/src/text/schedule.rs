//! Schedules as text.

use crate::output::{NOTHING, table, word, wrapped};
use milepost_app::view::{ActivityLine, ActivityView, LinkView, MetricView, ScheduleView};
use milepost_app::words::{say, text, value};
use milepost_model::schedule::{Calendar, Instant, hours};
use milepost_model::{Arg, Message};
use milepost_schedule::dcma::Outcome;

fn at(instant: Option<Instant>) -> String {
    instant.map_or_else(|| NOTHING.to_owned(), |at| at.to_string())
}

#[must_use]
pub(crate) fn schedule(view: &ScheduleView) -> String {
    let outline = &view.outline;
    let head = Message::new("cli-schedule-head")
        .with("activities", outline.activities)
        .with("critical", outline.critical)
        .with("data_date", at(outline.data_date))
        .with("start", at(outline.start))
        .with("finish", at(outline.finish));
    let mut out = wrapped(&say(&head), 0);
    out.push('\n');
    for problem in &outline.problems {
        out.push_str(&wrapped(&say(problem), 0));
        out.push('\n');
    }
    out.push('\n');
    out + &lines(&view.activities)
}

#[must_use]
pub(crate) fn lines(lines: &[ActivityLine]) -> String {
    if lines.is_empty() {
        return wrapped(&text("cli-activities-none"), 0);
    }
    let critical = |line: &ActivityLine| if line.critical { text("cli-critical") } else { String::new() };
    let rows = lines
        .iter()
        .map(|line| {
            vec![
                line.code.clone(),
                line.name.clone(),
                line.duration.clone(),
                at(line.start),
                at(line.finish),
                line.total_float_text.clone().unwrap_or_else(|| NOTHING.to_owned()),
                critical(line),
                line.predecessors.clone(),
            ]
        })
        .collect();
    let heads = [
        "cli-head-code",
        "cli-head-name",
        "cli-head-duration",
        "cli-head-start",
        "cli-head-finish",
        "cli-head-float",
        "cli-head-blank",
        "cli-head-predecessors",
    ];
    table(&heads, rows)
}

#[must_use]
pub(crate) fn why(chain: &[Message]) -> String {
    chain.iter().map(|step| wrapped(&say(step), 2)).collect::<Vec<_>>().join("\n")
}

#[must_use]
pub(crate) fn activity(view: &ActivityView) -> String {
    let of = &view.activity;
    let rows = [
        ("cli-head-duration", of.duration.clone()),
        ("cli-head-start", at(view.start)),
        ("cli-head-finish", at(view.finish)),
        ("cli-head-late-finish", at(view.late_finish)),
        ("cli-head-calendar", of.calendar.clone().unwrap_or_else(|| NOTHING.to_owned())),
        ("cli-head-constraint", of.constraint.as_ref().map_or_else(|| NOTHING.to_owned(), say)),
        ("cli-head-predecessors", of.predecessors.clone()),
    ];
    let mut out = format!("{} {}\n", of.code, of.name);
    out += &table(&["cli-head-blank", "cli-head-blank"], rows.map(|(head, value)| vec![text(head), value]).into());
    let steps: Vec<_> = view.why.iter().map(|step| step.message.clone()).collect();
    out + &why(&steps)
}

#[must_use]
pub(crate) fn logic(view: &ActivityView) -> String {
    let row = |direction: &str, link: &LinkView| {
        let driving = if link.driving { text("cli-driving") } else { String::new() };
        let kind = format!("{}{}", word("cli-link-", &link.kind), link.lag);
        let code = match &link.project {
            Some(project) => format!("{}: {}", project.code, link.code),
            None => link.code.clone(),
        };
        vec![text(direction), code, link.name.clone(), kind, driving]
    };
    let before = view.predecessors.iter().map(|link| row("cli-link-after", link));
    let after = view.successors.iter().map(|link| row("cli-link-before", link));
    let heads = ["cli-head-blank", "cli-head-code", "cli-head-name", "cli-head-kind", "cli-head-blank"];
    table(&heads, before.chain(after).collect())
}

#[must_use]
pub(crate) fn calendars(calendars: &[Calendar]) -> String {
    let days = |calendar: &Calendar| {
        let day = |day: &Option<Vec<_>>| day.as_deref().map_or_else(|| NOTHING.to_owned(), hours::write);
        calendar.week.iter().map(day).collect::<Vec<_>>().join("; ")
    };
    let rows = calendars.iter().map(|c| vec![c.name.clone(), days(c), c.exceptions.len().to_string()]).collect();
    table(&["cli-head-name", "cli-head-week", "cli-head-exceptions"], rows)
}

#[must_use]
pub(crate) fn dcma(view: &milepost_app::view::Dcma) -> String {
    let rows = view.metrics.iter().map(metric).collect();
    let heads = [
        "cli-head-number",
        "cli-head-name",
        "cli-head-value",
        "cli-head-limit",
        "cli-head-result",
        "cli-head-activities",
    ];
    table(&heads, rows)
}

/// More codes than this are counted.
const CODES: usize = 6;

fn metric(view: &MetricView) -> Vec<String> {
    let of = &view.metric;
    let index = matches!(of.number, 13 | 14);
    let amount = |amount: f64| if index { format!("{amount:.2}") } else { value(&Arg::Share(amount)) };
    let limit = of.limit.map(|limit| format!("{} {}", if of.at_least { "≥" } else { "≤" }, amount(limit)));
    let mut codes = view.activities.iter().take(CODES).cloned().collect::<Vec<_>>().join(" ");
    if view.activities.len() > CODES {
        let more = Message::new("cli-more").with("count", view.activities.len() - CODES);
        codes = format!("{codes} {}", say(&more));
    }
    let result = match (&of.outcome, &of.reason) {
        (Outcome::NotApplicable, Some(reason)) => say(reason),
        (outcome, _) => word("dcma-outcome-", outcome),
    };
    vec![
        of.number.to_string(),
        say(&view.title),
        of.value.map_or_else(|| NOTHING.to_owned(), amount),
        limit.unwrap_or_else(|| NOTHING.to_owned()),
        result,
        codes,
    ]
}
