//! Days and months in words: their names and their order are the catalogue's.

use super::{say, text};
use chrono::{Datelike, NaiveDate};
use milepost_model::Message;

/// `October`.
#[must_use]
pub fn month(day: NaiveDate) -> String {
    text(&format!("month-{}", day.month()))
}

/// `Oct`.
#[must_use]
pub fn month_short(day: NaiveDate) -> String {
    text(&format!("month-short-{}", day.month()))
}

/// `30 Oct 2026`.
pub(super) fn day(day: NaiveDate) -> String {
    say(&of_day("date-day", day).with("year", day.year().to_string()))
}

/// `30 Oct`.
#[must_use]
pub fn day_month(day: NaiveDate) -> String {
    say(&of_day("date-day-month", day))
}

/// `October 2026`.
#[must_use]
pub fn month_year(day: NaiveDate) -> String {
    say(&Message::new("date-month-year").with("month", month(day)).with("year", day.year().to_string()))
}

/// `Oct 26`.
#[must_use]
pub fn month_short_year(day: NaiveDate) -> String {
    let year = format!("{:02}", day.year().rem_euclid(100));
    say(&Message::new("date-month-year").with("month", month_short(day)).with("year", year))
}

fn of_day(id: &str, day: NaiveDate) -> Message {
    Message::new(id).with("day", day.day().to_string()).with("month", month_short(day))
}
