//! Single values as MSPDI writes them.

use chrono::{NaiveDateTime, NaiveTime, Timelike};
use milepost_model::schedule::{Instant, Minutes};
use rust_decimal::Decimal;
use rust_decimal::prelude::ToPrimitive;
use std::str::FromStr;

/// No duration or lag is longer: the span of the years 1900 to 2200.
pub(super) const LONGEST: Minutes = 158_310_720;

/// `2018-10-18T08:00:00`, with or without seconds; nothing where it is none or outside the years of a schedule.
pub(super) fn instant(text: &str) -> Option<Instant> {
    datetime(text).and_then(Instant::from_datetime)
}

pub(super) fn datetime(text: &str) -> Option<NaiveDateTime> {
    // A zone says nothing here: schedules are in civil time.
    let text = text.trim_end_matches('Z');
    ["%Y-%m-%dT%H:%M:%S%.f", "%Y-%m-%dT%H:%M"].iter().find_map(|f| NaiveDateTime::parse_from_str(text, f).ok())
}

/// Minutes from midnight of `08:00:00`.
pub(super) fn time_of_day(text: &str) -> Option<u16> {
    let time = ["%H:%M:%S%.f", "%H:%M"].iter().find_map(|f| NaiveTime::parse_from_str(text, f).ok())?;
    u16::try_from(time.num_seconds_from_midnight() / 60).ok()
}

/// Whole minutes of an ISO 8601 duration in hours, minutes and seconds: `PT8H30M0S`, `-PT4H0M0S`. Seconds are
/// rounded to the nearest minute.
pub(super) fn duration(text: &str) -> Option<Minutes> {
    let (sign, rest) = match text.strip_prefix('-') {
        Some(rest) => (-1, rest),
        None => (1, text),
    };
    let rest = rest.strip_prefix('P')?;
    let (days, times) = rest.split_once('T').unwrap_or((rest, ""));
    let mut seconds = Decimal::ZERO;
    for (part, units) in [(days, &[('D', 86_400)][..]), (times, &[('H', 3600), ('M', 60), ('S', 1)][..])] {
        let mut left = part;
        while !left.is_empty() {
            let end = left.find(|c: char| c.is_ascii_alphabetic())?;
            let (number, tail) = left.split_at(end);
            let unit = tail.chars().next()?;
            let (_, each) = units.iter().find(|(name, _)| *name == unit)?;
            let number = Decimal::from_str(number).ok()?;
            seconds = seconds.checked_add(number.checked_mul(Decimal::from(*each))?)?;
            left = tail.get(1..)?;
        }
    }
    let minutes = (seconds / Decimal::from(60)).round().to_i64()?;
    // Two hundred years by the clock are 105 million minutes.
    (minutes <= 1_000_000_000).then_some(minutes * sign)
}

/// Whole minutes of a number of tenths of a minute, which slack, lag and delay are written in.
pub(super) fn tenths(text: &str) -> Option<Minutes> {
    let tenths = Decimal::from_str(text).ok().or_else(|| Decimal::from_scientific(text).ok())?;
    (tenths / Decimal::TEN).round().to_i64()
}

pub(super) fn decimal(text: &str) -> Option<Decimal> {
    Decimal::from_str(text).ok().or_else(|| Decimal::from_scientific(text).ok())
}

/// Money is written in hundredths of the currency's unit.
pub(super) fn money(text: &str) -> Option<Decimal> {
    decimal(text).map(|hundredths| (hundredths / Decimal::ONE_HUNDRED).normalize())
}

/// A share of one from a percentage.
pub(super) fn percent(text: &str) -> Option<Decimal> {
    decimal(text).map(|percent| (percent / Decimal::ONE_HUNDRED).normalize())
}

/// True for a format of durations that counts by the clock: elapsed minutes, hours, days, weeks, months and
/// their estimated forms.
pub(super) fn is_elapsed(format: Option<&str>) -> bool {
    matches!(format, Some("4" | "6" | "8" | "10" | "12" | "36" | "38" | "40" | "42" | "44"))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_duration_is_read_in_minutes_whatever_its_parts() {
        for (text, minutes) in [
            ("PT8H0M0S", Some(480)),
            ("PT0H1M0S", Some(1)),
            ("PT1H30M29S", Some(90)),
            ("PT1H30M30S", Some(90)),
            ("PT1H31M30S", Some(92)),
            ("P1DT2H", Some(1560)),
            ("-PT4H0M0S", Some(-240)),
            ("PT0.5H", Some(30)),
            ("PT99999999999H", None),
            ("8 hours", None),
            ("PT", Some(0)),
            ("PTH", None),
        ] {
            assert_eq!(duration(text), minutes, "{text}");
        }
    }

    #[test]
    fn a_date_outside_the_years_of_a_schedule_is_none() {
        assert_eq!(instant("0001-01-01T00:00:00"), None);
        assert_eq!(instant("9999-12-31T00:00:00"), None);
        assert_eq!(instant("1970-01-02T00:01:59").map(|i| i.0), Some(1441));
    }
}
