//! A cell: what a spreadsheet says of its type, or the text of a format that has no types.

use chrono::{NaiveDate, NaiveDateTime};
use rust_decimal::Decimal;
use std::str::FromStr;

/// What a spreadsheet takes the beginning of a formula by.
pub(super) const FORMULA: [char; 6] = ['=', '+', '-', '@', '\t', '\r'];

fn trimmed(text: &str) -> &str {
    text.trim_matches(|c: char| c.is_whitespace() || c == '\u{feff}' || c == '\0')
}

/// Whether a text needs a `'` before it where there are no types: it would be a formula, or would lose the mark that it has.
pub(super) fn guarded(text: &str) -> bool {
    text.trim_start_matches('\'').starts_with(FORMULA)
}

#[derive(Clone, Debug, Default, PartialEq)]
pub enum Cell {
    #[default]
    Empty,
    /// Trimmed.
    Text(String),
    Number(Decimal),
    /// A share of one, that the file shows in per cent.
    Share(Decimal),
    Date(NaiveDate),
    Moment(NaiveDateTime),
    Flag(bool),
    /// The file's own error: `#REF!`.
    Fault(String),
}

impl Cell {
    /// A text of a format without types as a cell: empty where there is nothing to see, and without the mark with which
    /// this program and others keep a text from being taken for a formula.
    #[must_use]
    pub fn of(text: &str) -> Self {
        let text = trimmed(text);
        Self::plain(text.strip_prefix('\'').filter(|rest| guarded(rest)).unwrap_or(text))
    }

    /// A text of a format that tells texts from formulas.
    #[must_use]
    pub fn plain(text: &str) -> Self {
        let text = trimmed(text);
        if text.is_empty() { Self::Empty } else { Self::Text(text.to_owned()) }
    }

    /// A number as a spreadsheet has it: its fifteen digits, without the noise of binary fractions.
    #[must_use]
    pub fn number(value: f64) -> Self {
        match written_number(value) {
            Some(number) => Self::Number(number),
            None => Self::Text(value.to_string()),
        }
    }

    #[must_use]
    pub fn is_empty(&self) -> bool {
        *self == Self::Empty
    }

    /// As a text that a person would type: dates as `2026-03-09`, numbers with a point.
    #[must_use]
    pub fn text(&self) -> String {
        match self {
            Self::Empty => String::new(),
            Self::Text(text) | Self::Fault(text) => text.clone(),
            Self::Number(number) => number.normalize().to_string(),
            Self::Share(share) => format!("{}%", (share * Decimal::ONE_HUNDRED).normalize()),
            Self::Date(date) => date.to_string(),
            Self::Moment(moment) => moment.format("%Y-%m-%d %H:%M").to_string(),
            Self::Flag(flag) => if *flag { "yes" } else { "no" }.to_owned(),
        }
    }
}

/// A binary number as the decimal of fifteen digits that stands for it. None where a decimal cannot hold it.
#[must_use]
pub fn written_number(value: f64) -> Option<Decimal> {
    if !value.is_finite() || value.abs() >= 1e27 {
        return None;
    }
    // Scientific with 15 significant digits: what spreadsheets show at most.
    Decimal::from_scientific(&format!("{value:.14e}"))
        .ok()
        .or_else(|| Decimal::from_str(&value.to_string()).ok())
        .map(|n| n.normalize())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_number_has_the_digits_that_its_spreadsheet_shows() {
        // 0.1 + 0.2 is 0.30000000000000004 in binary.
        for (value, shown) in
            [(0.1 + 0.2, "0.3"), (42.0, "42"), (-4_318_643.37, "-4318643.37"), (1e15, "1000000000000000")]
        {
            assert_eq!(Cell::number(value).text(), shown);
        }
        assert_eq!(Cell::number(f64::NAN), Cell::Text("NaN".to_owned()));
        assert_eq!(Cell::number(1e300), Cell::Text(1e300_f64.to_string()));
        assert_eq!(Cell::number(1e-300).text(), "0");
    }
}
