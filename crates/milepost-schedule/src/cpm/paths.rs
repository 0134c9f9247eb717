//! Numbered float paths: the chains that lead to an activity, the one with the least float first.
//!
//! Path 1 is traced back from the activity, at each step over the relationship with the least float. Then, of all
//! relationships that lead from an activity on no path yet to one that is on a path, the one with the least float begins
//! the next path, which is traced back in the same way. As P6's multiple float paths.

use super::at::At;
use super::plan::{Plan, compile};
use super::schedule::passes;
use super::slack::slack;
use super::state::State;
use super::{CpmError, Network, TotalFloat};
use std::cmp::Reverse;
use std::collections::BinaryHeap;

/// By which float a relationship is chosen.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum PathBy {
    /// The relationship's slack and its successor's total float: what it may lose before something is late.
    #[default]
    TotalFloat,
    /// The slack of all relationships on the way to the end: what it may lose before the end moves.
    FreeFloat,
}

/// One path.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct FloatPath {
    /// From its first to its last, without those on a path before it.
    pub activities: Vec<u32>,
    /// The float, in working minutes, of the relationship that it joins another path by; of the first path that of its
    /// last activity.
    pub float: i32,
    /// The relationship by which it joins another path; None: the first one, which ends at the activity asked for.
    pub joins: Option<u32>,
}

/// A way from a node back to a predecessor: its float, then the relationship, the earlier one first.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
struct Way {
    float: i32,
    relationship: u32,
    from: u32,
}

/// The first `count` paths to an activity; None: to the one that finishes last, of several the one with the least total
/// float. Completed activities are on none.
///
/// # Errors
/// As [`super::schedule`]; no path for an activity that is not there, is completed, or drives nothing.
pub fn float_paths(network: &Network, to: Option<u32>, count: usize, by: PathBy) -> Result<Vec<FloatPath>, CpmError> {
    let plan = compile(network)?;
    let (state, _) = passes(&plan)?;
    let node = match to {
        Some(activity) => plan.node.get(activity as usize).copied(),
        // Of several the one that comes last by the logic.
        None => super::path::ends(&plan, &state)
            .into_iter()
            .min_by_key(|node| (total(&plan, &state, *node), Reverse(*node))),
    };
    let open = |node: &u32| (*node as usize) < plan.regular && !plan.traits.at(*node as usize).completed;
    let Some(end) = node.filter(open) else { return Ok(vec![]) };
    let mut tracer = Tracer { plan: &plan, state: &state, by, on: vec![false; plan.len()], open: BinaryHeap::new() };
    let mut paths = Vec::new();
    let mut next = Some((end, total(&plan, &state, end), None));
    while let Some((from, float, joins)) = next.filter(|_| paths.len() < count) {
        let activities = tracer.trace(from, if joins.is_none() { 0 } else { float });
        paths.push(FloatPath { activities, float, joins });
        next = tracer.next().map(|way| (way.from, way.float, Some(way.relationship)));
    }
    Ok(paths)
}

/// A node's total float, by the options.
fn total(plan: &Plan, state: &State, node: u32) -> i32 {
    let at = node as usize;
    let start = (state.late_start.at(at) >> 1) - (state.early_start.at(at) >> 1);
    let finish = (state.late_finish.at(at) >> 1) - (state.early_finish.at(at) >> 1);
    match plan.options.total_float {
        TotalFloat::Finish => finish,
        TotalFloat::Start => start,
        TotalFloat::Smaller if plan.traits.at(at).started => finish,
        TotalFloat::Smaller => start.min(finish),
    }
}

struct Tracer<'a> {
    plan: &'a Plan,
    state: &'a State,
    by: PathBy,
    /// By node: on a path.
    on: Vec<bool>,
    /// Ways that no path has taken, the least float first.
    open: BinaryHeap<Reverse<Way>>,
}

impl Tracer<'_> {
    /// Back from a node, which has `lost` so much slack to the end, to where nothing leads to. The first of the path first.
    fn trace(&mut self, from: u32, mut lost: i32) -> Vec<u32> {
        let mut path = Vec::new();
        let mut next = Some(from);
        while let Some(node) = next {
            self.on.put(node as usize, true);
            path.push(self.plan.activity.at(node as usize));
            let mut ways = self.ways(node, lost);
            ways.sort_unstable_by(|a, b| b.cmp(a));
            let best = ways.pop();
            self.open.extend(ways.into_iter().map(Reverse));
            next = best.map(|way| way.from);
            lost = best.map_or(lost, |way| way.float);
        }
        path.reverse();
        path
    }

    /// The ways back from a node to what is on no path.
    fn ways(&self, node: u32, lost: i32) -> Vec<Way> {
        let (plan, state, at) = (self.plan, self.state, node as usize);
        if plan.traits.at(at).free {
            return Vec::new();
        }
        let after = match self.by {
            PathBy::TotalFloat => total(plan, state, node),
            PathBy::FreeFloat => lost,
        };
        let edges = plan.edges.before(at).iter().enumerate();
        let counts = |before: usize| !self.on.at(before) && !plan.traits.at(before).completed;
        edges
            .filter(|(_, edge)| counts(edge.node as usize))
            .map(|(nth, edge)| {
                let link = plan.edges.before_link(at, nth);
                let float = slack(plan, state, edge, node, link).saturating_add(after);
                Way { float, relationship: link.relationship, from: edge.node }
            })
            .collect()
    }

    /// The way with the least float to what is on no path yet.
    fn next(&mut self) -> Option<Way> {
        while let Some(Reverse(way)) = self.open.pop() {
            if !self.on.at(way.from as usize) {
                return Some(way);
            }
        }
        None
    }
}
