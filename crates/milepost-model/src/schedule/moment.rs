//! A moment as a person types it: a day with a time, or a day that stands for the beginning or the end of its work.

use super::{Calendar, Instant, hours};
use crate::reading::{self, text};
use crate::{Message, Problem, Problems};
use chrono::{Datelike, NaiveDate, NaiveDateTime, NaiveTime};

/// Which end of a working day a day that is typed without a time stands for.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum DayEnd {
    Start,
    Finish,
}

/// A moment as it is typed: `2026-03-09 08:00`, or a day in any way that dates are typed, which stands for
/// the beginning or the end of that day's work. None: it cannot be read, and the problem says so; an empty
/// text is no moment.
pub fn moment(
    field: &str,
    typed: &str,
    end: DayEnd,
    calendar: Option<&Calendar>,
    calendars: &[Calendar],
    problems: &mut Problems,
) -> Option<Option<Instant>> {
    let typed = typed.trim();
    if typed.is_empty() {
        return Some(None);
    }
    if let Some(at) = timed(typed) {
        return Some(Some(at));
    }
    let day = reading::date::read(typed, &[]).at(field, typed, problems)?;
    let Some(day) = day.as_day() else {
        let message = Message::new("activity-date-not-a-day").with("text", text::shown(typed));
        problems.push(Problem::error(field, message).help(help()));
        return None;
    };
    let at = edge_of_day(day, end, calendar, calendars);
    if at.is_none() {
        let message = Message::new("activity-date-out-of-range").with("text", text::shown(typed));
        problems.push(Problem::error(field, message).help(help()));
    }
    at.map(Some)
}

fn timed(typed: &str) -> Option<Instant> {
    let plain = typed.replace('T', " ");
    let formats = ["%Y-%m-%d %H:%M", "%Y-%m-%d %H:%M:%S", "%d %b %Y %H:%M"];
    formats.iter().find_map(|format| Instant::from_datetime(NaiveDateTime::parse_from_str(&plain, format).ok()?))
}

/// The beginning or the end of a day's work on a calendar; of a day without work midnight, at its beginning
/// or end: the engine moves it to the work before or after.
#[must_use]
pub fn edge_of_day(day: NaiveDate, end: DayEnd, calendar: Option<&Calendar>, all: &[Calendar]) -> Option<Instant> {
    let work = calendar
        .map(|calendar| hours_of(calendar, day, all))
        .unwrap_or_else(|| hours::read("08:00-12:00 13:00-17:00").unwrap_or_default());
    let minutes = match end {
        DayEnd::Start => work.first().map_or(0, |span| span.from),
        DayEnd::Finish => work.last().map_or(1440, |span| span.to),
    };
    let midnight = Instant::from_datetime(day.and_time(NaiveTime::MIN))?;
    Some(Instant(midnight.0 + i32::from(minutes))).filter(|at| at.in_range())
}

/// The hours of a day that is no recurring exception: enough to say when a typed day's work begins.
fn hours_of(calendar: &Calendar, day: NaiveDate, all: &[Calendar]) -> super::Day {
    let mut at = Some(calendar);
    let weekday = day.weekday().num_days_from_monday() as usize;
    // No chain is longer than there are calendars.
    for _ in 0..=all.len() {
        let Some(calendar) = at else { break };
        let exception =
            calendar.exceptions.iter().rev().find(|e| e.recurrence.is_none() && (e.from..=e.to).contains(&day));
        if let Some(exception) = exception {
            return exception.hours.clone();
        }
        if let Some(Some(hours)) = calendar.week.get(weekday) {
            return hours.clone();
        }
        at = calendar.base.and_then(|base| all.iter().find(|c| c.id == base));
    }
    vec![]
}

fn help() -> Message {
    Message::new("activity-date-help")
}
