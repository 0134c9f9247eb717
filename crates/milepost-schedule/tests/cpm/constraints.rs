//! Constraints.

use crate::site::*;
use milepost_schedule::cpm::ConstraintKind::*;
use milepost_schedule::cpm::{Constraint, ConstraintKind, Special};

/// A of 2 days (Mon 4, Tue 5), then B of 2 days (Wed 6, Thu 7), then C of 1 day (Fri 8); B constrained.
fn chain(kind: ConstraintKind, date: &str) -> [String; 2] {
    let mut net = network();
    let (a, b) = (task(&mut net, SITE, 2 * DAY), task(&mut net, SITE, 2 * DAY));
    let c = task(&mut net, SITE, DAY);
    link(&mut net, a, b, FS, 0);
    link(&mut net, b, c, FS, 0);
    constrain(&mut net, b, kind, date);
    let dates = computed(&net);
    [early(&dates, b), late(&dates, b)]
}

#[test]
fn not_before_constraints_move_early_dates_only_later() {
    let later = ["03-11 08:00 - 03-12 17:00", "03-11 08:00 - 03-12 17:00"];
    assert_eq!(chain(StartOnOrAfter, "03-11 08:00"), later);
    assert_eq!(chain(FinishOnOrAfter, "03-12 17:00"), later);
    // Before what the logic says: nothing happens.
    assert_eq!(chain(StartOnOrAfter, "03-05 08:00")[0], "03-06 08:00 - 03-07 17:00");
    assert_eq!(chain(FinishOnOrAfter, "03-05 17:00")[0], "03-06 08:00 - 03-07 17:00");
}

#[test]
fn a_start_constraint_without_working_time_holds_from_the_next_working_minute() {
    // Sat 9, 00:00.
    assert_eq!(chain(StartOnOrAfter, "03-09 00:00")[0], "03-11 08:00 - 03-12 17:00");
}

#[test]
fn not_after_constraints_move_late_dates_only_earlier() {
    // A day too early: float of -1 day.
    let tight = ["03-06 08:00 - 03-07 17:00", "03-05 08:00 - 03-06 17:00"];
    assert_eq!(chain(StartOnOrBefore, "03-05 08:00"), tight);
    assert_eq!(chain(FinishOnOrBefore, "03-06 17:00"), tight);
    // A finish at the end of a day, after work, is the end of work.
    assert_eq!(chain(FinishOnOrBefore, "03-06 23:59"), tight);
    // After what the logic says: nothing happens.
    assert_eq!(chain(FinishOnOrBefore, "03-20 17:00")[1], "03-06 08:00 - 03-07 17:00");
}

#[test]
fn start_on_and_finish_on_do_both_but_logic_can_move_them_later() {
    assert_eq!(chain(StartOn, "03-11 08:00"), ["03-11 08:00 - 03-12 17:00", "03-11 08:00 - 03-12 17:00"]);
    assert_eq!(chain(FinishOn, "03-12 17:00"), ["03-11 08:00 - 03-12 17:00", "03-11 08:00 - 03-12 17:00"]);
    assert_eq!(chain(StartOn, "03-05 08:00"), ["03-06 08:00 - 03-07 17:00", "03-05 08:00 - 03-06 17:00"]);
}

#[test]
fn mandatory_dates_replace_the_logic() {
    assert_eq!(chain(MandatoryStart, "03-05 08:00"), ["03-05 08:00 - 03-06 17:00", "03-05 08:00 - 03-06 17:00"]);
    assert_eq!(chain(MandatoryFinish, "03-12 17:00"), ["03-11 08:00 - 03-12 17:00", "03-11 08:00 - 03-12 17:00"]);
}

#[test]
fn as_late_as_possible_uses_up_the_free_float_and_no_more() {
    let mut net = network();
    // Long of 5 days (Mon to Fri) and Short of 2 before End: Short can start on Thu 7 without moving End.
    let (long, short) = (task(&mut net, SITE, 5 * DAY), task(&mut net, SITE, 2 * DAY));
    let end = task(&mut net, SITE, DAY);
    link(&mut net, long, end, FS, 0);
    link(&mut net, short, end, FS, 0);
    constrain(&mut net, short, AsLateAsPossible, "03-04 08:00");
    let dates = computed(&net);
    assert_eq!(early(&dates, short), "03-07 08:00 - 03-08 17:00");
    assert_eq!(early(&dates, end), "03-11 08:00 - 03-11 17:00");
    assert_eq!((total(&dates, short), free(&dates, short)), (0, 0));
}

#[test]
fn a_chain_as_late_as_possible_moves_together() {
    let mut net = network();
    let (first, second) = (task(&mut net, SITE, DAY), task(&mut net, SITE, DAY));
    let (long, end) = (task(&mut net, SITE, 5 * DAY), task(&mut net, SITE, DAY));
    for (from, to) in [(first, second), (second, end), (long, end)] {
        link(&mut net, from, to, FS, 0);
    }
    constrain(&mut net, first, AsLateAsPossible, "03-04 08:00");
    constrain(&mut net, second, AsLateAsPossible, "03-04 08:00");
    let dates = computed(&net);
    // Fri 8 for the second, Thu 7 for the first.
    assert_eq!(early(&dates, second), "03-08 08:00 - 03-08 17:00");
    assert_eq!(early(&dates, first), "03-07 08:00 - 03-07 17:00");
}

#[test]
fn an_expected_finish_sets_the_remaining_duration() {
    let mut net = network();
    let a = task(&mut net, SITE, 2 * DAY);
    net.activities.set_special(a, Special { expected_finish: Some(at("03-08 12:00")), ..Special::default() });
    assert_eq!(early(&computed(&net), a), "03-04 08:00 - 03-08 12:00");
    net.options.use_expected_finish = false;
    assert_eq!(early(&computed(&net), a), "03-04 08:00 - 03-05 17:00");
}

#[test]
fn what_a_project_must_finish_by_is_where_late_dates_count_back_from() {
    let mut net = network();
    let a = task(&mut net, SITE, 2 * DAY);
    net.projects[0].must_finish_by = Some(at("03-08 17:00"));
    let dates = computed(&net);
    assert_eq!(late(&dates, a), "03-07 08:00 - 03-08 17:00");
    assert_eq!(total(&dates, a), 3 * DAY);
    net.projects[0].must_finish_by = Some(at("03-04 17:00"));
    assert_eq!(total(&computed(&net), a), -DAY);
}

#[test]
fn two_constraints_hold_together() {
    let mut net = network();
    let a = task(&mut net, SITE, 2 * DAY);
    let from = Constraint { kind: StartOnOrAfter, date: at("03-06 08:00") };
    let to = Constraint { kind: FinishOnOrBefore, date: at("03-06 17:00") };
    net.activities.set_special(a, Special { constraints: [Some(from), Some(to)], ..Special::default() });
    let dates = computed(&net);
    assert_eq!([early(&dates, a), late(&dates, a)], ["03-06 08:00 - 03-07 17:00", "03-05 08:00 - 03-06 17:00"]);
}

/// Beside the chain runs work of ten days, to Fri 15: C can wait to be done that Friday, and B until Wed 13 and Thu 14.
#[test]
fn a_typed_start_holds_the_early_dates_and_the_late_dates_follow_the_logic() {
    let mut net = network();
    let (a, b) = (task(&mut net, SITE, 2 * DAY), task(&mut net, SITE, 2 * DAY));
    let (c, _) = (task(&mut net, SITE, DAY), task(&mut net, SITE, 10 * DAY));
    link(&mut net, a, b, FS, 0);
    link(&mut net, b, c, FS, 0);
    for (typed, early_b, early_c) in [
        ("03-11 08:00", "03-11 08:00 - 03-12 17:00", "03-13 08:00 - 03-13 17:00"),
        // Before the work that comes before it is done: planned by hand, logic does not move it.
        ("03-05 08:00", "03-05 08:00 - 03-06 17:00", "03-07 08:00 - 03-07 17:00"),
    ] {
        let mut net = net.clone();
        constrain(&mut net, b, TypedStart, typed);
        let dates = computed(&net);
        assert_eq!([early(&dates, b), early(&dates, c)], [early_b, early_c]);
        assert_eq!(late(&dates, b), "03-13 08:00 - 03-14 17:00");
        assert_eq!(late(&dates, a), "03-11 08:00 - 03-12 17:00");
    }
}
