//! From one format to another, with no workspace: schedules and tables are written as they were read; what a format says in
//! other words goes through a workspace that nobody sees.

mod table;

use crate::file;
use crate::foreign;
use crate::import::findings;
use crate::schedule_file::{self, Beside, ScheduleFile};
use crate::view::{BackupDone, Failure, ImportFinding, TableRequest};
use crate::work::Work;
use milepost_exchange::format::Makes;
use milepost_exchange::{Finding, Format, mspdi, pmxml, xer};
use milepost_model::Message;
use milepost_model::schedule::Schedule;
use serde::Serialize;
use std::path::Path;

/// The bytes of a file, and what the format has no place for.
pub(crate) type Written = (Vec<u8>, Vec<Finding>);

/// What became of a file.
#[derive(Clone, Debug, Serialize)]
pub struct Converted {
    pub from: Format,
    pub to: Format,
    pub path: String,
    pub bytes: u64,
    pub activities: usize,
    /// Rows of tables, or projects; 0 where it is a schedule.
    pub rows: usize,
    /// What was noticed in reading.
    pub findings: Vec<ImportFinding>,
    pub finding_count: usize,
    /// Tables of the file that were not read, with their number of rows; none where they are written back.
    pub not_read: Vec<(String, usize)>,
    /// What the written format has no place for.
    pub left_out: Vec<ImportFinding>,
}

/// Writes one file as another, whose format follows from its name where none is given. `table`: how the rows of a table
/// are to be understood, where they have to be.
///
/// # Errors
/// As the readers; `invalid` where the format cannot be told or is not written; `exists` where there is
/// such a file and it is not to be replaced.
pub fn convert(
    from: &Path,
    to: &Path,
    format: Option<Format>,
    replace: bool,
    table: Option<TableRequest>,
) -> Result<Converted, Failure> {
    let format = match format {
        Some(format) => format,
        None => of_name(to)?,
    };
    if !format.writes() {
        return Err(not_written(format));
    }
    if !replace {
        file::free(to)?;
    }
    let work = Work::default();
    let file = foreign::read(from, &work)?;
    if table::both_tables(file.format, format) {
        let sheet = table.as_ref().and_then(|table| table.answers.as_ref()?.sheet.as_deref());
        return table::as_it_is(&file, to, format, sheet);
    }
    if file.format.makes() != Makes::Schedule || format.makes() != Makes::Schedule {
        return table::through(&file, to, format, table);
    }
    let most = if file.format == format { usize::MAX } else { 0 };
    let read = schedule_file::understand(&file, None, most, &work)?;
    let beside = Beside { baselines: read.baselines.clone(), ..Beside::of(file.format, &read.kept.text) };
    let (bytes, left_out) = write(format, &read.schedule, &beside)?;
    let BackupDone { path, bytes } = crate::file::save_bytes(to, &bytes)?;
    let ScheduleFile { format: from, schedule, findings: found, noticed, left_out: not_read, .. } = read;
    Ok(Converted {
        from,
        to: format,
        path,
        bytes,
        activities: schedule.activities.len(),
        rows: 0,
        findings: findings(&found),
        finding_count: noticed,
        not_read,
        left_out: findings(&left_out),
    })
}

/// The format that files of this name are in, of those that are written.
///
/// # Errors
/// `invalid` where it is none, or may be several.
fn of_name(path: &Path) -> Result<Format, Failure> {
    let mut found = Format::of_name(path).filter(|format| format.writes());
    match (found.next(), found.next()) {
        (Some(only), None) => Ok(only),
        (first, _) => {
            let id = if first.is_some() { "convert-which" } else { "convert-unknown" };
            let message = Message::new(id).with("path", path.display().to_string());
            Err(Failure::new(Failure::INVALID, message).help(Message::new("convert-which-help")))
        }
    }
}

/// The schedule as a file of this format, with what was kept beside it.
pub(crate) fn write(format: Format, schedule: &Schedule, beside: &Beside) -> Result<Written, Failure> {
    let written = match format {
        Format::Xer => xer::write(schedule, &xer_options(schedule, beside)),
        Format::Pmxml => {
            pmxml::write(schedule, &pmxml::WriteOptions { kept: beside.xml(format), ..Default::default() })
        }
        Format::Mspdi => {
            let (baselines, kept) = (&beside.baselines, beside.xml(format));
            mspdi::write(schedule, &mspdi::WriteOptions { baselines, kept, ..Default::default() })
        }
        _ => return Err(not_written(format)),
    };
    Ok((written.bytes, written.left_out.list))
}

/// In the code page of the file that it came from; else in the one that most of P6 reads, where that has all letters of it,
/// or UTF-8.
fn xer_options<'b>(schedule: &Schedule, beside: &'b Beside) -> xer::WriteOptions<'b> {
    let usual = xer::WriteOptions::default();
    let kept = beside.xer.as_ref();
    let code_page = kept.and_then(|kept| encoding_rs::Encoding::for_label(kept.code_page.as_bytes()));
    let code_page = code_page.unwrap_or_else(|| xer::code_page_for(schedule));
    let version = kept.map(|kept| kept.version.trim()).filter(|version| !version.is_empty()).unwrap_or(usual.version);
    xer::WriteOptions { code_page, version, kept, ..usual }
}

/// Why a file of this format is not written.
pub(crate) fn not_written(format: Format) -> Failure {
    let names = Format::ALL.into_iter().filter(|format| format.writes());
    let names: Vec<_> = names.map(|format| crate::words::say(&foreign::name(format))).collect();
    let help = Message::new("export-not-written-help").with("formats", names.join(", "));
    Failure::new(Failure::INVALID, Message::new("export-not-written").with("format", foreign::name(format))).help(help)
}
