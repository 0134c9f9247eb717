//! Relationships between projects: what has to be computed together.

use super::touched::key;
use crate::history::changeset;
use crate::value::id;
use crate::{Reader, StoreError};
use milepost_model::{ProjectId, RelationshipId};
use rusqlite::{Row, params};
use std::collections::BTreeSet;

/// A relationship that leads from one project to another, whose it is.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Across {
    pub from: ProjectId,
    pub to: ProjectId,
    pub relationship: RelationshipId,
}

const SELECT: &str = "SELECT activity.project_id, relationship.project_id, relationship.id
    FROM relationship JOIN activity ON activity.id = relationship.predecessor
    WHERE activity.project_id <> relationship.project_id";

fn read(row: &Row<'_>) -> rusqlite::Result<Across> {
    Ok(Across { from: id(row, 0, ProjectId)?, to: id(row, 1, ProjectId)?, relationship: id(row, 2, RelationshipId)? })
}

/// All of the workspace. Looks at every relationship.
///
/// # Errors
/// Where the file cannot be read.
pub fn all(reader: &Reader) -> Result<Vec<Across>, StoreError> {
    reader.rows(&format!("{SELECT} ORDER BY relationship.project_id, relationship.id"), [], read)
}

/// One, if it leads from one project to another.
///
/// # Errors
/// Where the file cannot be read.
pub fn get(reader: &Reader, project: ProjectId, of: RelationshipId) -> Result<Option<Across>, StoreError> {
    let sql = format!("{SELECT} AND relationship.project_id = ?1 AND relationship.id = ?2");
    reader.maybe(&sql, [project.as_bytes(), of.as_bytes()], read)
}

/// The relationships, of any project, that the entries of the history after `revision` added, changed or removed.
///
/// # Errors
/// Where the file cannot be read.
pub fn touched(reader: &Reader, revision: i64) -> Result<BTreeSet<(ProjectId, RelationshipId)>, StoreError> {
    let sql = "SELECT changeset FROM history_changeset WHERE number > ?1 ORDER BY number";
    let changesets: Vec<Vec<u8>> = reader.rows(sql, params![revision], |row| row.get(0))?;
    let mut touched = BTreeSet::new();
    for changeset in changesets {
        let see = |item: &rusqlite::session::ChangesetItem| {
            let operation = item.op()?;
            if operation.table_name() == "relationship" {
                let code = operation.code();
                let ids = key(item, code, 0)?.zip(key(item, code, 1)?);
                touched.extend(ids.map(|(project, of)| (ProjectId(project), RelationshipId(of))));
            }
            Ok(())
        };
        changeset::each(&changeset, see).map_err(|e| reader.failed(e))?;
    }
    Ok(touched)
}
