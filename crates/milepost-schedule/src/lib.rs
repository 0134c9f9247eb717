//! Pure computing over the model. Every result carries its own explanation: the formula, the inputs
//! and where each came from. What cannot be computed is unknown, with the reason.
//!
//! No I/O, no clock, no globals: the as-of date is handed in. Nothing computed here is stored.

pub mod activity_progress;
pub mod backtest;
pub mod bridge;
mod case;
pub mod comparison;
pub mod cpm;
pub mod dcma;
pub mod diff;
pub mod due;
pub mod earned;
pub mod effective;
pub mod evidence;
mod expected;
pub mod fact;
pub mod figure;
pub mod forecast;
pub mod front;
pub mod milestone;
pub mod portfolio;
pub mod progress;
mod promise;
pub mod record;
pub mod reporting;
pub mod s_curve;
mod sample;
pub mod scheduled;
pub mod trend;
pub mod usage;
pub mod verdict;
pub mod verify;
mod weight;

pub use effective::{Effective, EffectiveMilestone};
pub use figure::{Figure, Input, Why};
