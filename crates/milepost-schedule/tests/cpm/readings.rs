//! Which of its two readings a date has, and other habits of P6 that its files show. Each was learned from dates that P6
//! stored (`docs/verify.md`), and is worked here by hand on a smaller case.

use crate::site::*;
use milepost_schedule::cpm::ActivityKind::{FinishMilestone, LevelOfEffort, Summary};
use milepost_schedule::cpm::{ConstraintKind, Options, Special, TotalFloat};

#[test]
fn a_finish_that_a_start_gives_without_lag_is_the_start_as_it_is() {
    let mut net = network();
    let (long, before, after) = (task(&mut net, SITE, 5 * DAY), task(&mut net, SITE, DAY), task(&mut net, SITE, DAY));
    link(&mut net, long, before, FS, 0);
    link(&mut net, before, after, SF, 0);
    // `before` starts Mon 11 08:00: so `after` finishes, though its work of 8 hours is that of Fri 8.
    assert_eq!(early(&computed(&net), after), "03-08 08:00 - 03-11 08:00");
}

#[test]
fn a_late_start_that_a_finish_gives_without_lag_is_the_finish_as_it_is() {
    let mut net = network();
    let (first, second) = (task(&mut net, SITE, DAY), task(&mut net, SITE, DAY));
    let last = task(&mut net, SITE, 5 * DAY);
    link(&mut net, first, second, SF, 0);
    link(&mut net, second, last, FS, 0);
    // `second` is done first, on Mon 4, and must be, for `last` (Tue 5 to Mon 11). Its late finish Mon 17:00 is the late
    // start of `first`, whose work is then that of Tue 5.
    let dates = computed(&net);
    assert_eq!(late(&dates, second), "03-04 08:00 - 03-04 17:00");
    assert_eq!(late(&dates, first), "03-04 17:00 - 03-05 17:00");
}

#[test]
fn a_lag_counts_onward_to_the_end_of_its_last_minute_and_back_to_the_start_of_its_first() {
    // The lag is of `site`, the successor's calendar round the clock, so that the reading shows.
    let start_of = |kind, lag| {
        let mut net = network();
        let (a, b) = (task(&mut net, SITE, 2 * DAY), task(&mut net, ALWAYS, HOUR));
        link(&mut net, a, b, kind, lag);
        early(&computed(&net), b)
    };
    // A from Mon 08:00 to Tue 17:00. Its start and a day: Mon 17:00, when the first day is over, not Tue 08:00.
    assert_eq!(start_of(SS, DAY), "03-04 17:00 - 03-04 18:00");
    // Its finish and a day: Wed 17:00. Its finish less a day: Tue 08:00, not Mon 17:00.
    assert_eq!(start_of(FS, DAY), "03-06 17:00 - 03-06 18:00");
    assert_eq!(start_of(FS, -DAY), "03-05 08:00 - 03-05 09:00");
}

#[test]
fn the_late_dates_of_a_finished_milestone_are_its_successors_as_they_are() {
    let mut net = network();
    let done = of_kind(&mut net, FinishMilestone);
    progress(&mut net, done, "03-01 17:00", Some("03-01 17:00"), 0);
    let (next, long) = (task(&mut net, SITE, DAY), task(&mut net, SITE, 3 * DAY));
    link(&mut net, done, next, FS, 0);
    // `long` ends on Wed 6, so `next` may wait until Wed 6 08:00; not yet done, the milestone would say Tue 5 17:00.
    let dates = computed(&net);
    assert_eq!(late(&dates, next), "03-06 08:00 - 03-06 17:00");
    assert_eq!(late(&dates, done), "03-06 08:00 - 03-06 08:00");
    assert_eq!(early(&dates, long), "03-04 08:00 - 03-06 17:00");
}

#[test]
fn an_expected_finish_takes_the_free_float_away_and_is_heeded_only_after_start_and_data_date() {
    let expect = |date: &str| {
        let mut net = network();
        let (a, b) = (task(&mut net, SITE, DAY), task(&mut net, SITE, 5 * DAY));
        let last = task(&mut net, SITE, DAY);
        link(&mut net, a, last, FS, 0);
        link(&mut net, b, last, FS, 0);
        let without = free(&computed(&net), a);
        net.activities.set_special(a, Special { expected_finish: Some(at(date)), ..Special::default() });
        let dates = computed(&net);
        (early(&dates, a), without, free(&dates, a))
    };
    // Without: Mon 4 only, four days before `last`.
    assert_eq!(expect("03-06 17:00"), ("03-04 08:00 - 03-06 17:00".to_owned(), 4 * DAY, 0));
    assert_eq!(expect("03-01 17:00"), ("03-04 08:00 - 03-04 17:00".to_owned(), 4 * DAY, 0));
}

#[test]
fn a_mandatory_finish_has_no_free_float() {
    let mut net = network();
    let (a, b) = (task(&mut net, SITE, DAY), task(&mut net, SITE, DAY));
    let long = task(&mut net, SITE, 5 * DAY);
    link(&mut net, a, b, FS, 0);
    link(&mut net, long, b, FS, 0);
    assert_eq!(free(&computed(&net), a), 4 * DAY);
    constrain(&mut net, a, ConstraintKind::MandatoryFinish, "03-05 17:00");
    assert_eq!(free(&computed(&net), a), 0);
}

#[test]
fn the_smallest_float_of_what_has_started_is_that_of_its_finish() {
    let mut net = network();
    net.options = Options { total_float: TotalFloat::Smaller, ..Options::primavera() };
    let (a, long) = (task(&mut net, SITE, 2 * DAY), task(&mut net, SITE, 5 * DAY));
    progress(&mut net, a, "03-01 08:00", None, DAY);
    // One day is left, Mon 4, of a project that ends on Fri 8: 4 days.
    let dates = computed(&net);
    assert_eq!((total(&dates, a), total(&dates, long)), (4 * DAY, 0));
}

#[test]
fn what_is_completed_has_no_part_in_the_early_and_late_dates_of_its_summary() {
    let mut net = network();
    let above = of_kind(&mut net, Summary);
    let (done, open) = (task(&mut net, SITE, DAY), task(&mut net, SITE, 2 * DAY));
    let wait = task(&mut net, SITE, 3 * DAY);
    progress(&mut net, done, "02-26 08:00", Some("02-26 17:00"), 0);
    link(&mut net, wait, open, FS, 0);
    for child in [done, open] {
        net.activities.parent[child as usize] = above;
    }
    // Open from Thu 7, after three days of waiting; the summary's own start is the actual one.
    let dates = computed(&net);
    assert_eq!(early(&dates, above), "03-07 08:00 - 03-08 17:00");
    assert_eq!(text(dates.start[above as usize]), "02-26 08:00");
}

#[test]
fn what_is_done_is_not_put_on_its_calendar() {
    let mut net = network();
    net.projects[0].data_date = at("03-03 12:00");
    let done = task(&mut net, SITE, DAY);
    let open = task(&mut net, SITE, DAY);
    for activity in [done, open] {
        progress(&mut net, activity, "03-01 08:00", Some("03-01 17:00"), 0);
    }
    let (night, last) = (task(&mut net, ALWAYS, 5 * HOUR), task(&mut net, ALWAYS, 48 * HOUR));
    link(&mut net, done, night, FS, 0);
    // The data date is Sun 3 12:00, of no work for `site`. `last` ends on Tue 5 12:00, and `night` may start on Tue 07:00.
    let dates = computed(&net);
    assert_eq!(early(&dates, last), "03-03 12:00 - 03-05 12:00");
    assert_eq!(early(&dates, done), "03-03 12:00 - 03-03 12:00");
    assert_eq!(late(&dates, night), "03-05 07:00 - 03-05 12:00");
    assert_eq!(late(&dates, done), "03-05 07:00 - 03-05 07:00");
    assert_eq!(late(&dates, open), "03-05 12:00 - 03-05 12:00");
}

#[test]
fn free_float_counts_from_the_date_with_its_lag() {
    let mut net = network();
    // A round the clock from Mon 08:00 to 18:00; 4 hours of `site` after it, which end on Tue 12:00, B begins: after
    // the break, at 13:00.
    net.options.lag_calendar = milepost_schedule::cpm::LagCalendar::Successor;
    let (a, b) = (task(&mut net, ALWAYS, 10 * HOUR), task(&mut net, SITE, DAY));
    link(&mut net, a, b, FS, 4 * HOUR);
    let dates = computed(&net);
    assert_eq!(early(&dates, b), "03-05 13:00 - 03-06 12:00");
    // Tue 12:00 to 13:00, in A's time, though A drives B: as MPXJ has it from P6's files.
    assert_eq!(free(&dates, a), HOUR);
}

#[test]
fn a_finish_milestone_keeps_the_date_that_it_is_to_finish_on_but_late_it_is_a_finish() {
    let dates_of = |date: &str| {
        let mut net = network();
        let milestone = of_kind(&mut net, FinishMilestone);
        task(&mut net, SITE, 10 * DAY);
        constrain(&mut net, milestone, ConstraintKind::FinishOn, date);
        let dates = computed(&net);
        (early(&dates, milestone), late(&dates, milestone))
    };
    let moment = |date: &str| format!("{date} - {date}");
    // Fri 8 17:00 and Mon 11 08:00 are one moment of working time; each stays as it is typed. Sat 9 is none: the next is.
    assert_eq!(dates_of("03-11 08:00"), (moment("03-11 08:00"), moment("03-08 17:00")));
    assert_eq!(dates_of("03-08 17:00"), (moment("03-08 17:00"), moment("03-08 17:00")));
    assert_eq!(dates_of("03-09 12:00"), (moment("03-11 08:00"), moment("03-08 17:00")));
}

#[test]
fn a_finish_milestone_as_late_as_possible_is_a_finish() {
    let mut net = network();
    let (milestone, after) = (of_kind(&mut net, FinishMilestone), task(&mut net, SEVEN, DAY));
    link(&mut net, milestone, after, FS, 0);
    constrain(&mut net, milestone, ConstraintKind::AsLateAsPossible, "03-04 08:00");
    constrain(&mut net, after, ConstraintKind::StartOnOrAfter, "03-10 08:00");
    // `after` starts on Sun 10; before that the site's last working minute is that of Fri 8.
    assert_eq!(early(&computed(&net), milestone), "03-08 17:00 - 03-08 17:00");
}

#[test]
fn what_is_begun_and_has_nothing_left_to_do_finishes_late_at_the_end_of_a_day() {
    let mut net = network();
    let (begun, next) = (task(&mut net, SITE, DAY), task(&mut net, SITE, DAY));
    task(&mut net, SITE, 3 * DAY);
    progress(&mut net, begun, "03-01 08:00", None, 0);
    link(&mut net, begun, next, FS, 0);
    // The project ends on Wed 6, so `next` may wait until Wed 6 08:00.
    let dates = computed(&net);
    assert_eq!(early(&dates, begun), "03-04 08:00 - 03-04 08:00");
    assert_eq!(late(&dates, begun), "03-05 17:00 - 03-05 17:00");
}

#[test]
fn an_expected_finish_that_leaves_no_time_is_not_heeded() {
    let mut net = network();
    let (first, second) = (task(&mut net, SITE, DAY), task(&mut net, SITE, 2 * DAY));
    link(&mut net, first, second, FS, 0);
    net.activities.set_special(second, Special { expected_finish: Some(at("03-04 17:00")), ..Special::default() });
    // `first` takes Mon 4; to be done with `second` by its evening is to do nothing.
    assert_eq!(early(&computed(&net), second), "03-05 08:00 - 03-06 17:00");
}

#[test]
fn a_level_of_effort_has_the_free_float_that_what_follows_leaves_it() {
    let mut net = network();
    let (before, after) = (task(&mut net, SITE, DAY), task(&mut net, SITE, 2 * DAY));
    let effort = of_kind(&mut net, LevelOfEffort);
    task(&mut net, SITE, 5 * DAY);
    link(&mut net, before, effort, SS, 0);
    link(&mut net, effort, after, FF, 0);
    // It spans Mon and Tue, to the finish of `after`, which may wait until Fri 8.
    let dates = computed(&net);
    assert_eq!(early(&dates, effort), "03-04 08:00 - 03-05 17:00");
    assert_eq!((total(&dates, effort), free(&dates, effort)), (3 * DAY, 0));
}
