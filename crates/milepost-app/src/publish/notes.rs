//! The sources of a report, numbered in the order in which the text first refers to them.

use super::terms::interval;
use crate::words::text;
use milepost_model::{Source, SourceId};
use milepost_publish::{Block, Note, Section, Text};

#[derive(Debug)]
pub(super) struct Notes<'a> {
    sources: &'a [Source],
    cited: Vec<SourceId>,
}

impl<'a> Notes<'a> {
    pub(super) fn of(sources: &'a [Source]) -> Self {
        Self { sources, cited: vec![] }
    }

    /// The text with references to the sources after it.
    pub(super) fn cite(&mut self, text: Text, sources: &[SourceId]) -> Text {
        let mut numbers: Vec<usize> = sources.iter().filter_map(|source| self.number(*source)).collect();
        numbers.dedup();
        text.and_notes(numbers)
    }

    pub(super) fn source(&self, id: SourceId) -> Option<&'a Source> {
        self.sources.iter().find(|source| source.id == id)
    }

    fn number(&mut self, id: SourceId) -> Option<usize> {
        self.source(id)?;
        if let Some(place) = self.cited.iter().position(|cited| *cited == id) {
            return Some(place + 1);
        }
        self.cited.push(id);
        Some(self.cited.len())
    }

    pub(super) fn section(&self) -> Section {
        let notes: Vec<Note> = self
            .cited
            .iter()
            .enumerate()
            .filter_map(|(place, id)| Some(Note { number: place + 1, text: entry(self.source(*id)?) }))
            .collect();
        let blocks = if notes.is_empty() {
            vec![Block::Paragraph(Text::plain(text("publish-sources-none")))]
        } else {
            vec![Block::Notes(notes)]
        };
        Section { heading: text("publish-sources"), level: 2, new_page: false, blocks }
    }
}

/// Publisher, title, date, how near it is, link.
fn entry(source: &Source) -> Text {
    let mut entry = Text::default();
    if !source.publisher.is_empty() {
        entry = Text::bold(&source.publisher).and(". ");
    }
    let title = if source.title.is_empty() { text("publish-source-untitled") } else { source.title.clone() };
    entry = entry.and(format!("{title}."));
    if let Some(published) = &source.published {
        entry = entry.and(format!(" {}.", interval(published)));
    }
    if source.reliability != milepost_model::Reliability::Unrated {
        entry = entry.and_quiet(format!(" {}.", super::terms::word("ui-reliability-", &source.reliability)));
    }
    match &source.link {
        Some(link) => entry.and(" ").and_link(link, link),
        None => entry,
    }
}
