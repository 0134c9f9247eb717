//! The time scale: which units its two rows have, and where they begin.

use super::Minute;
use chrono::{Datelike, Days, Months, NaiveDate};

const DAY: Minute = 1440;

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Unit {
    Year,
    Quarter,
    Month,
    Week,
    Day,
}

/// Days of a unit, and the points that the label of the lower row needs.
const UNITS: [(Unit, f64, f64); 5] = [
    (Unit::Day, 1.0, 11.0),
    (Unit::Week, 7.0, 28.0),
    (Unit::Month, 30.4, 22.0),
    (Unit::Quarter, 91.3, 18.0),
    (Unit::Year, 365.25, 22.0),
];

/// The units of the lower and the upper row at so many points a day.
pub(super) fn units(points_per_day: f64) -> (Unit, Unit) {
    let lower = UNITS.iter().find(|(_, days, room)| days * points_per_day >= *room).map_or(Unit::Year, |u| u.0);
    let upper = match lower {
        Unit::Day | Unit::Week => Unit::Month,
        _ => Unit::Year,
    };
    (lower, upper)
}

pub(super) fn date(at: Minute) -> Option<NaiveDate> {
    NaiveDate::from_ymd_opt(1970, 1, 1)?.checked_add_signed(chrono::TimeDelta::try_minutes(at)?)
}

pub(super) fn minute(day: NaiveDate) -> Minute {
    i64::from(day.num_days_from_ce() - 719_163) * DAY
}

/// The beginnings of a unit from the one that holds `from` up to `to`; weeks begin on Monday.
pub(super) fn ticks(unit: Unit, from: Minute, to: Minute) -> Vec<NaiveDate> {
    let Some(first) = date(from) else { return vec![] };
    let begin = match unit {
        Unit::Day => Some(first),
        Unit::Week => first.checked_sub_days(Days::new(first.weekday().num_days_from_monday().into())),
        Unit::Month => first.with_day(1),
        Unit::Quarter => NaiveDate::from_ymd_opt(first.year(), first.month0() / 3 * 3 + 1, 1),
        Unit::Year => NaiveDate::from_ymd_opt(first.year(), 1, 1),
    };
    let next = |day: &NaiveDate| match unit {
        Unit::Day => day.succ_opt(),
        Unit::Week => day.checked_add_days(Days::new(7)),
        Unit::Month => day.checked_add_months(Months::new(1)),
        Unit::Quarter => day.checked_add_months(Months::new(3)),
        Unit::Year => day.checked_add_months(Months::new(12)),
    };
    // No sheet has room for more.
    std::iter::successors(begin, next).take_while(|day| minute(*day) < to).take(4000).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_lower_row_has_the_smallest_unit_whose_labels_have_room() {
        // A year on 700 points: 1.9 points a day, 58 a month, 13 a week.
        assert_eq!(units(700.0 / 365.0), (Unit::Month, Unit::Year));
        // A month on 700 points: days.
        assert_eq!(units(700.0 / 30.0), (Unit::Day, Unit::Month));
        // Twenty years: 35 points a year, 8.7 a quarter.
        assert_eq!(units(700.0 / 7305.0), (Unit::Year, Unit::Year));
    }

    #[test]
    fn weeks_begin_on_monday_and_quarters_in_january() {
        let day = |text: &str| -> NaiveDate { text.parse().unwrap() };
        // 4 March 2026 is a Wednesday.
        let from = minute(day("2026-03-04"));
        assert_eq!(ticks(Unit::Week, from, from + 8 * DAY), [day("2026-03-02"), day("2026-03-09")]);
        assert_eq!(ticks(Unit::Quarter, from, from + 40 * DAY), [day("2026-01-01"), day("2026-04-01")]);
        assert_eq!(date(minute(day("1969-12-31"))), Some(day("1969-12-31")));
    }
}
