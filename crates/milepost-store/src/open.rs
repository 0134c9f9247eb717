//! Opening a workspace file: first look at its bytes, then let SQLite at it. A file that is refused is
//! left as it was, and so is the folder around it.

use crate::create::absolute;
use crate::reader::Reader;
use crate::schema::{APPLICATION_ID, SCHEMA_VERSION, configure, migrate, version};
use crate::{Store, StoreError};
use milepost_model::Message;
use rusqlite::config::DbConfig;
use rusqlite::{Connection, OpenFlags};
use std::ffi::OsString;
use std::fs::File;
use std::io::{self, Read};
use std::path::{Path, PathBuf};

/// Why an open file cannot be changed.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum ReadOnly {
    /// It was opened for reading.
    Asked,
    /// The file may not be written.
    File,
    /// The folder may not be written, and SQLite keeps a journal beside the file.
    Folder,
}

impl ReadOnly {
    /// The reason in words.
    #[must_use]
    pub fn message(self) -> Message {
        Message::new(match self {
            Self::Asked => "read-only-asked",
            Self::File => "read-only-file",
            Self::Folder => "read-only-folder",
        })
    }
}

/// Opens for writing, or for reading where it cannot be written.
pub(crate) fn open(path: &Path, migrations: &[&str]) -> Result<Store, StoreError> {
    let path = absolute(path)?;
    let found = look(&path)?;
    let known = i64::try_from(migrations.len()).unwrap_or(SCHEMA_VERSION);
    if found > known {
        return Err(StoreError::Newer { path, found, known });
    }
    match writable(&path)? {
        Some(why) => open_locked(&path, why, known),
        None => match open_writing(&path, known, migrations) {
            // The folder looked writable but is not.
            Err(StoreError::Sqlite { source, .. }) if cannot_open(&source) => {
                open_locked(&path, ReadOnly::Folder, known)
            }
            opened => opened,
        },
    }
}

/// Opens for reading only. A file that can be written is still opened in a way that sees what other
/// programs commit meanwhile.
pub(crate) fn open_read_only(path: &Path) -> Result<Store, StoreError> {
    let path = absolute(path)?;
    let found = look(&path)?;
    let known = SCHEMA_VERSION;
    if found > known {
        return Err(StoreError::Newer { path, found, known });
    }
    if writable(&path)?.is_some() {
        return open_locked(&path, ReadOnly::Asked, known);
    }
    let connection = connect(&path, known)?;
    if version(&connection).map_err(|e| StoreError::sqlite(&path, e))? < known {
        return Err(StoreError::Older { path, found, known });
    }
    connection.pragma_update(None, "query_only", true).map_err(|e| StoreError::sqlite(&path, e))?;
    Ok(Store::new(Reader::new(connection, path), Some(ReadOnly::Asked)))
}

fn open_writing(path: &Path, known: i64, migrations: &[&str]) -> Result<Store, StoreError> {
    let failed = |e| StoreError::sqlite(path, e);
    let connection = connect(path, known)?;
    if connection.is_readonly(rusqlite::MAIN_DB).map_err(failed)? {
        drop(connection);
        return open_locked(path, ReadOnly::File, known);
    }
    let found = version(&connection).map_err(failed)?;
    if found < known {
        crate::backup::before_upgrade(&connection, path, found)?;
        migrate(&connection, migrations).map_err(failed)?;
    }
    let mode: String = connection.query_row("PRAGMA journal_mode = WAL", [], |row| row.get(0)).map_err(failed)?;
    if mode != "wal" {
        log::warn!("{}: kept journal mode {mode}", path.display());
    }
    Ok(Store::new(Reader::new(connection, path.to_path_buf()), None))
}

/// Connects to a file that can be written, and checks its marks again: the bytes of the file do not
/// show what is still in its journal.
fn connect(path: &Path, known: i64) -> Result<Connection, StoreError> {
    let failed = |e| StoreError::sqlite(path, e);
    let flags = OpenFlags::SQLITE_OPEN_READ_WRITE | OpenFlags::SQLITE_OPEN_NO_MUTEX;
    let connection = Connection::open_with_flags(path, flags).map_err(failed)?;
    configure(&connection).map_err(failed)?;
    // Until the file is known to be one of ours, closing it must not merge a journal that was there.
    connection.set_db_config(DbConfig::SQLITE_DBCONFIG_NO_CKPT_ON_CLOSE, is_unmerged(path)).map_err(failed)?;
    check_marks(&connection, path, known)?;
    connection.set_db_config(DbConfig::SQLITE_DBCONFIG_NO_CKPT_ON_CLOSE, false).map_err(failed)?;
    Ok(connection)
}

/// Opens a file that cannot be written. SQLite is told that nobody changes it, so that it makes no
/// files beside it; then it does not see a journal either, so one that holds changes is refused.
fn open_locked(path: &Path, why: ReadOnly, known: i64) -> Result<Store, StoreError> {
    let failed = |e| StoreError::sqlite(path, e);
    let unmerged = is_unmerged(path);
    let (name, extra) = if unmerged {
        // Readable where the journal's index is there too: another program has the file open. Making
        // the index is what cannot, and so must not, be done here.
        if !beside(path, "-shm").exists() {
            return Err(StoreError::Unmerged { path: path.to_path_buf() });
        }
        (path.as_os_str().to_owned(), OpenFlags::empty())
    } else {
        (immutable(path), OpenFlags::SQLITE_OPEN_URI)
    };
    let flags = OpenFlags::SQLITE_OPEN_READ_ONLY | OpenFlags::SQLITE_OPEN_NO_MUTEX | extra;
    let connection = Connection::open_with_flags(name, flags).map_err(failed)?;
    configure(&connection).map_err(failed)?;
    let checked = check_marks(&connection, path, known);
    match checked {
        Err(StoreError::Sqlite { .. } | StoreError::ReadOnly { .. }) if unmerged => {
            return Err(StoreError::Unmerged { path: path.to_path_buf() });
        }
        checked => checked?,
    }
    let found = version(&connection).map_err(failed)?;
    if found < known {
        return Err(StoreError::Older { path: path.to_path_buf(), found, known });
    }
    Ok(Store::new(Reader::new(connection, path.to_path_buf()), Some(why)))
}

fn check_marks(connection: &Connection, path: &Path, known: i64) -> Result<(), StoreError> {
    let failed = |e| StoreError::sqlite(path, e);
    let application: i64 = connection.query_row("PRAGMA application_id", [], |row| row.get(0)).map_err(failed)?;
    if application != i64::from(APPLICATION_ID) {
        let application_id = u32::try_from(application).unwrap_or(0);
        return Err(StoreError::NotMilepost { path: path.to_path_buf(), application_id });
    }
    let found = version(connection).map_err(failed)?;
    if found > known {
        return Err(StoreError::Newer { path: path.to_path_buf(), found, known });
    }
    // Reads the schema: a damaged one is found here and not in the middle of something.
    connection.query_row("SELECT count(*) FROM project", [], |_| Ok(())).map_err(failed)
}

fn cannot_open(error: &rusqlite::Error) -> bool {
    error.sqlite_error_code() == Some(rusqlite::ErrorCode::CannotOpen)
}

/// Looks at the first bytes of a file. Returns its schema version as they have it.
fn look(path: &Path) -> Result<i64, StoreError> {
    let failed = |e| StoreError::io(path, e);
    let here = || path.to_path_buf();
    let metadata = path.metadata().map_err(failed)?;
    if metadata.is_dir() {
        return Err(StoreError::IsFolder { path: here() });
    }
    if unreadable(&metadata) {
        return Err(StoreError::NoPermission { path: here() });
    }
    let mut header = Vec::with_capacity(100);
    File::open(path).and_then(|f| f.take(100).read_to_end(&mut header)).map_err(failed)?;
    if header.is_empty() {
        return Err(StoreError::Empty { path: here() });
    }
    if !header.starts_with(b"SQLite format 3\0") {
        return Err(StoreError::NotSqlite { path: here() });
    }
    let damaged = |detail: &str| StoreError::Damaged { path: here(), detail: detail.to_owned() };
    let number = |at: usize| match header.get(at..at + 4) {
        Some(&[a, b, c, d]) => Ok(u32::from_be_bytes([a, b, c, d])),
        _ => Err(damaged("the file header is cut short")),
    };
    let application_id = number(68)?;
    if application_id != APPLICATION_ID {
        return Err(StoreError::NotMilepost { path: here(), application_id });
    }
    // The page size is in two bytes, where 1 stands for 65536; pages are counted at 28, and that count
    // holds if the change counters at 24 and 92 agree.
    let page_size = match number(16)? >> 16 {
        1 => 65_536,
        size => u64::from(size),
    };
    let pages = u64::from(number(28)?);
    let counted = number(24)? == number(92)? && pages > 0;
    // While there is a journal to merge, the file may be in the middle of that.
    if counted && !is_unmerged(path) && metadata.len() < pages.saturating_mul(page_size) {
        return Err(damaged("the file is cut short"));
    }
    Ok(i64::from(number(60)?))
}

/// True if SQLite's journal beside the file holds changes that are not in the file yet.
fn is_unmerged(path: &Path) -> bool {
    beside(path, "-wal").metadata().is_ok_and(|m| m.len() > 0)
}

/// One of the files that SQLite keeps beside a database.
fn beside(path: &Path, ending: &str) -> PathBuf {
    let mut name = path.as_os_str().to_owned();
    name.push(ending);
    PathBuf::from(name)
}

/// Nobody may read it. Asked of the mode bits, which also hold for a user whom they do not bind.
fn unreadable(metadata: &std::fs::Metadata) -> bool {
    #[cfg(unix)]
    {
        std::os::unix::fs::MetadataExt::mode(metadata) & 0o444 == 0
    }
    #[cfg(not(unix))]
    {
        let _ = metadata;
        false
    }
}

/// Why the file cannot be written where it is, if it cannot. Asks the mode bits first, so that a file
/// that somebody has set to read-only is not written even by a user who could.
fn writable(path: &Path) -> Result<Option<ReadOnly>, StoreError> {
    let marked = |p: &Path| p.metadata().is_ok_and(|m| m.permissions().readonly());
    if marked(path) {
        return Ok(Some(ReadOnly::File));
    }
    match File::options().read(true).write(true).open(path) {
        Ok(_) => {}
        Err(e) if matches!(e.kind(), io::ErrorKind::PermissionDenied | io::ErrorKind::ReadOnlyFilesystem) => {
            return Ok(Some(ReadOnly::File));
        }
        Err(e) => return Err(StoreError::io(path, e)),
    }
    // The mark of a folder means something else on Windows.
    if cfg!(unix) && path.parent().is_some_and(marked) {
        return Ok(Some(ReadOnly::Folder));
    }
    Ok(None)
}

/// The URI that opens a file as one that nobody changes.
fn immutable(path: &Path) -> OsString {
    let mut uri = String::from("file:");
    let text = path.as_os_str().as_encoded_bytes();
    if cfg!(windows) {
        uri.push('/');
    }
    for byte in text {
        match byte {
            b'\\' if cfg!(windows) => uri.push('/'),
            b'a'..=b'z' | b'A'..=b'Z' | b'0'..=b'9' | b'/' | b'-' | b'_' | b'.' | b'~' | b':' => {
                uri.push(char::from(*byte));
            }
            other => uri.push_str(&format!("%{other:02X}")),
        }
    }
    uri.push_str("?immutable=1");
    OsString::from(uri)
}
