//! The forward pass: early dates, each activity after its predecessors.

use super::at::At;
use super::pause::Pause;
use super::plan::{Fixed, Plan};
use super::state::{Span, State};
use super::{ActivityKind, CpmError, DateOf};

/// `remaining` by node, in working minutes: the plan's, or what a simulation has drawn.
///
/// # Errors
/// A date outside 1900 to 2200.
pub(crate) fn forward(plan: &Plan, remaining: &[i32], state: &mut State) -> Result<(), CpmError> {
    for node in 0..plan.regular {
        let (span, remaining) = early(plan, remaining.at(node), state, node)?;
        state.early_start.put(node, span.start);
        state.early_finish.put(node, span.finish);
        state.remaining.put(node, remaining);
    }
    Ok(())
}

/// Early start and finish of a node from those of its predecessors, and its remaining duration, which an
/// expected finish sets.
#[inline]
pub(crate) fn early(plan: &Plan, mut remaining: i32, state: &State, node: usize) -> Result<(Span, i32), CpmError> {
    let traits = plan.traits.at(node);
    let (mut start, mut finish) = (plan.floor.at(node), i32::MIN);
    if !traits.free {
        for (nth, edge) in plan.edges.before(node).iter().enumerate() {
            let before = edge.node as usize;
            let from = if edge.from_finish { state.early_finish.at(before) } else { state.early_start.at(before) };
            let place = if edge.crossing {
                plan.carry(edge, from, node, plan.edges.before_link(node, nth))
            } else {
                edge.after(from)
            };
            if edge.to_finish {
                finish = finish.max(place);
            } else {
                start = start.max(place);
            }
        }
    }
    let (mut fixed, mut pause) = (Fixed::Nothing, None);
    if traits.bounded
        && let Some(bounds) = plan.bounds_of(node)
    {
        finish = finish.max(bounds.floor_finish);
        (fixed, pause) = (bounds.fixed, bounds.pause);
        // One that leaves no time after the start, or that something else's finish competes with, is not heeded.
        if let Some(expected) = bounds.expected_finish.filter(|at| *at > start & !1 && finish == i32::MIN) {
            let (from, to) = (start >> 1, expected >> 1);
            remaining = to - from;
            if let Some(pause) = pause {
                remaining = (remaining - pause.length_before(to) + pause.length_before(from)).max(0);
            }
        }
    }
    let takes_time = remaining > 0;
    let span = match fixed {
        Fixed::Nothing if takes_time => work(start, finish, remaining, pause),
        Fixed::Nothing => Span::moment(moment(traits.kind, traits.completed, start.max(finish))),
        Fixed::Start(place) | Fixed::EarlyStart(place) if takes_time => Span::from_start(place >> 1, remaining),
        Fixed::Finish(place) if takes_time => Span::to_finish(place >> 1, remaining),
        Fixed::Start(place) | Fixed::EarlyStart(place) | Fixed::Finish(place) => Span::moment(place),
        Fixed::Both(start, finish) => Span { start, finish },
    };
    if span.start > plan.calendar_of(node).end() && !traits.completed {
        // No working time is left to start in: a calendar that works for a while only.
        return Err(CpmError::DateOutOfRange(DateOf::Early(plan.activity.at(node))));
    }
    Ok((span.within(plan, node, DateOf::Early)?, remaining))
}

/// As early as both bounds allow. A finish that is moved into time without work stays there, as P6 shows it.
#[inline]
fn work(start: i32, finish: i32, minutes: i32, pause: Option<Pause>) -> Span {
    let span = match pause {
        None => Span::from_start((start >> 1).max((finish >> 1).saturating_sub(minutes)), minutes),
        Some(pause) => {
            let (from, to) = pause.onward((start >> 1).max(pause.back(finish >> 1, minutes)), minutes);
            Span { start: 2 * from + 1, finish: 2 * to }
        }
    };
    if finish == span.finish + 1 { Span { finish, ..span } } else { span }
}

/// How what takes no time is read: a finish milestone and what is completed where they fall, all else as a start.
fn moment(kind: ActivityKind, completed: bool, place: i32) -> i32 {
    if completed || kind == ActivityKind::FinishMilestone { place } else { place | 1 }
}
