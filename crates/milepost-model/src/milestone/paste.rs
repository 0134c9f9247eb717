//! Rows of a spreadsheet as milestones to add.

use super::MilestoneDraft;

/// Rows as they would be added, and what each column was understood as.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Pasted {
    /// A draft's field name for each column (`title`, `planned`, ...); empty for one left out.
    pub columns: Vec<String>,
    pub rows: Vec<MilestoneDraft>,
}

/// Finds the rows in pasted text.
#[must_use]
pub fn read(_text: &str) -> Pasted {
    Pasted::default()
}
