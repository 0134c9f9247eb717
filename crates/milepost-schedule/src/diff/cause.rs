//! How much of the finish's movement each change accounts for: [`cpm::moved`], in the schedule's own words.

use super::{Between, Named, State};
use crate::bridge::from_engine;
use crate::cpm::{self, Change, CpmError, NONE, Network};
use milepost_model::schedule::Instant;
use milepost_model::{ActivityId, CalendarId};
use serde::{Deserialize, Serialize};
use std::collections::HashMap;
use ts_rs::TS;

/// Kinds of change, in the order in which they are put in.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize, TS)]
#[serde(rename_all = "snake_case")]
pub enum Cause {
    DataDate,
    Options,
    Calendars,
    Progress,
    Durations,
    Constraints,
    /// Another calendar, kind or summary of an activity.
    Activities,
    Logic,
    Added,
    Removed,
}

/// All changes of a kind together.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, TS)]
pub struct CauseSum {
    pub cause: Cause,
    /// Changes of this kind.
    pub count: usize,
    /// Minutes of civil time by which they moved the finish; positive: later.
    #[ts(type = "number")]
    pub minutes: i64,
}

/// One change and what it did to the finish.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, TS)]
pub struct OneCause {
    pub cause: Cause,
    /// None where it is about no activity.
    pub activity: Option<Named>,
    pub calendar: Option<String>,
    #[ts(type = "number")]
    pub minutes: i64,
}

pub(super) struct Causes {
    pub(super) finish: Between<Option<Instant>>,
    pub(super) sums: Vec<CauseSum>,
    pub(super) single: Vec<OneCause>,
}

pub(super) fn causes(before: &State<'_>, after: &State<'_>) -> Result<Causes, CpmError> {
    let ids = calendars(before, after);
    let (earlier, later) = (aligned(before, after, &ids), aligned(after, before, &ids));
    let node_of: HashMap<ActivityId, u32> =
        (0..).zip(&before.bridge.activities).filter_map(|(node, at)| Some((activity(before, *at)?.id, node))).collect();
    let same: Vec<Option<u32>> = after
        .bridge
        .activities
        .iter()
        .map(|at| activity(after, *at).and_then(|a| node_of.get(&a.id).copied()))
        .collect();
    let moved = cpm::moved(&earlier, &later, &same)?;
    let named =
        |state: &State<'_>, node: u32| activity(state, *state.bridge.activities.get(node as usize)?).map(Named::from);
    let calendar = |at: u32| {
        let id = ids.get(at as usize).copied().flatten()?;
        let all = after.schedule.calendars.iter().chain(&before.schedule.calendars);
        all.into_iter().find(|c| c.id == id).map(|c| c.name.clone())
    };
    let mut sums: Vec<CauseSum> = vec![];
    let mut single = vec![];
    for movement in &moved.movements {
        let minutes = i64::from(movement.minutes);
        let (cause, of, calendar) = match movement.change {
            Change::DataDate { .. } => (Cause::DataDate, None, None),
            Change::Options => (Cause::Options, None, None),
            Change::Calendar { calendar: at } => (Cause::Calendars, None, calendar(at)),
            Change::Progress { activity } => (Cause::Progress, named(after, activity), None),
            Change::Duration { activity } => (Cause::Durations, named(after, activity), None),
            Change::Constraints { activity } => (Cause::Constraints, named(after, activity), None),
            Change::Activity { activity } => (Cause::Activities, named(after, activity), None),
            Change::Logic { activity } => (Cause::Logic, named(after, activity), None),
            Change::Added { activity } => (Cause::Added, named(after, activity), None),
            Change::Removed { activity } => (Cause::Removed, named(before, activity), None),
        };
        match sums.last_mut().filter(|last| last.cause == cause) {
            Some(last) => {
                last.count += movement.together;
                last.minutes += minutes;
            }
            None => sums.push(CauseSum { cause, count: movement.together, minutes }),
        }
        if minutes != 0 && movement.together == 1 {
            single.push(OneCause { cause, activity: of, calendar, minutes });
        }
    }
    single.sort_by_key(|one| std::cmp::Reverse(one.minutes.abs()));
    let finish = Between { before: Some(from_engine(moved.before)), after: Some(from_engine(moved.after)) };
    Ok(Causes { finish, sums, single })
}

fn activity<'a>(state: &State<'a>, at: usize) -> Option<&'a milepost_model::schedule::Activity> {
    state.schedule.activities.get(at)
}

/// The calendars of both, each once; nothing for the standard one that stands in where there is none.
fn calendars(before: &State<'_>, after: &State<'_>) -> Vec<Option<CalendarId>> {
    let mut ids = before.bridge.calendars.clone();
    for id in &after.bridge.calendars {
        if !ids.contains(id) {
            ids.push(*id);
        }
    }
    ids
}

/// The network of `own` with the calendars in this order; those that only `other` uses as they are there.
fn aligned(own: &State<'_>, other: &State<'_>, ids: &[Option<CalendarId>]) -> Network {
    let mut network = own.bridge.network.clone();
    let place = |id: &Option<CalendarId>| ids.iter().position(|known| known == id);
    // By old position, the new one.
    let renumbered = |state: &State<'_>| -> Vec<u32> {
        let places = state.bridge.calendars.iter().map(place);
        places.map(|at| at.and_then(|at| u32::try_from(at).ok()).unwrap_or(NONE)).collect()
    };
    let (ours, theirs) = (renumbered(own), renumbered(other));
    let find = |state: &State<'_>, numbers: &[u32], id: &Option<CalendarId>| {
        let at = state.bridge.calendars.iter().position(|known| known == id)?;
        let mut calendar = state.bridge.network.calendars.get(at)?.clone();
        calendar.base = calendar.base.and_then(|base| numbers.get(base as usize).copied());
        Some(calendar)
    };
    network.calendars = ids.iter().filter_map(|id| find(own, &ours, id).or_else(|| find(other, &theirs, id))).collect();
    let swap = |calendar: &mut u32| *calendar = ours.get(*calendar as usize).copied().unwrap_or(*calendar);
    network.activities.calendar.iter_mut().for_each(swap);
    network.projects.iter_mut().for_each(|project| swap(&mut project.calendar));
    network
}
