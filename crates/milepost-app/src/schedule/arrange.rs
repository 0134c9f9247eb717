//! Where activities and elements stand in the outline: up, down, in, out, and to another branch.

use super::activity::title;
use super::computed::Computed;
use crate::view::{Changed, Failure};
use crate::workspace::{Done, Workspace};
use milepost_model::schedule::{Activity, Schedule, Wbs};
use milepost_model::{ActivityId, Message, ProjectId, WbsId};
use milepost_store as store;
use milepost_store::Tx;
use serde::{Deserialize, Serialize};
use ts_rs::TS;
use uuid::Uuid;

/// Where rows that are dragged are put, seen from the row they are dropped on.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(rename_all = "snake_case")]
pub enum DropPlace {
    Before,
    After,
    /// Under an element, at the end. On an activity: after it.
    Into,
}

/// Moves an activity up (-1) or down (1) among those of its element.
///
/// # Errors
/// `not_found` where it has gone.
pub fn move_by(
    workspace: &mut Workspace,
    project: ProjectId,
    activity: ActivityId,
    by: i64,
) -> Result<Changed, Failure> {
    let computed = workspace.computed(project)?;
    let (_, moved) = computed.activity(activity)?;
    let siblings: Vec<_> =
        computed.schedule.activities.iter().filter(|a| a.wbs_id == moved.wbs_id).map(|a| a.id).collect();
    let at = siblings.iter().position(|id| *id == activity).unwrap_or(0);
    let after = match by {
        0 => return workspace.transact(|_| Ok(Done::nothing())),
        1.. => siblings.get(at + 1).copied(),
        _ => at.checked_sub(1).and_then(|before| siblings.get(before).copied()),
    };
    let Some(other) = after else { return workspace.transact(|_| Ok(Done::nothing())) };
    let words = Message::new("history-activity-moved").with("activity", title(moved));
    workspace.transact(|tx| {
        match by {
            1.. => store::schedule::activity::move_after(tx, project, activity, Some(other))?,
            // The other one goes behind: that is the same order.
            _ => store::schedule::activity::move_after(tx, project, other, Some(activity))?,
        }
        Ok(Done::new(words))
    })
}

/// Moves activities a level in (1) or out (-1). In: into the first element below theirs; where there is none, one
/// is made, called as the activity above them, as MS Project makes a summary of it. Out: into the element above.
///
/// # Errors
/// `not_found` where one has gone.
pub fn indent(
    workspace: &mut Workspace,
    project: ProjectId,
    activities: &[ActivityId],
    by: i64,
) -> Result<Changed, Failure> {
    let computed = workspace.computed(project)?;
    let Some(first) = activities.first() else { return workspace.transact(|_| Ok(Done::nothing())) };
    let (_, lead) = computed.activity(*first)?;
    let wbs = &computed.schedule.wbs;
    let mut made = None;
    let target = match by {
        1.. => {
            let below = wbs.iter().filter(|w| w.parent == lead.wbs_id).min_by_key(|w| (w.position, w.id));
            Some(match below {
                Some(below) => below.id,
                None => made.insert(element_for(&computed, project, lead)).id,
            })
        }
        _ => match lead.wbs_id.and_then(|id| wbs.iter().find(|w| w.id == id)) {
            Some(own) => own.parent,
            None => return workspace.transact(|_| Ok(Done::nothing())),
        },
    };
    let words = match activities {
        [_] => Message::new("history-activity-indented").with("activity", title(lead)),
        several => Message::new("history-activities-indented").with("count", several.len()),
    };
    workspace.transact(|tx| {
        if let Some(made) = &made {
            store::schedule::wbs::insert(tx, made)?;
        }
        for id in activities {
            let (_, before) = computed.activity(*id)?;
            store::schedule::activity::update(tx, &Activity { wbs_id: target, ..before.clone() })?;
        }
        Ok(Done::new(words))
    })
}

fn element_for(computed: &Computed, project: ProjectId, lead: &Activity) -> Wbs {
    let siblings: Vec<_> = computed.schedule.activities.iter().filter(|a| a.wbs_id == lead.wbs_id).collect();
    let at = siblings.iter().position(|a| a.id == lead.id).unwrap_or(0);
    let above = at.checked_sub(1).and_then(|before| siblings.get(before)).map_or(lead, |a| a);
    let name = if above.name.is_empty() { above.code.clone() } else { above.name.clone() };
    super::wbs::new(&computed.schedule, project, lead.wbs_id, &name)
}

/// The elements under a parent, in order.
fn siblings(schedule: &Schedule, parent: Option<WbsId>) -> Vec<WbsId> {
    let mut found: Vec<&Wbs> = schedule.wbs.iter().filter(|w| w.parent == parent).collect();
    found.sort_by_key(|w| (w.position, w.id));
    found.into_iter().map(|w| w.id).collect()
}

fn element(schedule: &Schedule, id: WbsId) -> Result<&Wbs, Failure> {
    schedule.wbs.iter().find(|w| w.id == id).ok_or_else(|| Failure::gone("wbs"))
}

/// Writes the order of the elements under a parent: those that were elsewhere come under it.
fn order(tx: &Tx<'_>, schedule: &Schedule, parent: Option<WbsId>, ids: &[WbsId]) -> Result<(), Failure> {
    for (position, id) in (0..).zip(ids) {
        let before = element(schedule, *id)?;
        let after = Wbs { parent, position, ..before.clone() };
        if after != *before {
            store::schedule::wbs::update(tx, &after)?;
        }
    }
    Ok(())
}

/// Moves an element with all that is in it up (-1) or down (1) among those beside it.
///
/// # Errors
/// `not_found` where it has gone.
pub fn move_element(workspace: &mut Workspace, project: ProjectId, wbs: WbsId, by: i64) -> Result<Changed, Failure> {
    let computed = workspace.computed(project)?;
    let moved = element(&computed.schedule, wbs)?;
    let mut ids = siblings(&computed.schedule, moved.parent);
    let at = ids.iter().position(|id| *id == wbs).unwrap_or(0);
    let to = if by < 0 { at.checked_sub(1) } else { Some(at + 1).filter(|to| *to < ids.len()) };
    let Some(to) = to.filter(|_| by != 0) else { return workspace.transact(|_| Ok(Done::nothing())) };
    ids.swap(at, to);
    workspace.transact(|tx| {
        order(tx, &computed.schedule, moved.parent, &ids)?;
        Ok(Done::new(Message::new("history-wbs-moved").with("wbs", moved.name.as_str())))
    })
}

/// Moves an element a level in (1), to the end of the one before it, or out (-1), behind the one above it.
///
/// # Errors
/// `not_found` where it has gone.
pub fn indent_element(workspace: &mut Workspace, project: ProjectId, wbs: WbsId, by: i64) -> Result<Changed, Failure> {
    let computed = workspace.computed(project)?;
    let schedule = &computed.schedule;
    let moved = element(schedule, wbs)?;
    let beside = siblings(schedule, moved.parent);
    let at = beside.iter().position(|id| *id == wbs).unwrap_or(0);
    let target = if by > 0 {
        let before = at.checked_sub(1).and_then(|before| beside.get(before)).copied();
        before.map(|parent| (Some(parent), siblings(schedule, Some(parent)).len()))
    } else {
        let above = moved.parent.map(|parent| element(schedule, parent)).transpose()?;
        above.map(|above| {
            let order = siblings(schedule, above.parent);
            (above.parent, order.iter().position(|id| *id == above.id).map_or(order.len(), |at| at + 1))
        })
    };
    let Some((parent, place)) = target.filter(|_| by != 0) else { return workspace.transact(|_| Ok(Done::nothing())) };
    let mut ids = siblings(schedule, parent);
    ids.insert(place.min(ids.len()), wbs);
    workspace.transact(|tx| {
        order(tx, schedule, parent, &ids)?;
        Ok(Done::new(Message::new("history-wbs-indented").with("wbs", moved.name.as_str())))
    })
}

/// Puts rows that were dragged, activities and elements, beside or into another row; elements take what is in them
/// along.
///
/// # Errors
/// `not_found` where one has gone; `invalid` where an element would come into itself.
pub fn drop_rows(
    workspace: &mut Workspace,
    project: ProjectId,
    things: &[Uuid],
    target: Uuid,
    place: DropPlace,
) -> Result<Changed, Failure> {
    let computed = workspace.computed(project)?;
    let schedule = &computed.schedule;
    let activities: Vec<(usize, &Activity)> =
        things.iter().filter_map(|id| computed.activity(ActivityId(*id)).ok()).collect();
    let elements: Vec<&Wbs> = things.iter().filter_map(|id| schedule.wbs.iter().find(|w| w.id.0 == *id)).collect();
    if activities.len() + elements.len() < things.len() {
        return Err(Failure::gone("activity"));
    }
    let goal = Goal::of(&computed, target, place)?;
    for moved in &elements {
        if goal.parent.is_some_and(|parent| is_within(schedule, parent, moved.id)) {
            let message = Message::new("wbs-into-itself").with("wbs", moved.name.as_str());
            return Err(Failure::new(Failure::INVALID, message).help(Message::new("wbs-into-itself-help")));
        }
    }
    let words = match (things, activities.first(), elements.first()) {
        ([_], Some((_, one)), _) => Message::new("history-activity-moved").with("activity", title(one)),
        ([_], _, Some(one)) => Message::new("history-wbs-moved").with("wbs", one.name.as_str()),
        _ => Message::new("history-rows-moved").with("count", things.len()),
    };
    workspace.transact(|tx| {
        let mut after = goal.after(&computed, &activities);
        for (_, activity) in &activities {
            if activity.wbs_id != goal.wbs {
                store::schedule::activity::update(tx, &Activity { wbs_id: goal.wbs, ..(*activity).clone() })?;
            }
            if after != Some(activity.id) {
                store::schedule::activity::move_after(tx, project, activity.id, after)?;
            }
            after = Some(activity.id);
        }
        if !elements.is_empty() {
            let mut ids: Vec<WbsId> = siblings(schedule, goal.parent);
            ids.retain(|id| elements.iter().all(|moved| moved.id != *id));
            let at = goal
                .beside
                .and_then(|(beside, after)| ids.iter().position(|id| *id == beside).map(|at| at + usize::from(after)));
            let at = at.unwrap_or(if goal.first { 0 } else { ids.len() });
            ids.splice(at..at, elements.iter().map(|moved| moved.id));
            order(tx, schedule, goal.parent, &ids)?;
        }
        Ok(Done::new(words))
    })
}

/// Where dropped rows go: activities and elements stand in lists of their own.
struct Goal {
    /// The element of activities.
    wbs: Option<WbsId>,
    /// The activity that they are put before (false) or after (true); none: at the end of the element's.
    next_to: Option<(usize, bool)>,
    /// The element above elements, and the one that they are put before or after.
    parent: Option<WbsId>,
    beside: Option<(WbsId, bool)>,
    /// Of elements, where there is none beside: at the beginning.
    first: bool,
}

impl Goal {
    fn of(computed: &Computed, target: Uuid, place: DropPlace) -> Result<Self, Failure> {
        if let Ok((at, activity)) = computed.activity(ActivityId(target)) {
            let next_to = Some((at, place != DropPlace::Before));
            return Ok(Self { wbs: activity.wbs_id, next_to, parent: activity.wbs_id, beside: None, first: true });
        }
        let of = element(&computed.schedule, WbsId(target))?;
        Ok(match place {
            DropPlace::Into => {
                Self { wbs: Some(of.id), next_to: None, parent: Some(of.id), beside: None, first: false }
            }
            _ => {
                let beside = Some((of.id, place == DropPlace::After));
                Self { wbs: of.parent, next_to: None, parent: of.parent, beside, first: false }
            }
        })
    }

    /// The activity that the first one of these comes after, in the order of the project.
    fn after(&self, computed: &Computed, moved: &[(usize, &Activity)]) -> Option<ActivityId> {
        let all = &computed.schedule.activities;
        let stays = |a: &&Activity| moved.iter().all(|(_, m)| m.id != a.id);
        match self.next_to {
            Some((at, after)) => all.iter().take(at + usize::from(after)).rev().find(stays),
            None => {
                all.iter().rev().filter(|a| a.wbs_id == self.wbs).find(stays).or_else(|| all.iter().rev().find(stays))
            }
        }
        .map(|a| a.id)
    }
}

fn is_within(schedule: &Schedule, inner: WbsId, outer: WbsId) -> bool {
    let parent = |id: &WbsId| schedule.wbs.iter().find(|w| w.id == *id).and_then(|w| w.parent);
    // No chain is longer than there are elements.
    std::iter::successors(Some(inner), parent).take(schedule.wbs.len()).any(|id| id == outer)
}
