//! The history: list, undo, redo, go back to any point.

use crate::view::{Changed, Failure, History, HistoryEntry, HistoryKind};
use crate::workspace::Workspace;
use milepost_model::ProjectId;
use milepost_store as store;
use milepost_store::{Entry, EntryKind};
use std::collections::HashSet;

/// Entries before the number `before` (from the newest where it is missing), newest first, of one project
/// or of all.
///
/// # Errors
/// Where the file cannot be read.
pub fn list(
    workspace: &Workspace,
    project: Option<ProjectId>,
    before: Option<i64>,
    limit: usize,
) -> Result<History, Failure> {
    let (entries, more) = workspace.store().history(project, before, limit)?;
    let there: HashSet<ProjectId> = store::project::list(workspace.store())?.into_iter().map(|p| p.id).collect();
    Ok(History { entries: entries.into_iter().map(|entry| shown(entry, &there)).collect(), more })
}

fn shown(entry: Entry, there: &HashSet<ProjectId>) -> HistoryEntry {
    let kind = match entry.kind {
        EntryKind::Change => HistoryKind::Change,
        EntryKind::Undo => HistoryKind::Undo,
        EntryKind::Redo => HistoryKind::Redo,
        EntryKind::Restore => HistoryKind::Restore,
    };
    HistoryEntry {
        number: entry.number,
        time: entry.time,
        action: entry.action,
        kind,
        of: entry.of,
        in_effect: entry.in_effect,
        projects: entry.touched.projects.into_iter().filter(|id| there.contains(id)).collect(),
    }
}

/// Takes back the last change that is in effect. Where there is none, nothing is changed and the answer
/// has no action.
///
/// # Errors
/// `read_only`, `busy`; nothing is changed then.
pub fn undo(workspace: &mut Workspace) -> Result<Changed, Failure> {
    workspace.step(store::Store::undo)
}

/// Makes again what was taken back last. Where there is nothing, nothing is changed and the answer has
/// no action.
///
/// # Errors
/// As [`undo`].
pub fn redo(workspace: &mut Workspace) -> Result<Changed, Failure> {
    workspace.step(store::Store::redo)
}

/// Back to the content as it was right after the entry `number`; 0 is the beginning. Can itself be undone.
///
/// # Errors
/// `not_found` where there is no such entry; as [`undo`].
pub fn restore(workspace: &mut Workspace, number: i64) -> Result<Changed, Failure> {
    workspace.step(|store| store.restore(number))
}
