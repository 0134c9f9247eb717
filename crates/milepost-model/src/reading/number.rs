//! Plain numbers as people type them.

use crate::{Message, Reading};
use rust_decimal::Decimal;

/// Reads the text.
#[must_use]
pub fn read(_text: &str) -> Reading<Decimal> {
    Reading::Unread { message: Message::new("reading-number-unread"), help: Message::new("reading-number-help") }
}
