//! A figure with its why.

use milepost_model::{Arg, ClaimId, Message, MilestoneId, SourceId};
use serde::{Deserialize, Serialize};
use ts_rs::TS;

/// A computed value, or the reason why there is none; never a stand-in number.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize, TS)]
pub struct Figure<T> {
    pub value: Option<T>,
    /// Why there is no value; present exactly where `value` is not.
    pub unknown: Option<Message>,
    pub why: Why,
}

/// How a figure came about.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize, TS)]
pub struct Why {
    /// The rule in words, e.g. "days since the start / days from start to promised finish".
    pub formula: Option<Message>,
    pub inputs: Vec<Input>,
    /// What a reader should know: an assumption, a fall-back, a claim that disagrees.
    pub remarks: Vec<Message>,
}

/// One input of a figure and where it came from.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize, TS)]
pub struct Input {
    pub label: Message,
    /// None: missing.
    pub value: Option<Arg>,
    pub claim: Option<ClaimId>,
    pub milestone: Option<MilestoneId>,
    pub sources: Vec<SourceId>,
}

impl<T> Figure<T> {
    #[must_use]
    pub fn known(value: T, why: Why) -> Self {
        Self { value: Some(value), unknown: None, why }
    }

    #[must_use]
    pub fn unknown(reason: Message, why: Why) -> Self {
        Self { value: None, unknown: Some(reason), why }
    }
}
