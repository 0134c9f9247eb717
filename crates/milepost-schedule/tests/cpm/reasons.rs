//! Why is it there, and what moved it.

use crate::site::*;
use milepost_schedule::cpm::ConstraintKind::{FinishOnOrAfter, StartOnOrAfter};
use milepost_schedule::cpm::{Because, Change, moved, why};

#[test]
fn a_chain_leads_back_over_what_drives_to_the_data_date() {
    let mut net = network();
    let (a, b) = (task(&mut net, SITE, 2 * DAY), task(&mut net, SITE, 3 * DAY));
    let (weak, end) = (task(&mut net, SITE, DAY), task(&mut net, SITE, DAY));
    let first = link(&mut net, a, b, FS, 0);
    link(&mut net, weak, end, FS, 0);
    let last = link(&mut net, b, end, FS, 0);
    let reasons: Vec<_> = why(&net, end).unwrap().into_iter().map(|step| (step.activity, step.because)).collect();
    let expected = vec![
        (end, Because::Relationship { relationship: last, predecessor: b }),
        (b, Because::Relationship { relationship: first, predecessor: a }),
        (a, Because::DataDate { date: at("03-04 08:00") }),
    ];
    assert_eq!(reasons, expected);
}

#[test]
fn a_constraint_or_an_actual_date_ends_the_chain() {
    let mut net = network();
    let (a, b) = (task(&mut net, SITE, 2 * DAY), task(&mut net, SITE, DAY));
    link(&mut net, a, b, FS, 0);
    constrain(&mut net, b, StartOnOrAfter, "03-12 08:00");
    let last = |net: &milepost_schedule::cpm::Network| why(net, b).unwrap().last().unwrap().because;
    assert_eq!(last(&net), Because::Constraint { kind: StartOnOrAfter, date: at("03-12 08:00") });
    constrain(&mut net, b, FinishOnOrAfter, "03-12 17:00");
    assert_eq!(last(&net), Because::Constraint { kind: FinishOnOrAfter, date: at("03-12 17:00") });
    progress(&mut net, b, "03-04 08:00", Some("03-04 12:00"), 0);
    let done = Because::Actual { start: at("03-04 08:00"), finish: Some(at("03-04 12:00")) };
    assert_eq!(last(&net), done);
}

#[test]
fn each_change_accounts_for_its_part_of_the_movement() {
    let mut before = network();
    let (a, b) = (task(&mut before, SITE, 2 * DAY), task(&mut before, SITE, DAY));
    let side = task(&mut before, SITE, DAY);
    link(&mut before, a, b, FS, 0);
    let mut after = before.clone();
    // Mon, Tue, then Wed 6: to Wed 17:00. One day longer: Thu 7. One day of lag: Fri 8. `side` moves nothing.
    after.activities.duration[0] = 3 * DAY;
    after.activities.remaining[0] = 3 * DAY;
    after.relationships.lag[0] = DAY;
    after.activities.remaining[side as usize] = 2 * DAY;
    after.activities.duration[side as usize] = 2 * DAY;
    let found = moved(&before, &after, &[Some(0), Some(1), Some(2)]).unwrap();
    assert_eq!([text(found.before), text(found.after)], ["03-06 17:00", "03-08 17:00"]);
    let parts: Vec<_> = found.movements.into_iter().map(|it| (it.change, it.minutes)).collect();
    let expected = vec![
        (Change::Duration { activity: a }, 1440),
        (Change::Duration { activity: side }, 0),
        (Change::Logic { activity: b }, 1440),
    ];
    assert_eq!(parts, expected);
}

#[test]
fn added_and_removed_activities_and_progress_are_accounted_for() {
    let mut before = network();
    let (a, gone) = (task(&mut before, SITE, 2 * DAY), task(&mut before, SITE, 4 * DAY));
    let mut after = network();
    let kept = task(&mut after, SITE, 2 * DAY);
    let new = task(&mut after, SITE, DAY);
    link(&mut after, kept, new, FS, 3 * DAY);
    progress(&mut after, kept, "03-04 08:00", None, DAY);
    // Before: `gone` to Thu 7. After: `kept` to Mon 4, three days of lag, `new` on Fri 8.
    let found = moved(&before, &after, &[Some(a), None]).unwrap();
    assert_eq!([text(found.before), text(found.after)], ["03-07 17:00", "03-08 17:00"]);
    let parts: Vec<_> = found.movements.into_iter().map(|it| (it.change, it.minutes)).collect();
    let expected = vec![
        (Change::Progress { activity: kept }, 0),
        (Change::Added { activity: new }, 1440),
        (Change::Removed { activity: gone }, 0),
    ];
    assert_eq!(parts, expected);
}
