//! What a document is made of. Both writers take it as it is: no word is added on the way, save page numbers,
//! which only the PDF knows, and these are put into words by [`Words`].

use crate::chart::Chart;
use chrono::NaiveDate;
use std::collections::BTreeSet;

/// A document with a title block and headed sections.
#[derive(Clone, Debug)]
pub struct Document {
    /// BCP 47, e.g. `en`.
    pub language: String,
    pub title: String,
    pub subtitle: String,
    /// Label and value: data date, who made it.
    pub particulars: Vec<(String, String)>,
    /// The foot of every page.
    pub foot: String,
    pub author: String,
    /// The day that the document tells of; a PDF carries it as its date.
    pub date: NaiveDate,
    pub words: Words,
    pub sections: Vec<Section>,
}

/// The words that depend on what only the writers know.
#[derive(Clone, Copy, Debug)]
pub struct Words {
    /// "Page 2 of 5".
    pub page: fn(page: usize, pages: usize) -> String,
    /// A month on an axis: "Jul 26".
    pub month: fn(NaiveDate) -> String,
    /// A share of one: "39%".
    pub share: fn(f64) -> String,
    /// A distance in metres on an axis: "400 m".
    pub metres: fn(f64) -> String,
    /// Tells which characters could not be printed, by their code points.
    pub unprinted: fn(&str) -> String,
}

/// A heading and what follows it.
#[derive(Clone, Debug, Default)]
pub struct Section {
    pub heading: String,
    /// 2 for a section, 3 for one within it. The title is 1.
    pub level: u8,
    /// True if it begins on a new page.
    pub new_page: bool,
    pub blocks: Vec<Block>,
}

#[derive(Clone, Debug)]
pub enum Block {
    /// How it stands, in a word and a sentence.
    Standing(Standing),
    Paragraph(Text),
    /// A remark in small print.
    Small(Text),
    /// Headline figures side by side.
    Cards(Vec<Card>),
    Table(Table),
    Chart(Chart),
    Notes(Vec<Note>),
}

#[derive(Clone, Debug)]
pub struct Standing {
    pub word: String,
    pub sentence: Text,
    /// True for a word of alarm: late, behind. It gets a heavier mark, which shows without colour too.
    pub alarm: bool,
    /// True where it is one of many: set smaller.
    pub small: bool,
}

/// One figure with the rule that gave it.
#[derive(Clone, Debug, Default)]
pub struct Card {
    pub label: String,
    pub value: String,
    pub detail: String,
    /// How it came about, in a sentence; for an unknown figure the reason.
    pub why: String,
    pub unknown: bool,
    pub meter: Option<Meter>,
}

/// A share of one as a bar, with a mark for what was planned.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Meter {
    pub share: f64,
    pub mark: Option<f64>,
}

#[derive(Clone, Debug, Default)]
pub struct Table {
    /// Says what the table is, for those who hear it rather than see it.
    pub caption: String,
    pub columns: Vec<Column>,
    pub rows: Vec<Row>,
}

#[derive(Clone, Debug)]
pub struct Column {
    pub head: String,
    /// Its part of the width, in proportion to the others'.
    pub width: f32,
    pub align: Align,
}

/// The first cell names the row.
#[derive(Clone, Debug, Default)]
pub struct Row {
    pub cells: Vec<Text>,
}

#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Align {
    #[default]
    Start,
    /// Numbers: set to the right, with digits of one width.
    End,
}

/// A source, numbered as the text refers to it.
#[derive(Clone, Debug, Default)]
pub struct Note {
    pub number: usize,
    pub text: Text,
}

/// Text in runs.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Text {
    pub runs: Vec<Run>,
}

#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Run {
    pub text: String,
    pub bold: bool,
    /// Set back: less important than the rest.
    pub quiet: bool,
    pub link: Option<Link>,
}

#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Link {
    Url(String),
    /// The note of this number.
    Note(usize),
}

impl Text {
    #[must_use]
    pub fn plain(text: impl Into<String>) -> Self {
        Self::default().and(text)
    }

    #[must_use]
    pub fn bold(text: impl Into<String>) -> Self {
        Self { runs: vec![Run { text: text.into(), bold: true, ..Run::default() }] }
    }

    #[must_use]
    pub fn and(mut self, text: impl Into<String>) -> Self {
        self.runs.push(Run { text: text.into(), ..Run::default() });
        self
    }

    #[must_use]
    pub fn and_quiet(mut self, text: impl Into<String>) -> Self {
        self.runs.push(Run { text: text.into(), quiet: true, ..Run::default() });
        self
    }

    #[must_use]
    pub fn and_link(mut self, text: impl Into<String>, url: impl Into<String>) -> Self {
        self.runs.push(Run { text: text.into(), link: Some(Link::Url(url.into())), ..Run::default() });
        self
    }

    /// Refers to notes by number: " [3] [7]".
    #[must_use]
    pub fn and_notes(mut self, notes: impl IntoIterator<Item = usize>) -> Self {
        for number in notes {
            self.runs.push(Run { text: "\u{a0}".to_owned(), ..Run::default() });
            self.runs.push(Run {
                text: format!("[{number}]"),
                quiet: true,
                link: Some(Link::Note(number)),
                ..Run::default()
            });
        }
        self
    }

    #[must_use]
    pub fn is_empty(&self) -> bool {
        self.runs.iter().all(|run| run.text.is_empty())
    }

    /// The text without its dress.
    #[must_use]
    pub fn string(&self) -> String {
        self.runs.iter().map(|run| run.text.as_str()).collect()
    }
}

impl Document {
    /// Every character that is to be printed.
    #[must_use]
    pub fn characters(&self) -> BTreeSet<char> {
        let mut found = BTreeSet::new();
        let mut note = |text: &str| found.extend(text.chars());
        note(&self.title);
        note(&self.subtitle);
        note(&self.foot);
        for (label, value) in &self.particulars {
            note(label);
            note(value);
        }
        for section in &self.sections {
            note(&section.heading);
            for block in &section.blocks {
                block.each_text(&mut note);
            }
        }
        found
    }
}

impl Block {
    fn each_text(&self, note: &mut impl FnMut(&str)) {
        let of = |text: &Text, note: &mut dyn FnMut(&str)| text.runs.iter().for_each(|run| note(&run.text));
        match self {
            Self::Standing(standing) => {
                note(&standing.word);
                of(&standing.sentence, note);
            }
            Self::Paragraph(text) | Self::Small(text) => of(text, note),
            Self::Cards(cards) => {
                for card in cards {
                    [&card.label, &card.value, &card.detail, &card.why].into_iter().for_each(|text| note(text));
                }
            }
            Self::Table(table) => {
                note(&table.caption);
                table.columns.iter().for_each(|column| note(&column.head));
                table.rows.iter().flat_map(|row| &row.cells).for_each(|cell| of(cell, note));
            }
            Self::Chart(chart) => chart.texts().into_iter().for_each(note),
            Self::Notes(notes) => notes.iter().for_each(|n| of(&n.text, note)),
        }
    }
}
