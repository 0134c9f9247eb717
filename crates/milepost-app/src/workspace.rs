//! One open workspace: a file, and the one way of every change to it. The use cases, in the files of
//! their nouns, are what may be done with it.

mod loaded;

use crate::backup::DailyBackup;
use crate::sample;
use crate::schedule::Schedules;
use crate::view::{Changed, Failure, WorkspaceInfo};
use chrono::{Local, NaiveDate};
use milepost_model::{Content, Message, Problem};
use milepost_store::{Entry, Reader, Store, StoreError, Tx, Watch};
use std::cell::RefCell;
use std::ffi::OsString;
use std::path::{Path, PathBuf};
use std::sync::Arc;
use std::sync::atomic::{AtomicBool, Ordering};
use uuid::Uuid;

pub(crate) use loaded::{Lines, Loaded};

/// What the files' names end in.
const EXTENSION: &str = "milepost";

/// Today by the user's clock.
#[must_use]
pub fn today() -> NaiveDate {
    Local::now().date_naive()
}

/// An open workspace file.
#[derive(Debug)]
pub struct Workspace {
    store: Store,
    today: Option<NaiveDate>,
    backup: DailyBackup,
    loaded: RefCell<Option<Loaded>>,
    schedules: RefCell<Schedules>,
    /// An import is being written to the file without the desk.
    writing: Arc<AtomicBool>,
}

/// How to open the same file once more, to write to it without the desk.
#[derive(Clone, Debug)]
pub(crate) struct Apart {
    path: PathBuf,
    today: Option<NaiveDate>,
    writing: Arc<AtomicBool>,
}

/// While it lives, the workspace at the desk refuses changes at once, rather than wait for the file.
#[derive(Debug)]
struct Writing(Arc<AtomicBool>);

impl Drop for Writing {
    fn drop(&mut self) {
        self.0.store(false, Ordering::Release);
    }
}

impl Apart {
    /// Does `work` with the file on a connection of its own. What it reads at the desk meanwhile is as it was before.
    ///
    /// # Errors
    /// `busy` where another import is being written; as [`Workspace::open`]; what `work` fails with.
    pub(crate) fn write<T>(&self, work: impl FnOnce(&mut Workspace) -> Result<T, Failure>) -> Result<T, Failure> {
        if self.writing.swap(true, Ordering::AcqRel) {
            return Err(importing());
        }
        let _writing = Writing(Arc::clone(&self.writing));
        let mut workspace = Workspace { today: self.today, ..Workspace::open(&self.path)? };
        work(&mut workspace)
    }
}

fn importing() -> Failure {
    Failure::new(Failure::BUSY, Message::new("workspace-importing")).help(Message::new("workspace-importing-help"))
}

/// What a use case has done within a transaction: what to call it, and what to tell of it.
pub(crate) struct Done {
    action: Message,
    id: Option<Uuid>,
    warnings: Vec<Problem>,
}

impl Done {
    pub(crate) fn new(action: Message) -> Self {
        Self { action, id: None, warnings: vec![] }
    }

    /// There was nothing to do: no entry is made, so its words are never seen.
    pub(crate) fn nothing() -> Self {
        Self::new(Message::new("history-nothing"))
    }

    /// The thing that was added.
    pub(crate) fn id(self, id: Uuid) -> Self {
        Self { id: Some(id), ..self }
    }

    pub(crate) fn warnings(self, warnings: Vec<Problem>) -> Self {
        Self { warnings, ..self }
    }
}

impl Workspace {
    /// Makes a new, empty workspace. `.milepost` is added to the name where it is missing.
    ///
    /// # Errors
    /// `exists` where there is a file already: it is never written over; `missing` where there is no folder.
    pub fn create(path: &Path) -> Result<Self, Failure> {
        Ok(Self::of(Store::create(named(path))?))
    }

    /// Makes a new workspace with the sample portfolio in it. Where that fails no file is left.
    ///
    /// # Errors
    /// As [`Workspace::create`].
    pub fn sample(path: &Path) -> Result<Self, Failure> {
        let mut workspace = Self::create(path)?;
        if let Err(failure) = sample::fill(&mut workspace) {
            let path = workspace.path().to_owned();
            drop(workspace);
            if let Err(error) = std::fs::remove_file(&path) {
                log::warn!("{} cannot be removed: {error}", path.display());
            }
            return Err(failure);
        }
        Ok(workspace)
    }

    /// Opens a workspace; for reading only where it cannot be written, and [`WorkspaceInfo::read_only`]
    /// says why.
    ///
    /// # Errors
    /// `missing`, `not_a_workspace`, `newer_schema`, `damaged`, `no_permission`: nothing is changed then.
    pub fn open(path: &Path) -> Result<Self, Failure> {
        Ok(Self::of(Store::open(path)?))
    }

    /// Opens a workspace for reading only.
    ///
    /// # Errors
    /// As [`Workspace::open`].
    pub fn open_read_only(path: &Path) -> Result<Self, Failure> {
        Ok(Self::of(Store::open_read_only(path)?))
    }

    fn of(store: Store) -> Self {
        Self {
            store,
            today: None,
            backup: DailyBackup::default(),
            loaded: RefCell::default(),
            schedules: RefCell::default(),
            writing: Arc::default(),
        }
    }

    /// How to write to the same file without the desk.
    pub(crate) fn apart(&self) -> Apart {
        Apart { path: self.path().to_owned(), today: self.today, writing: Arc::clone(&self.writing) }
    }

    /// What was written apart is known here now, if nothing came after it.
    pub(crate) fn written_apart(&self, revision: i64) -> Result<(), Failure> {
        if self.store.revision()? == revision {
            self.store.changed_outside()?;
        }
        Ok(())
    }

    fn free(&self) -> Result<(), Failure> {
        if self.writing.load(Ordering::Acquire) { Err(importing()) } else { Ok(()) }
    }

    /// The same workspace on another day, for claims stated "today". For tests.
    #[must_use]
    pub fn on_day(self, today: NaiveDate) -> Self {
        Self { today: Some(today), ..self }
    }

    pub(crate) fn today(&self) -> NaiveDate {
        self.today.unwrap_or_else(today)
    }

    #[must_use]
    pub fn path(&self) -> &Path {
        self.store.path()
    }

    /// What the top bar shows.
    ///
    /// # Errors
    /// Where the file cannot be read.
    pub fn info(&self) -> Result<WorkspaceInfo, Failure> {
        let path = self.path();
        Ok(WorkspaceInfo {
            path: path.display().to_string(),
            name: path.file_stem().unwrap_or_default().to_string_lossy().into_owned(),
            read_only: self.store.read_only().map(|why| why.message()),
            revision: self.store.revision()?,
            undo: self.store.undo_action()?,
            redo: self.store.redo_action()?,
            backup_problem: self.backup.problem(),
        })
    }

    /// Everything in it, as it is at one moment.
    ///
    /// # Errors
    /// Where the file cannot be read.
    pub fn content(&self) -> Result<Content, Failure> {
        Ok(self.store.content()?)
    }

    pub(crate) fn schedules(&self) -> &RefCell<Schedules> {
        &self.schedules
    }

    pub(crate) fn store(&self) -> &Store {
        &self.store
    }

    /// Reads several things as they are at one moment, whatever another program writes meanwhile.
    pub(crate) fn read<T>(&self, work: impl FnOnce(&Reader) -> Result<T, Failure>) -> Result<T, Failure> {
        self.store.read(work)
    }

    /// Works with everything as it is at one moment, without reading again what has not changed.
    pub(crate) fn with_loaded<T>(&self, lines: Lines, work: impl FnOnce(&Loaded) -> T) -> Result<T, Failure> {
        let mut kept = self.loaded.borrow_mut();
        let read = self.store.read(|reader| {
            Loaded::bring_up(&mut kept, &self.store)?;
            kept.as_mut().map_or(Ok(()), |kept| kept.read_lines(reader, lines))
        });
        if read.is_err() {
            // Some lines may be read and others not: the next call begins anew.
            *kept = None;
        }
        read?;
        if let Some(kept) = kept.as_mut() {
            kept.scheduled = self.followed()?;
        }
        // It was just brought up, so it is there.
        kept.as_ref().map(work).ok_or_else(Failure::stopped)
    }

    /// The only way of a change: `work` reads, decides and writes in one transaction, which is recorded
    /// as one step of the history under the action's words. Where it fails, nothing was changed.
    pub(crate) fn transact(&mut self, work: impl FnOnce(&Tx<'_>) -> Result<Done, Failure>) -> Result<Changed, Failure> {
        self.transact_watched(&|_| true, work)
    }

    /// As [`Self::transact`], for what may take long: `watch` is told how many statements were run, and stops it with
    /// `false`; nothing was changed then.
    pub(crate) fn transact_watched(
        &mut self,
        watch: Watch<'_>,
        work: impl FnOnce(&Tx<'_>) -> Result<Done, Failure>,
    ) -> Result<Changed, Failure> {
        self.free()?;
        let ((id, warnings), entry) = self.store.transact_watched(watch, |tx| {
            let done = work(tx)?;
            Ok::<_, Failure>(((done.id, done.warnings), done.action))
        })?;
        Ok(Changed { id, warnings, ..self.changed(entry)? })
    }

    /// A step through the history: undo, redo, restore.
    pub(crate) fn step(
        &mut self,
        work: impl FnOnce(&mut Store) -> Result<Option<Entry>, StoreError>,
    ) -> Result<Changed, Failure> {
        self.free()?;
        let entry = work(&mut self.store)?;
        self.changed(entry)
    }

    /// What an entry of the history changed; None changed nothing.
    fn changed(&self, entry: Option<Entry>) -> Result<Changed, Failure> {
        let (action, touched) = entry.map(|e| (e.action, e.touched)).unzip();
        let touched = touched.unwrap_or_default();
        Ok(Changed {
            revision: self.store.revision()?,
            action,
            id: None,
            projects: touched.projects,
            portfolio: touched.portfolio,
            sources: touched.sources,
            warnings: vec![],
            undo: self.store.undo_action()?,
            redo: self.store.redo_action()?,
        })
    }

    /// The revision, if another program has changed the file since this was asked last, or the automatic
    /// backup has something to say.
    ///
    /// # Errors
    /// Where the file cannot be read.
    pub fn changed_outside(&mut self) -> Result<Option<i64>, Failure> {
        let changed = self.store.changed_outside()?;
        let news = self.backup.news();
        if changed || news { Ok(Some(self.store.revision()?)) } else { Ok(None) }
    }

    /// Makes today's automatic copy, if there is none, on another thread; the workspace can be used
    /// meanwhile. A failure is a warning in [`WorkspaceInfo::backup_problem`].
    pub fn start_daily_backup(&mut self) {
        if self.store.read_only().is_none() {
            self.backup.start(self.path().to_owned(), self.today());
        }
    }
}

/// The path with the extension that the files have.
fn named(path: &Path) -> PathBuf {
    if path.extension().is_some_and(|extension| extension.eq_ignore_ascii_case(EXTENSION)) {
        return path.to_owned();
    }
    let mut name = OsString::from(path);
    name.push(".");
    name.push(EXTENSION);
    name.into()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_extension_is_added_where_it_is_missing() {
        for (given, file) in [
            ("works", "works.milepost"),
            ("works.milepost", "works.milepost"),
            ("works.MILEPOST", "works.MILEPOST"),
            ("works 2026.11", "works 2026.11.milepost"),
        ] {
            assert_eq!(named(Path::new(given)), Path::new(file));
        }
    }
}
