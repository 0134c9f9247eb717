//! Levels of effort: they span what they are linked to, and drive nothing.
//!
//! An effort starts with the earliest date that a relationship gives its start, and finishes with the latest that one
//! gives its finish, whether the relationship comes from a predecessor or leads to a successor. Without one it starts at
//! the data date and takes its remaining duration.

use super::at::At;
use super::plan::Plan;
use super::state::{Span, State};
use super::{CpmError, DateOf};

/// Early or late dates of the neighbours.
#[derive(Clone, Copy)]
enum Side {
    Early,
    Late,
}

/// # Errors
/// A date outside 1900 to 2200.
pub(crate) fn span_efforts(plan: &Plan, state: &mut State) -> Result<(), CpmError> {
    for side in [Side::Early, Side::Late] {
        for node in plan.regular..plan.summaries {
            let from = plan.floor.at(node) | 1;
            set(state, node, side, Span { start: from, finish: (from & !1) + 2 * plan.remaining.at(node) });
        }
        // Starts from the first on, finishes from the last back: efforts may be linked to each other.
        for node in plan.regular..plan.summaries {
            let from = start(plan, state, node, side);
            let floor = plan.floor.at(node);
            let from = from.map_or(floor, |place| place.max(floor)) | 1;
            set(state, node, side, Span { start: from, finish: (from & !1) + 2 * plan.remaining.at(node) });
        }
        for node in (plan.regular..plan.summaries).rev() {
            let mut span = get(state, node, side);
            if let Some(to) = finish(plan, state, node, side) {
                span.finish = to.max(span.start & !1);
            }
            let span =
                span.within(plan, node, if matches!(side, Side::Early) { DateOf::Early } else { DateOf::Late })?;
            set(state, node, side, span);
            if matches!(side, Side::Early) {
                state.remaining.put(node, (span.finish >> 1) - (span.start >> 1));
            }
        }
    }
    Ok(())
}

fn get(state: &State, node: usize, side: Side) -> Span {
    match side {
        Side::Early => Span { start: state.early_start.at(node), finish: state.early_finish.at(node) },
        Side::Late => Span { start: state.late_start.at(node), finish: state.late_finish.at(node) },
    }
}

fn set(state: &mut State, node: usize, side: Side, span: Span) {
    let (start, finish) = match side {
        Side::Early => (&mut state.early_start, &mut state.early_finish),
        Side::Late => (&mut state.late_start, &mut state.late_finish),
    };
    start.put(node, span.start);
    finish.put(node, span.finish);
}

fn start(plan: &Plan, state: &State, node: usize, side: Side) -> Option<i32> {
    places(plan, state, node, side).filter(|(to_finish, _)| !to_finish).map(|(_, place)| place).min()
}

fn finish(plan: &Plan, state: &State, node: usize, side: Side) -> Option<i32> {
    places(plan, state, node, side).filter(|(to_finish, _)| *to_finish).map(|(_, place)| place & !1).max()
}

/// The places that its relationships give: whether to its finish, and where.
fn places(plan: &Plan, state: &State, node: usize, side: Side) -> impl Iterator<Item = (bool, i32)> {
    let before = plan.effort.before(node).iter().enumerate().map(move |(nth, edge)| {
        let span = get(state, edge.node as usize, side);
        let from = if edge.from_finish { span.finish } else { span.start };
        (edge.to_finish, plan.carry(edge, from, node, plan.effort.before_link(node, nth)))
    });
    let after = plan.effort.after(node).iter().enumerate().map(move |(nth, edge)| {
        let span = get(state, edge.node as usize, side);
        let to = if edge.to_finish { span.finish } else { span.start };
        (edge.from_finish, plan.carry_back(edge, to, node, plan.effort.after_link(node, nth)))
    });
    before.chain(after)
}
