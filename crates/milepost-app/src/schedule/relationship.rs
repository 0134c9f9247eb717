//! The logic between activities: add, edit, remove.

use super::computed::Computed;
use crate::failure::let_through;
use crate::view::{Changed, Failure};
use crate::workspace::{Done, Workspace};
use milepost_model::schedule::typed::{self, PerUnit};
use milepost_model::schedule::{Lag, Relationship, RelationshipKind};
use milepost_model::{ActivityId, Message, Problem, Problems, ProjectId, RelationshipId};
use milepost_store as store;
use serde::{Deserialize, Serialize};
use ts_rs::TS;

/// A relationship as it is being entered: what is missing stays as it is.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(default, deny_unknown_fields)]
#[ts(optional_fields)]
pub struct RelationshipDraft {
    /// `FS`, `SS`, `FF`, `SF`.
    pub kind: Option<String>,
    /// `+5d`, `-2h`, `50%`; empty: none.
    pub lag: Option<String>,
}

impl RelationshipDraft {
    fn apply(&self, to: &mut Relationship, per: PerUnit) -> Problems {
        let mut problems = Problems::default();
        if let Some(text) = &self.kind {
            match typed::kind(text) {
                Some(kind) => to.kind = kind,
                None => {
                    let message = Message::new("relationship-kind-unread").with("text", text.as_str());
                    problems.push(Problem::error("kind", message).help(Message::new("relationship-kind-help")));
                }
            }
        }
        if let Some(text) = &self.lag {
            match typed::lag(text, per) {
                Some(lag) => to.lag = lag,
                None => {
                    let message = Message::new("relationship-lag-unread").with("text", text.as_str());
                    problems.push(Problem::error("lag", message).help(Message::new("relationship-lag-help")));
                }
            }
        }
        problems
    }
}

/// Why a relationship cannot be: it would close a loop, or is there already.
pub(super) fn refused(computed: &Computed, predecessor: ActivityId, successor: ActivityId) -> Option<Problem> {
    let code = |id| computed.code(id).unwrap_or_default();
    if !computed.leads(successor, predecessor) {
        return None;
    }
    let message = Message::new("relationship-loop").with("predecessor", code(predecessor));
    let message = message.with("successor", code(successor));
    Some(Problem::error("predecessors", message).help(Message::new("relationship-loop-help")))
}

/// Lets an activity of the project follow another, which may be of another project: the two are computed together then.
///
/// # Errors
/// `invalid` where the draft cannot be read or it would close a loop; `not_found` where an end has gone.
pub fn add(
    workspace: &mut Workspace,
    project: ProjectId,
    predecessor: ActivityId,
    successor: ActivityId,
    draft: &RelationshipDraft,
) -> Result<Changed, Failure> {
    let computed = workspace.computed(project)?;
    let before = match computed.code(predecessor) {
        Some(code) => code,
        None => {
            let found = store::schedule::activity::get(workspace.store(), predecessor)?;
            found.ok_or_else(|| Failure::gone("activity"))?.code
        }
    };
    let (_, after) = computed.activity(successor)?;
    let (kind, lag) = (RelationshipKind::FinishStart, Lag::NONE);
    let mut link = Relationship { id: RelationshipId::new(), predecessor, successor, kind, lag };
    let mut problems = draft.apply(&mut link, computed.lag_unit());
    problems.0.extend(refused(&computed, predecessor, successor));
    let there = |r: &Relationship| (r.predecessor, r.successor, r.kind) == (predecessor, successor, link.kind);
    if computed.schedule.relationships.iter().any(there) {
        let message = Message::new("relationship-there").with("predecessor", before.as_str());
        let message = message.with("successor", after.code.as_str());
        problems.push(Problem::error("kind", message).help(Message::new("relationship-there-help")));
    }
    let warnings = let_through(problems)?;
    let words = Message::new("history-relationship-added").with("predecessor", before);
    let words = words.with("successor", after.code.as_str());
    workspace.transact(|tx| {
        store::schedule::relationship::insert(tx, project, &link)?;
        Ok(Done::new(words).id(link.id.0).warnings(warnings))
    })
}

/// # Errors
/// `invalid` where the draft cannot be read; `not_found` where it has gone.
pub fn edit(
    workspace: &mut Workspace,
    project: ProjectId,
    relationship: RelationshipId,
    draft: &RelationshipDraft,
) -> Result<Changed, Failure> {
    let computed = workspace.computed(project)?;
    let (owner, found) = owned(&computed, project, relationship)?;
    let mut link = found.clone();
    let code = |id| computed.code(id).ok_or_else(|| Failure::gone("activity"));
    let (before, after) = (code(link.predecessor)?, code(link.successor)?);
    let warnings = let_through(draft.apply(&mut link, computed.lag_unit()))?;
    let words = Message::new("history-relationship-edited").with("predecessor", before).with("successor", after);
    workspace.transact(|tx| {
        store::schedule::relationship::update(tx, owner, &link)?;
        Ok(Done::new(words).warnings(warnings))
    })
}

/// # Errors
/// `not_found` where one has gone, and none is removed.
pub fn remove(
    workspace: &mut Workspace,
    project: ProjectId,
    relationships: &[RelationshipId],
) -> Result<Changed, Failure> {
    let computed = workspace.computed(project)?;
    let owners = relationships.iter().map(|id| Ok((owned(&computed, project, *id)?.0, *id)));
    let owners = owners.collect::<Result<Vec<_>, Failure>>()?;
    workspace.transact(|tx| {
        for (owner, id) in owners {
            store::schedule::relationship::delete(tx, owner, id)?;
        }
        Ok(Done::new(Message::new("history-relationships-removed").with("count", relationships.len())))
    })
}

/// A relationship that leads to or from the project's activities, and whose it is: that of its successor.
fn owned(computed: &Computed, project: ProjectId, of: RelationshipId) -> Result<(ProjectId, &Relationship), Failure> {
    if let Some(link) = computed.schedule.relationships.iter().find(|r| r.id == of) {
        return Ok((project, link));
    }
    let found = computed.others.relationships.iter().find(|r| r.id == of).and_then(|link| {
        let (activity, _) = computed.at(computed.anywhere(link.successor)?)?;
        Some((activity.project_id, link))
    });
    found.ok_or_else(|| Failure::gone("relationship"))
}

impl Computed {
    fn code(&self, id: ActivityId) -> Option<String> {
        let (activity, _) = self.at(self.anywhere(id)?)?;
        Some(activity.code.clone())
    }
}
