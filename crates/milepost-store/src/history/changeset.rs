//! Changesets: recorded by SQLite's session extension while a transaction runs, applied forwards or
//! inverted, and read for what they touch.
//!
//! What makes them apply again without a conflict is in the schema: plain references and explicit
//! deletes (a cascade would remove rows whose own entries then find nothing), no triggers, and no
//! UNIQUE over values that a change shifts along. References are checked when all of it is applied.

use crate::history::Touched;
use crate::schema::RECORDED_TABLES;
use crate::{Reader, StoreError, Tx};
use milepost_model::ProjectId;
use rusqlite::fallible_streaming_iterator::FallibleStreamingIterator;
use rusqlite::hooks::Action;
use rusqlite::session::{Changegroup, ChangesetItem, ChangesetIter, ConflictAction, Session, invert_strm};
use std::collections::BTreeSet;
use std::io::Read;
use uuid::Uuid;

/// Records what happens to the recorded tables from now on.
pub(crate) fn start(reader: &Reader) -> Result<Session<'_>, StoreError> {
    let begin = || {
        let mut session = Session::new(&reader.connection)?;
        for table in RECORDED_TABLES {
            session.attach(Some(*table))?;
        }
        Ok(session)
    };
    begin().map_err(|e| reader.failed(e))
}

/// What was recorded. Empty where all is as it was, whatever happened meanwhile.
pub(crate) fn finish(reader: &Reader, mut session: Session<'_>) -> Result<Vec<u8>, StoreError> {
    let mut changeset = Vec::new();
    session.changeset_strm(&mut changeset).map_err(|e| reader.failed(e))?;
    Ok(changeset)
}

/// Applies a changeset, all of it or nothing.
///
/// # Errors
/// [`StoreError::Conflict`] where the content is not what the changeset was made for.
pub(crate) fn apply(tx: &Tx<'_>, changeset: &[u8], number: i64) -> Result<(), StoreError> {
    let mut bytes = changeset;
    let input: &mut dyn Read = &mut bytes;
    let nothing = None::<fn(&str) -> bool>;
    tx.connection.apply_strm(input, nothing, |_, _| ConflictAction::SQLITE_CHANGESET_ABORT).map_err(|e| {
        use rusqlite::ErrorCode::{ConstraintViolation, OperationAborted};
        match e.sqlite_error_code() {
            Some(OperationAborted | ConstraintViolation) => {
                StoreError::Conflict { path: tx.path().to_path_buf(), number }
            }
            _ => tx.failed(e),
        }
    })
}

/// The changeset that takes another back.
pub(crate) fn invert(reader: &Reader, changeset: &[u8]) -> Result<Vec<u8>, StoreError> {
    let mut bytes = changeset;
    let mut inverted = Vec::with_capacity(changeset.len());
    invert_strm(&mut bytes, &mut inverted).map_err(|e| reader.failed(e))?;
    Ok(inverted)
}

/// The changeset of an entry.
pub(crate) fn of_entry(reader: &Reader, number: i64) -> Result<Vec<u8>, StoreError> {
    reader
        .maybe("SELECT changeset FROM history_changeset WHERE number = ?1", [number], |row| row.get(0))?
        .ok_or(StoreError::NoEntry { number })
}

/// One changeset that takes back all entries after `number`, from the newest on.
pub(crate) fn back_to(reader: &Reader, number: i64) -> Result<Vec<u8>, StoreError> {
    let failed = |e| reader.failed(e);
    let mut group = Changegroup::new().map_err(failed)?;
    let numbers: Vec<i64> = reader.rows(
        "SELECT number FROM history_changeset WHERE number > ?1 ORDER BY number DESC",
        [number],
        |row| row.get(0),
    )?;
    for entry in numbers {
        let inverted = invert(reader, &of_entry(reader, entry)?)?;
        group.add_stream(&mut inverted.as_slice()).map_err(failed)?;
    }
    let mut changeset = Vec::new();
    group.output_strm(&mut changeset).map_err(failed)?;
    Ok(changeset)
}

/// Reads from a changeset what it touches.
pub(crate) fn touched(reader: &Reader, changeset: &[u8]) -> Result<Touched, StoreError> {
    let failed = |e| reader.failed(e);
    let mut projects = BTreeSet::new();
    let mut touched = Touched::default();
    each(changeset, |item| {
        let operation = item.op()?;
        match operation.table_name() {
            "source" => touched.sources = true,
            "project" => {
                touched.portfolio = true;
                if !is_move(item, operation.code())? {
                    projects.extend(first_id(item, operation.code())?);
                }
            }
            _ => projects.extend(first_id(item, operation.code())?),
        }
        Ok(())
    })
    .map_err(failed)?;
    touched.projects = projects.into_iter().map(|bytes| ProjectId(Uuid::from_bytes(bytes))).collect();
    Ok(touched)
}

/// Hands every operation of a changeset to `see`.
pub(crate) fn each(
    changeset: &[u8],
    mut see: impl FnMut(&ChangesetItem) -> rusqlite::Result<()>,
) -> rusqlite::Result<()> {
    let mut bytes = changeset;
    let input: &mut dyn Read = &mut bytes;
    let mut operations = ChangesetIter::start_strm(&input)?;
    while let Some(item) = operations.next()? {
        see(item)?;
    }
    Ok(())
}

/// The 16 bytes of the first column, which is part of every recorded table's key and so in every operation.
fn first_id(item: &ChangesetItem, code: Action) -> rusqlite::Result<Option<[u8; 16]>> {
    let value = match code {
        Action::SQLITE_INSERT => item.new_value(0)?,
        _ => item.old_value(0)?,
    };
    Ok(value.as_blob().ok().and_then(|bytes| bytes.try_into().ok()))
}

/// True for an update of a project's rank and nothing else: its place in the portfolio, not the project.
fn is_move(item: &ChangesetItem, code: Action) -> rusqlite::Result<bool> {
    if code != Action::SQLITE_UPDATE {
        return Ok(false);
    }
    // The columns of a project: its id, its rank, and what it is.
    let columns = usize::try_from(item.op()?.number_of_columns()).unwrap_or(0);
    // A column that did not change has no new value.
    Ok((2..columns).all(|column| item.new_value(column).is_err()))
}
