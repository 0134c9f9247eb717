//! Makes a plan of a network.

use super::check::check;
use super::edge::Arc;
use super::{Bounds, Edge, Edges, Fixed, Link, Plan, Traits};
use crate::cpm::RelationshipKind::{FinishToFinish, FinishToStart, StartToFinish};
use crate::cpm::at::{At, index};
use crate::cpm::calendar;
use crate::cpm::pause::Pause;
use crate::cpm::topology::order;
use crate::cpm::{ActivityKind, CpmError, Instant, LagCalendar, NONE, Network, OutOfSequence, Relationship};

/// # Errors
/// What [`CpmError`] names, but for dates out of range, which only computing shows.
pub(crate) fn compile(network: &Network) -> Result<Plan, CpmError> {
    check(network)?;
    let calendars = calendar::compile(&network.calendars)?;
    let (activities, links) = (&network.activities, &network.relationships);
    let count = activities.len();
    let order = order(count, &links.predecessor, &links.successor)?;
    let mut plan = Plan { calendars, projects: network.projects.clone(), options: network.options, ..Plan::default() };
    plan.relationships = links.len();
    let rank = |activity: &&u32| match activities.kind.at(**activity as usize) {
        ActivityKind::LevelOfEffort => 1,
        ActivityKind::Summary => 2,
        _ => 0,
    };
    plan.activity.extend(order.iter().filter(|activity| rank(activity) == 0));
    plan.regular = plan.activity.len();
    plan.activity.extend(order.iter().filter(|activity| rank(activity) == 1));
    plan.summaries = plan.activity.len();
    plan.activity.extend(summaries(network)?);
    plan.node = vec![0; count];
    for (node, activity) in plan.activity.iter().enumerate() {
        plan.node.put(*activity as usize, index(node));
    }
    plan.columns(network);
    plan.link(network);
    Ok(plan)
}

/// Summaries, those below before those above.
fn summaries(network: &Network) -> Result<Vec<u32>, CpmError> {
    let activities = &network.activities;
    let mut found: Vec<(u32, u32)> = Vec::new();
    for (at, kind) in activities.kind.iter().enumerate() {
        if *kind == ActivityKind::Summary {
            let (mut depth, mut above) = (0, activities.parent.at(at));
            while above != NONE {
                depth += 1;
                above = activities.parent.at(above as usize);
                if depth as usize > activities.len() {
                    return Err(CpmError::BadParent { activity: index(at) });
                }
            }
            found.push((depth, index(at)));
        }
    }
    found.sort_by_key(|(depth, at)| (std::cmp::Reverse(*depth), *at));
    Ok(found.into_iter().map(|(_, at)| at).collect())
}

impl Plan {
    fn columns(&mut self, network: &Network) {
        let activities = &network.activities;
        let pick = |column: &[u32]| self.activity.iter().map(|at| column.at(*at as usize)).collect::<Vec<_>>();
        self.calendar = pick(&activities.calendar);
        self.project = pick(&activities.project);
        self.parent = pick(&activities.parent);
        for parent in self.parent.iter_mut().filter(|parent| **parent != NONE) {
            *parent = self.node.at(*parent as usize);
        }
        let count = self.len();
        (self.remaining, self.floor) = (vec![0; count], vec![0; count]);
        self.traits = vec![Traits::default(); count];
        let mut memo = Memo::default();
        for node in 0..count {
            self.settle(network, node, &mut memo);
        }
    }

    /// What a node's own data say about it: traits, remaining duration, floor and bounds.
    fn settle(&mut self, network: &Network, node: usize, memo: &mut Memo) {
        let activities = &network.activities;
        let activity = self.activity.at(node);
        let at = activity as usize;
        let project = self.project.at(node);
        let (actual_start, actual_finish) = (activities.actual_start.at(at), activities.actual_finish.at(at));
        let started = actual_start.is_some() || actual_finish.is_some();
        let completed = actual_finish.is_some();
        let options = self.options;
        let kind = activities.kind.at(at);
        // P6 does not put what is done on its calendar: its early and late dates are the data date's and its neighbours' as
        // they are. That is what a calendar of every minute gives.
        let raw = completed
            && !options.remaining_follows_actual
            && !matches!(kind, ActivityKind::LevelOfEffort | ActivityKind::Summary);
        let calendar = if raw { self.every_minute() } else { activities.calendar.at(at) };
        self.calendar.put(node, calendar);
        let data_date = self.projects.get(project as usize).map(|project| project.data_date).unwrap_or_default();
        let mut traits = Traits { kind, started, completed, bounded: false, free: false };
        traits.free = started && options.out_of_sequence == OutOfSequence::ProgressOverride;
        let planned = self.projects.get(project as usize).and_then(|project| project.planned_start);
        let from = planned.filter(|_| !options.from_data_date && !started).unwrap_or(data_date);
        let mut floor = memo.not_before(self, (project, calendar), from);
        let mut remaining = activities.remaining.at(at);
        let compiled = self.calendars.get(calendar as usize).unwrap_or(&self.nothing);
        let mut bounds = Bounds::default();
        if completed {
            remaining = 0;
        } else if let Some(start) = actual_start {
            floor = floor.max(compiled.not_before(start));
        }
        if let Some(special) = activities.has_special(activity).filter(|_| !completed) {
            bounds = Bounds::of(special, traits, compiled, &mut floor);
            if options.use_expected_finish {
                let heeded = special.expected_finish.filter(|date| *date >= data_date && !bounds.as_late_as_possible);
                bounds.expected_finish = heeded.map(|date| 2 * compiled.work_at(date));
            }
        }
        let begun = || compiled.not_before(actual_start.or(actual_finish).unwrap_or(data_date));
        if options.remaining_follows_actual && started {
            traits.free = true;
            let start = begun();
            match actual_finish {
                Some(finish) => bounds.fixed = Fixed::Both(start | 1, compiled.not_after(finish).max(start)),
                None => (floor, remaining) = (start, activities.duration.at(at).max(remaining)),
            }
        } else if completed && options.out_of_sequence == OutOfSequence::ActualDates {
            let start = begun();
            bounds.fixed = Fixed::Both(start, compiled.not_after(actual_finish.unwrap_or(data_date)).max(start));
        }
        if let Some(special) = activities.has_special(activity).filter(|_| started && !completed)
            && let Some(resume) = special.resume
        {
            let pause = special.suspend.and_then(|suspend| Pause::between(compiled, suspend, resume));
            match pause {
                // What is left is split: some of it comes before the suspend date.
                Some(pause) if pause.from > floor >> 1 && takes_rest(kind) => bounds.pause = Some(pause),
                // Where work follows what has been done, one without working time to rest in says nothing.
                None if options.remaining_follows_actual => {}
                _ => floor = floor.max(compiled.not_before(resume)),
            }
        }
        let milestone = matches!(traits.kind, ActivityKind::StartMilestone | ActivityKind::FinishMilestone);
        self.remaining.put(node, if milestone { 0 } else { remaining });
        self.floor.put(node, floor);
        traits.bounded = bounds != Bounds::default();
        if traits.bounded {
            self.bounds.insert(index(node), bounds);
        } else if self.traits.at(node).bounded {
            self.bounds.remove(&index(node));
        }
        self.traits.put(node, traits);
    }

    /// Takes over what has changed in an activity that keeps its place: its duration, what remains, its constraints.
    pub(crate) fn resettle(&mut self, network: &Network, node: usize) {
        self.settle(network, node, &mut Memo::default());
        for nth in 0..self.edges.before(node).len() {
            let number = self.edges.before_link(node, nth).relationship;
            if let Some(relationship) = network.relationships.get(number) {
                // For what a completed predecessor's lag bounds; the edge itself stays as it is.
                let _ = self.arc(network, relationship, number);
            }
        }
    }

    /// Edges of both kinds, and the floors that a completed predecessor's lag gives.
    fn link(&mut self, network: &Network) {
        let links = &network.relationships;
        let (mut regular, mut effort) = (Vec::with_capacity(links.len()), Vec::new());
        for at in 0..links.len() {
            let Some(relationship) = links.get(index(at)) else { continue };
            let Some(arc) = self.arc(network, relationship, index(at)) else { continue };
            let proper = |node: u32| (node as usize) < self.regular;
            if proper(arc.predecessor) && proper(arc.successor) {
                regular.push(arc);
            } else {
                effort.push(arc);
            }
        }
        self.edges = Edges::of(self.len(), &regular);
        self.effort = if effort.is_empty() { Edges::default() } else { Edges::of(self.len(), &effort) };
    }

    /// None: it does not count.
    fn arc(&mut self, network: &Network, relationship: Relationship, number: u32) -> Option<Arc> {
        let node = |activity: u32| self.node.at(activity as usize);
        let (predecessor, successor) = (node(relationship.predecessor), node(relationship.successor));
        let (from, to) = (predecessor as usize, successor as usize);
        if from >= self.summaries || to >= self.summaries {
            return None;
        }
        let project = self.project.at(from);
        if !self.options.links_between_projects && project != self.project.at(to) {
            return None;
        }
        let calendar_of = |activity: u32| network.activities.calendar.at(activity as usize);
        let (own, other) = (calendar_of(relationship.predecessor), calendar_of(relationship.successor));
        let lag_calendar = match relationship.lag_calendar.unwrap_or(self.options.lag_calendar) {
            LagCalendar::Predecessor => own,
            LagCalendar::Successor => other,
            LagCalendar::ProjectDefault => self.projects.get(project as usize).map_or(own, |project| project.calendar),
            LagCalendar::TwentyFourHour => self.every_minute(),
        };
        let from_finish = matches!(relationship.kind, FinishToStart | FinishToFinish);
        let to_finish = matches!(relationship.kind, FinishToFinish | StartToFinish);
        let mut edge = Edge { node: 0, lag: 2 * relationship.lag, from_finish, to_finish, crossing: false };
        let link = Link { relationship: number, lag_calendar };
        let (before, after) = (self.traits.at(from), self.traits.at(to));
        // What begins or ends at a level of effort bounds nothing.
        let proper = from < self.regular && to < self.regular;
        let facts =
            self.options.out_of_sequence == OutOfSequence::ActualDates && !self.options.remaining_follows_actual;
        if proper && facts && (before.started || after.started) {
            if self.by_actual_dates(network, &relationship, edge, (from, to), lag_calendar) {
                return None;
            }
        } else if proper
            && before.started
            && !self.options.remaining_follows_actual
            && (before.completed || !from_finish)
        {
            let actual = Actual::of(network, relationship.predecessor);
            edge.lag = self.rest_of_lag(&actual, edge, (from, to), link, (before.completed, after.completed));
        }
        let (own, other) = (self.calendar.at(from), self.calendar.at(to));
        edge.crossing = own != other || (edge.lag != 0 && lag_calendar != own);
        Some(Arc { predecessor, successor, edge, link })
    }

    /// What is left of a lag that began with an actual date, in places; what ends after the data date bounds the
    /// successor from there.
    fn rest_of_lag(
        &mut self,
        actual: &Actual,
        edge: Edge,
        (from, to): (usize, usize),
        link: Link,
        (completed, successor_completed): (bool, bool),
    ) -> i32 {
        if edge.lag <= 0 {
            return 0;
        }
        let Some(date) = (if edge.from_finish { actual.finish } else { actual.start }) else { return edge.lag };
        let data_date = self.projects.get(self.project.at(from) as usize).map(|it| it.data_date).unwrap_or_default();
        if !completed && self.options.start_lag_from_early_start {
            let calendar = self.calendar_of(from);
            let (first, last) = (calendar.work_at(date), calendar.work_at(data_date));
            let rested = actual.rest.and_then(|(from, to)| Pause::between(calendar, from, to.unwrap_or(data_date)));
            let rested = rested.map_or(0, |rest| rest.length_before(last) - rest.length_before(first));
            let worked = last.saturating_sub(first).saturating_sub(rested).max(0);
            return (edge.lag - 2 * worked).max(0);
        }
        let end = self.lagged(date, edge.lag / 2, link.lag_calendar);
        if end > data_date && !successor_completed && !self.traits.at(to).free {
            self.not_before(to, edge.to_finish, end);
        }
        0
    }

    /// A relationship with an end that has begun, where actual dates are what counts: what comes after a fact follows
    /// its date, what comes before one is late from it on. False: it leads from or to what is still to be done, and
    /// stays a relationship.
    fn by_actual_dates(
        &mut self,
        network: &Network,
        link: &Relationship,
        edge: Edge,
        (from, to): (usize, usize),
        lag_calendar: u32,
    ) -> bool {
        let (before, after) = (self.traits.at(from), self.traits.at(to));
        let lag = edge.lag / 2;
        if after.completed || (after.started && !edge.to_finish) {
            let actual = Actual::of(network, link.successor);
            if let Some(date) = if edge.to_finish { actual.finish } else { actual.start }.filter(|_| !before.completed)
            {
                let date = self.lagged(date, -lag, lag_calendar);
                let place = self.calendar_of(from).not_after(date);
                let bounds = self.bounds.entry(index(from)).or_default();
                let ceiling = if edge.from_finish { &mut bounds.ceiling_finish } else { &mut bounds.ceiling_start };
                *ceiling = place.min(*ceiling);
                bounds.held = true;
                self.traits.put(from, Traits { bounded: true, ..before });
            }
            return true;
        }
        if before.started && !before.completed && !edge.from_finish {
            if let Some(date) = Actual::of(network, link.predecessor).start {
                self.not_before(to, edge.to_finish, self.lagged(date, lag, lag_calendar));
            }
            return true;
        }
        false
    }

    /// Bounds the early start or finish of a node.
    fn not_before(&mut self, node: usize, finish: bool, date: Instant) {
        let place = self.calendar_of(node).not_before(date);
        if finish {
            let bounds = self.bounds.entry(index(node)).or_default();
            bounds.floor_finish = bounds.floor_finish.max(place);
            let traits = Traits { bounded: true, ..self.traits.at(node) };
            self.traits.put(node, traits);
        } else {
            self.floor.put(node, self.floor.at(node).max(place));
        }
    }
}

/// Summaries and levels of effort span what rests, and moments take no time.
fn takes_rest(kind: ActivityKind) -> bool {
    matches!(kind, ActivityKind::Task | ActivityKind::ResourceDependent)
}

struct Actual {
    start: Option<Instant>,
    finish: Option<Instant>,
    /// Suspended from, and resumed where it is.
    rest: Option<(Instant, Option<Instant>)>,
}

impl Actual {
    fn of(network: &Network, activity: u32) -> Self {
        let at = activity as usize;
        let (start, finish) = (network.activities.actual_start.at(at), network.activities.actual_finish.at(at));
        let special = network.activities.has_special(activity);
        let rest = special.and_then(|special| Some((special.suspend?, special.resume)));
        Self { start: start.or(finish), finish, rest }
    }
}

/// Data dates as places, of the project and calendar asked for last: neighbours mostly share both.
#[derive(Debug, Default)]
struct Memo {
    asked: Option<((u32, u32), Instant, i32)>,
}

impl Memo {
    fn not_before(&mut self, plan: &Plan, key: (u32, u32), date: Instant) -> i32 {
        match self.asked {
            Some((known, at, place)) if known == key && at == date => place,
            _ => {
                let place = plan.calendar_at(key.1).not_before(date);
                self.asked = Some((key, date, place));
                place
            }
        }
    }
}
