//! Reading what people type: dates, lengths, money, numbers. What can be read in two ways is asked
//! about, never guessed; what cannot be read says what would be.

pub mod date;

use crate::{DateInterval, Message};
use serde::{Deserialize, Serialize};
use ts_rs::TS;

/// What a text was read as.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub enum Reading<T> {
    Read(T),
    /// More than one way to read it: each with a text that reads only that way.
    Ambiguous(Vec<(String, T)>),
    /// Cannot be read: what is wrong and what would be right.
    Unread {
        message: Message,
        help: Message,
    },
}

/// A dated event that a relative date may count from: "18 months after groundbreaking".
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize, TS)]
pub struct Anchor {
    pub name: String,
    pub date: DateInterval,
}
