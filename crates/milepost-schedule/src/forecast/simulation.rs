//! A simulation on milestones: each date that is not yet met is drawn from its range, thousands of times, and
//! the order of the milestones is kept. The same seed gives the same answer, bit for bit, on any number of
//! threads: every block of runs has a stream of random numbers of its own.

use chrono::{Datelike, NaiveDate};
use rand_chacha::ChaCha8Rng;
use rand_chacha::rand_core::{RngCore, SeedableRng};
use std::num::NonZeroUsize;

/// Runs that share one stream. Never changed: other blocks would be other answers.
const BLOCK: usize = 250;

/// One milestone as it is drawn. Days are numbers of days, as in [`Datelike::num_days_from_ce`].
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Drawn {
    pub least: f64,
    pub likely: f64,
    pub most: f64,
}

/// What to run.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Plan {
    pub runs: usize,
    pub seed: u64,
    /// More threads are faster and change nothing else.
    pub threads: NonZeroUsize,
}

impl Default for Plan {
    fn default() -> Self {
        Self { runs: 10_000, seed: 0x4d69_6c65_706f_7374, threads: NonZeroUsize::MIN }
    }
}

/// Days of each milestone in each run: `of[m]` has the runs of milestone `m` in the input's order, sorted.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Runs {
    pub of: Vec<Vec<i32>>,
}

impl Drawn {
    /// From days around a date.
    #[must_use]
    pub fn around(date: NaiveDate, least: i32, likely: i32, most: i32) -> Self {
        let day = f64::from(date.num_days_from_ce());
        Self { least: day + f64::from(least), likely: day + f64::from(likely), most: day + f64::from(most) }
    }

    /// One sure day.
    #[must_use]
    pub fn sure(date: NaiveDate) -> Self {
        Self::around(date, 0, 0, 0)
    }

    /// The share of the triangular distribution that is at or below `day`.
    fn below(&self, day: f64) -> f64 {
        let (a, c, b) = (self.least, self.likely, self.most);
        if day < a {
            0.0
        } else if day >= b {
            1.0
        } else if day <= c {
            (day - a) * (day - a) / ((b - a) * (c - a)).max(f64::MIN_POSITIVE)
        } else {
            1.0 - (b - day) * (b - day) / ((b - a) * (b - c)).max(f64::MIN_POSITIVE)
        }
    }

    /// The inverse of [`Drawn::below`].
    fn at(&self, u: f64) -> f64 {
        let (a, c, b) = (self.least, self.likely, self.most);
        if b <= a {
            return b;
        }
        let peak = (c - a) / (b - a);
        if u < peak { a + (u * (b - a) * (c - a)).sqrt() } else { b - ((1.0 - u) * (b - a) * (b - c)).sqrt() }
    }

    /// True if all of its range is at or before the day.
    #[must_use]
    pub fn has_passed(&self, day: NaiveDate) -> bool {
        self.most <= f64::from(day.num_days_from_ce())
    }
}

/// Runs the plan. Milestones are in the order in which they are expected; none is reached before the one in
/// front of it, and none on or before the as-of date: what is drawn is drawn from the part of the range that is
/// still to come.
#[must_use]
pub fn run(milestones: &[Drawn], as_of: NaiveDate, plan: &Plan) -> Runs {
    let today = f64::from(as_of.num_days_from_ce());
    let gone: Vec<f64> = milestones.iter().map(|drawn| drawn.below(today)).collect();
    let blocks = plan.runs.div_ceil(BLOCK);
    let each = blocks.div_ceil(plan.threads.get()).max(1);
    let first_blocks: Vec<usize> = (0..blocks).step_by(each).collect();
    let work = |first: usize| {
        let mut of: Vec<Vec<i32>> = milestones.iter().map(|_| Vec::with_capacity(each * BLOCK)).collect();
        for block in first..(first + each).min(blocks) {
            let runs = BLOCK.min(plan.runs - block * BLOCK);
            run_block(milestones, &gone, today, plan.seed, (block, runs), &mut of);
        }
        of
    };
    let mut parts: Vec<Vec<Vec<i32>>> = if first_blocks.len() <= 1 {
        first_blocks.into_iter().map(work).collect()
    } else {
        std::thread::scope(|scope| {
            let threads: Vec<_> = first_blocks.into_iter().map(|first| scope.spawn(move || work(first))).collect();
            threads.into_iter().map(|thread| thread.join().unwrap_or_default()).collect()
        })
    };
    let mut of: Vec<Vec<i32>> = milestones.iter().map(|_| Vec::with_capacity(plan.runs)).collect();
    for part in &mut parts {
        for (all, some) in of.iter_mut().zip(part) {
            all.append(some);
        }
    }
    of.iter_mut().for_each(|days| days.sort_unstable());
    Runs { of }
}

fn run_block(
    milestones: &[Drawn],
    gone: &[f64],
    today: f64,
    seed: u64,
    (block, runs): (usize, usize),
    of: &mut [Vec<i32>],
) {
    let mut random = ChaCha8Rng::seed_from_u64(seed);
    random.set_stream(block as u64);
    for _ in 0..runs {
        let mut reached = today + 1.0;
        for ((drawn, gone), days) in milestones.iter().zip(gone).zip(of.iter_mut()) {
            // 53 random bits: every step of [0, 1) that a double has.
            let unit = (random.next_u64() >> 11) as f64 / (1_u64 << 53) as f64;
            let day = drawn.at(gone + unit * (1.0 - gone)).ceil();
            reached = reached.max(day);
            #[expect(clippy::cast_possible_truncation, reason = "a day number of a date, or saturated")]
            days.push(reached as i32);
        }
    }
}
