//! A project's schedule with its dates, computed with the projects that it is linked to.
//!
//! A *place* is a position in the schedule's list of activities; those from its length on are the linked projects'
//! activities. Positions of relationships go on in the same way.

use super::linked::Seam;
use crate::verify::{bad_network, bad_network_in};
use crate::view::Failure;
use milepost_model::schedule::{Activity, Instant, Lag, Relationship, Schedule, ScheduleProject};
use milepost_model::{ActivityId, Message};
use milepost_schedule::bridge::{Bridge, BridgeError, bridge, from_engine};
use milepost_schedule::cpm::{self, CpmError, Dates, Live, NONE};
use std::collections::HashMap;

/// A schedule, its network, its dates.
#[derive(Debug, Default)]
pub(crate) struct Computed {
    pub(crate) schedule: Schedule,
    /// The projects that it is linked to; mostly none.
    pub(crate) others: Schedule,
    /// Places of the schedule's own activities.
    pub(crate) place: HashMap<ActivityId, usize>,
    /// Places of the others.
    elsewhere: HashMap<ActivityId, usize>,
    /// Of all, the schedule's own project and activities first.
    pub(crate) bridge: Option<Bridge>,
    /// The dates. None where they cannot be computed: `problems` says why.
    pub(crate) live: Option<Live>,
    pub(crate) problems: Vec<Message>,
    /// Relationships by place of their successor and of their predecessor.
    pub(crate) to: Vec<Vec<u32>>,
    pub(crate) from: Vec<Vec<u32>>,
    /// By position of the relationship: its place in the network.
    pub(crate) edge: Vec<u32>,
}

impl Computed {
    pub(crate) fn of(schedule: Schedule, others: Schedule) -> Self {
        let own = schedule.activities.len();
        let count = own + others.activities.len();
        let mut computed = Self {
            place: schedule.activities.iter().enumerate().map(|(at, a)| (a.id, at)).collect(),
            elsewhere: others.activities.iter().enumerate().map(|(at, a)| (a.id, own + at)).collect(),
            edge: vec![NONE; schedule.relationships.len() + others.relationships.len()],
            schedule,
            others,
            ..Self::default()
        };
        let (mut to, mut from) = (vec![vec![]; count], vec![vec![]; count]);
        let links = computed.schedule.relationships.iter().chain(&computed.others.relationships);
        for (at, link) in (0_u32..).zip(links) {
            for (lists, end) in [(&mut to, link.successor), (&mut from, link.predecessor)] {
                if let Some(list) = computed.anywhere(end).and_then(|place| lists.get_mut(place)) {
                    list.push(at);
                }
            }
        }
        (computed.to, computed.from) = (to, from);
        computed.compute();
        computed
    }

    fn compute(&mut self) {
        if self.schedule.activities.is_empty() {
            return;
        }
        let seam = Seam::join(&mut self.schedule, &mut self.others);
        match bridge(&self.schedule) {
            Ok(bridge) => {
                for (edge, at) in (0_u32..).zip(&bridge.relationships) {
                    if let Some(slot) = self.edge.get_mut(*at) {
                        *slot = edge;
                    }
                }
                match Live::new(bridge.network.clone()) {
                    Ok(live) => self.live = Some(live),
                    Err(error) => self.problems.push(bad_network(&self.schedule, &bridge, &error).message),
                }
                self.bridge = Some(bridge);
            }
            Err(BridgeError::NoProject) => {}
            Err(BridgeError::NoDataDate { .. }) => self.problems.push(Message::new("schedule-no-data-date")),
        }
        self.others = seam.part(&mut self.schedule);
    }

    /// Takes over what has changed in activities, and computes again only what depends on them. False: it has to be
    /// computed anew; nothing is changed then.
    pub(crate) fn amend(&mut self, changed: &HashMap<ActivityId, Activity>) -> bool {
        let Some(changes) = self.changes(changed) else { return false };
        let (Some(bridge), Some(live)) = (&mut self.bridge, &mut self.live) else { return false };
        if live.set_activities(&changes).is_err() {
            return false;
        }
        for (node, activity) in &changes {
            bridge.network.activities.set(*node, activity);
        }
        for (id, activity) in changed {
            if let Some(slot) = self.place.get(id).and_then(|place| self.schedule.activities.get_mut(*place)) {
                slot.clone_from(activity);
            }
        }
        true
    }

    /// The changed activities as the network has them; None where more than they themselves would change in it.
    fn changes(&self, changed: &HashMap<ActivityId, Activity>) -> Option<Vec<(u32, cpm::Activity)>> {
        let bridge = self.bridge.as_ref()?;
        let mut changes = Vec::with_capacity(changed.len());
        for (id, after) in changed {
            let place = *self.place.get(id)?;
            let before = self.schedule.activities.get(place)?;
            if !bridge.keeps(before, after, self.schedule.projects.first()?) || self.lags_by(place, before, after) {
                return None;
            }
            if let Some(node) = self.node(place).and_then(|node| u32::try_from(node).ok()) {
                changes.push((node, bridge.replacing(node, after)?));
            }
        }
        Some(changes)
    }

    /// Lags are shares of a duration that changes.
    fn lags_by(&self, place: usize, before: &Activity, after: &Activity) -> bool {
        let shares =
            |at: &u32| self.link(*at).is_some_and(|link| matches!(link.lag, Lag::Percent(_) | Lag::ElapsedPercent(_)));
        before.original != after.original && self.from.get(place).into_iter().flatten().any(shares)
    }

    pub(crate) fn into_schedules(self) -> (Schedule, Schedule) {
        (self.schedule, self.others)
    }

    pub(crate) fn dates(&self) -> Option<&Dates> {
        self.live.as_ref().map(Live::dates)
    }

    /// The place of an activity in the network.
    pub(crate) fn node(&self, place: usize) -> Option<usize> {
        let node = *self.bridge.as_ref()?.nodes.get(place)?;
        (node != NONE).then_some(node as usize)
    }

    /// A computed date of the activity at a place.
    pub(crate) fn date(&self, place: usize, column: impl Fn(&Dates) -> &[cpm::Instant]) -> Option<Instant> {
        let node = self.node(place)?;
        column(self.dates()?).get(node).map(|at| from_engine(*at))
    }

    /// Another computed value of it.
    pub(crate) fn value<T: Copy>(&self, place: usize, column: impl Fn(&Dates) -> &[T]) -> Option<T> {
        let node = self.node(place)?;
        column(self.dates()?).get(node).copied()
    }

    /// True if the relationship at this position decides its successor's date.
    pub(crate) fn driving(&self, relationship: u32) -> bool {
        let edge = self.edge.get(relationship as usize).copied().unwrap_or(NONE);
        self.dates().and_then(|dates| dates.driving.get(edge as usize).copied()).unwrap_or(false)
    }

    /// An activity of the schedule itself.
    pub(crate) fn activity(&self, id: ActivityId) -> Result<(usize, &Activity), Failure> {
        let found = self.place.get(&id).and_then(|place| Some((*place, self.schedule.activities.get(*place)?)));
        found.ok_or_else(|| Failure::gone("activity"))
    }

    /// The place of an activity, of the schedule itself or of a linked project.
    pub(crate) fn anywhere(&self, id: ActivityId) -> Option<usize> {
        self.place.get(&id).or_else(|| self.elsewhere.get(&id)).copied()
    }

    /// The activity at a place, and its project where it is another one.
    pub(crate) fn at(&self, place: usize) -> Option<(&Activity, Option<&ScheduleProject>)> {
        let Some(other) = place.checked_sub(self.schedule.activities.len()) else {
            return Some((self.schedule.activities.get(place)?, None));
        };
        let activity = self.others.activities.get(other)?;
        Some((activity, self.others.projects.iter().find(|p| p.id == activity.project_id)))
    }

    /// The relationship at a position.
    pub(crate) fn link(&self, at: u32) -> Option<&Relationship> {
        let own = self.schedule.relationships.len();
        match (at as usize).checked_sub(own) {
            None => self.schedule.relationships.get(at as usize),
            Some(other) => self.others.relationships.get(other),
        }
    }

    /// Why the network cannot be computed with a change in it.
    pub(crate) fn refusal(&self, bridge: &Bridge, error: &CpmError) -> Message {
        bad_network_in(&[&self.schedule, &self.others], bridge, error).message
    }

    /// True if `to` comes after `from` by the logic, or is it.
    pub(crate) fn leads(&self, from: ActivityId, to: ActivityId) -> bool {
        let (Some(start), Some(end)) = (self.anywhere(from), self.anywhere(to)) else { return false };
        let mut seen = vec![false; self.from.len()];
        let mut next = vec![start];
        while let Some(at) = next.pop() {
            if at == end {
                return true;
            }
            match seen.get_mut(at) {
                Some(seen) if !*seen => *seen = true,
                _ => continue,
            }
            let links = self.from.get(at).into_iter().flatten();
            next.extend(links.filter_map(|link| self.anywhere(self.link(*link)?.successor)));
        }
        false
    }
}
