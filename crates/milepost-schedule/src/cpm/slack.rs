//! Free float, driving relationships, and what is as late as possible: how early dates lie to each other.

use super::ActivityKind;
use super::at::At;
use super::plan::{Edge, Link, Plan};
use super::state::{Span, State};

/// The working time on a node's calendar from its date with the lag to its successor's date: what it can move before the
/// relationship moves the successor. As P6, which adds the lag first; where the lag goes by another calendar, it may be more
/// or less than the node can really move.
fn room(plan: &Plan, state: &State, node: usize, edge: &Edge, link: Link) -> i32 {
    between(plan, state, node, edge.node as usize, edge, link)
}

/// The slack of a relationship to a node from its predecessor, the edge's node; never less than none.
pub(crate) fn slack(plan: &Plan, state: &State, edge: &Edge, node: u32, link: Link) -> i32 {
    between(plan, state, edge.node as usize, node as usize, edge, link).max(0)
}

fn between(plan: &Plan, state: &State, node: usize, after: usize, edge: &Edge, link: Link) -> i32 {
    let to = if edge.to_finish { state.early_finish.at(after) } else { state.early_start.at(after) };
    let from = if edge.from_finish { state.early_finish.at(node) } else { state.early_start.at(node) };
    if !edge.crossing {
        return (to >> 1) - (edge.after(from) >> 1);
    }
    let calendar = plan.calendar_of(node);
    let from = plan.lagged(calendar.read(from), edge.lag / 2, link.lag_calendar);
    calendar.work_at(plan.calendar_of(after).read(to)) - calendar.work_at(from)
}

/// By how many working minutes a node can move, on its calendar, before a relationship does move its successor.
fn way(plan: &Plan, state: &State, node: usize, edge: &Edge, link: Link) -> i32 {
    let after = edge.node as usize;
    let to = if edge.to_finish { state.early_finish.at(after) } else { state.early_start.at(after) };
    let place = if edge.crossing { plan.carry_back(edge, to, node, link) } else { edge.before(to) };
    let from = if edge.from_finish { state.early_finish.at(node) } else { state.early_start.at(node) };
    (place >> 1) - (from >> 1)
}

/// Free float of a node: the least room to a successor, or to its project's end where it has none. Not negative. P6 gives
/// none to what has an expected or a mandatory finish.
pub(crate) fn free_float(plan: &Plan, state: &State, node: usize) -> i32 {
    if plan.bounds_of(node).is_some_and(|bounds| bounds.held) {
        return 0;
    }
    least(plan, state, node, room)
}

/// Free float of a level of effort: the least room to what follows it; none in general, as its finish is theirs. What
/// nothing follows has that of its finish.
pub(crate) fn free_float_of_effort(plan: &Plan, state: &State, node: usize, finish_float: i32) -> i32 {
    let edges = plan.effort.after(node).iter().enumerate();
    let least = edges.map(|(nth, edge)| room(plan, state, node, edge, plan.effort.after_link(node, nth))).min();
    least.unwrap_or(finish_float).max(0)
}

/// The least that `of` says of a node's successors, or the way to its project's end where it has none. Not negative.
fn least(plan: &Plan, state: &State, node: usize, of: impl Fn(&Plan, &State, usize, &Edge, Link) -> i32) -> i32 {
    let edges = plan.edges.after(node).iter().enumerate();
    let counted = edges.filter(|(_, edge)| !plan.traits.at(edge.node as usize).free);
    let least = counted.map(|(nth, edge)| of(plan, state, node, edge, plan.edges.after_link(node, nth))).min();
    let to_end = || (state.ceiling.at(node) >> 1) - (state.early_finish.at(node) >> 1);
    least.unwrap_or_else(to_end).max(0)
}

/// Whether the nth relationship to a predecessor decides a node's early date. What is done drives nothing: the data date
/// does.
pub(crate) fn drives(plan: &Plan, state: &State, node: usize, nth: usize, edge: &Edge) -> bool {
    let (before, traits) = (edge.node as usize, plan.traits.at(node));
    if traits.free || traits.completed || plan.traits.at(before).completed {
        return false;
    }
    let from = if edge.from_finish { state.early_finish.at(before) } else { state.early_start.at(before) };
    let place =
        if edge.crossing { plan.carry(edge, from, node, plan.edges.before_link(node, nth)) } else { edge.after(from) };
    let own = if edge.to_finish { state.early_finish.at(node) } else { state.early_start.at(node) };
    place >> 1 == own >> 1
}

/// Moves what is to be as late as possible as far as no successor moves, the last first.
pub(crate) fn move_late(plan: &Plan, state: &mut State) {
    let mut nodes: Vec<u32> = plan.bounds.iter().filter(|(_, it)| it.as_late_as_possible).map(|(at, _)| *at).collect();
    nodes.sort_unstable_by_key(|node| std::cmp::Reverse(*node));
    for node in nodes.into_iter().map(|node| node as usize).filter(|node| *node < plan.regular) {
        let by = 2 * least(plan, state, node, way);
        let mut span = Span { start: state.early_start.at(node) + by, finish: state.early_finish.at(node) + by };
        if by > 0 && plan.traits.at(node).kind == ActivityKind::FinishMilestone {
            span = Span::moment(span.finish & !1);
        }
        state.early_start.put(node, span.start);
        state.early_finish.put(node, span.finish);
    }
}
