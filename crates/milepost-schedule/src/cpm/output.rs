//! From places to dates: the answer, by activity.

use super::at::At;
use super::plan::{Edge, Plan};
use super::slack::{drives, free_float, free_float_of_effort};
use super::state::State;
use super::{Critical, Dates, Instant, NONE, Network, ProjectDates, TotalFloat, path};

/// The dates of everything.
pub(crate) fn dates(network: &Network, plan: &Plan, state: &State, ends: &[Instant]) -> Dates {
    let mut dates = Dates::blank(plan.len(), plan.relationships);
    for node in 0..plan.summaries {
        one(network, plan, state, node, &mut dates);
    }
    let on = path::longest(plan, state);
    for node in 0..plan.regular {
        dates.longest_path.put(plan.activity.at(node) as usize, on.at(node));
        driving(plan, state, node, &mut dates);
    }
    efforts_on_path(plan, &on, &mut dates);
    summaries(plan, &mut dates);
    for node in 0..plan.len() {
        criticality(plan, node, &mut dates);
    }
    projects(plan, ends, &mut dates);
    dates
}

/// Which of the relationships to a node's predecessors drive it.
pub(crate) fn driving(plan: &Plan, state: &State, node: usize, dates: &mut Dates) {
    for (nth, edge) in plan.edges.before(node).iter().enumerate() {
        let relationship = plan.edges.before_link(node, nth).relationship as usize;
        dates.driving.put(relationship, drives(plan, state, node, nth, edge));
    }
}

/// A level of effort is on the longest path where what it spans is.
pub(crate) fn efforts_on_path(plan: &Plan, on: &[bool], dates: &mut Dates) {
    for node in plan.regular..plan.summaries {
        let of = |edge: &Edge| on.at(edge.node as usize);
        let (before, after) = (plan.effort.before(node), plan.effort.after(node));
        let linked = before.iter().any(of) && after.iter().all(|edge| plan.regular <= edge.node as usize || of(edge));
        dates.longest_path.put(plan.activity.at(node) as usize, linked);
    }
}

/// Dates and floats of one node.
pub(crate) fn one(network: &Network, plan: &Plan, state: &State, node: usize, dates: &mut Dates) {
    let (calendar, traits) = (plan.calendar_of(node), plan.traits.at(node));
    let at = plan.activity.at(node) as usize;
    let (start, finish) = (state.early_start.at(node), state.early_finish.at(node));
    let (late_start, late_finish) = (state.late_start.at(node), state.late_finish.at(node));
    let (early_start, early_finish) = (calendar.read(start), calendar.read(finish));
    dates.early_start.put(at, early_start);
    dates.early_finish.put(at, early_finish);
    dates.late_start.put(at, calendar.read(late_start));
    dates.late_finish.put(at, calendar.read(late_finish));
    let actual = |column: &[Option<Instant>]| column.get(at).copied().flatten();
    let (begun, done) = (actual(&network.activities.actual_start), actual(&network.activities.actual_finish));
    dates.start.put(at, begun.or(done).unwrap_or(early_start));
    dates.finish.put(at, done.unwrap_or(early_finish));
    if traits.completed {
        return floats(plan, at, (0, 0), 0, true, dates);
    }
    let both = ((late_start >> 1) - (start >> 1), (late_finish >> 1) - (finish >> 1));
    let free = match node {
        _ if node < plan.regular => free_float(plan, state, node),
        _ if node < plan.summaries => free_float_of_effort(plan, state, node, both.1),
        _ => both.1.max(0),
    };
    floats(plan, at, both, free, begun.is_some(), dates);
}

fn floats(plan: &Plan, at: usize, (start, finish): (i32, i32), free: i32, begun: bool, dates: &mut Dates) {
    dates.start_float.put(at, start);
    dates.finish_float.put(at, finish);
    let total = match plan.options.total_float {
        TotalFloat::Finish => finish,
        TotalFloat::Start => start,
        // The start of what has begun is a fact.
        TotalFloat::Smaller if begun => finish,
        TotalFloat::Smaller => start.min(finish),
    };
    dates.total_float.put(at, total);
    dates.free_float.put(at, free);
}

/// Summaries span what is below them; one without anything below lies at its floor.
pub(crate) fn summaries(plan: &Plan, dates: &mut Dates) {
    if plan.summaries == plan.len() {
        return;
    }
    for node in plan.summaries..plan.len() {
        dates.longest_path.put(plan.activity.at(node) as usize, false);
    }
    let mut filled = vec![false; plan.len()];
    // Whether something below it is not completed, and whether all is.
    let (mut opened, mut closed) = (filled.clone(), filled.clone());
    for node in 0..plan.len() {
        let (at, calendar) = (plan.activity.at(node) as usize, plan.calendar_of(node));
        if node >= plan.summaries {
            if !filled.at(node) {
                let here = calendar.read(plan.floor.at(node));
                let Dates { early_start, early_finish, late_start, late_finish, start, finish, .. } = dates;
                for column in [early_start, early_finish, late_start, late_finish, start, finish] {
                    column.put(at, here);
                }
            }
            let between =
                |from: &[Instant], to: &[Instant]| calendar.work_at(to.at(at)) - calendar.work_at(from.at(at));
            let start = between(&dates.early_start, &dates.late_start);
            let finish = between(&dates.early_finish, &dates.late_finish);
            floats(plan, at, (start, finish), finish.max(0), false, dates);
        }
        let above = plan.parent.at(node);
        if above != NONE {
            let (above, parent) = (above as usize, plan.activity.at(above as usize) as usize);
            let on_path = dates.longest_path.at(parent) || dates.longest_path.at(at);
            dates.longest_path.put(parent, on_path);
            let first = !filled.at(above);
            filled.put(above, true);
            // What is completed has no part in the early and late dates, unless all is.
            let (done, open) = (plan.traits.at(node).completed || closed.at(node), opened.at(above));
            let counts = !done || !open;
            let first_open = first || (!done && !open);
            opened.put(above, open || !done);
            closed.put(above, !opened.at(above));
            let Dates { early_start, early_finish, late_start, late_finish, start, finish, .. } = dates;
            let span = |from: &mut Vec<Instant>, to: &mut Vec<Instant>, first: bool| {
                let (own_from, own_to) = (from.at(at), to.at(at));
                from.put(parent, if first { own_from } else { from.at(parent).min(own_from) });
                to.put(parent, if first { own_to } else { to.at(parent).max(own_to) });
            };
            span(start, finish, first);
            if counts {
                span(early_start, early_finish, first_open);
                span(late_start, late_finish, first_open);
            }
        }
    }
}

pub(crate) fn criticality(plan: &Plan, node: usize, dates: &mut Dates) {
    let at = plan.activity.at(node) as usize;
    let critical = plan.projects.get(plan.project.at(node) as usize).map(|project| project.critical);
    let is = match critical {
        _ if plan.traits.at(node).completed => false,
        Some(Critical::FloatAtMost(minutes)) => dates.total_float.at(at) <= minutes,
        Some(Critical::LongestPath) => dates.longest_path.at(at),
        None => false,
    };
    dates.critical.put(at, is);
}

pub(crate) fn projects(plan: &Plan, ends: &[Instant], dates: &mut Dates) {
    let mut spans: Vec<Option<(Instant, Instant)>> = vec![None; plan.projects.len()];
    for node in 0..plan.len() {
        let at = plan.activity.at(node) as usize;
        let (start, finish) = (dates.start.at(at), dates.finish.at(at));
        if let Some(span) = spans.get_mut(plan.project.at(node) as usize) {
            *span = Some(span.map_or((start, finish), |(from, to)| (from.min(start), to.max(finish))));
        }
    }
    dates.projects.clear();
    for ((span, project), end) in spans.into_iter().zip(&plan.projects).zip(ends) {
        let (start, finish) = span.unwrap_or((project.data_date, project.data_date));
        dates.projects.push(ProjectDates { start, finish, late_finish: *end });
    }
}

impl Dates {
    fn blank(activities: usize, relationships: usize) -> Self {
        let (instants, minutes) = (|| vec![Instant::FIRST; activities], || vec![0; activities]);
        Self {
            early_start: instants(),
            early_finish: instants(),
            late_start: instants(),
            late_finish: instants(),
            start: instants(),
            finish: instants(),
            start_float: minutes(),
            finish_float: minutes(),
            total_float: minutes(),
            free_float: minutes(),
            critical: vec![false; activities],
            longest_path: vec![false; activities],
            driving: vec![false; relationships],
            projects: Vec::new(),
        }
    }
}
