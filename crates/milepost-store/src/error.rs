//! What can go wrong with a workspace file: each kind says what happened, to what, and what to do.

use crate::open::ReadOnly;
use milepost_model::Message;
use rusqlite::ErrorCode;
use std::io;
use std::path::{Path, PathBuf};

/// Why a workspace file could not be opened, read or written. Nothing was changed.
///
/// `Display` is for logs; what people see is [`StoreError::message`] and [`StoreError::help`].
#[derive(Debug, thiserror::Error)]
pub enum StoreError {
    #[error("{}: no such file", path.display())]
    Missing { path: PathBuf },
    /// The folder that a file should be made in.
    #[error("{}: no such folder", path.display())]
    NoFolder { path: PathBuf },
    #[error("{}: a folder, not a file", path.display())]
    IsFolder { path: PathBuf },
    #[error("{}: empty", path.display())]
    Empty { path: PathBuf },
    #[error("{}: not a SQLite file", path.display())]
    NotSqlite { path: PathBuf },
    /// A SQLite file of another program.
    #[error("{}: not a Milepost file, application id {application_id:#x}", path.display())]
    NotMilepost { path: PathBuf, application_id: u32 },
    #[error("{}: schema {found}, newer than {known}", path.display())]
    Newer { path: PathBuf, found: i64, known: i64 },
    /// It could be upgraded, but not where it is.
    #[error("{}: schema {found}, older than {known}, and it cannot be written", path.display())]
    Older { path: PathBuf, found: i64, known: i64 },
    #[error("{}: damaged: {detail}", path.display())]
    Damaged { path: PathBuf, detail: String },
    /// It cannot be written, and its last changes are in a journal beside it that cannot be read there.
    #[error("{}: changes in the -wal file beside it cannot be read", path.display())]
    Unmerged { path: PathBuf },
    #[error("{}: permission denied", path.display())]
    NoPermission { path: PathBuf },
    #[error("{}: exists already", path.display())]
    Exists { path: PathBuf },
    #[error("{}: read-only: {why:?}", path.display())]
    ReadOnly { path: PathBuf, why: ReadOnly },
    #[error("{}: busy", path.display())]
    Busy { path: PathBuf },
    /// Who watched the transaction wants no more of it: nothing was changed.
    #[error("stopped")]
    Stopped,
    #[error("{}: disk full", path.display())]
    DiskFull { path: PathBuf },
    #[error("{}: moved or removed while it was open", path.display())]
    Moved { path: PathBuf },
    /// A row to be written over or removed is not there (any more).
    #[error("no such {noun}")]
    Gone { noun: &'static str },
    /// A rule of the file would be broken: a key taken, a reference to nothing, a thing still cited.
    #[error("{}: refused: {detail}", path.display())]
    Refused { path: PathBuf, detail: String },
    /// A recorded change does not fit the content it is applied to.
    #[error("{}: history entry {number} does not fit the content", path.display())]
    Conflict { path: PathBuf, number: i64 },
    #[error("no history entry {number}")]
    NoEntry { number: i64 },
    /// A backup may not be written over the workspace itself.
    #[error("{}: is the workspace itself", path.display())]
    BackupOntoItself { path: PathBuf },
    #[error("{}: {source}", path.display())]
    Io { path: PathBuf, source: io::Error },
    /// Anything else that SQLite reports.
    #[error("{}: {source}", path.display())]
    Sqlite { path: PathBuf, source: rusqlite::Error },
}

impl StoreError {
    pub(crate) fn gone(noun: &'static str) -> Self {
        Self::Gone { noun }
    }

    /// An error of the operating system about a file that should be there.
    pub(crate) fn io(path: &Path, source: io::Error) -> Self {
        let path = path.to_path_buf();
        match source.kind() {
            io::ErrorKind::NotFound => Self::Missing { path },
            io::ErrorKind::PermissionDenied => Self::NoPermission { path },
            io::ErrorKind::AlreadyExists => Self::Exists { path },
            io::ErrorKind::StorageFull => Self::DiskFull { path },
            io::ErrorKind::IsADirectory => Self::IsFolder { path },
            io::ErrorKind::ReadOnlyFilesystem => Self::ReadOnly { path, why: ReadOnly::Folder },
            _ => Self::Io { path, source },
        }
    }

    /// An error of SQLite about the file at `path`.
    pub(crate) fn sqlite(path: &Path, source: rusqlite::Error) -> Self {
        let path = path.to_path_buf();
        if let rusqlite::Error::SqlInputError { .. } = &source {
            // The statements are ours: where one does not fit the tables, the tables are not.
            return Self::Damaged { path, detail: source.to_string() };
        }
        let Some(error) = source.sqlite_error() else { return Self::Sqlite { path, source } };
        match error.code {
            ErrorCode::DatabaseBusy | ErrorCode::DatabaseLocked => Self::Busy { path },
            ErrorCode::DiskFull => Self::DiskFull { path },
            ErrorCode::DatabaseCorrupt => Self::Damaged { path, detail: source.to_string() },
            ErrorCode::NotADatabase => Self::NotSqlite { path },
            ErrorCode::ConstraintViolation => Self::Refused { path, detail: source.to_string() },
            ErrorCode::PermissionDenied => Self::NoPermission { path },
            ErrorCode::ReadOnly if error.extended_code == rusqlite::ffi::SQLITE_READONLY_DBMOVED => {
                Self::Moved { path }
            }
            ErrorCode::ReadOnly => Self::ReadOnly { path, why: ReadOnly::File },
            _ => Self::Sqlite { path, source },
        }
    }

    /// A stable name for programs.
    #[must_use]
    pub fn code(&self) -> &'static str {
        match self {
            Self::Missing { .. } | Self::NoFolder { .. } => "missing",
            Self::IsFolder { .. } | Self::Empty { .. } | Self::NotSqlite { .. } | Self::NotMilepost { .. } => {
                "not_a_workspace"
            }
            Self::Newer { .. } => "newer_schema",
            Self::Older { .. } | Self::ReadOnly { .. } => "read_only",
            Self::Damaged { .. } | Self::Unmerged { .. } | Self::Conflict { .. } => "damaged",
            Self::NoPermission { .. } => "no_permission",
            Self::Exists { .. } | Self::BackupOntoItself { .. } => "exists",
            Self::Busy { .. } => "busy",
            Self::Stopped => "cancelled",
            Self::DiskFull { .. } => "disk_full",
            Self::Gone { .. } | Self::NoEntry { .. } => "not_found",
            Self::Refused { .. } => "invalid",
            Self::Moved { .. } | Self::Io { .. } | Self::Sqlite { .. } => "io",
        }
    }

    /// What happened, and to what.
    #[must_use]
    pub fn message(&self) -> Message {
        let about = |id: &str, path: &Path| Message::new(id).with("path", path.display().to_string());
        match self {
            Self::Missing { path } => about("file-missing", path),
            Self::NoFolder { path } => about("file-no-folder", path),
            Self::IsFolder { path } => about("file-is-folder", path),
            Self::Empty { path } => about("file-empty", path),
            Self::NotSqlite { path } => about("file-not-sqlite", path),
            Self::NotMilepost { path, .. } => about("file-not-milepost", path),
            Self::Newer { path, found, known } => {
                about("file-newer", path).with("found", found.to_string()).with("known", known.to_string())
            }
            Self::Older { path, .. } => about("file-older", path),
            Self::Damaged { path, detail } => about("file-damaged", path).with("detail", detail.as_str()),
            Self::Unmerged { path } => about("file-unmerged", path),
            Self::NoPermission { path } => about("file-no-permission", path),
            Self::Exists { path } => about("file-exists", path),
            Self::ReadOnly { path, why } => about("file-read-only", path).with("why", why.message()),
            Self::Busy { path } => about("file-busy", path),
            Self::Stopped => Message::new("file-stopped"),
            Self::DiskFull { path } => about("file-disk-full", path),
            Self::Moved { path } => about("file-moved", path),
            Self::Gone { noun } => Message::new(&format!("{noun}-gone")),
            Self::Refused { path, detail } => about("file-refused", path).with("detail", detail.as_str()),
            Self::Conflict { path, number } => about("history-conflict", path).with("number", number.to_string()),
            Self::NoEntry { number } => Message::new("history-no-entry").with("number", number.to_string()),
            Self::BackupOntoItself { path } => about("backup-onto-itself", path),
            Self::Io { path, source } => about("file-io", path).with("detail", source.to_string()),
            Self::Sqlite { path, source } => about("file-io", path).with("detail", source.to_string()),
        }
    }

    /// What can be done about it.
    #[must_use]
    pub fn help(&self) -> Message {
        Message::new(match self {
            Self::Missing { .. } => "file-missing-help",
            Self::NoFolder { .. } => "file-no-folder-help",
            Self::IsFolder { .. } => "file-is-folder-help",
            Self::Empty { .. } => "file-empty-help",
            Self::NotSqlite { .. } => "file-not-sqlite-help",
            Self::NotMilepost { .. } => "file-not-milepost-help",
            Self::Newer { .. } => "file-newer-help",
            Self::Older { .. } => "file-older-help",
            Self::Damaged { .. } => "file-damaged-help",
            Self::Unmerged { .. } => "file-unmerged-help",
            Self::NoPermission { .. } => "file-no-permission-help",
            Self::Exists { .. } => "file-exists-help",
            Self::ReadOnly { .. } => "file-read-only-help",
            Self::Busy { .. } => "file-busy-help",
            Self::Stopped => "file-stopped-help",
            Self::DiskFull { .. } => "file-disk-full-help",
            Self::Moved { .. } => "file-moved-help",
            Self::Gone { .. } => "thing-gone-help",
            Self::Refused { .. } => "file-refused-help",
            Self::Conflict { .. } => "history-conflict-help",
            Self::NoEntry { .. } => "history-no-entry-help",
            Self::BackupOntoItself { .. } => "backup-onto-itself-help",
            Self::Io { .. } | Self::Sqlite { .. } => "file-io-help",
        })
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use std::collections::BTreeMap;

    /// The catalogue's messages by id, as they are written.
    fn catalogue() -> BTreeMap<&'static str, &'static str> {
        let text = include_str!("../../milepost-app/messages/en/store.ftl");
        text.lines().filter_map(|line| line.split_once(" = ")).collect()
    }

    fn one_of_each() -> Vec<StoreError> {
        let path = PathBuf::from("/x/bridges.milepost");
        let p = || path.clone();
        let detail = || "detail".to_owned();
        vec![
            StoreError::Missing { path: p() },
            StoreError::NoFolder { path: p() },
            StoreError::IsFolder { path: p() },
            StoreError::Empty { path: p() },
            StoreError::NotSqlite { path: p() },
            StoreError::NotMilepost { path: p(), application_id: 1 },
            StoreError::Newer { path: p(), found: 2, known: 1 },
            StoreError::Older { path: p(), found: 1, known: 2 },
            StoreError::Damaged { path: p(), detail: detail() },
            StoreError::Unmerged { path: p() },
            StoreError::NoPermission { path: p() },
            StoreError::Exists { path: p() },
            StoreError::ReadOnly { path: p(), why: ReadOnly::Asked },
            StoreError::ReadOnly { path: p(), why: ReadOnly::File },
            StoreError::ReadOnly { path: p(), why: ReadOnly::Folder },
            StoreError::Busy { path: p() },
            StoreError::Stopped,
            StoreError::DiskFull { path: p() },
            StoreError::Moved { path: p() },
            StoreError::Gone { noun: "project" },
            StoreError::Gone { noun: "milestone" },
            StoreError::Gone { noun: "claim" },
            StoreError::Gone { noun: "source" },
            StoreError::Refused { path: p(), detail: detail() },
            StoreError::Conflict { path: p(), number: 1 },
            StoreError::NoEntry { number: 1 },
            StoreError::BackupOntoItself { path: p() },
            StoreError::Io { path: p(), source: io::Error::other("detail") },
            StoreError::Sqlite { path: p(), source: rusqlite::Error::InvalidQuery },
        ]
    }

    #[test]
    fn every_error_has_its_words_and_gives_them_what_they_name() {
        let catalogue = catalogue();
        for error in one_of_each() {
            let mut messages = vec![error.message(), error.help()];
            if let StoreError::ReadOnly { why, .. } = &error {
                messages.push(why.message());
            }
            for message in messages {
                let words = catalogue.get(message.id.as_str());
                let words = words.unwrap_or_else(|| panic!("{} is not in the catalogue", message.id));
                for named in words.split("{ $").skip(1).filter_map(|rest| rest.split(' ').next()) {
                    assert!(message.args.contains_key(named), "{}: ${named}", message.id);
                }
            }
            assert!(!error.code().is_empty() && !error.to_string().is_empty());
        }
    }
}
