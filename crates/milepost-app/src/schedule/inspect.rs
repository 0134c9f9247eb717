//! One activity with all that is known of it: what its inspector shows.

use super::computed::Computed;
use super::{look, say};
use crate::view::{
    ActivityCost, ActivityDetails, ActivityView, AssignmentLine, Failure, FollowChoice, LinkView, LinkedProject,
    WhyStep,
};
use crate::workspace::Workspace;
use milepost_model::schedule::{Activity, Assignment, Minutes, ResourceKind, typed};
use milepost_model::{ActivityId, Money, ProjectId};
use milepost_schedule::{activity_progress, cpm};
use milepost_store as store;
use rust_decimal::Decimal;

/// One activity with all that is known of it.
///
/// # Errors
/// `not_found` where it has gone.
pub fn activity(workspace: &Workspace, project: ProjectId, activity: ActivityId) -> Result<ActivityView, Failure> {
    let computed = workspace.computed(project)?;
    let (at, activity) = computed.activity(activity)?;
    let early = |column: fn(&cpm::Dates) -> &[cpm::Instant]| {
        if activity.is_finished() { None } else { computed.date(at, column) }
    };
    let float = |column: fn(&cpm::Dates) -> &[i32]| {
        if activity.is_finished() { None } else { computed.value(at, column).map(Minutes::from) }
    };
    let links = |list: &[Vec<u32>], successors: bool| {
        let of = list.get(at).into_iter().flatten();
        of.filter_map(|link| link_view(&computed, *link, successors)).collect::<Vec<_>>()
    };
    Ok(ActivityView {
        activity: details(&computed, at, activity),
        start: computed.date(at, |d| &d.start),
        finish: computed.date(at, |d| &d.finish),
        early_start: early(|d| &d.early_start),
        early_finish: early(|d| &d.early_finish),
        late_start: early(|d| &d.late_start),
        late_finish: early(|d| &d.late_finish),
        total_float: float(|d| &d.total_float),
        free_float: float(|d| &d.free_float),
        critical: computed.value(at, |d| &d.critical).unwrap_or(false),
        predecessors: links(&computed.to, false),
        successors: links(&computed.from, true),
        why: why(&computed, at),
        cost: cost(&computed, activity.id),
        assignments: assignments(&computed, activity.id),
        milestones: milestones(workspace, &computed, project)?,
        calendars: look::calendars(&computed),
    })
}

fn why(computed: &Computed, at: usize) -> Vec<WhyStep> {
    let steps = computed.why_steps(at).into_iter();
    steps
        .filter_map(|(place, message)| {
            let (of, _) = computed.at(place)?;
            Some(WhyStep { activity: of.id, code: of.code.clone(), message })
        })
        .collect()
}

fn assignments(computed: &Computed, activity: ActivityId) -> Vec<AssignmentLine> {
    let currency = computed.schedule.projects.first().and_then(|p| p.currency.parse().ok());
    let of = computed.schedule.assignments.iter().filter(|a| a.activity_id == activity);
    of.map(|assignment| {
        let resource = computed.schedule.resources.iter().find(|r| Some(r.id) == assignment.resource_id);
        let name = resource.map_or(&assignment.name, |r| if r.name.is_empty() { &r.code } else { &r.name });
        let unit = match resource {
            Some(r) if r.kind == ResourceKind::Material => r.unit.clone(),
            Some(_) => "h".to_owned(),
            None => String::new(),
        };
        let money = |amount| currency.map(|currency| Money { amount, currency });
        AssignmentLine {
            name: name.clone(),
            kind: resource.map(|r| r.kind),
            unit,
            budgeted_units: assignment.budgeted_units,
            actual_units: assignment.actual_units,
            remaining_units: assignment.remaining_units,
            budgeted: money(assignment.budgeted_cost),
            actual: money(assignment.actual_cost),
            remaining: money(assignment.remaining_cost),
        }
    })
    .collect()
}

/// The project's milestones with the activities that they follow.
fn milestones(workspace: &Workspace, computed: &Computed, project: ProjectId) -> Result<Vec<FollowChoice>, Failure> {
    let links = store::schedule::link::of_project(workspace.store(), project)?;
    let milestones = store::milestone::of_project(workspace.store(), project)?.into_iter();
    let choice = |milestone: milepost_model::Milestone| {
        let link = links.iter().find(|link| link.milestone_id == milestone.id);
        let follows = link.and_then(|link| computed.activity(link.activity_id).ok());
        FollowChoice {
            milestone: milestone.id,
            title: milestone.title,
            activity: link.map(|link| link.activity_id),
            code: follows.map(|(_, activity)| activity.code.clone()),
            reads: link.map(|link| link.reads),
        }
    };
    Ok(milestones.map(choice).collect())
}

fn details(computed: &Computed, at: usize, activity: &Activity) -> ActivityDetails {
    let per = computed.per_unit(activity);
    ActivityDetails {
        id: activity.id,
        code: activity.code.clone(),
        name: activity.name.clone(),
        kind: activity.kind,
        wbs: activity.wbs_id,
        calendar: computed.calendar_of(activity).map(|c| c.name.clone()),
        calendar_id: activity.calendar_id,
        constraint: activity.constraint.as_ref().map(say::constraint),
        constraint_kind: activity.constraint.map(|c| c.kind),
        constraint_date: activity.constraint.and_then(|c| c.date),
        notes: activity.notes.clone(),
        range: activity.range.map(|range| range.written(per)),
        duration: typed::written(activity.original, per),
        remaining: typed::written(activity.remaining, per),
        predecessors: computed.predecessors(at),
        original_minutes: activity.original,
        remaining_minutes: activity.remaining,
        percent: activity_progress::share_done(activity),
        actual_start: activity.actual_start,
        actual_finish: activity.actual_finish,
        suspended: activity.suspended,
        resumed: activity.resumed,
        planned_start: activity.planned_start,
        planned_finish: activity.planned_finish,
    }
}

fn link_view(computed: &Computed, at: u32, successor: bool) -> Option<LinkView> {
    let link = computed.link(at)?;
    let (other, own) = if successor { (link.successor, link.predecessor) } else { (link.predecessor, link.successor) };
    let (place, own) = (computed.anywhere(other)?, computed.anywhere(own)?);
    let (activity, project) = computed.at(place)?;
    let critical = |place: usize| computed.value(place, |d| &d.critical).unwrap_or(false);
    let driving = computed.driving(at);
    Some(LinkView {
        relationship: link.id,
        id: other,
        code: activity.code.clone(),
        name: activity.name.clone(),
        project: project.map(|of| LinkedProject { id: of.id, code: of.code.clone(), name: of.name.clone() }),
        kind: link.kind,
        lag: computed.lag(link),
        driving,
        critical: driving && critical(place) && critical(own),
    })
}

fn cost(computed: &Computed, activity: ActivityId) -> ActivityCost {
    let of: Vec<&Assignment> = computed.schedule.assignments.iter().filter(|a| a.activity_id == activity).collect();
    let currency = computed.schedule.projects.first().and_then(|p| p.currency.parse().ok());
    let sum = |cost: fn(&Assignment) -> Decimal| {
        let amount = of.iter().map(|a| cost(a)).sum();
        currency.filter(|_| !of.is_empty()).map(|currency| Money { amount, currency })
    };
    ActivityCost {
        budgeted: sum(|a| a.budgeted_cost),
        actual: sum(|a| a.actual_cost),
        remaining: sum(|a| a.remaining_cost),
    }
}
