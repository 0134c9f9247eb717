//! What a reader noticed in a file, with the place where it is: for the preview of an import.

use milepost_model::{Message, Severity};
use serde::Serialize;
use std::collections::BTreeMap;

/// Of one kind of finding so many are kept with their places; the rest are counted.
pub const KEPT_OF_A_KIND: usize = 50;
/// As [`KEPT_OF_A_KIND`], of a table, which is shown row by row.
pub const KEPT_OF_ROWS: usize = 100_000;

/// Where in the file. Lines and rows count from 1; nothing where it is about the file as a whole.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize)]
pub struct Place {
    pub line: Option<u64>,
    /// Table or element.
    pub table: String,
    /// Row of the table.
    pub row: Option<u64>,
    /// Column or attribute.
    pub column: String,
}

/// An error is about something that was not taken; a warning about something that was taken and looks wrong.
#[derive(Clone, Debug, PartialEq, Serialize)]
pub struct Finding {
    pub place: Place,
    pub severity: Severity,
    pub message: Message,
}

/// All that was noticed, bounded in memory whatever the file holds.
#[derive(Clone, Debug, Default, PartialEq, Serialize)]
pub struct Findings {
    /// In the order of the file's tables; at most [`KEPT_OF_A_KIND`] of a kind, or as many as were asked for.
    pub list: Vec<Finding>,
    /// How many there are of each kind, by the message's name.
    pub counts: BTreeMap<String, usize>,
    /// How many of a kind are kept beyond [`KEPT_OF_A_KIND`].
    #[serde(skip)]
    more: usize,
}

impl Findings {
    /// Those of rows that are told one by one: up to [`KEPT_OF_ROWS`] of a kind are kept.
    #[must_use]
    pub fn of_rows() -> Self {
        Self { more: KEPT_OF_ROWS - KEPT_OF_A_KIND, ..Self::default() }
    }

    /// At most `most` of them, and of one kind at most [`KEPT_OF_A_KIND`].
    #[must_use]
    pub fn first(&self, most: usize) -> Vec<Finding> {
        let mut seen: BTreeMap<&str, usize> = BTreeMap::new();
        let few = self.list.iter().filter(|finding| {
            let seen = seen.entry(finding.message.id.as_str()).or_default();
            *seen += 1;
            *seen <= KEPT_OF_A_KIND
        });
        few.take(most).cloned().collect()
    }

    pub fn error(&mut self, place: Place, message: Message) {
        self.push(place, Severity::Error, message);
    }

    pub fn warning(&mut self, place: Place, message: Message) {
        self.push(place, Severity::Warning, message);
    }

    fn push(&mut self, place: Place, severity: Severity, message: Message) {
        if let Some(count) = self.counts.get_mut(&message.id) {
            *count += 1;
            if *count > KEPT_OF_A_KIND + self.more {
                return;
            }
        } else {
            self.counts.insert(message.id.clone(), 1);
        }
        self.list.push(Finding { place, severity, message });
    }

    /// How many were noticed, kept or not.
    #[must_use]
    pub fn total(&self) -> usize {
        self.counts.values().sum()
    }
}
