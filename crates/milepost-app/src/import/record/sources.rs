//! The sources that records cite: those that are there, and those that are new.

use milepost_model::Problems;
use milepost_model::{DateInterval, Source, SourceDraft, SourceId};
use std::collections::HashMap;

/// What makes two sources one.
type Key = (String, String, Option<String>, Option<DateInterval>);

#[derive(Default)]
pub(super) struct Sources {
    known: Vec<Source>,
    /// From here on they are new.
    new: usize,
    by_key: HashMap<Key, usize>,
    by_id: HashMap<SourceId, usize>,
}

fn key(source: &Source) -> Key {
    (source.title.clone(), source.publisher.clone(), source.link.clone(), source.published)
}

impl Sources {
    pub(super) fn new(known: Vec<Source>) -> Self {
        let mut sources = Self::default();
        known.into_iter().for_each(|source| sources.keep(source));
        sources.new = sources.known.len();
        sources
    }

    fn keep(&mut self, source: Source) {
        let at = self.known.len();
        self.by_key.entry(key(&source)).or_insert(at);
        self.by_id.insert(source.id, at);
        self.known.push(source);
    }

    /// The source that a draft means: one of the same title, publisher, link and day is the same.
    ///
    /// # Errors
    /// What is wrong with the draft.
    pub(super) fn of(&mut self, draft: &SourceDraft) -> Result<SourceId, Problems> {
        let (source, problems) = crate::source::drafted(draft);
        if problems.refuse() {
            return Err(problems);
        }
        if let Some(there) = self.by_key.get(&key(&source)).and_then(|at| self.known.get(*at)) {
            return Ok(there.id);
        }
        let id = source.id;
        self.keep(source);
        Ok(id)
    }

    pub(super) fn get(&self, id: SourceId) -> Option<&Source> {
        self.by_id.get(&id).and_then(|at| self.known.get(*at))
    }

    /// Those that are new.
    pub(super) fn into_new(mut self) -> Vec<Source> {
        self.known.split_off(self.new)
    }
}
