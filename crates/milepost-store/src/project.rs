//! Projects, with their places and countries.

use crate::rank::{NONE, Ranked, place};
use crate::value::{Named, id, maybe_currency, maybe_decimal, maybe_id, named};
use crate::{Reader, StoreError, Tx};
use milepost_model::project::Coordinates;
use milepost_model::{Chainage, ClaimId, Project, ProjectId};
use rusqlite::{Row, params};
use std::collections::HashMap;

const COLUMNS: &str = "id, code, name, kind, kind_name, status, description, currency, latitude, longitude,
    rhythm, chainage, chainage_claim FROM project";

fn read(row: &Row<'_>) -> rusqlite::Result<Project> {
    let coordinates = match (row.get(8)?, row.get(9)?) {
        (Some(latitude), Some(longitude)) => Some(Coordinates { latitude, longitude }),
        _ => None,
    };
    Ok(Project {
        id: id(row, 0, ProjectId)?,
        code: row.get(1)?,
        name: row.get(2)?,
        kind: named(row, 3)?,
        kind_name: row.get(4)?,
        places: vec![],
        countries: vec![],
        coordinates,
        status: named(row, 5)?,
        description: row.get(6)?,
        currency: maybe_currency(row, 7)?,
        position: 0,
        rhythm: named(row, 10)?,
        chainage: maybe_decimal(row, 11)?
            .map(|length| Ok::<_, rusqlite::Error>(Chainage { length, claim_id: maybe_id(row, 12, ClaimId)? }))
            .transpose()?,
    })
}

/// All projects in the portfolio's order.
///
/// # Errors
/// Where the file cannot be read.
pub fn list(reader: &Reader) -> Result<Vec<Project>, StoreError> {
    let mut projects = reader.rows(&format!("SELECT {COLUMNS} ORDER BY rank, id"), [], read)?;
    let mut places: HashMap<ProjectId, Vec<String>> = HashMap::new();
    reader.each("SELECT project_id, name FROM project_place ORDER BY project_id, position", [], |row| {
        places.entry(id(row, 0, ProjectId)?).or_default().push(row.get(1)?);
        Ok(())
    })?;
    let mut countries: HashMap<ProjectId, Vec<String>> = HashMap::new();
    reader.each("SELECT project_id, code FROM project_country ORDER BY project_id, position", [], |row| {
        countries.entry(id(row, 0, ProjectId)?).or_default().push(row.get(1)?);
        Ok(())
    })?;
    for (position, project) in (0..).zip(&mut projects) {
        project.position = position;
        project.places = places.remove(&project.id).unwrap_or_default();
        project.countries = countries.remove(&project.id).unwrap_or_default();
    }
    Ok(projects)
}

/// # Errors
/// Where the file cannot be read.
pub fn get(reader: &Reader, project: ProjectId) -> Result<Option<Project>, StoreError> {
    let found = reader.maybe(&format!("SELECT {COLUMNS} WHERE id = ?1"), [project.as_bytes()], read)?;
    found.map(|project| whole(reader, project)).transpose()
}

/// # Errors
/// Where the file cannot be read.
pub fn by_code(reader: &Reader, code: &str) -> Result<Option<Project>, StoreError> {
    let found = reader.maybe(&format!("SELECT {COLUMNS} WHERE code = ?1"), [code], read)?;
    found.map(|project| whole(reader, project)).transpose()
}

/// All codes in use, in the portfolio's order.
///
/// # Errors
/// Where the file cannot be read.
pub fn codes(reader: &Reader) -> Result<Vec<String>, StoreError> {
    reader.rows("SELECT code FROM project ORDER BY rank, id", [], |row| row.get(0))
}

/// # Errors
/// Where the file cannot be read.
pub fn count(reader: &Reader) -> Result<usize, StoreError> {
    reader.count("SELECT count(*) FROM project")
}

/// One project with what is in other tables.
fn whole(reader: &Reader, mut project: Project) -> Result<Project, StoreError> {
    let key = project.id.as_bytes();
    project.places =
        reader.rows("SELECT name FROM project_place WHERE project_id = ?1 ORDER BY position", [key], |r| r.get(0))?;
    project.countries =
        reader.rows("SELECT code FROM project_country WHERE project_id = ?1 ORDER BY position", [key], |r| r.get(0))?;
    project.position = position(reader, project.id)?;
    Ok(project)
}

fn position(reader: &Reader, project: ProjectId) -> Result<i64, StoreError> {
    reader.number(
        "SELECT count(*) FROM project AS other, project AS this
         WHERE this.id = ?1 AND (other.rank, other.id) < (this.rank, this.id)",
        [project.as_bytes()],
    )
}

/// Adds a project at its position (past the end: at the end); those after it move on.
///
/// # Errors
/// [`StoreError::Refused`] where its id or code is taken.
pub fn insert(tx: &Tx<'_>, project: &Project) -> Result<(), StoreError> {
    let rank = place(&Portfolio, tx, &NONE, project.position, 1)?;
    write(
        tx,
        project,
        rank.first().copied(),
        "INSERT INTO project (id, rank, code, name, kind, kind_name, status, description, currency, latitude, longitude,
                              rhythm, chainage, chainage_claim)
         VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9, ?10, ?11, ?12, ?13, ?14)",
    )?;
    insert_lists(tx, project)
}

/// Runs a statement whose parameters are the columns of a project, its rank where that is to be set; the rows it changed.
fn write(tx: &Tx<'_>, project: &Project, rank: Option<i64>, statement: &str) -> Result<usize, StoreError> {
    tx.run(
        statement,
        params![
            project.id.as_bytes(),
            rank,
            project.code,
            project.name,
            project.kind.name(),
            project.kind_name,
            project.status.name(),
            project.description,
            project.currency.map(|c| c.to_string()),
            project.coordinates.map(|c| c.latitude),
            project.coordinates.map(|c| c.longitude),
            project.rhythm.name(),
            project.chainage.map(|c| c.length.to_string()),
            project.chainage.as_ref().and_then(|c| c.claim_id.as_ref()).map(ClaimId::as_bytes),
        ],
    )
}

/// Writes a project over the one with its id, and moves it to its position if that is another.
///
/// # Errors
/// [`StoreError::Gone`] where there is none; [`StoreError::Refused`] where its code is taken.
pub fn update(tx: &Tx<'_>, project: &Project) -> Result<(), StoreError> {
    let changed = write(
        tx,
        project,
        None,
        "UPDATE project SET rank = ifnull(?2, rank), code = ?3, name = ?4, kind = ?5, kind_name = ?6, status = ?7,
                description = ?8, currency = ?9, latitude = ?10, longitude = ?11, rhythm = ?12, chainage = ?13,
                chainage_claim = ?14
         WHERE id = ?1",
    )?;
    if changed == 0 {
        return Err(StoreError::gone("project"));
    }
    delete_lists(tx, project.id)?;
    insert_lists(tx, project)?;
    if position(tx, project.id)? != project.position {
        move_to(tx, project.id, project.position)?;
    }
    Ok(())
}

/// Puts a project at a place of the portfolio, counted without it.
///
/// # Errors
/// Where the file cannot be written.
pub fn move_to(tx: &Tx<'_>, project: ProjectId, position: i64) -> Result<(), StoreError> {
    if self::position(tx, project)? == position {
        return Ok(());
    }
    match place(&Portfolio, tx, project.as_bytes(), position, 1)?.first() {
        Some(rank) => Portfolio.set_rank(tx, project.as_bytes(), *rank),
        None => Ok(()),
    }
}

/// Removes a project with all that is its own.
///
/// # Errors
/// [`StoreError::Gone`] where there is none.
pub fn delete(tx: &Tx<'_>, project: ProjectId) -> Result<(), StoreError> {
    crate::schedule::delete_of_project(tx, project)?;
    crate::risk::delete_of_project(tx, project)?;
    crate::report::delete_of_project(tx, project)?;
    crate::baseline::delete_of_project(tx, project)?;
    crate::structure::delete_of_project(tx, project)?;
    crate::front::delete_of_project(tx, project)?;
    crate::quantity::delete_of_project(tx, project)?;
    crate::cost::delete_of_project(tx, project)?;
    crate::extension::delete_of_project(tx, project)?;
    crate::milestone::delete_of_project(tx, project)?;
    crate::claim::delete_of_project(tx, project)?;
    delete_lists(tx, project)?;
    match tx.run("DELETE FROM project WHERE id = ?1", [project.as_bytes()])? {
        0 => Err(StoreError::gone("project")),
        _ => Ok(()),
    }
}

fn delete_lists(tx: &Tx<'_>, project: ProjectId) -> Result<(), StoreError> {
    tx.run("DELETE FROM project_place WHERE project_id = ?1", [project.as_bytes()])?;
    tx.run("DELETE FROM project_country WHERE project_id = ?1", [project.as_bytes()])?;
    Ok(())
}

fn insert_lists(tx: &Tx<'_>, project: &Project) -> Result<(), StoreError> {
    let key = project.id.as_bytes();
    for (position, name) in (0_i64..).zip(&project.places) {
        tx.run(
            "INSERT INTO project_place (project_id, position, name) VALUES (?1, ?2, ?3)",
            params![key, position, name],
        )?;
    }
    for (position, code) in (0_i64..).zip(&project.countries) {
        tx.run(
            "INSERT INTO project_country (project_id, position, code) VALUES (?1, ?2, ?3)",
            params![key, position, code],
        )?;
    }
    Ok(())
}

/// The list of all projects.
struct Portfolio;

impl Ranked for Portfolio {
    fn ranks(&self, tx: &Tx<'_>, except: &[u8; 16], from: i64, limit: i64) -> Result<Vec<i64>, StoreError> {
        tx.rows(
            "SELECT rank FROM project WHERE id <> ?1 ORDER BY rank, id LIMIT ?3 OFFSET ?2",
            params![except, from, limit],
            |row| row.get(0),
        )
    }

    fn ids(&self, tx: &Tx<'_>, except: &[u8; 16]) -> Result<Vec<[u8; 16]>, StoreError> {
        tx.rows("SELECT id FROM project WHERE id <> ?1 ORDER BY rank, id", [except], |row| row.get(0))
    }

    fn set_rank(&self, tx: &Tx<'_>, id: &[u8; 16], rank: i64) -> Result<(), StoreError> {
        tx.run("UPDATE project SET rank = ?2 WHERE id = ?1", params![id, rank]).map(drop)
    }

    fn last(&self, tx: &Tx<'_>, except: &[u8; 16]) -> Result<Option<i64>, StoreError> {
        tx.maybe("SELECT rank FROM project WHERE id <> ?1 ORDER BY rank DESC LIMIT 1", [except], |row| row.get(0))
    }
}
