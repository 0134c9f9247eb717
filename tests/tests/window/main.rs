//! The real window, driven as a person uses it. `cargo xtask test window` runs these.

mod appearance;
mod as_of;
mod files;
mod import;
mod measured;
mod outside;
mod pages;
mod publish;
mod record;
mod reports;
mod schedule;
mod schedule_panels;
mod schedule_tools;
mod sizes;
mod start;
mod tables;

/// The list of pages and projects on the left.
pub(crate) const RAIL: (&str, &str) = ("navigation", "Pages and projects");
