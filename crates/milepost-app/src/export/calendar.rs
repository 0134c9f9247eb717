//! Milestones as events of a calendar.

use crate::export::Chosen;
use crate::project::content::ProjectContent;
use crate::view::Failure;
use crate::words;
use crate::workspace::Workspace;
use chrono::{DateTime, NaiveDate, NaiveDateTime};
use milepost_exchange::ical::{self, Event};
use milepost_model::{Arg, DateInterval, Message};
use milepost_schedule::effective;

/// The calendar of what is chosen: each milestone on the day it was met, else that it is expected, else that it was
/// planned for; one without a date is left out.
///
/// # Errors
/// Where the workspace cannot be read.
pub(super) fn write(workspace: &Workspace, chosen: &Chosen, today: NaiveDate) -> Result<(Vec<u8>, usize), Failure> {
    let mut events = vec![];
    let mut undated = 0;
    for project in &chosen.projects {
        let content = workspace.read(|reader| ProjectContent::load(reader, project.id))?;
        let content = content.with(workspace.scheduled(project.id)?);
        let (sequence, stamp) = changed(workspace, project.id)?;
        let counting = effective::reports(&content.reports, today);
        let baselines = effective::baselines(&content.baselines, today);
        let scheduled = content.scheduled.as_deref().and_then(|scheduled| scheduled.by(today));
        for known in effective::milestones(&content.milestones, &counting, baselines, scheduled) {
            let milestone = known.milestone;
            let Some(date) = milestone.actual.or(milestone.forecast).or(milestone.planned) else {
                undated += 1;
                continue;
            };
            let said = [
                ("ical-planned", milestone.planned),
                ("ical-forecast", milestone.forecast.filter(|_| milestone.actual.is_none())),
                ("ical-actual", milestone.actual),
            ];
            let said =
                said.into_iter().filter_map(|(id, date)| Some(words::say(&Message::new(id).with("date", date?))));
            let note = Some(milestone.note.clone()).filter(|note| !note.is_empty());
            events.push(Event {
                uid: format!("{}@milepost", milestone.id),
                summary: words::say(
                    &Message::new("ical-summary")
                        .with("milestone", milestone.title.as_str())
                        .with("project", Arg::Text(project.name.clone())),
                ),
                description: said.chain(note).collect::<Vec<_>>().join("\n"),
                category: project.name.clone(),
                first: date.first_known(),
                last: last(&date),
                confirmed: milestone.actual.is_some(),
                sequence,
                stamp,
            });
        }
    }
    let name = match chosen.projects.as_slice() {
        [only] => only.name.clone(),
        _ => chosen.name.clone(),
    };
    Ok((ical::write(&name, &events), undated))
}

/// The last day; of “after June” only the first is known.
fn last(date: &DateInterval) -> NaiveDate {
    date.last_known().max(date.first_known())
}

/// How often the project was changed, and when it was last: from the history, so that the same content gives the same
/// file.
fn changed(workspace: &Workspace, project: milepost_model::ProjectId) -> Result<(u64, NaiveDateTime), Failure> {
    let (entries, _) = workspace.store().history(Some(project), None, 1)?;
    let last = entries.first();
    let sequence = last.map_or(0, |entry| u64::try_from(entry.number).unwrap_or(0));
    let stamp = last.and_then(|entry| DateTime::parse_from_rfc3339(&entry.time).ok()).map(|time| time.naive_utc());
    Ok((sequence, stamp.unwrap_or_default()))
}
