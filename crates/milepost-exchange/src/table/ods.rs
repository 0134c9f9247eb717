//! Spreadsheets of the open office programs: `content.xml`, a record at a time. A cell or row that says it is repeated
//! a million times, as the empty rest of every sheet does, is not repeated where it is empty.

use super::xlsx::iso;
use super::{Cell, LONGEST_CELL, MOST_CELLS, MOST_COLUMNS, MOST_ROWS, RawSheet, Row, TableError, Tables, archive};
use quick_xml::Reader;
use quick_xml::XmlVersion;
use quick_xml::escape::resolve_predefined_entity;
use quick_xml::events::{BytesStart, Event};
use rust_decimal::Decimal;
use std::str::FromStr;

pub(super) fn read(bytes: &[u8]) -> Result<Tables, TableError> {
    let mut archive = archive::open(bytes)?;
    if let Some(manifest) = archive::part(&mut archive, "META-INF/manifest.xml")?
        && memchr::memmem::find(&manifest, b"encryption-data").is_some()
    {
        return Err(TableError::Protected);
    }
    let missing = || TableError::Damaged { detail: "content.xml".to_owned() };
    let content = archive::part(&mut archive, "content.xml")?.ok_or_else(missing)?;
    let mut sheets = Sheets { cells_left: MOST_CELLS, ..Sheets::default() };
    let mut reader = Reader::from_reader(content.as_slice());
    let mut buffer = vec![];
    loop {
        let event = reader.read_event_into(&mut buffer).map_err(|e| TableError::Damaged { detail: e.to_string() })?;
        match event {
            Event::Start(element) => sheets.start(&element)?,
            Event::Empty(element) => {
                sheets.start(&element)?;
                sheets.end(element.local_name().as_ref())?;
            }
            Event::End(element) => sheets.end(element.local_name().as_ref())?,
            Event::Text(text) => sheets.text(&text)?,
            Event::GeneralRef(entity) => sheets.entity(&entity)?,
            Event::Eof => break,
            _ => {}
        }
        buffer.clear();
    }
    if sheets.depth != 0 {
        return Err(TableError::Damaged { detail: "content.xml ends too early".to_owned() });
    }
    Ok(sheets.tables)
}

/// What is being read.
#[derive(Default)]
struct Sheets {
    tables: Tables,
    depth: usize,
    cells_left: usize,
    /// The number of the row that comes next, from 1.
    row: u64,
    row_repeated: u64,
    cells: Vec<Cell>,
    cell: Option<Open>,
    /// Depth of annotations and other things within a cell whose text is not the cell's.
    aside: usize,
    in_table: bool,
    sub_table: usize,
}

/// A cell that has begun.
#[derive(Default)]
struct Open {
    kind: String,
    value: Option<String>,
    repeated: usize,
    text: String,
    paragraphs: usize,
    in_paragraph: bool,
}

/// An attribute by its local name.
fn attribute(element: &BytesStart<'_>, name: &str) -> Option<String> {
    let found = element.attributes().flatten().find(|a| a.key.local_name().as_ref() == name)?;
    found.normalized_value(XmlVersion::Implicit1_0).ok().map(std::borrow::Cow::into_owned)
}

fn repeated(element: &BytesStart<'_>, name: &str) -> usize {
    attribute(element, name).and_then(|text| text.parse().ok()).unwrap_or(1).max(1)
}

impl Sheets {
    fn start(&mut self, element: &BytesStart<'_>) -> Result<(), TableError> {
        self.depth += 1;
        if self.depth > 256 {
            return Err(TableError::TooDeep);
        }
        let name = element.local_name();
        if self.aside > 0 {
            self.aside += 1;
            return Ok(());
        }
        match name.as_ref() {
            "table" if self.in_table => self.sub_table += 1,
            "table" => {
                self.in_table = true;
                let name = attribute(element, "name").unwrap_or_default();
                self.tables.sheets.push(RawSheet { name, rows: vec![] });
                self.row = 1;
            }
            "table-row" if self.in_table => {
                self.cells.clear();
                self.row_repeated = repeated(element, "number-rows-repeated") as u64;
            }
            "table-cell" | "covered-table-cell" if self.in_table => {
                let kind = attribute(element, "value-type").unwrap_or_default();
                let value = ["value", "date-value", "time-value", "boolean-value", "string-value"];
                let value = value.iter().find_map(|name| attribute(element, name));
                let repeated = repeated(element, "number-columns-repeated");
                self.cell = Some(Open { kind, value, repeated, ..Open::default() });
            }
            "annotation" | "frame" | "custom-shape" | "control" if self.cell.is_some() => self.aside = 1,
            "p" => {
                if let Some(cell) = &mut self.cell {
                    if cell.paragraphs > 0 {
                        cell.text.push('\n');
                    }
                    cell.paragraphs += 1;
                    cell.in_paragraph = true;
                }
            }
            "s" => {
                let spaces = repeated(element, "c").min(LONGEST_CELL);
                return self.text(&" ".repeat(spaces));
            }
            "line-break" => {
                if let Some(cell) = &mut self.cell {
                    cell.text.push('\n');
                }
            }
            "tab" => {
                if let Some(cell) = &mut self.cell {
                    cell.text.push('\t');
                }
            }
            _ => {}
        }
        Ok(())
    }

    fn text(&mut self, text: &str) -> Result<(), TableError> {
        let line = self.row;
        if self.aside > 0 {
            return Ok(());
        }
        if let Some(cell) = self.cell.as_mut().filter(|cell| cell.in_paragraph) {
            cell.text.push_str(text);
            if cell.text.len() > LONGEST_CELL {
                return Err(TableError::CellTooLong { line });
            }
        }
        Ok(())
    }

    /// Only the five that XML has and characters by number: others are never resolved.
    fn entity(&mut self, entity: &quick_xml::events::BytesRef<'_>) -> Result<(), TableError> {
        if let Ok(Some(character)) = entity.resolve_char_ref() {
            return self.text(character.encode_utf8(&mut [0; 4]));
        }
        let name: &str = entity;
        match resolve_predefined_entity(name) {
            Some(text) => self.text(text),
            None => Err(TableError::Damaged { detail: format!("&{name};") }),
        }
    }

    fn end(&mut self, name: &str) -> Result<(), TableError> {
        self.depth = self.depth.saturating_sub(1);
        if self.aside > 0 {
            self.aside -= 1;
            return Ok(());
        }
        match name {
            "table" if self.sub_table > 0 => self.sub_table -= 1,
            "table" => self.in_table = false,
            "table-cell" | "covered-table-cell" => self.end_cell()?,
            "table-row" => self.end_row()?,
            "p" => {
                if let Some(cell) = &mut self.cell {
                    cell.in_paragraph = false;
                }
            }
            _ => {}
        }
        Ok(())
    }

    fn end_cell(&mut self) -> Result<(), TableError> {
        let Some(open) = self.cell.take() else { return Ok(()) };
        let cell = open.cell();
        let room = MOST_COLUMNS.saturating_sub(self.cells.len());
        if !cell.is_empty() && open.repeated > room {
            self.tables.cut_columns = self.tables.cut_columns.max(open.repeated - room);
        }
        // The empty rest of a row is not kept, and so costs nothing.
        let times = open.repeated.min(room);
        self.cells_left =
            self.cells_left.checked_sub(if cell.is_empty() { 0 } else { times }).ok_or(TableError::TooManyCells)?;
        self.cells.extend(std::iter::repeat_n(cell, times));
        Ok(())
    }

    fn end_row(&mut self) -> Result<(), TableError> {
        if !self.in_table {
            return Ok(());
        }
        while self.cells.last().is_some_and(Cell::is_empty) {
            self.cells.pop();
        }
        let (first, times) = (self.row, self.row_repeated);
        self.row = self.row.saturating_add(times);
        let Some(sheet) = self.tables.sheets.last_mut().filter(|_| !self.cells.is_empty()) else { return Ok(()) };
        let room = MOST_ROWS.saturating_sub(sheet.rows.len()) as u64;
        self.tables.cut_rows += usize::try_from(times.saturating_sub(room)).unwrap_or(usize::MAX);
        for number in first..first.saturating_add(times.min(room)) {
            self.cells_left = self.cells_left.checked_sub(self.cells.len()).ok_or(TableError::TooManyCells)?;
            sheet.rows.push(Row { number, cells: self.cells.clone() });
        }
        self.cells.clear();
        Ok(())
    }
}

impl Open {
    fn cell(&self) -> Cell {
        let number = || self.value.as_deref().and_then(number);
        match self.kind.as_str() {
            "float" | "currency" => number().map_or_else(|| Cell::plain(&self.text), Cell::Number),
            "percentage" => number().map_or_else(|| Cell::plain(&self.text), Cell::Share),
            "date" => self.value.as_deref().map_or_else(|| Cell::plain(&self.text), iso),
            "boolean" => Cell::Flag(self.value.as_deref() == Some("true")),
            "string" => match &self.value {
                Some(value) if self.text.is_empty() => Cell::plain(value),
                _ => Cell::plain(&self.text),
            },
            _ => Cell::plain(&self.text),
        }
    }
}

fn number(text: &str) -> Option<Decimal> {
    let exact = Decimal::from_str(text).ok().map(|n| n.normalize());
    exact.or_else(|| super::written_number(text.parse().ok()?))
}
