//! Tables: rows of cells from a spreadsheet, a text of separated values, records in JSON or places in GeoJSON, all as
//! one thing; and the mapping that says what each column is. What the rows come to is in [`crate::record`].

mod archive;
mod cell;
mod csv;
mod date_order;
mod field;
mod geojson;
mod guess;
mod head;
mod json;
mod kind;
mod mapping;
mod number_mark;
mod ods;
mod records;
mod sheets;
mod shipped;
mod write_csv;
mod write_ods;
mod write_xlsx;
mod xlsx;

pub use cell::{Cell, written_number};
pub use date_order::{DateOrder, date_order};
pub use field::{Field, MilestoneDate};
pub use geojson::middle;
pub use guess::guess;
pub(crate) use json::parsed;
pub use kind::{ColumnKind, kind_of};
pub use mapping::{ColumnMapping, FixedValue, Makes, Mapping, ShareScale, SourceOfRows, ValueMapping, When};
pub use number_mark::{NumberMark, number_mark};
pub use records::{Question, Read, read_rows};
pub use shipped::shipped;
pub use write_csv::write_csv;
pub use write_ods::write_ods;
pub use write_xlsx::{Sheet, write_xlsx};

use milepost_model::Message;

/// More rows than this are not taken of one table.
pub const MOST_ROWS: usize = 1_000_000;
/// More columns than this are not taken.
pub const MOST_COLUMNS: usize = 2_000;
/// A cell with more bytes of text than this refuses the file: a quote that was never closed, or an attack.
pub const LONGEST_CELL: usize = 1 << 20;
/// More cells than this are not taken of one file.
pub const MOST_CELLS: usize = 20_000_000;
/// What the parts of a spreadsheet file may come to when they are unpacked.
pub const LARGEST_UNPACKED: u64 = 512 << 20;
/// Records in JSON deeper than this are refused.
pub const DEEPEST: usize = 64;

/// Which format a table is read from.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Kind {
    Csv,
    Xlsx,
    Ods,
    Json,
    Geojson,
}

/// A table as it stands in the file: nothing is known of its columns yet.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct RawSheet {
    /// The sheet's name; empty where the format has none.
    pub name: String,
    /// Rows that are empty all over are left out; the numbers tell.
    pub rows: Vec<Row>,
}

/// A row with its number in the file, from 1: of a text the line that it begins on, of a sheet the row.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Row {
    pub number: u64,
    pub cells: Vec<Cell>,
}

/// A file of tables.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Tables {
    pub sheets: Vec<RawSheet>,
    /// The encoding of a text, by its name; empty where the format leaves none open.
    pub encoding: String,
    /// What separates the columns of a text.
    pub separator: Option<char>,
    /// True where the columns have names of their own, as in JSON: there is no header row to look for. The names are
    /// the first row then.
    pub named: bool,
    /// Rows beyond [`MOST_ROWS`] and columns beyond [`MOST_COLUMNS`] that were left out.
    pub cut_rows: usize,
    pub cut_columns: usize,
    /// True where letters did not fit the encoding.
    pub garbled: bool,
}

/// Why no table can be read.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
pub enum TableError {
    #[error("no rows")]
    Empty,
    /// A cell is too long. Lines count from 1.
    #[error("line {line}: a cell is too long")]
    CellTooLong { line: u64 },
    #[error("more than {MOST_CELLS} cells")]
    TooManyCells,
    /// The file is damaged or cut off.
    #[error("damaged: {detail}")]
    Damaged { detail: String },
    /// The archive that it is packed in cannot be opened.
    #[error("the archive is not whole")]
    NotWhole,
    /// Unpacked it would be too large, or too many times its size.
    #[error("unpacks to too much")]
    Bomb,
    /// It has a password.
    #[error("protected")]
    Protected,
    #[error("line {line}: {detail}")]
    Json { line: u64, detail: String },
    #[error("nested too deeply")]
    TooDeep,
    /// There is no sheet of this name.
    #[error("no sheet {name}")]
    NoSheet { name: String, there: String },
    /// It holds no records.
    #[error("no records")]
    NoRecords,
}

impl TableError {
    /// What is wrong.
    #[must_use]
    pub fn message(&self) -> Message {
        let message = Message::new(self.id());
        match self {
            Self::CellTooLong { line } => message.with("line", line.to_string()),
            Self::TooManyCells => message.with("most", MOST_CELLS),
            Self::Damaged { detail } => message.with("detail", detail.as_str()),
            Self::Json { line, detail } => message.with("line", line.to_string()).with("detail", detail.as_str()),
            Self::TooDeep => message.with("most", DEEPEST),
            Self::NoSheet { name, there } => message.with("name", name.as_str()).with("there", there.as_str()),
            Self::Empty | Self::NotWhole | Self::Bomb | Self::Protected | Self::NoRecords => message,
        }
    }

    /// What can be done about it.
    #[must_use]
    pub fn help(&self) -> Message {
        Message::new(&format!("{}-help", self.id()))
    }

    fn id(&self) -> &'static str {
        match self {
            Self::Empty => "table-empty",
            Self::CellTooLong { .. } => "table-cell-long",
            Self::TooManyCells => "table-cells-many",
            Self::Damaged { .. } => "table-damaged",
            Self::NotWhole => "table-not-whole",
            Self::Bomb => "table-bomb",
            Self::Protected => "table-protected",
            Self::Json { .. } => "table-json",
            Self::TooDeep => "table-deep",
            Self::NoSheet { .. } => "table-no-sheet",
            Self::NoRecords => "table-no-records",
        }
    }
}

/// Reads all tables of a file. `code_page`: of a text, where its own marks do not tell.
///
/// # Errors
/// Where there is no table in it, it is damaged, or larger than the limits.
pub fn read(kind: Kind, bytes: &[u8], code_page: Option<&'static encoding_rs::Encoding>) -> Result<Tables, TableError> {
    let tables = match kind {
        Kind::Csv => csv::read(bytes, code_page)?,
        Kind::Xlsx => xlsx::read(bytes)?,
        Kind::Ods => ods::read(bytes)?,
        Kind::Json => json::read(bytes)?,
        Kind::Geojson => geojson::read(bytes)?,
    };
    if tables.sheets.iter().all(|sheet| sheet.rows.is_empty()) {
        return Err(TableError::Empty);
    }
    Ok(tables)
}

impl Tables {
    /// The sheet of this name; without a name the first that has rows.
    ///
    /// # Errors
    /// [`TableError::NoSheet`].
    pub fn sheet(&self, name: &str) -> Result<&RawSheet, TableError> {
        let found = if name.is_empty() {
            self.sheets.iter().find(|sheet| !sheet.rows.is_empty())
        } else {
            self.sheets.iter().find(|sheet| sheet.name.eq_ignore_ascii_case(name))
        };
        found.ok_or_else(|| {
            let there = self.sheets.iter().map(|sheet| sheet.name.as_str()).collect::<Vec<_>>().join(", ");
            TableError::NoSheet { name: name.to_owned(), there }
        })
    }

    /// The table of a sheet, with the names of its columns. `header`: the number of the row that has them, 0 for
    /// none; found where it is not said.
    ///
    /// # Errors
    /// [`TableError::NoSheet`].
    pub fn table(&self, sheet: &str, header: Option<u64>) -> Result<Table, TableError> {
        Ok(head::table(self.sheet(sheet)?, header, self.named))
    }
}

/// A table whose columns have names.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Table {
    pub sheet: String,
    /// The row of the names; None where there is none: the columns are called by their letters.
    pub header: Option<u64>,
    pub columns: Vec<String>,
    pub rows: Vec<Row>,
}

impl Table {
    /// The cell of a row in a column.
    #[must_use]
    pub fn cell<'a>(&self, row: &'a Row, column: usize) -> &'a Cell {
        row.cells.get(column).unwrap_or(&Cell::Empty)
    }

    /// The place of a column by its name, in whatever case.
    #[must_use]
    pub fn column(&self, name: &str) -> Option<usize> {
        let key = guess::key(name);
        let exact = self.columns.iter().position(|column| column == name);
        exact.or_else(|| self.columns.iter().position(|column| guess::key(column) == key))
    }

    /// The cells of a column.
    pub fn cells(&self, column: usize) -> impl Iterator<Item = (&Row, &Cell)> {
        self.rows.iter().map(move |row| (row, self.cell(row, column)))
    }
}

/// `A`, `B`, ... `Z`, `AA`: what a spreadsheet calls its columns.
#[must_use]
pub fn letters(column: usize) -> String {
    let mut rest = column + 1;
    let mut letters = vec![];
    while rest > 0 {
        rest -= 1;
        letters.push(b'A' + u8::try_from(rest % 26).unwrap_or(0));
        rest /= 26;
    }
    letters.iter().rev().map(|b| char::from(*b)).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    /// As Excel calls them: the 27th is AA, the 16,384th XFD.
    #[test]
    fn columns_are_called_as_in_a_spreadsheet() {
        for (column, name) in [(0, "A"), (25, "Z"), (26, "AA"), (701, "ZZ"), (702, "AAA"), (16_383, "XFD")] {
            assert_eq!(letters(column), name);
        }
    }
}
