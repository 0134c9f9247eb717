//! What each row of a table, or record of a file, would do, before anything is done.

use super::RecordChange;
use milepost_model::Message;
use serde::{Deserialize, Serialize};
use ts_rs::TS;

/// What becomes of a row as a whole.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Serialize, Deserialize, TS)]
#[serde(rename_all = "snake_case")]
pub enum RowOutcome {
    /// Something of it is new.
    Added,
    /// Nothing of it is new, and something is changed.
    Changed,
    /// All of it is there as it says.
    Same,
    /// Nothing of it is taken.
    LeftOut,
}

/// Which rows are told.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize, TS)]
pub struct RowsAsked {
    /// So many of those that are asked for come before.
    pub from: usize,
    pub count: usize,
    /// Only those of which this becomes.
    #[serde(default)]
    #[ts(optional)]
    pub only: Option<RowOutcome>,
}

impl Default for RowsAsked {
    fn default() -> Self {
        Self { from: 0, count: 50, only: None }
    }
}

/// Rows, with how many there are.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize, TS)]
pub struct ImportRows {
    pub counts: RowCounts,
    /// How many come before those that are told, of those that were asked for.
    pub from: usize,
    /// In the order of the file.
    pub rows: Vec<ImportRow>,
}

/// Of all rows of the file.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize, TS)]
pub struct RowCounts {
    pub added: usize,
    pub changed: usize,
    pub same: usize,
    pub left_out: usize,
}

/// One row.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize, TS)]
pub struct ImportRow {
    /// As the file counts them: the line of a text, the row of a sheet, the place of a record; from 1.
    #[ts(type = "number")]
    pub number: u64,
    pub outcome: RowOutcome,
    pub effects: Vec<RowEffect>,
    /// What of it is not taken, and why.
    pub left_out: Vec<RowLeftOut>,
}

/// What a row does to one thing.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize, TS)]
pub struct RowEffect {
    /// `project`, `milestone`, `claim`, `report`, `activity`.
    pub noun: String,
    pub name: String,
    /// The name of the project that it is of; empty where it is the project.
    pub project: String,
    pub change: RecordChange,
    pub moves: Vec<FieldMove>,
}

/// A field with what it was and what it becomes; of something new only the latter.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize, TS)]
pub struct FieldMove {
    pub field: Message,
    pub before: Option<Message>,
    pub after: Option<Message>,
}

/// Something that is not taken.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize, TS)]
pub struct RowLeftOut {
    /// The column; empty: the row.
    pub column: String,
    pub message: Message,
}
