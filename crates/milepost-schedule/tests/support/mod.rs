//! What the tests of this crate share: days as texts, and the words of what is said.

pub(crate) mod words;

use chrono::NaiveDate;
use milepost_model::DateInterval;

pub(crate) fn day(text: &str) -> NaiveDate {
    text.parse().expect("a day of a test")
}

/// `2026-10-30` is a day, `2026-03-01..2026-03-31 month` an interval as the file keeps it, nothing none.
pub(crate) fn date(text: &str) -> Option<DateInterval> {
    match text {
        "" => None,
        text if text.contains("..") => Some(DateInterval::from_stored(text).expect("an interval of a test")),
        text => Some(DateInterval::day(day(text))),
    }
}
