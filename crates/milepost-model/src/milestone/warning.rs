//! What should be looked at in a milestone that was let through.

use super::{Milestone, MilestoneContext};
use crate::Problem;

/// What does not fit together in a milestone: planned after the project's finish, met before its start.
#[must_use]
pub fn warnings(_milestone: &Milestone, _cx: &MilestoneContext<'_>) -> Vec<Problem> {
    vec![]
}
