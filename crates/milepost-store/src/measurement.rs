//! Readings of quantities and fronts: one table each, of the same shape.

use crate::value::{self, decimal, id, interval, maybe_id};
use crate::{Reader, StoreError, Tx};
use milepost_model::{Measurement, MeasurementId, ProjectId, SourceId};
use rusqlite::{Row, params};
use std::collections::HashMap;
use std::hash::Hash;
use uuid::Uuid;

/// The readings of one kind of thing.
#[derive(Clone, Copy)]
pub(crate) struct Readings {
    pub(crate) table: &'static str,
    /// The column that names the thing.
    pub(crate) of: &'static str,
}

impl Readings {
    /// The readings of each thing, of one project or of all, in the order of their last days.
    pub(crate) fn by_thing<T: Hash + Eq>(
        self,
        reader: &Reader,
        project: Option<ProjectId>,
        make: fn(Uuid) -> T,
    ) -> Result<HashMap<T, Vec<Measurement>>, StoreError> {
        let columns = format!("SELECT {}, id, date, value, source_id, note FROM {}", self.of, self.table);
        let mut found: HashMap<T, Vec<Measurement>> = HashMap::new();
        let mut add = |row: &Row<'_>| {
            let measurement = Measurement {
                id: id(row, 1, MeasurementId)?,
                date: interval(row, 2)?,
                value: decimal(row, 3)?,
                source_id: maybe_id(row, 4, SourceId)?,
                note: row.get(5)?,
            };
            found.entry(id(row, 0, make)?).or_default().push(measurement);
            Ok(())
        };
        match project {
            Some(project) => {
                let sql = format!("{columns} WHERE project_id = ?1 ORDER BY id");
                reader.each(&sql, [project.as_bytes()], &mut add)?;
            }
            None => reader.each(&format!("{columns} ORDER BY project_id, id"), [], &mut add)?,
        }
        for readings in found.values_mut() {
            // Stable: those of one day stay in the order of their ids.
            readings.sort_by_key(|reading| reading.date.last_known());
        }
        Ok(found)
    }

    pub(crate) fn insert(
        self,
        tx: &Tx<'_>,
        project: ProjectId,
        thing: &[u8; 16],
        readings: &[Measurement],
    ) -> Result<(), StoreError> {
        for reading in readings {
            tx.run(
                &format!(
                    "INSERT INTO {} (project_id, id, {}, date, value, source_id, note)
                     VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7)",
                    self.table, self.of
                ),
                params![
                    project.as_bytes(),
                    reading.id.as_bytes(),
                    thing,
                    reading.date.stored(),
                    reading.value.to_string(),
                    reading.source_id.as_ref().map(SourceId::as_bytes),
                    reading.note,
                ],
            )?;
        }
        Ok(())
    }

    pub(crate) fn delete(self, tx: &Tx<'_>, project: ProjectId, thing: &[u8; 16]) -> Result<(), StoreError> {
        let sql = format!("DELETE FROM {} WHERE project_id = ?1 AND {} = ?2", self.table, self.of);
        tx.run(&sql, [project.as_bytes(), thing]).map(drop)
    }

    pub(crate) fn delete_of_project(self, tx: &Tx<'_>, project: ProjectId) -> Result<(), StoreError> {
        tx.run(&format!("DELETE FROM {} WHERE project_id = ?1", self.table), [project.as_bytes()]).map(drop)
    }

    pub(crate) fn citations(self, reader: &Reader) -> Result<Vec<(SourceId, ProjectId, usize)>, StoreError> {
        citations(reader, self.table)
    }

    pub(crate) fn uncite(self, tx: &Tx<'_>, source: SourceId) -> Result<(), StoreError> {
        uncite(tx, self.table, source)
    }
}

/// How many rows of a table cite each source, by project.
pub(crate) fn citations(reader: &Reader, table: &str) -> Result<Vec<(SourceId, ProjectId, usize)>, StoreError> {
    reader.rows(
        &format!(
            "SELECT source_id, project_id, count(*) FROM {table} WHERE source_id IS NOT NULL
             GROUP BY source_id, project_id"
        ),
        [],
        |row| Ok((id(row, 0, SourceId)?, id(row, 1, ProjectId)?, value::count(row, 2)?)),
    )
}

/// Leaves every row of a table that cites a source without one.
pub(crate) fn uncite(tx: &Tx<'_>, table: &str, source: SourceId) -> Result<(), StoreError> {
    let sql = format!("UPDATE {table} SET source_id = NULL WHERE source_id = ?1");
    tx.run(&sql, [source.as_bytes()]).map(drop)
}
