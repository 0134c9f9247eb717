//! What a writer gives back: the file, and what the format has no place for.

use crate::{Findings, Place};
use milepost_model::Message;

/// A file as bytes, and what of the schedule is not in it.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Written {
    pub bytes: Vec<u8>,
    /// What the format cannot say, or says otherwise; the place is the table or element and its column.
    pub left_out: Findings,
}

/// Notes that something of a table's column was left out or written otherwise.
pub(crate) fn lost(findings: &mut Findings, table: &str, column: &str, message: Message) {
    let place = Place { table: table.to_owned(), column: column.to_owned(), ..Place::default() };
    findings.warning(place, message);
}
