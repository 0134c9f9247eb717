//! Rows of a spreadsheet: some change activities that are there, the others are added, all in one step.

use super::activity::keep;
pub(crate) use super::tried::Tried;
use super::tried::try_all;
use crate::view::{Changed, Failure};
use crate::workspace::Workspace;
use chrono::NaiveDate;
use milepost_model::schedule::ActivityDraft;
use milepost_model::{ActivityId, Message, ProjectId};
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

/// Changes the activities of rows that name one, by its id or its code, and adds the others below `below`, in their
/// order. A row may follow one above it that is added with it.
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
    let rows = about(workspace, project, rows)?;
    keep(workspace, project, below, &rows, as_of, true, |changed, added| {
        Message::new("history-activities-written").with("changed", changed).with("added", added.len())
    })
}

/// What each row would come to, without writing anything.
///
/// # Errors
/// `not_found` where the project or an activity has gone.
pub(crate) fn look(
    workspace: &Workspace,
    project: ProjectId,
    rows: &[WrittenRow],
    as_of: NaiveDate,
) -> Result<Vec<Tried>, Failure> {
    try_all(workspace, project, &about(workspace, project, rows)?, as_of)
}

/// Which activity each row is about: a row with the code of one that is there is about that one.
fn about<'r>(
    workspace: &Workspace,
    project: ProjectId,
    rows: &'r [WrittenRow],
) -> Result<Vec<(Option<ActivityId>, &'r ActivityDraft)>, Failure> {
    let computed = workspace.computed(project)?;
    let by_code: HashMap<&str, ActivityId> =
        computed.schedule.activities.iter().map(|a| (a.code.as_str(), a.id)).collect();
    let there = |code: Option<&str>| by_code.get(code?.trim()).copied();
    Ok(rows.iter().map(|row| (row.activity.or_else(|| there(row.draft.code.as_deref())), &row.draft)).collect())
}
