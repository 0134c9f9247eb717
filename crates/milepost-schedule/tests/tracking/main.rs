//! The rules of `docs/forecasts.md`, checked from outside the crate.

// Marked as tests, so that the lints let them panic.
#[cfg(test)]
mod activities;
#[cfg(test)]
mod backtest;
#[cfg(test)]
mod band;
#[cfg(test)]
mod corpus;
#[cfg(test)]
mod earned;
#[cfg(test)]
mod forecasts;
#[cfg(test)]
mod fronts;
#[cfg(test)]
mod outside;
#[cfg(test)]
mod properties;
#[cfg(test)]
mod record;
#[cfg(test)]
mod simulation;
#[cfg(test)]
#[path = "../support/mod.rs"]
mod support;
#[cfg(test)]
mod trend;
#[cfg(test)]
mod words;
