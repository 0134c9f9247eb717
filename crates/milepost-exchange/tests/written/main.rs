//! What Milepost writes: read back by itself it is the same, and other programs read the same dates from it.

#![cfg(test)]

mod canonical;
mod generated;
mod kept;
mod mpxj;
mod mspdi;
mod pmxml;
mod xer;

use milepost_model::schedule::Schedule;

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
