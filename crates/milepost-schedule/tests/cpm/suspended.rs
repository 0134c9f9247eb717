//! Suspend and resume dates: work rests, and what is left goes on later.

use crate::site::*;
use milepost_schedule::cpm::{Dates, Network, Options, Special};

/// Data date Wed 6 March, 08:00. Work of five days begun on Mon 4 with three days left, at rest meanwhile.
fn resting(suspend: Option<&str>, resume: Option<&str>) -> (Network, u32) {
    let mut net = network();
    net.projects[0].data_date = at("03-06 08:00");
    let work = task(&mut net, SITE, 5 * DAY);
    progress(&mut net, work, "03-04 08:00", None, 3 * DAY);
    let special = Special { suspend: suspend.map(at), resume: resume.map(at), ..Special::default() };
    net.activities.set_special(work, special);
    (net, work)
}

fn of(suspend: Option<&str>, resume: Option<&str>) -> String {
    let (net, work) = resting(suspend, resume);
    early(&computed(&net), work)
}

fn floats(dates: &Dates, of: u32) -> [i32; 2] {
    [dates.start_float[of as usize], dates.finish_float[of as usize]]
}

#[test]
fn suspended_work_goes_on_at_its_resume_date() {
    assert_eq!(of(Some("03-05 17:00"), Some("03-11 08:00")), "03-11 08:00 - 03-13 17:00");
    // The resume date alone says as much; on a day off it means the next working day.
    assert_eq!(of(None, Some("03-11 08:00")), "03-11 08:00 - 03-13 17:00");
    assert_eq!(of(Some("03-05 17:00"), Some("03-09 08:00")), "03-11 08:00 - 03-13 17:00");
}

#[test]
fn a_rest_that_is_over_moves_nothing() {
    assert_eq!(of(Some("03-04 17:00"), Some("03-05 13:00")), "03-06 08:00 - 03-08 17:00");
}

#[test]
fn work_that_nobody_says_resumes_goes_on_at_the_data_date() {
    assert_eq!(of(Some("03-05 17:00"), None), "03-06 08:00 - 03-08 17:00");
}

#[test]
fn suspend_and_resume_dates_split_the_remaining_work_and_the_rest_does_not_count() {
    // Wed 6 and Thu 7, nothing on Fri 8, Mon 11.
    assert_eq!(of(Some("03-07 17:00"), Some("03-11 08:00")), "03-06 08:00 - 03-11 17:00");
    // In the middle of a day: Wed 6, half of Thu 7; half of Tue 12, Wed 13.
    assert_eq!(of(Some("03-07 12:00"), Some("03-12 13:00")), "03-06 08:00 - 03-13 17:00");
    // All is done before the rest begins.
    assert_eq!(of(Some("03-08 17:00"), Some("03-12 08:00")), "03-06 08:00 - 03-08 17:00");
}

#[test]
fn late_dates_leave_the_rest_out_too() {
    let (mut net, work) = resting(Some("03-07 17:00"), Some("03-11 08:00"));
    assert_eq!(late(&computed(&net), work), "03-06 08:00 - 03-11 17:00");
    net.projects[0].must_finish_by = Some(at("03-12 17:00"));
    let dates = computed(&net);
    // Tue 12, Mon 11, and before the rest Thu 7: a day later than the early start, a day after the early finish.
    assert_eq!(late(&dates, work), "03-07 08:00 - 03-12 17:00");
    assert_eq!(floats(&dates, work), [DAY, DAY]);
    net.projects[0].must_finish_by = Some(at("03-08 12:00"));
    // It would have to end within the rest: Thu 7, Wed 6, Tue 5.
    assert_eq!(late(&computed(&net), work), "03-05 08:00 - 03-08 12:00");
}

#[test]
fn remaining_work_that_would_start_within_the_rest_starts_after_it() {
    let (mut net, work) = resting(Some("03-07 17:00"), Some("03-12 08:00"));
    let piers = task(&mut net, SITE, 3 * DAY);
    link(&mut net, piers, work, FS, 0);
    // The piers take Wed 6 to Fri 8; work then rests until Tue 12, and takes Tue to Thu.
    assert_eq!(early(&computed(&net), work), "03-12 08:00 - 03-14 17:00");
}

#[test]
fn a_rest_wears_off_no_lag() {
    let (mut net, work) = resting(Some("03-04 17:00"), Some("03-06 08:00"));
    let next = task(&mut net, SITE, DAY);
    link(&mut net, work, next, SS, 3 * DAY);
    // Only Mon 4 was worked: two days of the lag are left from Wed 6 on.
    assert_eq!(early(&computed(&net), next), "03-08 08:00 - 03-08 17:00");
}

#[test]
fn an_expected_finish_leaves_the_rest_out_of_the_remaining_duration() {
    let (mut net, work) = resting(None, None);
    let special = Special {
        suspend: Some(at("03-07 17:00")),
        resume: Some(at("03-11 08:00")),
        expected_finish: Some(at("03-12 17:00")),
        ..Special::default()
    };
    net.activities.set_special(work, special);
    // Wed 6, Thu 7, Mon 11, Tue 12: four days of work, late as early.
    let dates = computed(&net);
    assert_eq!([early(&dates, work), late(&dates, work)], ["03-06 08:00 - 03-12 17:00"; 2]);
}

#[test]
fn by_ms_project_work_stops_and_goes_on_between_its_actual_start_and_its_finish() {
    let (mut net, work) = resting(Some("03-05 17:00"), Some("03-11 08:00"));
    net.options = Options::microsoft_project();
    // Mon 4 and Tue 5, then Mon 11 to Wed 13.
    assert_eq!(early(&computed(&net), work), "03-04 08:00 - 03-13 17:00");
    // It stopped in the evening and goes on in the morning: no rest.
    let (mut net, work) = resting(Some("03-05 17:00"), Some("03-06 08:00"));
    net.options = Options::microsoft_project();
    assert_eq!(early(&computed(&net), work), "03-04 08:00 - 03-08 17:00");
}

#[test]
fn what_has_not_begun_is_not_suspended() {
    let mut net = network();
    let work = task(&mut net, SITE, 2 * DAY);
    let special = Special { suspend: Some(at("03-04 12:00")), resume: Some(at("03-11 08:00")), ..Special::default() };
    net.activities.set_special(work, special);
    assert_eq!(early(&computed(&net), work), "03-04 08:00 - 03-05 17:00");
}
