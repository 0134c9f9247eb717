//! Files of other programs: read whole, and known by how they begin. Needs no workspace.

use crate::view::Failure;
use crate::work::Work;
use milepost_exchange::format::{Detected, Format, HEAD, Makes, detect};
use milepost_model::Message;
use std::fs::File;
use std::io::{ErrorKind, Read};
use std::path::{Path, PathBuf};

/// A file larger than this is not read: 2 GiB.
pub const LARGEST: u64 = 1 << 31;
/// So much is read between two looks at whether it is still wanted.
const PART: usize = 4 * 1024 * 1024;

/// A file that was read.
#[derive(Debug)]
pub struct Foreign {
    pub path: PathBuf,
    pub bytes: Vec<u8>,
    pub format: Format,
}

/// Reads a file of a format that is read here.
///
/// # Errors
/// `missing`, `no_permission` or `io` where the file cannot be read; `not_readable` where it is of no format that is
/// read, with what to do instead; `cancelled`.
pub fn read(path: &Path, work: &Work) -> Result<Foreign, Failure> {
    let bytes = bytes(path, work)?;
    let extension = path.extension().map(|e| e.to_string_lossy().to_ascii_lowercase()).unwrap_or_default();
    let head = bytes.get(..bytes.len().min(HEAD)).unwrap_or_default();
    let format = known(path, detect(head, &extension))?;
    Ok(Foreign { path: path.to_owned(), bytes, format })
}

/// As [`read`], of a schedule.
///
/// # Errors
/// As [`read`]; `not_a_schedule` where it holds something else.
pub fn read_schedule(path: &Path, work: &Work) -> Result<Foreign, Failure> {
    let file = read(path, work).map_err(|failure| match failure.code.as_str() {
        Failure::NOT_READABLE => Failure { code: Failure::NOT_A_SCHEDULE.to_owned(), ..failure },
        _ => failure,
    })?;
    if file.format.makes() == Makes::Schedule {
        return Ok(file);
    }
    let message = at(path, "schedule-file-other").with("format", name(file.format));
    Err(Failure::new(Failure::NOT_A_SCHEDULE, message).help(Message::new("schedule-file-other-help")))
}

/// A format's name in the catalogue.
#[must_use]
pub fn name(format: Format) -> Message {
    Message::new(&format!("format-{}", format.name()))
}

/// A file whole, whatever it is.
///
/// # Errors
/// As [`read`], but for the format.
pub(crate) fn bytes(path: &Path, work: &Work) -> Result<Vec<u8>, Failure> {
    let unreadable = |error: &std::io::Error| unreadable(path, error);
    let mut file = File::open(path).map_err(|e| unreadable(&e))?;
    let meta = file.metadata().map_err(|e| unreadable(&e))?;
    if meta.is_dir() {
        return Err(refused(path, "foreign-folder"));
    }
    let size = meta.len();
    if size > LARGEST {
        return Err(refused(path, "foreign-too-large"));
    }
    work.step(Message::new("work-reading-file"));
    let mut bytes = Vec::new();
    // What grows or never ends, as a device does, is cut off at the limit.
    let mut rest = (&mut file).take(LARGEST + 1);
    loop {
        work.go_on()?;
        let part = rest.by_ref().take(PART as u64).read_to_end(&mut bytes).map_err(|e| unreadable(&e))?;
        work.at(bytes.len() as u64, size);
        if bytes.len() as u64 > LARGEST {
            return Err(refused(path, "foreign-too-large"));
        }
        if part == 0 {
            return Ok(bytes);
        }
    }
}

/// The format, or why a file of this kind is not read and what to do instead.
fn known(path: &Path, detected: Detected) -> Result<Format, Failure> {
    let id = match detected {
        Detected::Known(format) if format.reads() => return Ok(format),
        Detected::Known(format) => {
            let message = at(path, "foreign-not-read").with("format", name(format));
            return Err(Failure::new(Failure::NOT_READABLE, message).help(readable()));
        }
        Detected::Workspace => "foreign-workspace",
        Detected::Mpp => "foreign-mpp",
        Detected::Xls => "foreign-xls",
        Detected::Pdf => "foreign-pdf",
        Detected::Empty => "foreign-empty",
        Detected::Xml | Detected::Zip | Detected::Unknown => {
            return Err(Failure::new(Failure::NOT_READABLE, at(path, "foreign-unknown")).help(readable()));
        }
    };
    Err(refused(path, id))
}

/// What is read, in a sentence.
fn readable() -> Message {
    let formats = Format::ALL.into_iter().filter(|format| format.reads());
    let names: Vec<_> = formats.map(|format| crate::words::say(&name(format))).collect();
    Message::new("foreign-readable").with("formats", names.join(", "))
}

fn refused(path: &Path, id: &str) -> Failure {
    log::info!("{}: {id}", path.display());
    Failure::new(Failure::NOT_READABLE, at(path, id)).help(Message::new(&format!("{id}-help")))
}

fn at(path: &Path, id: &str) -> Message {
    Message::new(id).with("path", path.display().to_string())
}

fn unreadable(path: &Path, error: &std::io::Error) -> Failure {
    let (code, id) = match error.kind() {
        ErrorKind::NotFound => (Failure::MISSING, "schedule-file-missing"),
        ErrorKind::PermissionDenied => (Failure::NO_PERMISSION, "schedule-file-permission"),
        ErrorKind::IsADirectory => (Failure::NOT_READABLE, "foreign-folder"),
        _ => (Failure::IO, "schedule-file-io"),
    };
    let message = at(path, id).with("error", error.to_string());
    Failure::new(code, message).help(Message::new(&format!("{id}-help")))
}
