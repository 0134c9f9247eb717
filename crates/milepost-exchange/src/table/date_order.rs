//! Whether `03/04/2026` is the third of April or the fourth of March: what the whole column says, and never a guess.

use super::{Cell, Table};
use chrono::NaiveDate;
use serde::{Deserialize, Serialize};
use ts_rs::TS;

#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Serialize, Deserialize, TS)]
#[serde(rename_all = "snake_case")]
pub enum DateOrder {
    /// 31/12/2026
    DayFirst,
    /// 12/31/2026
    MonthFirst,
}

/// Two numbers of which one is the day and one the month, and the year.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
struct Figures {
    first: u32,
    second: u32,
    year: i32,
}

/// What the dates of a table say of their order.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub(super) struct Evidence {
    /// The row and the text of the first date that only reads with the day first, and of one with the month first.
    pub(super) day_first: Option<(u64, String)>,
    pub(super) month_first: Option<(u64, String)>,
    /// The first that reads in both ways, as two days.
    pub(super) either: Option<(u64, String)>,
}

impl Evidence {
    /// The order, where all that says anything says the same.
    pub(super) fn order(&self) -> Option<DateOrder> {
        match (&self.day_first, &self.month_first) {
            (Some(_), None) => Some(DateOrder::DayFirst),
            (None, Some(_)) => Some(DateOrder::MonthFirst),
            _ => None,
        }
    }

    /// True where an answer is needed: there are dates of two readings, and nothing tells which.
    pub(super) fn open(&self) -> bool {
        self.order().is_none() && (self.either.is_some() || (self.day_first.is_some() && self.month_first.is_some()))
    }
}

/// The order of the dates in these columns, where they tell.
#[must_use]
pub fn date_order(table: &Table, columns: &[usize]) -> Option<DateOrder> {
    evidence(table, columns).order()
}

pub(super) fn evidence(table: &Table, columns: &[usize]) -> Evidence {
    let mut evidence = Evidence::default();
    for column in columns {
        for (row, cell) in table.cells(*column) {
            let Cell::Text(text) = cell else { continue };
            let Some(found) = figures(text) else { continue };
            let day = |day, month| NaiveDate::from_ymd_opt(found.year, month, day);
            let place = match (day(found.first, found.second), day(found.second, found.first)) {
                (Some(_), None) => &mut evidence.day_first,
                (None, Some(_)) => &mut evidence.month_first,
                (Some(a), Some(b)) if a != b => &mut evidence.either,
                _ => continue,
            };
            place.get_or_insert_with(|| (row.number, text.clone()));
        }
    }
    evidence
}

/// `03/04/2026`, `3.4.2026`, `03-04-2026`, each also with a time after it.
fn figures(text: &str) -> Option<Figures> {
    let date = without_time(text);
    let mark = date.chars().find(|c| !c.is_ascii_digit()).filter(|c| matches!(c, '/' | '.' | '-'))?;
    let mut parts = date.split(mark).map(|part| (part.len(), part.parse::<u32>().ok()));
    let ((a, first), (b, second), (c, year)) = (parts.next()?, parts.next()?, parts.next()?);
    if parts.next().is_some() || !(1..=2).contains(&a) || !(1..=2).contains(&b) || c != 4 {
        return None;
    }
    Some(Figures { first: first?, second: second?, year: i32::try_from(year?).ok()? })
}

/// The text before a time of day: ` 12:00:00 AM`, `T00:00:00Z`, ` 00:00:00.0000000`.
fn without_time(text: &str) -> &str {
    let text = text.trim();
    let Some((date, time)) = text.split_once(['T', ' ']) else { return text };
    let time = time.trim().trim_end_matches('Z').trim_end_matches(|c: char| c.is_ascii_alphabetic() || c == ' ');
    let time = time.split(['+', '-']).next().unwrap_or(time);
    let is_time = time.contains(':') && time.chars().all(|c| c.is_ascii_digit() || c == ':' || c == '.');
    if is_time { date } else { text }
}

/// True for dates in figures, whatever their order.
pub(super) fn looks_like_date(text: &str) -> bool {
    figures(text).is_some() || iso(text).is_some()
}

/// `2026-04-03` and `2026/04/03`, each also with a time after it.
fn iso(text: &str) -> Option<NaiveDate> {
    let date = without_time(text);
    let mark = if date.contains('/') { "%Y/%m/%d" } else { "%Y-%m-%d" };
    (date.len() == 10).then(|| NaiveDate::parse_from_str(date, mark).ok()).flatten()
}

/// A date in figures as `2026-04-03`; any other text as it is, for the reader of dates to read. None where the order
/// is needed and not known.
pub(super) fn plain(text: &str, order: Option<DateOrder>) -> Option<String> {
    if let Some(date) = iso(text) {
        return Some(date.to_string());
    }
    let Some(found) = figures(text) else { return Some(text.trim().to_owned()) };
    let day = |day, month| NaiveDate::from_ymd_opt(found.year, month, day);
    let read = match order {
        Some(DateOrder::DayFirst) => day(found.first, found.second),
        Some(DateOrder::MonthFirst) => day(found.second, found.first),
        None => match (day(found.first, found.second), day(found.second, found.first)) {
            (Some(a), Some(b)) if a != b => return None,
            (a, b) => a.or(b),
        },
    };
    // A date that there is not stays as it is written: its reader says what is wrong with it.
    Some(read.map_or_else(|| text.trim().to_owned(), |date| date.to_string()))
}

#[cfg(test)]
mod tests {
    use super::super::Row;
    use super::*;

    fn table(dates: &[&str]) -> Table {
        let rows = (2..).zip(dates).map(|(number, date)| Row { number, cells: vec![Cell::of(date)] }).collect();
        Table { columns: vec!["date".to_owned()], rows, ..Table::default() }
    }

    #[test]
    fn one_date_that_reads_in_one_way_tells_the_order_of_all() {
        let order = |dates: &[&str]| date_order(&table(dates), &[0]);
        assert_eq!(order(&["03/04/2026", "31/12/2026"]), Some(DateOrder::DayFirst));
        assert_eq!(order(&["03/04/2026", "12/31/2026 12:00:00 AM"]), Some(DateOrder::MonthFirst));
        assert_eq!(order(&["3.4.2026"]), None);
        // It says both: nobody can know.
        assert_eq!(order(&["31/12/2026", "12/31/2026"]), None);
        assert!(evidence(&table(&["31/12/2026", "12/31/2026"]), &[0]).open());
        // The fifth of May, in any order; and a date that is not one in either.
        assert!(!evidence(&table(&["05/05/2026", "31/31/2026", "2026-04-03", "Q3 2026"]), &[0]).open());
        assert_eq!(evidence(&table(&["x", "03/04/2026"]), &[0]).either, Some((3, "03/04/2026".to_owned())));
    }

    #[test]
    fn a_date_of_two_readings_is_never_read_without_an_order() {
        let cases = [
            ("03/04/2026", None, None),
            ("03/04/2026", Some(DateOrder::DayFirst), Some("2026-04-03")),
            ("03/04/2026", Some(DateOrder::MonthFirst), Some("2026-03-04")),
            ("31/12/2026", None, Some("2026-12-31")),
            ("05/05/2026", None, Some("2026-05-05")),
            ("2026-04-03T00:00:00Z", None, Some("2026-04-03")),
            ("2015-12-04 00:00:00.0000000", None, Some("2015-12-04")),
            ("2026/04/03", None, Some("2026-04-03")),
            ("Q3 2026", None, Some("Q3 2026")),
            ("end of 2026", Some(DateOrder::DayFirst), Some("end of 2026")),
            ("31/02/2026", Some(DateOrder::DayFirst), Some("31/02/2026")),
        ];
        for (text, order, expected) in cases {
            assert_eq!(plain(text, order).as_deref(), expected, "{text}");
        }
    }
}
