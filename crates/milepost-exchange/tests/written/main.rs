//! What Milepost writes: read back by itself it is the same, and other programs read the same dates from it.

#![cfg(test)]

mod canonical;
mod generated;
mod mpxj;
mod mspdi;
mod pmxml;
mod xer;

use milepost_model::schedule::Schedule;
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

/// Files of the corpus that MS Project wrote.
const MSPDI: [&str; 13] = [
    "baselines",
    "calendar-calendars-project2019-mspdi",
    "calendar-recurring-exceptions-project2010-mspdi",
    "legacy-sample",
    "mspdiduration",
    "mspdinulltasks",
    "mspdirelations",
    "mspdisplittask",
    "task-baselines-project2019-mspdi",
    "task-costs-project2019-mspdi",
    "task-dates-project2019-mspdi",
    "task-links-project2007-mspdi",
    "task-links-project2019-mspdi",
];

/// That both are the same; else the first lines that differ.
fn pretty(ours: &Schedule, theirs: &Schedule, name: &str) {
    if ours == theirs {
        return;
    }
    let lines = |s: &Schedule| -> Vec<String> { format!("{s:#?}").lines().map(str::to_owned).collect() };
    let (ours, theirs) = (lines(ours), lines(theirs));
    let at = ours.iter().zip(&theirs).position(|(a, b)| a != b).unwrap_or(0);
    let show = |lines: &[String]| lines[at.saturating_sub(12)..(at + 3).min(lines.len())].join("\n");
    panic!("{name}: {}\nbut it was\n{}", show(&ours), show(&theirs));
}
