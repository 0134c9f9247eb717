//! Lengths: metres in the model, with the unit they were reported in kept beside them.

use rust_decimal::Decimal;
use serde::{Deserialize, Serialize};
use ts_rs::TS;

/// How a reported value bounds the true one: "just over half a mile" is [`Bound::Over`].
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash, Serialize, Deserialize, TS)]
#[serde(rename_all = "snake_case")]
pub enum Bound {
    #[default]
    Exactly,
    About,
    Over,
    Under,
}

/// A length in metres.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Serialize, Deserialize, TS)]
pub struct Length {
    /// Exact metres: half a mile is 804.672.
    #[ts(type = "string")]
    pub metres: Decimal,
    #[serde(default)]
    pub bound: Bound,
}
