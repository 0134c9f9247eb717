//! Tables to tables as they are; and any file that can be read to any that can be written, through a workspace that lives
//! as long as the conversion.

use super::{Converted, not_written};
use crate::api::ImportRequest;
use crate::export;
use crate::foreign::Foreign;
use crate::import::{self, findings, table as mapped};
use crate::view::{BackupDone, Contents, Failure, TableRequest};
use crate::work::Work;
use crate::workspace::Workspace;
use crate::{file, project, words};
use milepost_exchange::format::Makes;
use milepost_exchange::table::{self, Makes as RowsAre};
use milepost_exchange::{Finding, Format, Place};
use milepost_model::{Message, ProjectDraft, ProjectId, Severity};
use milepost_store as store;
use std::path::Path;

/// Every sheet with its cells as they are.
pub(super) fn as_it_is(file: &Foreign, to: &Path, format: Format, sheet: Option<&str>) -> Result<Converted, Failure> {
    let failed = |e: &table::TableError| Failure::new(Failure::NOT_READABLE, e.message()).help(e.help());
    let tables = table::read(mapped::kind(file.format), &file.bytes, None).map_err(|e| failed(&e))?;
    let mut sheets = tables.sheets_to_write(&words::say(&Message::new("convert-sheet")));
    if let Some(name) = sheet {
        let wanted = tables.sheet(name).map_err(|e| failed(&e))?;
        let at = tables.sheets.iter().filter(|s| !s.rows.is_empty()).position(|s| s.name == wanted.name);
        sheets = at.and_then(|at| sheets.into_iter().nth(at)).into_iter().collect();
    }
    let rows = sheets.iter().map(|sheet| sheet.rows.len()).sum();
    let mut left_out = vec![];
    let written = |detail: String| Failure::new(Failure::INVALID, Message::new("export-xlsx").with("detail", detail));
    let bytes = match format {
        Format::Xlsx => table::write_xlsx(&sheets).map_err(written)?,
        Format::Ods => table::write_ods(&sheets).map_err(written)?,
        Format::Csv => {
            if sheets.len() > 1 {
                let message = Message::new("convert-sheets-left").with("count", sheets.len() - 1);
                left_out.push(Finding { place: Place::default(), severity: Severity::Warning, message });
            }
            sheets.first().map(table::write_csv).unwrap_or_default()
        }
        other => return Err(not_written(other)),
    };
    let BackupDone { path, bytes } = file::save_bytes(to, &bytes)?;
    Ok(Converted {
        from: file.format,
        to: format,
        path,
        bytes,
        activities: 0,
        rows,
        findings: vec![],
        finding_count: 0,
        not_read: vec![],
        left_out: findings(&left_out),
    })
}

/// What the file brings into an empty workspace, written from there.
pub(super) fn through(
    file: &Foreign,
    to: &Path,
    format: Format,
    table: Option<TableRequest>,
) -> Result<Converted, Failure> {
    let io = |error: &std::io::Error| {
        let message = Message::new("schedule-file-io").with("path", std::env::temp_dir().display().to_string());
        Failure::new(Failure::IO, message.with("error", error.to_string()))
    };
    let folder = tempfile::Builder::new().prefix("milepost-").tempdir().map_err(|e| io(&e))?;
    let stem = file.path.file_stem().unwrap_or_default().to_string_lossy().into_owned();
    let mut workspace = Workspace::create(&folder.path().join("convert.milepost"))?;
    let work = Work::default();
    let mut request = ImportRequest { table, ..ImportRequest::of(vec![file.path.display().to_string()]) };
    let looked = import::look(&workspace, &request, &work)?;
    let rows_are = looked.files.first().and_then(|file| match &file.contents {
        Some(Contents::Records(records)) => records.table.as_ref().map(|table| table.mapping.makes),
        _ => None,
    });
    if rows_are == Some(RowsAre::Activities) {
        // They are of one project, which nothing here names otherwise.
        let draft = ProjectDraft { name: Some(stem), ..ProjectDraft::default() };
        request.into = project::add(&mut workspace, &draft, &[])?.id.map(ProjectId);
    }
    let taken = import::take(&mut workspace, &request, &work)?;
    let brought = taken.files.into_iter().next();
    let projects = workspace.read(|reader| Ok(store::project::list(reader)?))?;
    let one = match projects.as_slice() {
        [only] => Some(only.id),
        _ => None,
    };
    let activities = |workspace: &Workspace| -> Result<usize, Failure> {
        Ok(workspace.content()?.schedules.iter().map(|schedule| schedule.activities.len()).sum())
    };
    let activities = activities(&workspace)?;
    let (project, rows) = match format.makes() {
        Makes::Schedule => (one, None),
        // Of a schedule a table is its activities.
        Makes::Table if file.format.makes() == Makes::Schedule => (None, Some(RowsAre::Activities)),
        _ => (None, rows_are),
    };
    let done = export::to_file(&workspace, format, project, rows, to, &work)?;
    let (findings, finding_count) = brought.map_or_else(Default::default, |file| match file.contents {
        Some(Contents::Records(records)) => (records.left_out, records.left_out_count),
        _ => (file.findings, file.finding_count),
    });
    Ok(Converted {
        from: file.format,
        to: format,
        path: done.path,
        bytes: done.bytes,
        activities,
        rows: if activities == 0 { projects.len() } else { 0 },
        findings,
        finding_count,
        not_read: vec![],
        left_out: done.left_out,
    })
}

/// Whether both hold tables, so that nothing has to be understood.
pub(super) fn both_tables(from: Format, to: Format) -> bool {
    from.makes() == Makes::Table && to.makes() == Makes::Table
}
