//! A network made ready for computing: checked, its calendars compiled, its activities in topological order.
//!
//! Within a plan an activity is a *node*, its position in that order. Dates are places on the node's own calendar (see
//! [`Compiled`]); bounds are the dates that constraints, progress and the data date allow.

mod bounds;
mod check;
mod compile;
mod edge;

use super::calendar::Compiled;
use super::{ActivityKind, Options, Project};
use std::collections::HashMap;

pub(crate) use bounds::{Bounds, Fixed};
pub(crate) use compile::compile;
pub(crate) use edge::{Edge, Edges, Link};

/// What the passes ask about a node.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub(crate) struct Traits {
    pub(crate) kind: ActivityKind,
    pub(crate) started: bool,
    pub(crate) completed: bool,
    /// Has [`Bounds`] beyond the floor of its start.
    pub(crate) bounded: bool,
    /// Its remaining work does not wait for its predecessors.
    pub(crate) free: bool,
}

/// Columns by node. Those in the network proper come first; then levels of effort; then summaries, children first.
#[derive(Clone, Debug, Default)]
pub(crate) struct Plan {
    /// The network's, and after them one of every minute.
    pub(crate) calendars: Vec<Compiled>,
    /// Stands in for a calendar that is not there, which checking rules out.
    nothing: Compiled,
    pub(crate) projects: Vec<Project>,
    pub(crate) options: Options,
    /// Activity by node.
    pub(crate) activity: Vec<u32>,
    /// Node by activity.
    pub(crate) node: Vec<u32>,
    /// Nodes before this one are in the network proper.
    pub(crate) regular: usize,
    /// Nodes from here are summaries.
    pub(crate) summaries: usize,
    pub(crate) calendar: Vec<u32>,
    pub(crate) project: Vec<u32>,
    pub(crate) traits: Vec<Traits>,
    pub(crate) remaining: Vec<i32>,
    /// The early start is not before this place.
    pub(crate) floor: Vec<i32>,
    /// By node with [`Traits::bounded`].
    pub(crate) bounds: HashMap<u32, Bounds>,
    /// Between nodes of the network proper.
    pub(crate) edges: Edges,
    /// Those that begin or end at a level of effort.
    pub(crate) effort: Edges,
    /// Summary above, by node; `NONE`: none.
    pub(crate) parent: Vec<u32>,
    /// How many relationships the network has.
    pub(crate) relationships: usize,
}

impl Plan {
    pub(crate) fn len(&self) -> usize {
        self.activity.len()
    }

    /// The calendar of a node.
    #[inline]
    pub(crate) fn calendar_of(&self, node: usize) -> &Compiled {
        self.calendar_at(self.calendar.get(node).copied().unwrap_or_default())
    }

    /// A calendar by index.
    #[inline]
    pub(crate) fn calendar_at(&self, calendar: u32) -> &Compiled {
        self.calendars.get(calendar as usize).unwrap_or(&self.nothing)
    }

    /// The calendar of every minute, after the network's own.
    pub(crate) fn every_minute(&self) -> u32 {
        super::at::index(self.calendars.len().saturating_sub(1))
    }

    pub(crate) fn bounds_of(&self, node: usize) -> Option<&Bounds> {
        self.bounds.get(&super::at::index(node))
    }
}
