//! A source's draft applied to it.

use super::{Source, SourceDraft};
use crate::Problems;

impl SourceDraft {
    /// Changes the source as the draft says, or says why not and changes nothing.
    #[must_use = "the problems may refuse the change"]
    pub fn apply(&self, to: &mut Source) -> Problems {
        if let Some(title) = &self.title {
            to.title.clone_from(title);
        }
        Problems::default()
    }
}
