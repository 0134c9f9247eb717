//! The file as tables of rows, without a copy: where each table lies, its columns, and its rows one after
//! the other.

use crate::Place;
use encoding_rs::Encoding;
use memchr::memchr;

/// More columns than any version has; what is beyond is not read.
const MAX_COLUMNS: usize = 1000;

/// One table: its name, and the bytes from after its `%T` line to the next one's.
#[derive(Clone, Copy, Debug)]
pub(super) struct Section<'a> {
    pub(super) name: &'a str,
    /// Line of `%T`.
    line: u64,
    bytes: &'a [u8],
}

/// The file's first line and its tables in order.
#[derive(Debug)]
pub(super) struct Document<'a> {
    pub(super) header: Vec<&'a [u8]>,
    sections: Vec<Section<'a>>,
    /// `%E` is there: nothing was cut off.
    pub(super) ended: bool,
    pub(super) encoding: &'static Encoding,
}

impl<'a> Document<'a> {
    /// Nothing if the file does not begin as one.
    pub(super) fn new(bytes: &'a [u8], encoding: &'static Encoding) -> Option<Self> {
        let mut lines = Lines { bytes, at: 0, number: 0 };
        let first = lines.next()?;
        let header: Vec<_> = first.bytes.split(|b| *b == b'\t').take(MAX_COLUMNS).collect();
        if header.first().copied() != Some(b"ERMHDR".as_slice()) {
            return None;
        }
        let mut document = Self { header, sections: vec![], ended: false, encoding };
        // Name, line and first byte of the table that is open.
        let mut open: Option<(&'a str, u64, usize)> = None;
        for line in lines {
            let end = line.bytes == b"%E" || line.bytes.starts_with(b"%E\t");
            let name = line.bytes.strip_prefix(b"%T\t");
            if !end && name.is_none() {
                continue;
            }
            if let Some((name, number, from)) = open.take() {
                let content = bytes.get(from..line.from).unwrap_or_default();
                document.sections.push(Section { name, line: number, bytes: content });
            }
            if end {
                document.ended = true;
                break;
            }
            // A name that is not ASCII is no table that we know.
            let name = name.and_then(|n| n.split(|b| *b == b'\t').next()).unwrap_or_default();
            open = Some((std::str::from_utf8(name).map_or("?", str::trim), line.number, line.next));
        }
        if let Some((name, number, from)) = open {
            document.sections.push(Section { name, line: number, bytes: bytes.get(from..).unwrap_or_default() });
        }
        Some(document)
    }

    /// The tables of a name; a file that was put together from several may have more than one.
    pub(super) fn tables<'s>(&'s self, name: &'s str) -> impl Iterator<Item = Table<'a>> + 's {
        self.sections.iter().filter(move |s| s.name == name).map(move |s| Table::new(*s, self.encoding))
    }

    pub(super) fn has(&self, name: &str) -> bool {
        self.sections.iter().any(|s| s.name == name)
    }

    /// How many rows the tables of a name have.
    pub(super) fn rows(&self, name: &str) -> usize {
        self.inventory().into_iter().filter(|(table, _)| table == name).map(|(_, rows)| rows).sum()
    }

    /// The name of each table and how many rows it has, in order.
    pub(super) fn inventory(&self) -> Vec<(String, usize)> {
        let rows = |s: &Section<'_>| {
            let lines = Lines { bytes: s.bytes, at: 0, number: 0 };
            lines.filter(|line| line.bytes.starts_with(b"%R\t")).count()
        };
        self.sections.iter().map(|s| (s.name.to_owned(), rows(s))).collect()
    }
}

struct Line<'a> {
    /// Without its end.
    bytes: &'a [u8],
    number: u64,
    from: usize,
    /// Where the next one begins.
    next: usize,
}

/// Lines that end in `\n` or `\r\n`.
struct Lines<'a> {
    bytes: &'a [u8],
    at: usize,
    number: u64,
}

impl<'a> Iterator for Lines<'a> {
    type Item = Line<'a>;

    fn next(&mut self) -> Option<Line<'a>> {
        let rest = self.bytes.get(self.at..).filter(|rest| !rest.is_empty())?;
        let length = memchr(b'\n', rest).unwrap_or(rest.len());
        let line = rest.get(..length)?;
        let from = self.at;
        self.at = (from + length + 1).min(self.bytes.len());
        self.number += 1;
        Some(Line { bytes: line.strip_suffix(b"\r").unwrap_or(line), number: self.number, from, next: self.at })
    }
}

/// The rows of a table. A line that begins with no mark goes on with the row before it: some tools write the
/// line breaks of a note as they are.
pub(super) struct Table<'a> {
    pub(super) name: &'a str,
    columns: Vec<&'a str>,
    lines: std::iter::Peekable<Lines<'a>>,
    bytes: &'a [u8],
    first_line: u64,
    row: u64,
    fields: Vec<&'a [u8]>,
    line: u64,
    /// How far its bytes are read.
    passed: usize,
    encoding: &'static Encoding,
}

impl<'a> Table<'a> {
    fn new(section: Section<'a>, encoding: &'static Encoding) -> Self {
        let mut lines = Lines { bytes: section.bytes, at: 0, number: 0 }.peekable();
        let mut columns = vec![];
        while let Some(line) = lines.next_if(|line| !line.bytes.starts_with(b"%R")) {
            if let Some(names) = line.bytes.strip_prefix(b"%F\t") {
                columns = names
                    .split(|b| *b == b'\t')
                    .take(MAX_COLUMNS)
                    .map(|name| std::str::from_utf8(name).map_or("?", str::trim))
                    .collect();
            }
        }
        Self {
            name: section.name,
            columns,
            lines,
            bytes: section.bytes,
            first_line: section.line,
            row: 0,
            fields: vec![],
            line: section.line,
            passed: 0,
            encoding,
        }
    }

    /// The place of a column; nothing if this version of the file does not have it.
    pub(super) fn column(&self, name: &'static str) -> Column {
        Column { name, at: self.columns.iter().position(|c| *c == name) }
    }

    /// How many of its bytes are read.
    pub(super) fn passed(&self) -> usize {
        self.passed
    }

    /// The columns in the order of the file.
    pub(super) fn columns(&self) -> &[&'a str] {
        &self.columns
    }

    /// Where a column is among them.
    pub(super) fn place(&self, name: &str) -> Option<usize> {
        self.columns.iter().position(|c| *c == name)
    }

    /// The next row, or nothing.
    pub(super) fn next(&mut self) -> Option<Row<'_, 'a>> {
        let line = self.lines.by_ref().find(|line| line.bytes.starts_with(b"%R\t"))?;
        let mut end = line.from + line.bytes.len();
        while let Some(more) = self.lines.next_if(|line| !is_marked(line.bytes)) {
            end = more.from + more.bytes.len();
        }
        self.row += 1;
        self.passed = end;
        self.line = self.first_line + line.number;
        self.fields.clear();
        let mut rest = self.bytes.get(line.from + 3..end).unwrap_or_default();
        for _ in 0..self.columns.len() {
            let Some(tab) = memchr(b'\t', rest) else {
                self.fields.push(rest);
                break;
            };
            self.fields.push(rest.get(..tab).unwrap_or_default());
            rest = rest.get(tab + 1..).unwrap_or_default();
        }
        Some(Row { table: self.name, line: self.line, row: self.row, fields: &self.fields, encoding: self.encoding })
    }
}

fn is_marked(line: &[u8]) -> bool {
    matches!(line, [b'%', b'T' | b'F' | b'R' | b'E', b'\t', ..] | [b'%', b'T' | b'F' | b'R' | b'E'])
}

/// A column of a table, looked up once.
#[derive(Clone, Copy, Debug)]
pub(super) struct Column {
    pub(super) name: &'static str,
    at: Option<usize>,
}

/// A row with its place.
#[derive(Clone, Copy, Debug)]
pub(super) struct Row<'r, 'a> {
    table: &'a str,
    line: u64,
    row: u64,
    fields: &'r [&'a [u8]],
    pub(super) encoding: &'static Encoding,
}

impl<'a> Row<'_, 'a> {
    /// The bytes of a field; empty if it, or its column, is not there.
    pub(super) fn bytes(&self, column: Column) -> &'a [u8] {
        self.as_written(column).trim_ascii()
    }

    /// With the spaces around it: they are part of a text.
    pub(super) fn as_written(&self, column: Column) -> &'a [u8] {
        column.at.and_then(|at| self.fields.get(at)).copied().unwrap_or_default()
    }

    /// The field in a place among the columns.
    pub(super) fn at(&self, place: usize) -> &'a [u8] {
        self.fields.get(place).copied().unwrap_or_default()
    }

    pub(super) fn place(&self, column: &str) -> Place {
        Place { line: Some(self.line), table: self.table.to_owned(), row: Some(self.row), column: column.to_owned() }
    }
}
