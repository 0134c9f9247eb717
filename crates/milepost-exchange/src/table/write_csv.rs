//! Writes a table as text of separated values (RFC 4180), in UTF-8 with its mark, so that spreadsheets show its
//! letters. A text that a spreadsheet would take for a formula gets a `'` before it.

use super::Cell;
use super::cell::guarded;
use super::write_xlsx::Sheet;

/// The table as bytes. Equal tables give equal bytes.
#[must_use]
pub fn write_csv(sheet: &Sheet) -> Vec<u8> {
    let mut text = String::from("\u{feff}");
    line(&mut text, sheet.columns.iter().map(|name| safe(name)));
    for row in &sheet.rows {
        line(
            &mut text,
            row.iter().map(|cell| match cell {
                // Numbers and dates are what they are, a minus before them or not.
                Cell::Text(text) | Cell::Fault(text) => safe(text),
                other => other.text(),
            }),
        );
    }
    text.into_bytes()
}

fn safe(text: &str) -> String {
    if guarded(text) { format!("'{text}") } else { text.to_owned() }
}

fn line(text: &mut String, cells: impl Iterator<Item = String>) {
    for (at, cell) in cells.enumerate() {
        if at > 0 {
            text.push(',');
        }
        if cell.contains([',', '"', '\n', '\r', ';', '\t']) || cell.starts_with(' ') || cell.ends_with(' ') {
            text.push('"');
            text.push_str(&cell.replace('"', "\"\""));
            text.push('"');
        } else {
            text.push_str(&cell);
        }
    }
    text.push_str("\r\n");
}

#[cfg(test)]
mod tests {
    use super::super::{Kind, read};
    use super::*;
    use proptest::prelude::*;
    use rust_decimal::Decimal;

    #[test]
    fn a_text_that_would_be_a_formula_is_kept_from_being_one() {
        let cell = |text: &str| Cell::Text(text.to_owned());
        let rows = vec![
            vec![cell("=HYPERLINK(\"http://x\",\"y\")"), Cell::Number(Decimal::new(-5, 0))],
            vec![cell("@SUM(A1)"), cell("-2+3")],
            vec![cell("+1"), cell("plain, with \"quotes\"")],
        ];
        let sheet = Sheet { name: "t".to_owned(), columns: vec!["a".to_owned(), "b".to_owned()], rows };
        let text = String::from_utf8(write_csv(&sheet)).unwrap();
        assert_eq!(
            text,
            "\u{feff}a,b\r\n\"'=HYPERLINK(\"\"http://x\"\",\"\"y\"\")\",-5\r\n'@SUM(A1),'-2+3\r\n'+1,\"plain, with \"\"quotes\"\"\"\r\n"
        );
        let back = read(Kind::Csv, text.as_bytes(), None).unwrap().table("", None).unwrap();
        assert_eq!(back.rows[0].cells[0].text(), "=HYPERLINK(\"http://x\",\"y\")");
        assert_eq!(back.rows[1].cells[1].text(), "-2+3");
    }

    proptest! {
        #[test]
        fn any_texts_come_back_as_they_were(cells in prop::collection::vec(prop::collection::vec("[ -~\n\té世=@'\"]{0,12}", 3), 1..8)) {
            // A row that is empty all over is not read.
            let rows: Vec<Vec<Cell>> = cells.iter().map(|row| row.iter().map(|text| Cell::plain(text)).collect()).collect();
            let rows: Vec<Vec<Cell>> = rows.into_iter().filter(|row: &Vec<Cell>| !row.iter().all(Cell::is_empty)).collect();
            let columns = vec!["a".to_owned(), "b".to_owned(), "c".to_owned()];
            let sheet = Sheet { name: String::new(), columns, rows: rows.clone() };
            let back = read(Kind::Csv, &write_csv(&sheet), None).unwrap().table("", Some(1)).unwrap();
            let found: Vec<Vec<Cell>> = back.rows.iter().map(|row| (0..3).map(|c| back.cell(row, c).clone()).collect()).collect();
            prop_assert_eq!(found, rows);
        }
    }
}
