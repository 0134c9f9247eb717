//! Files outside the workspace: settings, and what the user saves. Each is written whole or not at all.

use crate::view::{BackupDone, Failure};
use base64::Engine;
use base64::engine::general_purpose::STANDARD;
use milepost_model::Message;
use std::fs::{self, File, OpenOptions};
use std::io::{self, ErrorKind, Write};
use std::path::{Path, PathBuf};

/// That there is no such file yet.
///
/// # Errors
/// `exists`.
pub fn free(path: &Path) -> Result<(), Failure> {
    if !path.exists() {
        return Ok(());
    }
    let message = Message::new("target-exists").with("path", path.display().to_string());
    Err(Failure::new(Failure::EXISTS, message).help(Message::new("target-exists-help")))
}

/// Saves a text that the user asked for.
///
/// # Errors
/// Where the file cannot be written; what was there before is then unchanged.
pub(crate) fn save_text(path: &Path, text: &str) -> Result<BackupDone, Failure> {
    save(path, text.as_bytes())
}

/// Saves bytes that the window hands over as base64.
///
/// # Errors
/// Where they are not base64, or the file cannot be written; what was there before is then unchanged.
pub(crate) fn save_base64(path: &Path, base64: &str) -> Result<BackupDone, Failure> {
    let bytes = STANDARD.decode(base64).map_err(|error| {
        log::error!("a picture to save is not base64: {error}");
        Failure::new(Failure::BAD_REQUEST, Message::new("app-file-base64")).help(Message::new("app-bad-request-help"))
    })?;
    save(path, &bytes)
}

/// Saves bytes that the app made: a report.
///
/// # Errors
/// Where the file cannot be written; what was there before is then unchanged.
pub(crate) fn save_bytes(path: &Path, bytes: &[u8]) -> Result<BackupDone, Failure> {
    save(path, bytes)
}

fn save(path: &Path, bytes: &[u8]) -> Result<BackupDone, Failure> {
    write_whole(path, bytes).map_err(|error| unwritten(path, &error))?;
    Ok(BackupDone { path: path.display().to_string(), bytes: bytes.len() as u64 })
}

/// Writes beside the file and puts that in its place once it is on the disk.
pub(crate) fn write_whole(path: &Path, bytes: &[u8]) -> io::Result<()> {
    if path.is_dir() {
        return Err(ErrorKind::IsADirectory.into());
    }
    // A link stays a link: what it points to is replaced.
    let target = fs::canonicalize(path).unwrap_or_else(|_| path.to_owned());
    let beside = beside(&target)?;
    let written = (|| {
        let mut file = create_new(&beside)?;
        file.write_all(bytes)?;
        if let Ok(old) = fs::metadata(&target) {
            file.set_permissions(old.permissions())?;
        }
        file.sync_all()?;
        drop(file);
        fs::rename(&beside, &target)
    })();
    if written.is_err() {
        // Nothing half written is left behind; if even that fails there is no more to do.
        let _ = fs::remove_file(&beside);
    }
    written
}

fn create_new(path: &Path) -> io::Result<File> {
    OpenOptions::new().write(true).create_new(true).open(path)
}

/// A name in the same folder that no other program uses.
fn beside(path: &Path) -> io::Result<PathBuf> {
    let name = path.file_name().ok_or_else(|| io::Error::from(ErrorKind::IsADirectory))?.to_string_lossy();
    let unique = uuid::Uuid::now_v7().simple().to_string();
    Ok(path.with_file_name(format!(".{name}.{unique}.part")))
}

/// Why a file could not be written, in words.
pub(crate) fn unwritten(path: &Path, error: &io::Error) -> Failure {
    let (code, id) = match error.kind() {
        ErrorKind::NotFound => (Failure::MISSING, "app-file-missing"),
        ErrorKind::PermissionDenied | ErrorKind::ReadOnlyFilesystem => (Failure::NO_PERMISSION, "app-file-permission"),
        ErrorKind::StorageFull | ErrorKind::QuotaExceeded => (Failure::DISK_FULL, "app-file-full"),
        ErrorKind::IsADirectory => (Failure::IO, "app-file-folder"),
        _ => (Failure::IO, "app-file-failed"),
    };
    let message = Message::new(id).with("path", path.display().to_string()).with("reason", error.to_string());
    Failure::new(code, message).help(Message::new(&format!("{id}-help")))
}

#[cfg(test)]
mod tests {
    use super::*;

    fn names(folder: &Path) -> Vec<String> {
        fs::read_dir(folder).unwrap().map(|e| e.unwrap().file_name().to_string_lossy().into_owned()).collect()
    }

    #[test]
    fn a_saved_text_replaces_what_was_there_and_leaves_nothing_beside_it() {
        let folder = tempfile::tempdir().unwrap();
        let path = folder.path().join("table.csv");
        for text in ["a much longer text than the second", "short"] {
            let done = save_text(&path, text).unwrap();
            assert_eq!(fs::read_to_string(&path).unwrap(), text);
            assert_eq!(done.bytes, text.len() as u64);
        }
        assert_eq!(names(folder.path()), ["table.csv"]);
    }

    #[test]
    fn what_cannot_be_saved_says_why() {
        let folder = tempfile::tempdir().unwrap();
        let cases = [
            (folder.path().join("no such folder/table.csv"), Failure::MISSING, "app-file-missing"),
            (folder.path().to_owned(), Failure::IO, "app-file-folder"),
        ];
        for (path, code, id) in cases {
            let failure = save_text(&path, "text").unwrap_err();
            assert_eq!((failure.code.as_str(), failure.message.id.as_str()), (code, id));
            assert!(failure.help.is_some());
        }
        assert!(names(folder.path()).is_empty());
    }

    /// "TWlsZXBvc3Q=" is what `printf Milepost | base64` prints.
    #[test]
    fn a_picture_comes_as_base64() {
        let folder = tempfile::tempdir().unwrap();
        let path = folder.path().join("chart.png");
        save_base64(&path, "TWlsZXBvc3Q=").unwrap();
        assert_eq!(fs::read(&path).unwrap(), b"Milepost");
        assert_eq!(save_base64(&path, "not base64!").unwrap_err().code, Failure::BAD_REQUEST);
        assert_eq!(fs::read(&path).unwrap(), b"Milepost");
    }

    #[cfg(unix)]
    #[test]
    fn a_link_stays_a_link() {
        let folder = tempfile::tempdir().unwrap();
        let (file, link) = (folder.path().join("table.csv"), folder.path().join("link.csv"));
        fs::write(&file, "old").unwrap();
        std::os::unix::fs::symlink(&file, &link).unwrap();
        save_text(&link, "new").unwrap();
        assert_eq!(fs::read_to_string(&file).unwrap(), "new");
        assert!(fs::symlink_metadata(&link).unwrap().is_symlink());
    }
}
