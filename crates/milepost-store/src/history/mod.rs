//! The history: what was done, in words, with the changeset that did it. Entries are only ever added;
//! undo, redo and going back add one too.

pub(crate) mod changeset;
mod past;
mod timeline;
mod undo;

pub(crate) use timeline::Timeline;

use crate::value::{Named, id, named, names, parsed};
use crate::{Reader, StoreError, Tx};
use milepost_model::{Message, ProjectId};
use rusqlite::{Row, params};
use std::collections::HashMap;

/// What an entry did.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum EntryKind {
    /// Something new.
    Change,
    /// Took back the entry `of`.
    Undo,
    /// Did the entry `of` again.
    Redo,
    /// Went back to the content as it was right after the entry `of`; 0 is the beginning.
    Restore,
}
names!(EntryKind { Change = "change", Undo = "undo", Redo = "redo", Restore = "restore" });

/// What an entry changed, as its changeset has it.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Touched {
    /// Projects of which anything but their place in the portfolio changed, in the order of their ids;
    /// also those that were removed.
    pub projects: Vec<ProjectId>,
    /// A project was added, removed, moved, or its own attributes changed.
    pub portfolio: bool,
    /// A source was added, removed or changed.
    pub sources: bool,
}

/// One entry of the history.
#[derive(Clone, Debug, PartialEq)]
pub struct Entry {
    /// From 1, one more with each entry.
    pub number: i64,
    /// UTC, RFC 3339.
    pub time: String,
    /// What was done, in words.
    pub action: Message,
    pub kind: EntryKind,
    /// The entry that was undone, redone or gone back to.
    pub of: Option<i64>,
    /// Its effect is in the content now. See [`Timeline::in_effect`].
    pub in_effect: bool,
    pub touched: Touched,
}

/// Now, as the history keeps it.
pub(crate) fn now() -> String {
    chrono::Utc::now().to_rfc3339_opts(chrono::SecondsFormat::Millis, true)
}

/// Adds an entry for a changeset that was made in this transaction.
pub(crate) fn append(
    tx: &Tx<'_>,
    kind: EntryKind,
    of: Option<i64>,
    action: Message,
    changeset: &[u8],
) -> Result<Entry, StoreError> {
    let touched = changeset::touched(tx, changeset)?;
    let number = tx.number("SELECT max(number) FROM history", [])? + 1;
    let time = now();
    let words =
        serde_json::to_string(&action).map_err(|e| tx.failed(rusqlite::Error::ToSqlConversionFailure(e.into())))?;
    tx.run(
        "INSERT INTO history (number, time, action, kind, of, portfolio, sources) VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7)",
        params![number, time, words, kind.name(), of, touched.portfolio, touched.sources],
    )?;
    tx.run("INSERT INTO history_changeset (number, changeset) VALUES (?1, ?2)", params![number, changeset])?;
    for project in &touched.projects {
        tx.run(
            "INSERT INTO history_project (number, project_id) VALUES (?1, ?2)",
            params![number, project.as_bytes()],
        )?;
    }
    Ok(Entry { number, time, action, kind, of, in_effect: true, touched })
}

const COLUMNS: &str = "history.number, time, action, kind, of, portfolio, sources FROM history";

fn read(row: &Row<'_>) -> rusqlite::Result<Entry> {
    Ok(Entry {
        number: row.get(0)?,
        time: row.get(1)?,
        action: parsed(row, 2, |json| serde_json::from_str(json))?,
        kind: named(row, 3)?,
        of: row.get(4)?,
        in_effect: false,
        touched: Touched { projects: vec![], portfolio: row.get(5)?, sources: row.get(6)? },
    })
}

/// One page of the history. The timeline has to be caught up.
pub(crate) fn list(
    reader: &Reader,
    timeline: &Timeline,
    project: Option<ProjectId>,
    before: Option<i64>,
    limit: usize,
) -> Result<(Vec<Entry>, bool), StoreError> {
    let before = before.unwrap_or(i64::MAX);
    // One more than asked for tells whether there are more.
    let ask = i64::try_from(limit).unwrap_or(i64::MAX).saturating_add(1);
    let mut entries = match project {
        None => reader.rows(
            &format!("SELECT {COLUMNS} WHERE number < ?1 ORDER BY number DESC LIMIT ?2"),
            [before, ask],
            read,
        )?,
        Some(project) => reader.rows(
            &format!(
                "SELECT {COLUMNS} JOIN history_project USING (number)
                 WHERE project_id = ?1 AND number < ?2 ORDER BY number DESC LIMIT ?3"
            ),
            params![project.as_bytes(), before, ask],
            read,
        )?,
    };
    let more = entries.len() > limit;
    entries.truncate(limit);
    if let (Some(newest), Some(oldest)) = (entries.first(), entries.last()) {
        let mut touched: HashMap<i64, Vec<ProjectId>> = HashMap::new();
        reader.each(
            "SELECT number, project_id FROM history_project WHERE number BETWEEN ?1 AND ?2 ORDER BY number, project_id",
            [oldest.number, newest.number],
            |row| {
                touched.entry(row.get(0)?).or_default().push(id(row, 1, ProjectId)?);
                Ok(())
            },
        )?;
        let in_effect = timeline.in_effect();
        for entry in &mut entries {
            entry.touched.projects = touched.remove(&entry.number).unwrap_or_default();
            entry.in_effect = in_effect.contains(&entry.number);
        }
    }
    Ok((entries, more))
}

/// The words of one entry.
pub(crate) fn action(reader: &Reader, number: i64) -> Result<Option<Message>, StoreError> {
    reader.maybe("SELECT action FROM history WHERE number = ?1", [number], |row| {
        parsed(row, 0, |json| serde_json::from_str(json))
    })
}
