//! What the program says, as data: the name of an entry of the message catalogue (`messages/*.ftl`)
//! and its arguments. Crates that compute say *what*; the window and the command line put it in words
//! of the reader's language. History, explanations and errors are all kept this way.

use crate::{DateInterval, Length, Money};
use chrono::NaiveDate;
use rust_decimal::Decimal;
use serde::{Deserialize, Serialize};
use std::collections::BTreeMap;
use ts_rs::TS;

/// One argument of a message, typed so that its reader's locale decides how it is written.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize, TS)]
#[serde(tag = "type", content = "value", rename_all = "snake_case")]
pub enum Arg {
    Text(String),
    /// A count; selects plurals.
    Count(#[ts(type = "number")] i64),
    Number(#[ts(type = "string")] Decimal),
    /// A share of one: 0.39 is 39%.
    Share(f64),
    Date(#[ts(type = "string")] NaiveDate),
    Interval(DateInterval),
    Length(Length),
    Money(Money),
    /// A message within the message.
    Message(Box<Message>),
}

/// An entry of the message catalogue with its arguments.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize, TS)]
pub struct Message {
    pub id: String,
    #[serde(default, skip_serializing_if = "BTreeMap::is_empty")]
    #[ts(as = "BTreeMap<String, Arg>")]
    pub args: BTreeMap<String, Arg>,
}

impl Message {
    #[must_use]
    pub fn new(id: &str) -> Self {
        Self { id: id.to_owned(), args: BTreeMap::new() }
    }

    #[must_use]
    pub fn with(mut self, name: &str, arg: impl Into<Arg>) -> Self {
        self.args.insert(name.to_owned(), arg.into());
        self
    }

    /// A share of one, written as a percentage.
    #[must_use]
    pub fn share(self, name: &str, share: f64) -> Self {
        self.with(name, Arg::Share(share))
    }
}

macro_rules! from {
    ($($type:ty => $variant:ident),* $(,)?) => { $(
        impl From<$type> for Arg {
            fn from(value: $type) -> Self { Self::$variant(value) }
        }
    )* };
}
from!(String => Text, i64 => Count, Decimal => Number, NaiveDate => Date, DateInterval => Interval, Length => Length, Money => Money);

impl From<&str> for Arg {
    fn from(value: &str) -> Self {
        Self::Text(value.to_owned())
    }
}
impl From<usize> for Arg {
    fn from(value: usize) -> Self {
        Self::Count(i64::try_from(value).unwrap_or(i64::MAX))
    }
}
impl From<Message> for Arg {
    fn from(value: Message) -> Self {
        Self::Message(Box::new(value))
    }
}
