//! Making a new workspace file: whole, or not at all.

use crate::schema::{APPLICATION_ID, MIGRATIONS, configure, migrate};
use crate::{Store, StoreError};
use rusqlite::Connection;
use std::fs::File;
use std::io;
use std::path::{Path, PathBuf};
use tempfile::{NamedTempFile, TempPath};

/// Makes the file beside its place under another name and moves it there only when it is whole.
/// Never writes over a file.
pub(crate) fn create(path: &Path) -> Result<Store, StoreError> {
    let path = absolute(path)?;
    if path.symlink_metadata().is_ok() {
        return Err(StoreError::Exists { path });
    }
    let temporary = beside(&path)?;
    fill(&temporary).map_err(|e| StoreError::sqlite(&path, e))?;
    settle(&temporary).map_err(|e| StoreError::io(&path, e))?;
    temporary.persist_noclobber(&path).map_err(|e| StoreError::io(&path, e.error))?;
    settle_folder(&path);
    crate::open::open(&path, MIGRATIONS)
}

fn fill(path: &Path) -> rusqlite::Result<()> {
    let connection = Connection::open(path)?;
    configure(&connection)?;
    connection.pragma_update(None, "application_id", APPLICATION_ID)?;
    migrate(&connection, MIGRATIONS)?;
    connection.execute(
        "INSERT INTO meta (key, value) VALUES ('workspace', ?1), ('created', ?2), ('created_by', ?3)",
        [
            uuid::Uuid::now_v7().to_string(),
            crate::history::now(),
            concat!("milepost ", env!("CARGO_PKG_VERSION")).to_owned(),
        ],
    )?;
    // Last: while the journal is a rollback journal, closing leaves one file and no other.
    connection.pragma_update(None, "journal_mode", "WAL")?;
    connection.close().map_err(|(_, e)| e)
}

/// The path from the root: SQLite would take a relative one that begins with `file:` for a URI.
pub(crate) fn absolute(path: &Path) -> Result<PathBuf, StoreError> {
    std::path::absolute(path).map_err(|e| StoreError::io(path, e))
}

/// An empty file in the folder of `path`, which goes away with the value unless it is moved into place.
pub(crate) fn beside(path: &Path) -> Result<TempPath, StoreError> {
    let folder = path.parent().unwrap_or(Path::new("."));
    new_file(folder).map(NamedTempFile::into_temp_path).map_err(|e| match e.kind() {
        io::ErrorKind::NotFound | io::ErrorKind::NotADirectory => StoreError::NoFolder { path: folder.to_path_buf() },
        _ => StoreError::io(folder, e),
    })
}

fn new_file(folder: &Path) -> io::Result<NamedTempFile> {
    let mut builder = tempfile::Builder::new();
    builder.prefix(".milepost-").suffix(".new");
    // As any new file: what the user's mask allows. A temporary file would be for its owner only.
    #[cfg(unix)]
    builder.permissions(std::os::unix::fs::PermissionsExt::from_mode(0o666));
    builder.tempfile_in(folder)
}

/// Waits until a finished file is on the disk.
pub(crate) fn settle(path: &Path) -> io::Result<()> {
    File::options().write(true).open(path)?.sync_all()
}

/// Waits until a new name is on the disk, where the system has a way to ask for it. The file itself is
/// there already, so a system that has none loses nothing but this certainty.
pub(crate) fn settle_folder(path: &Path) {
    #[cfg(unix)]
    if let Some(Err(error)) = path.parent().map(|folder| File::open(folder).and_then(|f| f.sync_all())) {
        log::warn!("{}: the folder could not be flushed: {error}", path.display());
    }
    #[cfg(not(unix))]
    let _ = path;
}
