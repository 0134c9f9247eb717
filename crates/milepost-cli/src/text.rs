//! Answers as text for people: one file a noun. Only words and layout; every figure comes computed.

pub(crate) mod analysis;
pub(crate) mod change;
pub(crate) mod claim;
pub(crate) mod earned;
pub(crate) mod exchange;
pub(crate) mod front;
pub(crate) mod history;
pub(crate) mod measured;
pub(crate) mod milestone;
pub(crate) mod portfolio;
pub(crate) mod progress;
pub(crate) mod project;
pub(crate) mod records;
pub(crate) mod report;
pub(crate) mod schedule;
pub(crate) mod source;
pub(crate) mod tracking;
pub(crate) mod verify;

use crate::output::NOTHING;
use milepost_app::words::{say, value};
use milepost_model::{Arg, ClaimId, ClaimValue, DateInterval, SourceId};
use milepost_schedule::Figure;

/// What a figure is, or a dash: the reason is told where the figure is the subject.
fn known<T>(figure: &Figure<T>, text: impl FnOnce(&T) -> String) -> String {
    figure.value.as_ref().map_or_else(|| NOTHING.to_owned(), text)
}

fn interval(date: &DateInterval) -> String {
    value(&Arg::Interval(*date))
}

fn date(date: Option<&DateInterval>) -> String {
    date.map_or_else(|| NOTHING.to_owned(), interval)
}

fn share(share: f64) -> String {
    value(&Arg::Share(share))
}

/// The value read from a claim, in words.
fn claim_value(claim: &ClaimValue) -> String {
    match claim {
        ClaimValue::Length(length) => value(&Arg::Length(*length)),
        ClaimValue::Date(date) => interval(date),
        ClaimValue::Money(money) => value(&Arg::Money(*money)),
        ClaimValue::Number(number) => value(&Arg::Number(*number)),
        ClaimValue::Share(share) => say(&milepost_model::Message::new("cli-percent")
            .with("value", (*share * rust_decimal::Decimal::ONE_HUNDRED).normalize())),
        ClaimValue::Text(text) => text.clone(),
    }
}

fn tracking_number(number: rust_decimal::Decimal) -> String {
    value(&Arg::Number(number.normalize()))
}

/// The last letters of an id: UUIDv7 begins with the time, so that its end tells two apart.
#[must_use]
pub(crate) fn short(id: &impl std::fmt::Display) -> String {
    let text = id.to_string();
    text.get(text.len().saturating_sub(8)..).unwrap_or(&text).to_owned()
}

fn short_claim(id: &ClaimId) -> String {
    short(id)
}

fn short_source(id: &SourceId) -> String {
    short(id)
}
