//! Out-of-sequence work by actual dates: P6's third choice. By Oracle's manual both passes go by actual dates; published
//! worked examples have it that a successor starts as soon as the work before it was done, even after the data date, and
//! that what should have been done before gets negative float.

use crate::site::*;
use milepost_schedule::cpm::{Network, OutOfSequence};

/// Data date Wed 6 March, 08:00.
fn midweek(how: OutOfSequence) -> Network {
    let mut net = network();
    net.projects[0].data_date = at("03-06 08:00");
    net.options.out_of_sequence = how;
    net
}

/// Piers, 4 days and not begun (Wed 6 to Mon 11); Deck should follow, and is done; Rail, 1 day, follows Deck.
fn done_before_its_predecessor(how: OutOfSequence, deck_finish: &str) -> [String; 4] {
    let mut net = midweek(how);
    let (piers, deck) = (task(&mut net, SITE, 4 * DAY), task(&mut net, SITE, 3 * DAY));
    let rail = task(&mut net, SITE, DAY);
    link(&mut net, piers, deck, FS, 0);
    link(&mut net, deck, rail, FS, 0);
    progress(&mut net, deck, "03-05 08:00", Some(deck_finish), 0);
    let dates = computed(&net);
    [early(&dates, deck), late(&dates, deck), early(&dates, rail), late(&dates, piers)]
}

#[test]
fn by_actual_dates_a_successor_starts_when_the_work_before_it_was_done_even_after_the_data_date() {
    use OutOfSequence::{ActualDates, ProgressOverride, RetainedLogic};
    let of = |how| done_before_its_predecessor(how, "03-07 12:00");
    // Done on Thu 7 at noon, after the data date: Rail takes Thu afternoon and Fri morning.
    let [early, late, rail, _] = of(ActualDates);
    assert_eq!([early.as_str(), &late], ["03-05 08:00 - 03-07 12:00"; 2]);
    assert_eq!(rail, "03-07 13:00 - 03-08 12:00");
    // It waits for the piers; or it does not, and starts at the data date.
    assert_eq!(of(RetainedLogic)[2], "03-12 08:00 - 03-12 17:00");
    assert_eq!(of(ProgressOverride)[2], "03-06 08:00 - 03-06 17:00");
}

#[test]
fn by_actual_dates_nothing_that_is_left_starts_before_the_data_date() {
    let [_, _, rail, _] = done_before_its_predecessor(OutOfSequence::ActualDates, "03-05 17:00");
    assert_eq!(rail, "03-06 08:00 - 03-06 17:00");
}

#[test]
fn by_actual_dates_what_should_have_been_done_before_is_late_since_the_actual_start() {
    let mut net = midweek(OutOfSequence::ActualDates);
    let (piers, deck) = (task(&mut net, SITE, 4 * DAY), task(&mut net, SITE, 3 * DAY));
    link(&mut net, piers, deck, FS, 0);
    progress(&mut net, deck, "03-05 08:00", None, 2 * DAY);
    let dates = computed(&net);
    // Deck goes on at the data date.
    assert_eq!(early(&dates, deck), "03-06 08:00 - 03-07 17:00");
    // Piers should have been done by Mon 4, 17:00, and will be on Mon 11: Tue 5 to Fri 8 and Mon 11 too late.
    assert_eq!(early(&dates, piers), "03-06 08:00 - 03-11 17:00");
    assert_eq!(late(&dates, piers), "02-28 08:00 - 03-04 17:00");
    assert_eq!((total(&dates, piers), free(&dates, piers)), (-5 * DAY, 0));
}

#[test]
fn by_actual_dates_a_lag_counts_from_the_actual_start_though_the_rest_waits() {
    let with = |how| {
        let mut net = midweek(how);
        let (piers, deck) = (task(&mut net, SITE, 4 * DAY), task(&mut net, SITE, 5 * DAY));
        let rail = task(&mut net, SITE, DAY);
        link(&mut net, piers, deck, FS, 0);
        link(&mut net, deck, rail, SS, 3 * DAY);
        progress(&mut net, deck, "03-04 08:00", None, 3 * DAY);
        early(&computed(&net), rail)
    };
    // Mon 4, Tue 5, Wed 6.
    assert_eq!(with(OutOfSequence::ActualDates), "03-07 08:00 - 03-07 17:00");
    // Two days of the lag are worn off; the third comes after the rest began, which waits for the piers until Tue 12.
    assert_eq!(with(OutOfSequence::RetainedLogic), "03-13 08:00 - 03-13 17:00");
}

#[test]
fn by_actual_dates_a_finish_to_finish_still_holds_what_is_left() {
    let mut net = midweek(OutOfSequence::ActualDates);
    let (piers, deck) = (task(&mut net, SITE, 4 * DAY), task(&mut net, SITE, 3 * DAY));
    link(&mut net, piers, deck, FF, DAY);
    progress(&mut net, deck, "03-05 08:00", None, 2 * DAY);
    // A day after the piers' Mon 11: Mon 11 and Tue 12.
    assert_eq!(early(&computed(&net), deck), "03-11 08:00 - 03-12 17:00");
}

#[test]
fn by_actual_dates_a_lag_after_done_work_counts_from_its_actual_finish() {
    let mut net = midweek(OutOfSequence::ActualDates);
    let (a, b) = (task(&mut net, SITE, DAY), task(&mut net, SITE, DAY));
    link(&mut net, a, b, FS, 3 * DAY);
    progress(&mut net, a, "03-04 08:00", Some("03-05 12:00"), 0);
    // 4 hours of Tue 5, Wed 6, Thu 7, 4 hours of Fri 8.
    assert_eq!(early(&computed(&net), b), "03-08 13:00 - 03-11 12:00");
}
