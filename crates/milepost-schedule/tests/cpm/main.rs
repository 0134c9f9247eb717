//! The critical path engine by its rules (SCHEDULING in docs/scheduling.md), the numbers worked by hand.
//!
//! The week of most cases: Monday 4 March 2024 on; `site` works Monday to Friday 08:00-12:00 and 13:00-17:00 (8 hours a
//! day), `seven` every day 08:00-16:00, `nights` Monday to Friday 22:00-06:00.

// Marked as tests, so that the lints let them panic.
#![cfg(test)]

mod actual_dates;
mod calendars;
mod constraints;
mod efforts;
mod errors;
mod floats;
mod odd;
mod paths;
mod progress;
mod projects;
mod properties;
mod readings;
mod reasons;
mod relationships;
mod simulation;
mod site;
mod suspended;
