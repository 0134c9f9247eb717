//! Text of separated values: which encoding, what separates, where the rows are.

use super::{Cell, LONGEST_CELL, MOST_CELLS, MOST_COLUMNS, MOST_ROWS, RawSheet, Row, TableError, Tables};
use crate::xer::codepage;
use encoding_rs::{Encoding, UTF_8};
use std::borrow::Cow;
use std::collections::HashMap;

/// So much of the text decides what separates its columns.
const LOOKED_AT: usize = 64 * 1024;
/// What may separate, the likeliest first.
const SEPARATORS: [u8; 4] = [b',', b';', b'\t', b'|'];

pub(super) fn read(bytes: &[u8], code_page: Option<&'static Encoding>) -> Result<Tables, TableError> {
    let (text, encoding, garbled) = decoded(bytes, code_page);
    let (text, said) = said(&text);
    let separator = said.unwrap_or_else(|| separator(text));
    let mut tables = Tables {
        encoding: encoding.name().to_owned(),
        separator: Some(char::from(separator)),
        garbled,
        ..Tables::default()
    };
    let mut reader =
        ::csv::ReaderBuilder::new().has_headers(false).flexible(true).delimiter(separator).from_reader(text.as_bytes());
    let mut record = ::csv::StringRecord::new();
    let mut rows = vec![];
    let mut cells_left = MOST_CELLS;
    let mut lines = Lines { text: text.as_bytes(), at: 0, line: 1 };
    loop {
        match reader.read_record(&mut record) {
            Ok(true) => {}
            Ok(false) => break,
            Err(error) => return Err(TableError::Damaged { detail: error.to_string() }),
        }
        let start = record.position().and_then(|at| usize::try_from(at.byte()).ok()).unwrap_or(0);
        let number = lines.at(start);
        if record.iter().any(|cell| cell.len() > LONGEST_CELL) {
            return Err(TableError::CellTooLong { line: number });
        }
        if rows.len() >= MOST_ROWS {
            tables.cut_rows += 1;
            continue;
        }
        tables.cut_columns = tables.cut_columns.max(record.len().saturating_sub(MOST_COLUMNS));
        let mut cells: Vec<Cell> = record.iter().take(MOST_COLUMNS).map(Cell::of).collect();
        while cells.last().is_some_and(Cell::is_empty) {
            cells.pop();
        }
        cells_left = cells_left.checked_sub(cells.len()).ok_or(TableError::TooManyCells)?;
        if !cells.is_empty() {
            rows.push(Row { number, cells });
        }
    }
    tables.sheets.push(RawSheet { name: String::new(), rows });
    Ok(tables)
}

/// Counts lines, however each of them ends.
struct Lines<'a> {
    text: &'a [u8],
    at: usize,
    line: u64,
}

impl Lines<'_> {
    /// The line of the first row that begins at this place or after the line ends that stand there.
    fn at(&mut self, start: usize) -> u64 {
        while let Some(byte) = self.text.get(self.at).copied() {
            let ends = matches!(byte, b'\n' | b'\r');
            if self.at >= start && !ends {
                break;
            }
            let pair = byte == b'\r' && self.text.get(self.at + 1) == Some(&b'\n');
            self.at += if pair { 2 } else { 1 };
            self.line += u64::from(ends);
        }
        self.line
    }
}

/// The text, its encoding, and whether letters did not fit it.
fn decoded<'a>(bytes: &'a [u8], code_page: Option<&'static Encoding>) -> (Cow<'a, str>, &'static Encoding, bool) {
    let (encoding, rest) = match Encoding::for_bom(bytes) {
        Some((encoding, mark)) => (encoding, bytes.get(mark..).unwrap_or_default()),
        None => (code_page.or_else(|| wide(bytes)).unwrap_or_else(|| codepage::guess(bytes)), bytes),
    };
    match std::str::from_utf8(rest) {
        Ok(text) if encoding == UTF_8 => (Cow::Borrowed(text), encoding, false),
        _ => {
            let (text, garbled) = encoding.decode_without_bom_handling(rest);
            (text, encoding, garbled)
        }
    }
}

/// Two bytes a letter without a mark that says so: every other byte of the beginning is nothing.
fn wide(bytes: &[u8]) -> Option<&'static Encoding> {
    let head = bytes.get(..bytes.len().min(512)).unwrap_or_default();
    let nothing = |from: usize| head.iter().skip(from).step_by(2).filter(|b| **b == 0).count();
    let half = head.len() / 2;
    if half < 4 {
        return None;
    }
    if nothing(1) * 10 >= half * 8 && nothing(0) == 0 {
        Some(encoding_rs::UTF_16LE)
    } else if nothing(0) * 10 >= half * 8 && nothing(1) == 0 {
        Some(encoding_rs::UTF_16BE)
    } else {
        None
    }
}

/// Excel's own first line, `sep=;`, and what follows it. It is kept as an empty line, so that lines count right.
fn said(text: &str) -> (&str, Option<u8>) {
    let Some(rest) = text.get(..4).filter(|start| start.eq_ignore_ascii_case("sep=")).and_then(|_| text.get(4..))
    else {
        return (text, None);
    };
    match rest.as_bytes() {
        [separator, b'\r' | b'\n', ..] if separator.is_ascii() => (rest.get(1..).unwrap_or_default(), Some(*separator)),
        _ => (text, None),
    }
}

/// The separator under which most of the first lines have the same number of columns; among equals the one with
/// more columns.
fn separator(text: &str) -> u8 {
    let end = text.floor_char_boundary(LOOKED_AT);
    let head = text.get(..end).unwrap_or(text);
    // A last line that was cut off has too few columns.
    let head = if end < text.len() { head.rsplit_once('\n').map_or(head, |(whole, _)| whole) } else { head };
    let mut best = (SEPARATORS[0], 0.0);
    for separator in SEPARATORS {
        let score = score(head, separator);
        if score > best.1 {
            best = (separator, score);
        }
    }
    best.0
}

fn score(head: &str, separator: u8) -> f64 {
    let mut reader =
        ::csv::ReaderBuilder::new().has_headers(false).flexible(true).delimiter(separator).from_reader(head.as_bytes());
    let mut widths: HashMap<usize, usize> = HashMap::new();
    let mut rows = 0_usize;
    for record in reader.records().flatten().take(200) {
        if record.iter().any(|cell| !cell.trim().is_empty()) {
            *widths.entry(record.len()).or_default() += 1;
            rows += 1;
        }
    }
    let Some((width, often)) = widths.into_iter().filter(|(width, _)| *width > 1).max_by_key(|(w, n)| (*n, *w)) else {
        return 0.0;
    };
    #[expect(clippy::cast_precision_loss, reason = "counts of at most 200 rows and 2,000 columns")]
    let (often, rows, width) = (often as f64, rows as f64, width.min(MOST_COLUMNS) as f64);
    // How regular it is comes before how many columns it makes.
    often / rows + width / 1e5
}

#[cfg(test)]
mod tests {
    use super::*;

    fn rows(bytes: &[u8]) -> Vec<(u64, Vec<String>)> {
        let tables = read(bytes, None).unwrap();
        tables.sheets[0].rows.iter().map(|row| (row.number, row.cells.iter().map(Cell::text).collect())).collect()
    }

    #[test]
    fn what_separates_is_found_though_other_marks_are_in_the_texts() {
        for (text, separator) in [
            ("name,finish\n\"Bridge; north, south\",2026\nRoad,2027\n", ','),
            ("name;cost\nBridge;1,5\nRoad, long;2,5\n", ';'),
            ("name\tcost\nBridge, old\t1\n", '\t'),
            ("name|cost\nBridge|1\n", '|'),
            ("sep=;\nname;cost,x\n", ';'),
            ("one column\nonly\n", ','),
        ] {
            assert_eq!(read(text.as_bytes(), None).unwrap().separator, Some(separator), "{text}");
        }
    }

    #[test]
    fn lines_may_end_in_any_way_and_quoted_cells_hold_line_ends_and_rows_keep_the_number_of_their_line() {
        let found = rows(b"a,b\r\n\"one\ntwo\",2\r3,4\n\n5,\"say \"\"hi\"\"\"");
        let row = |number: u64, cells: [&str; 2]| (number, cells.map(str::to_owned).to_vec());
        assert_eq!(
            found,
            [row(1, ["a", "b"]), row(2, ["one\ntwo", "2"]), row(4, ["3", "4"]), row(6, ["5", "say \"hi\""])]
        );
        assert_eq!(rows(b"a,b\r1,2\r").last(), Some(&row(2, ["1", "2"])));
    }

    /// Cyrillic as each of these encodings writes it.
    #[test]
    fn the_encoding_is_found_or_as_it_was_said() {
        let text = "название,срок\nПограничный мост через реку Туманную,2026\nАвтомобильный подход к мосту,2027\n";
        let (cyrillic, _, _) = encoding_rs::WINDOWS_1251.encode(text);
        let little: Vec<u8> = text.encode_utf16().flat_map(u16::to_le_bytes).collect();
        let marked = [b"\xff\xfe".as_slice(), &little].concat();
        for (bytes, name) in [(text.as_bytes(), "UTF-8"), (&cyrillic, "windows-1251"), (&marked, "UTF-16LE")] {
            let tables = read(bytes, None).unwrap();
            assert_eq!(tables.encoding, name);
            assert_eq!(tables.sheets[0].rows[0].cells[0].text(), "название", "{name}");
        }
        let said = read(&cyrillic, Some(encoding_rs::WINDOWS_1251)).unwrap();
        assert_eq!(said.sheets[0].rows[0].cells[1].text(), "срок");
    }

    #[test]
    fn a_quote_that_is_never_closed_is_told_with_its_line() {
        let mut text = b"a,b\n1,2\n3,\"open\n".to_vec();
        text.resize(text.len() + LONGEST_CELL + 1, b'x');
        assert_eq!(read(&text, None), Err(TableError::CellTooLong { line: 3 }));
    }
}
