//! What differs, thing by thing.

use super::Diff;
use milepost_model::schedule::{Activity, Constraint, Instant, Lag, Minutes, Relationship, RelationshipKind, Schedule};
use milepost_model::{ActivityId, CalendarId, RelationshipId};
use serde::{Deserialize, Serialize};
use std::collections::HashMap;
use ts_rs::TS;

/// A value in the earlier and in the later state.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize, TS)]
pub struct Between<T> {
    pub before: T,
    pub after: T,
}

/// An activity as people know it.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, TS)]
pub struct Named {
    pub id: ActivityId,
    pub code: String,
    pub name: String,
}

impl From<&Activity> for Named {
    fn from(of: &Activity) -> Self {
        Self { id: of.id, code: of.code.clone(), name: of.name.clone() }
    }
}

/// An activity whose computed dates are on other days.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, TS)]
pub struct MovedActivity {
    pub activity: Named,
    pub start: Between<Instant>,
    pub finish: Between<Instant>,
    /// Calendar days by which it finishes later; negative: earlier.
    #[ts(type = "number")]
    pub days: i64,
}

/// Original or remaining duration of an activity, in working minutes. The remaining one is told where no progress
/// explains it.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, TS)]
pub struct DurationChange {
    pub activity: Named,
    #[ts(type = "{ before: number; after: number }")]
    pub original: Between<Minutes>,
    #[ts(type = "{ before: number; after: number }")]
    pub remaining: Between<Minutes>,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(rename_all = "snake_case")]
pub enum Difference {
    Added,
    Removed,
    Changed,
}

/// A relationship that is new, gone, or of another kind or lag.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, TS)]
pub struct LinkChange {
    pub what: Difference,
    pub predecessor: Named,
    pub successor: Named,
    /// None: there was none, or is none any more; as for the lag.
    pub kind: Between<Option<RelationshipKind>>,
    pub lag: Between<Option<Lag>>,
}

#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, TS)]
pub struct CalendarChange {
    pub what: Difference,
    pub name: String,
}

/// The first constraint of an activity, or its second where only that differs.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, TS)]
pub struct ConstraintChange {
    pub activity: Named,
    pub constraint: Between<Option<Constraint>>,
}

/// What needs no dates.
pub(super) fn lists(before: &Schedule, after: &Schedule) -> Diff {
    let old: HashMap<ActivityId, &Activity> = before.activities.iter().map(|a| (a.id, a)).collect();
    let new: HashMap<ActivityId, &Activity> = after.activities.iter().map(|a| (a.id, a)).collect();
    let data_date = |of: &Schedule| of.projects.first().and_then(|p| p.data_date);
    let mut diff = Diff {
        data_date: Between { before: data_date(before), after: data_date(after) },
        added: after.activities.iter().filter(|a| !old.contains_key(&a.id)).map(Named::from).collect(),
        removed: before.activities.iter().filter(|a| !new.contains_key(&a.id)).map(Named::from).collect(),
        links: links(before, after, &old, &new),
        calendars: calendars(before, after),
        ..Diff::default()
    };
    for (was, is) in after.activities.iter().filter_map(|a| Some((*old.get(&a.id)?, a))) {
        if (&was.code, &was.name) != (&is.code, &is.name) {
            diff.renamed.push(Between { before: was.into(), after: is.into() });
        }
        let same_progress = (was.actual_start, was.actual_finish) == (is.actual_start, is.actual_finish);
        let remaining = !is.is_started() && same_progress && was.remaining != is.remaining;
        if was.original != is.original || remaining {
            diff.durations.push(DurationChange {
                activity: is.into(),
                original: Between { before: was.original, after: is.original },
                remaining: Between { before: was.remaining, after: is.remaining },
            });
        }
        let constraint =
            |before, after| ConstraintChange { activity: is.into(), constraint: Between { before, after } };
        if was.constraint != is.constraint {
            diff.constraints.push(constraint(was.constraint, is.constraint));
        } else if was.second_constraint != is.second_constraint {
            diff.constraints.push(constraint(was.second_constraint, is.second_constraint));
        }
    }
    diff
}

type ById<'a> = HashMap<ActivityId, &'a Activity>;

fn links(before: &Schedule, after: &Schedule, old: &ById<'_>, new: &ById<'_>) -> Vec<LinkChange> {
    let was: HashMap<RelationshipId, &Relationship> = before.relationships.iter().map(|r| (r.id, r)).collect();
    let is: HashMap<RelationshipId, &Relationship> = after.relationships.iter().map(|r| (r.id, r)).collect();
    let name = |id: &ActivityId| new.get(id).or_else(|| old.get(id)).map(|a| Named::from(*a));
    let change = |what, before: Option<&Relationship>, after: Option<&Relationship>| {
        // One end in another project has no name here, and is not this project's to tell.
        let of = after.or(before)?;
        Some(LinkChange {
            what,
            predecessor: name(&of.predecessor)?,
            successor: name(&of.successor)?,
            kind: Between { before: before.map(|r| r.kind), after: after.map(|r| r.kind) },
            lag: Between { before: before.map(|r| r.lag), after: after.map(|r| r.lag) },
        })
    };
    let later = after.relationships.iter().filter_map(|link| match was.get(&link.id) {
        None => change(Difference::Added, None, Some(link)),
        Some(old) if (old.kind, old.lag) != (link.kind, link.lag) => change(Difference::Changed, Some(old), Some(link)),
        Some(_) => None,
    });
    let gone = before.relationships.iter().filter(|link| !is.contains_key(&link.id));
    later.chain(gone.filter_map(|link| change(Difference::Removed, Some(link), None))).collect()
}

fn calendars(before: &Schedule, after: &Schedule) -> Vec<CalendarChange> {
    let was: HashMap<CalendarId, _> = before.calendars.iter().map(|c| (c.id, c)).collect();
    let is: HashMap<CalendarId, _> = after.calendars.iter().map(|c| (c.id, c)).collect();
    let works =
        |c: &milepost_model::schedule::Calendar| (c.base, c.week.clone(), c.work_weeks.clone(), c.exceptions.clone());
    let later = after.calendars.iter().filter_map(|c| match was.get(&c.id) {
        None => Some(CalendarChange { what: Difference::Added, name: c.name.clone() }),
        Some(old) if works(old) != works(c) => Some(CalendarChange { what: Difference::Changed, name: c.name.clone() }),
        Some(_) => None,
    });
    let gone = before.calendars.iter().filter(|c| !is.contains_key(&c.id));
    later.chain(gone.map(|c| CalendarChange { what: Difference::Removed, name: c.name.clone() })).collect()
}

/// Those whose computed dates are on other days, by how far the finish moved.
pub(super) fn moved(
    after: &Schedule,
    was: &HashMap<ActivityId, (Instant, Instant)>,
    is: &HashMap<ActivityId, (Instant, Instant)>,
) -> Vec<MovedActivity> {
    let mut moved: Vec<MovedActivity> = after
        .activities
        .iter()
        .filter_map(|activity| {
            let ((old_start, old_finish), (start, finish)) = (*was.get(&activity.id)?, *is.get(&activity.id)?);
            let days = finish.finish_date().signed_duration_since(old_finish.finish_date()).num_days();
            (days != 0 || start.date() != old_start.date()).then(|| MovedActivity {
                activity: activity.into(),
                start: Between { before: old_start, after: start },
                finish: Between { before: old_finish, after: finish },
                days,
            })
        })
        .collect();
    moved.sort_by_key(|one| std::cmp::Reverse(one.days.abs()));
    moved
}
