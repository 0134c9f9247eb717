//! A source's draft applied to it.

use super::{Source, SourceDraft, link};
use crate::{Message, Problem, Problems, field, reading};

impl SourceDraft {
    /// Changes the source as the draft says, or says why not and changes nothing.
    #[must_use = "the problems may refuse the change"]
    pub fn apply(&self, to: &mut Source) -> Problems {
        let mut problems = Problems::default();
        let mut after = to.clone();
        if let Some(typed) = &self.title
            && let Some(title) = field::line("title", typed, field::NAME, &mut problems)
        {
            after.title = title;
        }
        if after.title.is_empty() && !problems.refuse() {
            let problem = Problem::error("title", Message::new("source-title-missing"));
            problems.push(problem.help(Message::new("source-title-missing-help")));
        }
        if let Some(typed) = &self.publisher
            && let Some(publisher) = field::line("publisher", typed, field::NAME, &mut problems)
        {
            after.publisher = publisher;
        }
        match self.published.as_deref().map(str::trim) {
            None => {}
            Some("") => after.published = None,
            // A source is no project's: there is nothing to count from.
            Some(typed) => {
                if let Some(date) = reading::date::read(typed, &[]).at("published", typed, &mut problems) {
                    after.published = Some(date);
                }
            }
        }
        match self.link.as_deref().map(str::trim) {
            None => {}
            Some("") => after.link = None,
            Some(typed) => match link::checked(typed) {
                Ok(link) => after.link = Some(link),
                Err(problem) => problems.push(*problem),
            },
        }
        after.reliability = self.reliability.unwrap_or(after.reliability);
        if let Some(typed) = &self.note
            && let Some(note) = field::note("note", typed, &mut problems)
        {
            after.note = note;
        }
        if !problems.refuse() {
            *to = after;
        }
        problems
    }
}
