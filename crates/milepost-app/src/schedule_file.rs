//! Files of other schedulers: which kind one is, and what it holds. Needs no workspace.

use crate::view::Failure;
use milepost_exchange::{Finding, Place, mspdi, xer};
use milepost_model::schedule::Schedule;
use milepost_model::{Message, Severity};
use std::path::Path;

/// What was read from a file.
#[derive(Clone, Debug)]
pub struct ScheduleFile {
    pub kind: ScheduleFileKind,
    /// The version of the program that wrote it, as it names itself; empty if it does not.
    pub version: String,
    /// The code page of its texts, where the format leaves that open.
    pub code_page: Option<String>,
    pub schedule: Schedule,
    /// What was noticed, the first of each kind.
    pub findings: Vec<Finding>,
    /// How much was noticed in all.
    pub noticed: usize,
    /// Tables that Milepost has no words for, with how many rows they have.
    pub left_out: Vec<(String, usize)>,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum ScheduleFileKind {
    /// Primavera P6's XER.
    Xer,
    /// MS Project's XML.
    Mspdi,
}

impl ScheduleFileKind {
    /// Its name in the catalogue.
    #[must_use]
    pub fn message(self) -> Message {
        Message::new(match self {
            Self::Xer => "schedule-file-xer",
            Self::Mspdi => "schedule-file-mspdi",
        })
    }
}

/// Reads a file. `code_page`: of its texts, by the name that the web uses (`windows-1251`); else it is guessed.
///
/// # Errors
/// `missing`, `no_permission` or `io` where the file cannot be read; `not_a_schedule` where it is of no kind that is
/// known, or damaged from the start; `invalid` where the code page has no such name.
pub fn open(path: &Path, code_page: Option<&str>) -> Result<ScheduleFile, Failure> {
    let encoding = code_page.map(encoding).transpose()?;
    let bytes = std::fs::read(path).map_err(|error| unreadable(path, &error))?;
    if xer::is_xer(&bytes) || is_utf16_xer(&bytes) {
        let read = xer::read(&bytes, encoding).map_err(|e| refused(path, e.message(), e.help()))?;
        return Ok(ScheduleFile {
            kind: ScheduleFileKind::Xer,
            version: read.header.version,
            code_page: Some(read.header.code_page),
            schedule: read.schedule,
            noticed: read.findings.total(),
            findings: read.findings.list,
            left_out: read.left_out,
        });
    }
    if looks_like_xml(&bytes) {
        let read = mspdi::read(&bytes).map_err(|e| refused(path, e.message(), e.help()))?;
        return Ok(ScheduleFile {
            kind: ScheduleFileKind::Mspdi,
            version: read.build,
            code_page: None,
            schedule: read.schedule,
            noticed: read.warnings.len(),
            findings: read.warnings.into_iter().map(finding).collect(),
            left_out: vec![],
        });
    }
    // The compound files of MS Office, as MS Project's own format is one.
    let (what, help) = if bytes.starts_with(b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1") {
        ("schedule-file-mpp", "schedule-file-mpp-help")
    } else {
        ("schedule-file-unknown", "schedule-file-unknown-help")
    };
    Err(refused(path, Message::new(what).with("path", path.display().to_string()), Message::new(help)))
}

fn encoding(name: &str) -> Result<&'static encoding_rs::Encoding, Failure> {
    encoding_rs::Encoding::for_label(name.trim().as_bytes()).ok_or_else(|| {
        Failure::new(Failure::INVALID, Message::new("schedule-file-code-page").with("name", name))
            .help(Message::new("schedule-file-code-page-help"))
    })
}

fn unreadable(path: &Path, error: &std::io::Error) -> Failure {
    let at = |id: &str| Message::new(id).with("path", path.display().to_string());
    match error.kind() {
        std::io::ErrorKind::NotFound => {
            Failure::new(Failure::MISSING, at("schedule-file-missing")).help(Message::new("schedule-file-missing-help"))
        }
        std::io::ErrorKind::PermissionDenied => Failure::new(Failure::NO_PERMISSION, at("schedule-file-permission"))
            .help(Message::new("schedule-file-permission-help")),
        _ => Failure::new(Failure::IO, at("schedule-file-io").with("error", error.to_string()))
            .help(Message::new("schedule-file-io-help")),
    }
}

fn refused(path: &Path, message: Message, help: Message) -> Failure {
    log::info!("{}: {message:?}", path.display());
    Failure::new(Failure::NOT_A_SCHEDULE, message).help(help)
}

/// `ERMHDR` in two bytes a letter, of either order.
fn is_utf16_xer(bytes: &[u8]) -> bool {
    bytes.starts_with(b"\xff\xfeE\0R\0M\0H\0") || bytes.starts_with(b"\xfe\xff\0E\0R\0M\0H")
}

fn looks_like_xml(bytes: &[u8]) -> bool {
    let bytes = bytes.strip_prefix(b"\xef\xbb\xbf").unwrap_or(bytes);
    bytes.trim_ascii_start().starts_with(b"<") || bytes.starts_with(b"\xff\xfe<\0") || bytes.starts_with(b"\xfe\xff\0<")
}

fn finding(warning: mspdi::Warning) -> Finding {
    let place = Place { line: u64::try_from(warning.line).ok(), ..Place::default() };
    Finding { place, severity: Severity::Warning, message: warning.message }
}
