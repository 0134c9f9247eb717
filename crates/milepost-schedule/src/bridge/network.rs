//! The network of a schedule.

use super::calendar::Calendars;
use super::split;
use super::to_engine;
use crate::cpm::{self, NONE, WorkTime};
use milepost_model::schedule::{
    Activity, ActivityKind, Constraint, ConstraintKind, Critical, FloatType, Instant, Lag, LagCalendar, Minutes,
    OutOfSequence, Relationship, RelationshipKind, Rules, Schedule, ScheduleOptions, ScheduleProject,
};
use milepost_model::{ActivityId, CalendarId, ProjectId, ResourceId, WbsId};
use std::collections::HashMap;

/// A schedule as a network, and which activity, relationship, calendar and project of the schedule each position of it
/// stands for. Projects have the same positions in both.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Bridge {
    pub network: cpm::Network,
    /// By position in the network: the position in the schedule's list.
    pub activities: Vec<usize>,
    /// By position in the schedule's list: that in the network; [`NONE`] for an inactive one, which has no dates.
    pub nodes: Vec<u32>,
    /// By position in the network: the position in the schedule's list.
    pub relationships: Vec<usize>,
    /// By position in the network; nothing for the standard calendar that stands in where there is none.
    pub calendars: Vec<Option<CalendarId>>,
}

impl Bridge {
    /// An activity as it would be in the network in the place of the one that is there. Its calendar and its summary
    /// stay; None where there is no such place.
    #[must_use]
    pub fn replacing(&self, node: u32, by: &Activity) -> Option<cpm::Activity> {
        let there = self.network.activities.get(node)?;
        let mut one = cpm::Activity { parent: there.parent, ..activity(by, there.project, there.calendar) };
        if !by.splits.is_empty() {
            split::spread(&mut one, by, &WorkTime::new(&self.network.calendars).ok()?);
        }
        Some(one)
    }

    /// Whether a change of an activity is nobody else's: it keeps its place, its calendar and its summary, and its
    /// project begins and ends where it did.
    #[must_use]
    pub fn keeps(&self, before: &Activity, after: &Activity, project: &ScheduleProject) -> bool {
        let place = |a: &Activity| (a.project_id, a.calendar_id, a.primary_resource, a.kind, a.wbs_id, a.inactive);
        let begins = project.data_date.or(project.planned_start).is_some()
            || (before.actual_start, before.planned_start) == (after.actual_start, after.planned_start);
        let ends = project.must_finish_by.is_some()
            || project.stored_finish.is_none()
            || before.is_finished() == after.is_finished();
        place(before) == place(after) && begins && ends
    }
}

/// Why a schedule is no network.
#[derive(Clone, Copy, Debug, PartialEq, Eq, thiserror::Error)]
pub enum BridgeError {
    #[error("the schedule has no project")]
    NoProject,
    /// Neither a data date nor a planned start, and no activity with a date to begin from.
    #[error("a project has neither a data date nor a start")]
    NoDataDate { project: ProjectId },
}

/// The network of a schedule. Several projects are computed together, by the options of the first.
///
/// # Errors
/// If there is no project, or nothing to count its dates from.
pub fn bridge(schedule: &Schedule) -> Result<Bridge, BridgeError> {
    let first = schedule.projects.first().ok_or(BridgeError::NoProject)?;
    let mut calendars = Calendars::new(&schedule.calendars);
    let mut network = cpm::Network { options: options(&first.options), ..cpm::Network::default() };
    let place: HashMap<ProjectId, u32> = (0..).zip(&schedule.projects).map(|(at, p)| (p.id, at)).collect();
    for project in &schedule.projects {
        let calendar = calendars.position(project.calendar_id);
        network.add_project(self::project(schedule, project, calendar)?);
    }
    let resources = resource_calendars(schedule);
    let mut nodes = vec![NONE; schedule.activities.len()];
    let mut activities = Vec::with_capacity(schedule.activities.len());
    let mut node_of: HashMap<ActivityId, u32> = HashMap::with_capacity(schedule.activities.len());
    for (at, activity) in schedule.activities.iter().enumerate().filter(|(_, a)| !a.inactive) {
        let Some(project) = place.get(&activity.project_id).copied() else { continue };
        let of_project = schedule.projects.get(project as usize).and_then(|p| p.calendar_id);
        let of_resources =
            resources.get(&activity.id).copied().filter(|_| activity.kind == ActivityKind::ResourceDependent);
        let calendar = calendars.position(of_resources.or(activity.calendar_id).or(of_project));
        let node = network.add_activity(self::activity(activity, project, calendar));
        if let Some(slot) = nodes.get_mut(at) {
            *slot = node;
        }
        node_of.insert(activity.id, node);
        activities.push(at);
    }
    parents(schedule, &nodes, &mut network);
    let mut relationships = Vec::with_capacity(schedule.relationships.len());
    for (at, link) in schedule.relationships.iter().enumerate() {
        let (Some(predecessor), Some(successor)) = (node_of.get(&link.predecessor), node_of.get(&link.successor))
        else {
            continue;
        };
        let before = activities.get(*predecessor as usize).and_then(|at| schedule.activities.get(*at));
        let own =
            place.get(&before.map_or(first.id, |a| a.project_id)).and_then(|at| schedule.projects.get(*at as usize));
        let rule = own.map_or(first.options.lag_calendar, |p| p.options.lag_calendar);
        network.add_relationship(relationship(link, *predecessor, *successor, rule, before.map_or(0, |a| a.original)));
        relationships.push(at);
    }
    network.calendars = calendars.compiled;
    splits(schedule, &activities, &mut network);
    Ok(Bridge { network, activities, nodes, relationships, calendars: calendars.ids })
}

/// Gives split work the time between its pieces.
fn splits(schedule: &Schedule, activities: &[usize], network: &mut cpm::Network) {
    if schedule.activities.iter().all(|a| a.splits.is_empty()) {
        return;
    }
    // Calendars that cannot be compiled are the engine's to refuse.
    let Ok(times) = WorkTime::new(&network.calendars) else { return };
    for (node, at) in (0..).zip(activities) {
        let Some(activity) = schedule.activities.get(*at).filter(|a| !a.splits.is_empty()) else { continue };
        if let Some(mut of) = network.activities.get(node) {
            split::spread(&mut of, activity, &times);
            network.activities.set(node, &of);
        }
    }
}

fn options(options: &ScheduleOptions) -> cpm::Options {
    let rules = match options.rules {
        Rules::P6 => cpm::Options::primavera(),
        Rules::MsProject => cpm::Options::microsoft_project(),
    };
    cpm::Options {
        out_of_sequence: match options.out_of_sequence {
            OutOfSequence::RetainedLogic => cpm::OutOfSequence::RetainedLogic,
            OutOfSequence::ProgressOverride => cpm::OutOfSequence::ProgressOverride,
            OutOfSequence::ActualDates => cpm::OutOfSequence::ActualDates,
        },
        lag_calendar: lag_calendar(options.lag_calendar),
        total_float: match options.float_type {
            FloatType::Finish => cpm::TotalFloat::Finish,
            FloatType::Start => cpm::TotalFloat::Start,
            FloatType::Smallest => cpm::TotalFloat::Smaller,
        },
        open_ends_critical: options.open_ends_critical,
        start_lag_from_early_start: options.start_lag_from_early_start,
        use_expected_finish: options.use_expected_finish,
        float_to_own_project: options.float_to_each_project,
        links_between_projects: !options.ignore_other_projects,
        ..rules
    }
}

fn lag_calendar(rule: LagCalendar) -> cpm::LagCalendar {
    match rule {
        LagCalendar::Predecessor => cpm::LagCalendar::Predecessor,
        LagCalendar::Successor => cpm::LagCalendar::Successor,
        LagCalendar::ProjectDefault => cpm::LagCalendar::ProjectDefault,
        LagCalendar::TwentyFourHour => cpm::LagCalendar::TwentyFourHour,
    }
}

fn project(schedule: &Schedule, project: &ScheduleProject, calendar: u32) -> Result<cpm::Project, BridgeError> {
    let own = || schedule.activities.iter().filter(|a| a.project_id == project.id);
    let earliest = || own().filter_map(|a| a.actual_start.into_iter().chain(a.planned_start).min()).min();
    let data_date = match project.data_date.or(project.planned_start).or_else(earliest) {
        Some(date) => date,
        // A project that is only named, as the other end of a link, has nothing to compute.
        None if own().next().is_none() => Instant(0),
        None => return Err(BridgeError::NoDataDate { project: project.id }),
    };
    // Where all is done no logic says when the project finishes, and late dates count back from what its tool wrote.
    let done = || own().next().is_some() && own().all(Activity::is_finished);
    let must_finish_by = project.must_finish_by.or_else(|| project.stored_finish.filter(|_| done()));
    Ok(cpm::Project {
        must_finish_by: must_finish_by.map(to_engine),
        critical: match project.options.critical {
            Critical::TotalFloat(minutes) => cpm::Critical::FloatAtMost(narrow(minutes)),
            Critical::LongestPath => cpm::Critical::LongestPath,
        },
        planned_start: project.planned_start.map(to_engine),
        ..cpm::Project::new(to_engine(data_date), calendar)
    })
}

/// The engine refuses what is out of its range, naming the activity or relationship.
fn narrow(minutes: Minutes) -> i32 {
    i32::try_from(minutes).unwrap_or(if minutes < 0 { i32::MIN } else { i32::MAX })
}

fn activity(activity: &Activity, project: u32, calendar: u32) -> cpm::Activity {
    let kind = match activity.kind {
        ActivityKind::Task => cpm::ActivityKind::Task,
        ActivityKind::ResourceDependent => cpm::ActivityKind::ResourceDependent,
        ActivityKind::StartMilestone => cpm::ActivityKind::StartMilestone,
        ActivityKind::FinishMilestone => cpm::ActivityKind::FinishMilestone,
        ActivityKind::LevelOfEffort => cpm::ActivityKind::LevelOfEffort,
        ActivityKind::WbsSummary => cpm::ActivityKind::Summary,
    };
    let mut constraints = [activity.constraint.and_then(constraint), activity.second_constraint.and_then(constraint)];
    if activity.manual && !activity.is_started() {
        // Its dates are what someone typed; its late dates say how far what follows lets it move.
        let typed = |date| cpm::Constraint { kind: cpm::ConstraintKind::TypedStart, date: to_engine(date) };
        constraints = [activity.planned_start.map(typed), None];
    }
    cpm::Activity {
        kind,
        duration: narrow(activity.original),
        remaining: if activity.is_finished() { 0 } else { narrow(activity.remaining) },
        actual_start: activity.actual_start.map(to_engine),
        actual_finish: activity.actual_finish.map(to_engine),
        special: cpm::Special {
            constraints,
            expected_finish: activity.expected_finish.map(to_engine),
            suspend: activity.suspended.map(to_engine),
            resume: activity.resumed.map(to_engine),
            external_early_start: activity.external_early_start.map(to_engine),
            external_late_finish: activity.external_late_finish.map(to_engine),
        },
        ..cpm::Activity::task(project, calendar, narrow(activity.original))
    }
}

fn constraint(constraint: Constraint) -> Option<cpm::Constraint> {
    let kind = constraint_kind(constraint.kind);
    let date = match constraint.date {
        Some(date) => to_engine(date),
        None if kind == cpm::ConstraintKind::AsLateAsPossible => cpm::Instant::FIRST,
        None => return None,
    };
    Some(cpm::Constraint { kind, date })
}

/// The engine's word for a kind of constraint.
#[must_use]
pub fn constraint_kind(kind: ConstraintKind) -> cpm::ConstraintKind {
    match kind {
        ConstraintKind::StartOnOrAfter => cpm::ConstraintKind::StartOnOrAfter,
        ConstraintKind::StartOnOrBefore => cpm::ConstraintKind::StartOnOrBefore,
        ConstraintKind::StartOn => cpm::ConstraintKind::StartOn,
        ConstraintKind::FinishOnOrAfter => cpm::ConstraintKind::FinishOnOrAfter,
        ConstraintKind::FinishOnOrBefore => cpm::ConstraintKind::FinishOnOrBefore,
        ConstraintKind::FinishOn => cpm::ConstraintKind::FinishOn,
        ConstraintKind::MandatoryStart => cpm::ConstraintKind::MandatoryStart,
        ConstraintKind::MandatoryFinish => cpm::ConstraintKind::MandatoryFinish,
        ConstraintKind::AsLateAsPossible => cpm::ConstraintKind::AsLateAsPossible,
    }
}

fn relationship(
    link: &Relationship,
    predecessor: u32,
    successor: u32,
    rule: LagCalendar,
    duration: Minutes,
) -> cpm::Relationship {
    let kind = match link.kind {
        RelationshipKind::FinishStart => cpm::RelationshipKind::FinishToStart,
        RelationshipKind::StartStart => cpm::RelationshipKind::StartToStart,
        RelationshipKind::FinishFinish => cpm::RelationshipKind::FinishToFinish,
        RelationshipKind::StartFinish => cpm::RelationshipKind::StartToFinish,
    };
    let share = |hundredths: i32| duration.saturating_mul(hundredths.into()) / 10_000;
    let (lag, rule) = match link.lag {
        Lag::Work(minutes) => (minutes, rule),
        Lag::Percent(hundredths) => (share(hundredths), rule),
        Lag::Elapsed(minutes) => (minutes, LagCalendar::TwentyFourHour),
        Lag::ElapsedPercent(hundredths) => (share(hundredths), LagCalendar::TwentyFourHour),
    };
    cpm::Relationship { predecessor, successor, kind, lag: narrow(lag), lag_calendar: Some(lag_calendar(rule)) }
}

/// The calendar that the resources of an activity work by: that of its primary resource, else of the first that has
/// one and drives its dates.
fn resource_calendars(schedule: &Schedule) -> HashMap<ActivityId, CalendarId> {
    if schedule.activities.iter().all(|a| a.kind != ActivityKind::ResourceDependent) {
        return HashMap::new();
    }
    let of: HashMap<ResourceId, CalendarId> =
        schedule.resources.iter().filter_map(|r| Some((r.id, r.calendar_id?))).collect();
    let mut found: HashMap<ActivityId, CalendarId> =
        schedule.activities.iter().filter_map(|a| Some((a.id, *of.get(&a.primary_resource?)?))).collect();
    for assignment in schedule.assignments.iter().filter(|a| a.drives) {
        if let Some(calendar) = assignment.resource_id.and_then(|id| of.get(&id)) {
            found.entry(assignment.activity_id).or_insert(*calendar);
        }
    }
    found
}

/// Puts each activity below the summary of its element of the work breakdown structure, or of the next one above that
/// has a summary. Of several summaries of an element the first counts, and the others lie beside it.
fn parents(schedule: &Schedule, nodes: &[u32], network: &mut cpm::Network) {
    let mut summary_of: HashMap<WbsId, u32> = HashMap::new();
    for (activity, node) in schedule.activities.iter().zip(nodes) {
        if let Some(wbs) = activity.wbs_id.filter(|_| activity.kind == ActivityKind::WbsSummary && *node != NONE) {
            summary_of.entry(wbs).or_insert(*node);
        }
    }
    if summary_of.is_empty() {
        return;
    }
    let above: HashMap<WbsId, Option<WbsId>> = schedule.wbs.iter().map(|w| (w.id, w.parent)).collect();
    let nearest = |from: Option<WbsId>| {
        let mut at = from;
        // No chain is longer than there are elements.
        for _ in 0..=above.len() {
            let wbs = at?;
            if let Some(node) = summary_of.get(&wbs) {
                return Some(*node);
            }
            at = above.get(&wbs).copied().flatten();
        }
        None
    };
    for (activity, node) in schedule.activities.iter().zip(nodes).filter(|(_, node)| **node != NONE) {
        let Some(wbs) = activity.wbs_id else { continue };
        let from = match activity.kind {
            ActivityKind::WbsSummary => above.get(&wbs).copied().flatten(),
            _ => Some(wbs),
        };
        if let Some(parent) = network.activities.parent.get_mut(*node as usize) {
            *parent = nearest(from).unwrap_or(NONE);
        }
    }
}
