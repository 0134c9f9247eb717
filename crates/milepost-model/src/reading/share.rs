//! Percentages as people type them.

use crate::{Message, Reading};
use rust_decimal::Decimal;

/// Reads the text.
#[must_use]
pub fn read(_text: &str) -> Reading<Decimal> {
    Reading::Unread { message: Message::new("reading-share-unread"), help: Message::new("reading-share-help") }
}
