//! Structures along the work, with the milestones that are theirs.

use crate::value::{Named, decimal, id, maybe_decimal, named};
use crate::{Reader, StoreError, Tx};
use milepost_model::{MilestoneId, ProjectId, Structure, StructureId};
use rusqlite::{Row, params};
use std::collections::HashMap;

const COLUMNS: &str = "project_id, id, kind, name, from_chainage, to_chainage, note FROM structure";

fn read(row: &Row<'_>) -> rusqlite::Result<Structure> {
    Ok(Structure {
        project_id: id(row, 0, ProjectId)?,
        id: id(row, 1, StructureId)?,
        kind: named(row, 2)?,
        name: row.get(3)?,
        from: decimal(row, 4)?,
        to: maybe_decimal(row, 5)?,
        milestones: vec![],
        note: row.get(6)?,
    })
}

/// The structures of a project, in the order they were made.
///
/// # Errors
/// Where the file cannot be read.
pub fn of_project(reader: &Reader, project: ProjectId) -> Result<Vec<Structure>, StoreError> {
    let key = [project.as_bytes()];
    let structures = reader.rows(&format!("SELECT {COLUMNS} WHERE project_id = ?1 ORDER BY id"), key, read)?;
    let links = reader.rows(
        "SELECT structure_id, milestone_id FROM structure_milestone WHERE project_id = ?1
         ORDER BY structure_id, position",
        key,
        read_link,
    )?;
    Ok(linked(structures, links))
}

/// All structures, those of one project together and in the order they were made; the projects by id.
///
/// # Errors
/// Where the file cannot be read.
pub fn all(reader: &Reader) -> Result<Vec<Structure>, StoreError> {
    let structures = reader.rows(&format!("SELECT {COLUMNS} ORDER BY project_id, id"), [], read)?;
    let sql = "SELECT structure_id, milestone_id FROM structure_milestone ORDER BY project_id, structure_id, position";
    Ok(linked(structures, reader.rows(sql, [], read_link)?))
}

fn read_link(row: &Row<'_>) -> rusqlite::Result<(StructureId, MilestoneId)> {
    Ok((id(row, 0, StructureId)?, id(row, 1, MilestoneId)?))
}

fn linked(mut structures: Vec<Structure>, links: Vec<(StructureId, MilestoneId)>) -> Vec<Structure> {
    let mut of: HashMap<StructureId, Vec<MilestoneId>> = HashMap::new();
    for (structure, milestone) in links {
        of.entry(structure).or_default().push(milestone);
    }
    for structure in &mut structures {
        structure.milestones = of.remove(&structure.id).unwrap_or_default();
    }
    structures
}

/// # Errors
/// Where the file cannot be read.
pub fn get(reader: &Reader, structure: StructureId) -> Result<Option<Structure>, StoreError> {
    let found = reader
        .maybe("SELECT project_id FROM structure WHERE id = ?1", [structure.as_bytes()], |row| id(row, 0, ProjectId))?;
    let Some(project) = found else { return Ok(None) };
    Ok(of_project(reader, project)?.into_iter().find(|of| of.id == structure))
}

/// # Errors
/// [`StoreError::Refused`] where its id is taken, or it names a project or milestone that is not there.
pub fn insert(tx: &Tx<'_>, structure: &Structure) -> Result<(), StoreError> {
    write(
        tx,
        structure,
        "INSERT INTO structure (project_id, id, kind, name, from_chainage, to_chainage, note)
         VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7)",
    )?;
    insert_links(tx, structure)
}

/// Writes a structure over the one with its id.
///
/// # Errors
/// [`StoreError::Gone`] where there is none.
pub fn update(tx: &Tx<'_>, structure: &Structure) -> Result<(), StoreError> {
    let changed = write(
        tx,
        structure,
        "UPDATE structure SET kind = ?3, name = ?4, from_chainage = ?5, to_chainage = ?6, note = ?7
         WHERE project_id = ?1 AND id = ?2",
    )?;
    if changed == 0 {
        return Err(StoreError::gone("structure"));
    }
    delete_links(tx, structure)?;
    insert_links(tx, structure)
}

/// Runs a statement whose parameters are the columns of a structure; the rows it changed.
fn write(tx: &Tx<'_>, structure: &Structure, statement: &str) -> Result<usize, StoreError> {
    tx.run(
        statement,
        params![
            structure.project_id.as_bytes(),
            structure.id.as_bytes(),
            structure.kind.name(),
            structure.name,
            structure.from.to_string(),
            structure.to.map(|to| to.to_string()),
            structure.note,
        ],
    )
}

fn insert_links(tx: &Tx<'_>, structure: &Structure) -> Result<(), StoreError> {
    for (position, milestone) in (0_i64..).zip(&structure.milestones) {
        tx.run(
            "INSERT INTO structure_milestone (project_id, structure_id, position, milestone_id)
             VALUES (?1, ?2, ?3, ?4)",
            params![structure.project_id.as_bytes(), structure.id.as_bytes(), position, milestone.as_bytes()],
        )?;
    }
    Ok(())
}

fn delete_links(tx: &Tx<'_>, structure: &Structure) -> Result<(), StoreError> {
    let key = [structure.project_id.as_bytes(), structure.id.as_bytes()];
    tx.run("DELETE FROM structure_milestone WHERE project_id = ?1 AND structure_id = ?2", key).map(drop)
}

/// # Errors
/// [`StoreError::Gone`] where there is none.
pub fn delete(tx: &Tx<'_>, structure: StructureId) -> Result<(), StoreError> {
    let found = get(tx, structure)?.ok_or_else(|| StoreError::gone("structure"))?;
    delete_links(tx, &found)?;
    let key = [found.project_id.as_bytes(), structure.as_bytes()];
    tx.run("DELETE FROM structure WHERE project_id = ?1 AND id = ?2", key).map(drop)
}

/// Takes a milestone off every structure that it is of.
pub(crate) fn unlink(tx: &Tx<'_>, project: ProjectId, milestone: MilestoneId) -> Result<(), StoreError> {
    let key = [project.as_bytes(), milestone.as_bytes()];
    tx.run("DELETE FROM structure_milestone WHERE project_id = ?1 AND milestone_id = ?2", key).map(drop)
}

pub(crate) fn delete_of_project(tx: &Tx<'_>, project: ProjectId) -> Result<(), StoreError> {
    tx.run("DELETE FROM structure_milestone WHERE project_id = ?1", [project.as_bytes()])?;
    tx.run("DELETE FROM structure WHERE project_id = ?1", [project.as_bytes()]).map(drop)
}
