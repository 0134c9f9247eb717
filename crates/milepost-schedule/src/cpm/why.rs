//! Why is it there: the chain of what drives a date, back to where it begins.

use super::at::At;
use super::plan::{Fixed, Plan, compile};
use super::schedule::passes;
use super::slack::drives;
use super::state::State;
use super::{ConstraintKind, CpmError, Instant, Network};

/// What decides an activity's early dates.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Because {
    /// A relationship, from the step after this one.
    Relationship { relationship: u32, predecessor: u32 },
    /// A constraint of the activity itself.
    Constraint { kind: ConstraintKind, date: Instant },
    /// A bound from outside the network.
    ExternalStart { date: Instant },
    /// Actual dates.
    Actual { start: Instant, finish: Option<Instant> },
    /// Remaining work resumes here.
    Resume { date: Instant },
    /// Nothing else holds it: its project's data date, or planned start.
    DataDate { date: Instant },
    /// It spans what it is linked to, or what is below it.
    Span,
}

/// One link of a chain: an activity, its dates, and what decides them.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Step {
    pub activity: u32,
    pub start: Instant,
    pub finish: Instant,
    pub because: Because,
}

/// From an activity back through what drives it, to where the chain begins: a constraint, an actual date, the data date.
/// Of several relationships that drive alike, the first in the network is followed.
///
/// # Errors
/// As [`super::schedule`]; no step for an activity that is not there.
pub fn why(network: &Network, activity: u32) -> Result<Vec<Step>, CpmError> {
    let plan = compile(network)?;
    let (state, _) = passes(&plan)?;
    Ok(chain(network, &plan, &state, activity))
}

pub(crate) fn chain(network: &Network, plan: &Plan, state: &State, activity: u32) -> Vec<Step> {
    let mut steps = Vec::new();
    let mut next = plan.node.get(activity as usize).copied();
    while let Some(node) = next {
        let step = step(network, plan, state, node as usize);
        steps.push(step);
        next = match step.because {
            Because::Relationship { predecessor, .. } => plan.node.get(predecessor as usize).copied(),
            _ => None,
        };
    }
    steps
}

fn step(network: &Network, plan: &Plan, state: &State, node: usize) -> Step {
    let (activity, calendar) = (plan.activity.at(node), plan.calendar_of(node));
    let at = activity as usize;
    let (start, finish) = (calendar.read(state.early_start.at(node)), calendar.read(state.early_finish.at(node)));
    let (begun, done) = (network.activities.actual_start.at(at), network.activities.actual_finish.at(at));
    let because = match (begun.or(done), done) {
        _ if node >= plan.regular => Because::Span,
        (Some(start), Some(_)) => Because::Actual { start, finish: done },
        _ => because(network, plan, state, node),
    };
    Step { activity, start: begun.unwrap_or(start), finish: done.unwrap_or(finish), because }
}

/// What holds an activity that is not completed. Fixed dates first, then the logic, then what bounds its start.
fn because(network: &Network, plan: &Plan, state: &State, node: usize) -> Because {
    let activity = plan.activity.at(node);
    let special = network.activities.special(activity);
    let kinds = |wanted: &[ConstraintKind]| {
        let mut found = special.constraints.iter().flatten();
        found
            .find(|constraint| wanted.contains(&constraint.kind))
            .map(|it| Because::Constraint { kind: it.kind, date: it.date })
    };
    let bounds = plan.bounds_of(node).copied().unwrap_or_default();
    if bounds.fixed != Fixed::Nothing
        && let Some(because) =
            kinds(&[ConstraintKind::MandatoryStart, ConstraintKind::MandatoryFinish, ConstraintKind::TypedStart])
    {
        return because;
    }
    if bounds.as_late_as_possible
        && let Some(because) = kinds(&[ConstraintKind::AsLateAsPossible])
    {
        return because;
    }
    for (nth, edge) in plan.edges.before(node).iter().enumerate() {
        if drives(plan, state, node, nth, edge) {
            let relationship = plan.edges.before_link(node, nth).relationship;
            return Because::Relationship { relationship, predecessor: plan.activity.at(edge.node as usize) };
        }
    }
    let (start, finish) = (state.early_start.at(node) >> 1, state.early_finish.at(node) >> 1);
    let calendar = plan.calendar_of(node);
    if bounds.floor_finish >> 1 == finish
        && let Some(because) = kinds(&[ConstraintKind::FinishOnOrAfter, ConstraintKind::FinishOn])
    {
        return because;
    }
    let holds = |date: Instant| calendar.work_at(date) == start;
    let data_date = plan.projects.get(plan.project.at(node) as usize).map(|it| it.data_date).unwrap_or_default();
    if holds(data_date) {
        return Because::DataDate { date: data_date };
    }
    if let Some(because) = kinds(&[ConstraintKind::StartOnOrAfter, ConstraintKind::StartOn])
        && let Because::Constraint { date, .. } = because
        && holds(date)
    {
        return because;
    }
    if let Some(date) = special.external_early_start.filter(|date| holds(*date)) {
        return Because::ExternalStart { date };
    }
    if let Some(date) = special.resume.filter(|date| holds(*date)) {
        return Because::Resume { date };
    }
    if let Some(start) = network.activities.actual_start.at(activity as usize) {
        return Because::Actual { start, finish: None };
    }
    // What a completed predecessor's lag still holds.
    let held = predecessors(network, activity)
        .find(|(_, before)| network.activities.actual_start.at(*before as usize).is_some());
    match held {
        Some((relationship, predecessor)) if !holds(floor_date(plan, node)) => {
            Because::Relationship { relationship, predecessor }
        }
        _ => Because::DataDate { date: floor_date(plan, node) },
    }
}

/// The planned start where work is not scheduled from the data date.
fn floor_date(plan: &Plan, node: usize) -> Instant {
    let project = plan.projects.get(plan.project.at(node) as usize);
    let planned = project.and_then(|it| it.planned_start).filter(|_| !plan.options.from_data_date);
    planned.or(project.map(|it| it.data_date)).unwrap_or_default()
}

fn predecessors(network: &Network, activity: u32) -> impl Iterator<Item = (u32, u32)> {
    let links = &network.relationships;
    let each = (0..).zip(links.predecessor.iter().zip(&links.successor));
    each.filter(move |(_, (_, to))| **to == activity).map(|(at, (from, _))| (at, *from))
}
