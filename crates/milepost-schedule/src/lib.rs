//! Pure computing over the model. Every result carries its own explanation: the formula, the inputs
//! and where each came from. What cannot be computed is unknown, with the reason.
//!
//! No I/O, no clock, no globals: the as-of date is handed in. Nothing computed here is stored.

mod case;
pub mod cpm;
pub mod effective;
pub mod evidence;
mod expected;
pub mod fact;
pub mod figure;
pub mod milestone;
pub mod portfolio;
pub mod progress;
mod promise;
pub mod s_curve;
pub mod verdict;
mod weight;

pub use effective::{Effective, EffectiveMilestone};
pub use figure::{Figure, Input, Why};
