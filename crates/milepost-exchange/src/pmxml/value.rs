//! Single values of an element. What cannot be read is nothing, with a finding at its line.

use crate::xml::Element;
use crate::{Findings, Place};
use chrono::NaiveDateTime;
use milepost_model::Message;
use milepost_model::schedule::{Instant, Minutes};
use rust_decimal::Decimal;
use rust_decimal::prelude::ToPrimitive;
use std::str::FromStr;

/// No duration, lag or float is longer: the span of the years 1900 to 2200.
const LONGEST: Minutes = 158_310_720;

/// An element and where to say what is wrong with it.
pub(super) struct Values<'f, 'e, 'a> {
    pub(super) element: &'e Element<'a>,
    pub(super) findings: &'f mut Findings,
}

impl<'e> Values<'_, 'e, '_> {
    /// Its text, as it stands; empty where it is not there.
    pub(super) fn string(&self, name: &str) -> String {
        self.element.child(name).map(|child| child.text.clone().into_owned()).unwrap_or_default()
    }

    /// An identity: nothing if it is empty.
    pub(super) fn key(&self, name: &str) -> Option<&'e str> {
        self.element.value(name)
    }

    pub(super) fn flag(&self, name: &str) -> Option<bool> {
        match self.element.value(name)? {
            "1" | "true" => Some(true),
            "0" | "false" => Some(false),
            _ => None,
        }
    }

    pub(super) fn choice<T: Copy>(&mut self, name: &str, words: &[(&str, T)]) -> Option<T> {
        let text = self.element.value(name)?;
        let found = words.iter().find(|(word, _)| word.eq_ignore_ascii_case(text)).map(|(_, value)| *value);
        if found.is_none() {
            self.warn(name, "pmxml-word");
        }
        found
    }

    pub(super) fn instant(&mut self, name: &str) -> Option<Instant> {
        let read = instant(self.element.value(name)?);
        if read.is_none() {
            self.warn(name, "pmxml-date");
        }
        read
    }

    /// Hours as minutes, to the nearest.
    pub(super) fn hours(&mut self, name: &str) -> Option<Minutes> {
        let hours = self.decimal(name)?;
        let minutes = hours.checked_mul(Decimal::from(60)).and_then(|m| m.round().to_i64());
        let sound = minutes.filter(|minutes| minutes.abs() <= LONGEST);
        if sound.is_none() {
            self.warn(name, "pmxml-long");
        }
        sound
    }

    /// A duration: hours as minutes, not negative.
    pub(super) fn duration(&mut self, name: &str) -> Option<Minutes> {
        let minutes = self.hours(name)?;
        if minutes < 0 {
            self.warn(name, "pmxml-negative");
            return Some(0);
        }
        Some(minutes)
    }

    pub(super) fn decimal(&mut self, name: &str) -> Option<Decimal> {
        let read = decimal(self.element.value(name)?);
        if read.is_none() {
            self.warn(name, "pmxml-number");
        }
        read
    }

    pub(super) fn amount(&mut self, name: &str) -> Decimal {
        self.decimal(name).unwrap_or_default()
    }

    pub(super) fn whole(&mut self, name: &str) -> Option<i64> {
        self.decimal(name).and_then(|number| number.to_i64())
    }

    pub(super) fn warn(&mut self, name: &str, message: &str) {
        let (place, message) = self.about(name, message);
        self.findings.warning(place, message);
    }

    /// The whole record was not taken.
    pub(super) fn refuse(&mut self, name: &str, message: &str) {
        let (place, message) = self.about(name, message);
        self.findings.error(place, message);
    }

    fn about(&self, name: &str, message: &str) -> (Place, Message) {
        let value: String = self.element.value(name).unwrap_or_default().chars().take(60).collect();
        let message = Message::new(message).with("value", value).with("column", name);
        (place(self.element, name), message)
    }
}

pub(super) fn place(element: &Element<'_>, column: &str) -> Place {
    let line = element.child(column).map_or(element.line, |child| child.line);
    Place {
        line: u64::try_from(line).ok(),
        table: element.name.to_owned(),
        column: column.to_owned(),
        ..Place::default()
    }
}

pub(super) fn instant(text: &str) -> Option<Instant> {
    // A zone says nothing here: schedules are in civil time.
    let text = text.get(..19).unwrap_or(text);
    let read = ["%Y-%m-%dT%H:%M:%S", "%Y-%m-%dT%H:%M"].iter().find_map(|f| NaiveDateTime::parse_from_str(text, f).ok());
    read.and_then(Instant::from_datetime)
}

pub(super) fn decimal(text: &str) -> Option<Decimal> {
    Decimal::from_str(text).ok().or_else(|| Decimal::from_scientific(text).ok())
}
