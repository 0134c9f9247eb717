//! Money spent.

use crate::value::{decimal, id, interval, maybe_currency, maybe_id, unknown};
use crate::{Reader, StoreError, Tx};
use milepost_model::{Cost, CostId, Money, ProjectId, SourceId};
use rusqlite::{Row, params};

const COLUMNS: &str = "project_id, id, spent, amount, currency, source_id, note FROM cost";
pub(crate) const TABLE: &str = "cost";

fn read(row: &Row<'_>) -> rusqlite::Result<Cost> {
    let amount = match maybe_currency(row, 4)? {
        Some(currency) => Money { amount: decimal(row, 3)?, currency },
        None => return unknown(4, ""),
    };
    Ok(Cost {
        project_id: id(row, 0, ProjectId)?,
        id: id(row, 1, CostId)?,
        spent: interval(row, 2)?,
        amount,
        source_id: maybe_id(row, 5, SourceId)?,
        note: row.get(6)?,
    })
}

/// What was spent on a project, in the order it was entered.
///
/// # Errors
/// Where the file cannot be read.
pub fn of_project(reader: &Reader, project: ProjectId) -> Result<Vec<Cost>, StoreError> {
    reader.rows(&format!("SELECT {COLUMNS} WHERE project_id = ?1 ORDER BY id"), [project.as_bytes()], read)
}

/// All that was spent, that of one project together and in the order it was entered; the projects by id.
///
/// # Errors
/// Where the file cannot be read.
pub fn all(reader: &Reader) -> Result<Vec<Cost>, StoreError> {
    reader.rows(&format!("SELECT {COLUMNS} ORDER BY project_id, id"), [], read)
}

/// # Errors
/// Where the file cannot be read.
pub fn get(reader: &Reader, cost: CostId) -> Result<Option<Cost>, StoreError> {
    reader.maybe(&format!("SELECT {COLUMNS} WHERE id = ?1"), [cost.as_bytes()], read)
}

/// # Errors
/// [`StoreError::Refused`] where its id is taken, or it names a project or source that is not there.
pub fn insert(tx: &Tx<'_>, cost: &Cost) -> Result<(), StoreError> {
    tx.run(
        "INSERT INTO cost (project_id, id, spent, amount, currency, source_id, note)
         VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7)",
        params![
            cost.project_id.as_bytes(),
            cost.id.as_bytes(),
            cost.spent.stored(),
            cost.amount.amount.to_string(),
            cost.amount.currency.to_string(),
            cost.source_id.as_ref().map(SourceId::as_bytes),
            cost.note,
        ],
    )
    .map(drop)
}

/// Writes an entry over the one with its id.
///
/// # Errors
/// [`StoreError::Gone`] where there is none.
pub fn update(tx: &Tx<'_>, cost: &Cost) -> Result<(), StoreError> {
    let changed = tx.run(
        "UPDATE cost SET spent = ?3, amount = ?4, currency = ?5, source_id = ?6, note = ?7
         WHERE project_id = ?1 AND id = ?2",
        params![
            cost.project_id.as_bytes(),
            cost.id.as_bytes(),
            cost.spent.stored(),
            cost.amount.amount.to_string(),
            cost.amount.currency.to_string(),
            cost.source_id.as_ref().map(SourceId::as_bytes),
            cost.note,
        ],
    )?;
    if changed == 0 { Err(StoreError::gone("cost")) } else { Ok(()) }
}

/// # Errors
/// [`StoreError::Gone`] where there is none.
pub fn delete(tx: &Tx<'_>, cost: CostId) -> Result<(), StoreError> {
    let found = get(tx, cost)?.ok_or_else(|| StoreError::gone("cost"))?;
    let key = [found.project_id.as_bytes(), cost.as_bytes()];
    tx.run("DELETE FROM cost WHERE project_id = ?1 AND id = ?2", key).map(drop)
}

pub(crate) fn delete_of_project(tx: &Tx<'_>, project: ProjectId) -> Result<(), StoreError> {
    tx.run("DELETE FROM cost WHERE project_id = ?1", [project.as_bytes()]).map(drop)
}
