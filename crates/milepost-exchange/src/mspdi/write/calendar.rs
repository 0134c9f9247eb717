//! Calendars, with their weeks and exceptions; those without recurrence also as Project 2003 reads them.

use super::Writer;
use crate::mspdi::kept;
use crate::xml_out::Out;
use chrono::NaiveDate;
use milepost_model::schedule::{Calendar, CalendarException, CalendarScope, Day, Recurrence};

impl Writer<'_> {
    pub(super) fn calendar_list(&mut self) {
        self.out.open("Calendars");
        let elapsed = self.elapsed;
        for calendar in self.schedule.calendars.iter().filter(|c| Some(c.id) != elapsed) {
            let uid = self.calendars.text(Some(calendar.id));
            let out = &mut self.out;
            out.open("Calendar");
            let from = out.mark();
            out.leaf("UID", &uid);
            out.leaf("Name", &calendar.name);
            out.flag("IsBaseCalendar", calendar.scope != CalendarScope::Resource);
            let base = self.calendars.text(calendar.base);
            out.leaf("BaseCalendarUID", if base.is_empty() { "-1" } else { &base });
            week_days(calendar, out);
            exceptions(calendar, out);
            work_weeks(calendar, out);
            self.merge(from, &kept::CALENDAR, &uid, kept::IN_CALENDAR);
            self.out.close("Calendar");
        }
        self.out.close("Calendars");
    }
}

fn week_days(calendar: &Calendar, out: &mut Out) {
    out.open("WeekDays");
    for (number, day) in from_sunday(&calendar.week) {
        match day {
            Some(day) => week_day(number, day, out),
            // Without a base there is no work on a day that nothing speaks of.
            None if calendar.base.is_none() => week_day(number, &[], out),
            None => {}
        }
    }
    for exception in calendar.exceptions.iter().filter(|e| e.recurrence.is_none()) {
        out.open("WeekDay");
        out.leaf("DayType", "0");
        out.flag("DayWorking", !exception.hours.is_empty());
        period(exception.from, exception.to, out);
        times(&exception.hours, out);
        out.close("WeekDay");
    }
    out.close("WeekDays");
}

/// Numbered from 1, Sunday.
fn from_sunday(week: &[Option<Day>; 7]) -> impl Iterator<Item = (i64, Option<&Day>)> {
    (1..=7i64).map(|number| {
        let at = usize::try_from((number + 5) % 7).unwrap_or(0);
        (number, week.get(at).and_then(Option::as_ref))
    })
}

fn week_day(number: i64, hours: &[milepost_model::schedule::WorkSpan], out: &mut Out) {
    out.open("WeekDay");
    out.number("DayType", number);
    out.flag("DayWorking", !hours.is_empty());
    times(hours, out);
    out.close("WeekDay");
}

fn times(hours: &[milepost_model::schedule::WorkSpan], out: &mut Out) {
    if hours.is_empty() {
        return;
    }
    // To midnight is written as 00:00.
    let clock = |minutes: u16| format!("{:02}:{:02}:00", minutes / 60 % 24, minutes % 60);
    out.open("WorkingTimes");
    for span in hours {
        out.open("WorkingTime");
        out.leaf("FromTime", &clock(span.from));
        out.leaf("ToTime", &clock(span.to));
        out.close("WorkingTime");
    }
    out.close("WorkingTimes");
}

fn period(from: NaiveDate, to: NaiveDate, out: &mut Out) {
    out.open("TimePeriod");
    out.leaf("FromDate", &format!("{from}T00:00:00"));
    out.leaf("ToDate", &format!("{to}T23:59:00"));
    out.close("TimePeriod");
}

fn exceptions(calendar: &Calendar, out: &mut Out) {
    if calendar.exceptions.is_empty() {
        return;
    }
    out.open("Exceptions");
    for exception in &calendar.exceptions {
        out.open("Exception");
        out.leaf("EnteredByOccurrences", "0");
        period(exception.from, exception.to, out);
        out.some("Name", &exception.name);
        recurrence(exception, out);
        out.flag("DayWorking", !exception.hours.is_empty());
        times(&exception.hours, out);
        out.close("Exception");
    }
    out.close("Exceptions");
}

fn recurrence(exception: &CalendarException, out: &mut Out) {
    let kind = |out: &mut Out, number: i64| out.number("Type", number);
    let month = |out: &mut Out, month: u8| out.number("Month", i64::from(month) - 1);
    // From 0, Monday, to 3, Sunday, to 9, Saturday.
    let on = |out: &mut Out, nth: u8, weekday: u8| {
        out.number("MonthItem", (i64::from(weekday) + 1) % 7 + 3);
        out.number("MonthPosition", i64::from(nth) - 1);
    };
    match exception.recurrence {
        None => kind(out, 1),
        Some(Recurrence::Daily { every }) => {
            kind(out, 7);
            out.number("Period", every);
        }
        Some(Recurrence::YearlyDay { month: of, day }) => {
            kind(out, 2);
            month(out, of);
            out.number("MonthDay", day);
        }
        Some(Recurrence::YearlyWeekday { month: of, nth, weekday }) => {
            kind(out, 3);
            month(out, of);
            on(out, nth, weekday);
        }
        Some(Recurrence::MonthlyDay { every, day }) => {
            kind(out, 4);
            out.number("Period", every);
            out.number("MonthDay", day);
        }
        Some(Recurrence::MonthlyWeekday { every, nth, weekday }) => {
            kind(out, 5);
            out.number("Period", every);
            on(out, nth, weekday);
        }
        Some(Recurrence::Weekly { every, days }) => {
            kind(out, 6);
            out.number("Period", every);
            // Bit 0 is Monday here, Sunday there.
            out.number("DaysOfWeek", i64::from(days & 0x3f) << 1 | i64::from(days >> 6 & 1));
        }
    }
}

fn work_weeks(calendar: &Calendar, out: &mut Out) {
    if calendar.work_weeks.is_empty() {
        return;
    }
    out.open("WorkWeeks");
    for week in &calendar.work_weeks {
        out.open("WorkWeek");
        period(week.from, week.to, out);
        out.some("Name", &week.name);
        out.open("WeekDays");
        for (number, day) in from_sunday(&week.week) {
            if let Some(day) = day {
                week_day(number, day, out);
            }
        }
        out.close("WeekDays");
        out.close("WorkWeek");
    }
    out.close("WorkWeeks");
}
