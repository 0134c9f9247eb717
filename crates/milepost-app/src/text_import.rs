//! A whole workspace from its text export.

use crate::foreign;
use crate::view::Failure;
use crate::work::Work;
use crate::workspace::{Done, Workspace};
use milepost_exchange::text;
use milepost_model::project::code;
use milepost_model::{Content, Message};
use milepost_store as store;
use milepost_store::{Reader, Tx};
use std::path::Path;

/// The content that a text export holds.
///
/// # Errors
/// `not_readable` where it is not one, or damaged, with the line.
pub(crate) fn read(bytes: &[u8]) -> Result<Content, Failure> {
    let text = std::str::from_utf8(bytes).map_err(|error| {
        let line = bytes.iter().take(error.valid_up_to()).filter(|b| **b == b'\n').count() + 1;
        let message = Message::new("text-not-utf8").with("line", line.to_string());
        Failure::new(Failure::NOT_READABLE, message).help(Message::new("text-malformed-help"))
    })?;
    text::read(text).map_err(|error| Failure::new(Failure::NOT_READABLE, error.message()).help(error.help()))
}

/// Makes a new workspace with what a text export holds. Where that fails no file is left.
///
/// # Errors
/// As [`Workspace::create`]; `missing`, `no_permission` or `io` where the text cannot be read; `not_readable` where it
/// is no text export, or damaged.
pub fn workspace(path: &Path, from: &Path) -> Result<Workspace, Failure> {
    let content = read(&foreign::bytes(from, &Work::default())?)?;
    let mut workspace = Workspace::create(path)?;
    let filled = workspace.transact(|tx| {
        bring_in(tx, content)?;
        Ok(Done::new(action(from)))
    });
    match filled {
        Ok(_) => Ok(workspace),
        Err(failure) => {
            let path = workspace.path().to_owned();
            drop(workspace);
            if let Err(error) = std::fs::remove_file(&path) {
                log::warn!("{} cannot be removed: {error}", path.display());
            }
            Err(failure)
        }
    }
}

fn action(from: &Path) -> Message {
    let name = from.file_name().unwrap_or(from.as_os_str()).to_string_lossy();
    Message::new("history-text-imported").with("file", name.as_ref())
}

/// That none of the projects is there already.
///
/// # Errors
/// `conflict`.
pub(crate) fn new_here(reader: &Reader, content: &Content) -> Result<(), Failure> {
    let there = store::project::list(reader)?;
    match content.projects.iter().find(|p| there.iter().any(|other| other.id == p.id)) {
        None => Ok(()),
        Some(same) => {
            let message = Message::new("text-project-there").with("project", same.name.as_str());
            Err(Failure::new(Failure::CONFLICT, message).help(Message::new("text-project-there-help")))
        }
    }
}

/// Adds the content after what is there. Sources that are there already are the same source and stay as they are;
/// a code that another project has is made anew from the name.
///
/// # Errors
/// `conflict` where one of the projects is there already.
pub(crate) fn bring_in(tx: &Tx<'_>, mut content: Content) -> Result<(), Failure> {
    new_here(tx, &content)?;
    let mut taken = store::project::codes(tx)?;
    for project in &mut content.projects {
        if taken.contains(&project.code) {
            project.code = code::made(&project.code, &taken);
        }
        taken.push(project.code.clone());
    }
    let known = store::source::list(tx)?;
    content.sources.retain(|source| known.iter().all(|other| other.id != source.id));
    Ok(store::content::insert(tx, &content)?)
}
