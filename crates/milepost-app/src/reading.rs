//! How a typed date or value is read, shown before it is kept.

use crate::project::content::ProjectContent;
use crate::view::{Failure, ReadingChoice, ReadingView};
use crate::workspace::Workspace;
use milepost_model::reading::{self, Reading};
use milepost_model::{ClaimValue, Currency, DateInterval, FactKind, FactName, Problem, ProjectId};

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
pub fn value(
    workspace: &Workspace,
    project: Option<ProjectId>,
    fact: &str,
    kind: Option<FactKind>,
    text: &str,
) -> Result<ReadingView, Failure> {
    let content = project.map(|id| ProjectContent::load(workspace.store(), id)).transpose()?;
    let known = || match &content {
        Some(content) => content.kind_of(fact),
        None => FactName(fact.trim().to_owned()).well_known_kind(),
    };
    let kind = kind.or_else(known);
    let anchors = content.as_ref().map(|content| content.anchors(workspace.today())).unwrap_or_default();
    let currency: Option<Currency> = content.and_then(|content| content.project.currency);
    Ok(view(reading::value::read(text, kind, &anchors, currency), "reported"))
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
