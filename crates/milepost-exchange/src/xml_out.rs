//! XML on its way into a file: elements in order, texts escaped.

use crate::xml::Element;
use milepost_model::schedule::Instant;
use rust_decimal::Decimal;
use std::fmt::Write as _;

/// A document as it grows.
#[derive(Debug, Default)]
pub(crate) struct Out {
    text: String,
    depth: usize,
}

impl Out {
    /// Begins a document in UTF-8 whose root has these attributes.
    pub(crate) fn document(root: &str, attributes: &str) -> Self {
        let mut out =
            Self { text: "<?xml version=\"1.0\" encoding=\"UTF-8\" standalone=\"yes\"?>\n".to_owned(), depth: 1 };
        let space = if attributes.is_empty() { "" } else { " " };
        let _ = writeln!(out.text, "<{root}{space}{attributes}>");
        out
    }

    /// How much is written.
    pub(crate) fn mark(&self) -> usize {
        self.text.len()
    }

    /// Takes back what was written since a mark.
    pub(crate) fn cut(&mut self, from: usize) {
        self.text.truncate(from);
    }

    /// Takes out what was written since a mark.
    pub(crate) fn take_from(&mut self, from: usize) -> String {
        self.text.split_off(from.min(self.text.len()))
    }

    /// A text that was written before.
    pub(crate) fn put(&mut self, text: &str) {
        self.text.push_str(text);
    }

    /// What stands before an element at this depth.
    pub(crate) fn indentation(&self) -> String {
        "\t".repeat(self.depth)
    }

    pub(crate) fn deeper(&mut self, by: isize) {
        self.depth = self.depth.saturating_add_signed(by);
    }

    /// An element with all that is in it.
    pub(crate) fn element(&mut self, element: &Element<'_>) {
        if element.children.is_empty() {
            self.leaf(element.name, &element.text);
            return;
        }
        self.open(element.name);
        element.children.iter().for_each(|child| self.element(child));
        self.close(element.name);
    }

    pub(crate) fn open(&mut self, name: &str) {
        self.indent();
        self.text.push('<');
        self.text.push_str(name);
        self.text.push_str(">\n");
        self.depth += 1;
    }

    pub(crate) fn close(&mut self, name: &str) {
        self.depth = self.depth.saturating_sub(1);
        self.indent();
        let _ = writeln!(self.text, "</{name}>");
    }

    /// An element with a text.
    pub(crate) fn leaf(&mut self, name: &str, text: &str) {
        self.indent();
        let _ = write!(self.text, "<{name}>");
        escape(text, &mut self.text);
        let _ = writeln!(self.text, "</{name}>");
    }

    /// An element with a text, if there is one.
    pub(crate) fn some(&mut self, name: &str, text: &str) {
        if !text.is_empty() {
            self.leaf(name, text);
        }
    }

    pub(crate) fn number(&mut self, name: &str, number: impl Into<i64>) {
        self.leaf(name, &number.into().to_string());
    }

    /// `1` or `0`.
    pub(crate) fn flag(&mut self, name: &str, value: bool) {
        self.leaf(name, if value { "1" } else { "0" });
    }

    pub(crate) fn decimal(&mut self, name: &str, value: Decimal) {
        self.leaf(name, &value.normalize().to_string());
    }

    /// `2018-10-18T08:00:00`, if there is a date.
    pub(crate) fn instant(&mut self, name: &str, at: Option<Instant>) {
        if let Some(at) = at {
            self.leaf(name, &iso(at));
        }
    }

    pub(crate) fn finish(mut self, root: &str) -> Vec<u8> {
        let _ = writeln!(self.text, "</{root}>");
        self.text.into_bytes()
    }

    fn indent(&mut self) {
        self.text.extend(std::iter::repeat_n('\t', self.depth));
    }
}

pub(crate) fn iso(at: Instant) -> String {
    at.datetime().format("%Y-%m-%dT%H:%M:00").to_string()
}

/// Without the characters that no XML may hold.
pub(crate) fn escape(text: &str, into: &mut String) {
    for character in text.chars() {
        match character {
            '&' => into.push_str("&amp;"),
            '<' => into.push_str("&lt;"),
            '>' => into.push_str("&gt;"),
            // A reader makes a line feed of it unless it stands by its number.
            '\r' => into.push_str("&#13;"),
            '\t' | '\n' => into.push(character),
            '\u{0}'..='\u{1f}' | '\u{fffe}' | '\u{ffff}' => {}
            other => into.push(other),
        }
    }
}
