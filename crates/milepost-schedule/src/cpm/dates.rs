//! What the engine computes: dates, floats, and what drives them.

use super::Instant;

/// Columns by activity index, as the network has them. Floats are working minutes on the activity's calendar.
///
/// For an activity in progress the early and late dates are those of its remaining work, as in P6. Those of a completed
/// one say nothing about it: its dates are the actual ones.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Dates {
    /// Of the remaining work.
    pub early_start: Vec<Instant>,
    pub early_finish: Vec<Instant>,
    pub late_start: Vec<Instant>,
    pub late_finish: Vec<Instant>,
    /// The actual start, or the early one.
    pub start: Vec<Instant>,
    /// The actual finish, or the early one.
    pub finish: Vec<Instant>,
    /// Late less early start.
    pub start_float: Vec<i32>,
    /// Late less early finish.
    pub finish_float: Vec<i32>,
    /// The one of the two that the options choose. 0 for what is completed.
    pub total_float: Vec<i32>,
    /// By how much it can move without moving a successor's early date; 0 or more.
    pub free_float: Vec<i32>,
    /// By the criterion of its project. Never for what is completed.
    pub critical: Vec<bool>,
    /// On a path of driving relationships to the latest finish of its project.
    pub longest_path: Vec<bool>,
    /// By relationship index: it decides its successor's early date.
    pub driving: Vec<bool>,
    /// By project index.
    pub projects: Vec<ProjectDates>,
}

#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct ProjectDates {
    /// The earliest start, actual or early; the data date of a project without activities.
    pub start: Instant,
    /// The latest finish, actual or early; the data date of a project without activities.
    pub finish: Instant,
    /// Where late dates count back from.
    pub late_finish: Instant,
}

impl Dates {
    /// What moving it takes from its successors: total less free float.
    #[must_use]
    pub fn interfering_float(&self, activity: u32) -> i32 {
        let float = |column: &[i32]| column.get(activity as usize).copied().unwrap_or_default();
        float(&self.total_float) - float(&self.free_float)
    }
}
