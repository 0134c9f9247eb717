//! The simulation on milestones.

use crate::record::day;
use chrono::{Datelike, Days, NaiveDate};
use milepost_schedule::forecast::simulation::{Drawn, Plan, run};
use std::num::NonZeroUsize;

fn plan(threads: usize) -> Plan {
    Plan { threads: NonZeroUsize::new(threads).unwrap(), ..Plan::default() }
}

fn on(number: i32) -> NaiveDate {
    NaiveDate::from_num_days_from_ce_opt(number).unwrap()
}

#[test]
fn the_answer_is_the_same_bit_for_bit_on_any_number_of_threads() {
    let start = day("2026-01-01");
    let milestones: Vec<Drawn> =
        (0..40).map(|n| Drawn::around(start.checked_add_days(Days::new(n * 20)).unwrap(), -10, 0, 60)).collect();
    let one = run(&milestones, start, &plan(1));
    for threads in [2, 3, 7, 64] {
        assert_eq!(run(&milestones, start, &plan(threads)), one, "{threads} threads");
    }
    assert_ne!(run(&milestones, start, &Plan { seed: 1, ..plan(1) }), one);
    assert_eq!(one.of.first().map(Vec::len), Some(10_000));
    // Not a whole number of blocks.
    let odd = run(&milestones, start, &Plan { runs: 333, ..plan(5) });
    assert_eq!(odd, run(&milestones, start, &Plan { runs: 333, ..plan(1) }));
    assert_eq!(odd.of.first().map(Vec::len), Some(333));
}

#[test]
fn one_milestone_follows_the_triangular_distribution() {
    // Least 0, likely 20, most 100 days: P(X <= x) = x^2 / 2000 up to 20, then 1 - (100 - x)^2 / 8000 (the textbook
    // formulas). P10 = sqrt(200) = 14.1; P50 = 100 - sqrt(4000) = 36.8; P90 = 100 - sqrt(800) = 71.7.
    let date = day("2026-06-01");
    let runs = run(&[Drawn::around(date, 0, 20, 100)], day("2026-01-01"), &plan(2));
    let days = &runs.of[0];
    for (place, expected) in [(1_000, 14.1), (5_000, 36.8), (9_000, 71.7)] {
        let at = f64::from(days[place] - date.num_days_from_ce());
        // Ten thousand runs leave about a day of chance.
        assert!((at - expected).abs() < 2.0, "{at} is not {expected}");
    }
    assert!(days.iter().all(|d| *d >= date.num_days_from_ce() && *d <= date.num_days_from_ce() + 100));
}

#[test]
fn what_is_drawn_is_drawn_from_the_part_of_the_range_still_to_come() {
    // 20 of the 100 days have gone; of what is left of a triangle with its peak at the start, half is done by
    // 100 - 80 sqrt(1/2) = 43.4.
    let date = day("2026-06-01");
    let as_of = day("2026-06-21");
    let runs = run(&[Drawn::around(date, 0, 0, 100)], as_of, &plan(1));
    assert!(runs.of[0].iter().all(|d| on(*d) > as_of));
    let median = f64::from(runs.of[0][5_000] - date.num_days_from_ce());
    assert!((median - 43.4).abs() < 2.0, "{median}");
}

#[test]
fn no_milestone_is_reached_before_the_one_in_front_of_it() {
    let first = day("2026-06-01");
    let milestones = [Drawn::around(first, 0, 0, 200), Drawn::sure(day("2026-07-01"))];
    let runs = run(&milestones, day("2026-01-01"), &plan(1));
    // The first is later than 30 days in (170 / 200)^2 = 72% of the runs; then so is the second.
    let late = runs.of[1].iter().filter(|d| on(**d) > day("2026-07-01")).count();
    assert!((late as f64 / 10_000.0 - 0.7225).abs() < 0.02, "{late}");
}
