//! Fields as values. What cannot be read is nothing, with a finding at its place.

use super::codepage;
use super::table::{Column, Row};
use crate::Findings;
use chrono::NaiveDate;
use milepost_model::Message;
use milepost_model::schedule::{Instant, Minutes};
use rust_decimal::Decimal;
use rust_decimal::prelude::FromPrimitive;
use std::str::FromStr;

/// No duration, lag or float is longer: the span of the years 1900 to 2200.
pub(super) const LONGEST: Minutes = 158_310_720;

/// A row and where to say what is wrong with it.
pub(super) struct Fields<'f, 'r, 'a> {
    pub(super) row: Row<'r, 'a>,
    pub(super) findings: &'f mut Findings,
}

impl<'a> Fields<'_, '_, 'a> {
    /// An identity: compared by its bytes. Nothing if it is empty.
    pub(super) fn key(&self, column: Column) -> Option<&'a [u8]> {
        let bytes = self.row.bytes(column);
        (!bytes.is_empty()).then_some(bytes)
    }

    /// What does not fit the code page is replaced, with a warning.
    pub(super) fn text(&mut self, column: Column) -> String {
        let bytes = self.row.as_written(column);
        let text = codepage::text(bytes, self.row.encoding);
        // One that stands in the file itself is there in UTF-8.
        if text.contains('\u{fffd}') && !bytes.windows(3).any(|three| three == "\u{fffd}".as_bytes()) {
            self.warn(column, "xer-letters");
        }
        text
    }

    pub(super) fn is(&self, column: Column, value: &str) -> bool {
        self.row.bytes(column) == value.as_bytes()
    }

    /// `Y` or `N`; nothing if it is neither.
    pub(super) fn flag(&self, column: Column) -> Option<bool> {
        match self.row.bytes(column) {
            b"Y" | b"y" | b"1" => Some(true),
            b"N" | b"n" | b"0" => Some(false),
            _ => None,
        }
    }

    /// The value of a name in a list; nothing, with a warning, if it is not in it.
    pub(super) fn choice<T: Copy>(&mut self, column: Column, choices: &[(&str, T)]) -> Option<T> {
        let bytes = self.row.bytes(column);
        if bytes.is_empty() {
            return None;
        }
        let found =
            choices.iter().find(|(name, _)| name.as_bytes().eq_ignore_ascii_case(bytes)).map(|(_, value)| *value);
        if found.is_none() {
            self.warn(column, "xer-unknown-word");
        }
        found
    }

    pub(super) fn instant(&mut self, column: Column) -> Option<Instant> {
        let bytes = self.row.bytes(column);
        if bytes.is_empty() {
            return None;
        }
        let read = instant(bytes);
        if read.is_none() {
            self.warn(column, "xer-bad-date");
        }
        read
    }

    fn number(&mut self, column: Column) -> Option<f64> {
        let bytes = self.row.bytes(column);
        if bytes.is_empty() {
            return None;
        }
        let read = std::str::from_utf8(bytes).ok().and_then(number);
        if read.is_none() {
            self.warn(column, "xer-bad-number");
        }
        read
    }

    /// Hours as minutes, to the nearest.
    #[expect(clippy::cast_possible_truncation, reason = "within LONGEST, which is checked")]
    pub(super) fn hours(&mut self, column: Column) -> Option<Minutes> {
        let minutes = (self.number(column)? * 60.0).round();
        if minutes.abs() > LONGEST as f64 {
            self.warn(column, "xer-absurd-duration");
            return None;
        }
        Some(minutes as Minutes)
    }

    /// A duration: hours as minutes, not negative.
    pub(super) fn duration(&mut self, column: Column) -> Option<Minutes> {
        let minutes = self.hours(column)?;
        if minutes < 0 {
            self.warn(column, "xer-negative-duration");
            return Some(0);
        }
        Some(minutes)
    }

    pub(super) fn whole(&mut self, column: Column) -> Option<i64> {
        let bytes = self.row.bytes(column);
        if bytes.is_empty() {
            return None;
        }
        let read = std::str::from_utf8(bytes).ok().and_then(|text| i64::from_str(text).ok());
        if read.is_none() {
            self.warn(column, "xer-bad-number");
        }
        read
    }

    /// An amount or a quantity; nothing counts as 0.
    pub(super) fn decimal(&mut self, column: Column) -> Option<Decimal> {
        let bytes = self.row.bytes(column);
        if bytes.is_empty() {
            return None;
        }
        let read = std::str::from_utf8(bytes).ok().and_then(decimal);
        if read.is_none() {
            self.warn(column, "xer-bad-number");
        }
        read
    }

    pub(super) fn amount(&mut self, column: Column) -> Decimal {
        self.decimal(column).unwrap_or_default()
    }

    fn shown(&self, column: Column) -> String {
        codepage::text(self.row.as_written(column), self.row.encoding).chars().take(60).collect()
    }

    pub(super) fn warn(&mut self, column: Column, message: &str) {
        let place = self.row.place(column.name);
        let value = self.shown(column);
        self.findings.warning(place, Message::new(message).with("value", value).with("column", column.name));
    }

    /// The whole row was not taken.
    pub(super) fn refuse(&mut self, column: Column, message: &str) {
        let place = self.row.place(column.name);
        let value = self.shown(column);
        self.findings.error(place, Message::new(message).with("value", value).with("column", column.name));
    }
}

/// `2026-03-09 16:00`; the time may be missing, seconds are dropped.
pub(super) fn instant(bytes: &[u8]) -> Option<Instant> {
    let (date, time) = match bytes.iter().position(|b| *b == b' ' || *b == b'T') {
        Some(at) => (bytes.get(..at)?, bytes.get(at + 1..)?),
        None => (bytes, [].as_slice()),
    };
    let mut parts = date.split(|b| *b == b'-');
    let (year, month, day) = (digits(parts.next()?)?, digits(parts.next()?)?, digits(parts.next()?)?);
    if parts.next().is_some() {
        return None;
    }
    let mut clock = time.split(|b| *b == b':');
    let hour = clock.next().filter(|h| !h.is_empty()).map_or(Some(0), digits)?;
    let minute = clock.next().map_or(Some(0), digits)?;
    let day = NaiveDate::from_ymd_opt(i32::try_from(year).ok()?, month, day)?;
    Instant::from_datetime(day.and_hms_opt(hour, minute, 0)?)
}

fn digits(bytes: &[u8]) -> Option<u32> {
    if bytes.is_empty() || bytes.len() > 4 {
        return None;
    }
    bytes.iter().try_fold(0, |sum, b| b.is_ascii_digit().then(|| sum * 10 + u32::from(b - b'0')))
}

/// With a point, or with the comma of a machine that writes it so.
fn number(text: &str) -> Option<f64> {
    let read = if text.contains(',') && !text.contains('.') {
        f64::from_str(&text.replacen(',', ".", 1))
    } else {
        f64::from_str(text)
    };
    read.ok().filter(|n| n.is_finite())
}

fn decimal(text: &str) -> Option<Decimal> {
    Decimal::from_str(text)
        .ok()
        .or_else(|| Decimal::from_scientific(text).ok())
        .or_else(|| number(text).and_then(Decimal::from_f64))
}
