//! Excel's workbooks, cell by cell: a sheet that says it reaches to the last column takes no more memory than the
//! cells that are in it.

use super::{Cell, LONGEST_CELL, MOST_CELLS, MOST_COLUMNS, MOST_ROWS, RawSheet, Row, TableError, Tables, archive};
use calamine::{DataRef, ExcelDateTime, Reader, Xlsx, XlsxError};
use chrono::{NaiveDate, NaiveDateTime};
use std::io::Cursor;

pub(super) fn read(bytes: &[u8]) -> Result<Tables, TableError> {
    archive::open(bytes)?;
    let mut book: Xlsx<_> = Xlsx::new(Cursor::new(bytes)).map_err(|e| failed(&e))?;
    let mut tables = Tables::default();
    let mut cells_left = MOST_CELLS;
    for name in book.sheet_names() {
        let mut sheet = RawSheet { name: name.clone(), rows: vec![] };
        let mut cells = match book.worksheet_cells_reader(&name) {
            Ok(cells) => cells,
            // Charts are sheets too.
            Err(XlsxError::NotAWorksheet(_) | XlsxError::WorksheetNotFound(_)) => continue,
            Err(other) => return Err(failed(&other)),
        };
        let mut cut = None;
        while let Some(cell) = cells.next_cell().map_err(|e| failed(&e))? {
            let (at, column) = cell.get_position();
            let column = usize::try_from(column).unwrap_or(usize::MAX);
            let value = value(cell.get_value());
            if value.is_empty() {
                continue;
            }
            if matches!(&value, Cell::Text(text) if text.len() > LONGEST_CELL) {
                return Err(TableError::CellTooLong { line: u64::from(at) + 1 });
            }
            if column >= MOST_COLUMNS {
                tables.cut_columns = tables.cut_columns.max(column + 1 - MOST_COLUMNS);
                continue;
            }
            let number = u64::from(at) + 1;
            // Rows come in order; one that comes again is damage, and is taken as another row.
            if sheet.rows.last().is_none_or(|row| row.number != number) {
                if sheet.rows.len() >= MOST_ROWS {
                    if cut.replace(number) != Some(number) {
                        tables.cut_rows += 1;
                    }
                    continue;
                }
                sheet.rows.push(Row { number, cells: vec![] });
            }
            if let Some(row) = sheet.rows.last_mut() {
                let more = (column + 1).saturating_sub(row.cells.len());
                cells_left = cells_left.checked_sub(more).ok_or(TableError::TooManyCells)?;
                row.cells.resize(row.cells.len().max(column + 1), Cell::Empty);
                if let Some(place) = row.cells.get_mut(column) {
                    *place = value;
                }
            }
        }
        tables.sheets.push(sheet);
    }
    Ok(tables)
}

fn failed(error: &XlsxError) -> TableError {
    match error {
        XlsxError::Password => TableError::Protected,
        other => TableError::Damaged { detail: other.to_string() },
    }
}

fn value(data: &DataRef<'_>) -> Cell {
    match data {
        DataRef::Empty => Cell::Empty,
        #[expect(clippy::cast_precision_loss, reason = "a spreadsheet's numbers have 15 digits")]
        DataRef::Int(number) => Cell::number(*number as f64),
        DataRef::Float(number) => Cell::number(*number),
        DataRef::String(text) => Cell::plain(text),
        DataRef::SharedString(text) => Cell::plain(text),
        DataRef::Bool(flag) => Cell::Flag(*flag),
        DataRef::DateTime(moment) => date(moment),
        DataRef::DateTimeIso(text) => iso(text),
        DataRef::DurationIso(text) => Cell::plain(text),
        DataRef::Error(error) => Cell::Fault(error.to_string()),
    }
}

/// A duration is the number of days that it is.
fn date(moment: &ExcelDateTime) -> Cell {
    if !moment.is_datetime() || !(0.0..2_958_466.0).contains(&moment.as_f64()) {
        return Cell::number(moment.as_f64());
    }
    let (year, month, day, hour, minute, second, _) = moment.to_ymd_hms_milli();
    let date = NaiveDate::from_ymd_opt(i32::from(year), u32::from(month), u32::from(day));
    // 29 February 1900, which Excel has and nobody else.
    let Some(date) = date else { return Cell::number(moment.as_f64()) };
    match date.and_hms_opt(u32::from(hour), u32::from(minute), u32::from(second)) {
        Some(moment) if moment.time() != chrono::NaiveTime::MIN => Cell::Moment(moment),
        _ => Cell::Date(date),
    }
}

/// As the strict format and ODS write dates.
pub(super) fn iso(text: &str) -> Cell {
    if let Ok(date) = NaiveDate::parse_from_str(text, "%Y-%m-%d") {
        return Cell::Date(date);
    }
    match NaiveDateTime::parse_from_str(text.trim_end_matches('Z'), "%Y-%m-%dT%H:%M:%S%.f") {
        Ok(moment) if moment.time() == chrono::NaiveTime::MIN => Cell::Date(moment.date()),
        Ok(moment) => Cell::Moment(moment),
        Err(_) => Cell::plain(text),
    }
}
