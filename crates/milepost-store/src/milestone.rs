//! Milestones, with the sources they cite.

use crate::rank::{NONE, OfProject, place};
use crate::value::{self, decimal, id, maybe_day, maybe_interval, maybe_money, stored_money};
use crate::{Reader, StoreError, Tx};
use milepost_model::{DateInterval, DayRange, Milestone, MilestoneId, ProjectId, SourceId};
use rusqlite::{Row, params};

const COLUMNS: &str = "project_id, id, title, weight, planned, forecast, actual, note, rank,
    budget, budget_currency, range_least, range_likely, range_most, noted FROM milestone";

/// A milestone with its rank for a position, which it becomes once all of its project are read.
fn read(row: &Row<'_>) -> rusqlite::Result<Milestone> {
    Ok(Milestone {
        project_id: id(row, 0, ProjectId)?,
        id: id(row, 1, MilestoneId)?,
        position: row.get(8)?,
        title: row.get(2)?,
        weight: decimal(row, 3)?,
        planned: maybe_interval(row, 4)?,
        forecast: maybe_interval(row, 5)?,
        actual: maybe_interval(row, 6)?,
        note: row.get(7)?,
        noted: maybe_day(row, 14)?,
        sources: vec![],
        budget: maybe_money(row, 9)?,
        range: range(row)?,
    })
}

fn range(row: &Row<'_>) -> rusqlite::Result<Option<DayRange>> {
    Ok(match (row.get(11)?, row.get(12)?, row.get(13)?) {
        (Some(least), Some(likely), Some(most)) => Some(DayRange { least, likely, most }),
        _ => None,
    })
}

/// The milestones of a project, in its order.
///
/// # Errors
/// Where the file cannot be read.
pub fn of_project(reader: &Reader, project: ProjectId) -> Result<Vec<Milestone>, StoreError> {
    let key = project.as_bytes();
    let mut milestones = reader.rows(&format!("SELECT {COLUMNS} WHERE project_id = ?1 ORDER BY id"), [key], read)?;
    cite(
        &mut milestones,
        reader.rows(&format!("SELECT {CITED} WHERE project_id = ?1 {CITED_ORDER}"), [key], read_cited)?,
    );
    order(&mut milestones);
    Ok(milestones)
}

/// All milestones, those of one project together and in its order; the projects by id.
///
/// # Errors
/// Where the file cannot be read.
pub fn all(reader: &Reader) -> Result<Vec<Milestone>, StoreError> {
    let mut milestones = reader.rows(&format!("SELECT {COLUMNS} ORDER BY project_id, id"), [], read)?;
    cite(&mut milestones, reader.rows(&format!("SELECT {CITED} {CITED_ORDER}"), [], read_cited)?);
    order(&mut milestones);
    Ok(milestones)
}

/// # Errors
/// Where the file cannot be read.
pub fn get(reader: &Reader, milestone: MilestoneId) -> Result<Option<Milestone>, StoreError> {
    let found = reader.maybe(&format!("SELECT {COLUMNS} WHERE id = ?1"), [milestone.as_bytes()], read)?;
    let Some(mut found) = found else { return Ok(None) };
    found.position = position(reader, milestone)?;
    found.sources = reader.rows(
        "SELECT source_id FROM milestone_source WHERE project_id = ?1 AND milestone_id = ?2 ORDER BY position",
        [found.project_id.as_bytes(), milestone.as_bytes()],
        |row| id(row, 0, SourceId),
    )?;
    Ok(Some(found))
}

/// # Errors
/// Where the file cannot be read.
pub fn count(reader: &Reader) -> Result<usize, StoreError> {
    reader.count("SELECT count(*) FROM milestone")
}

/// Puts each project's milestones, which come together and by id, in the order of their ranks, and
/// gives them their positions.
fn order(milestones: &mut [Milestone]) {
    for of_one in milestones.chunk_by_mut(|a, b| a.project_id == b.project_id) {
        // Stable: equal ranks stay in the order of their ids.
        of_one.sort_by_key(|milestone| milestone.position);
        for (position, milestone) in (0..).zip(of_one) {
            milestone.position = position;
        }
    }
}

fn position(reader: &Reader, milestone: MilestoneId) -> Result<i64, StoreError> {
    reader.number(
        "SELECT count(*) FROM milestone AS this JOIN milestone AS other
             ON other.project_id = this.project_id AND (other.rank, other.id) < (this.rank, this.id)
         WHERE this.id = ?1",
        [milestone.as_bytes()],
    )
}

const CITED: &str = "milestone_id, source_id FROM milestone_source";
const CITED_ORDER: &str = "ORDER BY project_id, milestone_id, position";

fn read_cited(row: &Row<'_>) -> rusqlite::Result<(MilestoneId, SourceId)> {
    Ok((id(row, 0, MilestoneId)?, id(row, 1, SourceId)?))
}

/// Gives each milestone its sources. Both come by project and milestone.
fn cite(milestones: &mut [Milestone], cited: Vec<(MilestoneId, SourceId)>) {
    let mut cited = cited.into_iter().peekable();
    for milestone in milestones {
        while let Some((_, source)) = cited.next_if(|(of, _)| *of == milestone.id) {
            milestone.sources.push(source);
        }
    }
}

/// Adds a milestone at its position (past the end: at the end); those after it move on.
///
/// # Errors
/// [`StoreError::Refused`] where its id is taken, or it names a project or source that is not there.
pub fn insert(tx: &Tx<'_>, milestone: &Milestone) -> Result<(), StoreError> {
    insert_all(tx, std::slice::from_ref(milestone))
}

/// Adds milestones of one project, one after the other in the order given, at the first one's position.
///
/// # Errors
/// As [`insert`].
pub fn insert_all(tx: &Tx<'_>, milestones: &[Milestone]) -> Result<(), StoreError> {
    for of_one in milestones.chunk_by(|a, b| a.project_id == b.project_id) {
        let Some(first) = of_one.first() else { continue };
        let ranks = place(&list(first.project_id), tx, &NONE, first.position, of_one.len())?;
        for (milestone, rank) in of_one.iter().zip(ranks) {
            insert_row(tx, milestone, rank)?;
        }
    }
    Ok(())
}

fn insert_row(tx: &Tx<'_>, milestone: &Milestone, rank: i64) -> Result<(), StoreError> {
    write(
        tx,
        milestone,
        Some(rank),
        "INSERT INTO milestone (project_id, id, rank, title, weight, planned, forecast, actual, note, budget,
                                budget_currency, range_least, range_likely, range_most, noted)
         VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9, ?10, ?11, ?12, ?13, ?14, ?15)",
    )?;
    insert_cited(tx, milestone)
}

/// Runs a statement whose parameters are the columns of a milestone, its rank where that is to be set; the rows it changed.
fn write(tx: &Tx<'_>, milestone: &Milestone, rank: Option<i64>, statement: &str) -> Result<usize, StoreError> {
    let (budget, currency) = stored_money(milestone.budget);
    tx.run(
        statement,
        params![
            milestone.project_id.as_bytes(),
            milestone.id.as_bytes(),
            rank,
            milestone.title,
            milestone.weight.to_string(),
            stored(milestone.planned),
            stored(milestone.forecast),
            stored(milestone.actual),
            milestone.note,
            budget,
            currency,
            milestone.range.map(|range| range.least),
            milestone.range.map(|range| range.likely),
            milestone.range.map(|range| range.most),
            milestone.noted.map(|day| day.to_string()),
        ],
    )
}

fn stored(interval: Option<DateInterval>) -> Option<String> {
    interval.map(|i| i.stored())
}

/// Writes a milestone over the one with its id, and moves it to its position if that is another.
/// It stays in its project.
///
/// # Errors
/// [`StoreError::Gone`] where there is none.
pub fn update(tx: &Tx<'_>, milestone: &Milestone) -> Result<(), StoreError> {
    let changed = write(
        tx,
        milestone,
        None,
        "UPDATE milestone SET rank = ifnull(?3, rank), title = ?4, weight = ?5, planned = ?6, forecast = ?7, actual = ?8,
                note = ?9, budget = ?10, budget_currency = ?11, range_least = ?12, range_likely = ?13, range_most = ?14,
                noted = ?15
         WHERE project_id = ?1 AND id = ?2",
    )?;
    if changed == 0 {
        return Err(StoreError::gone("milestone"));
    }
    tx.run(
        "DELETE FROM milestone_source WHERE project_id = ?1 AND milestone_id = ?2",
        [milestone.project_id.as_bytes(), milestone.id.as_bytes()],
    )?;
    insert_cited(tx, milestone)?;
    if position(tx, milestone.id)? != milestone.position {
        move_to(tx, milestone.id, milestone.position)?;
    }
    Ok(())
}

fn insert_cited(tx: &Tx<'_>, milestone: &Milestone) -> Result<(), StoreError> {
    for (position, source) in (0_i64..).zip(&milestone.sources) {
        tx.run(
            "INSERT INTO milestone_source (project_id, milestone_id, position, source_id) VALUES (?1, ?2, ?3, ?4)",
            params![milestone.project_id.as_bytes(), milestone.id.as_bytes(), position, source.as_bytes()],
        )?;
    }
    Ok(())
}

/// Puts a milestone at a place of its project's list, counted without it.
///
/// # Errors
/// [`StoreError::Gone`] where there is none.
pub fn move_to(tx: &Tx<'_>, milestone: MilestoneId, position: i64) -> Result<(), StoreError> {
    list(project_of(tx, milestone)?).move_to(tx, milestone.as_bytes(), position)
}

/// The milestones of one project.
fn list(project: ProjectId) -> OfProject {
    OfProject { table: "milestone", project }
}

fn project_of(reader: &Reader, milestone: MilestoneId) -> Result<ProjectId, StoreError> {
    reader
        .maybe("SELECT project_id FROM milestone WHERE id = ?1", [milestone.as_bytes()], |row| id(row, 0, ProjectId))?
        .ok_or_else(|| StoreError::gone("milestone"))
}

/// Removes a milestone, and takes it off structures and out of drafts of reports. What was issued and frozen
/// of it stays.
///
/// # Errors
/// [`StoreError::Gone`] where there is none.
pub fn delete(tx: &Tx<'_>, milestone: MilestoneId) -> Result<(), StoreError> {
    let project = project_of(tx, milestone)?;
    let key = [project.as_bytes(), milestone.as_bytes()];
    crate::schedule::link::delete(tx, project, milestone)?;
    crate::report::drop_from_drafts(tx, "report_line", "milestone_id", project, milestone.as_bytes())?;
    crate::structure::unlink(tx, project, milestone)?;
    tx.run("DELETE FROM milestone_source WHERE project_id = ?1 AND milestone_id = ?2", key)?;
    tx.run("DELETE FROM milestone WHERE project_id = ?1 AND id = ?2", key)?;
    Ok(())
}

pub(crate) fn delete_of_project(tx: &Tx<'_>, project: ProjectId) -> Result<(), StoreError> {
    tx.run("DELETE FROM milestone_source WHERE project_id = ?1", [project.as_bytes()])?;
    tx.run("DELETE FROM milestone WHERE project_id = ?1", [project.as_bytes()])?;
    Ok(())
}

/// How often each milestone's project cites each source: `(source, project, milestones)`.
pub(crate) fn citations(reader: &Reader) -> Result<Vec<(SourceId, ProjectId, usize)>, StoreError> {
    reader.rows(
        "SELECT source_id, project_id, count(DISTINCT milestone_id) FROM milestone_source GROUP BY source_id, project_id",
        [],
        |row| Ok((id(row, 0, SourceId)?, id(row, 1, ProjectId)?, value::count(row, 2)?)),
    )
}

/// Takes a source off every milestone that cites it; the other sources keep their order.
pub(crate) fn uncite(tx: &Tx<'_>, source: SourceId) -> Result<(), StoreError> {
    tx.run("DELETE FROM milestone_source WHERE source_id = ?1", [source.as_bytes()]).map(drop)
}
