//! Relationships and lags.

use crate::site::*;
use milepost_schedule::cpm::{LagCalendar, RelationshipKind};

/// A of 3 days: Mon 4 08:00 to Wed 6 17:00; B of 2 days after it.
fn pair(kind: RelationshipKind, lag: i32) -> String {
    let mut net = network();
    let (a, b) = (task(&mut net, SITE, 3 * DAY), task(&mut net, SITE, 2 * DAY));
    link(&mut net, a, b, kind, lag);
    early(&computed(&net), b)
}

#[test]
fn finish_to_start_begins_on_the_next_working_minute() {
    assert_eq!(pair(FS, 0), "03-07 08:00 - 03-08 17:00");
}

#[test]
fn a_lag_counts_working_time_and_a_negative_one_overlaps() {
    // Thu 7 and Fri 8 are the lag; Mon 11.
    assert_eq!(pair(FS, 2 * DAY), "03-11 08:00 - 03-12 17:00");
    // A day before Wed 17:00 is Tue 17:00: Wed.
    assert_eq!(pair(FS, -DAY), "03-06 08:00 - 03-07 17:00");
    // Three hours into Thursday.
    assert_eq!(pair(FS, 3 * HOUR), "03-07 11:00 - 03-11 11:00");
}

#[test]
fn start_to_start_counts_from_the_predecessors_start() {
    assert_eq!(pair(SS, 0), "03-04 08:00 - 03-05 17:00");
    assert_eq!(pair(SS, DAY), "03-05 08:00 - 03-06 17:00");
}

#[test]
fn finish_to_finish_sets_the_finish_and_the_start_follows_back() {
    assert_eq!(pair(FF, 0), "03-05 08:00 - 03-06 17:00");
    assert_eq!(pair(FF, DAY), "03-06 08:00 - 03-07 17:00");
}

#[test]
fn start_to_finish_sets_the_finish_from_the_predecessors_start() {
    // Mon 08:00 + 4 days is Thu 17:00; two days before is Wed 08:00.
    assert_eq!(pair(SF, 4 * DAY), "03-06 08:00 - 03-07 17:00");
    // What would lie before the data date starts at the data date.
    assert_eq!(pair(SF, 0), "03-04 08:00 - 03-05 17:00");
}

#[test]
fn the_latest_of_several_predecessors_decides() {
    let mut net = network();
    let (a, b, c) = (task(&mut net, SITE, DAY), task(&mut net, SITE, 4 * DAY), task(&mut net, SITE, DAY));
    let (weak, strong) = (link(&mut net, a, c, FS, 0), link(&mut net, b, c, FS, 0));
    let dates = computed(&net);
    assert_eq!(early(&dates, c), "03-08 08:00 - 03-08 17:00");
    assert_eq!((dates.driving[weak as usize], dates.driving[strong as usize]), (false, true));
}

#[test]
fn a_finish_at_the_weekend_on_another_calendar_starts_work_on_monday() {
    let mut net = network();
    // Seven days a week: Mon 4 to Sat 9, 16:00.
    let (a, b) = (task(&mut net, SEVEN, 6 * DAY), task(&mut net, SITE, DAY));
    link(&mut net, a, b, FS, 0);
    let dates = computed(&net);
    assert_eq!(early(&dates, a), "03-04 08:00 - 03-09 16:00");
    assert_eq!(early(&dates, b), "03-11 08:00 - 03-11 17:00");
}

#[test]
fn friday_evening_is_still_friday_for_who_works_on_saturday() {
    let mut net = network();
    let (a, b) = (task(&mut net, SITE, 5 * DAY), task(&mut net, SEVEN, DAY));
    link(&mut net, a, b, FS, 0);
    // Fri 8 17:00; B works from Sat 9 08:00.
    assert_eq!(early(&computed(&net), b), "03-09 08:00 - 03-09 16:00");
}

/// A of 5 days on `site` to Fri 8 17:00, B of one day on `seven`, FS with a lag of two days of 8 hours.
fn lag_on(calendar: LagCalendar) -> String {
    let mut net = network();
    net.options.lag_calendar = calendar;
    let (a, b) = (task(&mut net, SITE, 5 * DAY), task(&mut net, SEVEN, DAY));
    link(&mut net, a, b, FS, 2 * DAY);
    early(&computed(&net), b)
}

#[test]
fn a_lag_is_measured_on_the_calendar_that_the_options_choose() {
    // Mon 11 and Tue 12 pass: Tue 17:00, after the work of `seven`, so Wed 13.
    assert_eq!(lag_on(LagCalendar::Predecessor), "03-13 08:00 - 03-13 16:00");
    // Sat 9 and Sun 10 pass: Sun 16:00, so Mon 11.
    assert_eq!(lag_on(LagCalendar::Successor), "03-11 08:00 - 03-11 16:00");
    // The project's calendar is `site`.
    assert_eq!(lag_on(LagCalendar::ProjectDefault), "03-13 08:00 - 03-13 16:00");
    // 16 hours after Fri 17:00 is Sat 09:00, an hour into the day; 7 hours on Saturday, 1 on Sunday.
    assert_eq!(lag_on(LagCalendar::TwentyFourHour), "03-09 09:00 - 03-10 09:00");
}

#[test]
fn a_relationship_can_have_its_own_lag_calendar() {
    let mut net = network();
    let (a, b) = (task(&mut net, SITE, 5 * DAY), task(&mut net, SITE, DAY));
    let lag = link(&mut net, a, b, FS, 24 * HOUR);
    net.relationships.lag_calendar[lag as usize] = Some(LagCalendar::TwentyFourHour);
    // Fri 17:00 + 24 hours is Sat 17:00: Mon 11.
    assert_eq!(early(&computed(&net), b), "03-11 08:00 - 03-11 17:00");
}

#[test]
fn finish_to_finish_with_a_weekend_finish_shows_the_successor_finishing_after_it() {
    let mut net = network();
    // A to Sat 9 16:00 on `seven`. B of 2 days on `site` works Thu and Fri, and is done when Monday begins.
    let (a, b) = (task(&mut net, SEVEN, 6 * DAY), task(&mut net, SITE, 2 * DAY));
    link(&mut net, a, b, FF, 0);
    assert_eq!(early(&computed(&net), b), "03-07 08:00 - 03-11 08:00");
}
