//! Several projects in one network.

use crate::site::*;
use milepost_schedule::cpm::{Activity, Network, Project};

/// First: 2 days. Second, data date Wed 6: 5 days, and a task of 1 day that follows the first project's task.
fn two() -> (Network, [u32; 3]) {
    let mut net = network();
    net.add_project(Project::new(at("03-06 08:00"), SITE));
    let a = task(&mut net, SITE, 2 * DAY);
    let long = net.add_activity(Activity::task(1, SITE, 5 * DAY));
    let follower = net.add_activity(Activity::task(1, SITE, DAY));
    link(&mut net, a, follower, FS, 4 * DAY);
    (net, [a, long, follower])
}

#[test]
fn each_project_starts_at_its_own_data_date_and_links_lead_across() {
    let (net, [a, long, follower]) = two();
    let dates = computed(&net);
    assert_eq!(early(&dates, a), "03-04 08:00 - 03-05 17:00");
    assert_eq!(early(&dates, long), "03-06 08:00 - 03-12 17:00");
    // Tue 5 17:00 + 4 days is Mon 11 17:00.
    assert_eq!(early(&dates, follower), "03-12 08:00 - 03-12 17:00");
    assert_eq!(text(dates.projects[0].finish), "03-05 17:00");
    assert_eq!(text(dates.projects[1].finish), "03-12 17:00");
}

#[test]
fn links_between_projects_can_be_left_out() {
    let (mut net, [_, _, follower]) = two();
    net.options.links_between_projects = false;
    assert_eq!(early(&computed(&net), follower), "03-06 08:00 - 03-06 17:00");
}

#[test]
fn late_dates_count_back_from_each_projects_end_or_from_the_latest() {
    let (mut net, [a, _, _]) = two();
    net.options.links_between_projects = false;
    assert_eq!(total(&computed(&net), a), 0);
    net.options.float_to_own_project = false;
    // From Tue 5 to Tue 12: 5 working days.
    assert_eq!(total(&computed(&net), a), 5 * DAY);
}
