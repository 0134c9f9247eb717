//! Relationships, those of summary tasks among them.
//!
//! Project lets a summary task be linked. Where that says the same of every task under it (all of them are
//! before the successor; none of them starts before the predecessor allows), it becomes those relationships.
//! Where it does not (the start of a summary is that of the first of its tasks, whichever it is), it is left
//! out, with a warning.

use super::calendar::Warn;
use super::value;
use crate::xml::Element;
use milepost_model::schedule::{Lag, Relationship, RelationshipKind};
use milepost_model::{ActivityId, Message, RelationshipId};

/// A link of summary tasks that would become more relationships than this is left out.
const MOST_OF_ONE_LINK: usize = 10_000;

#[derive(Debug)]
pub(super) struct LinkRecord {
    /// The identity of the predecessor in the file.
    pub(super) predecessor: String,
    pub(super) kind: RelationshipKind,
    pub(super) lag: Lag,
    pub(super) other_project: bool,
    pub(super) line: usize,
}

impl LinkRecord {
    pub(super) fn read(element: &Element<'_>, warn: Warn<'_>) -> Self {
        let kind = match element.value("Type") {
            Some("0") => RelationshipKind::FinishFinish,
            Some("2") => RelationshipKind::StartFinish,
            Some("3") => RelationshipKind::StartStart,
            None | Some("1") => RelationshipKind::FinishStart,
            Some(other) => {
                warn(element.line, Message::new("mspdi-link-type").with("kind", other));
                RelationshipKind::FinishStart
            }
        };
        Self {
            predecessor: element.value("PredecessorUID").unwrap_or_default().to_owned(),
            kind,
            lag: lag(element, warn),
            other_project: element.value("CrossProject") == Some("1"),
            line: element.line,
        }
    }
}

/// Tenths of a minute, or whole per cents where the format says so.
fn lag(element: &Element<'_>, warn: Warn<'_>) -> Lag {
    let Some(text) = element.value("LinkLag") else { return Lag::NONE };
    let format = element.value("LagFormat");
    let percent = || text.parse::<i32>().ok().and_then(|percent| percent.checked_mul(100));
    let minutes = || value::tenths(text).filter(|minutes| minutes.abs() <= value::LONGEST);
    let read = match format {
        Some("19" | "51") => percent().map(Lag::Percent),
        Some("20" | "52") => percent().map(Lag::ElapsedPercent),
        _ if value::is_elapsed(format) => minutes().map(Lag::Elapsed),
        _ => minutes().map(Lag::Work),
    };
    read.unwrap_or_else(|| {
        let predecessor = element.value("PredecessorUID").unwrap_or_default();
        warn(element.line, Message::new("mspdi-lag").with("text", text).with("predecessor", predecessor));
        Lag::NONE
    })
}

/// What a link's end is: one activity, or those under a summary.
#[derive(Debug)]
pub(super) enum End<'a> {
    Activity(ActivityId),
    Summary(&'a [ActivityId]),
}

impl End<'_> {
    fn activities(&self) -> &[ActivityId] {
        match self {
            Self::Activity(id) => std::slice::from_ref(id),
            Self::Summary(ids) => ids,
        }
    }

    fn is_summary(&self) -> bool {
        matches!(self, Self::Summary(_))
    }
}

/// The relationships that a link says; none, and why, where it says what they cannot.
pub(super) fn relationships(
    link: &LinkRecord,
    predecessor: &End<'_>,
    successor: &End<'_>,
) -> Result<Vec<Relationship>, Message> {
    use RelationshipKind::{FinishFinish, StartFinish, StartStart};
    let from_start = matches!(link.kind, StartStart | StartFinish);
    let to_finish = matches!(link.kind, FinishFinish | StartFinish);
    if predecessor.is_summary() && from_start || successor.is_summary() && to_finish {
        return Err(Message::new("mspdi-link-summary"));
    }
    if predecessor.activities().len().saturating_mul(successor.activities().len()) > MOST_OF_ONE_LINK {
        return Err(Message::new("mspdi-link-summary-large"));
    }
    let mut relationships = vec![];
    for from in predecessor.activities() {
        for to in successor.activities().iter().filter(|to| *to != from) {
            relationships.push(Relationship {
                id: RelationshipId::new(),
                predecessor: *from,
                successor: *to,
                kind: link.kind,
                lag: link.lag,
            });
        }
    }
    Ok(relationships)
}
