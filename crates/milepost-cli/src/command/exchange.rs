//! Files of other programs: import, export, convert.

use super::{Done, Stop};
use crate::args::{ConvertArgs, ExportArgs, ImportArgs};
use crate::output::{Output, wrapped};
use crate::text;
use milepost_app::api::ImportRequest;
use milepost_app::view::{Exported, Failure, RowsAsked};
use milepost_app::words::say;
use milepost_app::workspace::Workspace;
use milepost_app::{Work, convert as converting, export as exporting, import as importing, project};
use milepost_exchange::Format;
use milepost_model::Message;
use std::path::PathBuf;

/// A look tells so many rows; all of them are in the JSON.
const ROWS_TOLD: usize = 50;

pub(super) fn import(args: ImportArgs, workspace: &mut Workspace, output: Output) -> Done {
    let into = args.into.map(|text| project::find(workspace, &text)).transpose()?.map(|p| p.id);
    // A program is told of every row; of what was done a person needs none.
    let rows = match (args.dry_run, output.json) {
        (true, true) => usize::MAX,
        (true, false) => ROWS_TOLD,
        (false, _) => 0,
    };
    let rows = RowsAsked { count: rows, ..RowsAsked::default() };
    let request = ImportRequest {
        into,
        code_page: args.encoding,
        dates: args.dates,
        report: args.report,
        mapping: args.mapping,
        table: super::mapping::request(args.table, Some(rows)),
        ..ImportRequest::of(files(&args.files)?)
    };
    let work = Work::default();
    let answer = if args.dry_run {
        importing::look(workspace, &request, &work)?
    } else {
        importing::take(workspace, &request, &work)?
    };
    output.answer(&answer, text::exchange::import)?;
    // Only a look goes on past a file that cannot be read.
    if answer.files.iter().any(|file| file.failure.is_some()) { Err(Stop::Told) } else { Ok(()) }
}

/// The files, and of a folder those in it by name; not what is hidden or in folders within.
fn files(given: &[PathBuf]) -> Result<Vec<String>, Stop> {
    let mut found = vec![];
    for path in given {
        if !path.is_dir() {
            found.push(path.display().to_string());
            continue;
        }
        let unread = |error: std::io::Error| {
            let message = Message::new("schedule-file-io").with("path", path.display().to_string());
            Failure::new(Failure::IO, message.with("error", error.to_string()))
        };
        let mut within = vec![];
        for entry in std::fs::read_dir(path).map_err(unread)? {
            let entry = entry.map_err(unread)?;
            if entry.path().is_file() && !entry.file_name().to_string_lossy().starts_with('.') {
                within.push(entry.path().display().to_string());
            }
        }
        within.sort();
        found.append(&mut within);
    }
    Ok(found)
}

pub(super) fn export(args: &ExportArgs, workspace: &Workspace, output: Output) -> Done {
    let project = args.project.as_deref().map(|text| project::find(workspace, text)).transpose()?.map(|p| p.id);
    let Some(path) = &args.output else {
        if args.format == Format::Text && project.is_none() {
            return Ok(output.answer(&exporting::text(workspace)?, String::clone)?);
        }
        let message = Message::new("export-no-output");
        return Err(Failure::new(Failure::INVALID, message).help(Message::new("export-no-output-help")).into());
    };
    if args.format != Format::Text && !args.replace {
        milepost_app::file::free(path)?;
    }
    let done = exporting::to_file(workspace, args.format, project, args.rows, path, &Work::default())?;
    Ok(output.answer(&done, exported)?)
}

fn exported(done: &Exported) -> String {
    let said = say(&Message::new("cli-exported").with("path", done.path.as_str()));
    let mut lines = vec![wrapped(&said, 0)];
    lines.extend(text::exchange::left_out(&done.left_out));
    lines.join("\n")
}

pub(super) fn convert(args: ConvertArgs, output: Output) -> Done {
    let table = super::mapping::request(args.table, None);
    let done = converting::convert(&args.from, &args.to, args.format, args.replace, table)?;
    Ok(output.answer(&done, text::exchange::converted)?)
}
