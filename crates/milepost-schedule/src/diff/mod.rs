//! What changed between two states of a schedule, and how much of the finish's movement each change accounts for.
//!
//! Things are the same where their ids are: whoever compares a file with what is there gives the file's things the ids
//! of those that they are. Both states are computed by the same rules, so that a movement is never one between two
//! programs' ways of computing.

mod actual;
mod cause;
mod lists;

pub use actual::{ActualChange, ActualKind};
pub use cause::{Cause, CauseSum, OneCause};
pub use lists::{
    Between, CalendarChange, ConstraintChange, Difference, DurationChange, LinkChange, MovedActivity, Named,
};

use crate::bridge::{Bridge, BridgeError, bridge, from_engine};
use crate::cpm::{self, CpmError, Dates, NONE};
use milepost_model::ActivityId;
use milepost_model::schedule::{Instant, Schedule};
use serde::{Deserialize, Serialize};
use std::collections::HashMap;
use ts_rs::TS;

/// Two states of one project's schedule. Lists are in the order of the later state, removed things in that of the
/// earlier one.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize, TS)]
pub struct Diff {
    pub data_date: Between<Option<Instant>>,
    /// The latest computed finish.
    pub finish: Between<Option<Instant>>,
    pub added: Vec<Named>,
    pub removed: Vec<Named>,
    /// Another code or name: before, now.
    pub renamed: Vec<Between<Named>>,
    /// Those whose computed start or finish is on another day; the most first.
    pub moved: Vec<MovedActivity>,
    /// Actual dates that are not simply the news since the last data date.
    pub actuals: Vec<ActualChange>,
    /// How many activities have progress that is news: begun, gone on or ended since the last data date.
    pub progressed: usize,
    pub durations: Vec<DurationChange>,
    pub links: Vec<LinkChange>,
    pub calendars: Vec<CalendarChange>,
    pub constraints: Vec<ConstraintChange>,
    /// By kind of change; they add up to the movement of the finish.
    pub causes: Vec<CauseSum>,
    /// The changes that moved the finish by themselves, the most first; none where there are too many changes to try
    /// them one by one.
    pub single: Vec<OneCause>,
}

impl Diff {
    /// True if nothing at all differs.
    #[must_use]
    pub fn is_empty(&self) -> bool {
        *self == Self { data_date: self.data_date, finish: self.finish, ..Self::default() }
            && self.data_date.before == self.data_date.after
            && self.finish.before == self.finish.after
    }
}

/// Why dates are not compared, and so what moved the finish is unknown.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct NoDates {
    /// True: of the later state.
    pub later: bool,
    pub why: WhyNoDates,
}

#[derive(Clone, Debug, PartialEq, Eq)]
pub enum WhyNoDates {
    NoNetwork(BridgeError),
    BadNetwork(Box<(Bridge, CpmError)>),
}

/// A state with its dates.
struct State<'a> {
    schedule: &'a Schedule,
    bridge: Bridge,
    dates: Dates,
}

impl<'a> State<'a> {
    fn of(schedule: &'a Schedule) -> Result<Self, WhyNoDates> {
        let bridge = bridge(schedule).map_err(WhyNoDates::NoNetwork)?;
        match cpm::schedule(&bridge.network) {
            Ok(dates) => Ok(Self { schedule, bridge, dates }),
            Err(error) => Err(WhyNoDates::BadNetwork(Box::new((bridge, error)))),
        }
    }

    /// The computed start and finish by activity.
    fn dates(&self) -> HashMap<ActivityId, (Instant, Instant)> {
        let of = |(activity, node): (&milepost_model::schedule::Activity, &u32)| {
            let node = (*node != NONE).then_some(*node as usize)?;
            let (start, finish) = (self.dates.start.get(node)?, self.dates.finish.get(node)?);
            Some((activity.id, (from_engine(*start), from_engine(*finish))))
        };
        self.schedule.activities.iter().zip(&self.bridge.nodes).filter_map(of).collect()
    }
}

/// Compares two states of one project's schedule. Where one of them cannot be computed, what needs no dates is told
/// all the same, with the reason.
#[must_use]
pub fn diff(before: &Schedule, after: &Schedule) -> (Diff, Option<NoDates>) {
    let mut diff = lists::lists(before, after);
    let told = actual::actuals(before, after);
    (diff.actuals, diff.progressed) = (told.changes, told.progressed);
    let states = State::of(before).map_err(|why| NoDates { later: false, why });
    let states = states.and_then(|b| Ok((b, State::of(after).map_err(|why| NoDates { later: true, why })?)));
    let (before, after) = match states {
        Ok(states) => states,
        Err(none) => return (diff, Some(none)),
    };
    diff.moved = lists::moved(after.schedule, &before.dates(), &after.dates());
    match cause::causes(&before, &after) {
        Ok(causes) => {
            diff.finish = causes.finish;
            (diff.causes, diff.single) = (causes.sums, causes.single);
            (diff, None)
        }
        Err(error) => {
            let why = WhyNoDates::BadNetwork(Box::new((after.bridge, error)));
            (diff, Some(NoDates { later: true, why }))
        }
    }
}
