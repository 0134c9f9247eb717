//! What a change is called in the history and by undo and redo: as specific as it can be said.

use milepost_model::{Arg, Claim, ClaimValue, DateInterval, Message, Milestone, Project, Report, Source};

/// Writes what differs between two values: the action of the field where it is one, else of the whole.
fn only(mut changes: Vec<Message>, several: Message) -> Message {
    match (changes.pop(), changes.is_empty()) {
        (Some(change), true) => change,
        _ => several,
    }
}

/// What is done to a report.
pub(crate) fn report(id: &str, project: &Project, report: &Report) -> Message {
    Message::new(id).with("report", report.title.as_str()).with("project", project.name.as_str())
}

/// What is done to a baseline, a quantity, a front, a structure, a cost or the work's line.
pub(crate) fn thing(id: &str, noun: &str, project: &Project, name: &str) -> Message {
    Message::new(id).with("noun", noun).with("name", name).with("project", project.name.as_str())
}

/// A quantity or a front in another place of its list.
pub(crate) fn thing_moved(noun: &str, project: &Project, name: &str, position: usize) -> Message {
    thing("history-thing-moved", noun, project, name).with("place", position + 1)
}

pub(crate) fn project_added(project: &Project) -> Message {
    Message::new("history-project-added").with("project", project.name.as_str())
}

pub(crate) fn project_edited(before: &Project, after: &Project) -> Message {
    let name = after.name.as_str();
    let mut changes = vec![];
    if before.name != after.name {
        changes
            .push(Message::new("history-project-renamed").with("before", before.name.as_str()).with("project", name));
    }
    if before.status != after.status {
        let status = serde_json::to_value(after.status).ok().and_then(|s| s.as_str().map(str::to_owned));
        let action = Message::new("history-project-status").with("project", name);
        changes.push(action.with("status", status.unwrap_or_default()));
    }
    let fields = [
        ("code", before.code != after.code),
        ("kind", before.kind != after.kind || before.kind_name != after.kind_name),
        ("places", before.places != after.places),
        ("countries", before.countries != after.countries),
        ("coordinates", before.coordinates != after.coordinates),
        ("description", before.description != after.description),
        ("currency", before.currency != after.currency),
        ("rhythm", before.rhythm != after.rhythm),
    ];
    for (field, _) in fields.iter().filter(|(_, changed)| *changed) {
        changes.push(Message::new("history-project-field").with("field", *field).with("project", name));
    }
    only(changes, Message::new("history-project-edited").with("project", name))
}

pub(crate) fn project_removed(project: &Project) -> Message {
    Message::new("history-project-removed").with("project", project.name.as_str())
}

pub(crate) fn project_moved(project: &Project, position: usize) -> Message {
    Message::new("history-project-moved").with("project", project.name.as_str()).with("place", position + 1)
}

pub(crate) fn milestones_added(project: &Project, added: &[Milestone]) -> Message {
    match added {
        [one] => Message::new("history-milestone-added").with("milestone", one.title.as_str()),
        several => Message::new("history-milestones-added").with("count", several.len()),
    }
    .with("project", project.name.as_str())
}

pub(crate) fn milestones_removed(project: &Project, removed: &[Milestone]) -> Message {
    match removed {
        [one] => Message::new("history-milestone-removed").with("milestone", one.title.as_str()),
        several => Message::new("history-milestones-removed").with("count", several.len()),
    }
    .with("project", project.name.as_str())
}

pub(crate) fn milestone_moved(project: &Project, milestone: &Milestone, position: usize) -> Message {
    Message::new("history-milestone-moved")
        .with("milestone", milestone.title.as_str())
        .with("place", position + 1)
        .with("project", project.name.as_str())
}

pub(crate) fn milestone_edited(before: &Milestone, after: &Milestone) -> Message {
    let about = |id: &str| Message::new(id).with("milestone", after.title.as_str());
    let dated = |id: &str, date: DateInterval| about(id).with("date", date);
    let mut changes = vec![];
    if before.title != after.title {
        changes.push(about("history-milestone-renamed").with("before", before.title.as_str()));
    }
    if before.weight != after.weight {
        changes.push(about("history-milestone-weight").with("weight", after.weight));
    }
    if before.planned != after.planned {
        changes.push(match (before.planned, after.planned) {
            (_, None) => about("history-milestone-unplanned"),
            (None, Some(date)) => dated("history-milestone-planned", date),
            (Some(_), Some(date)) => dated("history-milestone-replanned", date),
        });
    }
    if before.forecast != after.forecast {
        changes.push(match after.forecast {
            None => about("history-milestone-unforecast"),
            Some(date) => dated("history-milestone-forecast", date),
        });
    }
    if before.actual != after.actual {
        changes.push(match after.actual {
            None => about("history-milestone-unmet"),
            Some(date) => dated("history-milestone-met", date),
        });
    }
    if before.note != after.note {
        changes.push(about("history-milestone-note"));
    }
    if before.sources != after.sources {
        changes.push(about("history-milestone-sources"));
    }
    only(changes, about("history-milestone-edited"))
}

/// The value as an argument, to be written in the reader's way.
pub(crate) fn value(value: &ClaimValue) -> Arg {
    match value {
        ClaimValue::Length(length) => (*length).into(),
        ClaimValue::Date(date) => (*date).into(),
        ClaimValue::Money(money) => (*money).into(),
        ClaimValue::Number(number) => (*number).into(),
        ClaimValue::Share(share) => Arg::Share(f64::try_from(*share).unwrap_or(f64::NAN)),
        ClaimValue::Text(text) => text.as_str().into(),
    }
}

fn about_claim(id: &str, project: &Project, claim: &Claim) -> Message {
    Message::new(id)
        .with("project", project.name.as_str())
        .with("fact", claim.fact.0.as_str())
        .with("reported", claim.reported.as_str())
        .with("value", value(&claim.value))
}

/// The user's own word sets the fact; another's is a claim.
pub(crate) fn claim_added(project: &Project, claim: &Claim) -> Message {
    let id = if claim.source_id.is_none() { "history-claim-set" } else { "history-claim-added" };
    about_claim(id, project, claim)
}

pub(crate) fn claim_edited(project: &Project, claim: &Claim) -> Message {
    about_claim("history-claim-edited", project, claim)
}

pub(crate) fn claim_chosen(project: &Project, claim: &Claim) -> Message {
    about_claim("history-claim-chosen", project, claim)
}

pub(crate) fn claim_unchosen(project: &Project, claim: &Claim) -> Message {
    about_claim("history-claim-unchosen", project, claim)
}

pub(crate) fn claim_removed(project: &Project, claim: &Claim) -> Message {
    about_claim("history-claim-removed", project, claim)
}

pub(crate) fn claims_removed(count: usize) -> Message {
    Message::new("history-claims-removed").with("count", count)
}

pub(crate) fn source_added(source: &Source) -> Message {
    Message::new("history-source-added").with("source", source.title.as_str())
}

pub(crate) fn source_edited(source: &Source) -> Message {
    Message::new("history-source-edited").with("source", source.title.as_str())
}

pub(crate) fn source_removed(source: &Source) -> Message {
    Message::new("history-source-removed").with("source", source.title.as_str())
}
