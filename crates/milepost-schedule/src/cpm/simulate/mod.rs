//! Monte Carlo on a whole network: durations vary, risks occur, and the finish is a distribution.
//!
//! Each run draws from the seed and its own number, so a result is the same, bit for bit, on any number of threads.

mod dice;
mod outcome;
mod runs;
mod spread;

pub use outcome::{Outcome, Percentile, ProjectOutcome, RiskOutcome, Sensitivity};
pub use runs::{Cost, Risk, Simulation, SimulationError, Uncertainty, simulate};
pub use spread::{Points, Shape};
