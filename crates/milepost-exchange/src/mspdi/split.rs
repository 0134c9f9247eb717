//! Splits. The format has no word for them: a pause shows in the work of an assignment by the day, as working time in
//! which nothing is done between two times in which something is.

use super::value;
use crate::days::Hours;
use crate::xml::Element;
use milepost_model::schedule::{Instant, Schedule, Split};
use milepost_model::{ActivityId, CalendarId};
use std::collections::HashMap;

/// Times in which an assignment does nothing, in order, between its first work and its last.
#[derive(Debug, Default)]
pub(super) struct Pauses {
    first: Option<Instant>,
    last: Option<Instant>,
    idle: Vec<(Instant, Instant)>,
}

/// The planned and the actual work by the day; nothing where there is no word of a pause.
pub(super) fn pauses(assignment: &Element<'_>) -> Option<Pauses> {
    let mut pauses = Pauses::default();
    for part in assignment.children("TimephasedData").filter(|part| matches!(part.value("Type"), Some("1" | "2"))) {
        // Without a value it is no working time.
        let Some(work) = part.value("Value").and_then(value::duration) else { continue };
        let at = |name| part.value(name).and_then(value::instant);
        let (Some(from), Some(to)) = (at("Start"), at("Finish")) else { continue };
        if work > 0 {
            pauses.first = Some(pauses.first.map_or(from, |first| first.min(from)));
            pauses.last = Some(pauses.last.map_or(to, |last| last.max(to)));
        } else {
            pauses.idle.push((from, to));
        }
    }
    let (first, last) = (pauses.first?, pauses.last?);
    pauses.idle.retain(|(from, to)| first < *from && *to < last && from < to);
    pauses.idle.sort_unstable();
    // One that goes on where the last one ends is the same.
    pauses.idle.dedup_by(|next, before| {
        let joins = next.0 <= before.1;
        if joins {
            before.1 = before.1.max(next.1);
        }
        joins
    });
    (!pauses.idle.is_empty()).then_some(pauses)
}

/// Sets the pieces of each activity whose assignments all rest at the same time.
pub(super) fn set(schedule: &mut Schedule, all: &HashMap<ActivityId, Vec<Pauses>>, default: Option<CalendarId>) {
    if all.is_empty() {
        return;
    }
    let mut hours: HashMap<CalendarId, Hours> = HashMap::new();
    for activity in &mut schedule.activities {
        let Some(pauses) = all.get(&activity.id).and_then(|all| all.first()) else { continue };
        let same = |other: &Pauses| other.idle == pauses.idle;
        let id = activity.calendar_id.or(default);
        let calendar = schedule.calendars.iter().find(|c| Some(c.id) == id);
        let (Some(calendar), true) = (calendar, all.get(&activity.id).is_some_and(|all| all.iter().all(same))) else {
            continue;
        };
        let hours = hours.entry(calendar.id).or_insert_with(|| Hours::of(calendar, &schedule.calendars));
        let (Some(mut start), Some(last)) = (pauses.first, pauses.last) else { continue };
        let mut pieces = vec![];
        for (from, to) in &pauses.idle {
            if hours.work(*from, *to) == 0 {
                continue;
            }
            // A weekend within a pause is no piece.
            if hours.work(start, *from) > 0 {
                pieces.push(Split { start, finish: *from });
            }
            start = *to;
        }
        if !pieces.is_empty() {
            pieces.push(Split { start, finish: last });
            activity.splits = pieces;
        }
    }
}
