//! Writing what the workspace holds to files of other formats, and all of it as text: equal content gives equal
//! bytes.

mod calendar;
mod places;
mod rows;

use crate::foreign;
use crate::import::{findings, kept_as};
use crate::schedule_file::Beside;
use crate::view::{BackupDone, Exported, Failure, FormatView, Formats};
use crate::work::Work;
use crate::workspace::Workspace;
use crate::{convert, file};
use milepost_exchange::format::Makes;
use milepost_exchange::oc4ids::{self, Publication};
use milepost_exchange::table::{self, Makes as RowsAre};
use milepost_exchange::{Finding, Format, Place};
use milepost_model::{Message, Project, ProjectId, Severity};
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

/// What is to be written: a project or all of them, in the portfolio's order.
struct Chosen {
    projects: Vec<Project>,
    all: bool,
    /// The workspace's name.
    name: String,
}

/// Saves a project, or all where there is none, as a file of this format. `rows`: what the rows are, where the format
/// holds one table.
///
/// # Errors
/// `invalid` where the format does not go with what is to be written; `not_found`; where the file cannot be written:
/// what was there before is then unchanged.
pub fn to_file(
    workspace: &Workspace,
    format: Format,
    project: Option<ProjectId>,
    rows: Option<RowsAre>,
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
        _ => open(workspace, format, project, rows)?,
    };
    work.go_on()?;
    let BackupDone { path, bytes } = file::save_bytes(path, &bytes)?;
    Ok(Exported { path, bytes, left_out: findings(&left_out) })
}

/// The formats that hold projects, not their schedules.
fn open(
    workspace: &Workspace,
    format: Format,
    project: Option<ProjectId>,
    rows: Option<RowsAre>,
) -> Result<convert::Written, Failure> {
    let content = workspace.content()?;
    let ours = |p: &&Project| project.is_none_or(|id| p.id == id);
    let chosen = Chosen {
        projects: content.projects.iter().filter(ours).cloned().collect(),
        all: project.is_none(),
        name: workspace.info()?.name,
    };
    if chosen.projects.is_empty() {
        return Err(match project {
            Some(_) => Failure::gone("project"),
            None => Failure::new(Failure::NOT_FOUND, Message::new("export-no-projects")),
        });
    }
    let today = workspace.today();
    let missing = |id: &str, count: usize| match count {
        0 => vec![],
        count => vec![told(Message::new(id).with("count", count))],
    };
    let failed = |detail: String| Failure::new(Failure::INVALID, Message::new("export-xlsx").with("detail", detail));
    match format {
        Format::Xlsx => Ok((table::write_xlsx(&rows::sheets(workspace, &content, &chosen)?).map_err(failed)?, vec![])),
        Format::Ods => Ok((table::write_ods(&rows::sheets(workspace, &content, &chosen)?).map_err(failed)?, vec![])),
        Format::Csv => {
            let usual = if chosen.all { RowsAre::Projects } else { RowsAre::Milestones };
            Ok((table::write_csv(&rows::sheet(workspace, &content, &chosen, rows.unwrap_or(usual))?), vec![]))
        }
        Format::Ical => {
            let (bytes, undated) = calendar::write(workspace, &chosen, today)?;
            Ok((bytes, missing("export-undated", undated)))
        }
        Format::Geojson => {
            let (bytes, nowhere) = places::write(&content, &chosen);
            Ok((bytes, missing("export-nowhere", nowhere)))
        }
        Format::Oc4ids => {
            let ids: Vec<ProjectId> = chosen.projects.iter().map(|p| p.id).collect();
            let publication = Publication { publisher: chosen.name.clone(), published: today };
            let (bytes, left_out) = oc4ids::write(&content, &ids, &publication);
            Ok((bytes, left_out.into_iter().map(|(message, _)| told(message)).collect()))
        }
        other => Err(convert::not_written(other)),
    }
}

fn told(message: Message) -> Finding {
    Finding { place: Place::default(), severity: Severity::Warning, message }
}

fn invalid(id: &str, format: Format) -> Failure {
    Failure::new(Failure::INVALID, Message::new(id).with("format", foreign::name(format)))
        .help(Message::new(&format!("{id}-help")))
}

fn schedule(workspace: &Workspace, format: Format, project: Option<ProjectId>) -> Result<convert::Written, Failure> {
    let project = project.ok_or_else(|| invalid("export-one-project", format))?;
    let (found, kept) = workspace.read(|reader| {
        let kept = store::extension::of_project(reader, project)?;
        Ok((store::schedule::of_project(reader, project)?, kept))
    })?;
    let schedule = found.filter(|schedule| !schedule.activities.is_empty()).ok_or_else(|| {
        Failure::new(Failure::NOT_FOUND, Message::new("schedule-none")).help(Message::new("schedule-none-help"))
    })?;
    let kept = kept.iter().find(|kept| kept.item == project.0 && kept.format == kept_as(format));
    convert::write(format, &schedule, &kept.map(|kept| Beside::of(format, &kept.body)).unwrap_or_default())
}
