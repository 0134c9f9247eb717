//! Rows of a spreadsheet: some change activities that are there, the others are added, all in one step.

use super::activity::{Drafted, Place, begun, drafted, in_row, next_code};
use super::logic;
use crate::failure::let_through;
use crate::view::{Changed, Failure};
use crate::workspace::{Done, Workspace};
use chrono::NaiveDate;
use milepost_model::schedule::{Activity, ActivityDraft};
use milepost_model::{ActivityId, Message, Problems, ProjectId};
use milepost_store as store;
use serde::{Deserialize, Serialize};
use std::collections::HashMap;
use ts_rs::TS;
use uuid::Uuid;

/// One row: what it says of an activity, or of one that is to be added.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(deny_unknown_fields)]
pub struct WrittenRow {
    /// None: the one with the draft's code, else a new one.
    pub activity: Option<ActivityId>,
    pub draft: ActivityDraft,
}

/// Changes the activities of rows that name one, by its id or its code, and adds the others below `below`, in their order. A row may follow
/// one above it that is added with it.
///
/// # Errors
/// `invalid` with all rows' problems, and nothing is changed; `not_found` where an activity has gone.
pub fn write(
    workspace: &mut Workspace,
    project: ProjectId,
    below: Option<Uuid>,
    rows: &[WrittenRow],
    as_of: NaiveDate,
) -> Result<Changed, Failure> {
    let computed = workspace.computed(project)?;
    let begun = begun(workspace, &computed, project, as_of)?;
    let schedule = begun.as_ref().unwrap_or(&computed.schedule);
    let place = Place::below(&computed, below);
    let by_code: HashMap<&str, ActivityId> =
        computed.schedule.activities.iter().map(|a| (a.code.as_str(), a.id)).collect();
    // A row with the code of one that is there is about that one.
    let there = |code: Option<&str>| by_code.get(code?.trim()).copied();
    let mut after: Vec<Drafted> = vec![];
    let mut problems = Problems::default();
    for (number, row) in rows.iter().enumerate() {
        let activity = match row.activity.or_else(|| there(row.draft.code.as_deref())) {
            Some(id) => computed.activity(id)?.1.clone(),
            None => Activity {
                wbs_id: place.wbs,
                code: next_code(&computed, &after, place.after),
                ..Activity::blank(project)
            },
        };
        let of_row = drafted(&computed, schedule, &row.draft, activity, &mut after);
        problems.0.extend(of_row.0.into_iter().map(|problem| in_row(number, problem)));
    }
    let warnings = let_through(problems)?;
    workspace.transact(|tx| {
        if let Some(begun) = &begun {
            store::schedule::insert(tx, begun)?;
        }
        let (old, new): (Vec<_>, Vec<_>) = after.iter().partition(|d| computed.activity(d.activity.id).is_ok());
        let mut changed = 0;
        for drafted in &old {
            let (_, before) = computed.activity(drafted.activity.id)?;
            if *before != drafted.activity {
                store::schedule::activity::update(tx, &drafted.activity)?;
            }
            changed += usize::from(*before != drafted.activity || drafted.logic.is_some());
        }
        let added: Vec<_> = new.iter().map(|drafted| drafted.activity.clone()).collect();
        store::schedule::activity::insert_all(tx, project, &added, place.after)?;
        for drafted in &after {
            if let Some(links) = &drafted.logic {
                logic::replace(tx, &computed, project, drafted.activity.id, links)?;
            }
        }
        let words = Message::new("history-activities-written").with("changed", changed).with("added", added.len());
        let done = Done::new(words).warnings(warnings);
        Ok(match added.first() {
            Some(first) => done.id(first.id.0),
            None => done,
        })
    })
}
