//! The longest path: what drives the latest finish.

use super::at::At;
use super::plan::Plan;
use super::slack::drives;
use super::state::State;

/// By node: on a path of driving relationships to the latest early finish of its project.
pub(crate) fn longest(plan: &Plan, state: &State) -> Vec<bool> {
    let mut on = vec![false; plan.len()];
    mark(plan, state, &mut on, &mut Vec::new());
    on
}

/// Marks the nodes of the longest path in `on`, all false before, and lists them.
pub(crate) fn mark(plan: &Plan, state: &State, on: &mut [bool], found: &mut Vec<u32>) {
    found.clear();
    for end in ends(plan, state) {
        on.put(end as usize, true);
        found.push(end);
    }
    let mut done = 0;
    while let Some(node) = found.get(done).copied() {
        done += 1;
        let at = node as usize;
        for (nth, edge) in plan.edges.before(at).iter().enumerate() {
            let before = edge.node as usize;
            if !on.at(before) && drives(plan, state, at, nth, edge) {
                on.put(before, true);
                found.push(edge.node);
            }
        }
    }
}

/// The nodes that finish last in their project, without what is completed.
pub(crate) fn ends(plan: &Plan, state: &State) -> Vec<u32> {
    let nodes = || (0..plan.regular).filter(|node| !plan.traits.at(*node).completed);
    let mut latest = vec![super::Instant::FIRST; plan.projects.len()];
    // Only what lies beyond the latest place of its calendar so far is worth reading.
    let mut seen = vec![-1; plan.calendars.len().saturating_mul(plan.projects.len())];
    let key = |node: usize| plan.project.at(node) as usize * plan.calendars.len() + plan.calendar.at(node) as usize;
    let mut found: Vec<(u32, super::Instant)> = Vec::new();
    for node in nodes() {
        let (place, project) = (state.early_finish.at(node), plan.project.at(node) as usize);
        if place >= seen.at(key(node)) {
            seen.put(key(node), place);
            let finish = plan.calendar_of(node).read(place);
            if finish >= latest.at(project) {
                latest.put(project, finish);
                found.push((super::at::index(node), finish));
            }
        }
    }
    found.retain(|(node, finish)| *finish == latest.at(plan.project.at(*node as usize) as usize));
    found.into_iter().map(|(node, _)| node).collect()
}
