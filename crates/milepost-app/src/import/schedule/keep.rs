//! The next update of a schedule that is there: what is the same thing in both keeps its id, so that everything that
//! names it goes on to do so: milestones that follow activities, links from other projects, the history.

use milepost_model::schedule::{Activity, Schedule, Wbs};
use milepost_model::{
    ActivityId, AssignmentId, CalendarId, CodeTypeId, CodeValueId, RelationshipId, ResourceId, UserFieldId, WbsId,
};
use std::collections::{HashMap, VecDeque};
use std::hash::Hash;

/// What activities are known by first.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(in crate::import) enum KnownBy {
    /// By their codes, as planners do in P6: a copy of a project has other identities.
    Code,
    /// By their identities: MS Project's codes are row numbers, which change with every row that is put in above.
    Origin,
}

/// Ids by what they name, each to be taken once, in order.
struct Pool<K, I>(HashMap<K, VecDeque<I>>);

impl<K: Hash + Eq, I> Pool<K, I> {
    fn of(all: impl Iterator<Item = (K, I)>) -> Self {
        let mut pool: HashMap<K, VecDeque<I>> = HashMap::new();
        for (key, id) in all {
            pool.entry(key).or_default().push_back(id);
        }
        Self(pool)
    }

    fn take(&mut self, key: &K) -> Option<I> {
        self.0.get_mut(key)?.pop_front()
    }
}

/// What each thing is known by: first by the first key.
type Keys<I, K> = Vec<(I, Vec<Option<K>>)>;

/// Pairs new with old ids by the first key that fits, then by the next for what is left over. Empty keys fit nothing.
fn pair<I: Copy + Hash + Eq, K: Hash + Eq>(old: &[(I, Vec<Option<K>>)], new: &[(I, Vec<Option<K>>)]) -> HashMap<I, I> {
    let mut paired: HashMap<I, I> = HashMap::new();
    let mut used: std::collections::HashSet<I> = std::collections::HashSet::new();
    let keys = new.iter().chain(old).map(|(_, keys)| keys.len()).max().unwrap_or(0);
    for level in 0..keys {
        let free = old.iter().filter(|(id, _)| !used.contains(id));
        let mut pool = Pool::of(free.filter_map(|(id, keys)| Some((keys.get(level).and_then(Option::as_ref)?, *id))));
        for (id, keys) in new.iter().filter(|(id, _)| !paired.contains_key(id)).collect::<Vec<_>>() {
            let Some(key) = keys.get(level).and_then(Option::as_ref) else { continue };
            if let Some(old) = pool.take(&key) {
                paired.insert(*id, old);
                used.insert(old);
            }
        }
    }
    paired
}

fn filled<K: PartialEq + Default>(key: K) -> Option<K> {
    (key != K::default()).then_some(key)
}

fn swap<T: Copy + Eq + Hash>(id: &mut T, of: &HashMap<T, T>) {
    *id = of.get(id).copied().unwrap_or(*id);
}

fn maybe_swap<T: Copy + Eq + Hash>(id: &mut Option<T>, of: &HashMap<T, T>) {
    if let Some(id) = id {
        swap(id, of);
    }
}

/// Gives the things of the update the ids of those that they are in the schedule that is there, and keeps the notes
/// that were written here.
pub(super) fn keep(there: &Schedule, update: &mut Schedule, by: KnownBy) {
    calendars(there, update);
    wbs(there, update);
    resources(there, update);
    codes(there, update);
    activities(there, update, by);
    relationships(there, update);
    assignments(there, update);
}

fn calendars(there: &Schedule, update: &mut Schedule) {
    let keys = |of: &Schedule| -> Keys<CalendarId, String> {
        of.calendars.iter().map(|c| (c.id, vec![filled(c.name.clone()), filled(c.origin.clone())])).collect()
    };
    let ids = pair(&keys(there), &keys(update));
    for calendar in &mut update.calendars {
        swap(&mut calendar.id, &ids);
        maybe_swap(&mut calendar.base, &ids);
    }
    update.projects.iter_mut().for_each(|p| maybe_swap(&mut p.calendar_id, &ids));
    update.resources.iter_mut().for_each(|r| maybe_swap(&mut r.calendar_id, &ids));
    update.activities.iter_mut().for_each(|a| maybe_swap(&mut a.calendar_id, &ids));
}

/// An element by the codes above it and its own, or the names where it has no code.
fn path(of: &Wbs, all: &HashMap<WbsId, &Wbs>) -> String {
    let mut steps = vec![];
    let mut at = Some(of);
    // As deep as no tree is: a circle comes to an end.
    while let Some(element) = at.filter(|_| steps.len() < 64) {
        let step = if element.code.is_empty() { &element.name } else { &element.code };
        steps.push(step.as_str());
        at = element.parent.and_then(|parent| all.get(&parent).copied());
    }
    steps.reverse();
    steps.join("\u{1f}")
}

fn wbs(there: &Schedule, update: &mut Schedule) {
    let keys = |of: &Schedule| -> Keys<WbsId, String> {
        let all: HashMap<WbsId, &Wbs> = of.wbs.iter().map(|w| (w.id, w)).collect();
        of.wbs.iter().map(|w| (w.id, vec![filled(path(w, &all)), filled(w.origin.clone())])).collect()
    };
    let ids = pair(&keys(there), &keys(update));
    for element in &mut update.wbs {
        swap(&mut element.id, &ids);
        maybe_swap(&mut element.parent, &ids);
    }
    update.activities.iter_mut().for_each(|a| maybe_swap(&mut a.wbs_id, &ids));
}

fn resources(there: &Schedule, update: &mut Schedule) {
    let keys = |of: &Schedule| -> Keys<ResourceId, String> {
        let key = |r: &milepost_model::schedule::Resource| [filled(r.code.clone()), filled(r.name.clone())].to_vec();
        of.resources.iter().map(|r| (r.id, key(r))).collect()
    };
    let ids = pair(&keys(there), &keys(update));
    for resource in &mut update.resources {
        swap(&mut resource.id, &ids);
        maybe_swap(&mut resource.parent, &ids);
    }
    update.assignments.iter_mut().for_each(|a| maybe_swap(&mut a.resource_id, &ids));
    update.activities.iter_mut().for_each(|a| maybe_swap(&mut a.primary_resource, &ids));
}

fn codes(there: &Schedule, update: &mut Schedule) {
    let keys = |of: &Schedule| -> Keys<CodeTypeId, String> {
        of.code_types.iter().map(|t| (t.id, vec![filled(t.name.clone())])).collect()
    };
    let types = pair(&keys(there), &keys(update));
    update.code_types.iter_mut().for_each(|t| swap(&mut t.id, &types));
    update.code_values.iter_mut().for_each(|v| swap(&mut v.type_id, &types));
    let keys = |of: &Schedule| -> Keys<CodeValueId, (CodeTypeId, String)> {
        of.code_values.iter().map(|v| (v.id, vec![Some((v.type_id, v.code.clone()))])).collect()
    };
    let values = pair(&keys(there), &keys(update));
    for value in &mut update.code_values {
        swap(&mut value.id, &values);
        maybe_swap(&mut value.parent, &values);
    }
    let keys = |of: &Schedule| -> Keys<UserFieldId, (String, String)> {
        of.user_fields.iter().map(|f| (f.id, vec![Some((f.subject.clone(), f.name.clone()))])).collect()
    };
    let fields = pair(&keys(there), &keys(update));
    update.user_fields.iter_mut().for_each(|f| swap(&mut f.id, &fields));
    for activity in &mut update.activities {
        activity.codes.iter_mut().for_each(|id| swap(id, &values));
        activity.user_values.iter_mut().for_each(|(id, _)| swap(id, &fields));
    }
}

fn activities(there: &Schedule, update: &mut Schedule, by: KnownBy) {
    let keys = |of: &Schedule| -> Keys<ActivityId, String> {
        let key = |a: &Activity| {
            let (code, origin) = (filled(a.code.clone()), filled(a.origin.clone()));
            match by {
                KnownBy::Code => vec![code, origin],
                KnownBy::Origin => vec![origin, code],
            }
        };
        of.activities.iter().map(|a| (a.id, key(a))).collect()
    };
    let ids = pair(&keys(there), &keys(update));
    let notes: HashMap<ActivityId, &str> = there.activities.iter().map(|a| (a.id, a.notes.as_str())).collect();
    for activity in &mut update.activities {
        swap(&mut activity.id, &ids);
        if let Some(here) = notes.get(&activity.id) {
            activity.notes = joined(here, &activity.notes);
        }
    }
    update.assignments.iter_mut().for_each(|a| swap(&mut a.activity_id, &ids));
    for link in &mut update.relationships {
        swap(&mut link.predecessor, &ids);
        swap(&mut link.successor, &ids);
    }
}

/// The notes of both: none is lost, and none is there twice.
fn joined(here: &str, update: &str) -> String {
    if here.contains(update) {
        here.to_owned()
    } else if update.contains(here) {
        update.to_owned()
    } else {
        format!("{update}\n\n{here}")
    }
}

fn relationships(there: &Schedule, update: &mut Schedule) {
    let keys = |of: &Schedule| -> Keys<RelationshipId, String> {
        // The kind first, then whatever kind it is now.
        let key = |r: &milepost_model::schedule::Relationship| {
            let ends = format!("{} {}", r.predecessor, r.successor);
            vec![Some(format!("{ends} {:?}", r.kind)), Some(ends)]
        };
        of.relationships.iter().map(|r| (r.id, key(r))).collect()
    };
    let ids = pair(&keys(there), &keys(update));
    update.relationships.iter_mut().for_each(|r| swap(&mut r.id, &ids));
}

fn assignments(there: &Schedule, update: &mut Schedule) {
    let keys = |of: &Schedule| -> Keys<AssignmentId, (ActivityId, Option<ResourceId>, String)> {
        let key = |a: &milepost_model::schedule::Assignment| vec![Some((a.activity_id, a.resource_id, a.name.clone()))];
        of.assignments.iter().map(|a| (a.id, key(a))).collect()
    };
    let ids = pair(&keys(there), &keys(update));
    update.assignments.iter_mut().for_each(|a| swap(&mut a.id, &ids));
}

#[cfg(test)]
mod tests {
    use super::*;
    use milepost_model::ProjectId;
    use milepost_model::schedule::{Lag, Relationship, RelationshipKind};

    fn schedule(project: ProjectId, activities: &[(&str, &str)]) -> Schedule {
        let activity = |(code, origin): &(&str, &str)| Activity {
            code: (*code).to_owned(),
            origin: (*origin).to_owned(),
            ..Activity::blank(project)
        };
        Schedule { activities: activities.iter().map(activity).collect(), ..Schedule::default() }
    }

    #[test]
    fn an_activity_is_known_by_its_code_and_where_that_is_new_by_its_identity() {
        let project = ProjectId::new();
        let there = schedule(project, &[("A10", "1"), ("A20", "2"), ("A30", "3")]);
        // A20 became B20; A30 comes from a copy with other identities; A40 is new.
        let mut update = schedule(project, &[("A30", "99"), ("B20", "2"), ("A40", "4"), ("A10", "1")]);
        keep(&there, &mut update, KnownBy::Code);
        let id = |at: usize| update.activities[at].id;
        let old = |at: usize| there.activities[at].id;
        assert_eq!([id(0), id(1), id(3)], [old(2), old(1), old(0)]);
        assert!(there.activities.iter().all(|a| a.id != id(2)));
    }

    /// A row put in above makes 2 to 3 in MS Project.
    #[test]
    fn row_numbers_are_not_taken_for_identities() {
        let project = ProjectId::new();
        let there = schedule(project, &[("1", "11"), ("2", "12")]);
        let mut update = schedule(project, &[("1", "11"), ("2", "13"), ("3", "12")]);
        keep(&there, &mut update, KnownBy::Origin);
        assert_eq!(update.activities[0].id, there.activities[0].id);
        assert_eq!(update.activities[2].id, there.activities[1].id);
        assert_ne!(update.activities[1].id, there.activities[1].id);
    }

    #[test]
    fn a_relationship_keeps_its_id_when_its_lag_or_kind_changes() {
        let project = ProjectId::new();
        let link = |of: &Schedule, kind| Relationship {
            id: RelationshipId::new(),
            predecessor: of.activities[0].id,
            successor: of.activities[1].id,
            kind,
            lag: Lag::NONE,
        };
        let mut there = schedule(project, &[("A", "1"), ("B", "2")]);
        there.relationships = vec![link(&there, RelationshipKind::FinishStart)];
        let mut update = schedule(project, &[("A", "1"), ("B", "2")]);
        update.relationships = vec![link(&update, RelationshipKind::StartStart)];
        keep(&there, &mut update, KnownBy::Code);
        assert_eq!(update.relationships[0].id, there.relationships[0].id);
        assert_eq!(update.relationships[0].predecessor, there.activities[0].id);
    }

    #[test]
    fn no_note_is_lost_and_none_is_there_twice() {
        assert_eq!(joined("ours", ""), "ours");
        assert_eq!(joined("", "theirs"), "theirs");
        assert_eq!(joined("ours", "theirs"), "theirs\n\nours");
        assert_eq!(joined("theirs\n\nours", "theirs"), "theirs\n\nours");
    }
}
