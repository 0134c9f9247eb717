//! Risks to schedules, with the activities that they delay.

use crate::value::{decimal, id, parsed};
use crate::{Reader, StoreError, Tx};
use milepost_model::{ActivityId, ProjectId, Risk, RiskId};
use rusqlite::{Row, params};
use std::collections::HashMap;

const COLUMNS: &str = "project_id, id, name, probability, delay, cost, note FROM risk";

fn read(row: &Row<'_>) -> rusqlite::Result<Risk> {
    Ok(Risk {
        project_id: id(row, 0, ProjectId)?,
        id: id(row, 1, RiskId)?,
        name: row.get(2)?,
        probability: decimal(row, 3)?,
        delay: parsed(row, 4, |text| serde_json::from_str(text))?,
        activities: vec![],
        cost: decimal(row, 5)?,
        note: row.get(6)?,
    })
}

/// The risks of a project, in the order they were made.
///
/// # Errors
/// Where the file cannot be read.
pub fn of_project(reader: &Reader, project: ProjectId) -> Result<Vec<Risk>, StoreError> {
    let key = [project.as_bytes()];
    let risks = reader.rows(&format!("SELECT {COLUMNS} WHERE project_id = ?1 ORDER BY id"), key, read)?;
    let sql = "SELECT risk_id, activity_id FROM risk_activity WHERE project_id = ?1 ORDER BY risk_id, position";
    Ok(linked(risks, reader.rows(sql, key, read_link)?))
}

/// All risks, those of one project together and in the order they were made; the projects by id.
///
/// # Errors
/// Where the file cannot be read.
pub fn all(reader: &Reader) -> Result<Vec<Risk>, StoreError> {
    let risks = reader.rows(&format!("SELECT {COLUMNS} ORDER BY project_id, id"), [], read)?;
    let sql = "SELECT risk_id, activity_id FROM risk_activity ORDER BY project_id, risk_id, position";
    Ok(linked(risks, reader.rows(sql, [], read_link)?))
}

fn read_link(row: &Row<'_>) -> rusqlite::Result<(RiskId, ActivityId)> {
    Ok((id(row, 0, RiskId)?, id(row, 1, ActivityId)?))
}

fn linked(mut risks: Vec<Risk>, links: Vec<(RiskId, ActivityId)>) -> Vec<Risk> {
    let mut of: HashMap<RiskId, Vec<ActivityId>> = HashMap::new();
    for (risk, activity) in links {
        of.entry(risk).or_default().push(activity);
    }
    for risk in &mut risks {
        risk.activities = of.remove(&risk.id).unwrap_or_default();
    }
    risks
}

/// # Errors
/// Where the file cannot be read.
pub fn get(reader: &Reader, risk: RiskId) -> Result<Option<Risk>, StoreError> {
    let sql = "SELECT project_id FROM risk WHERE id = ?1";
    let Some(project) = reader.maybe(sql, [risk.as_bytes()], |row| id(row, 0, ProjectId))? else { return Ok(None) };
    Ok(of_project(reader, project)?.into_iter().find(|of| of.id == risk))
}

/// # Errors
/// [`StoreError::Refused`] where its id is taken, or it names a project or activity that is not there.
pub fn insert(tx: &Tx<'_>, risk: &Risk) -> Result<(), StoreError> {
    write(
        tx,
        risk,
        "INSERT INTO risk (project_id, id, name, probability, delay, cost, note) VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7)",
    )?;
    insert_links(tx, risk)
}

/// Writes a risk over the one with its id.
///
/// # Errors
/// [`StoreError::Gone`] where there is none.
pub fn update(tx: &Tx<'_>, risk: &Risk) -> Result<(), StoreError> {
    let changed = write(
        tx,
        risk,
        "UPDATE risk SET name = ?3, probability = ?4, delay = ?5, cost = ?6, note = ?7
         WHERE project_id = ?1 AND id = ?2",
    )?;
    if changed == 0 {
        return Err(StoreError::gone("risk"));
    }
    delete_links(tx, risk.project_id, risk.id)?;
    insert_links(tx, risk)
}

/// Runs a statement whose parameters are the columns of a risk; the rows it changed.
fn write(tx: &Tx<'_>, risk: &Risk, statement: &str) -> Result<usize, StoreError> {
    let delay = crate::schedule::written(tx, &risk.delay)?;
    tx.run(
        statement,
        params![
            risk.project_id.as_bytes(),
            risk.id.as_bytes(),
            risk.name,
            risk.probability.to_string(),
            delay,
            risk.cost.to_string(),
            risk.note,
        ],
    )
}

fn insert_links(tx: &Tx<'_>, risk: &Risk) -> Result<(), StoreError> {
    for (position, activity) in (0_i64..).zip(&risk.activities) {
        tx.run(
            "INSERT INTO risk_activity (project_id, risk_id, position, activity_id) VALUES (?1, ?2, ?3, ?4)",
            params![risk.project_id.as_bytes(), risk.id.as_bytes(), position, activity.as_bytes()],
        )?;
    }
    Ok(())
}

fn delete_links(tx: &Tx<'_>, project: ProjectId, risk: RiskId) -> Result<(), StoreError> {
    let key = [project.as_bytes(), risk.as_bytes()];
    tx.run("DELETE FROM risk_activity WHERE project_id = ?1 AND risk_id = ?2", key).map(drop)
}

/// # Errors
/// [`StoreError::Gone`] where there is none.
pub fn delete(tx: &Tx<'_>, risk: RiskId) -> Result<(), StoreError> {
    let found = get(tx, risk)?.ok_or_else(|| StoreError::gone("risk"))?;
    delete_links(tx, found.project_id, risk)?;
    let key = [found.project_id.as_bytes(), risk.as_bytes()];
    tx.run("DELETE FROM risk WHERE project_id = ?1 AND id = ?2", key).map(drop)
}

/// Takes an activity off every risk that delays it.
pub(crate) fn unlink(tx: &Tx<'_>, project: ProjectId, activity: ActivityId) -> Result<(), StoreError> {
    let key = [project.as_bytes(), activity.as_bytes()];
    tx.run("DELETE FROM risk_activity WHERE project_id = ?1 AND activity_id = ?2", key).map(drop)
}

/// Takes the activities off all risks of a project: its schedule goes, and they stay.
pub(crate) fn unlink_project(tx: &Tx<'_>, project: ProjectId) -> Result<(), StoreError> {
    tx.run("DELETE FROM risk_activity WHERE project_id = ?1", [project.as_bytes()]).map(drop)
}

pub(crate) fn delete_of_project(tx: &Tx<'_>, project: ProjectId) -> Result<(), StoreError> {
    unlink_project(tx, project)?;
    tx.run("DELETE FROM risk WHERE project_id = ?1", [project.as_bytes()]).map(drop)
}
