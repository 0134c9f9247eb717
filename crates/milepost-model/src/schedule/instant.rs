//! A minute of civil time, with no zone.

use chrono::{Days, NaiveDate, NaiveDateTime, NaiveTime, TimeDelta, Timelike};
use serde::{Deserialize, Serialize};
use std::fmt;
use ts_rs::TS;

/// A number of minutes: of work on some calendar where it is a duration, a lag or a float.
pub type Minutes = i64;

/// Minutes since 1970-01-01 00:00, civil time. A schedule's dates lie in the years 1900 to 2200.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord, Serialize, Deserialize, TS)]
#[serde(transparent)]
#[ts(type = "number")]
pub struct Instant(pub i32);

pub const MINUTES_PER_DAY: i32 = 1440;

impl Instant {
    /// 1900-01-01 00:00.
    pub const MIN: Self = Self(-25_567 * MINUTES_PER_DAY);
    /// The end of 2200-12-31.
    pub const MAX: Self = Self(84_371 * MINUTES_PER_DAY);

    /// The minute that the time falls in; nothing if it is outside the years 1900 to 2200.
    #[must_use]
    pub fn from_datetime(at: NaiveDateTime) -> Option<Self> {
        let minutes = at.and_utc().timestamp().div_euclid(60);
        i32::try_from(minutes).ok().map(Self).filter(|i| i.in_range())
    }

    /// The start of the day; nothing if it is outside the years 1900 to 2200.
    #[must_use]
    pub fn from_date(day: NaiveDate) -> Option<Self> {
        Self::from_datetime(day.and_time(NaiveTime::MIN))
    }

    #[must_use]
    pub fn in_range(self) -> bool {
        (Self::MIN..=Self::MAX).contains(&self)
    }

    #[must_use]
    pub fn datetime(self) -> NaiveDateTime {
        NaiveDateTime::default() + TimeDelta::minutes(i64::from(self.0))
    }

    #[must_use]
    pub fn date(self) -> NaiveDate {
        self.datetime().date()
    }

    /// The day that ends here or that this is within: what people call the finish of a work that ends at
    /// midnight.
    #[must_use]
    pub fn finish_date(self) -> NaiveDate {
        let at = self.datetime();
        if at.hour() == 0 && at.minute() == 0 {
            at.date().checked_sub_days(Days::new(1)).unwrap_or(at.date())
        } else {
            at.date()
        }
    }
}

/// As `2026-03-09 16:00`.
impl fmt::Display for Instant {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        self.datetime().format("%Y-%m-%d %H:%M").fmt(f)
    }
}
