//! Whether the comma or the point is the decimal mark: what the whole column says, and never a guess.

use super::{Cell, Table};
use serde::{Deserialize, Serialize};
use ts_rs::TS;

#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Serialize, Deserialize, TS)]
#[serde(rename_all = "snake_case")]
pub enum NumberMark {
    /// 1,234.5
    Point,
    /// 1.234,5
    Comma,
}

/// The mark that the numbers of these columns have, where they tell.
#[must_use]
pub fn number_mark(table: &Table, columns: &[usize]) -> Option<NumberMark> {
    evidence(table, columns).0
}

/// The mark, and the first number that may be read with either where nothing tells.
pub(super) fn evidence(table: &Table, columns: &[usize]) -> (Option<NumberMark>, Option<(u64, String)>) {
    let (mut point, mut comma, mut either) = (false, false, None);
    for column in columns {
        for (row, cell) in table.cells(*column) {
            let Cell::Text(text) = cell else { continue };
            match says(&figures(text)) {
                Says::Point => point = true,
                Says::Comma => comma = true,
                Says::Either => {
                    either.get_or_insert_with(|| (row.number, text.clone()));
                }
                Says::Nothing => {}
            }
        }
    }
    match (point, comma) {
        (true, false) => (Some(NumberMark::Point), None),
        (false, true) => (Some(NumberMark::Comma), None),
        _ => (None, either),
    }
}

enum Says {
    Point,
    Comma,
    Either,
    Nothing,
}

/// The digits and marks of a text that is one number: without currency signs, units and spaces.
fn figures(text: &str) -> String {
    let kept: String = text.chars().filter(|c| c.is_ascii_digit() || matches!(c, '.' | ',' | '\'' | '’')).collect();
    kept.trim_matches(['.', ',']).replace(['\'', '’'], "")
}

fn says(figures: &str) -> Says {
    let count = |mark| figures.matches(mark).count();
    let after = |mark| figures.rsplit(mark).next().map_or(0, str::len);
    match (count('.'), count(',')) {
        (0, 0) => Says::Nothing,
        // The last mark is the decimal one.
        (points, commas) if points > 0 && commas > 0 => {
            if figures.rfind('.') > figures.rfind(',') {
                Says::Point
            } else {
                Says::Comma
            }
        }
        // A mark that comes twice groups digits.
        (0, commas) if commas > 1 => Says::Point,
        (points, 0) if points > 1 => Says::Comma,
        // One mark before three digits may group them or not.
        (1, 0) if after('.') == 3 && grouped(figures, '.') => Says::Either,
        (0, 1) if after(',') == 3 && grouped(figures, ',') => Says::Either,
        (1, 0) => Says::Point,
        _ => Says::Comma,
    }
}

/// `0.500` and `1234.500` do not group; `12.500` may.
fn grouped(figures: &str, mark: char) -> bool {
    figures.split(mark).next().is_some_and(|whole| (1..=3).contains(&whole.len()) && !whole.starts_with('0'))
}

/// True for what is a number with at most a sign, marks, a sign of money or per cent.
pub(super) fn looks_like_number(text: &str) -> bool {
    let rest = text.trim().trim_start_matches(['-', '+', '(', '$', '€', '£', '₱', '₽', '¥']).trim_start();
    let rest = rest.trim_end_matches([')', '%', '€', '$', '₽', ' ']);
    !rest.is_empty()
        && rest.chars().any(|c| c.is_ascii_digit())
        && rest.chars().all(|c| c.is_ascii_digit() || matches!(c, '.' | ',' | ' ' | '\u{a0}' | '\u{202f}' | '\''))
}

/// The number with a point and without groups, and with whatever sign or unit it has; None where the mark is needed
/// and not known. A text without figures stays as it is.
pub(super) fn plain(text: &str, mark: Option<NumberMark>) -> Option<String> {
    let text = text.trim();
    // In brackets: what accountants take off.
    let (text, negative) = match text.strip_prefix('(').and_then(|rest| rest.strip_suffix(')')) {
        Some(inner) if looks_like_number(inner) => (inner.trim(), true),
        _ => (text, false),
    };
    let figures = figures(text);
    let mark = match says(&figures) {
        Says::Nothing => mark.unwrap_or(NumberMark::Point),
        Says::Point if mark != Some(NumberMark::Comma) => NumberMark::Point,
        Says::Comma if mark != Some(NumberMark::Point) => NumberMark::Comma,
        _ => mark?,
    };
    let (group, decimal) = match mark {
        NumberMark::Point => (',', '.'),
        NumberMark::Comma => ('.', ','),
    };
    let mut plain = String::with_capacity(text.len());
    let mut before = None;
    let mut characters = text.chars().peekable();
    while let Some(character) = characters.next() {
        let between =
            before.is_some_and(|c: char| c.is_ascii_digit()) && characters.peek().is_some_and(char::is_ascii_digit);
        if between && (character == group || matches!(character, ' ' | '\u{a0}' | '\u{202f}' | '\'' | '’')) {
            // Groups the digits around it.
        } else if between && character == decimal {
            plain.push('.');
        } else {
            plain.push(character);
        }
        before = Some(character);
    }
    Some(if negative { format!("-{plain}") } else { plain })
}

#[cfg(test)]
mod tests {
    use super::super::Row;
    use super::*;

    fn mark(numbers: &[&str]) -> Option<NumberMark> {
        let rows = (1..).zip(numbers).map(|(number, text)| Row { number, cells: vec![Cell::of(text)] }).collect();
        number_mark(&Table { columns: vec!["cost".to_owned()], rows, ..Table::default() }, &[0])
    }

    #[test]
    fn one_number_that_reads_in_one_way_tells_the_mark_of_all() {
        assert_eq!(mark(&["1,234", "12.5"]), Some(NumberMark::Point));
        assert_eq!(mark(&["1.234", "1.234.567"]), Some(NumberMark::Comma));
        assert_eq!(mark(&["1.234,5"]), Some(NumberMark::Comma));
        assert_eq!(mark(&["1,234,567"]), Some(NumberMark::Point));
        assert_eq!(mark(&["0.500"]), Some(NumberMark::Point));
        assert_eq!(mark(&["1,234", "5"]), None);
        assert_eq!(mark(&["1,5", "1.5"]), None);
    }

    #[test]
    fn a_number_of_two_readings_is_never_read_without_a_mark() {
        for (text, mark, expected) in [
            ("1,234", None, None),
            ("1,234", Some(NumberMark::Point), Some("1234")),
            ("1,234", Some(NumberMark::Comma), Some("1.234")),
            ("₱ 4.873.031,01", None, Some("₱ 4873031.01")),
            ("182980960", None, Some("182980960")),
            ("-4318643.37", None, Some("-4318643.37")),
            ("(1,500.00)", None, Some("-1500.00")),
            ("12 500 RUB", None, Some("12500 RUB")),
            ("1'234.50 CHF", None, Some("1234.50 CHF")),
            ("half a mile", None, Some("half a mile")),
        ] {
            assert_eq!(plain(text, mark).as_deref(), expected, "{text}");
        }
    }
}
