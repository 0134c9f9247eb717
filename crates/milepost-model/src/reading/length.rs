//! Lengths as people type them.

use crate::{Length, Message, Reading};

/// Reads the text.
#[must_use]
pub fn read(_text: &str) -> Reading<Length> {
    Reading::Unread { message: Message::new("reading-length-unread"), help: Message::new("reading-length-help") }
}
