//! The value of a claim, read by the kind of its fact or by what it looks like.

use super::{date, length, money, number, share, text};
use crate::{Anchor, Bound, ClaimValue, Currency, DateInterval, FactKind, Length, Message, Reading};

/// Reads the text as a value of this kind. Without one it is a date, a length with its unit, money with
/// its currency, a percentage or a number, whichever it is first, and else text.
#[must_use]
pub fn read(text: &str, kind: Option<FactKind>, anchors: &[Anchor], currency: Option<Currency>) -> Reading<ClaimValue> {
    match kind {
        Some(FactKind::Date) => date::read(text, anchors).map(ClaimValue::Date),
        Some(FactKind::Length) => length::read(text).map(ClaimValue::Length),
        Some(FactKind::Money) => money::read(text, currency).map(ClaimValue::Money),
        Some(FactKind::Number) => number::read(text).map(ClaimValue::Number),
        Some(FactKind::Share) => share::read(text).map(ClaimValue::Share),
        Some(FactKind::Text) => Reading::Read(as_text(text)),
        None => looks_like(text, anchors, currency),
    }
}

fn looks_like(text: &str, anchors: &[Anchor], currency: Option<Currency>) -> Reading<ClaimValue> {
    let of_date = Some(date::read(text, anchors)).filter(|reading| match reading {
        // A date that no calendar has is a slip, not a text.
        Reading::Unread { message, .. } => message.id == "reading-date-impossible",
        _ => true,
    });
    of_date
        .map(|reading| reading.map(ClaimValue::Date))
        .or_else(|| length::read_with_unit(text).map(|reading| reading.map(ClaimValue::Length)))
        .or_else(|| money::read_with_currency(text, currency).map(|reading| reading.map(ClaimValue::Money)))
        .or_else(|| share::read_with_sign(text).map(|reading| reading.map(ClaimValue::Share)))
        .or_else(|| number_alone(text).map(|reading| reading.map(ClaimValue::Number)))
        .unwrap_or_else(|| Reading::Read(as_text(text)))
}

/// A number in digits that no other word stands beside.
fn number_alone(text: &str) -> Option<Reading<rust_decimal::Decimal>> {
    let in_digits = text.trim().starts_with(|c: char| c.is_ascii_digit() || c == '-' || c == '.');
    let alone = !text.contains(char::is_alphabetic);
    Some(number::read(text)).filter(|reading| in_digits && alone && !matches!(reading, Reading::Unread { .. }))
}

fn as_text(text: &str) -> ClaimValue {
    ClaimValue::Text(text::line(text))
}

/// The text that reads as this value, given its kind.
#[must_use]
pub fn written(value: &ClaimValue) -> String {
    match value {
        ClaimValue::Length(length) => length::written(length),
        ClaimValue::Date(interval) => date::written(interval),
        ClaimValue::Money(money) => money::written(money),
        ClaimValue::Number(number) => number.normalize().to_string(),
        ClaimValue::Share(share) => share::written(*share),
        ClaimValue::Text(text) => text.clone(),
    }
}

/// How a value was read, in words, to be shown before it is kept: "any day from 1 Oct to 31 Dec 2026",
/// "804.672 m, or a little over".
#[must_use]
pub fn words(value: &ClaimValue) -> Message {
    match value {
        ClaimValue::Length(length) => of_length(length),
        ClaimValue::Date(interval) => of_date(interval),
        ClaimValue::Money(money) => Message::new("reading-words-money").with("money", *money),
        ClaimValue::Number(number) => Message::new("reading-words-number").with("number", *number),
        ClaimValue::Share(share) => Message::new("reading-words-share").with("percent", share::percent(*share)),
        ClaimValue::Text(text) => Message::new("reading-words-text").with("text", text.as_str()),
    }
}

/// In exact metres, which the unit that was typed may not show.
fn of_length(length: &Length) -> Message {
    let id = match length.bound {
        Bound::Exactly => "reading-words-length",
        Bound::About => "reading-words-length-about",
        Bound::Over => "reading-words-length-over",
        Bound::Under => "reading-words-length-under",
    };
    Message::new(id).with("metres", length.metres)
}

fn of_date(interval: &DateInterval) -> Message {
    match (interval.earliest(), interval.latest()) {
        (Some(first), Some(last)) if first == last => Message::new("reading-words-date").with("day", first),
        (Some(first), Some(last)) => Message::new("reading-words-date-between").with("first", first).with("last", last),
        (None, Some(last)) => Message::new("reading-words-date-by").with("last", last),
        (Some(first), None) => Message::new("reading-words-date-from").with("first", first),
        // `DateInterval::new` refuses an interval without both ends.
        (None, None) => Message::new("reading-words-date").with("day", interval.last_known()),
    }
}
