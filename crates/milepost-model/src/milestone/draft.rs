//! A milestone's draft applied to it.

use super::{Milestone, MilestoneContext, MilestoneDraft};
use crate::Problems;

impl MilestoneDraft {
    /// Changes the milestone as the draft says, or says why not and changes nothing.
    #[must_use = "the problems may refuse the change"]
    pub fn apply(&self, to: &mut Milestone, _cx: &MilestoneContext<'_>) -> Problems {
        if let Some(title) = &self.title {
            to.title.clone_from(title);
        }
        Problems::default()
    }
}
