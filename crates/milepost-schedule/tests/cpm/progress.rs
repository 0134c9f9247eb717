//! Progress at the data date.

use crate::site::*;
use milepost_schedule::cpm::{Options, OutOfSequence};

/// Data date Wed 6 March, 08:00.
fn midweek() -> milepost_schedule::cpm::Network {
    let mut net = network();
    net.projects[0].data_date = at("03-06 08:00");
    net
}

#[test]
fn remaining_work_starts_at_the_data_date_and_the_start_is_the_actual_one() {
    let mut net = midweek();
    let a = task(&mut net, SITE, 5 * DAY);
    progress(&mut net, a, "03-04 09:00", None, 3 * DAY);
    let dates = computed(&net);
    assert_eq!(early(&dates, a), "03-06 08:00 - 03-08 17:00");
    assert_eq!(text(dates.start[a as usize]), "03-04 09:00");
    assert_eq!(text(dates.finish[a as usize]), "03-08 17:00");
}

#[test]
fn what_is_completed_keeps_its_dates_and_has_no_float() {
    let mut net = midweek();
    let (a, b) = (task(&mut net, SITE, DAY), task(&mut net, SITE, DAY));
    link(&mut net, a, b, FS, 0);
    progress(&mut net, a, "03-04 08:00", Some("03-05 12:00"), 0);
    let dates = computed(&net);
    assert_eq!(text(dates.finish[a as usize]), "03-05 12:00");
    assert_eq!(early(&dates, a), "03-06 08:00 - 03-06 08:00");
    assert_eq!((total(&dates, a), dates.critical[a as usize]), (0, false));
    assert_eq!(early(&dates, b), "03-06 08:00 - 03-06 17:00");
}

#[test]
fn a_lag_after_actual_work_counts_from_the_actual_date() {
    let mut net = midweek();
    let (a, b) = (task(&mut net, SITE, DAY), task(&mut net, SITE, DAY));
    link(&mut net, a, b, FS, 3 * DAY);
    progress(&mut net, a, "03-04 08:00", Some("03-05 12:00"), 0);
    // 4 hours of Tue 5, Wed 6, Thu 7, 4 hours of Fri 8: Fri 13:00.
    assert_eq!(early(&computed(&net), b), "03-08 13:00 - 03-11 12:00");
}

#[test]
fn a_start_to_start_lag_is_worn_off_by_the_work_done() {
    let mut net = midweek();
    let (a, b) = (task(&mut net, SITE, 5 * DAY), task(&mut net, SITE, DAY));
    link(&mut net, a, b, SS, 3 * DAY);
    progress(&mut net, a, "03-04 08:00", None, 3 * DAY);
    // Two days worked before Wed 6; one day of the lag is left after the remaining early start.
    assert_eq!(early(&computed(&net), b), "03-07 08:00 - 03-07 17:00");
}

/// Deck started before Piers (its FS predecessor, 4 days from Wed 6 to Mon 11) were done, and has 2 days left.
fn out_of_sequence(how: OutOfSequence) -> String {
    let mut net = midweek();
    net.options.out_of_sequence = how;
    let (piers, deck) = (task(&mut net, SITE, 4 * DAY), task(&mut net, SITE, 3 * DAY));
    link(&mut net, piers, deck, FS, 0);
    progress(&mut net, deck, "03-05 08:00", None, 2 * DAY);
    early(&computed(&net), deck)
}

#[test]
fn retained_logic_waits_for_the_predecessors_and_progress_override_does_not() {
    assert_eq!(out_of_sequence(OutOfSequence::RetainedLogic), "03-12 08:00 - 03-13 17:00");
    assert_eq!(out_of_sequence(OutOfSequence::ProgressOverride), "03-06 08:00 - 03-07 17:00");
    assert_eq!(out_of_sequence(OutOfSequence::ActualDates), "03-06 08:00 - 03-07 17:00");
}

#[test]
fn work_that_has_not_started_is_moved_to_the_data_date() {
    let mut net = midweek();
    let a = task(&mut net, SITE, DAY);
    assert_eq!(early(&computed(&net), a), "03-06 08:00 - 03-06 17:00");
}

#[test]
fn ms_project_leaves_remaining_work_where_the_actual_start_puts_it() {
    let mut net = midweek();
    net.options = Options::microsoft_project();
    net.projects[0].planned_start = Some(at("03-04 08:00"));
    let (begun, waiting) = (task(&mut net, SITE, 5 * DAY), task(&mut net, SITE, DAY));
    progress(&mut net, begun, "03-04 08:00", None, 4 * DAY);
    let dates = computed(&net);
    assert_eq!(early(&dates, begun), "03-04 08:00 - 03-08 17:00");
    assert_eq!(early(&dates, waiting), "03-04 08:00 - 03-04 17:00");
}
