//! Rows of a table as they would change a schedule, before anything is written.

use super::activity::{Drafted, Place, begun, drafted, next_code};
use super::computed::Computed;
use crate::view::Failure;
use crate::workspace::Workspace;
use chrono::NaiveDate;
use milepost_model::schedule::{Activity, ActivityDraft, Relationship, Schedule, typed};
use milepost_model::{ActivityId, Problems, ProjectId};
use std::collections::HashMap;

/// Activities by their codes: those that are there, and those that drafts came to. One that has another code by now is
/// found by both, as before a draft.
#[derive(Default)]
pub(super) struct Codes<'c> {
    there: HashMap<&'c str, ActivityId>,
    drafted: HashMap<String, ActivityId>,
}

impl<'c> Codes<'c> {
    pub(super) fn of(computed: &'c Computed) -> Self {
        let there = computed.schedule.activities.iter().map(|a| (a.code.as_str(), a.id)).collect();
        Self { there, drafted: HashMap::new() }
    }

    pub(super) fn find(&self, code: &str) -> Option<ActivityId> {
        self.drafted.get(code).or_else(|| self.there.get(code)).copied()
    }
}

/// What each row comes to, and its problems, without writing anything.
pub(super) fn try_rows(
    computed: &Computed,
    schedule: &Schedule,
    project: ProjectId,
    place: &Place,
    rows: &[(Option<ActivityId>, &ActivityDraft)],
) -> Result<(Vec<Drafted>, Vec<Problems>), Failure> {
    let mut codes = Codes::of(computed);
    let mut after: Vec<Drafted> = vec![];
    let mut problems = vec![];
    for (id, draft) in rows {
        let activity = match id {
            Some(id) => computed.activity(*id)?.1.clone(),
            None => {
                // One that says its code needs no other, and looking for a free one is slow.
                let says = draft.code.as_deref().is_some_and(|code| !code.trim().is_empty());
                let code = if says { String::new() } else { next_code(computed, &after, place.after) };
                Activity { wbs_id: place.wbs, code, ..Activity::blank(project) }
            }
        };
        let (drafted, of_row) = drafted(computed, schedule, draft, activity, &codes);
        codes.drafted.insert(drafted.activity.code.clone(), drafted.activity.id);
        after.push(drafted);
        problems.push(of_row);
    }
    Ok((after, problems))
}

/// What rows would come to: each with the activity as it is, as it would be, the predecessors that it would have from
/// then on, and its problems.
pub(crate) struct Tried {
    pub(crate) before: Option<Activity>,
    pub(crate) after: Activity,
    /// As texts, before and after; None: as they are.
    pub(crate) logic: Option<(String, String)>,
    pub(crate) problems: Problems,
}

/// As writing them would do it at the end of the project's schedule, without writing anything.
///
/// # Errors
/// `not_found` where the project or an activity has gone.
pub(super) fn try_all(
    workspace: &Workspace,
    project: ProjectId,
    rows: &[(Option<ActivityId>, &ActivityDraft)],
    as_of: NaiveDate,
) -> Result<Vec<Tried>, Failure> {
    let computed = workspace.computed(project)?;
    let begun = begun(workspace, &computed, project, as_of)?;
    let schedule = begun.as_ref().unwrap_or(&computed.schedule);
    let (after, problems) = try_rows(&computed, schedule, project, &Place::below(&computed, None), rows)?;
    let codes: HashMap<ActivityId, &str> = computed
        .schedule
        .activities
        .iter()
        .chain(after.iter().map(|d| &d.activity))
        .map(|activity| (activity.id, activity.code.as_str()))
        .collect();
    let written = |links: &[Relationship]| {
        let links = links.iter().map(|link| {
            let code = codes.get(&link.predecessor).copied().unwrap_or_default();
            typed::written_predecessor(code, link.kind, link.lag, computed.lag_unit())
        });
        links.collect::<Vec<_>>().join(", ")
    };
    let tried = after.iter().zip(problems).map(|(drafted, problems)| {
        let there = computed.activity(drafted.activity.id).ok();
        let was = |at: usize| computed.predecessors(at);
        let logic =
            drafted.logic.as_ref().map(|links| (there.map(|(at, _)| was(at)).unwrap_or_default(), written(links)));
        Tried { before: there.map(|(_, before)| before.clone()), after: drafted.activity.clone(), logic, problems }
    });
    Ok(tried.collect())
}
