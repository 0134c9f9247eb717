//! Acceptance tests at the app's API: what the window and the command line call.
#![cfg(test)]

mod acceptance;
mod activity_costs;
mod common;
mod desk;
mod exports;
mod history;
mod imports;
mod kept;
mod large_import;
mod linked_schedules;
mod measured;
mod milestones;
mod portfolio_lines;
mod projects;
mod publish;
mod reports;
mod round_trips;
mod sample;
mod schedule_page;
mod schedule_rest;
mod schedules;
mod tables;
mod texts;
mod tracked_sample;
mod tracking;
mod verify;
