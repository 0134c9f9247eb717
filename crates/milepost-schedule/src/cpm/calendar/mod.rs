//! A calendar as it is described: a week of shifts, dated exceptions, and what it inherits.

mod compile;
mod compiled;
mod repeat;
mod worktime;

use chrono::NaiveDate;

pub(crate) use compile::compile;
pub(crate) use compiled::Compiled;
pub use repeat::Repeat;
pub use worktime::WorkTime;

/// A stretch of working time in a day, in minutes after its midnight.
///
/// `finish` may pass 1440, up to 2880: a night shift belongs to the day on which it starts.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Shift {
    pub start: u16,
    /// After `start`.
    pub finish: u16,
}

impl Shift {
    /// From and to in hours of the day.
    #[must_use]
    pub const fn hours(from: u16, to: u16) -> Self {
        Self { start: from * 60, finish: to * 60 }
    }
}

/// The shifts of Monday to Sunday. None: as the base calendar has that day, and no work where there is no base.
pub type Week = [Option<Vec<Shift>>; 7];

/// Days on which the week does not hold.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Exception {
    pub first: NaiveDate,
    /// Inclusive.
    pub last: NaiveDate,
    /// On which of the days between.
    pub repeat: Repeat,
    /// Empty: no work.
    pub shifts: Vec<Shift>,
}

impl Exception {
    /// One day without work.
    #[must_use]
    pub fn holiday(day: NaiveDate) -> Self {
        Self { first: day, last: day, repeat: Repeat::Daily { every: 1 }, shifts: Vec::new() }
    }

    /// One day with other hours.
    #[must_use]
    pub fn hours(day: NaiveDate, shifts: Vec<Shift>) -> Self {
        Self { first: day, last: day, repeat: Repeat::Daily { every: 1 }, shifts }
    }
}

/// What a day's working time is looked up in, in this order: own exceptions (of two on a day the later in the list
/// holds), those of the base, the own week, that of the base. As P6 does it.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Calendar {
    /// Index of the calendar that it inherits from.
    pub base: Option<u32>,
    pub week: Week,
    /// Other weeks for a time, as MS Project's work weeks; they come after the exceptions and before the week.
    pub weeks: Vec<(NaiveDate, NaiveDate, Week)>,
    pub exceptions: Vec<Exception>,
}

impl Calendar {
    /// Every minute of every day.
    #[must_use]
    pub fn around_the_clock() -> Self {
        Self::weekly(7, &[Shift::hours(0, 24)])
    }

    /// The first `days` days from Monday with these shifts, the others free.
    #[must_use]
    pub fn weekly(days: usize, shifts: &[Shift]) -> Self {
        let week = std::array::from_fn(|day| Some(if day < days { shifts.to_vec() } else { Vec::new() }));
        Self { week, ..Self::default() }
    }

    /// Monday to Friday, 08:00 to 12:00 and 13:00 to 17:00.
    #[must_use]
    pub fn standard() -> Self {
        Self::weekly(5, &[Shift::hours(8, 12), Shift::hours(13, 17)])
    }
}
