//! Which rows of the file do what: for the preview, row by row.

use super::plan::Change;

/// What one row does to one thing of the plan.
#[derive(Clone, Debug)]
pub(super) struct Effect {
    pub(super) row: u64,
    /// Place among the plan's projects.
    pub(super) project: usize,
    pub(super) subject: Subject,
    pub(super) change: Change,
}

/// Places are in the lists of the planned project.
#[derive(Clone, Debug)]
pub(super) enum Subject {
    Project,
    Milestone(usize),
    Claim(usize),
    Report(usize),
    /// What a report says of the milestone of this title, in a row of its own.
    Line(usize, Box<str>),
}
