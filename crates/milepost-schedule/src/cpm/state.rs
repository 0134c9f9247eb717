//! What the passes compute: places by node.

use super::at::At;
use super::plan::Plan;
use super::{CpmError, DateOf};

/// Columns by node; see [`super::calendar::Compiled`] for places.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub(crate) struct State {
    pub(crate) early_start: Vec<i32>,
    pub(crate) early_finish: Vec<i32>,
    pub(crate) late_start: Vec<i32>,
    pub(crate) late_finish: Vec<i32>,
    /// Working minutes, fitted to the expected finish where there is one.
    pub(crate) remaining: Vec<i32>,
    /// Where the node's project ends, on the node's calendar.
    pub(crate) ceiling: Vec<i32>,
}

impl State {
    pub(crate) fn blank(plan: &Plan) -> Self {
        let column = || vec![0; plan.len()];
        Self {
            early_start: column(),
            early_finish: column(),
            late_start: column(),
            late_finish: column(),
            remaining: plan.remaining.clone(),
            ceiling: column(),
        }
    }
}

/// A start and a finish of a node.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) struct Span {
    pub(crate) start: i32,
    pub(crate) finish: i32,
}

impl Span {
    pub(crate) fn moment(place: i32) -> Self {
        Self { start: place, finish: place }
    }

    /// Working minutes from one on, as what takes time is read.
    pub(crate) fn from_start(work: i32, minutes: i32) -> Self {
        Self { start: 2 * work + 1, finish: 2 * (work + minutes) }
    }

    pub(crate) fn to_finish(work: i32, minutes: i32) -> Self {
        Self::from_start(work - minutes, minutes)
    }

    /// # Errors
    /// Outside 1900 to 2200.
    #[inline]
    pub(crate) fn within(self, plan: &Plan, node: usize, of: impl Fn(u32) -> DateOf) -> Result<Self, CpmError> {
        if self.start < 0 || self.finish > plan.calendar_of(node).last() || self.finish < 0 {
            return Err(CpmError::DateOutOfRange(of(plan.activity.at(node))));
        }
        Ok(self)
    }
}
