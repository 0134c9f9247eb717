//! Copies of the workspace and its integrity checks.

use crate::view::{BackupDone, CheckReport, Failure};
use crate::words;
use crate::work::Work;
use crate::workspace::Workspace;
use chrono::NaiveDate;
use milepost_model::Message;
use milepost_store::{Backup, BackupProgress, Store, StoreError};
use std::path::{Path, PathBuf};
use std::sync::{Arc, Mutex, PoisonError};
use std::thread;

/// Copies the workspace while it is in use: to the path, or where none is given into its backup folder,
/// under the time it was made at.
///
/// # Errors
/// Where the copy cannot be written; what was there before is then unchanged.
pub fn back_up(workspace: &Workspace, path: Option<&Path>, work: &Work) -> Result<BackupDone, Failure> {
    let told = |copied: BackupProgress| work.at(copied.pages_done, copied.pages);
    let made = match path {
        Some(path) => workspace.store().back_up_to(path, told)?,
        None => {
            let folder = workspace.store().backup_folder();
            std::fs::create_dir_all(&folder).map_err(|error| crate::file::unwritten(&folder, &error))?;
            let name = workspace.path().file_stem().unwrap_or_default().to_string_lossy().into_owned();
            let time = chrono::Local::now().format("%Y-%m-%d %H.%M.%S");
            workspace.store().back_up_to(folder.join(format!("{name} {time}.milepost")), told)?
        }
    };
    Ok(done(&made))
}

fn done(made: &Backup) -> BackupDone {
    BackupDone { path: made.path.display().to_string(), bytes: made.bytes }
}

/// As [`back_up`], over a connection of its own, so that the workspace can be used meanwhile.
///
/// # Errors
/// As [`back_up`]; `cancelled` where it was stopped, with nothing left behind.
pub fn back_up_file(workspace: &Path, path: Option<&Path>, work: &Work) -> Result<BackupDone, Failure> {
    let workspace = Workspace::open_read_only(workspace)?;
    work.go_on()?;
    back_up(&workspace, path, work)
}

/// Checks the open workspace. Changes nothing.
///
/// # Errors
/// Where the checks cannot be made. Damage is no failure but a finding.
pub fn check(workspace: &Workspace) -> Result<CheckReport, Failure> {
    report(workspace.store())
}

/// Checks a workspace file without changing it.
///
/// # Errors
/// Where it cannot be opened at all.
pub fn check_file(path: &Path) -> Result<CheckReport, Failure> {
    report(&Store::open_read_only(path)?)
}

fn report(store: &Store) -> Result<CheckReport, Failure> {
    let check = store.check()?;
    Ok(CheckReport {
        path: store.path().display().to_string(),
        sound: check.sound(),
        findings: check.findings,
        projects: check.projects,
        milestones: check.milestones,
        claims: check.claims,
        sources: check.sources,
        changes: check.changes,
    })
}

/// How the automatic copy of the day went. It is made on another thread over a connection of its own.
#[derive(Debug, Default)]
pub(crate) struct DailyBackup {
    outcome: Arc<Mutex<Outcome>>,
}

#[derive(Debug, Default)]
struct Outcome {
    problem: Option<Message>,
    /// Not yet told of.
    news: bool,
}

impl DailyBackup {
    pub(crate) fn start(&self, path: PathBuf, today: NaiveDate) {
        let outcome = Arc::clone(&self.outcome);
        thread::spawn(move || {
            if let Err(error) = make(&path, today) {
                log::warn!("no automatic backup: {error}");
                let reason = words::say(&error.message());
                let problem = Message::new("app-backup-failed").with("reason", reason);
                let mut outcome = outcome.lock().unwrap_or_else(PoisonError::into_inner);
                *outcome = Outcome { problem: Some(problem), news: true };
            }
        });
    }

    pub(crate) fn problem(&self) -> Option<Message> {
        self.outcome.lock().unwrap_or_else(PoisonError::into_inner).problem.clone()
    }

    /// True once after there is something to tell.
    pub(crate) fn news(&self) -> bool {
        std::mem::take(&mut self.outcome.lock().unwrap_or_else(PoisonError::into_inner).news)
    }
}

fn make(path: &Path, today: NaiveDate) -> Result<(), StoreError> {
    if let Some(made) = Store::open_read_only(path)?.daily_backup(today)? {
        log::info!("backed up to {}, {} bytes", made.path.display(), made.bytes);
    }
    Ok(())
}
