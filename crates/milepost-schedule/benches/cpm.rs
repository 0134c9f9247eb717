//! The critical path engine on generated networks.
//!
//! Work takes days up to 10,000 activities, hours at 100,000 and minutes at 1,000,000: so that it ends before 2200.

mod generated;

use generated::{Dice, network};
use milepost_schedule::cpm::simulate::{Points, Shape, Simulation, Uncertainty, simulate};
use milepost_schedule::cpm::{Activity, Live, Network, schedule};

fn main() {
    divan::main();
}

fn sized(count: u32) -> Network {
    match count {
        0..=10_000 => network(count, 480, 10),
        10_001..=100_000 => network(count, 60, 10),
        _ => network(count, 5, 10),
    }
}

/// From the network as it is handed over: checked, calendars compiled, ordered, both passes, floats, longest path.
#[divan::bench(args = [1_000, 10_000, 100_000, 1_000_000], sample_count = 20)]
fn full_pass(bencher: divan::Bencher<'_, '_>, count: u32) {
    let network = sized(count);
    bencher.bench_local(|| schedule(&network));
}

/// 1,000 activities, all of them varying, 10,000 runs, on all threads: finish, criticality and sensitivities.
#[divan::bench(args = [Shape::Triangular, Shape::Pert, Shape::Lognormal], sample_count = 5)]
fn monte_carlo(bencher: divan::Bencher<'_, '_>, shape: &Shape) {
    let network = sized(1_000);
    let points = Points::Shares { low: 0.8, likely: 1.0, high: 1.4 };
    let varied = Uncertainty { activities: (0..1_000).collect(), shape: *shape, points, correlation: 0.0 };
    let simulation = Simulation { uncertainties: vec![varied], runs: 10_000, seed: 1, ..Simulation::default() };
    bencher.bench_local(|| simulate(&network, &simulation, &|_| true));
}

/// A duration changed by an hour in a network of 100,000, each time that of another activity, anywhere.
#[divan::bench(sample_count = 200, sample_size = 1)]
fn one_edit_in_100_000(bencher: divan::Bencher<'_, '_>) {
    let Ok(mut live) = Live::new(sized(100_000)) else { return };
    let mut dice = Dice(7);
    bencher.bench_local(|| {
        let at = u32::try_from(dice.roll(100_000)).unwrap_or(0);
        if let Some(old) = live.network().activities.get(at) {
            let duration = old.duration + 60;
            let _ = live.set_activity(at, Activity { duration, remaining: duration, ..old });
        }
    });
}
