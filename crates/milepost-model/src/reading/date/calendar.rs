//! The parts of a calendar that dates are stated in, as intervals. Each reading of words such as
//! "Q3" or "late" is here, and nowhere else; `written` finds its way back through the same functions.

use crate::{DateInterval, Grain};
use chrono::{Datelike, Days, Months, NaiveDate};

/// The years that are read. Anything else is a slip of the hand.
pub const YEARS: std::ops::RangeInclusive<i32> = 1800..=2300;

/// Which part of a year or month "early", "mid" and "late" are.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Third {
    Early,
    Mid,
    Late,
}

impl Third {
    pub(crate) const ALL: [(Self, &str); 3] = [(Self::Early, "early"), (Self::Mid, "mid"), (Self::Late, "late")];
}

/// Seasons by the month that they begin in; winter begins in the December before.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Season {
    Spring,
    Summer,
    Autumn,
    Winter,
}

pub(crate) fn day(year: i32, month: u32, day: u32) -> Option<DateInterval> {
    NaiveDate::from_ymd_opt(year, month, day).map(DateInterval::day)
}

/// So many whole months from this one on.
fn months(year: i32, month: u32, count: u32, grain: Grain) -> Option<DateInterval> {
    let first = NaiveDate::from_ymd_opt(year, month, 1)?;
    let last = first.checked_add_months(Months::new(count))?.pred_opt()?;
    DateInterval::new(Some(first), Some(last), grain).ok()
}

pub(crate) fn month(year: i32, month: u32) -> Option<DateInterval> {
    months(year, month, 1, Grain::Month)
}

/// Quarters from 1 to 4.
pub(crate) fn quarter(year: i32, quarter: u32) -> Option<DateInterval> {
    (1..=4).contains(&quarter).then(|| months(year, quarter * 3 - 2, 3, Grain::Quarter))?
}

/// Halves from 1 to 2.
pub(crate) fn half(year: i32, half: u32) -> Option<DateInterval> {
    (1..=2).contains(&half).then(|| months(year, half * 6 - 5, 6, Grain::Half))?
}

pub(crate) fn year(year: i32) -> Option<DateInterval> {
    months(year, 1, 12, Grain::Year)
}

/// The season of the northern hemisphere by whole months. `year` is that of its first day.
pub(crate) fn season(year: i32, season: Season) -> Option<DateInterval> {
    let month = match season {
        Season::Spring => 3,
        Season::Summer => 6,
        Season::Autumn => 9,
        Season::Winter => 12,
    };
    months(year, month, 3, Grain::Season)
}

/// A third of a year is four months.
pub(crate) fn third_of_year(year: i32, third: Third) -> Option<DateInterval> {
    let month = match third {
        Third::Early => 1,
        Third::Mid => 5,
        Third::Late => 9,
    };
    months(year, month, 4, Grain::Third)
}

/// A third of a month is ten days, the last of them as many as are left.
pub(crate) fn third_of_month(year: i32, number: u32, third: Third) -> Option<DateInterval> {
    let whole = month(year, number)?;
    let (from, to) = match third {
        Third::Early => (1, Some(10)),
        Third::Mid => (11, Some(20)),
        Third::Late => (21, None),
    };
    let to = match to {
        Some(to) => NaiveDate::from_ymd_opt(year, number, to),
        None => whole.latest(),
    };
    DateInterval::new(NaiveDate::from_ymd_opt(year, number, from), to, Grain::Third).ok()
}

/// The end of a year is its last quarter; of a quarter, half or season its last month; of a month its
/// last ten days. Of anything else there is none.
pub(crate) fn end_of(whole: &DateInterval) -> Option<DateInterval> {
    let last = whole.latest()?;
    let from = match whole.grain() {
        Grain::Year => last.with_day(1)?.checked_sub_months(Months::new(2))?,
        Grain::Quarter | Grain::Half | Grain::Season => last.with_day(1)?,
        Grain::Month => last.checked_sub_days(Days::new(9))?,
        _ => return None,
    };
    DateInterval::new(Some(from), Some(last), Grain::EndOf).ok()
}

/// Any day up to this one.
pub(crate) fn by(day: NaiveDate) -> Option<DateInterval> {
    DateInterval::new(None, Some(day), Grain::By).ok()
}

/// This day or any after it.
pub(crate) fn from(day: NaiveDate) -> Option<DateInterval> {
    DateInterval::new(Some(day), None, Grain::After).ok()
}

pub(crate) const MONTHS: [&str; 12] = [
    "january",
    "february",
    "march",
    "april",
    "may",
    "june",
    "july",
    "august",
    "september",
    "october",
    "november",
    "december",
];

/// The month that the word names, in full or by its first three letters, from 1.
pub(crate) fn month_named(word: &str) -> Option<u32> {
    let full = MONTHS.iter().position(|name| *name == word || (word.len() == 3 && name.starts_with(word)));
    let found = full.or_else(|| (word == "sept").then_some(8))?;
    u32::try_from(found + 1).ok()
}
