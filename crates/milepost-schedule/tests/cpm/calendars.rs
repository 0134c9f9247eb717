//! Working time.

use crate::site::*;
use chrono::NaiveDate;
use milepost_schedule::cpm::{Calendar, Exception, Network, Repeat, Shift};

fn day(text: &str) -> NaiveDate {
    at(&format!("{text} 00:00")).to_civil().date()
}

/// Early dates of one task on a calendar.
fn on(calendar: Calendar, duration: i32) -> String {
    let mut net: Network = network();
    let calendar = net.add_calendar(calendar);
    let a = task(&mut net, calendar, duration);
    early(&computed(&net), a)
}

#[test]
fn a_holiday_is_stepped_over() {
    let mut calendar = Calendar::standard();
    calendar.exceptions.push(Exception::holiday(day("03-06")));
    assert_eq!(on(calendar, 3 * DAY), "03-04 08:00 - 03-07 17:00");
}

#[test]
fn a_worked_saturday_counts() {
    let mut calendar = Calendar::standard();
    calendar.exceptions.push(Exception::hours(day("03-09"), vec![Shift::hours(8, 12)]));
    // Five days, then Saturday morning.
    assert_eq!(on(calendar, 5 * DAY + 4 * HOUR), "03-04 08:00 - 03-09 12:00");
}

#[test]
fn a_night_shift_belongs_to_the_day_on_which_it_starts() {
    let mut net = network();
    let a = task(&mut net, NIGHTS, 2 * DAY);
    // Mon 22:00 to Tue 06:00, Tue 22:00 to Wed 06:00.
    assert_eq!(early(&computed(&net), a), "03-04 22:00 - 03-06 06:00");
    let mut calendar = Calendar::weekly(5, &[Shift::hours(22, 30)]);
    calendar.exceptions.push(Exception::holiday(day("03-05")));
    // No shift starts on Tue 5; the one of Mon 4 still ends then.
    assert_eq!(on(calendar, 2 * DAY), "03-04 22:00 - 03-07 06:00");
}

#[test]
fn a_calendar_has_the_exceptions_and_the_open_weekdays_of_its_base() {
    let mut net = network();
    net.calendars[SITE as usize].exceptions.push(Exception::holiday(day("03-05")));
    let mut own = Calendar { base: Some(SITE), ..Calendar::default() };
    own.week[2] = Some(vec![Shift::hours(6, 18)]);
    let own = net.add_calendar(own);
    let a = task(&mut net, own, 24 * HOUR);
    // Mon 8 hours, Tue free, Wed 12 hours, Thu 4 hours.
    assert_eq!(early(&computed(&net), a), "03-04 08:00 - 03-07 12:00");
}

#[test]
fn of_two_exceptions_on_a_day_the_later_in_the_list_holds() {
    let mut calendar = Calendar::standard();
    calendar.exceptions.push(Exception::holiday(day("03-04")));
    calendar.exceptions.push(Exception::hours(day("03-04"), vec![Shift::hours(10, 12)]));
    assert_eq!(on(calendar, 2 * HOUR), "03-04 10:00 - 03-04 12:00");
}

#[test]
fn recurring_exceptions() {
    let span = |repeat| Exception { first: day("03-04"), last: day("12-31"), repeat, shifts: Vec::new() };
    let cases = [
        // Every second day from Mon 4: works Tue 5, Thu 7.
        (Repeat::Daily { every: 2 }, "03-05 08:00 - 03-07 17:00"),
        // Mondays and Tuesdays: works Wed 6, Thu 7.
        (Repeat::Weekly { every: 1, weekdays: 0b11 }, "03-06 08:00 - 03-07 17:00"),
        // The 5th of each month: works Mon 4, Wed 6.
        (Repeat::MonthlyOnDay { every: 1, day: 5 }, "03-04 08:00 - 03-06 17:00"),
        // First Tuesday of each month, 5 March 2024.
        (Repeat::MonthlyOnWeekday { every: 1, nth: 1, weekday: 1 }, "03-04 08:00 - 03-06 17:00"),
        (Repeat::YearlyOnDay { month: 3, day: 5 }, "03-04 08:00 - 03-06 17:00"),
        (Repeat::YearlyOnWeekday { month: 3, nth: 1, weekday: 1 }, "03-04 08:00 - 03-06 17:00"),
    ];
    for (repeat, expected) in cases {
        let mut calendar = Calendar::standard();
        calendar.exceptions.push(span(repeat));
        assert_eq!(on(calendar, 2 * DAY), expected, "{repeat:?}");
    }
}

#[test]
fn another_week_holds_for_its_time() {
    let mut calendar = Calendar::standard();
    let summer = Calendar::weekly(6, &[Shift::hours(6, 16)]).week;
    calendar.weeks.push((day("03-06"), day("03-12"), summer));
    // Mon, Tue 16 hours; Wed, Thu, Fri, Sat 10 hours each.
    assert_eq!(on(calendar, 56 * HOUR), "03-04 08:00 - 03-09 16:00");
}

#[test]
fn work_may_exist_in_exceptions_alone() {
    let mut calendar = Calendar::weekly(0, &[]);
    calendar.exceptions.push(Exception::hours(day("04-01"), vec![Shift::hours(0, 24)]));
    assert_eq!(on(calendar, 24 * HOUR), "04-01 00:00 - 04-02 00:00");
}

#[test]
fn exceptions_from_the_first_to_the_last_date_there_is_are_clipped_to_1900_to_2200() {
    let span = |repeat| Exception { first: NaiveDate::MIN, last: NaiveDate::MAX, repeat, shifts: Vec::new() };
    let mut calendar = Calendar::standard();
    calendar.exceptions.push(span(Repeat::Weekly { every: 1, weekdays: 0b1 }));
    calendar.exceptions.push(span(Repeat::MonthlyOnDay { every: 1, day: 5 }));
    calendar.exceptions.push(span(Repeat::YearlyOnWeekday { month: 3, nth: 1, weekday: 2 }));
    // Without Mon 4, Tue 5 and Wed 6: Thu 7.
    assert_eq!(on(calendar, DAY), "03-07 08:00 - 03-07 17:00");
}
