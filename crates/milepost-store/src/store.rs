//! One open workspace file, and the way of every change to it.

use crate::history::{self, Entry, EntryKind, Timeline};
use crate::open::ReadOnly;
use crate::reader::Watch;
use crate::schema::MIGRATIONS;
use crate::{Reader, StoreError, Tx};
use milepost_model::{Content, Message, ProjectId};
use rusqlite::{Transaction, TransactionBehavior};
use std::cell::{Cell, RefCell};
use std::ops::Deref;
use std::path::Path;

/// An open workspace file.
#[derive(Debug)]
pub struct Store {
    reader: Reader,
    read_only: Option<ReadOnly>,
    /// What the history comes to; follows it, also where another program wrote it.
    pub(crate) timeline: RefCell<Timeline>,
    /// SQLite's count of what other connections committed, as it was when last asked.
    seen: Cell<Option<i64>>,
}

impl Deref for Store {
    type Target = Reader;
    fn deref(&self) -> &Reader {
        &self.reader
    }
}

impl Store {
    pub(crate) fn new(reader: Reader, read_only: Option<ReadOnly>) -> Self {
        let store = Self { reader, read_only, timeline: RefCell::default(), seen: Cell::new(None) };
        // Counted from the opening on: what is committed before the first question is asked is a change too.
        // Where the file cannot be read now, reading its content says so.
        let _ = store.changed_outside();
        store
    }

    /// Makes a new, empty workspace file and opens it.
    ///
    /// # Errors
    /// Where there is a file of this name already, or the folder is missing or cannot be written.
    /// Nothing is left behind.
    pub fn create(path: impl AsRef<Path>) -> Result<Self, StoreError> {
        crate::create::create(path.as_ref())
    }

    /// Opens a workspace file for writing or, where it cannot be written, for reading:
    /// [`Store::read_only`] then says why. A file of an older version is upgraded, after a copy of it was
    /// put into its backup folder.
    ///
    /// # Errors
    /// See [`StoreError`]; the file and its folder stay as they were.
    pub fn open(path: impl AsRef<Path>) -> Result<Self, StoreError> {
        crate::open::open(path.as_ref(), MIGRATIONS)
    }

    /// Opens a workspace file for reading.
    ///
    /// # Errors
    /// As [`Store::open`].
    pub fn open_read_only(path: impl AsRef<Path>) -> Result<Self, StoreError> {
        crate::open::open_read_only(path.as_ref())
    }

    /// Why the workspace cannot be changed, if it cannot.
    #[must_use]
    pub fn read_only(&self) -> Option<ReadOnly> {
        self.read_only
    }

    /// Does `work` in one transaction and records what it changed as one entry of the history, with the
    /// action's words. Where it changed nothing, nothing is written and there is no entry.
    ///
    /// Waits up to five seconds for another program that is writing.
    ///
    /// # Errors
    /// What `work` fails with, or the store; then nothing was changed.
    pub fn transact<T, E: From<StoreError>>(
        &mut self,
        action: Message,
        work: impl FnOnce(&Tx<'_>) -> Result<T, E>,
    ) -> Result<(T, Option<Entry>), E> {
        let transaction = self.begin()?;
        self.record_within(transaction, EntryKind::Change, None, action, work)
    }

    /// As [`Store::transact`], where only `work` knows what to call what it did: it read the content that
    /// it changed in the same transaction.
    ///
    /// # Errors
    /// As [`Store::transact`].
    pub fn transact_named<T, E: From<StoreError>>(
        &mut self,
        work: impl FnOnce(&Tx<'_>) -> Result<(T, Message), E>,
    ) -> Result<(T, Option<Entry>), E> {
        let transaction = self.begin()?;
        self.record_named(transaction, EntryKind::Change, None, None, work)
    }

    /// As [`Store::transact_named`], for what may take long: `watch` is told now and then how many statements were run,
    /// and stops it with `false`.
    ///
    /// # Errors
    /// As [`Store::transact`]; [`StoreError::Stopped`].
    pub fn transact_watched<T, E: From<StoreError>>(
        &mut self,
        watch: Watch<'_>,
        work: impl FnOnce(&Tx<'_>) -> Result<(T, Message), E>,
    ) -> Result<(T, Option<Entry>), E> {
        let transaction = self.begin()?;
        self.record_named(transaction, EntryKind::Change, None, Some(watch), work)
    }

    /// Does `work` within a transaction that has begun, records it and commits.
    pub(crate) fn record_within<T, E: From<StoreError>>(
        &self,
        transaction: Transaction<'_>,
        kind: EntryKind,
        of: Option<i64>,
        action: Message,
        work: impl FnOnce(&Tx<'_>) -> Result<T, E>,
    ) -> Result<(T, Option<Entry>), E> {
        self.record_named(transaction, kind, of, None, |tx| Ok((work(tx)?, action)))
    }

    fn record_named<T, E: From<StoreError>>(
        &self,
        transaction: Transaction<'_>,
        kind: EntryKind,
        of: Option<i64>,
        watch: Option<Watch<'_>>,
        work: impl FnOnce(&Tx<'_>) -> Result<(T, Message), E>,
    ) -> Result<(T, Option<Entry>), E> {
        let tx = watch.map_or_else(|| Tx::new(&self.reader), |watch| Tx::watched(&self.reader, watch));
        let session = history::changeset::start(&self.reader)?;
        let (value, action) = work(&tx)?;
        let changeset = history::changeset::finish(&self.reader, session)?;
        if changeset.is_empty() {
            return Ok((value, None));
        }
        let entry = history::append(&tx, kind, of, action, &changeset)?;
        transaction.commit().map_err(|e| self.reader.failed(e))?;
        Ok((value, Some(entry)))
    }

    /// Runs one statement that is no change of the content: it is kept and not recorded.
    pub(crate) fn kept(&self, sql: &str, params: impl rusqlite::Params) -> Result<(), StoreError> {
        let transaction = self.begin()?;
        Tx::new(&self.reader).run(sql, params)?;
        transaction.commit().map_err(|e| self.reader.failed(e))
    }

    /// Begins to write; rolled back unless it is committed.
    pub(crate) fn begin(&self) -> Result<Transaction<'_>, StoreError> {
        if let Some(why) = self.read_only {
            return Err(StoreError::ReadOnly { path: self.path().to_path_buf(), why });
        }
        Transaction::new_unchecked(&self.reader.connection, TransactionBehavior::Immediate)
            .map_err(|e| self.reader.failed(e))
    }

    /// Reads several things as they are at one moment, whatever other programs write meanwhile.
    ///
    /// # Errors
    /// What `work` fails with, or the store.
    pub fn read<T, E: From<StoreError>>(&self, work: impl FnOnce(&Reader) -> Result<T, E>) -> Result<T, E> {
        let connection = &self.reader.connection;
        let transaction = match connection.is_autocommit() {
            true => Some(
                Transaction::new_unchecked(connection, TransactionBehavior::Deferred)
                    .map_err(|e| E::from(self.reader.failed(e)))?,
            ),
            // Within a read already.
            false => None,
        };
        let value = work(&self.reader)?;
        drop(transaction);
        Ok(value)
    }

    /// Everything that the workspace holds.
    ///
    /// # Errors
    /// Where the file cannot be read.
    pub fn content(&self) -> Result<Content, StoreError> {
        self.read(crate::content::read)
    }

    /// The number of the last entry of the history; 0 where there is none. Equal revisions of one file
    /// mean equal content.
    ///
    /// # Errors
    /// Where the file cannot be read.
    pub fn revision(&self) -> Result<i64, StoreError> {
        self.number("SELECT max(number) FROM history", [])
    }

    /// True if another program (or another connection) committed something since this was last asked, or
    /// since the file was opened.
    ///
    /// # Errors
    /// Where the file cannot be read.
    pub fn changed_outside(&self) -> Result<bool, StoreError> {
        let now = self.number("PRAGMA data_version", [])?;
        Ok(self.seen.replace(Some(now)).is_some_and(|before| before != now))
    }

    /// Entries of the history, newest first: those before the number `before` (or from the newest), that
    /// touched `project` if one is given, `limit` at most; and whether there are more.
    ///
    /// # Errors
    /// Where the file cannot be read.
    pub fn history(
        &self,
        project: Option<ProjectId>,
        before: Option<i64>,
        limit: usize,
    ) -> Result<(Vec<Entry>, bool), StoreError> {
        self.read(|reader| {
            let mut timeline = self.timeline.borrow_mut();
            timeline.catch_up(reader)?;
            history::list(reader, &timeline, project, before, limit)
        })
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::schema::SCHEMA_VERSION;
    use milepost_model::{Project, ProjectId, Source};

    fn is_send<T: Send>(_: &T) {}

    #[test]
    fn a_full_disk_says_so_and_changes_nothing() {
        let folder = tempfile::tempdir().unwrap();
        let mut store = Store::create(folder.path().join("full.milepost")).unwrap();
        is_send(&store);
        let there = Project { name: "There".to_owned(), ..Project::blank(0) };
        let add = |store: &mut Store, project: &Project| -> Result<_, StoreError> {
            store.transact(Message::new("test-change"), |tx| crate::project::insert(tx, project))
        };
        add(&mut store, &there).unwrap();
        let before = store.content().unwrap();
        // A disk that has room for two more pages.
        let pages = store.number("PRAGMA page_count", []).unwrap();
        store.connection.pragma_update(None, "max_page_count", pages + 2).unwrap();
        let large =
            Project { id: ProjectId::new(), code: "large".to_owned(), description: "x".repeat(100_000), ..there };
        let error = add(&mut store, &large).unwrap_err();
        assert!(matches!(error, StoreError::DiskFull { .. }), "{error:?}");
        assert_eq!(error.code(), "disk_full");
        assert_eq!((store.content().unwrap(), store.revision().unwrap()), (before, 1));
        // When there is room again, it goes on.
        store.connection.pragma_update(None, "max_page_count", pages + 1000).unwrap();
        add(&mut store, &large).unwrap();
        assert!(store.check().unwrap().sound());
    }

    /// What a later version may do to the schema: a table, a trailing column, an index.
    const NEXT: &str =
        "CREATE TABLE later (project_id BLOB NOT NULL, id BLOB NOT NULL PRIMARY KEY) STRICT, WITHOUT ROWID;
        ALTER TABLE source ADD COLUMN archived TEXT;
        ALTER TABLE project ADD COLUMN owner TEXT NOT NULL DEFAULT '';
        CREATE INDEX source_by_title ON source (title);";

    fn filled(path: &Path) -> Content {
        let mut store = Store::create(path).unwrap();
        let source = Source { title: "Cited".to_owned(), ..Source::blank() };
        let project = Project { name: "One".to_owned(), ..Project::blank(0) };
        let added: Result<_, StoreError> = store.transact(Message::new("test-change"), |tx| {
            crate::source::insert(tx, &source)?;
            crate::project::insert(tx, &project)
        });
        added.unwrap();
        store.content().unwrap()
    }

    #[test]
    fn an_older_file_is_upgraded_after_a_copy_of_it_was_made_and_its_changes_can_still_be_undone() {
        let folder = tempfile::tempdir().unwrap();
        let path = folder.path().join("old.milepost");
        let content = filled(&path);
        let next = [MIGRATIONS, &[NEXT]].concat();

        let mut store = crate::open::open(&path, &next).unwrap();
        assert_eq!(crate::schema::version(&store.connection).unwrap(), SCHEMA_VERSION + 1);
        assert_eq!(store.content().unwrap(), content);
        store.undo().unwrap().unwrap();
        assert_eq!(store.content().unwrap(), Content::default());
        store.redo().unwrap().unwrap();
        assert_eq!(store.content().unwrap(), content);
        drop(store);
        // Once.
        crate::open::open(&path, &next).unwrap();

        let copy = store_copy(&path);
        assert_eq!(Store::open(copy).unwrap().content().unwrap(), content);
        // To a version that does not know the step, the file is newer.
        assert!(matches!(Store::open(&path), Err(StoreError::Newer { .. })));
    }

    fn store_copy(path: &Path) -> std::path::PathBuf {
        crate::backup_folder(path).join(format!("old before upgrade from schema {SCHEMA_VERSION}.milepost"))
    }

    #[test]
    fn an_upgrade_that_fails_leaves_the_file_as_it_was() {
        let folder = tempfile::tempdir().unwrap();
        let path = folder.path().join("old.milepost");
        let content = filled(&path);
        let broken = [MIGRATIONS, &["ALTER TABLE source ADD COLUMN archived TEXT; CREATE TABLE source (x)"]].concat();
        assert!(crate::open::open(&path, &broken).is_err());
        assert_eq!(Store::open(&path).unwrap().content().unwrap(), content);
    }

    #[test]
    fn an_upgrade_without_a_copy_is_not_done() {
        let folder = tempfile::tempdir().unwrap();
        let path = folder.path().join("old.milepost");
        filled(&path);
        std::fs::write(crate::backup_folder(&path), "a file in the way").unwrap();
        let next = [MIGRATIONS, &[NEXT]].concat();
        assert!(crate::open::open(&path, &next).is_err());
        Store::open(&path).unwrap();
    }

    #[test]
    fn an_older_file_that_cannot_be_written_is_not_upgraded() {
        let folder = tempfile::tempdir().unwrap();
        let path = folder.path().join("old.milepost");
        filled(&path);
        let mut permissions = path.metadata().unwrap().permissions();
        permissions.set_readonly(true);
        std::fs::set_permissions(&path, permissions).unwrap();
        let next = [MIGRATIONS, &[NEXT]].concat();
        assert!(matches!(crate::open::open(&path, &next), Err(StoreError::Older { .. })));
        assert!(!crate::backup_folder(&path).exists());
    }
}
