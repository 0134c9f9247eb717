//! Calendars of a project's schedule: list, add, edit, remove.

mod month;

use month::used;
pub use month::{list_with_uses, month};

use crate::failure::let_through;
use crate::reading;
use crate::view::{Changed, Failure};
use crate::workspace::{Done, Workspace};
use chrono::{Datelike, NaiveDate};
use milepost_model::schedule::{Calendar, CalendarException, WorkWeek, hours, recurrence};
use milepost_model::{CalendarId, Message, Problem, Problems, ProjectId};
use milepost_store as store;
use serde::{Deserialize, Serialize};
use ts_rs::TS;

/// A calendar as it is being entered: what is missing stays as it is.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(default, deny_unknown_fields)]
#[ts(optional_fields)]
pub struct CalendarDraft {
    pub name: Option<String>,
    /// The calendar to inherit from, by name or id; empty: none.
    pub base: Option<String>,
    /// Monday first: `8-12, 13-17`, `24h`, `none`, `inherit`; empty: no work.
    pub week: Option<[String; 7]>,
    /// Days that differ, put after those there are; the last one of a day holds.
    pub add_exceptions: Option<Vec<ExceptionDraft>>,
    /// By their places in the list, from 0.
    pub remove_exceptions: Option<Vec<usize>>,
    /// Weeks that differ for a while, put after those there are; the last one of a day holds.
    pub add_work_weeks: Option<Vec<WorkWeekDraft>>,
    /// By their places in the list, from 0.
    pub remove_work_weeks: Option<Vec<usize>>,
    /// Days one by one, after the above.
    pub days: Option<Vec<DayDraft>>,
}

/// Another week for a period.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(default, deny_unknown_fields)]
pub struct WorkWeekDraft {
    pub name: String,
    pub from: String,
    pub to: String,
    /// Monday first, as of a calendar; `inherit`: as in the calendar's own week.
    pub week: [String; 7],
    /// The one at this place of the list is changed; none: it is new.
    #[serde(skip_serializing_if = "Option::is_none")]
    #[ts(optional)]
    pub at: Option<usize>,
}

/// One day as it is set in a month.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(default, deny_unknown_fields)]
pub struct DayDraft {
    pub date: String,
    /// None: as the week says again. Empty: no work.
    pub hours: Option<String>,
    pub name: String,
}

/// Days on which the week does not hold.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(default, deny_unknown_fields)]
pub struct ExceptionDraft {
    pub name: String,
    pub from: String,
    /// Empty: that one day.
    pub to: String,
    /// Empty: no work.
    pub hours: String,
    /// Which days of them, as `every year on 25 Dec`; empty: every one.
    pub repeats: String,
    /// The one at this place of the list is changed; none: it is new.
    #[serde(skip_serializing_if = "Option::is_none")]
    #[ts(optional)]
    pub at: Option<usize>,
}

impl CalendarDraft {
    fn apply(&self, to: &mut Calendar, others: &[Calendar]) -> Problems {
        let mut problems = Problems::default();
        self.inherit(to, others, &mut problems);
        if let Some(name) = &self.name {
            name.trim().clone_into(&mut to.name);
        }
        if to.name.is_empty() {
            problems.push(Problem::error("name", Message::new("calendar-name-missing")).help(help("name")));
        }
        if let Some(week) = &self.week {
            for (day, typed) in to.week.iter_mut().zip(week) {
                *day = match typed.trim() {
                    "inherit" => None,
                    _ => Some(read_hours("week", typed, &mut problems)),
                };
            }
            let worked: Vec<i64> =
                to.week.iter().flatten().map(|day| day.iter().map(|s| i64::from(s.to - s.from)).sum()).collect();
            let (total, longest) = (worked.iter().sum::<i64>(), worked.iter().max().copied().unwrap_or(0));
            let inherits = to.base.is_some() && to.week.iter().any(Option::is_none);
            if inherits {
                // What a day stands for stays as it was: the base decides the hours.
            } else if total == 0 {
                problems.push(Problem::error("week", Message::new("calendar-no-work")).help(help("hours")));
            } else {
                // What a day, a week, a month and a year stand for when durations are typed.
                to.minutes_per_day = longest;
                to.minutes_per_week = total;
                to.minutes_per_month = total * 43 / 10;
                to.minutes_per_year = total * 50;
            }
        }
        let exceptions = self.add_exceptions.iter().flatten();
        let exceptions = exceptions.filter_map(|draft| Some((draft.at, draft.read(&mut problems)?))).collect();
        put(&mut to.exceptions, exceptions, self.remove_exceptions.as_deref());
        let weeks = self.add_work_weeks.iter().flatten();
        let weeks = weeks.filter_map(|draft| Some((draft.at, draft.read(&mut problems)?))).collect();
        put(&mut to.work_weeks, weeks, self.remove_work_weeks.as_deref());
        for draft in self.days.iter().flatten() {
            draft.put(to, &mut problems);
        }
        problems
    }

    fn inherit(&self, to: &mut Calendar, others: &[Calendar], problems: &mut Problems) {
        let Some(typed) = self.base.as_ref().map(|typed| typed.trim()) else { return };
        if typed.is_empty() {
            to.base = None;
            // Without a base a day that is not spoken of is a day without work.
            for day in &mut to.week {
                day.get_or_insert_default();
            }
            return;
        }
        let found = others.iter().find(|c| c.id.to_string() == typed || c.name.eq_ignore_ascii_case(typed));
        let above = |id: &CalendarId| others.iter().find(|c| c.id == *id).and_then(|c| c.base);
        match found {
            None => {
                let message = Message::new("calendar-missing").with("text", typed);
                problems.push(Problem::error("base", message).help(Message::new("calendar-missing-help")));
            }
            // No chain is longer than there are calendars.
            Some(base) if std::iter::successors(Some(base.id), above).take(others.len() + 1).any(|id| id == to.id) => {
                let message = Message::new("calendar-base-circle").with("calendar", base.name.as_str());
                problems.push(Problem::error("base", message).help(help("base")));
            }
            Some(base) => to.base = Some(base.id),
        }
    }
}

impl ExceptionDraft {
    fn read(&self, problems: &mut Problems) -> Option<CalendarException> {
        let from = day("from", &self.from, problems)?;
        let to = if self.to.trim().is_empty() { from } else { day("to", &self.to, problems)? };
        if to < from {
            problems.push(Problem::error("to", Message::new("calendar-exception-ends-early")).help(help("exception")));
            return None;
        }
        let hours = read_hours("hours", &self.hours, problems);
        let typed = self.repeats.trim();
        let recurrence = recurrence::read(typed);
        if recurrence.is_none() && !typed.is_empty() {
            let message = Message::new("calendar-repeats-unread").with("text", typed);
            problems.push(Problem::error("repeats", message).help(help("repeats")));
        }
        Some(CalendarException { name: self.name.trim().to_owned(), from, to, hours, recurrence })
    }
}

impl WorkWeekDraft {
    fn read(&self, problems: &mut Problems) -> Option<WorkWeek> {
        let (from, to) = (day("from", &self.from, problems)?, day("to", &self.to, problems)?);
        if to < from {
            problems.push(Problem::error("to", Message::new("calendar-exception-ends-early")).help(help("exception")));
            return None;
        }
        let mut week: [Option<milepost_model::schedule::Day>; 7] = Default::default();
        for (day, typed) in week.iter_mut().zip(&self.week) {
            *day = match typed.trim() {
                "inherit" => None,
                _ => Some(read_hours("week", typed, problems)),
            };
        }
        Some(WorkWeek { name: self.name.trim().to_owned(), from, to, week })
    }
}

/// Changes those that are there, takes out what is to go, and adds what is new.
fn put<T>(list: &mut Vec<T>, put: Vec<(Option<usize>, T)>, gone: Option<&[usize]>) {
    let mut new = vec![];
    for (at, thing) in put {
        match at.and_then(|at| list.get_mut(at)) {
            Some(there) => *there = thing,
            None => new.push(thing),
        }
    }
    let mut at = 0;
    list.retain(|_| {
        at += 1;
        !gone.unwrap_or_default().contains(&(at - 1))
    });
    list.extend(new);
}

impl DayDraft {
    /// Sets the hours of one day: exceptions of several days are cut around it, and one that recurs is overruled.
    fn put(&self, to: &mut Calendar, problems: &mut Problems) {
        let Some(date) = day("days", &self.date, problems) else { return };
        let hours = self.hours.as_ref().map(|typed| read_hours("days", typed, problems));
        let mut recurs = false;
        let mut kept = vec![];
        for exception in to.exceptions.drain(..) {
            if date < exception.from || exception.to < date {
                kept.push(exception);
            } else if exception.recurrence.is_some() {
                recurs = true;
                kept.push(exception);
            } else {
                let before = date.pred_opt().filter(|last| *last >= exception.from);
                let after = date.succ_opt().filter(|first| *first <= exception.to);
                kept.extend(before.map(|to| CalendarException { to, ..exception.clone() }));
                kept.extend(after.map(|from| CalendarException { from, ..exception.clone() }));
            }
        }
        to.exceptions = kept;
        let weekday = date.weekday().num_days_from_monday() as usize;
        let own_week = || to.week.get(weekday).cloned().flatten().filter(|_| recurs);
        if let Some(hours) = hours.or_else(own_week) {
            let name = self.name.trim().to_owned();
            to.exceptions.push(CalendarException { name, from: date, to: date, hours, recurrence: None });
        }
    }
}

fn help(about: &str) -> Message {
    Message::new(&format!("calendar-{about}-help"))
}

fn read_hours(field: &str, typed: &str, problems: &mut Problems) -> milepost_model::schedule::Day {
    hours::read(typed).unwrap_or_else(|_| {
        let message = Message::new("calendar-hours-unread").with("text", typed);
        problems.push(Problem::error(field, message).help(help("hours")));
        vec![]
    })
}

fn day(field: &str, typed: &str, problems: &mut Problems) -> Option<NaiveDate> {
    let day = reading::day(typed);
    if day.is_none() {
        let message = Message::new("activity-date-not-a-day").with("text", typed);
        problems.push(Problem::error(field, message).help(Message::new("activity-date-help")));
    }
    day
}

/// The calendars of a project.
///
/// # Errors
/// Where the file cannot be read.
pub fn list(workspace: &Workspace, project: ProjectId) -> Result<Vec<Calendar>, Failure> {
    Ok(store::schedule::calendar::of_project(workspace.store(), project)?)
}

/// The calendar with this name or id.
///
/// # Errors
/// `not_found`.
pub fn find(workspace: &Workspace, project: ProjectId, text: &str) -> Result<Calendar, Failure> {
    let calendars = list(workspace, project)?;
    let text = text.trim();
    let found = calendars.into_iter().find(|c| c.name.eq_ignore_ascii_case(text) || c.id.to_string() == text);
    found.ok_or_else(|| {
        Failure::new(Failure::NOT_FOUND, Message::new("calendar-missing").with("text", text))
            .help(Message::new("calendar-missing-help"))
    })
}

/// Adds a calendar: five days of eight hours, where the draft says nothing else.
///
/// # Errors
/// `invalid` with the fields' problems; `not_found` where the project has no schedule.
pub fn add(workspace: &mut Workspace, project: ProjectId, draft: &CalendarDraft) -> Result<Changed, Failure> {
    let mut calendar = Calendar { project_id: Some(project), ..Calendar::standard("") };
    let others = store::schedule::calendar::of_project(workspace.store(), project)?;
    let warnings = let_through(draft.apply(&mut calendar, &others))?;
    workspace.transact(|tx| {
        if store::schedule::options::get(tx, project)?.is_none() {
            return Err(Failure::gone("schedule"));
        }
        store::schedule::calendar::insert(tx, project, &calendar)?;
        let words = Message::new("history-calendar-added").with("calendar", calendar.name.as_str());
        Ok(Done::new(words).id(calendar.id.0).warnings(warnings))
    })
}

/// # Errors
/// `invalid` with the fields' problems; `not_found` where it has gone.
pub fn edit(
    workspace: &mut Workspace,
    project: ProjectId,
    calendar: CalendarId,
    draft: &CalendarDraft,
) -> Result<Changed, Failure> {
    workspace.transact(|tx| {
        let calendars = store::schedule::calendar::of_project(tx, project)?;
        let before = calendars.iter().find(|c| c.id == calendar).ok_or_else(|| Failure::gone("calendar"))?;
        let mut after = before.clone();
        let warnings = let_through(draft.apply(&mut after, &calendars))?;
        if after != *before {
            store::schedule::calendar::update(tx, project, &after)?;
        }
        let words = Message::new("history-calendar-edited").with("calendar", after.name.as_str());
        Ok(Done::new(words).warnings(warnings))
    })
}

/// # Errors
/// `in_use` while something is scheduled on it; `not_found` where it has gone.
pub fn remove(workspace: &mut Workspace, project: ProjectId, calendar: CalendarId) -> Result<Changed, Failure> {
    let computed = workspace.computed(project)?;
    let schedule = &computed.schedule;
    let found = schedule.calendars.iter().find(|c| c.id == calendar).ok_or_else(|| Failure::gone("calendar"))?;
    let used = used(schedule, calendar);
    let used = used.activities + used.resources + used.calendars + usize::from(used.project);
    if used > 0 {
        let message = Message::new("calendar-in-use").with("calendar", found.name.as_str()).with("count", used);
        return Err(Failure::new(Failure::IN_USE, message).help(Message::new("calendar-in-use-help")));
    }
    let words = Message::new("history-calendar-removed").with("calendar", found.name.as_str());
    workspace.transact(|tx| {
        store::schedule::calendar::delete(tx, project, calendar)?;
        Ok(Done::new(words))
    })
}
