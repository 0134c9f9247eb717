//! What a reader noticed in a file, with the place where it is: for the preview of an import.

use milepost_model::{Message, Severity};
use serde::Serialize;
use std::collections::BTreeMap;

/// Of one kind of finding so many are kept with their places; the rest are counted.
pub const KEPT_OF_A_KIND: usize = 50;

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
    /// In the order of the file's tables; at most [`KEPT_OF_A_KIND`] of a kind.
    pub list: Vec<Finding>,
    /// How many there are of each kind, by the message's name.
    pub counts: BTreeMap<String, usize>,
}

impl Findings {
    pub fn error(&mut self, place: Place, message: Message) {
        self.push(place, Severity::Error, message);
    }

    pub fn warning(&mut self, place: Place, message: Message) {
        self.push(place, Severity::Warning, message);
    }

    fn push(&mut self, place: Place, severity: Severity, message: Message) {
        if let Some(count) = self.counts.get_mut(&message.id) {
            *count += 1;
            if *count > KEPT_OF_A_KIND {
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
