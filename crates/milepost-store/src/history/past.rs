//! The content as it was: the recorded changesets applied backwards to a copy in memory. The file stays as it is.

use crate::history::changeset;
use crate::{Reader, Store, StoreError, Tx, backup, schema};
use milepost_model::{BaselineId, ProjectId};
use rusqlite::Connection;
use rusqlite::hooks::Action;
use rusqlite::session::ChangesetItem;

impl Store {
    /// Reads the content as it was right after the entry `number`, 0 being the beginning. The copy takes as much memory
    /// as the file is large.
    ///
    /// # Errors
    /// [`StoreError::NoEntry`]; [`StoreError::Conflict`] where a changeset does not fit; what `work` fails with.
    pub fn read_after<T, E: From<StoreError>>(
        &self,
        number: i64,
        work: impl FnOnce(&Reader) -> Result<T, E>,
    ) -> Result<T, E> {
        let past = self.past(number)?;
        work(&past)
    }

    fn past(&self, number: i64) -> Result<Reader, StoreError> {
        if number < 0 || number > self.revision()? {
            return Err(StoreError::NoEntry { number });
        }
        let failed = |e| self.failed(e);
        let mut memory = Connection::open_in_memory().map_err(failed)?;
        backup::step_through(&self.connection, &mut memory, &mut |_| {}).map_err(failed)?;
        schema::configure(&memory).map_err(failed)?;
        let past = Reader::new(memory, self.path().to_path_buf());
        let back = changeset::back_to(&past, number)?;
        if !back.is_empty() {
            changeset::apply(&Tx::new(&past), &back, number)?;
        }
        Ok(past)
    }

    /// The entry that froze a baseline of a project. None: the baseline came into this file with its project, so that
    /// what there was when it was frozen is not known here.
    ///
    /// # Errors
    /// Where the file cannot be read.
    pub fn entry_of_baseline(&self, project: ProjectId, baseline: BaselineId) -> Result<Option<i64>, StoreError> {
        let numbers: Vec<i64> = self.rows(
            "SELECT number FROM history_project WHERE project_id = ?1 ORDER BY number",
            [project.as_bytes()],
            |row| row.get(0),
        )?;
        for number in numbers {
            let (mut frozen, mut with_project) = (false, false);
            changeset::each(&changeset::of_entry(self, number)?, |item| {
                frozen |= inserts(item, "baseline", 1, baseline.as_bytes())?;
                with_project |= inserts(item, "project", 0, project.as_bytes())?;
                Ok(())
            })
            .map_err(|e| self.failed(e))?;
            if frozen {
                return Ok((!with_project).then_some(number));
            }
        }
        Ok(None)
    }
}

/// True if this adds the row with this id in a column of its key.
fn inserts(item: &ChangesetItem, table: &str, column: usize, id: &[u8; 16]) -> rusqlite::Result<bool> {
    let operation = item.op()?;
    if operation.code() != Action::SQLITE_INSERT || operation.table_name() != table {
        return Ok(false);
    }
    Ok(item.new_value(column)?.as_blob().is_ok_and(|found| found == id))
}
