//! The rules of `docs/progress.md`, checked from outside the crate.

// Marked as tests, so that the lints let them panic.
#[cfg(test)]
mod comparison;
#[cfg(test)]
mod due;
#[cfg(test)]
mod facts;
#[cfg(test)]
mod finish;
#[cfg(test)]
mod milestones;
#[cfg(test)]
mod portfolio;
#[cfg(test)]
mod properties;
#[cfg(test)]
mod record;
#[cfg(test)]
mod reports;
#[cfg(test)]
mod s_curve;
#[cfg(test)]
mod scheduled;
#[cfg(test)]
mod splits;
#[cfg(test)]
#[path = "../support/mod.rs"]
mod support;
mod time;
#[cfg(test)]
mod tumen;
#[cfg(test)]
mod verdicts;
#[cfg(test)]
mod weights;
#[cfg(test)]
mod words;
