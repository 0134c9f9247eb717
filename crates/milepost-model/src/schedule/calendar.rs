//! When work is done: a week of working intervals, exceptions by date, and a calendar to inherit from.

use super::Minutes;
use crate::{CalendarId, ProjectId};
use chrono::NaiveDate;
use serde::{Deserialize, Serialize};
use ts_rs::TS;

/// A working interval within one day: minutes from midnight, `0 <= from < to <= 1440`.
/// A shift over midnight is two of them, on two days.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord, Serialize, Deserialize, TS)]
pub struct WorkSpan {
    pub from: u16,
    pub to: u16,
}

/// The work of one day, in order and without overlap; empty: no work.
pub type Day = Vec<WorkSpan>;

#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(rename_all = "snake_case")]
pub enum CalendarScope {
    /// For all projects.
    #[default]
    Global,
    Project,
    Resource,
}

#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, TS)]
pub struct Calendar {
    pub id: CalendarId,
    pub name: String,
    pub scope: CalendarScope,
    /// The only project that may use it, where it is a project's.
    pub project_id: Option<ProjectId>,
    /// Where a day that this calendar does not speak of comes from.
    pub base: Option<CalendarId>,
    /// Monday first. `None`: as in the base; without a base, no work.
    pub week: [Option<Day>; 7],
    /// Weeks that differ for a while; a later one wins.
    pub work_weeks: Vec<WorkWeek>,
    /// A day's exception wins over every week, its own over the base's; a later one over an earlier one.
    pub exceptions: Vec<CalendarException>,
    /// To convert a duration to days, weeks, months and years for reading; never to compute.
    pub minutes_per_day: Minutes,
    pub minutes_per_week: Minutes,
    pub minutes_per_month: Minutes,
    pub minutes_per_year: Minutes,
    /// The identity of this calendar in the file that it came from.
    pub origin: String,
}

/// Days on which the week does not hold.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, TS)]
pub struct CalendarException {
    pub name: String,
    /// First and last day, both included.
    #[ts(type = "string")]
    pub from: NaiveDate,
    #[ts(type = "string")]
    pub to: NaiveDate,
    pub hours: Day,
    /// Which days of the period; `None`: every one.
    pub recurrence: Option<Recurrence>,
}

/// Another week for a period, both ends included.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, TS)]
pub struct WorkWeek {
    pub name: String,
    #[ts(type = "string")]
    pub from: NaiveDate,
    #[ts(type = "string")]
    pub to: NaiveDate,
    /// Monday first. `None`: as in the calendar's own week.
    pub week: [Option<Day>; 7],
}

/// Which days of an exception's period it is about. Weekdays count from 0, Monday; `every` is at least 1.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(tag = "kind", rename_all = "snake_case")]
pub enum Recurrence {
    /// Every n-th day of the period, the first included.
    Daily { every: u16 },
    /// In every n-th week, counted in weeks that begin on Sunday: bit 0 is Monday.
    Weekly { every: u16, days: u8 },
    /// On the day of the month, every n-th month.
    MonthlyDay { every: u16, day: u8 },
    /// On the first to fourth (1 to 4) or last (5) such weekday, every n-th month.
    MonthlyWeekday { every: u16, nth: u8, weekday: u8 },
    /// On the day of the month (1 to 12).
    YearlyDay { month: u8, day: u8 },
    /// On the first to fourth (1 to 4) or last (5) such weekday of the month (1 to 12).
    YearlyWeekday { month: u8, nth: u8, weekday: u8 },
}

impl Calendar {
    /// A calendar with no work in it, eight-hour days for reading.
    #[must_use]
    pub fn blank(name: &str) -> Self {
        Self {
            id: CalendarId::new(),
            name: name.to_owned(),
            scope: CalendarScope::Global,
            project_id: None,
            base: None,
            week: Default::default(),
            work_weeks: vec![],
            exceptions: vec![],
            minutes_per_day: 480,
            minutes_per_week: 2400,
            minutes_per_month: 10_320,
            minutes_per_year: 120_000,
            origin: String::new(),
        }
    }

    /// Monday to Friday, 08:00 to 12:00 and 13:00 to 17:00.
    #[must_use]
    pub fn standard(name: &str) -> Self {
        let day = vec![WorkSpan { from: 480, to: 720 }, WorkSpan { from: 780, to: 1020 }];
        let mut calendar = Self::blank(name);
        for (weekday, hours) in calendar.week.iter_mut().enumerate() {
            *hours = Some(if weekday < 5 { day.clone() } else { vec![] });
        }
        calendar
    }

    /// Every hour of every day.
    #[must_use]
    pub fn round_the_clock(name: &str) -> Self {
        let mut calendar = Self::blank(name);
        calendar.week = std::array::from_fn(|_| Some(vec![WorkSpan { from: 0, to: 1440 }]));
        calendar.minutes_per_day = 1440;
        calendar.minutes_per_week = 10_080;
        calendar.minutes_per_month = 43_200;
        calendar.minutes_per_year = 525_600;
        calendar
    }
}
