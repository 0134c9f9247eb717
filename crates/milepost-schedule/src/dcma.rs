//! The DCMA 14-point assessment of a schedule, each metric with what it counts, what of, its limit, and the
//! activities that it is about. Definitions: `docs/schedule.md`.
//!
//! The base is the activities that are not finished, without levels of effort and WBS summaries; relationships
//! count where their successor is in the base.

use crate::bridge::{Bridge, from_engine, to_engine};
use crate::cpm::{self, Dates, NONE, WorkTime};
use milepost_model::schedule::typed::PerUnit;
use milepost_model::schedule::{
    Activity, ActivityKind, ConstraintKind, Instant, Lag, Relationship, RelationshipKind, Schedule,
};
use milepost_model::{ActivityId, Message};
use serde::{Deserialize, Serialize};
use std::collections::HashSet;
use ts_rs::TS;

/// Of one metric.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(rename_all = "snake_case")]
pub enum Outcome {
    Pass,
    Fail,
    /// There is nothing to measure: `reason` says why.
    NotApplicable,
    /// Counted, without a limit.
    Informational,
}

/// One of the fourteen.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize, TS)]
pub struct Metric {
    /// 1 to 14.
    pub number: u8,
    /// What it counts or measures, and what of.
    pub counted: f64,
    pub of: f64,
    /// `counted / of`, or the index itself; None where it cannot be measured.
    pub value: Option<f64>,
    /// The limit: at most this, or at least where `at_least`.
    pub limit: Option<f64>,
    pub at_least: bool,
    pub outcome: Outcome,
    pub reason: Option<Message>,
    /// What it is about, in the schedule's order.
    pub activities: Vec<ActivityId>,
}

/// Working days over which a float or a duration is long.
const LONG_DAYS: i64 = 44;
/// Working days that are added to a critical activity.
const TEST_DAYS: i64 = 600;

/// The fourteen metrics, in their order. Of a schedule with one project, or of its first.
#[must_use]
pub fn assess(schedule: &Schedule, bridge: &Bridge, dates: &Dates) -> Vec<Metric> {
    Assessment::new(schedule, bridge, dates).all()
}

struct Assessment<'a> {
    schedule: &'a Schedule,
    bridge: &'a Bridge,
    dates: &'a Dates,
    data_date: Option<Instant>,
    /// Places of the base in the schedule's list.
    base: Vec<usize>,
}

fn counts(activity: &Activity) -> bool {
    !matches!(activity.kind, ActivityKind::LevelOfEffort | ActivityKind::WbsSummary) && !activity.inactive
}

#[expect(clippy::cast_precision_loss, reason = "counts are far smaller than what a float can count")]
fn float(count: usize) -> f64 {
    count as f64
}

impl<'a> Assessment<'a> {
    fn new(schedule: &'a Schedule, bridge: &'a Bridge, dates: &'a Dates) -> Self {
        let in_base = |(_, a): &(usize, &Activity)| counts(a) && !a.is_finished();
        let base = schedule.activities.iter().enumerate().filter(in_base).map(|(at, _)| at).collect();
        let data_date = schedule.projects.first().and_then(|p| p.data_date.or(p.planned_start));
        Self { schedule, bridge, dates, data_date, base }
    }

    fn all(&self) -> Vec<Metric> {
        vec![
            self.missing_logic(),
            self.links(2, 0.0, false, |_, lag| minutes(lag) < 0),
            self.links(3, 0.05, false, |_, lag| minutes(lag) > 0),
            self.links(4, 0.9, true, |kind, _| kind == RelationshipKind::FinishStart),
            self.of_base(5, 0.05, |_, a| {
                [a.constraint, a.second_constraint].into_iter().flatten().any(|c| hard(c.kind))
            }),
            self.of_base(6, 0.05, |at, a| self.total_float(at).is_some_and(|f| i64::from(f) > LONG_DAYS * self.day(a))),
            self.of_base(7, 0.0, |at, _| self.total_float(at).is_some_and(|f| f < 0)),
            self.of_base(8, 0.05, |_, a| a.original > LONG_DAYS * self.day(a)),
            self.invalid_dates(),
            self.without_resources(),
            self.missed(),
            self.critical_path_test(),
            self.length_index(),
            self.execution_index(),
        ]
    }

    fn activity(&self, at: usize) -> Option<&'a Activity> {
        self.schedule.activities.get(at)
    }

    fn node(&self, at: usize) -> Option<usize> {
        self.bridge.nodes.get(at).filter(|node| **node != NONE).map(|node| *node as usize)
    }

    fn total_float(&self, at: usize) -> Option<i32> {
        self.dates.total_float.get(self.node(at)?).copied()
    }

    fn day(&self, activity: &Activity) -> i64 {
        let own = self.schedule.projects.first().and_then(|p| p.calendar_id);
        let id = activity.calendar_id.or(own);
        let calendar = self.schedule.calendars.iter().find(|c| Some(c.id) == id);
        calendar.map_or_else(PerUnit::default, PerUnit::from).day
    }

    fn of_base(&self, number: u8, limit: f64, is: impl Fn(usize, &Activity) -> bool) -> Metric {
        let found = self.base.iter().filter(|at| self.activity(**at).is_some_and(|a| is(**at, a)));
        let activities: Vec<_> = found.filter_map(|at| self.activity(*at)).map(|a| a.id).collect();
        share(number, activities.len(), self.base.len(), limit, false, activities)
    }

    fn base_ids(&self) -> HashSet<ActivityId> {
        self.base.iter().filter_map(|at| self.activity(*at)).map(|a| a.id).collect()
    }

    fn missing_logic(&self) -> Metric {
        let before: HashSet<_> = self.schedule.relationships.iter().map(|r| r.successor).collect();
        let after: HashSet<_> = self.schedule.relationships.iter().map(|r| r.predecessor).collect();
        self.of_base(1, 0.05, |_, a| !before.contains(&a.id) || !after.contains(&a.id))
    }

    /// Of the relationships; those that are counted by `is`, or, where they are to be many, the others are told.
    fn links(&self, number: u8, limit: f64, at_least: bool, is: impl Fn(RelationshipKind, Lag) -> bool) -> Metric {
        let base = self.base_ids();
        let links: Vec<_> = self.schedule.relationships.iter().filter(|r| base.contains(&r.successor)).collect();
        let (yes, no): (Vec<&Relationship>, Vec<&Relationship>) =
            links.iter().copied().partition(|r| is(r.kind, r.lag));
        let about: HashSet<_> = if at_least { &no } else { &yes }.iter().map(|r| r.successor).collect();
        let activities = self.schedule.activities.iter().map(|a| a.id).filter(|id| about.contains(id)).collect();
        share(number, yes.len(), links.len(), limit, at_least, activities)
    }

    fn invalid_dates(&self) -> Metric {
        let Some(data_date) = self.data_date else { return nothing(9, "dcma-no-data-date") };
        let after = |at: Option<Instant>| at.is_some_and(|at| at > data_date);
        let early = |at: usize, column: &[cpm::Instant]| {
            self.node(at).and_then(|node| column.get(node)).is_some_and(|date| from_engine(*date) < data_date)
        };
        let all = self.schedule.activities.iter().enumerate().filter(|(_, a)| counts(a));
        let wrong = |at: usize, a: &Activity| {
            let forecast = (!a.is_started() && early(at, &self.dates.early_start))
                || (!a.is_finished() && early(at, &self.dates.early_finish));
            forecast || after(a.actual_start) || after(a.actual_finish)
        };
        let of = all.clone().count();
        let activities: Vec<_> = all.filter(|(at, a)| wrong(*at, a)).map(|(_, a)| a.id).collect();
        share(9, activities.len(), of, 0.0, false, activities)
    }

    fn without_resources(&self) -> Metric {
        let with: HashSet<_> = self.schedule.assignments.iter().map(|a| a.activity_id).collect();
        let working = |at: &&usize| self.activity(**at).is_some_and(|a| a.original > 0);
        let of: Vec<_> = self.base.iter().filter(working).filter_map(|at| self.activity(*at)).collect();
        let activities: Vec<_> = of.iter().map(|a| a.id).filter(|id| !with.contains(id)).collect();
        let metric = share(10, activities.len(), of.len(), 0.0, false, activities);
        if metric.outcome == Outcome::NotApplicable {
            return metric;
        }
        Metric { limit: None, outcome: Outcome::Informational, ..metric }
    }

    /// The activities that were planned to be finished by the data date.
    fn due(&self) -> Option<Vec<(usize, &'a Activity)>> {
        let data_date = self.data_date?;
        let all = self.schedule.activities.iter().enumerate().filter(|(_, a)| counts(a));
        let due: Vec<_> = all.filter(|(_, a)| a.planned_finish.is_some_and(|planned| planned <= data_date)).collect();
        (!due.is_empty()).then_some(due)
    }

    fn missed(&self) -> Metric {
        let Some(due) = self.due() else { return nothing(11, "dcma-nothing-due") };
        let late = |a: &Activity| a.actual_finish.is_none_or(|finish| Some(finish) > a.planned_finish);
        let activities: Vec<_> = due.iter().filter(|(_, a)| late(a)).map(|(_, a)| a.id).collect();
        share(11, activities.len(), due.len(), 0.05, false, activities)
    }

    fn execution_index(&self) -> Metric {
        let Some(due) = self.due() else { return nothing(14, "dcma-nothing-due") };
        let finished = |a: &&Activity| a.actual_finish.is_some_and(|finish| Some(finish) <= self.data_date);
        let done = self.schedule.activities.iter().filter(|a| counts(a)).filter(finished).count();
        let open = due.iter().filter(|(_, a)| !a.is_finished()).map(|(_, a)| a.id).collect();
        share(14, done, due.len(), 0.95, true, open)
    }

    /// 600 working days are added to a critical activity: the finish has to move by as much.
    fn critical_path_test(&self) -> Metric {
        let on_path = |at: &&usize| {
            let node = self.node(**at);
            let is = node.and_then(|node| self.dates.longest_path.get(node)).copied().unwrap_or(false);
            is && self.activity(**at).is_some_and(|a| !a.is_milestone())
        };
        let Some(at) = self.base.iter().find(on_path).copied() else { return nothing(12, "dcma-no-critical-path") };
        let (Some(activity), Some(node)) = (self.activity(at), self.node(at)) else {
            return nothing(12, "dcma-no-critical-path");
        };
        let added = TEST_DAYS * self.day(activity);
        let mut network = self.bridge.network.clone();
        let calendar = network.activities.calendar.get(node).copied().unwrap_or(NONE);
        if let (Some(duration), Some(remaining), Ok(added)) = (
            network.activities.duration.get_mut(node),
            network.activities.remaining.get_mut(node),
            i32::try_from(added),
        ) {
            *duration = duration.saturating_add(added);
            *remaining = remaining.saturating_add(added);
        }
        let moved =
            cpm::schedule(&network).ok().zip(WorkTime::new(&network.calendars).ok()).and_then(|(later, time)| {
                let (from, to) = (self.dates.projects.first()?.finish, later.projects.first()?.finish);
                Some(i64::from(time.between(calendar, from, to)))
            });
        let Some(moved) = moved else { return nothing(12, "dcma-test-failed") };
        let days = |minutes: i64| {
            float(usize::try_from(minutes.max(0)).unwrap_or(0))
                / float(usize::try_from(self.day(activity)).unwrap_or(1))
        };
        let (counted, of) = (days(moved), days(added));
        let outcome = if moved >= added { Outcome::Pass } else { Outcome::Fail };
        let value = Some(counted / of);
        let (limit, reason, activities) = (Some(1.0), None, vec![activity.id]);
        Metric { number: 12, counted, of, value, limit, at_least: true, outcome, reason, activities }
    }

    /// (Length of the critical path + total float) / length, in working time of the project's calendar.
    fn length_index(&self) -> Metric {
        let project = self.dates.projects.first().zip(self.bridge.network.projects.first()).zip(self.data_date);
        let time = WorkTime::new(&self.bridge.network.calendars).ok();
        let Some((((dates, of), data_date), time)) = project.zip(time) else {
            return nothing(13, "dcma-no-data-date");
        };
        let length = time.between(of.calendar, to_engine(data_date), dates.finish);
        let slack = time.between(of.calendar, dates.finish, dates.late_finish);
        if length <= 0 {
            return nothing(13, "dcma-no-length");
        }
        let (length, slack) = (f64::from(length), f64::from(slack));
        let value = (length + slack) / length;
        let outcome = if value >= 0.95 { Outcome::Pass } else { Outcome::Fail };
        Metric {
            number: 13,
            counted: length + slack,
            of: length,
            value: Some(value),
            limit: Some(0.95),
            at_least: true,
            outcome,
            reason: None,
            activities: vec![],
        }
    }
}

fn minutes(lag: Lag) -> i64 {
    match lag {
        Lag::Work(minutes) | Lag::Elapsed(minutes) => minutes,
        Lag::Percent(share) | Lag::ElapsedPercent(share) => i64::from(share),
    }
}

/// What keeps the logic from moving an activity.
fn hard(kind: ConstraintKind) -> bool {
    use ConstraintKind::{FinishOn, FinishOnOrBefore, MandatoryFinish, MandatoryStart, StartOn, StartOnOrBefore};
    matches!(kind, MandatoryStart | MandatoryFinish | StartOn | FinishOn | StartOnOrBefore | FinishOnOrBefore)
}

fn nothing(number: u8, reason: &str) -> Metric {
    Metric {
        number,
        counted: 0.0,
        of: 0.0,
        value: None,
        limit: None,
        at_least: false,
        outcome: Outcome::NotApplicable,
        reason: Some(Message::new(reason)),
        activities: vec![],
    }
}

fn share(number: u8, counted: usize, of: usize, limit: f64, at_least: bool, activities: Vec<ActivityId>) -> Metric {
    if of == 0 {
        return nothing(number, "dcma-nothing-to-count");
    }
    let value = float(counted) / float(of);
    let holds = if at_least { value >= limit } else { value <= limit };
    let outcome = if holds { Outcome::Pass } else { Outcome::Fail };
    let (counted, of) = (float(counted), float(of));
    Metric { number, counted, of, value: Some(value), limit: Some(limit), at_least, outcome, reason: None, activities }
}
