//! Imports, exports and conversions as text.

use crate::output::{NOTHING, slip, word, wrapped};
use milepost_app::convert::Converted;
use milepost_app::view::{Contents, DatesVerified, FileImport, Import, ImportFinding, ImportedProject, ScheduleUpdate};
use milepost_app::words::{say, text};
use milepost_model::Message;
use milepost_model::schedule::Instant;

fn line(message: &Message) -> String {
    wrapped(&say(message), 2)
}

#[must_use]
pub(crate) fn import(import: &Import) -> String {
    let done = import.changed.is_some();
    let mut out: Vec<String> = import.files.iter().map(|of| file(of, import.files.len() > 1, done)).collect();
    out.push(text(if done { "cli-import-done" } else { "cli-import-looked" }));
    out.join("\n")
}

fn file(of: &FileImport, named: bool, done: bool) -> String {
    let mut out = vec![];
    if named {
        out.push(format!("{}:", of.name));
    }
    if let Some(failure) = &of.failure {
        out.push(line(&failure.message));
        out.extend(failure.help.as_deref().map(line));
        return out.join("\n");
    }
    out.push(wrapped(&of.from, 0));
    for about in &of.about {
        out.push(wrapped(&format!("{}: {}", say(&about.label), say(&about.value)), 2));
    }
    match &of.contents {
        Some(Contents::Schedule(schedule)) => {
            out.extend(schedule.projects.iter().map(project));
            if schedule.projects.is_empty() {
                out.push(text("cli-import-nothing"));
            }
            out.push(verified(&schedule.verification));
            out.extend(schedule.update.as_deref().map(update));
        }
        Some(Contents::Records(records)) => out.extend(super::records::records(records, done)),
        None => {}
    }
    out.extend(of.findings.iter().map(finding));
    let more = of.finding_count.saturating_sub(of.findings.len());
    if more > 0 {
        out.push(line(&Message::new("cli-import-more").with("count", more)));
    }
    if !of.kept.is_empty() {
        let parts: Vec<String> = of.kept.iter().map(|(part, rows)| format!("{part} ({rows})")).collect();
        out.push(line(&Message::new("cli-import-kept").with("parts", parts.join(", "))));
    }
    for (table, rows) in &of.left_out {
        out.push(line(&Message::new("cli-import-left-out").with("table", table.as_str()).with("count", *rows)));
    }
    out.join("\n")
}

fn at(instant: Option<Instant>) -> String {
    instant.map_or_else(|| NOTHING.to_owned(), |at| at.to_string())
}

fn project(of: &ImportedProject) -> String {
    line(
        &Message::new("cli-import-project")
            .with("project", if of.name.is_empty() { of.code.as_str() } else { of.name.as_str() })
            .with("activities", of.activities)
            .with("relationships", of.relationships)
            .with("calendars", of.calendars)
            .with("data_date", at(of.data_date))
            .with("stored", at(of.stored_finish))
            .with("finish", at(of.finish)),
    )
}

fn verified(of: &DatesVerified) -> String {
    if let Some(problem) = &of.problem {
        return line(problem);
    }
    let id = if of.compared == 0 { "import-verified-none" } else { "import-verified" };
    line(&Message::new(id).with("matching", of.matching).with("compared", of.compared))
}

/// What the next update changes, in lines; all of it is in the JSON.
#[must_use]
pub(crate) fn update(of: &ScheduleUpdate) -> String {
    let mut out = vec![];
    let mut say_if = |there: bool, message: Message| {
        if there {
            out.push(line(&message));
        }
    };
    let (diff, counts) = (&of.diff, &of.counts);
    say_if(of.older, Message::new("import-update-older"));
    say_if(of.same, Message::new("import-update-same"));
    if let Some(why) = &of.no_dates {
        say_if(true, why.clone());
    } else if !of.same {
        let days = diff.causes.iter().map(|c| c.minutes).sum::<i64>().div_euclid(1440);
        let finish = Message::new("cli-update-finish")
            .with("before", at(diff.finish.before))
            .with("after", at(diff.finish.after))
            .with("slip", slip(days));
        say_if(true, finish);
    }
    for cause in diff.causes.iter().filter(|cause| cause.minutes != 0) {
        let message = Message::new("cli-update-cause")
            .with("cause", word("import-cause-", &cause.cause))
            .with("count", cause.count)
            .with("slip", slip(cause.minutes.div_euclid(1440)));
        say_if(true, message);
    }
    for (id, count) in [
        ("import-update-added", counts.added),
        ("import-update-removed", counts.removed),
        ("import-update-renamed", counts.renamed),
        ("import-update-moved", counts.moved),
        ("import-update-progressed", counts.progressed),
        ("import-update-durations", counts.durations),
        ("import-update-links", counts.links),
        ("import-update-calendars", counts.calendars),
        ("import-update-constraints", counts.constraints),
    ] {
        say_if(count > 0, Message::new(id).with("count", count));
    }
    for actual in &diff.actuals {
        let message = Message::new("cli-update-actual")
            .with("activity", format!("{} {}", actual.activity.code, actual.activity.name))
            .with("which", word("verify-field-", &actual.which))
            .with("kind", word("import-actual-", &actual.kind))
            .with("before", at(actual.date.before))
            .with("after", at(actual.date.after));
        say_if(true, message);
    }
    for gone in &of.unfollowed {
        let message = Message::new("import-update-unfollowed")
            .with("milestone", gone.milestone.as_str())
            .with("activity", gone.activity.as_str());
        say_if(true, message);
    }
    out.join("\n")
}

fn finding(of: &ImportFinding) -> String {
    let place = if of.place.is_empty() { String::new() } else { format!("{}: ", of.place) };
    wrapped(&format!("{place}{}", say(&of.message)), 2)
}

/// What a format has no place for, a line each.
pub(crate) fn left_out(findings: &[ImportFinding]) -> impl Iterator<Item = String> + '_ {
    findings.iter().map(finding)
}

#[must_use]
pub(crate) fn converted(of: &Converted) -> String {
    let (id, count) = if of.rows > 0 { ("cli-converted-rows", of.rows) } else { ("cli-converted", of.activities) };
    let done = Message::new(id)
        .with("path", of.path.as_str())
        .with("from", milepost_app::foreign::name(of.from))
        .with("to", milepost_app::foreign::name(of.to))
        .with("count", count);
    let mut out = vec![wrapped(&say(&done), 0)];
    out.extend(of.findings.iter().map(finding));
    for (table, rows) in &of.not_read {
        out.push(line(&Message::new("cli-import-left-out").with("table", table.as_str()).with("count", *rows)));
    }
    out.extend(left_out(&of.left_out));
    out.join("\n")
}
