//! The comparison of a schedule file: a line a value, then each difference with what drives the activity.

use crate::output::{NOTHING, table, word, wrapped};
use milepost_app::verify::Verification;
use milepost_app::words::{say, text};
use milepost_model::Message;
use milepost_schedule::verify::{Difference, Step, Value};

/// Differences that are shown unless all are asked for.
const SHOWN: usize = 20;

#[must_use]
pub(crate) fn verify(answer: &Verification, all: bool) -> String {
    let mut out = wrapped(&head(answer), 0);
    out.push_str("\n\n");
    let heads = ["verify-column-field", "verify-column-compared", "verify-column-matched", "verify-column-different"];
    let rows = answer.fields.iter().map(|(field, count)| {
        let different = count.compared.saturating_sub(count.matched);
        vec![
            word("verify-field-", field),
            count.compared.to_string(),
            count.matched.to_string(),
            if different == 0 { NOTHING.to_owned() } else { different.to_string() },
        ]
    });
    out.push_str(&table(&heads, rows.collect()));
    out.push('\n');
    differences(answer, all, &mut out);
    let uncalculated = answer.activities.saturating_sub(answer.calculated);
    if uncalculated > 0 {
        line(&mut out, &say(&Message::new("verify-uncalculated").with("count", uncalculated)), 0);
    }
    if answer.read.noticed > 0 {
        line(&mut out, &say(&Message::new("verify-noticed").with("count", answer.read.noticed)), 0);
        let most = if all { usize::MAX } else { SHOWN };
        for finding in answer.read.findings.iter().take(most) {
            let message = say(&finding.message);
            line(
                &mut out,
                &match finding.place.line {
                    Some(at) => {
                        say(&Message::new("verify-place").with("line", at.to_string()).with("message", message))
                    }
                    None => message,
                },
                2,
            );
        }
    }
    out
}

fn line(out: &mut String, text: &str, indent: usize) {
    out.push_str(&" ".repeat(indent));
    out.push_str(&wrapped(text, indent));
    out.push('\n');
}

fn head(answer: &Verification) -> String {
    let dates: Vec<String> =
        answer.read.schedule.projects.iter().filter_map(|p| p.data_date).map(|date| date.to_string()).collect();
    let version = if answer.read.version.is_empty() { "none" } else { answer.read.version.as_str() };
    say(&Message::new("verify-head")
        .with("file", answer.file.as_str())
        .with("kind", milepost_app::foreign::name(answer.read.format))
        .with("version", version)
        .with("activities", answer.activities)
        .with("data_date", if dates.is_empty() { NOTHING.to_owned() } else { dates.join(", ") }))
}

fn differences(answer: &Verification, all: bool, out: &mut String) {
    if answer.differences.is_empty() {
        return line(out, &text("verify-exact"), 0);
    }
    line(out, &say(&Message::new("verify-differ").with("count", answer.differences.len())), 0);
    let most = if all { usize::MAX } else { SHOWN };
    let mut last = "";
    for difference in answer.differences.iter().take(most) {
        line(out, &one(difference), 2);
        // The values of one activity have one chain.
        if difference.origin != last && difference.chain.len() > 1 {
            let chain = Message::new("verify-chain").with("chain", chain(&difference.chain));
            line(out, &say(&chain), 4);
        }
        last = &difference.origin;
    }
    let more = answer.differences.len().saturating_sub(most);
    if more > 0 {
        line(out, &say(&Message::new("verify-more").with("count", more)), 2);
    }
}

fn one(difference: &Difference) -> String {
    say(&Message::new("verify-difference")
        .with("activity", difference.activity.as_str())
        .with("name", difference.name.trim())
        .with("field", word("verify-field-", &difference.field))
        .with("stored", value(difference.stored))
        .with("computed", value(difference.computed)))
}

#[expect(clippy::cast_precision_loss, reason = "minutes of three centuries are far below what a float holds exactly")]
fn value(value: Value) -> String {
    match value {
        Value::Date(at) => at.to_string(),
        Value::Minutes(minutes) => {
            let hours = format!("{:.2}", minutes as f64 / 60.0);
            let hours = hours.trim_end_matches('0').trim_end_matches('.');
            say(&Message::new("verify-minutes").with("hours", hours))
        }
        Value::Flag(true) => text("verify-yes"),
        Value::Flag(false) => text("verify-no"),
    }
}

/// `A1000 (2026-03-02 08:00 – 2026-03-06 17:00) FS A1010 (…)`; the middle of a long one is left out.
fn chain(steps: &[Step]) -> String {
    const ENDS: usize = 4;
    let mut told = String::new();
    for (at, step) in steps.iter().enumerate() {
        if steps.len() > 2 * ENDS && (ENDS..steps.len() - ENDS).contains(&at) {
            if at == ENDS {
                told.push_str(" …");
            }
            continue;
        }
        if let Some(kind) = step.relationship {
            told.push(' ');
            told.push_str(kind);
            if step.lag != 0 {
                told.push_str(&format!("{:+} min", step.lag));
            }
            told.push(' ');
        }
        told.push_str(&format!("{} ({} – {})", step.activity, step.start, step.finish));
    }
    told
}
