//! A source: a document or a statement that claims rest on.

mod draft;
mod link;

use crate::{DateInterval, SourceId};
use serde::{Deserialize, Serialize};
use ts_rs::TS;

/// How near a source is to what it tells of.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash, Serialize, Deserialize, TS)]
#[serde(rename_all = "snake_case")]
pub enum Reliability {
    /// Not rated.
    #[default]
    Unrated,
    /// A decree, a contract, a register, a minister on the record.
    Official,
    /// Seen or measured by the one who tells it: imagery, photographs, a site visit.
    FirstHand,
    /// A news agency or paper that names where it has it from.
    Press,
    /// Tells what others told.
    SecondHand,
    /// Nobody stands behind it.
    Unverified,
}

/// A document or a statement.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, TS)]
pub struct Source {
    pub id: SourceId,
    pub title: String,
    pub publisher: String,
    pub published: Option<DateInterval>,
    /// `http` or `https`; never followed unless the user asks.
    pub link: Option<String>,
    pub reliability: Reliability,
    pub note: String,
}

/// A source as it is being entered: what is missing stays as it is, an empty text clears.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize, TS)]
#[serde(default, deny_unknown_fields)]
#[ts(optional_fields)]
pub struct SourceDraft {
    pub title: Option<String>,
    pub publisher: Option<String>,
    pub published: Option<String>,
    pub link: Option<String>,
    pub reliability: Option<Reliability>,
    pub note: Option<String>,
}

impl Source {
    /// A source with nothing in it, to apply a draft to.
    #[must_use]
    pub fn blank() -> Self {
        Self {
            id: SourceId::new(),
            title: String::new(),
            publisher: String::new(),
            published: None,
            link: None,
            reliability: Reliability::default(),
            note: String::new(),
        }
    }
}
