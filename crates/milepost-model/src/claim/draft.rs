//! A claim's draft applied to it.

use super::{Claim, ClaimContext, ClaimDraft};
use crate::Problems;

impl ClaimDraft {
    /// Changes the claim as the draft says, or says why not and changes nothing.
    #[must_use = "the problems may refuse the change"]
    pub fn apply(&self, to: &mut Claim, _cx: &ClaimContext<'_>) -> Problems {
        if let Some(reported) = &self.reported {
            to.reported.clone_from(reported);
        }
        Problems::default()
    }
}
