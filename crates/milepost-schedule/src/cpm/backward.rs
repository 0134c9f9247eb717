//! The backward pass: late dates, each activity before its successors.

use super::at::At;
use super::plan::{Fixed, Plan};
use super::state::{Span, State};
use super::{ActivityKind, CpmError, DateOf, Instant};

/// The latest early finish of each project; its data date where it has no activities.
pub(crate) fn latest_finishes(plan: &Plan, state: &State) -> Vec<Instant> {
    let mut latest: Vec<Instant> = plan.projects.iter().map(|project| project.data_date).collect();
    // The latest place by project and calendar first: reading a place as an instant is the slower part.
    let calendars = plan.calendars.len();
    let mut places = vec![-1; plan.projects.len().saturating_mul(calendars)];
    for node in 0..plan.regular {
        let at = plan.project.at(node) as usize * calendars + plan.calendar.at(node) as usize;
        places.put(at, places.at(at).max(state.early_finish.at(node)));
    }
    for (at, place) in places.into_iter().enumerate().filter(|(_, place)| *place >= 0) {
        let (project, calendar) = (at / calendars, at % calendars);
        let finish = plan.calendar_at(super::at::index(calendar)).read(place);
        latest.put(project, latest.at(project).max(finish));
    }
    latest
}

/// Where late dates count back from, by project: what it must finish by, or its latest early finish; by the options the
/// latest of all projects.
pub(crate) fn project_ends(plan: &Plan, state: &State) -> Vec<Instant> {
    let mut latest = latest_finishes(plan, state);
    if !plan.options.float_to_own_project {
        let last = latest.iter().max().copied().unwrap_or_default();
        latest.fill(last);
    }
    for (end, project) in latest.iter_mut().zip(&plan.projects) {
        *end = project.must_finish_by.unwrap_or(*end);
    }
    latest
}

/// The ends as places on each node's calendar.
pub(crate) fn ceilings(plan: &Plan, state: &mut State, ends: &[Instant]) {
    let mut known = None;
    for node in 0..plan.summaries {
        let key = (plan.project.at(node), plan.calendar.at(node));
        let place = match known {
            Some((at, place)) if at == key => place,
            _ => plan.calendar_at(key.1).not_after(ends.at(key.0 as usize)),
        };
        known = Some((key, place));
        state.ceiling.put(node, place);
    }
}

/// # Errors
/// A date outside 1900 to 2200.
pub(crate) fn backward(plan: &Plan, state: &mut State) -> Result<(), CpmError> {
    for node in (0..plan.regular).rev() {
        let span = late(plan, state, node)?;
        state.late_start.put(node, span.start);
        state.late_finish.put(node, span.finish);
    }
    Ok(())
}

/// Late start and finish of a node from those of its successors.
#[inline]
pub(crate) fn late(plan: &Plan, state: &State, node: usize) -> Result<Span, CpmError> {
    let traits = plan.traits.at(node);
    let (mut start, mut finish) = (i32::MAX, state.ceiling.at(node));
    if plan.options.open_ends_critical && plan.edges.is_open(node) {
        finish = finish.min(state.early_finish.at(node));
    }
    for (nth, edge) in plan.edges.after(node).iter().enumerate() {
        let after = edge.node as usize;
        if plan.traits.at(after).free {
            continue;
        }
        let to = if edge.to_finish { state.late_finish.at(after) } else { state.late_start.at(after) };
        let place = if edge.crossing {
            plan.carry_back(edge, to, node, plan.edges.after_link(node, nth))
        } else {
            edge.before(to)
        };
        if edge.from_finish {
            finish = finish.min(place);
        } else {
            start = start.min(place);
        }
    }
    let remaining = state.remaining.at(node);
    let (mut fixed, mut pause) = (Fixed::Nothing, None);
    if traits.bounded
        && let Some(bounds) = plan.bounds_of(node)
    {
        start = start.min(bounds.ceiling_start | 1);
        finish = finish.min(bounds.ceiling_finish);
        (fixed, pause) = (bounds.fixed, bounds.pause);
        if let Fixed::EarlyStart(_) = fixed {
            fixed = Fixed::Nothing;
        }
    }
    let takes_time = remaining > 0;
    let span = match fixed {
        Fixed::Nothing if takes_time => {
            let span = match pause {
                None => Span::to_finish((finish >> 1).min((start >> 1).saturating_add(remaining)), remaining),
                Some(pause) => {
                    let to = (finish >> 1).min(pause.onward(start >> 1, remaining).1);
                    Span { start: 2 * pause.back(to, remaining) + 1, finish: 2 * to }
                }
            };
            // A start that a successor's start or finish gives stays as it is: 16:00, and not 08:00 of the day after.
            if start == span.start - 1 { Span { start, ..span } } else { span }
        }
        Fixed::Nothing if traits.completed => Span::moment(start.min(finish)),
        // What is begun and has nothing left to do only has to finish.
        Fixed::Nothing if traits.started => Span::moment(start.min(finish) & !1),
        Fixed::Nothing => Span::moment(moment(traits.kind, start.min(finish), state.early_finish.at(node))),
        Fixed::Start(place) | Fixed::EarlyStart(place) if takes_time => Span::from_start(place >> 1, remaining),
        Fixed::Finish(place) if takes_time => Span::to_finish(place >> 1, remaining),
        Fixed::Start(place) | Fixed::EarlyStart(place) | Fixed::Finish(place) => Span::moment(place),
        Fixed::Both(start, finish) => Span { start, finish },
    };
    span.within(plan, node, DateOf::Late)
}

/// A finish milestone is read as a finish, but for one that falls where its early date does.
fn moment(kind: ActivityKind, place: i32, early: i32) -> i32 {
    if kind == ActivityKind::FinishMilestone && place != early { place & !1 } else { place }
}
