//! The logic between two activities.

use super::Minutes;
use crate::{ActivityId, RelationshipId};
use serde::{Deserialize, Serialize};
use ts_rs::TS;

#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash, Serialize, Deserialize, TS)]
pub enum RelationshipKind {
    #[default]
    #[serde(rename = "FS")]
    FinishStart,
    #[serde(rename = "SS")]
    StartStart,
    #[serde(rename = "FF")]
    FinishFinish,
    #[serde(rename = "SF")]
    StartFinish,
}

/// How much later; negative is a lead.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Serialize, Deserialize, TS)]
#[serde(tag = "unit", content = "value", rename_all = "snake_case")]
pub enum Lag {
    /// Working minutes on the calendar that the project's options name.
    Work(#[ts(type = "number")] Minutes),
    /// Minutes by the clock, whatever the calendar.
    Elapsed(#[ts(type = "number")] Minutes),
    /// Hundredths of a percent of the predecessor's duration.
    Percent(i32),
    /// The same, by the clock.
    ElapsedPercent(i32),
}

impl Lag {
    pub const NONE: Self = Self::Work(0);

    #[must_use]
    pub fn is_none(self) -> bool {
        matches!(self, Self::Work(0) | Self::Elapsed(0) | Self::Percent(0) | Self::ElapsedPercent(0))
    }
}

impl Default for Lag {
    fn default() -> Self {
        Self::NONE
    }
}

#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, TS)]
pub struct Relationship {
    pub id: RelationshipId,
    pub predecessor: ActivityId,
    pub successor: ActivityId,
    pub kind: RelationshipKind,
    pub lag: Lag,
}
