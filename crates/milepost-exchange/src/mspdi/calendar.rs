//! Calendars: a week, weeks that differ for a while, and exceptions.

use super::{is_set, value};
use crate::xml::Element;
use chrono::NaiveDate;
use milepost_model::Message;
use milepost_model::schedule::{Calendar, CalendarException, CalendarScope, Day, Recurrence, WorkSpan, WorkWeek};

/// What is wrong with a calendar, at its line.
pub(super) type Warn<'a> = &'a mut dyn FnMut(usize, Message);

/// A calendar with the number of the one that it is based on.
#[derive(Debug)]
pub(super) struct CalendarRecord {
    pub(super) calendar: Calendar,
    pub(super) base: Option<String>,
    pub(super) line: usize,
}

impl CalendarRecord {
    pub(super) fn read(element: &Element<'_>, warn: Warn<'_>) -> Self {
        let mut calendar = Calendar::blank(element.value("Name").unwrap_or_default());
        calendar.origin = element.value("UID").unwrap_or_default().to_owned();
        if !is_set(element, "IsBaseCalendar") {
            calendar.scope = CalendarScope::Resource;
        }
        let exceptions = element.child("Exceptions");
        if let Some(week_days) = element.child("WeekDays") {
            for week_day in week_days.children("WeekDay") {
                match week_day.value("DayType").and_then(|text| text.parse::<usize>().ok()) {
                    Some(day @ 1..=7) => set_day(&mut calendar.week, day, week_day, warn),
                    // An exception as Project 2003 writes it; later versions write each one twice.
                    Some(0) if exceptions.is_none() => calendar.exceptions.extend(exception(week_day, warn)),
                    Some(0) => {}
                    _ => warn(week_day.line, Message::new("mspdi-calendar-day")),
                }
            }
        }
        for exception_element in exceptions.into_iter().flat_map(|e| e.children("Exception")) {
            calendar.exceptions.extend(exception(exception_element, warn));
        }
        for week in element.child("WorkWeeks").into_iter().flat_map(|e| e.children("WorkWeek")) {
            calendar.work_weeks.extend(work_week(week, warn));
        }
        let base = element.value("BaseCalendarUID").filter(|uid| !matches!(*uid, "-1" | "0"));
        Self { calendar, base: base.map(str::to_owned), line: element.line }
    }
}

/// Days are counted from 1, Sunday, in the file and from 0, Monday, here.
fn set_day(week: &mut [Option<Day>; 7], day: usize, element: &Element<'_>, warn: Warn<'_>) {
    if let Some(place) = week.get_mut((day + 5) % 7) {
        *place = Some(hours(element, warn));
    }
}

/// The working times of a day; the usual ones where it is a working day that gives none.
fn hours(element: &Element<'_>, warn: Warn<'_>) -> Day {
    if !is_set(element, "DayWorking") {
        return vec![];
    }
    let Some(times) = element.child("WorkingTimes").filter(|times| !times.children.is_empty()) else {
        return vec![WorkSpan { from: 480, to: 720 }, WorkSpan { from: 780, to: 1020 }];
    };
    let mut day = Day::new();
    for time in times.children("WorkingTime") {
        let read = |name| time.value(name).and_then(value::time_of_day);
        match (read("FromTime"), read("ToTime")) {
            // To midnight is written as 00:00.
            (Some(from), Some(to)) if to == 0 || from < to => {
                day.push(WorkSpan { from, to: if to == 0 { 1440 } else { to } });
            }
            // Over midnight: the rest belongs to the next day, which no day of this format can say.
            (Some(from), Some(_)) => {
                warn(time.line, Message::new("mspdi-calendar-over-midnight"));
                day.push(WorkSpan { from, to: 1440 });
            }
            // Five pairs are always written by some programs, the last ones empty.
            (None, None) => {}
            _ => warn(time.line, Message::new("mspdi-calendar-time")),
        }
    }
    day.sort();
    // One that begins within the one before it only lengthens that.
    day.into_iter().fold(Day::new(), |mut day, span| {
        match day.last_mut() {
            Some(last) if span.from <= last.to => last.to = last.to.max(span.to),
            _ => day.push(span),
        }
        day
    })
}

fn period(element: &Element<'_>) -> Option<(NaiveDate, NaiveDate)> {
    let period = element.child("TimePeriod")?;
    let day = |name| period.value(name).and_then(value::datetime).map(|at| at.date());
    let (from, to) = (day("FromDate")?, day("ToDate")?);
    (from <= to).then_some((from, to))
}

fn exception(element: &Element<'_>, warn: Warn<'_>) -> Option<CalendarException> {
    let Some((from, to)) = period(element) else {
        warn(element.line, Message::new("mspdi-exception-period"));
        return None;
    };
    let Ok(recurrence) = recurrence(element) else {
        warn(element.line, Message::new("mspdi-exception-recurrence"));
        return None;
    };
    Some(CalendarException {
        name: element.value("Name").unwrap_or_default().to_owned(),
        from,
        to,
        hours: hours(element, warn),
        recurrence,
    })
}

/// Which days of the period; `Err` where the model has no words for it.
fn recurrence(element: &Element<'_>) -> Result<Option<Recurrence>, ()> {
    let number = |name: &str| element.value(name).and_then(|text| text.parse::<u16>().ok());
    let every = number("Period").unwrap_or(1).max(1);
    let day = || number("MonthDay").and_then(|day| u8::try_from(day).ok()).filter(|day| (1..=31).contains(day));
    let month = || number("Month").and_then(|month| u8::try_from(month + 1).ok()).filter(|m| *m <= 12);
    let nth = || number("MonthPosition").and_then(|nth| u8::try_from(nth + 1).ok()).filter(|nth| *nth <= 5);
    // Items 3 to 9 are Sunday to Saturday; 0 to 2 are any day, a weekday, a weekend day.
    let weekday = || number("MonthItem").filter(|item| (3..=9).contains(item)).map(item_weekday);
    Ok(match element.value("Type") {
        None | Some("1" | "") => None,
        Some("7") => Some(Recurrence::Daily { every }),
        Some("2") => Some(Recurrence::YearlyDay { month: month().ok_or(())?, day: day().ok_or(())? }),
        Some("3") => Some(Recurrence::YearlyWeekday {
            month: month().ok_or(())?,
            nth: nth().ok_or(())?,
            weekday: weekday().ok_or(())?,
        }),
        Some("4") => Some(Recurrence::MonthlyDay { every, day: day().ok_or(())? }),
        Some("5") => Some(Recurrence::MonthlyWeekday { every, nth: nth().ok_or(())?, weekday: weekday().ok_or(())? }),
        Some("6") => {
            let days = number("DaysOfWeek").ok_or(())?;
            // Bit 0 is Sunday there, Monday here.
            let days = u8::try_from((days >> 1 & 0x3f) | (days & 1) << 6).map_err(|_| ())?;
            Some(Recurrence::Weekly { every, days })
        }
        Some(_) => return Err(()),
    })
}

/// From 3, Sunday, to 0, Monday.
fn item_weekday(item: u16) -> u8 {
    u8::try_from((item + 3) % 7).unwrap_or(0)
}

fn work_week(element: &Element<'_>, warn: Warn<'_>) -> Option<WorkWeek> {
    let Some((from, to)) = period(element) else {
        warn(element.line, Message::new("mspdi-exception-period"));
        return None;
    };
    let mut week =
        WorkWeek { name: element.value("Name").unwrap_or_default().to_owned(), from, to, week: Default::default() };
    for week_day in element.child("WeekDays").into_iter().flat_map(|days| days.children("WeekDay")) {
        match week_day.value("DayType").and_then(|text| text.parse::<usize>().ok()) {
            Some(day @ 1..=7) => set_day(&mut week.week, day, week_day, warn),
            _ => warn(week_day.line, Message::new("mspdi-calendar-day")),
        }
    }
    Some(week)
}
