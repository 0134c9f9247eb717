//! Calendars: a week, and single days.

use super::value::{self, Values};
use super::words::{DAYS, SCOPES};
use crate::Findings;
use crate::xml::Element;
use chrono::NaiveTime;
use milepost_model::Message;
use milepost_model::schedule::{Calendar, CalendarException, Day, Minutes, WorkSpan};

#[derive(Debug)]
pub(super) struct CalendarRecord {
    pub(super) calendar: Calendar,
    pub(super) base: Option<String>,
    pub(super) project: Option<String>,
    pub(super) line: usize,
}

pub(super) fn read(element: &Element<'_>, findings: &mut Findings) -> CalendarRecord {
    let mut v = Values { element, findings };
    let mut calendar = Calendar::blank(&v.string("Name"));
    calendar.origin = v.key("ObjectId").unwrap_or_default().to_owned();
    calendar.scope = v.choice("Type", &SCOPES).unwrap_or_default();
    for (name, minutes) in [
        ("HoursPerDay", &mut calendar.minutes_per_day),
        ("HoursPerWeek", &mut calendar.minutes_per_week),
        ("HoursPerMonth", &mut calendar.minutes_per_month),
        ("HoursPerYear", &mut calendar.minutes_per_year),
    ] {
        *minutes = v.duration(name).filter(|m: &Minutes| *m > 0).unwrap_or(*minutes);
    }
    let (base, project) = (v.key("BaseCalendarObjectId"), v.key("ProjectObjectId"));
    let days = element.child("StandardWorkWeek").into_iter().flat_map(|week| week.children("StandardWorkHours"));
    for day in days {
        let name = day.value("DayOfWeek").unwrap_or_default();
        let at = DAYS.iter().position(|weekday| weekday.eq_ignore_ascii_case(name));
        match at.and_then(|at| calendar.week.get_mut(at)) {
            Some(place) => *place = Some(hours(day, v.findings)),
            None => {
                v.findings.warning(value::place(day, "DayOfWeek"), Message::new("pmxml-weekday").with("value", name));
            }
        }
    }
    let exceptions = element.child("HolidayOrExceptions").into_iter().flat_map(|e| e.children("HolidayOrException"));
    for exception in exceptions {
        let text = exception.value("Date").unwrap_or_default();
        let Some(at) = value::instant(text) else {
            let message = Message::new("pmxml-date").with("value", text).with("column", "Date");
            v.findings.warning(value::place(exception, "Date"), message);
            continue;
        };
        calendar.exceptions.push(CalendarException {
            name: String::new(),
            from: at.date(),
            to: at.date(),
            hours: hours(exception, v.findings),
            recurrence: None,
        });
    }
    CalendarRecord { calendar, base: base.map(str::to_owned), project: project.map(str::to_owned), line: element.line }
}

/// The format gives the last minute of a span: one to 16:00 ends at 15:59.
fn hours(day: &Element<'_>, findings: &mut Findings) -> Day {
    let mut hours = Day::new();
    for time in day.children("WorkTime") {
        let (Some(from), Some(to)) = (time.value("Start"), time.value("Finish")) else { continue };
        let span = clock(from).zip(clock(to)).map(|(from, to)| WorkSpan { from, to: end(to) });
        match span.filter(|span| span.from < span.to) {
            Some(span) => hours.push(span),
            None => {
                let message = Message::new("pmxml-hours").with("from", from).with("to", to);
                findings.warning(value::place(time, "Start"), message);
            }
        }
    }
    hours.sort_unstable();
    hours.into_iter().fold(Day::new(), |mut day, span| {
        match day.last_mut() {
            Some(last) if span.from <= last.to => last.to = last.to.max(span.to),
            _ => day.push(span),
        }
        day
    })
}

fn end(to: u16) -> u16 {
    if to == 0 { 1440 } else { to + 1 }
}

fn clock(text: &str) -> Option<u16> {
    use chrono::Timelike as _;
    let time = ["%H:%M:%S", "%H:%M"].iter().find_map(|f| NaiveTime::parse_from_str(text, f).ok())?;
    u16::try_from(time.num_seconds_from_midnight() / 60).ok()
}
