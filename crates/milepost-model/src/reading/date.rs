//! Dates as people type them.

use crate::DateInterval;

/// The text that reads as this interval.
#[must_use]
pub fn written(interval: &DateInterval) -> String {
    interval.stored()
}
