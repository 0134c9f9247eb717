//! Findings as they are shown.

use crate::view::ImportFinding;
use crate::words::say;
use milepost_exchange::{Finding, Place};
use milepost_model::Message;

pub(crate) fn findings(findings: &[Finding]) -> Vec<ImportFinding> {
    findings.iter().map(|f| ImportFinding { place: place(&f.place), message: f.message.clone() }).collect()
}

/// `line 12, TASK, row 3, target_start_date`.
pub(crate) fn place(place: &Place) -> String {
    // As texts: a line is looked up in an editor, which groups no digits.
    let line = place.line.map(|line| say(&Message::new("import-place-line").with("line", line.to_string())));
    let row = place.row.map(|row| say(&Message::new("import-place-row").with("row", row.to_string())));
    let name = |name: &String| Some(name.clone()).filter(|name| !name.is_empty());
    [line, name(&place.table), row, name(&place.column)].into_iter().flatten().collect::<Vec<_>>().join(", ")
}
