//! What is shown of records that are brought in, and of the table that they are rows of.

use super::{ImportFinding, ImportRows, RowsAsked};
use milepost_exchange::table::{ColumnKind, DateOrder, Field, Makes, Mapping, NumberMark, Question, ShareScale};
use milepost_model::{Message, ProjectId};
use serde::{Deserialize, Serialize};
use ts_rs::TS;

/// What records would do, or have done.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize, TS)]
pub struct RecordsContents {
    /// How many of each noun, those of which there are any.
    pub counts: Vec<RecordCount>,
    /// The first of them.
    pub projects: Vec<RecordProject>,
    pub project_count: usize,
    /// What is not taken, with its place and the reason; the first of it.
    pub left_out: Vec<ImportFinding>,
    pub left_out_count: usize,
    /// What each row would do: the rows that were asked for. None where the file has none.
    pub rows: Option<ImportRows>,
    /// Something would be added or changed.
    pub changes: bool,
    /// Why nothing of it can be brought in as it is, where that is so.
    pub refused: Option<Message>,
    /// The table that they are rows of.
    pub table: Option<TableView>,
}

/// How many of a noun.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, TS)]
pub struct RecordCount {
    /// `project`, `milestone`, `claim`, `report`, `source`.
    pub noun: String,
    pub added: usize,
    pub changed: usize,
    /// As it is already.
    pub same: usize,
}

#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(rename_all = "snake_case")]
pub enum RecordChange {
    #[default]
    Added,
    Changed,
    Same,
}

/// What would become of one project.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize, TS)]
pub struct RecordProject {
    /// Of a file that was only looked at, that of a new project stands for nothing.
    pub project: ProjectId,
    pub code: String,
    pub name: String,
    /// Where it is said first: `row 2`.
    pub place: String,
    pub change: RecordChange,
    pub milestones: usize,
    pub claims: usize,
    pub reports: usize,
}

/// A table with how it is read.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize, TS)]
pub struct TableView {
    /// The names of all sheets; one without a name where the format has none.
    pub sheets: Vec<String>,
    pub sheet: String,
    /// The number of the row with the names.
    #[ts(type = "number | null")]
    pub header: Option<u64>,
    pub columns: Vec<TableColumnView>,
    /// The first rows.
    pub rows: Vec<TableRowView>,
    pub row_count: usize,
    /// How it is read: to be changed and sent back.
    pub mapping: Mapping,
    /// True where the mapping was saved or came with the program and was chosen by the names of the columns.
    pub recognised: bool,
    /// What has to be answered first.
    pub questions: Vec<Question>,
    /// As they were said or found.
    pub date_order: Option<DateOrder>,
    pub number_mark: Option<NumberMark>,
    pub share_scale: Option<ShareScale>,
    /// What a column can be, with what it is called.
    pub fields: Vec<FieldView>,
    /// The names of the mappings that are saved or came with the program.
    pub saved: Vec<String>,
}

#[derive(Clone, Debug, PartialEq, Serialize, Deserialize, TS)]
pub struct TableColumnView {
    pub name: String,
    /// As a spreadsheet calls it.
    pub letter: String,
    pub kind: ColumnKind,
    pub field: Option<Field>,
}

#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, TS)]
pub struct TableRowView {
    #[ts(type = "number")]
    pub number: u64,
    pub cells: Vec<String>,
}

#[derive(Clone, Debug, PartialEq, Serialize, Deserialize, TS)]
pub struct FieldView {
    pub field: Field,
    pub label: Message,
}

/// How a table is to be read: by a mapping that was changed on the screen, or by what is said of the one that is found.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize, TS)]
#[serde(default, deny_unknown_fields)]
#[ts(optional_fields)]
pub struct TableRequest {
    pub mapping: Option<Mapping>,
    pub answers: Option<TableAnswers>,
    /// Saves the mapping that it is brought in by under this name.
    pub save_as: Option<String>,
    /// Which rows are told; else the first ones.
    pub rows: Option<RowsAsked>,
}

/// What may be said of how a table is read without a whole mapping; what is missing is found or stays open.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize, TS)]
#[serde(default, deny_unknown_fields)]
#[ts(optional_fields)]
pub struct TableAnswers {
    pub makes: Option<Makes>,
    pub sheet: Option<String>,
    #[ts(as = "Option<u32>")]
    pub header: Option<u64>,
    pub date_order: Option<DateOrder>,
    pub number_mark: Option<NumberMark>,
    pub share_scale: Option<ShareScale>,
}
