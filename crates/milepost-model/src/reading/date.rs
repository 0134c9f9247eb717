//! Dates as people type them.

use crate::{Anchor, DateInterval, Message, Reading};

/// Reads the text as a date; relative dates count from the anchors.
#[must_use]
pub fn read(text: &str, _anchors: &[Anchor]) -> Reading<DateInterval> {
    match text.trim().parse() {
        Ok(day) => Reading::Read(DateInterval::day(day)),
        Err(_) => Reading::Unread {
            message: Message::new("reading-date-unread").with("text", text),
            help: Message::new("reading-date-help"),
        },
    }
}

/// The text that reads as this interval.
#[must_use]
pub fn written(interval: &DateInterval) -> String {
    interval.stored()
}
