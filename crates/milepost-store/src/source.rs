//! Sources, shared by all projects of the workspace, and who cites them.

use crate::value::{Named, id, maybe_interval, named};
use crate::{Reader, StoreError, Tx};
use milepost_model::{ProjectId, Source, SourceId};
use rusqlite::{Row, params};
use std::collections::BTreeMap;

const COLUMNS: &str = "id, title, publisher, published, link, reliability, note FROM source";

fn read(row: &Row<'_>) -> rusqlite::Result<Source> {
    Ok(Source {
        id: id(row, 0, SourceId)?,
        title: row.get(1)?,
        publisher: row.get(2)?,
        published: maybe_interval(row, 3)?,
        link: row.get(4)?,
        reliability: named(row, 5)?,
        note: row.get(6)?,
    })
}

/// All sources, in the order they were made.
///
/// # Errors
/// Where the file cannot be read.
pub fn list(reader: &Reader) -> Result<Vec<Source>, StoreError> {
    reader.rows(&format!("SELECT {COLUMNS} ORDER BY id"), [], read)
}

/// The sources that anything of a project cites, in the order they were made.
///
/// # Errors
/// Where the file cannot be read.
pub fn of_project(reader: &Reader, project: ProjectId) -> Result<Vec<Source>, StoreError> {
    reader.rows(
        &format!(
            "SELECT {COLUMNS} WHERE id IN (
                 SELECT source_id FROM claim WHERE project_id = ?1
                 UNION SELECT source_id FROM milestone_source WHERE project_id = ?1
                 UNION SELECT source_id FROM report_source WHERE project_id = ?1
                 UNION SELECT source_id FROM report_line WHERE project_id = ?1
                 UNION SELECT source_id FROM quantity_reading WHERE project_id = ?1
                 UNION SELECT source_id FROM front_reading WHERE project_id = ?1
                 UNION SELECT source_id FROM cost WHERE project_id = ?1)
             ORDER BY id"
        ),
        [project.as_bytes()],
        read,
    )
}

/// # Errors
/// Where the file cannot be read.
pub fn get(reader: &Reader, source: SourceId) -> Result<Option<Source>, StoreError> {
    reader.maybe(&format!("SELECT {COLUMNS} WHERE id = ?1"), [source.as_bytes()], read)
}

/// # Errors
/// Where the file cannot be read.
pub fn count(reader: &Reader) -> Result<usize, StoreError> {
    reader.count("SELECT count(*) FROM source")
}

/// Who cites a source.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Citations {
    pub claims: usize,
    pub milestones: usize,
    /// Times, in all reports.
    pub reports: usize,
    /// Readings of quantities and fronts, and costs.
    pub measurements: usize,
    /// In the order of their ids.
    pub projects: Vec<ProjectId>,
}

/// Who cites each source; one that nobody cites is not in it.
///
/// # Errors
/// Where the file cannot be read.
pub fn citations(reader: &Reader) -> Result<BTreeMap<SourceId, Citations>, StoreError> {
    let mut cited: BTreeMap<SourceId, Citations> = BTreeMap::new();
    for (source, project, claims) in crate::claim::citations(reader)? {
        let of_source = cited.entry(source).or_default();
        of_source.claims += claims;
        of_source.projects.push(project);
    }
    for (source, project, milestones) in crate::milestone::citations(reader)? {
        let of_source = cited.entry(source).or_default();
        of_source.milestones += milestones;
        of_source.projects.push(project);
    }
    for (source, project, reports) in crate::report::citations(reader)? {
        let of_source = cited.entry(source).or_default();
        of_source.reports += reports;
        of_source.projects.push(project);
    }
    let measured = [
        crate::quantity::READINGS.citations(reader)?,
        crate::front::READINGS.citations(reader)?,
        crate::measurement::citations(reader, crate::cost::TABLE)?,
    ];
    for (source, project, measurements) in measured.into_iter().flatten() {
        let of_source = cited.entry(source).or_default();
        of_source.measurements += measurements;
        of_source.projects.push(project);
    }
    for of_source in cited.values_mut() {
        of_source.projects.sort();
        of_source.projects.dedup();
    }
    Ok(cited)
}

/// # Errors
/// [`StoreError::Refused`] where its id is taken.
pub fn insert(tx: &Tx<'_>, source: &Source) -> Result<(), StoreError> {
    tx.run(
        "INSERT INTO source (id, title, publisher, published, link, reliability, note)
         VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7)",
        params![
            source.id.as_bytes(),
            source.title,
            source.publisher,
            source.published.map(|i| i.stored()),
            source.link,
            source.reliability.name(),
            source.note,
        ],
    )
    .map(drop)
}

/// Writes a source over the one with its id.
///
/// # Errors
/// [`StoreError::Gone`] where there is none.
pub fn update(tx: &Tx<'_>, source: &Source) -> Result<(), StoreError> {
    let changed = tx.run(
        "UPDATE source SET title = ?2, publisher = ?3, published = ?4, link = ?5, reliability = ?6, note = ?7
         WHERE id = ?1",
        params![
            source.id.as_bytes(),
            source.title,
            source.publisher,
            source.published.map(|i| i.stored()),
            source.link,
            source.reliability.name(),
            source.note,
        ],
    )?;
    if changed == 0 { Err(StoreError::gone("source")) } else { Ok(()) }
}

/// Takes a source off all that cites it; that stays. Whether a report that cites it is issued is not looked at.
///
/// # Errors
/// Where the file cannot be written.
pub fn uncite(tx: &Tx<'_>, source: SourceId) -> Result<(), StoreError> {
    crate::claim::uncite(tx, source)?;
    crate::milestone::uncite(tx, source)?;
    crate::report::uncite(tx, source)?;
    crate::quantity::READINGS.uncite(tx, source)?;
    crate::front::READINGS.uncite(tx, source)?;
    crate::measurement::uncite(tx, crate::cost::TABLE, source)
}

/// # Errors
/// [`StoreError::Gone`] where there is none; [`StoreError::Refused`] while it is cited.
pub fn delete(tx: &Tx<'_>, source: SourceId) -> Result<(), StoreError> {
    match tx.run("DELETE FROM source WHERE id = ?1", [source.as_bytes()])? {
        0 => Err(StoreError::gone("source")),
        _ => Ok(()),
    }
}
