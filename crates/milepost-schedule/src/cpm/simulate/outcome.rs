//! What the runs say together.

use super::runs::Run;
use crate::cpm::Instant;
use crate::cpm::at::{At, index};

/// The finish of one project over all runs.
#[derive(Clone, Debug, PartialEq)]
pub struct ProjectOutcome {
    /// As the durations stand, without what varies.
    pub planned: Instant,
    /// Of each run, the earliest first.
    pub finishes: Vec<Instant>,
}

/// A date that a share of the runs finish by.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Percentile {
    pub date: Instant,
    /// With as many runs, the true percentile lies between these two with 95 % confidence (order statistics of the
    /// binomial distribution, by its normal approximation).
    pub from: Instant,
    pub to: Instant,
}

/// How the finish goes with one activity's duration.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Sensitivity {
    pub activity: u32,
    /// Spearman's rank correlation of its remaining duration with the latest finish, -1 to 1. Over the runs that
    /// [`Outcome::sensitivity_runs`] says.
    pub correlation: f64,
}

#[derive(Clone, Debug, PartialEq)]
pub struct Outcome {
    pub runs: u32,
    pub projects: Vec<ProjectOutcome>,
    /// By activity: the share of the runs in which it was on the longest path.
    pub criticality: Vec<f64>,
    /// Of what varies, the strongest first.
    pub sensitivities: Vec<Sensitivity>,
    /// The first runs, whose durations were kept for the sensitivities.
    pub sensitivity_runs: u32,
    /// The cost of each run, the lowest first; empty without costs.
    pub costs: Vec<f64>,
    /// By risk.
    pub risks: Vec<RiskOutcome>,
}

/// What a risk came to.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct RiskOutcome {
    /// The runs in which it occurred.
    pub runs: u32,
    /// Minutes by which the latest finish is later, on the mean, in the runs in which it occurred than in the others.
    /// None: it occurred in all runs, or in none, so that there is nothing to compare.
    pub later: Option<f64>,
}

impl ProjectOutcome {
    /// The date by which a share of the runs, from 0 to 1, finish. None: no runs.
    #[must_use]
    pub fn percentile(&self, share: f64) -> Option<Percentile> {
        let count = f64::from(index(self.finishes.len()));
        let spread = 1.959_964 * (count * share * (1.0 - share)).sqrt();
        let at = |rank: f64| self.finishes.get(place(rank, self.finishes.len())).copied();
        let rank = count * share;
        Some(Percentile { date: at(rank)?, from: at(rank - spread)?, to: at(rank + spread + 1.0)? })
    }

    /// The share of the runs that finish on or before a date. None: no runs.
    #[must_use]
    pub fn chance(&self, by: Instant) -> Option<f64> {
        let within = self.finishes.partition_point(|finish| *finish <= by);
        (!self.finishes.is_empty()).then(|| f64::from(index(within)) / f64::from(index(self.finishes.len())))
    }
}

/// The place of the nth smallest, counting from 1, among so many.
#[expect(clippy::cast_possible_truncation, clippy::cast_sign_loss, reason = "clamped to the places that there are")]
fn place(rank: f64, count: usize) -> usize {
    let last = f64::from(index(count.saturating_sub(1)));
    (rank.ceil() - 1.0).clamp(0.0, last) as usize
}

/// `runs` in their order; `critical` by activity; `varied` the activities of the runs' durations.
pub(super) fn gather(
    runs: &[Run],
    critical: Vec<u32>,
    varied: Vec<u32>,
    planned: Vec<Instant>,
    is_free: bool,
) -> Outcome {
    let count = f64::from(index(runs.len()));
    let project = |(at, planned): (usize, Instant)| {
        let mut finishes: Vec<Instant> = runs.iter().map(|run| run.finishes.at(at)).collect();
        finishes.sort_unstable();
        ProjectOutcome { planned, finishes }
    };
    let mut costs: Vec<f64> = if is_free { Vec::new() } else { runs.iter().map(|run| run.cost).collect() };
    costs.sort_unstable_by(f64::total_cmp);
    let kept: Vec<&Run> = runs.iter().filter(|run| !run.durations.is_empty()).collect();
    Outcome {
        runs: index(runs.len()),
        projects: planned.into_iter().enumerate().map(project).collect(),
        criticality: critical.into_iter().map(|times| f64::from(times) / count).collect(),
        sensitivities: sensitivities(&kept, varied),
        sensitivity_runs: index(kept.len()),
        costs,
        risks: risks(runs),
    }
}

fn risks(runs: &[Run]) -> Vec<RiskOutcome> {
    let count = runs.first().map_or(0, |run| run.occurred.len());
    let of_risk = |at: usize| {
        // (runs, sum of the finishes) with and without it
        let mut sums = [(0_u32, 0.0_f64); 2];
        for run in runs {
            let finish = run.finishes.iter().max().copied().unwrap_or_default();
            let [with, without] = &mut sums;
            let sum = if run.occurred.get(at).copied().unwrap_or_default() { with } else { without };
            sum.0 += 1;
            sum.1 += f64::from(finish.minutes());
        }
        let [(runs, sum), (others, other)] = sums;
        let later = (runs > 0 && others > 0).then(|| sum / f64::from(runs) - other / f64::from(others));
        RiskOutcome { runs, later }
    };
    (0..count).map(of_risk).collect()
}

fn sensitivities(runs: &[&Run], varied: Vec<u32>) -> Vec<Sensitivity> {
    let last = |run: &&Run| run.finishes.iter().max().copied().unwrap_or_default().minutes();
    let finishes = ranks(&runs.iter().map(last).collect::<Vec<_>>());
    let mut found: Vec<Sensitivity> = Vec::with_capacity(varied.len());
    for (at, activity) in varied.into_iter().enumerate() {
        let durations = ranks(&runs.iter().map(|run| run.durations.at(at)).collect::<Vec<_>>());
        found.push(Sensitivity { activity, correlation: correlation(&durations, &finishes) });
    }
    found.sort_by(|one, other| {
        let strength = other.correlation.abs().total_cmp(&one.correlation.abs());
        strength.then(one.activity.cmp(&other.activity))
    });
    found
}

/// Ranks from 1, the mean rank for equal values.
fn ranks(values: &[i32]) -> Vec<f64> {
    let mut order: Vec<(i32, u32)> = values.iter().zip(0..).map(|(value, at)| (*value, at)).collect();
    order.sort_unstable();
    let mut ranks = vec![0.0; values.len()];
    let mut done = 0_u32;
    for same in order.chunk_by(|one, other| one.0 == other.0) {
        let many = index(same.len());
        let rank = f64::from(done) + f64::from(many + 1) / 2.0;
        for (_, at) in same {
            ranks.put(*at as usize, rank);
        }
        done += many;
    }
    ranks
}

/// Pearson's, of ranks Spearman's. 0 where one of them does not vary.
fn correlation(one: &[f64], other: &[f64]) -> f64 {
    let middle = f64::from(index(one.len()) + 1) / 2.0;
    let (mut both, mut first, mut second) = (0.0_f64, 0.0_f64, 0.0_f64);
    for (one, other) in one.iter().zip(other) {
        let (one, other) = (one - middle, other - middle);
        both += one * other;
        first += one * one;
        second += other * other;
    }
    if first > 0.0 && second > 0.0 { both / (first * second).sqrt() } else { 0.0 }
}
