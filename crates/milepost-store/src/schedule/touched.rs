//! Which rows of a schedule changed since it was read, from the changesets of the history: so that after
//! an edit in a schedule of 100,000 activities only the rows that it touched are read again.

use crate::history::changeset;
use crate::{Reader, StoreError};
use milepost_model::{ActivityId, ProjectId, RelationshipId};
use rusqlite::hooks::Action;
use rusqlite::session::ChangesetItem;
use std::collections::BTreeSet;
use uuid::Uuid;

/// What changed in the schedule of one project.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Touched {
    /// Added, changed or removed.
    pub activities: BTreeSet<ActivityId>,
    /// Added, changed or removed.
    pub relationships: BTreeSet<RelationshipId>,
    /// The order of the activities: one was added, removed or moved.
    pub order: bool,
    /// Calendars, options, resources, codes, assignments or the work breakdown structure: what is small, or
    /// seldom changed.
    pub others: bool,
}

impl Touched {
    /// Nothing of the schedule changed.
    #[must_use]
    pub fn is_empty(&self) -> bool {
        *self == Self::default()
    }
}

/// What the entries after `revision` changed in the schedule of a project.
///
/// # Errors
/// Where the file cannot be read.
pub fn touched(reader: &Reader, project: ProjectId, revision: i64) -> Result<Touched, StoreError> {
    let mut touched = Touched::default();
    let changesets: Vec<Vec<u8>> = reader.rows(
        "SELECT changeset FROM history_project JOIN history_changeset USING (number)
         WHERE project_id = ?1 AND number > ?2 ORDER BY number",
        rusqlite::params![project.as_bytes(), revision],
        |row| row.get(0),
    )?;
    for changeset in changesets {
        changeset::each(&changeset, |item| touched.see(item, project)).map_err(|e| reader.failed(e))?;
    }
    Ok(touched)
}

/// Where the rank stands among the columns of an activity.
const RANK: usize = 2;

impl Touched {
    fn see(&mut self, item: &ChangesetItem, project: ProjectId) -> rusqlite::Result<()> {
        let operation = item.op()?;
        let (code, table) = (operation.code(), operation.table_name());
        if key(item, code, 0)? != Some(project.0) {
            return Ok(());
        }
        match table {
            "activity" => {
                self.activities.extend(key(item, code, 1)?.map(ActivityId));
                self.order |= code != Action::SQLITE_UPDATE || item.new_value(RANK).is_ok();
            }
            "activity_code" | "activity_value" => self.activities.extend(key(item, code, 1)?.map(ActivityId)),
            "relationship" => self.relationships.extend(key(item, code, 1)?.map(RelationshipId)),
            "schedule" | "calendar" | "calendar_exception" | "wbs" | "resource" | "assignment" | "code_type"
            | "code_value" | "user_field" => self.others = true,
            _ => {}
        }
        Ok(())
    }
}

/// A column of the key, which is in every operation.
pub(super) fn key(item: &ChangesetItem, code: Action, column: usize) -> rusqlite::Result<Option<Uuid>> {
    let value = match code {
        Action::SQLITE_INSERT => item.new_value(column)?,
        _ => item.old_value(column)?,
    };
    Ok(value.as_blob().ok().and_then(|bytes| bytes.try_into().ok()).map(Uuid::from_bytes))
}
