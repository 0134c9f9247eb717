//! What the cells of a column are, for the preview.

use super::date_order::looks_like_date;
use super::number_mark::looks_like_number;
use super::{Cell, Table};
use serde::{Deserialize, Serialize};
use ts_rs::TS;

#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Serialize, Deserialize, TS)]
#[serde(rename_all = "snake_case")]
pub enum ColumnKind {
    /// No cell has anything in it.
    Empty,
    Date,
    Number,
    /// Yes and no.
    Flag,
    Text,
    /// Dates or numbers for the most part, and texts among them.
    Mixed,
}

/// So many cells are looked at.
const LOOKED_AT: usize = 2_000;

/// What the cells of a column are.
#[must_use]
pub fn kind_of(table: &Table, column: usize) -> ColumnKind {
    let (mut dates, mut numbers, mut flags, mut texts) = (0_usize, 0_usize, 0_usize, 0_usize);
    for (_, cell) in table.cells(column).take(LOOKED_AT) {
        match cell {
            Cell::Empty => {}
            Cell::Date(_) | Cell::Moment(_) => dates += 1,
            Cell::Number(_) | Cell::Share(_) => numbers += 1,
            Cell::Flag(_) => flags += 1,
            Cell::Text(text) if looks_like_date(text) => dates += 1,
            Cell::Text(text) if looks_like_number(text) => numbers += 1,
            Cell::Text(text) if matches!(text.to_ascii_lowercase().as_str(), "yes" | "no" | "true" | "false") => {
                flags += 1;
            }
            Cell::Text(_) | Cell::Fault(_) => texts += 1,
        }
    }
    let all = dates + numbers + flags + texts;
    match all {
        0 => ColumnKind::Empty,
        _ if dates == all => ColumnKind::Date,
        _ if numbers == all => ColumnKind::Number,
        _ if flags == all => ColumnKind::Flag,
        _ if (dates + numbers) * 2 > all => ColumnKind::Mixed,
        _ => ColumnKind::Text,
    }
}
