//! Writing what the workspace holds to files of other formats, and all of it as text: equal content gives equal
//! bytes.

use crate::foreign;
use crate::import::findings;
use crate::schedule_file::Beside;
use crate::view::{BackupDone, Exported, Failure, FormatView, Formats};
use crate::work::Work;
use crate::workspace::Workspace;
use crate::{convert, file};
use milepost_exchange::Format;
use milepost_exchange::format::Makes;
use milepost_model::{Message, ProjectId};
use milepost_store as store;
use std::path::Path;

/// The formats that are read and written, in the order in which they are listed.
#[must_use]
pub fn formats() -> Formats {
    let view = |format: Format| FormatView {
        format,
        name: foreign::name(format),
        extensions: format.extensions().iter().map(|e| (*e).to_owned()).collect(),
        reads: format.reads(),
        writes: format.writes(),
        one_project: format != Format::Text,
        all_projects: format.makes() != Makes::Schedule,
    };
    Formats { formats: Format::ALL.into_iter().filter(|f| f.reads() || f.writes()).map(view).collect() }
}

/// Everything in the workspace as deterministic text.
///
/// # Errors
/// Where the file cannot be read.
pub fn text(workspace: &Workspace) -> Result<String, Failure> {
    Ok(milepost_exchange::text::write(&workspace.content()?))
}

/// Saves the workspace's text to a file.
///
/// # Errors
/// Where either file cannot be read or written; what was there before is then unchanged.
pub fn text_to(workspace: &Workspace, path: &Path) -> Result<BackupDone, Failure> {
    file::save_text(path, &text(workspace)?)
}

/// Saves a project, or all where there is none, as a file of this format.
///
/// # Errors
/// `invalid` where the format does not go with what is to be written; `not_found`; where the file cannot be written:
/// what was there before is then unchanged.
pub fn to_file(
    workspace: &Workspace,
    format: Format,
    project: Option<ProjectId>,
    path: &Path,
    work: &Work,
) -> Result<Exported, Failure> {
    let (bytes, left_out) = match format.makes() {
        _ if !format.writes() => return Err(convert::not_written(format)),
        Makes::Schedule => schedule(workspace, format, project)?,
        Makes::Workspace => {
            if project.is_some() {
                return Err(invalid("export-text-whole", format));
            }
            (text(workspace)?.into_bytes(), vec![])
        }
        _ => return Err(convert::not_written(format)),
    };
    work.go_on()?;
    let BackupDone { path, bytes } = file::save_bytes(path, &bytes)?;
    Ok(Exported { path, bytes, left_out: findings(&left_out) })
}

fn invalid(id: &str, format: Format) -> Failure {
    Failure::new(Failure::INVALID, Message::new(id).with("format", foreign::name(format)))
        .help(Message::new(&format!("{id}-help")))
}

fn schedule(workspace: &Workspace, format: Format, project: Option<ProjectId>) -> Result<convert::Written, Failure> {
    let project = project.ok_or_else(|| invalid("export-one-project", format))?;
    let found = workspace.read(|reader| Ok(store::schedule::of_project(reader, project)?))?;
    let schedule = found.filter(|schedule| !schedule.activities.is_empty()).ok_or_else(|| {
        Failure::new(Failure::NOT_FOUND, Message::new("schedule-none")).help(Message::new("schedule-none-help"))
    })?;
    convert::write(format, &schedule, &Beside::default())
}
