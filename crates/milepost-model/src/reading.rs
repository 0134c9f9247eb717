//! Reading what people type: dates, lengths, money, numbers. What can be read in two ways is asked
//! about, never guessed; what cannot be read says what would be.

pub mod date;
pub mod length;
pub mod money;
pub mod number;
pub mod share;
pub(crate) mod text;
pub mod value;

pub use value::words;

use crate::{DateInterval, Message, Problem, Problems};
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

impl<T> Reading<T> {
    /// The value, where the text reads in one way.
    #[must_use]
    pub fn read(self) -> Option<T> {
        match self {
            Self::Read(value) => Some(value),
            Self::Ambiguous(_) | Self::Unread { .. } => None,
        }
    }

    /// The value, where the text reads in one way; else the problem at the draft's field, with what to
    /// choose from or what would be right.
    pub(crate) fn at(self, field: &str, typed: &str, problems: &mut Problems) -> Option<T> {
        match self {
            Self::Read(value) => return Some(value),
            Self::Ambiguous(ways) => {
                let message = Message::new("reading-ambiguous").with("text", text::shown(typed));
                let help = Message::new("reading-ambiguous-help");
                let choices = ways.into_iter().map(|(text, _)| text).collect();
                problems.push(Problem { choices, ..Problem::error(field, message).help(help) });
            }
            Self::Unread { message, help } => problems.push(Problem::error(field, message).help(help)),
        }
        None
    }

    /// The same reading of another type.
    #[must_use]
    pub fn map<U>(self, f: impl Fn(T) -> U) -> Reading<U> {
        match self {
            Self::Read(value) => Reading::Read(f(value)),
            Self::Ambiguous(ways) => Reading::Ambiguous(ways.into_iter().map(|(text, v)| (text, f(v))).collect()),
            Self::Unread { message, help } => Reading::Unread { message, help },
        }
    }
}
