//! Monte Carlo, against distributions that have formulas.

use crate::site::*;
use milepost_schedule::cpm::simulate::{
    Cost, Outcome, Points, Risk, Shape, Simulation, SimulationError, Uncertainty, simulate,
};
use milepost_schedule::cpm::{CpmError, Instant, Network};

const RUNS: u32 = 20_000;
/// Minutes of the activities here, around the clock: 1,000 hours.
const LONG: i32 = 60_000;

fn uniform(activities: &[u32], correlation: f64) -> Uncertainty {
    let points = Points::Shares { low: 0.5, likely: 1.0, high: 1.5 };
    Uncertainty { activities: activities.to_vec(), shape: Shape::Uniform, points, correlation }
}

fn run(network: &Network, uncertainties: Vec<Uncertainty>, risks: Vec<Risk>) -> Outcome {
    let simulation = Simulation { uncertainties, risks, runs: RUNS, seed: 11, ..Simulation::default() };
    simulate(network, &simulation, &|_| true).unwrap()
}

/// Minutes from the data date to a percentile.
fn minutes(outcome: &Outcome, share: f64) -> f64 {
    let date = outcome.projects[0].percentile(share).unwrap().date;
    f64::from(date.minutes() - at("03-04 08:00").minutes())
}

fn near(value: f64, expected: f64, within: f64) {
    assert!((value - expected).abs() <= within, "{value} is not {expected} ± {within}");
}

#[test]
fn the_percentiles_of_one_activity_are_those_of_its_distribution() {
    let mut net = network();
    let a = task(&mut net, ALWAYS, LONG);
    let outcome = run(&net, vec![uniform(&[a], 0.0)], Vec::new());
    // Uniform from 30,000 to 90,000: P10 36,000, P50 60,000, P90 84,000. Standard error of P50:
    // 60,000 * 0.5 / sqrt(20,000) = 212; three of them.
    for (share, expected) in [(0.1, 36_000.0), (0.5, 60_000.0), (0.9, 84_000.0)] {
        near(minutes(&outcome, share), expected, 640.0);
        let percentile = outcome.projects[0].percentile(share).unwrap();
        assert!(percentile.from <= percentile.date && percentile.date <= percentile.to);
    }
    // 95 % within 1.96 standard errors either way, 212 minutes each: 831 minutes across.
    let half = outcome.projects[0].percentile(0.5).unwrap();
    near(f64::from(half.to.minutes() - half.from.minutes()), 831.0, 250.0);
    assert_eq!(outcome.sensitivities[0].correlation, 1.0);
    assert_eq!(outcome.criticality, [1.0]);
}

#[test]
fn two_parallel_activities_finish_later_than_either() {
    let mut net = network();
    let (a, b) = (task(&mut net, ALWAYS, LONG), task(&mut net, ALWAYS, LONG));
    let alone = run(&net, vec![uniform(&[a, b], 0.0)], Vec::new());
    // The larger of two uniforms has its median at the square root of one half: 30,000 + 0.7071 * 60,000.
    near(minutes(&alone, 0.5), 72_426.0, 640.0);
    // Each is the later one in half of the runs.
    near(alone.criticality[0], 0.5, 0.015);
    // Alike, they finish together: the median is that of one.
    let alike = run(&net, vec![uniform(&[a, b], 1.0)], Vec::new());
    near(minutes(&alike, 0.5), 60_000.0, 640.0);
}

#[test]
fn correlation_widens_the_sum_of_a_chain() {
    let mut net = network();
    let (a, b) = (task(&mut net, ALWAYS, LONG), task(&mut net, ALWAYS, LONG));
    link(&mut net, a, b, FS, 0);
    // The sum of two uniforms on 0 to 1 is below 0.4472 with a chance of 0.1 (0.4472 squared is 0.2, half of it 0.1).
    let alone = run(&net, vec![uniform(&[a, b], 0.0)], Vec::new());
    near(minutes(&alone, 0.1), 60_000.0 + 0.4472 * 60_000.0, 900.0);
    // Alike, the sum is twice one of them: 0.2.
    let alike = run(&net, vec![uniform(&[a, b], 1.0)], Vec::new());
    near(minutes(&alike, 0.1), 60_000.0 + 0.2 * 60_000.0, 900.0);
    near(alone.sensitivities[0].correlation, alone.sensitivities[1].correlation, 0.06);
}

#[test]
fn a_risk_delays_in_its_share_of_the_runs() {
    let mut net = network();
    let a = task(&mut net, ALWAYS, LONG);
    let points = Points::Minutes { low: 600.0, likely: 600.0, high: 600.0 };
    let risk = Risk { probability: 0.3, activities: vec![a], shape: Shape::Triangular, points, cost: 0.0 };
    let outcome = run(&net, Vec::new(), vec![risk]);
    let planned = outcome.projects[0].planned;
    // Standard error: sqrt(0.3 * 0.7 / 20,000) = 0.0032.
    near(outcome.projects[0].chance(planned).unwrap(), 0.7, 0.0105);
    assert_eq!(minutes(&outcome, 0.9), 60_600.0);
    // It adds 600 minutes of work, round the clock, whenever it occurs.
    let [risk] = outcome.risks.as_slice() else { panic!("one risk") };
    near(f64::from(risk.runs) / 20_000.0, 0.3, 0.0105);
    near(risk.later.unwrap(), 600.0, 1e-3);
}

#[test]
fn a_risk_costs_where_it_occurs_beside_the_longer_work() {
    let mut net = network();
    let a = task(&mut net, ALWAYS, LONG);
    let points = Points::Minutes { low: 600.0, likely: 600.0, high: 600.0 };
    let risk = Risk { probability: 0.3, activities: vec![a], shape: Shape::Triangular, points, cost: 5_000.0 };
    let simulation = Simulation {
        risks: vec![risk],
        costs: vec![Cost { fixed: 1_000.0, per_minute: 2.0 }],
        runs: 20_000,
        seed: 1,
        ..Simulation::default()
    };
    let outcome = simulate(&net, &simulation, &|_| true).unwrap();
    // 1,000 + 2 * 60,000; where it occurs 5,000 + 2 * 600 more.
    assert_eq!(outcome.costs[0], 121_000.0);
    assert_eq!(*outcome.costs.last().unwrap(), 127_200.0);
    let dear = outcome.costs.iter().filter(|cost| **cost > 121_000.0).count();
    // Standard error: sqrt(0.3 * 0.7 / 20,000) = 0.0032.
    near(dear as f64 / 20_000.0, 0.3, 0.0105);
}

#[test]
fn costs_go_with_the_durations() {
    let mut net = network();
    let a = task(&mut net, ALWAYS, LONG);
    let costs = vec![Cost { fixed: 1_000.0, per_minute: 2.0 }];
    let simulation =
        Simulation { uncertainties: vec![uniform(&[a], 0.0)], costs, runs: 2_000, seed: 1, ..Simulation::default() };
    let outcome = simulate(&net, &simulation, &|_| true).unwrap();
    // From 1,000 + 2 * 30,000 to 1,000 + 2 * 90,000.
    assert!(outcome.costs[0] >= 61_000.0 && *outcome.costs.last().unwrap() <= 181_000.0);
    near(outcome.costs[1_000], 121_000.0, 4_000.0);
}

#[test]
fn the_answer_is_the_same_on_any_number_of_threads() {
    let mut net = network();
    let all: Vec<u32> = (0..40).map(|at| task(&mut net, at % 4, DAY * 3)).collect();
    for pair in all.windows(2) {
        link(&mut net, pair[0], pair[1], if pair[0] % 3 == 0 { SS } else { FS }, HOUR);
    }
    let with = |threads| {
        let simulation = Simulation {
            uncertainties: vec![uniform(&all, 0.3)],
            runs: 1_000,
            seed: 5,
            threads: Some(threads),
            ..Simulation::default()
        };
        simulate(&net, &simulation, &|_| true).unwrap()
    };
    let one = with(1);
    assert_eq!(one, with(2));
    assert_eq!(one, with(7));
}

#[test]
fn a_simulation_can_be_stopped_and_what_is_wrong_is_named() {
    let mut net = network();
    let a = task(&mut net, ALWAYS, LONG);
    let with = |simulation: Simulation| simulate(&net, &simulation, &|_| false);
    let runs = Simulation { runs: 1_000, ..Simulation::default() };
    assert_eq!(with(runs.clone()), Err(SimulationError::Cancelled));
    assert_eq!(with(Simulation::default()), Err(SimulationError::NoRuns));
    let bad = Simulation { uncertainties: vec![uniform(&[a], 1.5)], ..runs.clone() };
    assert_eq!(with(bad), Err(SimulationError::BadUncertainty(0)));
    let bad = Simulation { uncertainties: vec![uniform(&[a, 9], 0.0)], ..runs.clone() };
    assert_eq!(with(bad), Err(SimulationError::BadUncertainty(0)));
    let points = Points::Minutes { low: 1.0, likely: 1.0, high: 1.0 };
    let risk = Risk { probability: 2.0, activities: vec![a], shape: Shape::Uniform, points, cost: 0.0 };
    assert_eq!(with(Simulation { risks: vec![risk], ..runs.clone() }), Err(SimulationError::BadRisk(0)));
    let mut looped = net.clone();
    link(&mut looped, a, a, FS, 0);
    let found = simulate(&looped, &runs, &|_| true);
    assert_eq!(found, Err(SimulationError::Network(CpmError::Cycle { loops: vec![vec![a]] })));
}

#[test]
fn without_anything_that_varies_every_run_is_the_plan() {
    let mut net = network();
    task(&mut net, SITE, 3 * DAY);
    let outcome = run(&net, Vec::new(), Vec::new());
    let dates: Vec<Instant> = outcome.projects[0].finishes.clone();
    assert!(dates.iter().all(|date| *date == at("03-06 17:00")));
}
