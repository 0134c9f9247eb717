//! Copies of the workspace: on request, once a day, and before an upgrade. All are made with SQLite's
//! online backup, so they hold one moment's content and can be made while others write.

use crate::create::{absolute, beside, settle, settle_folder};
use crate::{Reader, Store, StoreError};
use chrono::{Days, NaiveDate};
use rusqlite::Connection;
use rusqlite::backup::{Backup as Copy, StepResult};
use std::fs;
use std::path::{Path, PathBuf};
use std::time::Duration;

/// How many days a daily copy is kept.
const KEPT_DAYS: u64 = 14;

/// How far a copy is.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct BackupProgress {
    pub pages_done: u64,
    pub pages: u64,
}

/// A copy that was made.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Backup {
    pub path: PathBuf,
    pub bytes: u64,
}

/// The folder of the automatic copies: `NAME backups`, beside the workspace.
#[must_use]
pub fn backup_folder(workspace: &Path) -> PathBuf {
    workspace.with_file_name(format!("{} backups", name(workspace)))
}

/// The workspace's name: the file's, without `.milepost`.
fn name(workspace: &Path) -> String {
    workspace.file_stem().map(|n| n.to_string_lossy().into_owned()).unwrap_or_default()
}

impl Store {
    /// Copies the workspace to `path`; a file that is there already is replaced once the copy is whole.
    /// `progress` is told how far it is now and then.
    ///
    /// # Errors
    /// Where `path` is the workspace itself, or cannot be written; then what was there is as it was.
    pub fn back_up_to(
        &self,
        path: impl AsRef<Path>,
        mut progress: impl FnMut(BackupProgress),
    ) -> Result<Backup, StoreError> {
        let path = absolute(path.as_ref())?;
        if same_file(&path, self.path()) {
            return Err(StoreError::BackupOntoItself { path });
        }
        if path.is_dir() {
            return Err(StoreError::IsFolder { path });
        }
        copy(&self.connection, &path, &mut progress)
    }

    /// Makes the automatic copy of the day, if there is none yet, and removes those older than 14 days.
    /// None where today's is there already.
    ///
    /// # Errors
    /// Where the backup folder cannot be written.
    pub fn daily_backup(&self, today: NaiveDate) -> Result<Option<Backup>, StoreError> {
        let folder = backup_folder(self.path());
        let path = folder.join(format!("{} {today}.milepost", name(self.path())));
        if path.is_file() {
            return Ok(None);
        }
        fs::create_dir_all(&folder).map_err(|e| StoreError::io(&folder, e))?;
        let made = copy(&self.connection, &path, &mut |_| {})?;
        remove_old(&folder, &name(self.path()), today)?;
        Ok(Some(made))
    }
}

/// Copies a file before it is upgraded to another schema.
pub(crate) fn before_upgrade(connection: &Connection, workspace: &Path, version: i64) -> Result<(), StoreError> {
    let folder = backup_folder(workspace);
    let path = folder.join(format!("{} before upgrade from schema {version}.milepost", name(workspace)));
    fs::create_dir_all(&folder).map_err(|e| StoreError::io(&folder, e))?;
    copy(connection, &path, &mut |_| {}).map(drop)
}

fn copy(from: &Connection, path: &Path, progress: &mut dyn FnMut(BackupProgress)) -> Result<Backup, StoreError> {
    let failed = |e| StoreError::sqlite(path, e);
    let temporary = beside(path)?;
    let mut to = Connection::open(&temporary).map_err(failed)?;
    step_through(from, &mut to, progress).map_err(failed)?;
    to.close().map_err(|(_, e)| failed(e))?;
    settle(&temporary).map_err(|e| StoreError::io(path, e))?;
    temporary.persist(path).map_err(|e| StoreError::io(path, e.error))?;
    settle_folder(path);
    let bytes = path.metadata().map_err(|e| StoreError::io(path, e))?.len();
    Ok(Backup { path: path.to_path_buf(), bytes })
}

pub(crate) fn step_through(
    from: &Connection,
    to: &mut Connection,
    progress: &mut dyn FnMut(BackupProgress),
) -> rusqlite::Result<()> {
    // A read transaction holds the content still: without it every write of another program would make
    // the copy begin again.
    let _still = from.is_autocommit().then(|| from.unchecked_transaction()).transpose()?;
    from.query_row("PRAGMA schema_version", [], |_| Ok(()))?;
    let backup = Copy::new(from, to)?;
    loop {
        let step = backup.step(256)?;
        let so_far = backup.progress();
        let pages = u64::try_from(so_far.pagecount).unwrap_or(0);
        let left = u64::try_from(so_far.remaining).unwrap_or(0);
        progress(BackupProgress { pages_done: pages.saturating_sub(left), pages });
        match step {
            StepResult::Done => return Ok(()),
            StepResult::More => {}
            _ => std::thread::sleep(Duration::from_millis(20)),
        }
    }
}

/// Removes daily copies of a workspace that are older than they are kept. Nothing else in the folder is
/// touched, whatever its name.
fn remove_old(folder: &Path, name: &str, today: NaiveDate) -> Result<(), StoreError> {
    let Some(oldest) = today.checked_sub_days(Days::new(KEPT_DAYS - 1)) else { return Ok(()) };
    for entry in fs::read_dir(folder).map_err(|e| StoreError::io(folder, e))?.flatten() {
        let day = entry.file_name().to_str().and_then(|file| day_of(file, name));
        let is_file = entry.file_type().is_ok_and(|t| t.is_file());
        if is_file && day.is_some_and(|day| day < oldest) {
            fs::remove_file(entry.path()).map_err(|e| StoreError::io(&entry.path(), e))?;
        }
    }
    Ok(())
}

/// The day of a daily copy's file name, if it is one: `NAME 2026-11-24.milepost`.
fn day_of(file: &str, name: &str) -> Option<NaiveDate> {
    let day = file.strip_prefix(name)?.strip_prefix(' ')?.strip_suffix(".milepost")?;
    let read = NaiveDate::parse_from_str(day, "%Y-%m-%d").ok()?;
    // Only as it is written here: `2026-1-3` is somebody's own file.
    (read.to_string() == day).then_some(read)
}

/// True if both are one file, whatever they are called.
fn same_file(a: &Path, b: &Path) -> bool {
    match (a.canonicalize(), b.canonicalize()) {
        (Ok(a), Ok(b)) => a == b,
        _ => a == b,
    }
}

impl Reader {
    /// The folder of this workspace's automatic copies. It may not be there.
    #[must_use]
    pub fn backup_folder(&self) -> PathBuf {
        backup_folder(self.path())
    }
}
