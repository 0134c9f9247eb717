//! Amounts of money as people type them.

use crate::{Currency, Message, Money, Reading};

/// Reads the text.
#[must_use]
pub fn read(_text: &str, _default: Option<Currency>) -> Reading<Money> {
    Reading::Unread { message: Message::new("reading-money-unread"), help: Message::new("reading-money-help") }
}
