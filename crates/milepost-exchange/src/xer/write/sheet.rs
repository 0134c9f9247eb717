//! A table on its way into a file: rows of texts by column, with what was kept of each row put back.

use crate::written::lost;
use crate::xer::kept::{Kept, KeptTable, place};
use crate::{Findings, Place};
use encoding_rs::{EncoderResult, Encoding};
use milepost_model::Message;
use milepost_model::schedule::{Instant, Minutes};
use rust_decimal::Decimal;
use std::collections::{HashMap, VecDeque};

/// The file as it grows.
pub(super) struct Book<'k> {
    bytes: Vec<u8>,
    encoding: &'static Encoding,
    kept: Option<&'k Kept>,
    pub(super) findings: Findings,
}

impl<'k> Book<'k> {
    pub(super) fn new(encoding: &'static Encoding, kept: Option<&'k Kept>, findings: Findings) -> Self {
        // What cannot be written in is written as UTF-8.
        let encoding = encoding.output_encoding();
        Self { bytes: vec![], encoding, kept, findings }
    }

    /// One line, ended as P6 ends it.
    pub(super) fn line(&mut self, mark: &str, fields: &[String], table: &str, row: Option<u64>) {
        let mut text = mark.to_owned();
        for field in fields {
            text.push('\t');
            clean(field, &mut text);
        }
        text.push_str("\r\n");
        if text.is_ascii() || self.encoding == encoding_rs::UTF_8 {
            self.bytes.extend_from_slice(text.as_bytes());
            return;
        }
        self.encode(&text, table, row);
    }

    fn encode(&mut self, text: &str, table: &str, row: Option<u64>) {
        let mut encoder = self.encoding.new_encoder();
        let mut rest = text;
        let mut missing = String::new();
        loop {
            let room = encoder.max_buffer_length_from_utf8_without_replacement(rest.len()).unwrap_or(0).max(64);
            let from = self.bytes.len();
            self.bytes.resize(from + room, 0);
            let Some(into) = self.bytes.get_mut(from..) else { return };
            let (result, read, written) = encoder.encode_from_utf8_without_replacement(rest, into, true);
            self.bytes.truncate(from + written);
            rest = rest.get(read..).unwrap_or_default();
            match result {
                EncoderResult::InputEmpty => break,
                EncoderResult::OutputFull => {}
                EncoderResult::Unmappable(character) => {
                    self.bytes.push(b'?');
                    if !missing.contains(character) {
                        missing.push(character);
                    }
                }
            }
        }
        if !missing.is_empty() {
            let place = Place { table: table.to_owned(), row, ..Place::default() };
            let message =
                Message::new("written-characters").with("characters", missing).with("code_page", self.encoding.name());
            self.findings.warning(place, message);
        }
    }

    /// The table, if it has rows. That of activities is in every file.
    pub(super) fn table(&mut self, sheet: Sheet<'_>) {
        if sheet.rows.is_empty() && sheet.name != "TASK" {
            return;
        }
        let columns: Vec<String> = sheet.columns;
        self.line("%T", &[sheet.name.to_owned()], sheet.name, None);
        self.line("%F", &columns, sheet.name, None);
        for (row, number) in sheet.rows.iter().zip(1..) {
            self.line("%R", row, sheet.name, Some(number));
        }
    }

    /// A table with these columns; what was kept of its rows is put back.
    pub(super) fn sheet(&self, name: &'static str, columns: &[&str]) -> Sheet<'k> {
        let kept = self.kept.and_then(|kept| kept.tables.iter().find(|table| table.key > 0 && table.name == name));
        let mut all: Vec<String> = columns.iter().map(|&c| c.to_owned()).collect();
        let mut places = vec![];
        let mut rows: HashMap<String, VecDeque<usize>> = HashMap::new();
        if let Some(kept) = kept {
            for column in &kept.columns {
                places.push(place(&mut all, column));
            }
            for (at, row) in kept.rows.iter().enumerate() {
                rows.entry(key(row.iter().take(kept.key))).or_default().push_back(at);
            }
        }
        Sheet { name, columns: all, kept, places, by_key: rows, rows: vec![] }
    }

    pub(super) fn finish(mut self) -> (Vec<u8>, Findings) {
        self.bytes.extend_from_slice(b"%E\r\n");
        (self.bytes, self.findings)
    }

    pub(super) fn lost(&mut self, table: &str, column: &str, message: Message) {
        lost(&mut self.findings, table, column, message);
    }
}

fn key<'a>(parts: impl Iterator<Item = &'a String>) -> String {
    let mut key = String::new();
    for part in parts {
        key.push_str(part);
        key.push('\t');
    }
    key
}

pub(super) struct Sheet<'k> {
    name: &'static str,
    columns: Vec<String>,
    kept: Option<&'k KeptTable>,
    /// Where the kept columns are among ours.
    places: Vec<usize>,
    by_key: HashMap<String, VecDeque<usize>>,
    rows: Vec<Vec<String>>,
}

impl Sheet<'_> {
    /// A row, its fields in the order of the columns; `origin`: by what its row of the file that it came from was known.
    pub(super) fn row(&mut self, origin: &[&str], mut fields: Vec<String>) {
        fields.resize(self.columns.len(), String::new());
        let origin: Vec<String> = origin.iter().map(|&part| part.to_owned()).collect();
        let at = self.by_key.get_mut(&key(origin.iter())).and_then(VecDeque::pop_front);
        if let (Some(kept), Some(at)) = (self.kept, at)
            && let Some(row) = kept.rows.get(at)
        {
            for (value, place) in row.iter().zip(&self.places).skip(kept.key) {
                if let Some(field) = fields.get_mut(*place) {
                    value.clone_into(field);
                }
            }
        }
        self.rows.push(fields);
    }

    /// What was kept in a column of the row that `row` would next take for the origin.
    pub(super) fn kept(&self, origin: &[&str], column: &str) -> Option<&str> {
        let origin: Vec<String> = origin.iter().map(|&part| part.to_owned()).collect();
        let kept = self.kept?;
        let at = self.by_key.get(&key(origin.iter()))?.front()?;
        let column = kept.columns.iter().position(|c| c == column)?;
        kept.rows.get(*at)?.get(column).map(String::as_str).filter(|value| !value.is_empty())
    }

    /// A kept row that is no item of ours, by its columns.
    pub(super) fn whole(&mut self, columns: &[String], values: &[String]) {
        let mut fields = vec![String::new(); self.columns.len()];
        for (column, value) in columns.iter().zip(values) {
            let at = place(&mut self.columns, column);
            if fields.len() <= at {
                fields.resize(at + 1, String::new());
            }
            if let Some(field) = fields.get_mut(at) {
                value.clone_into(field);
            }
        }
        self.rows.push(fields);
    }
}

/// A text without what would end a field or a line; quotes are doubled, as P6 does.
fn clean(field: &str, into: &mut String) {
    if !field.contains(['\t', '\n', '\r', '"']) {
        into.push_str(field);
        return;
    }
    for character in field.chars() {
        match character {
            '\t' => into.push(' '),
            '\r' => {}
            '\n' => into.push_str("\u{7f}\u{7f}"),
            '"' => into.push_str("\"\""),
            other => into.push(other),
        }
    }
}

pub(super) fn flag(value: bool) -> String {
    if value { "Y" } else { "N" }.to_owned()
}

pub(super) fn date(at: Option<Instant>) -> String {
    at.map(|at| at.to_string()).unwrap_or_default()
}

/// Minutes as hours: whole, or with as many places as it takes to read the same minute back.
pub(super) fn hours(minutes: Minutes) -> String {
    if minutes % 60 == 0 {
        return (minutes / 60).to_string();
    }
    (Decimal::from(minutes) / Decimal::from(60)).round_dp(10).normalize().to_string()
}

pub(super) fn decimal(value: Decimal) -> String {
    value.normalize().to_string()
}

/// A share of one as a percentage.
pub(super) fn percent(share: Decimal) -> String {
    share.checked_mul(Decimal::ONE_HUNDRED).map(decimal).unwrap_or_default()
}
