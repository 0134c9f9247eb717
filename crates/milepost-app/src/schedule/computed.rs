//! A project's schedule with its dates, kept between calls. After an edit only the rows that it touched
//! are read again, as the history tells them; everything that follows from them is computed anew.

use crate::verify::bad_network;
use crate::view::Failure;
use milepost_model::schedule::{Activity, Instant, Schedule};
use milepost_model::{ActivityId, Message, ProjectId};
use milepost_schedule::bridge::{Bridge, BridgeError, bridge, from_engine};
use milepost_schedule::cpm::{self, Dates, NONE};
use milepost_store as store;
use milepost_store::Store;
use std::collections::HashMap;
use std::sync::Arc;

/// More rows than this are read by reading all.
const FEW: usize = 2000;

/// A schedule, its network, its dates.
#[derive(Debug, Default)]
pub(crate) struct Computed {
    pub(crate) schedule: Schedule,
    /// Places in the schedule's list of activities.
    pub(crate) place: HashMap<ActivityId, usize>,
    pub(crate) bridge: Option<Bridge>,
    /// None where they cannot be computed: `problems` says why.
    pub(crate) dates: Option<Dates>,
    pub(crate) problems: Vec<Message>,
    /// Relationships by successor and by predecessor, as places in the schedule's list.
    pub(crate) to: Vec<Vec<u32>>,
    pub(crate) from: Vec<Vec<u32>>,
    /// By place in the schedule's list of relationships: its place in the network.
    pub(crate) edge: Vec<u32>,
}

/// What is kept of a project.
#[derive(Debug)]
pub(crate) struct Kept {
    /// Up to which entry of the history it is known.
    revision: i64,
    pub(crate) computed: Arc<Computed>,
}

impl Kept {
    /// The schedule of a project as the file has it now; one without activities where it has none.
    pub(crate) fn bring_up(kept: Option<Self>, file: &Store, project: ProjectId) -> Result<Self, Failure> {
        let revision = file.revision()?;
        let Some(kept) = kept else {
            let schedule = store::schedule::of_project(file, project)?.unwrap_or_default();
            return Ok(Self { revision, computed: Arc::new(Computed::of(schedule)) });
        };
        if kept.revision == revision {
            return Ok(kept);
        }
        let touched = store::schedule::touched(file, project, kept.revision)?;
        if touched.is_empty() {
            return Ok(Self { revision, ..kept });
        }
        let rows = touched.activities.len() + touched.relationships.len();
        if touched.others || rows > FEW || kept.computed.schedule.projects.is_empty() {
            return Self::bring_up(None, file, project);
        }
        // Nobody else looks at it while a call runs, so that nothing is copied.
        let mut schedule = match Arc::try_unwrap(kept.computed) {
            Ok(computed) => computed.schedule,
            Err(shared) => shared.schedule.clone(),
        };
        follow(&mut schedule, file, project, &touched)?;
        Ok(Self { revision, computed: Arc::new(Computed::of(schedule)) })
    }
}

/// Reads again what was touched.
fn follow(
    schedule: &mut Schedule,
    file: &Store,
    project: ProjectId,
    touched: &store::schedule::Touched,
) -> Result<(), Failure> {
    let mut read = HashMap::new();
    for id in &touched.activities {
        if let Some(activity) = store::schedule::activity::get(file, *id)? {
            read.insert(*id, activity);
        }
    }
    if touched.order {
        let mut there: HashMap<ActivityId, Activity> = schedule.activities.drain(..).map(|a| (a.id, a)).collect();
        there.extend(read);
        let order = store::schedule::activity::order(file, project)?;
        schedule.activities.extend(order.into_iter().filter_map(|id| there.remove(&id)));
    } else {
        for activity in &mut schedule.activities {
            if let Some(new) = read.remove(&activity.id) {
                *activity = new;
            }
        }
    }
    if touched.relationships.is_empty() && !touched.order {
        return Ok(());
    }
    schedule.relationships.retain(|r| !touched.relationships.contains(&r.id));
    for id in &touched.relationships {
        schedule.relationships.extend(store::schedule::relationship::get(file, project, *id)?);
    }
    schedule.relationships.sort_unstable_by_key(|r| r.id);
    // Assignments go with their activity, in the same change.
    Ok(())
}

impl Computed {
    pub(crate) fn of(schedule: Schedule) -> Self {
        let place: HashMap<_, _> = schedule.activities.iter().enumerate().map(|(at, a)| (a.id, at)).collect();
        let (mut to, mut from) = (vec![vec![]; place.len()], vec![vec![]; place.len()]);
        for (at, link) in (0_u32..).zip(&schedule.relationships) {
            for (lists, end) in [(&mut to, link.successor), (&mut from, link.predecessor)] {
                if let Some(list) = place.get(&end).and_then(|place| lists.get_mut(*place)) {
                    list.push(at);
                }
            }
        }
        let edge = vec![NONE; schedule.relationships.len()];
        let mut computed = Self { schedule, place, to, from, edge, ..Self::default() };
        computed.compute();
        computed
    }

    fn compute(&mut self) {
        if self.schedule.activities.is_empty() {
            return;
        }
        match bridge(&self.schedule) {
            Ok(bridge) => {
                for (edge, at) in (0_u32..).zip(&bridge.relationships) {
                    if let Some(slot) = self.edge.get_mut(*at) {
                        *slot = edge;
                    }
                }
                match cpm::schedule(&bridge.network) {
                    Ok(dates) => self.dates = Some(dates),
                    Err(error) => self.problems.push(bad_network(&self.schedule, &bridge, &error).message),
                }
                self.bridge = Some(bridge);
            }
            Err(BridgeError::NoProject) => {}
            Err(BridgeError::NoDataDate { .. }) => self.problems.push(Message::new("schedule-no-data-date")),
        }
    }

    /// The place of an activity in the network.
    pub(crate) fn node(&self, place: usize) -> Option<usize> {
        let node = *self.bridge.as_ref()?.nodes.get(place)?;
        (node != NONE).then_some(node as usize)
    }

    /// A computed date of the activity at a place of the schedule's list.
    pub(crate) fn date(&self, place: usize, column: impl Fn(&Dates) -> &[cpm::Instant]) -> Option<Instant> {
        let node = self.node(place)?;
        column(self.dates.as_ref()?).get(node).map(|at| from_engine(*at))
    }

    /// Another computed value of it.
    pub(crate) fn value<T: Copy>(&self, place: usize, column: impl Fn(&Dates) -> &[T]) -> Option<T> {
        let node = self.node(place)?;
        column(self.dates.as_ref()?).get(node).copied()
    }

    /// True if the relationship at this place of the schedule's list decides its successor's date.
    pub(crate) fn driving(&self, relationship: u32) -> bool {
        let edge = self.edge.get(relationship as usize).copied().unwrap_or(NONE);
        self.dates.as_ref().and_then(|dates| dates.driving.get(edge as usize).copied()).unwrap_or(false)
    }

    pub(crate) fn activity(&self, id: ActivityId) -> Result<(usize, &Activity), Failure> {
        let found = self.place.get(&id).and_then(|place| Some((*place, self.schedule.activities.get(*place)?)));
        found.ok_or_else(|| Failure::gone("activity"))
    }

    /// True if `to` comes after `from` by the logic, or is it.
    pub(crate) fn leads(&self, from: ActivityId, to: ActivityId) -> bool {
        let (Some(start), Some(end)) = (self.place.get(&from), self.place.get(&to)) else { return false };
        let mut seen = vec![false; self.schedule.activities.len()];
        let mut next = vec![*start];
        while let Some(at) = next.pop() {
            if at == *end {
                return true;
            }
            match seen.get_mut(at) {
                Some(seen) if !*seen => *seen = true,
                _ => continue,
            }
            let links = self.from.get(at).into_iter().flatten();
            let successors = links.filter_map(|link| self.schedule.relationships.get(*link as usize));
            next.extend(successors.filter_map(|link| self.place.get(&link.successor).copied()));
        }
        false
    }
}
