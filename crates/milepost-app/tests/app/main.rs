//! Acceptance tests at the app's API: what the window and the command line call.
#![cfg(test)]

mod common;
mod desk;
mod history;
mod milestones;
mod projects;
<<<<<<< HEAD
mod reports;
=======
mod publish;
>>>>>>> cbd69ba (Say how a report is made, what was measured of the choice, and hold it to the Tumen record)
mod sample;
mod schedules;
mod tracked_sample;
mod tracking;
