//! What is wrong is named.

use crate::site::*;
use milepost_schedule::cpm::{Calendar, CpmError, DateOf, Exception, Shift, schedule};

#[test]
fn each_loop_is_named_activity_by_activity() {
    let mut net = network();
    let all: Vec<u32> = (0..7).map(|_| task(&mut net, SITE, DAY)).collect();
    for (from, to) in [(0, 1), (1, 2), (2, 3), (3, 1), (4, 5), (5, 4), (3, 6)] {
        link(&mut net, all[from], all[to], FS, 0);
    }
    link(&mut net, all[6], all[6], FS, 0);
    let loops = vec![vec![1, 2, 3], vec![4, 5], vec![6]];
    assert_eq!(schedule(&net), Err(CpmError::Cycle { loops }));
}

#[test]
fn a_relationship_to_nothing_is_named() {
    let mut net = network();
    let a = task(&mut net, SITE, DAY);
    link(&mut net, a, 9, FS, 0);
    assert_eq!(schedule(&net), Err(CpmError::NoSuchActivity { relationship: 0, activity: 9 }));
}

#[test]
fn a_calendar_without_working_time_is_named() {
    let mut net = network();
    let idle = net.add_calendar(Calendar::weekly(0, &[]));
    task(&mut net, idle, DAY);
    assert_eq!(schedule(&net), Err(CpmError::NoWorkingTime { calendar: idle }));
}

#[test]
fn calendars_that_inherit_in_a_circle_are_named() {
    let mut net = network();
    net.calendars[0].base = Some(1);
    net.calendars[1].base = Some(0);
    assert_eq!(schedule(&net), Err(CpmError::CalendarLoop { calendars: vec![0, 1] }));
}

#[test]
fn a_shift_that_ends_before_it_starts_is_named() {
    let mut net = network();
    net.calendars[1].week[3] = Some(vec![Shift::hours(12, 8)]);
    assert_eq!(schedule(&net), Err(CpmError::BadShift { calendar: 1 }));
}

#[test]
fn dates_beyond_2200_are_named_by_their_activity() {
    let mut net = network();
    // 300 years of minutes on an eight-hour calendar end long after 2200.
    let a = task(&mut net, ALWAYS, 100 * 525_960);
    let b = task(&mut net, SITE, 100 * 525_960);
    link(&mut net, a, b, FS, 0);
    assert_eq!(schedule(&net), Err(CpmError::DateOutOfRange(DateOf::Early(b))));
}

#[test]
fn durations_and_lags_beyond_reason_are_named() {
    let mut net = network();
    let a = task(&mut net, SITE, i32::MAX);
    assert_eq!(schedule(&net), Err(CpmError::BadDuration { activity: a }));
    net.activities.duration[0] = DAY;
    net.activities.remaining[0] = -1;
    assert_eq!(schedule(&net), Err(CpmError::BadDuration { activity: a }));
    net.activities.remaining[0] = DAY;
    let b = task(&mut net, SITE, DAY);
    link(&mut net, a, b, FS, i32::MIN);
    assert_eq!(schedule(&net), Err(CpmError::BadLag { relationship: 0 }));
}

#[test]
fn a_date_after_the_last_minute_of_a_calendar_that_works_for_a_while_only_is_named() {
    let mut net = network();
    let mut brief = Calendar::weekly(0, &[]);
    brief.exceptions.push(Exception::hours(at("03-05 00:00").to_civil().date(), vec![Shift::hours(8, 16)]));
    let brief = net.add_calendar(brief);
    let (a, b) = (task(&mut net, SITE, 2 * DAY), task(&mut net, brief, 0));
    // Tue 5, 17:00: an hour after its only day.
    link(&mut net, a, b, FS, 0);
    assert_eq!(schedule(&net), Err(CpmError::DateOutOfRange(DateOf::Early(b))));
}
