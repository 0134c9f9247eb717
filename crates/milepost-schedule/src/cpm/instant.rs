//! A minute of civil time.

use chrono::{NaiveDate, NaiveDateTime, TimeDelta};

/// Minutes in a day.
pub(crate) const DAY: i32 = 1440;

/// Days from 1 January 1900 to 1 January 2201.
pub(crate) const DAYS: i32 = 109_938;

/// Minutes since 1 January 1900, 00:00, of civil time without a zone, as P6 and MS Project store it.
/// From 1900 to the end of 2200.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Instant(i32);

impl Instant {
    /// 1 January 1900, 00:00; a Monday.
    pub const FIRST: Self = Self(0);
    /// 1 January 2201, 00:00: the end of the last day.
    pub const LAST: Self = Self(DAYS * DAY);

    /// None: outside 1900 to 2200.
    #[must_use]
    pub fn from_minutes(minutes: i32) -> Option<Self> {
        (Self::FIRST.0..=Self::LAST.0).contains(&minutes).then_some(Self(minutes))
    }

    /// The nearest instant that there is.
    pub(crate) fn clamped(minutes: i32) -> Self {
        Self(minutes.clamp(Self::FIRST.0, Self::LAST.0))
    }

    /// Minutes since 1 January 1900, 00:00.
    #[must_use]
    pub const fn minutes(self) -> i32 {
        self.0
    }

    /// Seconds are dropped. None: outside 1900 to 2200.
    #[must_use]
    pub fn from_civil(civil: NaiveDateTime) -> Option<Self> {
        let minutes = civil.signed_duration_since(epoch()).num_seconds().div_euclid(60);
        i32::try_from(minutes).ok().and_then(Self::from_minutes)
    }

    #[must_use]
    pub fn to_civil(self) -> NaiveDateTime {
        epoch() + TimeDelta::minutes(i64::from(self.0))
    }

    /// The start of a day. None: outside 1900 to 2200.
    #[must_use]
    pub fn from_date(date: NaiveDate) -> Option<Self> {
        Self::from_civil(date.and_time(chrono::NaiveTime::MIN))
    }
}

fn epoch() -> NaiveDateTime {
    NaiveDate::from_ymd_opt(1900, 1, 1).unwrap_or_default().and_time(chrono::NaiveTime::MIN)
}

/// The number of a day since 1 January 1900, which may lie outside the range of [`Instant`].
pub(crate) fn day_number(date: NaiveDate) -> i32 {
    let days = date.signed_duration_since(epoch().date()).num_days();
    i32::try_from(days).unwrap_or(if days < 0 { i32::MIN } else { i32::MAX })
}

/// The day of a number from 0 to [`DAYS`].
pub(crate) fn date_of(day: i32) -> NaiveDate {
    Instant::clamped(day.saturating_mul(DAY)).to_civil().date()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_range_is_1900_to_2200() {
        let end = NaiveDate::from_ymd_opt(2201, 1, 1).unwrap();
        assert_eq!(Instant::from_date(end), Some(Instant::LAST));
        assert_eq!(Instant::from_civil(end.and_hms_opt(0, 1, 0).unwrap()), None);
        assert_eq!(Instant::from_date(NaiveDate::from_ymd_opt(1899, 12, 31).unwrap()), None);
    }

    #[test]
    fn civil_time_goes_there_and_back() {
        let civil = NaiveDate::from_ymd_opt(2024, 2, 29).unwrap().and_hms_opt(17, 30, 0).unwrap();
        assert_eq!(Instant::from_civil(civil).map(Instant::to_civil), Some(civil));
    }
}
