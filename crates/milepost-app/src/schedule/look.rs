//! Looking at a schedule: its outline, its rows, one activity, what is critical.

use super::computed::Computed;
use super::outline::{Outline, Thing};
use super::wire;
use crate::api::{ScheduleFind, ScheduleOpen, ScheduleRows};
use crate::view::{ActivityLine, CalendarName, Failure, ScheduleFound, ScheduleOutline, ScheduleView};
use crate::workspace::Workspace;
use milepost_model::schedule::instant::MINUTES_PER_DAY;
use milepost_model::schedule::typed::{self, PerUnit};
use milepost_model::schedule::{Activity, Instant, Minutes};
use milepost_model::{ActivityId, Message, ProjectId};
use milepost_schedule::bridge::{from_engine, to_engine};
use milepost_schedule::{activity_progress, cpm};

/// Computes the schedule and decides the rows; [`rows`] hands them out.
///
/// # Errors
/// Where the file cannot be read.
pub fn open(workspace: &Workspace, request: &ScheduleOpen) -> Result<ScheduleOutline, Failure> {
    let computed = workspace.computed(request.project)?;
    let outline = Outline::of(&computed, &request.collapsed, &request.filter, request.as_of);
    let mut view = summary(&computed);
    view.revision = workspace.store().revision()?;
    view.rows = outline.rows.len();
    view.stay = request.stay.and_then(|id| outline.row(&computed, id));
    workspace.schedules().borrow_mut().outlines.insert(request.project, outline);
    Ok(view)
}

/// Rows of the outline that was opened last, as bytes: `docs/schedule.md` has the layout.
///
/// # Errors
/// Where the file cannot be read.
pub fn rows(workspace: &Workspace, request: &ScheduleRows) -> Result<Vec<u8>, Failure> {
    let computed = workspace.computed(request.project)?;
    let schedules = workspace.schedules().borrow();
    let nothing = Outline::default();
    let outline = schedules.outlines.get(&request.project).unwrap_or(&nothing);
    Ok(wire::rows(&computed, outline, request.first, request.count))
}

/// The next row after `after` (from the first where missing) with the text in its code or name; goes on from the top.
///
/// # Errors
/// Where the file cannot be read.
pub fn find_row(workspace: &Workspace, request: &ScheduleFind) -> Result<ScheduleFound, Failure> {
    let computed = workspace.computed(request.project)?;
    let schedules = workspace.schedules().borrow();
    let text = request.text.trim().to_lowercase();
    let outline = schedules.outlines.get(&request.project);
    let rows = outline.map(|o| o.rows.as_slice()).unwrap_or_default();
    let start = request.after.map_or(0, |after| after.saturating_add(1)).min(rows.len());
    let has = |row: &usize| {
        let names = match rows.get(*row).map(|row| row.thing) {
            Some(Thing::Wbs(at)) => computed.schedule.wbs.get(at).map(|w| (&w.code, &w.name)),
            Some(Thing::Activity(at)) => computed.schedule.activities.get(at).map(|a| (&a.code, &a.name)),
            None => None,
        };
        names.is_some_and(|(code, name)| code.to_lowercase().contains(&text) || name.to_lowercase().contains(&text))
    };
    let row = (start..rows.len()).chain(0..start).find(has).filter(|_| !text.is_empty());
    let id = row.and_then(|row| rows.get(row)).and_then(|row| computed.id(row.thing));
    Ok(ScheduleFound { row, id })
}

/// The schedule with all its activities in order.
///
/// # Errors
/// Where the file cannot be read.
pub fn view(workspace: &Workspace, project: ProjectId) -> Result<ScheduleView, Failure> {
    let computed = workspace.computed(project)?;
    let mut outline = summary(&computed);
    outline.revision = workspace.store().revision()?;
    outline.rows = computed.schedule.activities.len() + computed.schedule.wbs.len();
    let activities = (0..computed.schedule.activities.len()).filter_map(|at| line(&computed, at)).collect();
    Ok(ScheduleView { outline, activities })
}

/// The critical activities by their start.
///
/// # Errors
/// `invalid` where the schedule cannot be computed.
pub fn critical(workspace: &Workspace, project: ProjectId) -> Result<Vec<ActivityLine>, Failure> {
    let computed = workspace.computed(project)?;
    computed.sound()?;
    let places = 0..computed.schedule.activities.len();
    let mut critical: Vec<_> =
        places.filter_map(|at| line(&computed, at)).filter(|line: &ActivityLine| line.critical).collect();
    critical.sort_by_key(|line| (line.start, line.finish));
    Ok(critical)
}

/// Why an activity starts when it does, nearest first.
///
/// # Errors
/// `not_found` where it has gone; `invalid` where the schedule cannot be computed.
pub fn why(workspace: &Workspace, project: ProjectId, activity: ActivityId) -> Result<Vec<Message>, Failure> {
    let computed = workspace.computed(project)?;
    computed.sound()?;
    let (place, _) = computed.activity(activity)?;
    Ok(computed.why(place))
}

/// The activity with this code or id, else the only one with this in its name.
///
/// # Errors
/// `not_found`, or `ambiguous` where several match.
pub fn find(workspace: &Workspace, project: ProjectId, text: &str) -> Result<ActivityId, Failure> {
    let computed = workspace.computed(project)?;
    let (text, activities) = (text.trim(), &computed.schedule.activities);
    let same = |a: &&Activity| a.code.eq_ignore_ascii_case(text) || a.id.to_string() == text;
    let exact: Vec<_> = activities.iter().filter(same).collect();
    let found =
        if exact.is_empty() { crate::search::matching(activities, text, |a| vec![&a.name, &a.code]) } else { exact };
    match found.as_slice() {
        [only] => Ok(only.id),
        [] => {
            let message = Message::new("schedule-activity-missing").with("text", text);
            Err(Failure::new(Failure::NOT_FOUND, message).help(Message::new("schedule-activity-missing-help")))
        }
        several => {
            let choices = crate::search::choices(several.iter().map(|a| a.code.as_str()));
            let message = Message::new("schedule-activity-ambiguous").with("text", text);
            let message = message.with("count", several.len()).with("choices", choices);
            Err(Failure::new(Failure::AMBIGUOUS, message).help(Message::new("app-ambiguous-help")))
        }
    }
}

pub(super) fn calendars(computed: &Computed) -> Vec<CalendarName> {
    computed.schedule.calendars.iter().map(|c| CalendarName { id: c.id, name: c.name.clone() }).collect()
}

pub(crate) fn line(computed: &Computed, at: usize) -> Option<ActivityLine> {
    let activity = computed.schedule.activities.get(at)?;
    let per = computed.per_unit(activity);
    let float = |column: fn(&cpm::Dates) -> &[i32]| {
        if activity.is_finished() { None } else { computed.value(at, column).map(Minutes::from) }
    };
    let total_float = float(|d| &d.total_float);
    Some(ActivityLine {
        id: activity.id,
        code: activity.code.clone(),
        name: activity.name.clone(),
        kind: activity.kind,
        duration: typed::written(activity.original, per),
        start: computed.date(at, |d| &d.start),
        finish: computed.date(at, |d| &d.finish),
        total_float,
        total_float_text: total_float.map(|float| typed::written(float, per)),
        free_float: float(|d| &d.free_float),
        critical: computed.value(at, |d| &d.critical).unwrap_or(false),
        percent: activity_progress::share_done(activity),
        predecessors: computed.predecessors(at),
    })
}

/// Days that are drawn before the first and after the last date.
const AROUND: i32 = 60;
/// Longer than this, days off are too narrow to be drawn.
const LONGEST: i32 = 30 * 366;

fn summary(computed: &Computed) -> ScheduleOutline {
    let project = computed.schedule.projects.first();
    let dates = computed.dates().and_then(|dates| dates.projects.first());
    let (start, finish) = dates.map(|d| (from_engine(d.start), from_engine(d.finish))).unzip();
    let places = 0..computed.schedule.activities.len();
    let per = computed.schedule.calendars.iter().find(|c| Some(c.id) == project.and_then(|p| p.calendar_id));
    ScheduleOutline {
        revision: 0,
        rows: 0,
        activities: computed.schedule.activities.len(),
        wbs: computed.schedule.wbs.len(),
        critical: places.clone().filter(|at| computed.value(*at, |d| &d.critical) == Some(true)).count(),
        late: places.filter(|at| computed.is_late(*at)).count(),
        start,
        finish,
        data_date: project.and_then(|p| p.data_date.or(p.planned_start)),
        problems: computed.problems.clone(),
        idle: idle(computed, start, finish),
        minutes_per_day: per.map_or(PerUnit::default(), PerUnit::from).day,
        calendars: calendars(computed),
        stay: None,
    }
}

/// When the project’s calendar does not work, around its dates.
pub(super) fn idle_of(computed: &Computed) -> Vec<(Instant, Instant)> {
    let dates = computed.dates().and_then(|dates| dates.projects.first());
    let (start, finish) = dates.map(|d| (from_engine(d.start), from_engine(d.finish))).unzip();
    idle(computed, start, finish)
}

fn idle(computed: &Computed, start: Option<Instant>, finish: Option<Instant>) -> Vec<(Instant, Instant)> {
    let (Some(start), Some(finish), Some(bridge)) = (start, finish, &computed.bridge) else { return vec![] };
    if finish.0.saturating_sub(start.0) > LONGEST * MINUTES_PER_DAY {
        return vec![];
    }
    let calendar = bridge.network.projects.first().map_or(cpm::NONE, |p| p.calendar);
    let Ok(time) = cpm::WorkTime::new(&bridge.network.calendars) else { return vec![] };
    let around = |at: Instant, days: i32| Instant(at.0.saturating_add(days * MINUTES_PER_DAY));
    let (from, to) = (to_engine(around(start, -AROUND)), to_engine(around(finish, AROUND)));
    time.idle(calendar, from, to).into_iter().map(|(from, to)| (from_engine(from), from_engine(to))).collect()
}

impl Computed {
    /// # Errors
    /// `invalid` with what keeps it from being computed.
    pub(crate) fn sound(&self) -> Result<(), Failure> {
        match self.problems.first() {
            None => Ok(()),
            Some(problem) => {
                Err(Failure::new(Failure::INVALID, problem.clone()).help(Message::new("schedule-not-computed-help")))
            }
        }
    }
}
