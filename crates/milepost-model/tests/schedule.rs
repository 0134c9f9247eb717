//! The plain values of a schedule.

#![cfg(test)]

use chrono::NaiveDate;
use milepost_model::schedule::Instant;

fn at(y: i32, m: u32, d: u32, hour: u32, minute: u32) -> chrono::NaiveDateTime {
    NaiveDate::from_ymd_opt(y, m, d).unwrap().and_hms_opt(hour, minute, 0).unwrap()
}

#[test]
fn an_instant_counts_minutes_from_1970_both_ways() {
    assert_eq!(Instant::from_datetime(at(1970, 1, 2, 1, 1)), Some(Instant(1440 + 61)));
    assert_eq!(Instant::from_datetime(at(1969, 12, 31, 23, 0)), Some(Instant(-60)));
    assert_eq!(Instant(1501).to_string(), "1970-01-02 01:01");
}

#[test]
fn an_instant_lies_in_the_years_1900_to_2200() {
    assert_eq!(Instant::from_datetime(at(1900, 1, 1, 0, 0)), Some(Instant::MIN));
    assert_eq!(Instant::from_datetime(at(2201, 1, 1, 0, 0)), Some(Instant::MAX));
    for outside in [at(1899, 12, 31, 23, 59), at(2201, 1, 1, 0, 1), at(1, 1, 1, 0, 0), at(9999, 12, 31, 0, 0)] {
        assert_eq!(Instant::from_datetime(outside), None, "{outside}");
    }
}

#[test]
fn work_that_ends_at_midnight_finishes_on_the_day_before() {
    assert_eq!(Instant(1440).date(), NaiveDate::from_ymd_opt(1970, 1, 2).unwrap());
    assert_eq!(Instant(1440).finish_date(), NaiveDate::from_ymd_opt(1970, 1, 1).unwrap());
    assert_eq!(Instant(1441).finish_date(), NaiveDate::from_ymd_opt(1970, 1, 2).unwrap());
}
