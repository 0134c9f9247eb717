//! Numbered float paths, worked by hand.
//!
//! Working days: A 5, then B 10, then E 1; C 4 after A and D 2, before E; F 1 before E. A is on days 1 to 5, B 6 to 15, E
//! on 16. C is on 6 to 9 and has 6 days to E, so it begins the second path, which goes back to D: A is on the first one.
//! D is on 1 and 2, 3 days before C. F is on day 1, 14 days before E.

use crate::site::*;
use milepost_schedule::cpm::{FloatPath, Network, PathBy, float_paths};

fn diamond() -> (Network, [u32; 6]) {
    let mut net = network();
    let all = [5, 10, 4, 2, 1, 1].map(|days| task(&mut net, SITE, days * DAY));
    let [a, b, c, d, e, f] = all;
    for (from, to) in [(a, b), (a, c), (b, e), (c, e), (d, c), (f, e)] {
        link(&mut net, from, to, FS, 0);
    }
    (net, all)
}

fn paths(net: &Network, to: Option<u32>, count: usize, by: PathBy) -> Vec<(Vec<u32>, i32)> {
    let found = float_paths(net, to, count, by).unwrap();
    found.into_iter().map(|FloatPath { activities, float, .. }| (activities, float / DAY)).collect()
}

#[test]
fn the_first_path_is_the_critical_one_and_each_further_one_has_more_float() {
    let (net, [a, b, c, d, e, f]) = diamond();
    let expected = [(vec![a, b, e], 0), (vec![d, c], 6), (vec![f], 14)];
    assert_eq!(paths(&net, None, 10, PathBy::TotalFloat), expected);
    assert_eq!(paths(&net, None, 10, PathBy::FreeFloat), expected);
    assert_eq!(paths(&net, None, 2, PathBy::TotalFloat), expected[..2]);
}

/// To C only what leads there: A drives it; D has 3 days to it. By total float C's own 6 days come on top.
#[test]
fn paths_may_be_traced_to_any_activity() {
    let (net, [a, _, c, d, ..]) = diamond();
    assert_eq!(paths(&net, Some(c), 10, PathBy::FreeFloat), [(vec![a, c], 6), (vec![d], 3)]);
    assert_eq!(paths(&net, Some(c), 10, PathBy::TotalFloat), [(vec![a, c], 6), (vec![d], 9)]);
}

/// E must finish two days early, on day 14: what leads to it has two days less than none by total float, and still
/// nothing to lose by free float.
#[test]
fn total_float_counts_what_is_late_already_and_free_float_does_not() {
    let (mut net, [a, b, c, d, e, _]) = diamond();
    // Day 1 is Monday 4 March 2024, so day 14 is Thursday 21 March.
    net.projects[0].must_finish_by = Some(at("03-21 17:00"));
    assert_eq!(paths(&net, None, 2, PathBy::TotalFloat), [(vec![a, b, e], -2), (vec![d, c], 4)]);
    assert_eq!(paths(&net, None, 2, PathBy::FreeFloat), [(vec![a, b, e], -2), (vec![d, c], 6)]);
}

#[test]
fn what_is_completed_is_on_no_path() {
    let (mut net, [a, b, _, _, e, _]) = diamond();
    progress(&mut net, a, "02-26 08:00", Some("03-01 17:00"), 0);
    assert_eq!(paths(&net, None, 1, PathBy::TotalFloat), [(vec![b, e], 0)]);
    assert_eq!(float_paths(&net, Some(a), 3, PathBy::TotalFloat).unwrap(), []);
    assert_eq!(float_paths(&net, Some(99), 3, PathBy::TotalFloat).unwrap(), []);
}
