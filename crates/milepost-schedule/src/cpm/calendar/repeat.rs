//! On which days of its span an exception holds.

use chrono::{Datelike, NaiveDate};

/// `every` counts from the first day (its week, its month); 0 reads as 1.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Repeat {
    /// Every so many days.
    Daily { every: u16 },
    /// On weekdays (bit 0 Monday to bit 6 Sunday) of every so many weeks; weeks start on Sunday,
    /// as MS Project's do.
    Weekly { every: u16, weekdays: u8 },
    /// On a day of the month (1 to 31) of every so many months; months without that day are left out.
    MonthlyOnDay { every: u16, day: u8 },
    /// On the nth (1 to 4; 5: last) weekday (0 Monday to 6 Sunday) of every so many months.
    MonthlyOnWeekday { every: u16, nth: u8, weekday: u8 },
    /// On a date of every year.
    YearlyOnDay { month: u8, day: u8 },
    /// On the nth (1 to 4; 5: last) weekday (0 Monday to 6 Sunday) of a month of every year.
    YearlyOnWeekday { month: u8, nth: u8, weekday: u8 },
}

impl Repeat {
    /// Whether it holds on a day not before `first`, the first day of its span.
    #[must_use]
    pub fn holds(self, first: NaiveDate, date: NaiveDate) -> bool {
        let each = |every: u16, passed: i64| passed.rem_euclid(i64::from(every.max(1))) == 0;
        let months = || i64::from(date.year() - first.year()) * 12 + i64::from(date.month()) - i64::from(first.month());
        let weekday = date.weekday().num_days_from_monday();
        match self {
            Self::Daily { every } => each(every, (date - first).num_days()),
            Self::Weekly { every, weekdays } => {
                let since_sunday = chrono::Days::new(first.weekday().num_days_from_sunday().into());
                let sunday = first.checked_sub_days(since_sunday).unwrap_or(first);
                weekdays >> weekday & 1 == 1 && each(every, (date - sunday).num_days().div_euclid(7))
            }
            Self::MonthlyOnDay { every, day } => date.day() == u32::from(day) && each(every, months()),
            Self::MonthlyOnWeekday { every, nth, weekday } => is_nth(date, nth, weekday) && each(every, months()),
            Self::YearlyOnDay { month, day } => date.month() == u32::from(month) && date.day() == u32::from(day),
            Self::YearlyOnWeekday { month, nth, weekday } => {
                date.month() == u32::from(month) && is_nth(date, nth, weekday)
            }
        }
    }
}

fn is_nth(date: NaiveDate, nth: u8, weekday: u8) -> bool {
    let is_last = || date.checked_add_days(chrono::Days::new(7)).is_none_or(|next| next.month() != date.month());
    date.weekday().num_days_from_monday() == u32::from(weekday)
        && if nth >= 5 { is_last() } else { date.day0() / 7 + 1 == u32::from(nth) }
}
