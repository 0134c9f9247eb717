//! A date that holds an activity, beside its logic.

use super::Instant;
use serde::{Deserialize, Serialize};
use ts_rs::TS;

#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Serialize, Deserialize, TS)]
#[serde(rename_all = "snake_case")]
pub enum ConstraintKind {
    StartOnOrAfter,
    StartOnOrBefore,
    /// Both of the above, still within the logic.
    StartOn,
    FinishOnOrAfter,
    FinishOnOrBefore,
    FinishOn,
    /// Replaces the logic, early and late.
    MandatoryStart,
    MandatoryFinish,
    /// As late as possible without moving a successor.
    AsLateAsPossible,
}

/// A constraint with its date; `AsLateAsPossible` has none, every other kind must.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize, TS)]
pub struct Constraint {
    pub kind: ConstraintKind,
    pub date: Option<Instant>,
}
