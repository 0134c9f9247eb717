//! Everything that a workspace holds, as plain values: what the text export writes.

use crate::{Claim, Milestone, Project, Source};
use serde::{Deserialize, Serialize};

/// Ordered by position, then id: the same content is always the same value.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
pub struct Content {
    pub projects: Vec<Project>,
    pub milestones: Vec<Milestone>,
    pub claims: Vec<Claim>,
    pub sources: Vec<Source>,
}
