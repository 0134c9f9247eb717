//! One open workspace file, and the way of every change to it.

use crate::history::{self, Entry, EntryKind, Timeline};
use crate::open::ReadOnly;
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
        Self { reader, read_only, timeline: RefCell::default(), seen: Cell::new(None) }
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
        self.record_named(transaction, EntryKind::Change, None, work)
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
        self.record_named(transaction, kind, of, |tx| Ok((work(tx)?, action)))
    }

    fn record_named<T, E: From<StoreError>>(
        &self,
        transaction: Transaction<'_>,
        kind: EntryKind,
        of: Option<i64>,
        work: impl FnOnce(&Tx<'_>) -> Result<(T, Message), E>,
    ) -> Result<(T, Option<Entry>), E> {
        let tx = Tx::new(&self.reader);
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

    /// True if another program (or another connection) committed something since this was last asked.
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
