//! What can be asked of an open file, and, within a transaction, told to it: every statement of the
//! crate goes through here, so that it is prepared once and its error says which file it is about.

use crate::StoreError;
use rusqlite::{Connection, Params, Row};
use std::cell::Cell;
use std::fmt;
use std::ops::Deref;
use std::path::{Path, PathBuf};

/// An open workspace file, for reading.
pub struct Reader {
    pub(crate) connection: Connection,
    path: PathBuf,
}

impl fmt::Debug for Reader {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("Reader").field("path", &self.path).finish_non_exhaustive()
    }
}

impl Reader {
    pub(crate) fn new(connection: Connection, path: PathBuf) -> Self {
        connection.set_prepared_statement_cache_capacity(128);
        Self { connection, path }
    }

    /// The file.
    #[must_use]
    pub fn path(&self) -> &Path {
        &self.path
    }

    /// The error of a statement, as an error of this file.
    pub(crate) fn failed(&self, error: rusqlite::Error) -> StoreError {
        StoreError::sqlite(&self.path, error)
    }

    /// All rows of a query.
    pub(crate) fn rows<T>(
        &self,
        sql: &str,
        params: impl Params,
        mut read: impl FnMut(&Row<'_>) -> rusqlite::Result<T>,
    ) -> Result<Vec<T>, StoreError> {
        let mut found = Vec::new();
        self.each(sql, params, |row| {
            found.push(read(row)?);
            Ok(())
        })?;
        Ok(found)
    }

    /// Hands every row of a query to `read`, in order.
    pub(crate) fn each(
        &self,
        sql: &str,
        params: impl Params,
        mut read: impl FnMut(&Row<'_>) -> rusqlite::Result<()>,
    ) -> Result<(), StoreError> {
        let mut statement = self.connection.prepare_cached(sql).map_err(|e| self.failed(e))?;
        let mut rows = statement.query(params).map_err(|e| self.failed(e))?;
        while let Some(row) = rows.next().map_err(|e| self.failed(e))? {
            read(row).map_err(|e| self.unreadable(row, e))?;
        }
        Ok(())
    }

    /// The first row of a query, if it has one.
    pub(crate) fn maybe<T>(
        &self,
        sql: &str,
        params: impl Params,
        read: impl FnOnce(&Row<'_>) -> rusqlite::Result<T>,
    ) -> Result<Option<T>, StoreError> {
        let mut statement = self.connection.prepare_cached(sql).map_err(|e| self.failed(e))?;
        let mut rows = statement.query(params).map_err(|e| self.failed(e))?;
        match rows.next().map_err(|e| self.failed(e))? {
            Some(row) => read(row).map(Some).map_err(|e| self.unreadable(row, e)),
            None => Ok(None),
        }
    }

    /// The only number of a query that always has one: a count, a PRAGMA.
    pub(crate) fn number(&self, sql: &str, params: impl Params) -> Result<i64, StoreError> {
        Ok(self.maybe(sql, params, |row| row.get::<_, Option<i64>>(0))?.flatten().unwrap_or(0))
    }

    /// What a `SELECT count(*)` counts.
    pub(crate) fn count(&self, sql: &str) -> Result<usize, StoreError> {
        Ok(self.maybe(sql, [], |row| crate::value::count(row, 0))?.unwrap_or(0))
    }

    /// A value that the model cannot read is damage, and says where it is.
    fn unreadable(&self, row: &Row<'_>, error: rusqlite::Error) -> StoreError {
        use rusqlite::Error::{FromSqlConversionFailure, IntegralValueOutOfRange, InvalidColumnType, Utf8Error};
        let column = match &error {
            FromSqlConversionFailure(i, ..)
            | InvalidColumnType(i, ..)
            | IntegralValueOutOfRange(i, _)
            | Utf8Error(i, _) => *i,
            _ => return self.failed(error),
        };
        let column = row.as_ref().column_name(column).unwrap_or("?");
        let row = match row.get::<_, [u8; 16]>("id") {
            Ok(id) => uuid::Uuid::from_bytes(id).to_string(),
            Err(_) => "?".to_owned(),
        };
        StoreError::Damaged { path: self.path.clone(), detail: format!("{column} of {row}: {error}") }
    }
}

/// Told how many statements of a transaction were run; false stops it.
pub type Watch<'a> = &'a dyn Fn(u64) -> bool;

/// A transaction that is being recorded. Made by [`crate::Store::transact`].
pub struct Tx<'a> {
    reader: &'a Reader,
    watch: Option<Watch<'a>>,
    /// Statements that were run.
    done: Cell<u64>,
}

impl fmt::Debug for Tx<'_> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("Tx").field("reader", self.reader).field("done", &self.done).finish_non_exhaustive()
    }
}

/// So many statements are run between two words to who watches.
const TELL_EVERY: u64 = 256;

impl<'a> Tx<'a> {
    pub(crate) fn new(reader: &'a Reader) -> Self {
        Self { reader, watch: None, done: Cell::new(0) }
    }

    pub(crate) fn watched(reader: &'a Reader, watch: Watch<'a>) -> Self {
        Self { watch: Some(watch), ..Self::new(reader) }
    }

    /// Runs a statement; returns how many rows it changed.
    pub(crate) fn run(&self, sql: &str, params: impl Params) -> Result<usize, StoreError> {
        let done = self.done.get() + 1;
        self.done.set(done);
        if done.is_multiple_of(TELL_EVERY) && self.watch.is_some_and(|watch| !watch(done)) {
            return Err(StoreError::Stopped);
        }
        let mut statement = self.connection.prepare_cached(sql).map_err(|e| self.failed(e))?;
        statement.execute(params).map_err(|e| self.failed(e))
    }
}

impl Deref for Tx<'_> {
    type Target = Reader;
    fn deref(&self) -> &Reader {
        self.reader
    }
}
