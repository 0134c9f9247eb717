//! What has happened and who says so, as readings and costs are entered: its date, its source, its note.

use crate::{Anchor, DateInterval, Message, Problem, Problems, SourceId, field, reading};
use chrono::NaiveDate;

/// The parts of a draft that are alike. What is missing stays as it is, an empty text clears.
#[derive(Clone, Copy, Debug)]
pub(crate) struct Happened<'a> {
    /// What the date's field is called.
    pub(crate) field: &'static str,
    pub(crate) date: Option<&'a str>,
    /// A source's id.
    pub(crate) source: Option<&'a str>,
    pub(crate) note: Option<&'a str>,
}

impl Happened<'_> {
    /// Writes what was entered over what is there. A date that begins after today is a problem: it has not happened.
    pub(crate) fn apply(
        self,
        (date, source, note): (&mut DateInterval, &mut Option<SourceId>, &mut String),
        (today, anchors): (NaiveDate, &[Anchor]),
        problems: &mut Problems,
    ) {
        if let Some(typed) = self.date.map(str::trim)
            && let Some(read) = reading::date::read(typed, anchors).at(self.field, typed, problems)
        {
            *date = read;
            if let Some(begins) = read.earliest().filter(|begins| *begins > today) {
                let message = Message::new("measurement-future").with("date", begins).with("today", today);
                problems.push(Problem::error(self.field, message).help(Message::new("measurement-future-help")));
            }
        }
        match self.source.map(str::trim) {
            None => {}
            Some("") => *source = None,
            Some(typed) => *source = typed.parse().ok(),
        }
        if let Some(typed) = self.note
            && let Some(read) = field::note("note", typed, problems)
        {
            *note = read;
        }
    }
}
