//! What a calendar comes to, day by day, and what uses it.

use super::list;
use crate::api::CalendarMonth;
use crate::view::{CalendarDayView, CalendarMonthView, CalendarUse, Calendars, DaySource, Failure};
use crate::workspace::Workspace;
use chrono::{Datelike, Days, NaiveDate};
use milepost_model::schedule::instant::MINUTES_PER_DAY;
use milepost_model::schedule::{Calendar, CalendarException, Instant, Schedule, WorkSpan, hours, recurrence};
use milepost_model::{CalendarId, ProjectId};
use milepost_schedule::bridge::{from_engine, network_calendars, to_engine};
use milepost_schedule::cpm;

/// The calendars of a project with what uses each.
///
/// # Errors
/// Where the file cannot be read.
pub fn list_with_uses(workspace: &Workspace, project: ProjectId) -> Result<Calendars, Failure> {
    let mut calendars = list(workspace, project)?;
    calendars.sort_by_cached_key(|calendar| calendar.name.to_lowercase());
    let computed = workspace.computed(project)?;
    let uses = calendars.iter().map(|calendar| used(&computed.schedule, calendar.id)).collect();
    let repeats = calendars.iter().map(|calendar| calendar.exceptions.iter().map(repeats).collect()).collect();
    Ok(Calendars { calendars, uses, repeats })
}

fn repeats(exception: &CalendarException) -> String {
    exception.recurrence.map(recurrence::written).unwrap_or_default()
}

pub(super) fn used(schedule: &Schedule, id: CalendarId) -> CalendarUse {
    CalendarUse {
        activities: schedule.activities.iter().filter(|a| a.calendar_id == Some(id)).count(),
        resources: schedule.resources.iter().filter(|r| r.calendar_id == Some(id)).count(),
        calendars: schedule.calendars.iter().filter(|c| c.base == Some(id)).count(),
        project: schedule.projects.iter().any(|p| p.calendar_id == Some(id)),
    }
}

/// Six weeks from the Monday on or before the first of a month, as a month is drawn.
const SHOWN: u64 = 42;

/// The days of a month, with those before and after it that fill its weeks.
///
/// # Errors
/// `not_found` where the calendar has gone; `bad_request` where there is no such month.
pub fn month(workspace: &Workspace, request: &CalendarMonth) -> Result<CalendarMonthView, Failure> {
    let calendars = list(workspace, request.project)?;
    let calendar = calendars.iter().find(|c| c.id == request.calendar).ok_or_else(|| Failure::gone("calendar"))?;
    let (network, at) = network_calendars(&calendars, calendar.id);
    // One that inherits from itself has no days; what reads it says so elsewhere.
    let Ok(time) = cpm::WorkTime::new(&network) else { return Ok(CalendarMonthView { days: vec![] }) };
    let first = NaiveDate::from_ymd_opt(request.year, request.month, 1)
        .ok_or_else(|| Failure::bad_request("calendar_month: no such month"))?;
    let monday = first.checked_sub_days(Days::new(first.weekday().num_days_from_monday().into())).unwrap_or(first);
    let day = |after: u64| monday.checked_add_days(Days::new(after));
    let own = network.get(at as usize);
    let days = (0..SHOWN).filter_map(day).filter_map(|date| {
        let hours = worked(&time, at, date)?;
        let exception = own.is_some_and(|own| own.is_exception(date));
        let weekday = date.weekday().num_days_from_monday() as usize;
        let from = match (exception, calendar.week.get(weekday)) {
            (true, _) => DaySource::Exception,
            (false, Some(None)) if calendar.base.is_some() => DaySource::Base,
            _ => DaySource::Week,
        };
        let minutes = hours.iter().map(|span| i32::from(span.to) - i32::from(span.from)).sum();
        let name = if exception { named(calendar, date) } else { String::new() };
        Some(CalendarDayView { date, hours: hours::write(&hours), minutes, from, name })
    });
    Ok(CalendarMonthView { days: days.collect() })
}

/// The working hours of one day: what is not idle of it.
fn worked(time: &cpm::WorkTime, calendar: u32, date: NaiveDate) -> Option<Vec<WorkSpan>> {
    let start = Instant::from_date(date)?;
    let end = Instant(start.0 + MINUTES_PER_DAY);
    let minute = |at: Instant| u16::try_from((at.0 - start.0).clamp(0, MINUTES_PER_DAY)).unwrap_or(0);
    let mut hours = vec![];
    let mut from = 0;
    for (idle, until) in time.idle(calendar, to_engine(start), to_engine(end)) {
        let (idle, until) = (minute(from_engine(idle)), minute(from_engine(until)));
        if idle > from {
            hours.push(WorkSpan { from, to: idle });
        }
        from = until;
    }
    let last = minute(end);
    if from < last {
        hours.push(WorkSpan { from, to: last });
    }
    Some(hours)
}

/// The name of the exception that a day is: the last one that is about it.
fn named(calendar: &Calendar, date: NaiveDate) -> String {
    let about = calendar.exceptions.iter().rev().find(|e| e.from <= date && date <= e.to);
    about.map(|e| e.name.clone()).unwrap_or_default()
}
