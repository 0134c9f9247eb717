//! The XER reader against real files of the corpus, against what MPXJ reads from them, and against damage.

#![cfg(test)]

mod golden;
mod hostile;
mod values;

use milepost_exchange::xer::{self, XerFile};
use std::path::PathBuf;

fn corpus(name: &str) -> PathBuf {
    PathBuf::from(env!("CARGO_MANIFEST_DIR")).join("../../../shared/corpus").join(name)
}

fn bytes(name: &str) -> Vec<u8> {
    let path = corpus(&format!("xer/{name}"));
    std::fs::read(&path).unwrap_or_else(|error| panic!("{}: {error}", path.display()))
}

fn read(name: &str) -> XerFile {
    xer::read(&bytes(name), None).unwrap()
}

const FILES: [&str; 9] = [
    "invalid-8.4.xer",
    "lag-PredecessorCalendar.xer",
    "lag-ProjectDefaultCalendar.xer",
    "lag-SuccessorCalendar.xer",
    "lag-TwentyFourHourCalendar.xer",
    "maintenance-wk2-198.xer",
    "percent-complete-8.4.xer",
    "sample-25.xer",
    "task-se-52.xer",
];
