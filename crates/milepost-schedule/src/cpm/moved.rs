//! What moved it: two states of a network, and how much of the finish's movement each change accounts for.
//!
//! The changes are put into the earlier network one after another, in a fixed order (data date and options, calendars,
//! progress, durations, constraints, logic, added and removed activities), and the finish is computed after each. So the
//! parts add up to the whole movement; a change that needs another to show is accounted for with the later of the two.

use super::at::At;
use super::{Activity, ActivityKind, CpmError, Instant, Network, Relationship, schedule};
use std::collections::{HashMap, HashSet};

/// A change between two networks. Activities are named by their index in the later network; removed ones by that in the
/// earlier one.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Change {
    DataDate {
        project: u32,
    },
    Options,
    Calendar {
        calendar: u32,
    },
    Progress {
        activity: u32,
    },
    Duration {
        activity: u32,
    },
    Constraints {
        activity: u32,
    },
    /// Another calendar, kind, project or summary.
    Activity {
        activity: u32,
    },
    /// The relationships that lead to an activity.
    Logic {
        activity: u32,
    },
    Added {
        activity: u32,
    },
    Removed {
        activity: u32,
    },
}

/// One change and what it did to the finish.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Movement {
    pub change: Change,
    /// Minutes of civil time; positive: later.
    pub minutes: i32,
    /// How many changes of its kind were put in together with it, itself counted.
    pub together: usize,
}

#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Moved {
    pub before: Instant,
    pub after: Instant,
    /// Every change, in the order in which they were put in; their minutes add up to the movement.
    pub movements: Vec<Movement>,
}

/// Changes times activities up to which they are put in one by one; beyond it those of a kind are put in together, and
/// the first of them stands for all.
const SINGLY: usize = 20_000_000;

/// Compares the latest finish of all activities. `same` gives, by index in the later network, the index of the same
/// activity in the earlier one; None: it was added. Calendars and projects are the same by index.
///
/// # Errors
/// As [`schedule`], for either network or, but for loops, one between the two.
pub fn moved(earlier: &Network, later: &Network, same: &[Option<u32>]) -> Result<Moved, CpmError> {
    let (before, after) = (finish(earlier)?, finish(later)?);
    let mut between = Between::of(earlier, later, same);
    let changes = between.changes();
    let single = changes.len().saturating_mul(later.activities.len()) <= SINGLY;
    let (mut movements, mut last) = (Vec::new(), before);
    let mut queue = changes.into_iter().peekable();
    while let Some(change) = queue.next() {
        between.put_in(&change);
        let mut together = 1;
        if !single {
            let alike = |next: &Change| std::mem::discriminant(next) == std::mem::discriminant(&change);
            while let Some(next) = queue.next_if(alike) {
                between.put_in(&next);
                together += 1;
            }
        }
        // A loop on the way opens again with a later change, which then accounts for this one too.
        let now = match finish(&between.network) {
            Err(CpmError::Cycle { .. }) => last,
            found => found?,
        };
        movements.push(Movement { change, minutes: now.minutes() - last.minutes(), together });
        last = now;
    }
    Ok(Moved { before, after, movements })
}

fn finish(network: &Network) -> Result<Instant, CpmError> {
    Ok(schedule(network)?.finish.into_iter().max().unwrap_or_default())
}

/// The earlier network in the later one's indices, on its way to the later one. Activities that only one of them has are
/// there from the start, cut off from the others and without duration, until they are put in or until they are taken out.
struct Between<'a> {
    later: &'a Network,
    earlier: &'a Network,
    same: &'a [Option<u32>],
    network: Network,
    /// (index in the earlier network, index in `network`)
    removed: Vec<(u32, u32)>,
    old_links: HashMap<u32, Vec<Relationship>>,
    new_links: HashMap<u32, Vec<Relationship>>,
}

impl<'a> Between<'a> {
    fn of(earlier: &'a Network, later: &'a Network, same: &'a [Option<u32>]) -> Self {
        let mut network = Network { options: earlier.options, ..Network::default() };
        network.projects = later.projects.clone();
        for (project, old) in network.projects.iter_mut().zip(&earlier.projects) {
            *project = *old;
        }
        network.calendars = later.calendars.clone();
        for (calendar, old) in network.calendars.iter_mut().zip(&earlier.calendars) {
            calendar.clone_from(old);
        }
        let mut new_of: HashMap<u32, u32> = HashMap::new();
        for at in 0..super::at::index(later.activities.len()) {
            let old = same.at(at as usize);
            if let Some(old) = old {
                new_of.insert(old, at);
            }
            let own = later.activities.get(at);
            let activity = match old.and_then(|old| earlier.activities.get(old)) {
                Some(old) => old,
                None => own.map(idle).unwrap_or_else(|| Activity::task(0, 0, 0)),
            };
            network.add_activity(Activity { parent: own.and_then(|own| own.parent), ..activity });
        }
        let mut removed = Vec::new();
        for at in 0..super::at::index(earlier.activities.len()) {
            if let (false, Some(activity)) = (new_of.contains_key(&at), earlier.activities.get(at)) {
                let place = network.add_activity(Activity { parent: None, ..activity });
                new_of.insert(at, place);
                removed.push((at, place));
            }
        }
        let renamed = |end: u32| new_of.get(&end).copied().unwrap_or(super::NONE);
        let mut old_links: HashMap<u32, Vec<Relationship>> = HashMap::new();
        for link in (0..super::at::index(earlier.relationships.len())).filter_map(|at| earlier.relationships.get(at)) {
            let link =
                Relationship { predecessor: renamed(link.predecessor), successor: renamed(link.successor), ..link };
            old_links.entry(link.successor).or_default().push(link);
            network.add_relationship(link);
        }
        let mut new_links: HashMap<u32, Vec<Relationship>> = HashMap::new();
        for link in (0..super::at::index(later.relationships.len())).filter_map(|at| later.relationships.get(at)) {
            new_links.entry(link.successor).or_default().push(link);
        }
        Self { later, earlier, same, network, removed, old_links, new_links }
    }

    fn changes(&self) -> Vec<Change> {
        let (now, then) = (self.later, &self.network);
        let mut changes = Vec::new();
        let projects = (0..).zip(now.projects.iter().zip(&then.projects));
        changes.extend(projects.filter(|(_, (a, b))| a != b).map(|(project, _)| Change::DataDate { project }));
        if now.options != self.earlier.options {
            changes.push(Change::Options);
        }
        let calendars = (0..).zip(now.calendars.iter().zip(&then.calendars));
        changes.extend(calendars.filter(|(_, (a, b))| a != b).map(|(calendar, _)| Change::Calendar { calendar }));
        let pairs = || {
            let each = (0..super::at::index(now.activities.len())).filter(|at| self.same.at(*at as usize).is_some());
            each.filter_map(|at| Some((at, now.activities.get(at)?, then.activities.get(at)?)))
        };
        let mut add = |differs: &dyn Fn(&Activity, &Activity) -> bool, change: fn(u32) -> Change| {
            changes.extend(pairs().filter(|(_, a, b)| differs(a, b)).map(|(at, ..)| change(at)));
        };
        add(&|a, b| progress(a) != progress(b), |activity| Change::Progress { activity });
        add(&|a, b| a.duration != b.duration || plain_remaining(a, b), |activity| Change::Duration { activity });
        add(&|a, b| a.special != b.special, |activity| Change::Constraints { activity });
        add(&|a, b| identity(a) != identity(b), |activity| Change::Activity { activity });
        let mut ends: Vec<u32> = self.old_links.keys().chain(self.new_links.keys()).copied().collect();
        ends.sort_unstable();
        ends.dedup();
        let removed: HashSet<u32> = self.removed.iter().map(|(_, place)| *place).collect();
        let added = |at: u32| self.same.get(at as usize).is_some_and(Option::is_none);
        let differs = |at: &u32| self.old_links.get(at) != self.new_links.get(at);
        let logic = ends.into_iter().filter(|at| !removed.contains(at) && !added(*at)).filter(differs);
        changes.extend(logic.map(|activity| Change::Logic { activity }));
        let all = 0..super::at::index(now.activities.len());
        changes.extend(all.filter(|at| added(*at)).map(|activity| Change::Added { activity }));
        changes.extend(self.removed.iter().map(|(activity, _)| Change::Removed { activity: *activity }));
        changes
    }

    fn put_in(&mut self, change: &Change) {
        let later = self.later;
        match *change {
            Change::DataDate { project } => {
                let new = later.projects.get(project as usize);
                if let (Some(place), Some(new)) = (self.network.projects.get_mut(project as usize), new) {
                    *place = *new;
                }
            }
            Change::Options => self.network.options = later.options,
            Change::Calendar { calendar } => {
                let new = later.calendars.get(calendar as usize);
                if let (Some(place), Some(new)) = (self.network.calendars.get_mut(calendar as usize), new) {
                    place.clone_from(new);
                }
            }
            Change::Progress { activity } => self.edit(activity, |old, new| {
                (old.actual_start, old.actual_finish, old.remaining) =
                    (new.actual_start, new.actual_finish, new.remaining);
            }),
            Change::Duration { activity } => self.edit(activity, |old, new| {
                (old.duration, old.remaining) = (new.duration, new.remaining);
            }),
            Change::Constraints { activity } => self.edit(activity, |old, new| old.special = new.special),
            Change::Activity { activity } => self.edit(activity, |old, new| {
                (old.calendar, old.kind, old.project) = (new.calendar, new.kind, new.project);
            }),
            Change::Logic { activity } => self.relink(activity),
            Change::Added { activity } => {
                self.edit(activity, |old, new| *old = *new);
                self.relink(activity);
            }
            Change::Removed { activity } => {
                let place = self.removed.iter().find(|(old, _)| *old == activity).map(|(_, place)| *place);
                if let Some(place) = place {
                    if let Some(old) = self.network.activities.get(place) {
                        let gone = Activity { kind: ActivityKind::Task, ..idle(old) };
                        self.network.activities.set(place, &gone);
                    }
                    self.drop_links(|link| link.predecessor == place || link.successor == place);
                }
            }
        }
    }

    fn edit(&mut self, activity: u32, change: impl Fn(&mut Activity, &Activity)) {
        if let (Some(mut old), Some(new)) = (self.network.activities.get(activity), self.later.activities.get(activity))
        {
            change(&mut old, &new);
            self.network.activities.set(activity, &old);
        }
    }

    fn relink(&mut self, activity: u32) {
        self.drop_links(|link| link.successor == activity);
        for link in self.new_links.get(&activity).into_iter().flatten() {
            self.network.relationships.push(*link);
        }
    }

    fn drop_links(&mut self, goes: impl Fn(&Relationship) -> bool) {
        let old = std::mem::take(&mut self.network.relationships);
        for link in (0..super::at::index(old.len())).filter_map(|at| old.get(at)).filter(|link| !goes(link)) {
            self.network.relationships.push(link);
        }
    }
}

/// Done before everything else: it moves nothing.
fn idle(activity: Activity) -> Activity {
    let kind = if activity.kind == ActivityKind::Summary { ActivityKind::Summary } else { ActivityKind::Task };
    let (actual_start, actual_finish) = (Some(Instant::FIRST), Some(Instant::FIRST));
    let none = Activity::task(activity.project, activity.calendar, 0);
    Activity { kind, parent: activity.parent, actual_start, actual_finish, ..none }
}

fn progress(activity: &Activity) -> (Option<Instant>, Option<Instant>, bool, i32) {
    let begun = activity.actual_start.is_some() || activity.actual_finish.is_some();
    (activity.actual_start, activity.actual_finish, begun, if begun { activity.remaining } else { 0 })
}

/// A remaining duration that differs though no work has been done.
fn plain_remaining(one: &Activity, other: &Activity) -> bool {
    one.remaining != other.remaining && progress(one) == progress(other)
}

fn identity(activity: &Activity) -> (u32, super::ActivityKind, u32) {
    (activity.calendar, activity.kind, activity.project)
}
