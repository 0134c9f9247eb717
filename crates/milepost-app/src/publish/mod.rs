//! Reports to hand in: a project's or the portfolio's, as PDF or HTML, saved whole or not at all.
//!
//! Here it is decided what a report says, from the same views and in the same words as the window and the
//! terminal; how it is set on a page is `milepost-publish`'s matter.

mod fonts;
mod notes;
mod portfolio;
mod project;
mod terms;
mod tracked;

pub(crate) use terms::blank;

use crate::file;
use crate::view::{Failure, Published};
use crate::work::Work;
use crate::workspace::Workspace;
use chrono::NaiveDate;
use milepost_model::{Message, ProjectId};
use milepost_publish::{Document, Fonts, Paper};
use serde::{Deserialize, Serialize};
use std::collections::BTreeSet;
use std::path::Path;
use ts_rs::TS;

/// The sheet that a PDF is laid out for.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(rename_all = "snake_case")]
pub enum Sheet {
    #[default]
    A4,
    Letter,
}

/// What to publish, and where to.
#[derive(Clone, Copy, Debug)]
pub struct Publication<'a> {
    /// None: the portfolio.
    pub project: Option<ProjectId>,
    pub as_of: NaiveDate,
    /// Ends in `.pdf` or `.html`.
    pub path: &'a Path,
    pub sheet: Sheet,
    /// True if a file that is there may be replaced.
    pub replace: bool,
}

/// What a file's name says it is.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Form {
    Pdf,
    Html,
}

/// Writes a report beside the file and puts it in its place once it is on the disk.
///
/// # Errors
/// `invalid` where the name says neither PDF nor HTML, `exists` where a file is there that may not be replaced,
/// `not_found` where the project has gone, `cancelled` where it is not wanted any more; where the file cannot be written,
/// what was there before is unchanged.
pub fn publish(workspace: &Workspace, publication: &Publication<'_>, work: &Work) -> Result<Published, Failure> {
    let form = form(publication.path)?;
    if !publication.replace {
        file::free(publication.path)?;
    }
    let document = document(workspace, publication.project, publication.as_of)?;
    work.go_on()?;
    let (bytes, pages, notices) = match form {
        Form::Html => (milepost_publish::html(&document).into_bytes(), None, vec![]),
        Form::Pdf => {
            let mut fonts = Fonts::built_in();
            fonts::complete(&mut fonts, &document.characters());
            let paper = match publication.sheet {
                Sheet::A4 => Paper::A4,
                Sheet::Letter => Paper::Letter,
            };
            let pdf = milepost_publish::pdf(&document, &fonts, paper).map_err(|error| unmade(&error))?;
            let unprinted = Message::new("publish-notice-unprinted").with("count", pdf.unprinted.len());
            let notices = if pdf.unprinted.is_empty() { vec![] } else { vec![unprinted] };
            (pdf.bytes, Some(pdf.pages), notices)
        }
    };
    // The last moment to think better of it.
    work.go_on()?;
    let saved = file::save_bytes(publication.path, &bytes)?;
    Ok(Published { path: saved.path, bytes: saved.bytes, pages, notices })
}

/// Adds the computer's fonts for what the built-in one lacks of a document and of what is drawn with it.
pub(crate) fn complete_fonts(fonts: &mut Fonts, document: &Document, drawn: &BTreeSet<char>) {
    let mut characters = document.characters();
    characters.extend(drawn);
    fonts::complete(fonts, &characters);
}

/// The report of a project, or of the portfolio.
///
/// # Errors
/// `not_found` where the project has gone.
pub fn document(workspace: &Workspace, project: Option<ProjectId>, as_of: NaiveDate) -> Result<Document, Failure> {
    let name = workspace.info()?.name;
    match project {
        Some(project) => {
            let view = crate::project::view(workspace, project, as_of)?;
            let tracked = tracked::Tracked::of(workspace, &view)?;
            Ok(project::document(&view, &tracked, &name))
        }
        None => Ok(portfolio::document(&crate::portfolio::view(workspace, as_of)?, &name)),
    }
}

fn form(path: &Path) -> Result<Form, Failure> {
    let ending = path.extension().map(|ending| ending.to_string_lossy().to_lowercase()).unwrap_or_default();
    match ending.as_str() {
        "pdf" => Ok(Form::Pdf),
        "html" | "htm" => Ok(Form::Html),
        _ => {
            let message = Message::new("publish-format").with("path", path.display().to_string());
            Err(Failure::new(Failure::INVALID, message).help(Message::new("publish-format-help")))
        }
    }
}

pub(crate) fn unmade(error: &milepost_publish::PublishError) -> Failure {
    log::error!("{error}");
    let message = Message::new("publish-failed").with("reason", error.to_string());
    Failure::new(Failure::IO, message).help(Message::new("publish-failed-help"))
}
