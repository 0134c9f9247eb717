//! Relationships as the passes walk them: from a node to its neighbours, those before it and those after it.

use super::Plan;
use crate::cpm::Instant;
use crate::cpm::at::{At, index};
use crate::cpm::topology::Adjacency;
use std::cmp::Ordering;

/// To a neighbour.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub(crate) struct Edge {
    /// The neighbour.
    pub(crate) node: u32,
    /// In places, which is twice the minutes.
    pub(crate) lag: i32,
    /// From the predecessor's finish; otherwise from its start.
    pub(crate) from_finish: bool,
    /// To the successor's finish; otherwise to its start.
    pub(crate) to_finish: bool,
    /// Predecessor, successor and lag are not all on one calendar.
    pub(crate) crossing: bool,
}

impl Edge {
    /// The predecessor's place with the lag, where all is on one calendar.
    #[inline]
    pub(crate) fn after(&self, place: i32) -> i32 {
        moved(place, self.lag)
    }

    /// The successor's place less the lag, where all is on one calendar.
    #[inline]
    pub(crate) fn before(&self, place: i32) -> i32 {
        moved(place, -self.lag)
    }
}

/// A place moved by a lag. P6 counts onward to the end of the last working minute, 17:00, and back to the start of the
/// first, 08:00; without a lag a date stays as it is, whichever it is read as.
#[inline]
fn moved(place: i32, lag: i32) -> i32 {
    match lag.cmp(&0) {
        Ordering::Equal => place,
        Ordering::Greater => (place + lag) & !1,
        Ordering::Less => (place + lag) | 1,
    }
}

/// What is rarely asked about an edge, beside it.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub(crate) struct Link {
    pub(crate) relationship: u32,
    pub(crate) lag_calendar: u32,
}

/// One relationship between nodes.
#[derive(Clone, Copy, Debug)]
pub(super) struct Arc {
    pub(super) predecessor: u32,
    pub(super) successor: u32,
    /// `node` is filled in when it is laid out.
    pub(super) edge: Edge,
    pub(super) link: Link,
}

/// Edges grouped by node, in both directions.
#[derive(Clone, Debug, Default)]
pub(crate) struct Edges {
    before_starts: Vec<u32>,
    before: Vec<Edge>,
    before_link: Vec<Link>,
    after_starts: Vec<u32>,
    after: Vec<Edge>,
    after_link: Vec<Link>,
}

impl Edges {
    pub(super) fn of(count: usize, arcs: &[Arc]) -> Self {
        let to = Adjacency::of(count, arcs.iter().map(|arc| (arc.successor, arc.predecessor)));
        let from = Adjacency::of(count, arcs.iter().map(|arc| (arc.predecessor, arc.successor)));
        let lay = |items: &[(u32, u32)]| -> (Vec<Edge>, Vec<Link>) {
            let each = items.iter().filter_map(|(node, at)| {
                let arc = arcs.get(*at as usize)?;
                Some((Edge { node: *node, ..arc.edge }, arc.link))
            });
            each.unzip()
        };
        let ((before, before_link), (after, after_link)) = (lay(&to.items), lay(&from.items));
        Self { before_starts: to.starts, before, before_link, after_starts: from.starts, after, after_link }
    }

    /// The edges to the predecessors of a node.
    #[inline]
    pub(crate) fn before(&self, node: usize) -> &[Edge] {
        let range = self.before_starts.at(node) as usize..self.before_starts.at(node + 1) as usize;
        self.before.get(range).unwrap_or_default()
    }

    /// The edges to the successors of a node.
    #[inline]
    pub(crate) fn after(&self, node: usize) -> &[Edge] {
        let range = self.after_starts.at(node) as usize..self.after_starts.at(node + 1) as usize;
        self.after.get(range).unwrap_or_default()
    }

    /// What belongs to the nth edge to a predecessor of a node.
    pub(crate) fn before_link(&self, node: usize, nth: usize) -> Link {
        self.before_link.at(self.before_starts.at(node) as usize + nth)
    }

    /// What belongs to the nth edge to a successor of a node.
    pub(crate) fn after_link(&self, node: usize, nth: usize) -> Link {
        self.after_link.at(self.after_starts.at(node) as usize + nth)
    }

    /// Nodes with an edge to a successor.
    pub(crate) fn is_open(&self, node: usize) -> bool {
        self.after(node).is_empty()
    }
}

impl Plan {
    /// A predecessor's date, with the lag, as a place on the successor's calendar.
    pub(crate) fn carry(&self, edge: &Edge, place: i32, successor: usize, link: Link) -> i32 {
        let date = self.calendar_of(edge.node as usize).read(place);
        let date = self.lagged(date, edge.lag / 2, link.lag_calendar);
        self.calendar_of(successor).not_before(date)
    }

    /// A successor's date, less the lag, as a place on the predecessor's calendar.
    pub(crate) fn carry_back(&self, edge: &Edge, place: i32, predecessor: usize, link: Link) -> i32 {
        let date = self.calendar_of(edge.node as usize).read(place);
        let date = self.lagged(date, -edge.lag / 2, link.lag_calendar);
        self.calendar_of(predecessor).not_after(date)
    }

    /// A date moved by working minutes of a calendar: onward it is read as a finish, back as a start. No lag leaves it as
    /// it is.
    pub(crate) fn lagged(&self, date: Instant, lag: i32, calendar: u32) -> Instant {
        if lag == 0 {
            return date;
        }
        let calendar = self.calendar_at(calendar);
        let work = calendar.work_at(date).saturating_add(lag);
        if work < 0 {
            return Instant::FIRST;
        }
        if work > calendar.total {
            return Instant::LAST;
        }
        if lag > 0 { calendar.finish_at(work) } else { calendar.start_at(work) }
    }
}

/// As many as an index counts.
pub(super) fn fits(count: usize) -> bool {
    index(count) != u32::MAX
}
