//! Quantities, with their readings.

use crate::measurement::Readings;
use crate::value::{decimal, id, maybe_decimal, maybe_money, plan, stored_money};
use crate::{Reader, StoreError, Tx, rank};
use milepost_model::{ProjectId, Quantity, QuantityId, measurement};
use rusqlite::{Row, params};

const COLUMNS: &str =
    "project_id, id, rank, name, unit, total, weight, budget, budget_currency, planned, note FROM quantity";
pub(crate) const READINGS: Readings = Readings { table: "quantity_reading", of: "quantity_id" };

/// A quantity with its rank for a position, which it becomes once all of its project are read.
fn read(row: &Row<'_>) -> rusqlite::Result<Quantity> {
    Ok(Quantity {
        project_id: id(row, 0, ProjectId)?,
        id: id(row, 1, QuantityId)?,
        position: row.get(2)?,
        name: row.get(3)?,
        unit: row.get(4)?,
        total: maybe_decimal(row, 5)?,
        weight: decimal(row, 6)?,
        budget: maybe_money(row, 7)?,
        planned: plan(row, 9)?,
        readings: vec![],
        note: row.get(10)?,
    })
}

/// The quantities of a project, in its order.
///
/// # Errors
/// Where the file cannot be read.
pub fn of_project(reader: &Reader, project: ProjectId) -> Result<Vec<Quantity>, StoreError> {
    let sql = format!("SELECT {COLUMNS} WHERE project_id = ?1 ORDER BY rank, id");
    whole(reader, reader.rows(&sql, [project.as_bytes()], read)?, Some(project))
}

/// All quantities, those of one project together and in its order; the projects by id.
///
/// # Errors
/// Where the file cannot be read.
pub fn all(reader: &Reader) -> Result<Vec<Quantity>, StoreError> {
    whole(reader, reader.rows(&format!("SELECT {COLUMNS} ORDER BY project_id, rank, id"), [], read)?, None)
}

fn whole(
    reader: &Reader,
    mut quantities: Vec<Quantity>,
    project: Option<ProjectId>,
) -> Result<Vec<Quantity>, StoreError> {
    let mut readings = READINGS.by_thing(reader, project, QuantityId)?;
    for of_one in quantities.chunk_by_mut(|a, b| a.project_id == b.project_id) {
        for (position, quantity) in (0..).zip(of_one) {
            quantity.position = position;
            quantity.readings = readings.remove(&quantity.id).unwrap_or_default();
        }
    }
    Ok(quantities)
}

/// # Errors
/// Where the file cannot be read.
pub fn get(reader: &Reader, quantity: QuantityId) -> Result<Option<Quantity>, StoreError> {
    let found = reader
        .maybe("SELECT project_id FROM quantity WHERE id = ?1", [quantity.as_bytes()], |row| id(row, 0, ProjectId))?;
    let Some(project) = found else { return Ok(None) };
    Ok(of_project(reader, project)?.into_iter().find(|of| of.id == quantity))
}

/// Adds a quantity at the end of its project's list.
///
/// # Errors
/// [`StoreError::Refused`] where its id is taken, or it names a project or source that is not there.
pub fn insert(tx: &Tx<'_>, quantity: &Quantity) -> Result<(), StoreError> {
    let rank = rank::at_end(tx, "quantity", quantity.project_id)?;
    write(
        tx,
        quantity,
        Some(rank),
        "INSERT INTO quantity (project_id, id, rank, name, unit, total, weight, budget, budget_currency, planned, note)
         VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9, ?10, ?11)",
    )?;
    READINGS.insert(tx, quantity.project_id, quantity.id.as_bytes(), &quantity.readings)
}

/// Writes a quantity with its readings over the one with its id. It stays in its place.
///
/// # Errors
/// [`StoreError::Gone`] where there is none.
pub fn update(tx: &Tx<'_>, quantity: &Quantity) -> Result<(), StoreError> {
    let changed = write(
        tx,
        quantity,
        None,
        "UPDATE quantity SET rank = ifnull(?3, rank), name = ?4, unit = ?5, total = ?6, weight = ?7, budget = ?8,
                budget_currency = ?9, planned = ?10, note = ?11
         WHERE project_id = ?1 AND id = ?2",
    )?;
    if changed == 0 {
        return Err(StoreError::gone("quantity"));
    }
    READINGS.delete(tx, quantity.project_id, quantity.id.as_bytes())?;
    READINGS.insert(tx, quantity.project_id, quantity.id.as_bytes(), &quantity.readings)
}

/// Runs a statement whose parameters are the columns of a quantity, its rank where that is to be set; the rows it changed.
fn write(tx: &Tx<'_>, quantity: &Quantity, rank: Option<i64>, statement: &str) -> Result<usize, StoreError> {
    let (budget, currency) = stored_money(quantity.budget);
    tx.run(
        statement,
        params![
            quantity.project_id.as_bytes(),
            quantity.id.as_bytes(),
            rank,
            quantity.name,
            quantity.unit,
            quantity.total.map(|total| total.to_string()),
            quantity.weight.to_string(),
            budget,
            currency,
            measurement::stored(&quantity.planned),
            quantity.note,
        ],
    )
}

/// Puts a quantity at a place of its project's list, counted without it.
///
/// # Errors
/// [`StoreError::Gone`] where there is none.
pub fn move_to(tx: &Tx<'_>, quantity: QuantityId, position: i64) -> Result<(), StoreError> {
    let project = get(tx, quantity)?.ok_or_else(|| StoreError::gone("quantity"))?.project_id;
    rank::OfProject { table: "quantity", project }.move_to(tx, quantity.as_bytes(), position)
}

/// Removes a quantity with its readings. What drafts of reports say of it goes too; what was issued and
/// frozen stays.
///
/// # Errors
/// [`StoreError::Gone`] where there is none.
pub fn delete(tx: &Tx<'_>, quantity: QuantityId) -> Result<(), StoreError> {
    let found = get(tx, quantity)?.ok_or_else(|| StoreError::gone("quantity"))?;
    crate::report::drop_from_drafts(tx, "report_quantity", "quantity_id", found.project_id, quantity.as_bytes())?;
    READINGS.delete(tx, found.project_id, quantity.as_bytes())?;
    let key = [found.project_id.as_bytes(), quantity.as_bytes()];
    tx.run("DELETE FROM quantity WHERE project_id = ?1 AND id = ?2", key).map(drop)
}

pub(crate) fn delete_of_project(tx: &Tx<'_>, project: ProjectId) -> Result<(), StoreError> {
    READINGS.delete_of_project(tx, project)?;
    tx.run("DELETE FROM quantity WHERE project_id = ?1", [project.as_bytes()]).map(drop)
}
