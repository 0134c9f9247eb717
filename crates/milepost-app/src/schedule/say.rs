//! A schedule's values in words.

use super::computed::Computed;
use milepost_model::Message;
use milepost_model::schedule::typed::{self, PerUnit};
use milepost_model::schedule::{Activity, Constraint, ConstraintKind, Instant, Relationship, RelationshipKind};
use milepost_schedule::bridge::{Bridge, constraint_kind, from_engine, to_engine};
use milepost_schedule::cpm::{self, Because, Step};
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

    /// Why the activity at this place is where it is: what drives it, what drives that, and so on back to a constraint, an
    /// actual date or the data date.
    pub(crate) fn why(&self, place: usize) -> Vec<Message> {
        self.why_steps(place).into_iter().map(|(_, message)| message).collect()
    }

    /// The same with the places of the activities that the steps are about.
    pub(crate) fn why_steps(&self, place: usize) -> Vec<(usize, Message)> {
        let (Some(live), Some(bridge)) = (&self.live, &self.bridge) else { return vec![] };
        let Some(node) = self.node(place).and_then(|node| u32::try_from(node).ok()) else { return vec![] };
        let steps = live.why(node).into_iter();
        steps.filter_map(|step| self.step(bridge, &step)).collect()
    }

    fn step(&self, bridge: &Bridge, step: &Step) -> Option<(usize, Message)> {
        let at = *bridge.activities.get(step.activity as usize)?;
        let (activity, _) = self.at(at)?;
        let start = from_engine(step.start);
        let about = |id: &str| Message::new(id).with("activity", self.name(at));
        let day = |id: &str, date: cpm::Instant| about(id).with("date", from_engine(date).date());
        let message = match step.because {
            Because::Relationship { relationship, predecessor } => {
                let position = u32::try_from(*bridge.relationships.get(relationship as usize)?).ok()?;
                let before = *bridge.activities.get(predecessor as usize)?;
                self.driven(at, self.link(position)?, before)
            }
            Because::Actual { finish: Some(finish), .. } => about("schedule-why-finished")
                .with("start", start.date())
                .with("finish", from_engine(finish).finish_date()),
            Because::Constraint { .. } if activity.manual => about("schedule-why-manual").with("start", start.date()),
            Because::Constraint { kind, date } => {
                // The one of the two that the engine found; typed dates keep the words of their kind.
                let of = [activity.constraint, activity.second_constraint].into_iter().flatten();
                let held = of.into_iter().find(|c| {
                    constraint_kind(c.kind) == kind && (c.date.is_none() || c.date.map(to_engine) == Some(date))
                })?;
                about("schedule-why-constraint").with("constraint", constraint(&held))
            }
            Because::ExternalStart { date } => day("schedule-why-external", date),
            Because::Resume { date } => day("schedule-why-resume", date),
            Because::Span => about("schedule-why-span"),
            _ if activity.is_started() => about("schedule-why-started").with("start", start.date()),
            Because::Actual { .. } | Because::DataDate { .. } => {
                about("schedule-why-data-date").with("start", start.date())
            }
        };
        Some((at, message))
    }

    /// Code and name, with its project where that is another one.
    pub(crate) fn name(&self, place: usize) -> String {
        match self.at(place) {
            Some((activity, Some(project))) => format!("{}: {}", project.code, title(activity)),
            Some((activity, None)) => title(activity),
            None => String::new(),
        }
    }

    fn driven(&self, at: usize, link: &Relationship, before: usize) -> Message {
        let (leaves, arrives) = match link.kind {
            RelationshipKind::FinishStart => ("finish", "start"),
            RelationshipKind::StartStart => ("start", "start"),
            RelationshipKind::FinishFinish => ("finish", "finish"),
            RelationshipKind::StartFinish => ("start", "finish"),
        };
        // Of what has begun the rest is meant, as far as it is what moves.
        let day = |place: usize, end: &str| match end {
            "start" if place == at => self.date(place, |d| &d.early_start).map(Instant::date),
            "start" => self.date(place, |d| &d.start).map(Instant::date),
            _ => self.date(place, |d| &d.finish).map(Instant::finish_date),
        };
        let lag = self.lag(link);
        let id = if lag.is_empty() { "schedule-why-driven" } else { "schedule-why-driven-lag" };
        let message =
            Message::new(id).with("activity", self.name(at)).with("other", self.name(before)).with("lag", lag);
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
