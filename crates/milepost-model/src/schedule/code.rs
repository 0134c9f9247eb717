//! Codes that sort activities, and the fields that planners add themselves.

use super::Instant;
use crate::{CodeTypeId, CodeValueId, ProjectId, UserFieldId};
use rust_decimal::Decimal;
use serde::{Deserialize, Serialize};
use ts_rs::TS;

/// A kind of activity code: “Area”.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, TS)]
pub struct CodeType {
    pub id: CodeTypeId,
    /// `None`: for all projects.
    pub project_id: Option<ProjectId>,
    pub name: String,
    #[ts(type = "number")]
    pub position: i64,
    pub origin: String,
}

/// One value of a kind of code.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, TS)]
pub struct CodeValue {
    pub id: CodeValueId,
    pub type_id: CodeTypeId,
    pub parent: Option<CodeValueId>,
    pub code: String,
    pub name: String,
    #[ts(type = "number")]
    pub position: i64,
    /// As `#rrggbb`, where the planner chose one.
    pub color: Option<String>,
    pub origin: String,
}

/// What a planner's own field is about and holds.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, TS)]
pub struct UserField {
    pub id: UserFieldId,
    /// The noun that it belongs to, in the file's own word: `TASK`, `PROJWBS`.
    pub subject: String,
    pub name: String,
    pub kind: UserFieldKind,
    pub origin: String,
}

#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(rename_all = "snake_case")]
pub enum UserFieldKind {
    #[default]
    Text,
    Number,
    Integer,
    Cost,
    StartDate,
    FinishDate,
    Code,
    Indicator,
}

#[derive(Clone, Debug, PartialEq, Serialize, Deserialize, TS)]
#[serde(tag = "kind", content = "value", rename_all = "snake_case")]
pub enum UserValue {
    Text(String),
    Number(#[ts(type = "string")] Decimal),
    Date(Instant),
    /// A code of the field's own list, by its identity in the file.
    Code(String),
}
