//! Writes tables as an Excel workbook: dates are dates, numbers are numbers, the names stay in sight, and nothing in
//! it is a formula.

use super::Cell;
use rust_decimal::prelude::ToPrimitive;
use rust_xlsxwriter::{DocProperties, ExcelDateTime, Format, Workbook, Worksheet, XlsxError};

/// A sheet to write.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Sheet {
    /// At most 31 characters, without `[]:*?/\`.
    pub name: String,
    pub columns: Vec<String>,
    pub rows: Vec<Vec<Cell>>,
}

/// Excel's own limit of a cell's text.
const LONGEST: usize = 32_767;
/// The column widths, in characters.
const NARROWEST: usize = 8;
const WIDEST: usize = 60;

struct Formats {
    head: Format,
    date: Format,
    moment: Format,
    share: Format,
    whole: Format,
    number: Format,
    text: Format,
}

/// The workbook as bytes. Equal sheets give equal bytes.
///
/// # Errors
/// Where a sheet's name or size is beyond what Excel takes.
pub fn write_xlsx(sheets: &[Sheet]) -> Result<Vec<u8>, String> {
    build(sheets).map_err(|error| error.to_string())
}

fn build(sheets: &[Sheet]) -> Result<Vec<u8>, XlsxError> {
    let mut book = Workbook::new();
    // The time of writing would make every file another one.
    let epoch = ExcelDateTime::from_ymd(2000, 1, 1)?;
    book.set_properties(&DocProperties::new().set_creation_datetime(&epoch));
    let formats = Formats {
        head: Format::new().set_bold().set_text_wrap(),
        date: Format::new().set_num_format("yyyy-mm-dd"),
        moment: Format::new().set_num_format("yyyy-mm-dd hh:mm"),
        share: Format::new().set_num_format("0.##%"),
        whole: Format::new().set_num_format("#,##0"),
        number: Format::new().set_num_format("#,##0.00"),
        text: Format::new().set_num_format("@"),
    };
    for sheet in sheets {
        let page = book.add_worksheet();
        page.set_name(&sheet.name)?;
        page.set_freeze_panes(1, 0)?;
        for (column, name) in (0_u16..).zip(&sheet.columns) {
            page.write_string_with_format(0, column, name, &formats.head)?;
            let cells = sheet.rows.iter().filter_map(|row| row.get(usize::from(column)));
            let widest =
                cells.take(500).map(|cell| cell.text().lines().map(|l| l.chars().count()).max().unwrap_or(0)).max();
            let width = widest.unwrap_or(0).max(name.chars().count()).clamp(NARROWEST, WIDEST) + 2;
            page.set_column_width(column, u32::try_from(width).unwrap_or(20))?;
        }
        let last = u32::try_from(sheet.rows.len()).unwrap_or(u32::MAX);
        if let Some(columns) = u16::try_from(sheet.columns.len()).ok().and_then(|n| n.checked_sub(1)) {
            page.autofilter(0, 0, last, columns)?;
        }
        for (row, cells) in (1_u32..).zip(&sheet.rows) {
            for (column, cell) in (0_u16..).zip(cells) {
                write(page, row, column, cell, &formats)?;
            }
        }
    }
    book.save_to_buffer()
}

fn write(page: &mut Worksheet, row: u32, column: u16, cell: &Cell, formats: &Formats) -> Result<(), XlsxError> {
    match cell {
        Cell::Empty => return Ok(()),
        Cell::Text(text) | Cell::Fault(text) => {
            let end = text.char_indices().nth(LONGEST).map_or(text.len(), |(at, _)| at);
            page.write_string_with_format(row, column, text.get(..end).unwrap_or(text), &formats.text)?
        }
        Cell::Number(number) => {
            let format = if number.fract().is_zero() { &formats.whole } else { &formats.number };
            page.write_number_with_format(row, column, number.to_f64().unwrap_or(0.0), format)?
        }
        Cell::Share(share) => {
            page.write_number_with_format(row, column, share.to_f64().unwrap_or(0.0), &formats.share)?
        }
        // Excel's dates begin in 1900.
        Cell::Date(date) if *date >= first_date() => page.write_date_with_format(row, column, date, &formats.date)?,
        Cell::Moment(moment) if moment.date() >= first_date() => {
            page.write_datetime_with_format(row, column, moment, &formats.moment)?
        }
        Cell::Date(_) | Cell::Moment(_) => page.write_string(row, column, cell.text())?,
        Cell::Flag(flag) => page.write_boolean(row, column, *flag)?,
    };
    Ok(())
}

fn first_date() -> chrono::NaiveDate {
    chrono::NaiveDate::from_ymd_opt(1900, 3, 1).unwrap_or_default()
}

#[cfg(test)]
mod tests {
    use super::super::{Kind, read};
    use super::*;
    use rust_decimal::Decimal;

    fn day(text: &str) -> chrono::NaiveDate {
        text.parse().unwrap()
    }

    #[test]
    fn what_is_written_comes_back_with_its_types_and_as_the_same_bytes_each_time() {
        let cells = vec![
            Cell::Text("=1+1".to_owned()),
            Cell::Date(day("2026-04-03")),
            Cell::Moment(day("2026-04-03").and_hms_opt(16, 30, 0).unwrap()),
            Cell::Number(Decimal::new(-431_864_337, 2)),
            Cell::Flag(true),
            Cell::Date(day("1850-01-01")),
            Cell::Number(Decimal::new(35, 2)),
        ];
        let columns = ["text", "day", "moment", "number", "flag", "old", "tenth"].map(str::to_owned).to_vec();
        let sheet = Sheet { name: "Facts".to_owned(), columns, rows: vec![cells.clone()] };
        let sources = Sheet { name: "Sources".to_owned(), columns: vec!["title".to_owned()], rows: vec![] };
        let bytes = write_xlsx(&[sheet.clone(), sources.clone()]).unwrap();
        assert_eq!(bytes, write_xlsx(&[sheet, sources]).unwrap());
        let tables = read(Kind::Xlsx, &bytes, None).unwrap();
        let table = tables.table("facts", None).unwrap();
        assert_eq!(table.header, Some(1));
        let mut expected = cells;
        expected[5] = Cell::Text("1850-01-01".to_owned());
        assert_eq!(table.rows[0].cells, expected);
        assert_eq!(tables.sheets[1].name, "Sources");
        assert!(tables.table("Nothing", None).is_err());
    }
}
