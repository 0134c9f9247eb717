//! The verdict on a project at an as-of date, with the sentence of its reason.

use crate::Why;
use milepost_model::Message;
use serde::{Deserialize, Serialize};
use ts_rs::TS;

#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize, TS)]
#[serde(rename_all = "snake_case")]
pub enum VerdictKind {
    /// The promised finish has passed and it is not done, or the expected finish is after the promised one.
    Late,
    /// A milestone that was planned by now is not met.
    Behind,
    OnTrack,
    /// Every milestone is met, or the project is completed and has none.
    Done,
    /// There is nothing to judge by, or something was due after the newest evidence, and that is old.
    Unknown,
}

#[derive(Clone, Debug, PartialEq, Serialize, Deserialize, TS)]
pub struct Verdict {
    pub kind: VerdictKind,
    /// One sentence: "'Deck closed' was planned for 12 Mar 2026 and is not met."
    pub reason: Message,
    pub why: Why,
}
