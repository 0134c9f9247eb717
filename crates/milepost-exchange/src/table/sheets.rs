//! A table as it is, to be written in another format: nothing is known of its columns, and nothing of it is lost.

use super::write_xlsx::Sheet;
use super::{Cell, Tables};
use chrono::NaiveDate;
use rust_decimal::Decimal;
use std::str::FromStr;

/// Excel's longest name of a sheet, and what none may have in it.
const LONGEST_NAME: usize = 31;
const NOT_IN_NAMES: [char; 7] = ['[', ']', ':', '*', '?', '/', '\\'];

impl Tables {
    /// The sheets that have rows, each with its first row as the names. Texts of a format without types become dates
    /// and numbers where they are written as those are, so that they come back as the same texts. `usual`: what a sheet
    /// without a name is called.
    #[must_use]
    pub fn sheets_to_write(&self, usual: &str) -> Vec<Sheet> {
        let mut sheets: Vec<Sheet> = vec![];
        for raw in self.sheets.iter().filter(|sheet| !sheet.rows.is_empty()) {
            let wanted = if raw.name.trim().is_empty() { usual } else { &raw.name };
            let width = raw.rows.iter().map(|row| row.cells.len()).max().unwrap_or(0);
            let mut rows = raw.rows.iter();
            let head = rows.next();
            let text = |column: usize| head.and_then(|row| row.cells.get(column)).map(Cell::text).unwrap_or_default();
            sheets.push(Sheet {
                name: free(wanted, &sheets),
                columns: (0..width).map(text).collect(),
                rows: rows.map(|row| row.cells.iter().map(|cell| self.typed(cell)).collect()).collect(),
            });
        }
        sheets
    }

    fn typed(&self, cell: &Cell) -> Cell {
        match cell {
            Cell::Text(text) if self.separator.is_some() => typed(text),
            other => other.clone(),
        }
    }
}

/// A day or a number, where the text is exactly how those are written.
fn typed(text: &str) -> Cell {
    if let Ok(day) = NaiveDate::parse_from_str(text, "%Y-%m-%d")
        && day.to_string() == text
    {
        return Cell::Date(day);
    }
    // More digits than a spreadsheet keeps are a code.
    let digits = text.bytes().filter(u8::is_ascii_digit).count();
    match Decimal::from_str(text) {
        Ok(number) if digits <= 15 && number.normalize().to_string() == text => Cell::Number(number),
        _ => Cell::Text(text.to_owned()),
    }
}

/// A name that spreadsheets take and no other sheet has.
fn free(wanted: &str, taken: &[Sheet]) -> String {
    let wanted: String = wanted.chars().map(|c| if NOT_IN_NAMES.contains(&c) { ' ' } else { c }).collect();
    let wanted = wanted.trim().trim_matches('\'');
    let cut = |most: usize| wanted.chars().take(most).collect::<String>();
    let has = |name: &str| taken.iter().any(|sheet| sheet.name.eq_ignore_ascii_case(name));
    let first = cut(LONGEST_NAME);
    if !first.is_empty() && !has(&first) {
        return first;
    }
    let numbered = (2..=taken.len() + 2).map(|number| format!("{} {number}", cut(LONGEST_NAME - 7)));
    numbered.map(|name| name.trim().to_owned()).find(|name| !has(name)).unwrap_or(first)
}

#[cfg(test)]
mod tests {
    use super::super::{Kind, read, write_csv, write_ods, write_xlsx};
    use super::*;
    use proptest::prelude::*;

    #[test]
    fn texts_become_dates_and_numbers_only_where_they_come_back_as_they_were() {
        let day = |text: &str| Cell::Date(text.parse().unwrap());
        for (text, cell) in [
            ("2026-04-03", day("2026-04-03")),
            ("-12.5", Cell::Number(Decimal::new(-125, 1))),
            ("0", Cell::Number(Decimal::ZERO)),
            ("03/04/2026", Cell::Text("03/04/2026".to_owned())),
            ("007", Cell::Text("007".to_owned())),
            ("1.50", Cell::Text("1.50".to_owned())),
            ("1e5", Cell::Text("1e5".to_owned())),
            ("1234567890123456", Cell::Text("1234567890123456".to_owned())),
        ] {
            assert_eq!(typed(text), cell, "{text}");
        }
    }

    #[test]
    fn sheets_get_names_that_spreadsheets_take() {
        let named = |name: &str| Sheet { name: name.to_owned(), ..Sheet::default() };
        assert_eq!(free("Works [2026]: a/b", &[]), "Works  2026   a b");
        assert_eq!(free("works", &[named("Works")]), "works 2");
        assert_eq!(free(&"x".repeat(40), &[]).len(), 31);
    }

    proptest! {
        /// From CSV to each kind of spreadsheet and back every cell is the text that it was.
        #[test]
        fn a_table_goes_to_a_spreadsheet_and_back_as_it_was(
            rows in prop::collection::vec(
                prop::collection::vec(
                    prop_oneof![
                        "[a-zé世 ]{1,8}", "-?[1-9][0-9]{0,8}", "[0-9]{1,4}\\.[0-9]{1,3}", "20[0-9]{2}-0[1-9]-1[0-9]",
                        "[=+@-][a-z0-9]{0,6}", "'[=a-z]{0,4}"
                    ],
                    3,
                ),
                1..6,
            )
        ) {
            let columns: Vec<String> = ["one", "two", "three"].map(str::to_owned).to_vec();
            let cells: Vec<Vec<Cell>> = rows.iter().map(|row| row.iter().map(|text| Cell::plain(text)).collect()).collect();
            let csv = write_csv(&Sheet { name: String::new(), columns, rows: cells });
            let first = read(Kind::Csv, &csv, None).unwrap();
            for (kind, bytes) in [
                (Kind::Xlsx, write_xlsx(&first.sheets_to_write("Table")).unwrap()),
                (Kind::Ods, write_ods(&first.sheets_to_write("Table")).unwrap()),
            ] {
                let back = read(kind, &bytes, None).unwrap().sheets_to_write("Table");
                let again = read(Kind::Csv, &write_csv(&back[0]), None).unwrap();
                prop_assert_eq!(&again.sheets, &first.sheets, "{:?}", kind);
            }
        }
    }
}
