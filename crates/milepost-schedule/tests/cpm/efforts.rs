//! Milestones, levels of effort, summaries.

use crate::site::*;
use milepost_schedule::cpm::ActivityKind::{FinishMilestone, LevelOfEffort, StartMilestone, Summary};

#[test]
fn a_start_milestone_is_read_as_a_start_and_a_finish_milestone_as_a_finish() {
    let mut net = network();
    let a = task(&mut net, SITE, 5 * DAY);
    let (start, finish) = (of_kind(&mut net, StartMilestone), of_kind(&mut net, FinishMilestone));
    let b = task(&mut net, SITE, DAY);
    for (from, to) in [(a, start), (a, finish), (start, b), (finish, b)] {
        link(&mut net, from, to, FS, 0);
    }
    let dates = computed(&net);
    // Fri 8 17:00 is Mon 11 08:00.
    assert_eq!([early(&dates, start), late(&dates, start)], ["03-11 08:00 - 03-11 08:00"; 2]);
    assert_eq!([early(&dates, finish), late(&dates, finish)], ["03-08 17:00 - 03-08 17:00"; 2]);
    assert_eq!((total(&dates, start), total(&dates, finish)), (0, 0));
}

#[test]
fn a_level_of_effort_spans_what_it_is_linked_to_and_drives_nothing() {
    let mut net = network();
    let (a, b) = (task(&mut net, SITE, 2 * DAY), task(&mut net, SITE, 3 * DAY));
    let loe = of_kind(&mut net, LevelOfEffort);
    link(&mut net, a, b, FS, 0);
    link(&mut net, a, loe, SS, 0);
    link(&mut net, loe, b, FF, 0);
    let dates = computed(&net);
    assert_eq!(early(&dates, loe), "03-04 08:00 - 03-08 17:00");
    assert_eq!(late(&dates, loe), "03-04 08:00 - 03-08 17:00");
    assert_eq!(early(&dates, b), "03-06 08:00 - 03-08 17:00");
}

#[test]
fn a_summary_spans_what_is_below_it() {
    let mut net = network();
    let (outer, inner) = (of_kind(&mut net, Summary), of_kind(&mut net, Summary));
    let (a, b) = (task(&mut net, SITE, 2 * DAY), task(&mut net, SITE, 3 * DAY));
    link(&mut net, a, b, FS, 0);
    net.activities.parent[inner as usize] = outer;
    net.activities.parent[a as usize] = outer;
    net.activities.parent[b as usize] = inner;
    let dates = computed(&net);
    assert_eq!(early(&dates, inner), "03-06 08:00 - 03-08 17:00");
    assert_eq!(early(&dates, outer), "03-04 08:00 - 03-08 17:00");
    assert_eq!(total(&dates, outer), 0);
}
