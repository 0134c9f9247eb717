//! What Milepost writes: read back by itself it is the same, and other programs read the same dates from it.

#![cfg(test)]

mod canonical;
mod generated;
mod mpxj;
mod xer;

use std::path::PathBuf;

fn corpus(name: &str) -> PathBuf {
    PathBuf::from(env!("CARGO_MANIFEST_DIR")).join("../../../shared/corpus").join(name)
}

fn bytes(name: &str) -> Vec<u8> {
    let path = corpus(name);
    std::fs::read(&path).unwrap_or_else(|error| panic!("{}: {error}", path.display()))
}

/// Files of the corpus that P6 wrote.
const XER: [&str; 9] = [
    "invalid-8.4",
    "lag-PredecessorCalendar",
    "lag-ProjectDefaultCalendar",
    "lag-SuccessorCalendar",
    "lag-TwentyFourHourCalendar",
    "maintenance-wk2-198",
    "percent-complete-8.4",
    "sample-25",
    "task-se-52",
];
