//! Cells as texts of one reading.

use super::super::{Cell, NumberMark, ShareScale, Table, date_order, number_mark};
use super::Way;
use milepost_model::FactKind;
use rust_decimal::Decimal;
use std::str::FromStr;

impl Way<'_> {
    /// A cell as a text that reads in one way as a value of this kind; None where it is empty or where that is open.
    pub(super) fn plain(&self, cell: &Cell, kind: FactKind) -> Option<String> {
        match (cell, kind) {
            (Cell::Empty | Cell::Fault(_), _) => None,
            (Cell::Moment(moment), FactKind::Date) => Some(moment.date().to_string()),
            (Cell::Text(text), FactKind::Date) => date_order::plain(text, self.date_order),
            (Cell::Number(number), FactKind::Share) => self.share(*number),
            (Cell::Text(text), FactKind::Share) => {
                let plain = number_mark::plain(text, self.number_mark)?;
                match Decimal::from_str(&plain) {
                    Ok(number) => self.share(number),
                    Err(_) => Some(plain),
                }
            }
            (Cell::Text(text), FactKind::Money | FactKind::Number | FactKind::Length) => {
                number_mark::plain(text, self.number_mark)
            }
            (other, _) => Some(other.text()),
        }
    }

    fn share(&self, number: Decimal) -> Option<String> {
        match self.share_scale {
            Some(ShareScale::One) => Some(format!("{}%", number.checked_mul(Decimal::ONE_HUNDRED)?.normalize())),
            Some(ShareScale::Hundred) => Some(format!("{}%", number.normalize())),
            None if number.is_zero() => Some("0%".to_owned()),
            None => None,
        }
    }
}

/// How shares without a sign are written, where one above 1 tells; else the first that may be either.
pub(super) fn share_scale(
    table: &Table,
    columns: &[usize],
    mark: Option<NumberMark>,
) -> (Option<ShareScale>, Option<(u64, String)>) {
    let mut either = None;
    for column in columns {
        for (row, cell) in table.cells(*column) {
            let number = match cell {
                Cell::Number(number) => Some(*number),
                Cell::Text(text) => number_mark::plain(text, mark).and_then(|plain| Decimal::from_str(&plain).ok()),
                _ => None,
            };
            match number {
                Some(number) if number > Decimal::ONE => return (Some(ShareScale::Hundred), None),
                Some(number) if !number.is_zero() => {
                    either.get_or_insert_with(|| (row.number, cell.text()));
                }
                _ => {}
            }
        }
    }
    (None, either)
}

pub(super) fn fact_kind(text: &str) -> Option<FactKind> {
    match text.trim().to_lowercase().as_str() {
        "length" => Some(FactKind::Length),
        "date" => Some(FactKind::Date),
        "money" => Some(FactKind::Money),
        "number" => Some(FactKind::Number),
        "share" => Some(FactKind::Share),
        "text" => Some(FactKind::Text),
        _ => None,
    }
}

pub(super) fn yes(text: &str) -> bool {
    matches!(text.trim().to_lowercase().as_str(), "yes" | "true" | "1" | "x" | "y")
}
