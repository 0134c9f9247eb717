//! Dates as people type them, read as the interval of days that they allow. What can be typed is
//! listed in `docs/readings.md`.
//!
//! There is no clock here: a date without a year is asked about, and "today" is not a date.

mod calendar;
mod point;
mod relative;
mod span;
mod written;

pub use calendar::YEARS;
pub use written::written;

use super::text;
use crate::{Anchor, DateInterval, Message, Reading};
use std::cell::Cell;

/// One of the ways in which an ambiguous text can be read. A text is read in every way; if all give the
/// same interval, it was not ambiguous.
struct Ways<'a> {
    anchors: &'a [Anchor],
    /// `03/04/2026` is the fourth of March.
    month_first: bool,
    /// "winter 2026" began in December 2025.
    winter_before: bool,
    /// Of several anchors that match, the one to take.
    anchor: usize,
    /// How many anchors matched at most.
    matching: Cell<usize>,
}

/// An interval, and where it counts from an anchor the text that names this one in full.
#[derive(Clone, Debug, PartialEq)]
struct Found {
    interval: DateInterval,
    text: Option<String>,
}

impl From<DateInterval> for Found {
    fn from(interval: DateInterval) -> Self {
        Self { interval, text: None }
    }
}

/// Why a text is not a date.
#[derive(Clone, Debug, PartialEq)]
enum Fault {
    /// It does not look like one.
    Unknown,
    /// It looks like one, and this is wrong with it.
    Wrong { message: Message, help: Message },
}

impl Fault {
    fn wrong(message: Message, help: Message) -> Self {
        Self::Wrong { message, help }
    }

    /// This fault, or the other where that says more.
    fn or(self, other: Self) -> Self {
        match self {
            Self::Unknown => other,
            Self::Wrong { .. } => self,
        }
    }
}

/// Reads the text as a date; "18 months after groundbreaking" counts from the anchor of that name.
#[must_use]
pub fn read(text: &str, anchors: &[Anchor]) -> Reading<DateInterval> {
    match found(text, anchors) {
        Err(Fault::Unknown) => Reading::Unread {
            message: Message::new("reading-date-unread").with("text", text::shown(text)),
            help: Message::new("reading-date-help"),
        },
        Err(Fault::Wrong { message, help }) => Reading::Unread { message, help },
        Ok(ways) => match <[Found; 1]>::try_from(ways) {
            Ok([only]) => Reading::Read(only.interval),
            Err(ways) => Reading::Ambiguous(ways.into_iter().map(|way| choice(way, anchors)).collect()),
        },
    }
}

/// The text of one way, which reads only in that way.
fn choice(way: Found, anchors: &[Anchor]) -> (String, DateInterval) {
    let one_way =
        |text: &String| found(text, anchors).is_ok_and(|ways| ways.iter().map(|w| w.interval).eq([way.interval]));
    let text = way.text.filter(one_way).unwrap_or_else(|| written(&way.interval));
    (text, way.interval)
}

/// All intervals that the text may mean, each once.
fn found(text: &str, anchors: &[Anchor]) -> Result<Vec<Found>, Fault> {
    let plain = text::plain(text).ok_or(Fault::Unknown)?;
    let tokens = text::tokens(&plain);
    let mut found: Vec<Found> = vec![];
    let mut first_fault = None;
    let mut matching = 1;
    let mut anchor = 0;
    while anchor < matching {
        for (month_first, winter_before) in [(false, true), (false, false), (true, true), (true, false)] {
            let ways = Ways { anchors, month_first, winter_before, anchor, matching: Cell::new(1) };
            match span::read(&tokens, &ways) {
                Ok(way) if found.iter().any(|other| other.interval == way.interval) => {}
                Ok(way) => found.push(way),
                Err(fault) => first_fault = first_fault.or(Some(fault)),
            }
            matching = matching.max(ways.matching.get());
        }
        anchor += 1;
    }
    if found.is_empty() { Err(first_fault.unwrap_or(Fault::Unknown)) } else { Ok(found) }
}
