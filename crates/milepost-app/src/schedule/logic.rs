//! The predecessors of an activity as they are typed, and putting them in the place of those there are.

use super::computed::Computed;
use super::relationship::refused;
use crate::view::Failure;
use milepost_model::schedule::typed;
use milepost_model::schedule::{Predecessor, Relationship};
use milepost_model::{ActivityId, Message, Problem, ProjectId, RelationshipId};
use milepost_store as store;
use milepost_store::Tx;

/// The relationships that a typed text stands for. One that is there already keeps its id.
///
/// # Errors
/// What cannot be read, names no activity, would close a loop, or is there twice.
pub(super) fn typed(
    computed: &Computed,
    successor: ActivityId,
    text: &str,
    find: impl Fn(&str) -> Option<ActivityId>,
) -> Result<Vec<Relationship>, Vec<Problem>> {
    let find = |code: &str| find(code).or_else(|| find(&code.to_uppercase()));
    let help = || Message::new("activity-predecessors-help");
    let read = typed::predecessors(text, computed.lag_unit(), find).map_err(|part| {
        let message = Message::new("activity-predecessor-unknown").with("text", part);
        vec![Problem::error("predecessors", message).help(help())]
    })?;
    let mut links: Vec<Relationship> = vec![];
    let mut problems = vec![];
    for Predecessor { activity, kind, lag } in read {
        problems.extend(refused(computed, activity, successor));
        if activity == successor {
            let message = Message::new("activity-follows-itself");
            problems.push(Problem::error("predecessors", message).help(help()));
        }
        if links.iter().any(|l| l.predecessor == activity && l.kind == kind) {
            problems.push(Problem::error("predecessors", Message::new("activity-predecessor-twice")).help(help()));
        }
        let there = computed.schedule.relationships.iter();
        let there = there.filter(|r| r.successor == successor && r.predecessor == activity).find(|r| r.kind == kind);
        let id = there.map_or_else(RelationshipId::new, |r| r.id);
        links.push(Relationship { id, predecessor: activity, successor, kind, lag });
    }
    if problems.is_empty() { Ok(links) } else { Err(problems) }
}

/// Writes what differs. Relationships from other projects stay: they cannot be typed.
pub(super) fn replace(
    tx: &Tx<'_>,
    computed: &Computed,
    project: ProjectId,
    successor: ActivityId,
    links: &[Relationship],
) -> Result<(), Failure> {
    let there = computed.schedule.relationships.iter().filter(|r| r.successor == successor);
    for old in there.filter(|r| computed.place.contains_key(&r.predecessor)) {
        match links.iter().find(|new| new.id == old.id) {
            None => store::schedule::relationship::delete(tx, project, old.id)?,
            Some(new) if new != old => store::schedule::relationship::update(tx, project, new)?,
            Some(_) => {}
        }
    }
    for new in links.iter().filter(|new| computed.schedule.relationships.iter().all(|old| old.id != new.id)) {
        store::schedule::relationship::insert(tx, project, new)?;
    }
    Ok(())
}
