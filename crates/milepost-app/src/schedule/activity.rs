//! Activities: add, edit, remove. Each is one step of the history that writes the rows it
//! is about and no others.

use super::computed::Computed;
use super::tried::{Codes, try_rows};
use super::{cost, logic};
use crate::failure::let_through;
use crate::view::{Changed, Failure};
use crate::workspace::{Done, Workspace};
use chrono::NaiveDate;
use milepost_model::schedule::draft::{self, DayEnd};
use milepost_model::schedule::{
    Activity, ActivityContext, ActivityDraft, Calendar, Relationship, Schedule, ScheduleProject, TypedCost,
};
use milepost_model::{ActivityId, Message, Problem, Problems, ProjectId, WbsId};
use milepost_schedule::bridge::to_engine;
use milepost_schedule::cpm;
use milepost_store as store;
use milepost_store::Tx;
use uuid::Uuid;

/// What a draft comes to.
pub(super) struct Drafted {
    pub(super) activity: Activity,
    /// The relationships that lead to it from now on; None: as they are.
    pub(super) logic: Option<Vec<Relationship>>,
    /// What it costs from now on; None: as it is.
    cost: Option<TypedCost>,
}

/// Adds activities below the activity or in the element with the id `below`; at the end where none is given.
/// The first one of a project makes its schedule, with a calendar of five days of eight hours and the as-of
/// date as data date. Where there are several, each problem's field has its row before it, from 0: `2.name`.
///
/// # Errors
/// `invalid` with all rows' problems, and none is added; `not_found` where the project has gone.
pub fn add(
    workspace: &mut Workspace,
    project: ProjectId,
    below: Option<Uuid>,
    drafts: &[ActivityDraft],
    as_of: NaiveDate,
) -> Result<Changed, Failure> {
    let rows: Vec<_> = drafts.iter().map(|draft| (None, draft)).collect();
    let several = drafts.len() > 1;
    keep(workspace, project, below, &rows, as_of, several, |_, added| match added {
        [one] => Message::new("history-activity-added").with("activity", title(one)),
        several => Message::new("history-activities-added").with("count", several.len()),
    })
}

/// Changes the activities that rows name and adds one for each of the others, below `below` and in their order. A row
/// may follow one above it. Where `numbered`, each problem's field has its row before it, from 0. `words` is told how
/// many were changed, and what was added.
pub(super) fn keep(
    workspace: &mut Workspace,
    project: ProjectId,
    below: Option<Uuid>,
    rows: &[(Option<ActivityId>, &ActivityDraft)],
    as_of: NaiveDate,
    numbered: bool,
    words: impl FnOnce(usize, &[Activity]) -> Message,
) -> Result<Changed, Failure> {
    let computed = workspace.computed(project)?;
    let begun = begun(workspace, &computed, project, as_of)?;
    let schedule = begun.as_ref().unwrap_or(&computed.schedule);
    let place = Place::below(&computed, below);
    let (after, of_rows) = try_rows(&computed, schedule, project, &place, rows)?;
    let mut problems = Problems::default();
    for (row, of_row) in of_rows.into_iter().enumerate() {
        problems.0.extend(of_row.0.into_iter().map(|problem| if numbered { in_row(row, problem) } else { problem }));
    }
    let warnings = let_through(problems)?;
    workspace.transact(|tx| {
        if let Some(begun) = &begun {
            store::schedule::insert(tx, begun)?;
        }
        let (mut changed, mut added) = (0, vec![]);
        for drafted in &after {
            let Ok((_, before)) = computed.activity(drafted.activity.id) else {
                added.push(drafted.activity.clone());
                continue;
            };
            if *before != drafted.activity {
                store::schedule::activity::update(tx, &drafted.activity)?;
            }
            let more = drafted.logic.is_some() || drafted.cost.is_some();
            changed += usize::from(*before != drafted.activity || more);
        }
        store::schedule::activity::insert_all(tx, project, &added, place.after)?;
        for drafted in &after {
            if let Some(links) = &drafted.logic {
                logic::replace(tx, &computed, project, drafted.activity.id, links)?;
            }
        }
        cost::keep(tx, schedule, after.iter().filter_map(|drafted| drafted.cost.as_ref()))?;
        let done = Done::new(words(changed, &added)).warnings(warnings);
        Ok(match added.first() {
            Some(first) => done.id(first.id.0),
            None => done,
        })
    })
}

pub(super) fn title(activity: &Activity) -> String {
    super::say::title(activity)
}

fn in_row(row: usize, problem: Problem) -> Problem {
    let message = Message::new("app-invalid-row").with("row", row + 1).with("problem", problem.message);
    Problem { field: format!("{row}.{}", problem.field), message, ..problem }
}

/// A schedule to begin with, where the project has none.
pub(super) fn begun(
    workspace: &Workspace,
    computed: &Computed,
    project: ProjectId,
    as_of: NaiveDate,
) -> Result<Option<Schedule>, Failure> {
    match computed.schedule.projects.first() {
        Some(_) => Ok(None),
        None => begin(workspace, project, as_of).map(Some),
    }
}

/// The schedule of a project that has none yet.
fn begin(workspace: &Workspace, project: ProjectId, as_of: NaiveDate) -> Result<Schedule, Failure> {
    let of = store::project::get(workspace.store(), project)?.ok_or_else(|| Failure::gone("project"))?;
    let calendar = Calendar { project_id: Some(project), ..Calendar::standard("Standard") };
    let mut own = ScheduleProject { id: project, name: of.name, ..ScheduleProject::blank(&of.code) };
    own.currency = of.currency.map(|c| c.to_string()).unwrap_or_default();
    own.calendar_id = Some(calendar.id);
    let calendars = vec![calendar];
    own.data_date = draft::edge_of_day(as_of, DayEnd::Start, calendars.first(), &calendars);
    own.planned_start = own.data_date;
    Ok(Schedule { projects: vec![own], calendars, ..Schedule::default() })
}

/// Where something is added.
pub(super) struct Place {
    pub(super) wbs: Option<WbsId>,
    pub(super) after: Option<ActivityId>,
}

impl Place {
    pub(super) fn below(computed: &Computed, below: Option<Uuid>) -> Self {
        let activities = &computed.schedule.activities;
        let Some(below) = below else { return Self { wbs: None, after: None } };
        if let Ok((_, activity)) = computed.activity(ActivityId(below)) {
            return Self { wbs: activity.wbs_id, after: Some(activity.id) };
        }
        let wbs = computed.schedule.wbs.iter().find(|w| w.id.0 == below).map(|w| w.id);
        let last = activities.iter().rev().find(|a| a.wbs_id == wbs);
        Self { wbs, after: last.map(|a| a.id) }
    }
}

/// The code after the one above, else after the highest: its number and ten.
pub(super) fn next_code(computed: &Computed, added: &[Drafted], above: Option<ActivityId>) -> String {
    let activities = &computed.schedule.activities;
    let near =
        added.last().map(|d| &d.activity).or_else(|| above.and_then(|id| computed.activity(id).ok()).map(|(_, a)| a));
    let near = near.or(activities.last()).map_or("A990", |a| a.code.as_str());
    let (prefix, width) = split(near).map_or(("A", 4), |(prefix, digits)| (prefix, digits.len()));
    let numbers = activities.iter().chain(added.iter().map(|d| &d.activity)).filter_map(|a| {
        let (of, digits) = split(&a.code)?;
        if of == prefix { digits.parse::<u64>().ok() } else { None }
    });
    let next = numbers.max().unwrap_or(990).saturating_add(10);
    format!("{prefix}{next:0width$}")
}

fn split(code: &str) -> Option<(&str, &str)> {
    let digits = code.len() - code.trim_end_matches(|c: char| c.is_ascii_digit()).len();
    let (prefix, digits) = code.split_at_checked(code.len() - digits)?;
    (!digits.is_empty() && digits.len() < 18).then_some((prefix, digits))
}

/// Applies a draft. It may name the activities of `codes`.
pub(super) fn drafted(
    computed: &Computed,
    schedule: &Schedule,
    draft: &ActivityDraft,
    mut activity: Activity,
    codes: &Codes<'_>,
) -> (Drafted, Problems) {
    let own = schedule.projects.first();
    let cx = ActivityContext {
        calendars: &schedule.calendars,
        calendar: own.and_then(|p| p.calendar_id),
        data_date: own.and_then(|p| p.data_date),
        with_code: &|code| codes.find(code),
    };
    let mut problems = draft.apply(&mut activity, &cx);
    if let Some(typed) = &draft.finish {
        let at = draft::moment("finish", typed, DayEnd::Finish, cx.calendar_of(&activity), cx.calendars, &mut problems);
        match at.flatten().map(|at| duration_to(computed, &activity, at)) {
            Some(Some(minutes)) => {
                let done = if activity.is_started() { activity.original - activity.remaining } else { 0 };
                activity.original = minutes;
                activity.remaining = (minutes - done.max(0)).max(0);
                activity.at_completion = minutes;
            }
            Some(None) => {
                let message = Message::new("activity-finish-impossible");
                problems.push(Problem::error("finish", message).help(Message::new("activity-finish-help")));
            }
            None => {}
        }
    }
    let logic = draft.predecessors.as_ref().and_then(|typed| {
        let found = logic::typed(computed, activity.id, typed, |code| codes.find(code));
        found.map_err(|found| problems.0.extend(found)).ok()
    });
    let cost = cost::typed(schedule, draft, &activity, &mut problems);
    (Drafted { activity, logic, cost }, problems)
}

/// The activity as a draft of it would make it, without writing anything.
///
/// # Errors
/// `invalid` with the fields' problems; `not_found` where it has gone.
pub(super) fn tried(computed: &Computed, activity: ActivityId, draft: &ActivityDraft) -> Result<Activity, Failure> {
    let (_, before) = computed.activity(activity)?;
    let (one, problems) = drafted(computed, &computed.schedule, draft, before.clone(), &Codes::of(computed));
    let_through(problems)?;
    Ok(one.activity)
}

/// The working minutes of an activity that is to end then; None where it would end before it starts, or has no dates.
fn duration_to(computed: &Computed, activity: &Activity, finish: milepost_model::schedule::Instant) -> Option<i64> {
    let (place, _) = computed.activity(activity.id).ok()?;
    let start = computed.date(place, |d| &d.start)?;
    let network = &computed.bridge.as_ref()?.network;
    let calendar = network.activities.calendar.get(computed.node(place)?).copied()?;
    let time = cpm::WorkTime::new(&network.calendars).ok()?;
    let minutes = time.between(calendar, to_engine(start), to_engine(finish));
    (minutes > 0).then_some(i64::from(minutes))
}

/// # Errors
/// `invalid` with the fields' problems; `not_found` where it has gone.
pub fn edit(
    workspace: &mut Workspace,
    project: ProjectId,
    activity: ActivityId,
    draft: &ActivityDraft,
) -> Result<Changed, Failure> {
    edit_all(workspace, project, &[activity], draft)
}

/// Changes several activities alike, in one step.
///
/// # Errors
/// `invalid` with the problems of each, and none is changed; `not_found` where one has gone.
pub fn edit_all(
    workspace: &mut Workspace,
    project: ProjectId,
    activities: &[ActivityId],
    draft: &ActivityDraft,
) -> Result<Changed, Failure> {
    let computed = workspace.computed(project)?;
    let codes = Codes::of(&computed);
    let mut after = vec![];
    let mut problems = Problems::default();
    for id in activities {
        let (_, before) = computed.activity(*id)?;
        let (one, found) = drafted(&computed, &computed.schedule, draft, before.clone(), &codes);
        problems.0.extend(found.0);
        after.push(one);
    }
    problems.0.dedup();
    let warnings = let_through(problems)?;
    workspace.transact(|tx| {
        let mut changed = vec![];
        for drafted in &after {
            let (_, before) = computed.activity(drafted.activity.id)?;
            if *before != drafted.activity {
                store::schedule::activity::update(tx, &drafted.activity)?;
            }
            if let Some(logic) = &drafted.logic {
                logic::replace(tx, &computed, project, before.id, logic)?;
            }
            changed.push((before, drafted));
        }
        cost::keep(tx, &computed.schedule, after.iter().filter_map(|drafted| drafted.cost.as_ref()))?;
        let words = match changed.as_slice() {
            [(before, after)] => edited(&computed, before, after, draft),
            several => Message::new("history-activities-edited").with("count", several.len()),
        };
        Ok(Done::new(words).warnings(warnings))
    })
}

/// What an edit is called: the one field that changed, where it is one.
fn edited(computed: &Computed, before: &Activity, drafted: &Drafted, draft: &ActivityDraft) -> Message {
    let after = &drafted.activity;
    let per = computed.per_unit(after);
    let about = |id: &str| Message::new(id).with("activity", title(after));
    let mut changes = vec![];
    if before.code != after.code {
        changes.push(about("history-activity-code").with("before", before.code.as_str()));
    }
    if before.name != after.name {
        changes.push(about("history-activity-renamed").with("before", before.name.as_str()));
    }
    if before.original != after.original {
        let duration = milepost_model::schedule::typed::written(after.original, per);
        changes.push(about("history-activity-duration").with("duration", duration));
    }
    if before.constraint != after.constraint {
        changes.push(match &after.constraint {
            Some(constraint) => {
                about("history-activity-constrained").with("constraint", super::say::constraint(constraint))
            }
            None => about("history-activity-unconstrained"),
        });
    }
    if before.actual_finish != after.actual_finish
        && let Some(finish) = after.actual_finish
    {
        changes.push(about("history-activity-finished").with("date", finish.finish_date()));
    } else if before.actual_start != after.actual_start
        && let Some(start) = after.actual_start
    {
        changes.push(about("history-activity-started").with("date", start.date()));
    }
    if (before.suspended, before.resumed) != (after.suspended, after.resumed) {
        let rests = after.suspended.is_some() && after.resumed.is_none();
        changes.push(about(if rests { "history-activity-suspended" } else { "history-activity-resumed" }));
    }
    if draft.predecessors.is_some() {
        changes.push(about("history-activity-logic"));
    }
    if let Some(cost) = &drafted.cost {
        if draft.budget.is_some() {
            changes.push(match cost::budget(cost) {
                Some(budget) => about("history-activity-budget").with("budget", budget),
                None => about("history-activity-budget-cleared"),
            });
        }
        if draft.actual_cost.is_some() {
            changes.push(about("history-activity-cost"));
        }
    }
    match (changes.pop(), changes.is_empty()) {
        (Some(change), true) => change,
        _ => about("history-activity-edited"),
    }
}

/// Removes activities with their relationships, all in one step.
///
/// # Errors
/// `not_found` where one has gone, and none is removed.
pub fn remove(workspace: &mut Workspace, project: ProjectId, activities: &[ActivityId]) -> Result<Changed, Failure> {
    let computed = workspace.computed(project)?;
    workspace.transact(|tx| {
        for id in activities {
            store::schedule::activity::delete(tx, project, *id)?;
        }
        Ok(match activities {
            [] => Done::nothing(),
            [one] => {
                let name = computed.activity(*one).map(|(_, a)| title(a)).unwrap_or_default();
                Done::new(Message::new("history-activity-removed").with("activity", name))
            }
            several => Done::new(Message::new("history-activities-removed").with("count", several.len())),
        })
    })
}

/// Sets the planned dates of all activities to the computed ones: what they are measured against from now on.
///
/// # Errors
/// `invalid` where the schedule cannot be computed.
pub fn set_planned(workspace: &mut Workspace, project: ProjectId) -> Result<Changed, Failure> {
    let computed = workspace.computed(project)?;
    computed.sound()?;
    let count = computed.schedule.activities.len();
    workspace.transact(|tx: &Tx<'_>| {
        for (place, activity) in computed.schedule.activities.iter().enumerate() {
            let mut after = activity.clone();
            after.planned_start = computed.date(place, |d| &d.start).or(after.planned_start);
            after.planned_finish = computed.date(place, |d| &d.finish).or(after.planned_finish);
            if after != *activity {
                store::schedule::activity::update(tx, &after)?;
            }
        }
        Ok(Done::new(Message::new("history-activities-planned").with("count", count)))
    })
}
