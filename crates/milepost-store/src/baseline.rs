//! Baselines, and which of them a project is held to.

use crate::value::{day, id, maybe_decimal, maybe_id, maybe_interval, maybe_money, plan, stored_money};
use crate::{Reader, StoreError, Tx};
use milepost_model::{
    Baseline, BaselineId, BaselineMilestone, BaselineQuantity, MilestoneId, ProjectId, QuantityId, ReportId,
    measurement,
};
use rusqlite::{Row, params};
use std::collections::{HashMap, HashSet};

const COLUMNS: &str = "project_id, id, name, date, report_id, note FROM baseline";
const MILESTONES: &str = "baseline_id, milestone_id, title, planned, budget, budget_currency FROM baseline_milestone";
const QUANTITIES: &str =
    "baseline_id, quantity_id, name, total, planned, budget, budget_currency FROM baseline_quantity";

fn read(row: &Row<'_>) -> rusqlite::Result<Baseline> {
    Ok(Baseline {
        project_id: id(row, 0, ProjectId)?,
        id: id(row, 1, BaselineId)?,
        name: row.get(2)?,
        date: day(row, 3)?,
        current: false,
        report_id: maybe_id(row, 4, ReportId)?,
        milestones: vec![],
        quantities: vec![],
        note: row.get(5)?,
    })
}

fn read_milestone(row: &Row<'_>) -> rusqlite::Result<(BaselineId, BaselineMilestone)> {
    let frozen = BaselineMilestone {
        milestone_id: id(row, 1, MilestoneId)?,
        title: row.get(2)?,
        planned: maybe_interval(row, 3)?,
        budget: maybe_money(row, 4)?,
    };
    Ok((id(row, 0, BaselineId)?, frozen))
}

fn read_quantity(row: &Row<'_>) -> rusqlite::Result<(BaselineId, BaselineQuantity)> {
    let frozen = BaselineQuantity {
        quantity_id: id(row, 1, QuantityId)?,
        name: row.get(2)?,
        total: maybe_decimal(row, 3)?,
        planned: plan(row, 4)?,
        budget: maybe_money(row, 5)?,
    };
    Ok((id(row, 0, BaselineId)?, frozen))
}

/// The baselines of a project, by date.
///
/// # Errors
/// Where the file cannot be read.
pub fn of_project(reader: &Reader, project: ProjectId) -> Result<Vec<Baseline>, StoreError> {
    let key = [project.as_bytes()];
    let within = |columns: &str| format!("SELECT {columns} WHERE project_id = ?1 ORDER BY position");
    let baselines = reader.rows(&format!("SELECT {COLUMNS} WHERE project_id = ?1 ORDER BY date, id"), key, read)?;
    if baselines.is_empty() {
        return Ok(baselines);
    }
    let milestones = reader.rows(&within(MILESTONES), key, read_milestone)?;
    let quantities = reader.rows(&within(QUANTITIES), key, read_quantity)?;
    let sql = "SELECT baseline_id FROM baseline_choice WHERE project_id = ?1";
    let current = reader.rows(sql, key, |row| id(row, 0, BaselineId))?;
    Ok(whole(baselines, milestones, quantities, current))
}

/// All baselines, those of one project together and by date; the projects by id.
///
/// # Errors
/// Where the file cannot be read.
pub fn all(reader: &Reader) -> Result<Vec<Baseline>, StoreError> {
    let baselines = reader.rows(&format!("SELECT {COLUMNS} ORDER BY project_id, date, id"), [], read)?;
    let milestones = reader.rows(&format!("SELECT {MILESTONES} ORDER BY position"), [], read_milestone)?;
    let quantities = reader.rows(&format!("SELECT {QUANTITIES} ORDER BY position"), [], read_quantity)?;
    let current = reader.rows("SELECT baseline_id FROM baseline_choice", [], |row| id(row, 0, BaselineId))?;
    Ok(whole(baselines, milestones, quantities, current))
}

fn whole(
    mut baselines: Vec<Baseline>,
    milestones: Vec<(BaselineId, BaselineMilestone)>,
    quantities: Vec<(BaselineId, BaselineQuantity)>,
    current: Vec<BaselineId>,
) -> Vec<Baseline> {
    let (mut milestones, mut quantities) = (grouped(milestones), grouped(quantities));
    let current: HashSet<BaselineId> = current.into_iter().collect();
    for baseline in &mut baselines {
        baseline.milestones = milestones.remove(&baseline.id).unwrap_or_default();
        baseline.quantities = quantities.remove(&baseline.id).unwrap_or_default();
        baseline.current = current.contains(&baseline.id);
    }
    baselines
}

fn grouped<T>(rows: Vec<(BaselineId, T)>) -> HashMap<BaselineId, Vec<T>> {
    let mut of: HashMap<BaselineId, Vec<T>> = HashMap::new();
    for (baseline, row) in rows {
        of.entry(baseline).or_default().push(row);
    }
    of
}

/// # Errors
/// Where the file cannot be read.
pub fn get(reader: &Reader, baseline: BaselineId) -> Result<Option<Baseline>, StoreError> {
    let found = reader
        .maybe("SELECT project_id FROM baseline WHERE id = ?1", [baseline.as_bytes()], |row| id(row, 0, ProjectId))?;
    let Some(project) = found else { return Ok(None) };
    Ok(of_project(reader, project)?.into_iter().find(|of| of.id == baseline))
}

/// Adds a baseline. One that is current takes the place of the one that was.
///
/// # Errors
/// [`StoreError::Refused`] where its id is taken, or it names a project that is not there.
pub fn insert(tx: &Tx<'_>, baseline: &Baseline) -> Result<(), StoreError> {
    let (project, key) = (baseline.project_id.as_bytes(), baseline.id.as_bytes());
    tx.run(
        "INSERT INTO baseline (project_id, id, name, date, report_id, note) VALUES (?1, ?2, ?3, ?4, ?5, ?6)",
        params![
            project,
            key,
            baseline.name,
            baseline.date.to_string(),
            baseline.report_id.as_ref().map(ReportId::as_bytes),
            baseline.note
        ],
    )?;
    for (position, frozen) in (0_i64..).zip(&baseline.milestones) {
        let (budget, currency) = stored_money(frozen.budget);
        tx.run(
            "INSERT INTO baseline_milestone
                 (project_id, baseline_id, milestone_id, position, title, planned, budget, budget_currency)
             VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8)",
            params![
                project,
                key,
                frozen.milestone_id.as_bytes(),
                position,
                frozen.title,
                frozen.planned.map(|planned| planned.stored()),
                budget,
                currency
            ],
        )?;
    }
    for (position, frozen) in (0_i64..).zip(&baseline.quantities) {
        let (budget, currency) = stored_money(frozen.budget);
        tx.run(
            "INSERT INTO baseline_quantity
                 (project_id, baseline_id, quantity_id, position, name, total, planned, budget, budget_currency)
             VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9)",
            params![
                project,
                key,
                frozen.quantity_id.as_bytes(),
                position,
                frozen.name,
                frozen.total.map(|total| total.to_string()),
                measurement::stored(&frozen.planned),
                budget,
                currency
            ],
        )?;
    }
    if baseline.current { choose(tx, baseline) } else { Ok(()) }
}

/// Writes a baseline's name and note over those of the one with its id; what it froze stays.
///
/// # Errors
/// [`StoreError::Gone`] where there is none.
pub fn rename(tx: &Tx<'_>, baseline: &Baseline) -> Result<(), StoreError> {
    let changed = tx.run(
        "UPDATE baseline SET name = ?3, note = ?4 WHERE project_id = ?1 AND id = ?2",
        params![baseline.project_id.as_bytes(), baseline.id.as_bytes(), baseline.name, baseline.note],
    )?;
    if changed == 0 { Err(StoreError::gone("baseline")) } else { Ok(()) }
}

/// Makes a baseline the one that its project is held to.
///
/// # Errors
/// [`StoreError::Refused`] where it is not there.
pub fn choose(tx: &Tx<'_>, baseline: &Baseline) -> Result<(), StoreError> {
    tx.run(
        "INSERT INTO baseline_choice (project_id, baseline_id) VALUES (?1, ?2)
         ON CONFLICT (project_id) DO UPDATE SET baseline_id = excluded.baseline_id",
        [baseline.project_id.as_bytes(), baseline.id.as_bytes()],
    )
    .map(drop)
}

/// Leaves a project without a current baseline.
///
/// # Errors
/// Where the file cannot be written.
pub fn unchoose(tx: &Tx<'_>, project: ProjectId) -> Result<(), StoreError> {
    tx.run("DELETE FROM baseline_choice WHERE project_id = ?1", [project.as_bytes()]).map(drop)
}

/// # Errors
/// [`StoreError::Gone`] where there is none.
pub fn delete(tx: &Tx<'_>, baseline: BaselineId) -> Result<(), StoreError> {
    let found = get(tx, baseline)?.ok_or_else(|| StoreError::gone("baseline"))?;
    let key = [found.project_id.as_bytes(), baseline.as_bytes()];
    for table in ["baseline_choice", "baseline_milestone", "baseline_quantity"] {
        tx.run(&format!("DELETE FROM {table} WHERE project_id = ?1 AND baseline_id = ?2"), key)?;
    }
    tx.run("DELETE FROM baseline WHERE project_id = ?1 AND id = ?2", key).map(drop)
}

pub(crate) fn delete_of_project(tx: &Tx<'_>, project: ProjectId) -> Result<(), StoreError> {
    for table in ["baseline_choice", "baseline_milestone", "baseline_quantity", "baseline"] {
        tx.run(&format!("DELETE FROM {table} WHERE project_id = ?1"), [project.as_bytes()])?;
    }
    Ok(())
}
