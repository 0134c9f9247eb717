//! Rows of the table of tasks that are no tasks: the project's own summary, and empty rows between the others.

use crate::kept::Records;
use crate::xml::Element;
use crate::xml_out::Out;
use std::collections::HashSet;
use std::iter::Peekable;
use std::vec::IntoIter;

/// By their numbers.
#[derive(Debug, Default)]
pub(super) struct EmptyRows<'k>(Vec<(i64, Element<'k>)>);

impl<'k> EmptyRows<'k> {
    pub(super) fn of(kept: &mut Records<'k>) -> Self {
        let number = |row: &Element<'_>| row.value("ID").and_then(|id| id.parse().ok()).filter(|id| *id >= 0);
        let rows = kept.wholes("Tasks", "").into_iter();
        let mut rows: Vec<_> = rows.filter_map(|row| Some((number(&row)?, row))).collect();
        rows.sort_by_key(|(number, _)| *number);
        rows.dedup_by_key(|(number, _)| *number);
        Self(rows)
    }

    pub(super) fn numbers(&self) -> HashSet<i64> {
        self.0.iter().map(|(number, _)| *number).collect()
    }

    pub(super) fn rows(self) -> Rest<'k> {
        Rest(self.0.into_iter().peekable())
    }
}

/// Those that are not written yet.
#[derive(Debug)]
pub(super) struct Rest<'k>(Peekable<IntoIter<(i64, Element<'k>)>>);

impl Rest<'_> {
    /// Writes those that come before the row of this number. Its number is not theirs.
    pub(super) fn before(&mut self, id: i64, out: &mut Out) {
        while let Some((number, row)) = self.0.next_if(|(number, _)| *number <= id) {
            if number < id {
                out.element(&row);
            }
        }
    }
}
