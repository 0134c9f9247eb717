//! How a typed date or value is read, shown before it is kept.

use crate::api::ReadValue;
use crate::project::content::ProjectContent;
use crate::view::{Failure, ReadingChoice, ReadingView};
use crate::workspace::Workspace;
use milepost_model::reading::{self, Anchor, Reading};
use milepost_model::{ClaimValue, Currency, DateInterval, FactName, Problem, ProjectId};

/// Reads a date; relative ones ("18 months after groundbreaking") count from the project's dates.
///
/// # Errors
/// `not_found` where the project has gone. A text that cannot be read is no failure: the view says so.
pub fn date(workspace: &Workspace, project: Option<ProjectId>, text: &str) -> Result<ReadingView, Failure> {
    let content = project.map(|id| ProjectContent::load(workspace.store(), id)).transpose()?;
    let anchors = content.map(|content| content.anchors(workspace.today())).unwrap_or_default();
    let read: Reading<DateInterval> = reading::date::read(text, &anchors);
    Ok(view(read.map(ClaimValue::Date), "date"))
}

/// Reads a value for a fact: as its kind where it has one, else as what it looks like.
///
/// # Errors
/// `not_found` where the project has gone. A text that cannot be read is no failure: the view says so.
pub fn value(workspace: &Workspace, request: &ReadValue) -> Result<ReadingView, Failure> {
    let content = request.project.map(|id| ProjectContent::load(workspace.store(), id)).transpose()?;
    let known = || match &content {
        Some(content) => content.kind_of(&request.fact),
        None => FactName(request.fact.trim().to_owned()).well_known_kind(),
    };
    let kind = request.kind.or_else(known);
    let anchors = match &content {
        Some(content) => content.anchors(workspace.today()),
        None => request.start.as_deref().and_then(start).into_iter().collect(),
    };
    let currency: Option<Currency> = content.and_then(|content| content.project.currency);
    Ok(view(reading::value::read(&request.text, kind, &anchors, currency), "reported"))
}

/// The start of a project that is being added, where what was typed reads in one way.
fn start(text: &str) -> Option<Anchor> {
    let date = reading::date::read(text, &[]).read()?;
    Some(Anchor { name: FactName::START.to_owned(), date })
}

fn view(read: Reading<ClaimValue>, field: &str) -> ReadingView {
    let nothing = ReadingView { value: None, words: None, choices: vec![], problem: None };
    match read {
        Reading::Read(value) => ReadingView { words: Some(reading::words(&value)), value: Some(value), ..nothing },
        Reading::Ambiguous(ways) => {
            let choice = |(text, value)| ReadingChoice { text, words: reading::words(&value) };
            ReadingView { choices: ways.into_iter().map(choice).collect(), ..nothing }
        }
        Reading::Unread { message, help } => {
            ReadingView { problem: Some(Problem::error(field, message).help(help)), ..nothing }
        }
    }
}

/// A typed day, where it is one day and reads in one way.
pub(crate) fn day(text: &str) -> Option<chrono::NaiveDate> {
    reading::date::read(text, &[]).read()?.as_day()
}
