//! A schedule's values in words.

use super::computed::Computed;
use milepost_model::Message;
use milepost_model::schedule::typed::{self, PerUnit};
use milepost_model::schedule::{Activity, Constraint, ConstraintKind, Instant, Relationship, RelationshipKind};
use serde::Serialize;

/// A date of the model's JSON name: `start_on_or_after`.
pub(crate) fn name(of: impl Serialize) -> String {
    match serde_json::to_value(of) {
        Ok(serde_json::Value::String(name)) => name,
        _ => String::new(),
    }
}

/// Whether the date of a constraint is the end of something.
fn ends(kind: ConstraintKind) -> bool {
    use ConstraintKind::{FinishOn, FinishOnOrAfter, FinishOnOrBefore, MandatoryFinish};
    matches!(kind, FinishOn | FinishOnOrAfter | FinishOnOrBefore | MandatoryFinish)
}

pub(crate) fn constraint(constraint: &Constraint) -> Message {
    let message = Message::new(&format!("schedule-constraint-{}", name(constraint.kind)));
    match constraint.date {
        Some(date) if ends(constraint.kind) => message.with("date", date.finish_date()),
        Some(date) => message.with("date", date.date()),
        None => message,
    }
}

pub(crate) fn title(activity: &Activity) -> String {
    match (activity.code.is_empty(), activity.name.is_empty()) {
        (true, _) => activity.name.clone(),
        (_, true) => activity.code.clone(),
        _ => format!("{} {}", activity.code, activity.name),
    }
}

impl Computed {
    pub(crate) fn per_unit(&self, activity: &Activity) -> PerUnit {
        self.calendar_of(activity).map_or_else(PerUnit::default, PerUnit::from)
    }

    pub(crate) fn lag(&self, link: &Relationship) -> String {
        typed::written_lag(link.lag, self.lag_unit())
    }

    /// Why the activity at this place starts then: what drives it, what drives that, and so on back to a
    /// constraint, an actual date or the data date.
    pub(crate) fn why(&self, place: usize) -> Vec<Message> {
        self.why_steps(place).into_iter().map(|(_, message)| message).collect()
    }

    /// The same with the places of the activities that the steps are about.
    pub(crate) fn why_steps(&self, place: usize) -> Vec<(usize, Message)> {
        let mut chain = vec![];
        let mut at = place;
        // A chain is no longer than there are activities: there are no circles where there are dates.
        while chain.len() <= self.schedule.activities.len() {
            let Some(activity) = self.schedule.activities.get(at) else { break };
            let Some(start) = self.date(at, |d| &d.start) else { break };
            let about = |id: &str| Message::new(id).with("activity", title(activity));
            if let Some(finish) = activity.actual_finish {
                let message = about("schedule-why-finished").with("start", start.date());
                chain.push((at, message.with("finish", finish.finish_date())));
                break;
            }
            if activity.is_started() {
                chain.push((at, about("schedule-why-started").with("start", start.date())));
                break;
            }
            let driving = self.to.get(at).into_iter().flatten().find(|link| self.driving(**link));
            let link = driving.and_then(|link| self.schedule.relationships.get(*link as usize));
            if let Some(link) = link
                && let Some(before) = self.place.get(&link.predecessor).copied()
            {
                chain.push((at, self.driven(activity, at, link, before)));
                at = before;
                continue;
            }
            let held = [activity.constraint, activity.second_constraint].into_iter().flatten();
            let held = held.filter(|c| c.date.is_some()).find(|c| self.holds(c, at));
            let message = match (held, activity.manual) {
                (Some(held), _) => about("schedule-why-constraint").with("constraint", constraint(&held)),
                (None, true) => about("schedule-why-manual").with("start", start.date()),
                (None, false) => about("schedule-why-data-date").with("start", start.date()),
            };
            chain.push((at, message));
            break;
        }
        chain
    }

    /// True if the early date of an activity is that of its constraint.
    fn holds(&self, constraint: &Constraint, at: usize) -> bool {
        let date =
            if ends(constraint.kind) { self.date(at, |d| &d.early_finish) } else { self.date(at, |d| &d.early_start) };
        // Day by day: the constraint may lie in a night, the work begins in the morning.
        let day = |at: Instant| if ends(constraint.kind) { at.finish_date() } else { at.date() };
        constraint.date.zip(date).is_some_and(|(held, date)| day(held) <= day(date))
    }

    fn driven(&self, activity: &Activity, at: usize, link: &Relationship, before: usize) -> Message {
        let (leaves, arrives) = match link.kind {
            RelationshipKind::FinishStart => ("finish", "start"),
            RelationshipKind::StartStart => ("start", "start"),
            RelationshipKind::FinishFinish => ("finish", "finish"),
            RelationshipKind::StartFinish => ("start", "finish"),
        };
        let day = |place: usize, end: &str| match end {
            "start" => self.date(place, |d| &d.start).map(Instant::date),
            _ => self.date(place, |d| &d.finish).map(Instant::finish_date),
        };
        let other = self.schedule.activities.get(before).map(title).unwrap_or_default();
        let lag = self.lag(link);
        let id = if lag.is_empty() { "schedule-why-driven" } else { "schedule-why-driven-lag" };
        let message = Message::new(id).with("activity", title(activity)).with("other", other).with("lag", lag);
        let message = message.with("leaves", leaves).with("arrives", arrives);
        let message = match day(at, arrives) {
            Some(date) => message.with("date", date),
            None => message,
        };
        match day(before, leaves) {
            Some(date) => message.with("other_date", date),
            None => message,
        }
    }
}
