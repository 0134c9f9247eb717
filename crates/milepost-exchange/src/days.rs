//! A calendar as single days and one week: for formats that know no periods and nothing that comes again.

use chrono::{Datelike, Days, NaiveDate};
use milepost_model::CalendarId;
use milepost_model::schedule::{Calendar, Day, Instant, Minutes, Recurrence, WorkSpan};
use std::collections::HashMap;

/// Single days that differ from the week, in the order in which they were first spoken of; of several words about a
/// day the last counts. `false`: there were more than `most`, and the later ones are not among them.
pub(crate) fn of(calendar: &Calendar, most: usize) -> (Vec<(NaiveDate, Day)>, bool) {
    let mut days = List { days: vec![], places: HashMap::new(), most, whole: true };
    for week in &calendar.work_weeks {
        each_day(week.from, week.to, |date| match hours(&week.week, date) {
            Some(hours) => days.set(date, hours),
            None => true,
        });
    }
    for exception in &calendar.exceptions {
        each_day(exception.from, exception.to, |date| match exception.recurrence {
            Some(recurrence) if !holds(recurrence, exception.from, date) => true,
            _ => days.set(date, &exception.hours),
        });
    }
    (days.days, days.whole)
}

struct List {
    days: Vec<(NaiveDate, Day)>,
    places: HashMap<NaiveDate, usize>,
    most: usize,
    whole: bool,
}

impl List {
    /// False when it is full.
    fn set(&mut self, date: NaiveDate, hours: &Day) -> bool {
        if let Some((_, day)) = self.places.get(&date).and_then(|at| self.days.get_mut(*at)) {
            day.clone_from(hours);
            return true;
        }
        if self.days.len() >= self.most {
            self.whole = false;
            return false;
        }
        self.places.insert(date, self.days.len());
        self.days.push((date, hours.clone()));
        true
    }
}

fn each_day(from: NaiveDate, to: NaiveDate, mut each: impl FnMut(NaiveDate) -> bool) {
    let mut at = Some(from);
    while let Some(date) = at.filter(|date| *date <= to) {
        if !each(date) {
            return;
        }
        at = date.checked_add_days(Days::new(1));
    }
}

fn hours(week: &[Option<Day>; 7], date: NaiveDate) -> Option<&Day> {
    week.get(date.weekday().num_days_from_monday() as usize)?.as_ref()
}

/// Whether an exception that comes again holds on a day of its period, as the model defines it.
fn holds(recurrence: Recurrence, first: NaiveDate, date: NaiveDate) -> bool {
    let each = |every: u16, passed: i64| passed.rem_euclid(i64::from(every.max(1))) == 0;
    let months = || i64::from(date.year() - first.year()) * 12 + i64::from(date.month()) - i64::from(first.month());
    let weekday = date.weekday().num_days_from_monday();
    match recurrence {
        Recurrence::Daily { every } => each(every, (date - first).num_days()),
        Recurrence::Weekly { every, days } => {
            let monday = first.checked_sub_days(Days::new(first.weekday().num_days_from_monday().into()));
            let weeks = (date - monday.unwrap_or(first)).num_days().div_euclid(7);
            days >> weekday & 1 == 1 && each(every, weeks)
        }
        Recurrence::MonthlyDay { every, day } => date.day() == u32::from(day) && each(every, months()),
        Recurrence::MonthlyWeekday { every, nth, weekday } => is_nth(date, nth, weekday) && each(every, months()),
        Recurrence::YearlyDay { month, day } => date.month() == u32::from(month) && date.day() == u32::from(day),
        Recurrence::YearlyWeekday { month, nth, weekday } => {
            date.month() == u32::from(month) && is_nth(date, nth, weekday)
        }
    }
}

fn is_nth(date: NaiveDate, nth: u8, weekday: u8) -> bool {
    let last = || date.checked_add_days(Days::new(7)).is_none_or(|next| next.month() != date.month());
    date.weekday().num_days_from_monday() == u32::from(weekday)
        && if nth >= 5 { last() } else { date.day0() / 7 + 1 == u32::from(nth) }
}

/// The seven days of a calendar with those that it inherits. A day that nothing speaks of is `None`.
pub(crate) fn week(calendar: &Calendar, all: &[Calendar]) -> [Option<Day>; 7] {
    let mut week = calendar.week.clone();
    let by_id: HashMap<CalendarId, &Calendar> =
        if calendar.base.is_some() { all.iter().map(|c| (c.id, c)).collect() } else { HashMap::new() };
    let mut base = calendar.base;
    // No more steps than there are calendars: a circle comes to an end.
    for _ in 0..all.len() {
        let Some(from) = base.and_then(|id| by_id.get(&id)) else { break };
        for (day, inherited) in week.iter_mut().zip(&from.week) {
            if day.is_none() {
                day.clone_from(inherited);
            }
        }
        base = from.base;
    }
    week
}

/// The hours of each day of a calendar.
#[derive(Debug)]
pub(crate) struct Hours {
    week: [Option<Day>; 7],
    days: HashMap<NaiveDate, Day>,
}

impl Hours {
    /// With what it inherits: of a day, its own exceptions first, then those of its base.
    pub(crate) fn of(calendar: &Calendar, all: &[Calendar]) -> Self {
        let mut days = HashMap::new();
        let mut at = Some(calendar);
        for _ in 0..=all.len() {
            let Some(calendar) = at else { break };
            for (date, hours) in of(calendar, 100_000).0 {
                days.entry(date).or_insert(hours);
            }
            at = calendar.base.and_then(|id| all.iter().find(|c| c.id == id));
        }
        Self { week: week(calendar, all), days }
    }

    fn on(&self, date: NaiveDate) -> &[WorkSpan] {
        self.days.get(&date).or_else(|| hours(&self.week, date)).map_or(&[], Vec::as_slice)
    }

    /// Minutes of work between two times, of at most a hundred years.
    pub(crate) fn work(&self, from: Instant, to: Instant) -> Minutes {
        let mut sum = 0;
        for date in from.date().iter_days().take_while(|date| *date <= to.date()).take(36_525) {
            let Some(midnight) = Instant::from_date(date) else { continue };
            for span in self.on(date) {
                let start = midnight.0.saturating_add(span.from.into()).max(from.0);
                let finish = midnight.0.saturating_add(span.to.into()).min(to.0);
                sum += Minutes::from(finish.saturating_sub(start).max(0));
            }
        }
        sum
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use milepost_model::schedule::{CalendarException, WorkWeek};

    fn day(text: &str) -> NaiveDate {
        text.parse().unwrap()
    }

    fn exception(from: &str, to: &str, recurrence: Option<Recurrence>) -> CalendarException {
        CalendarException { name: String::new(), from: day(from), to: day(to), hours: vec![], recurrence }
    }

    #[test]
    fn what_comes_again_is_so_many_days() {
        // Fridays 2026-05-01, 08, 15, 22, 29; the second Monday of May 2026 is the 11th; 2026-05-31 is a Sunday.
        for (recurrence, expected) in [
            (Recurrence::Daily { every: 10 }, vec![1, 11, 21, 31]),
            (Recurrence::Weekly { every: 2, days: 0b001_0000 }, vec![1, 15, 29]),
            (Recurrence::MonthlyDay { every: 1, day: 9 }, vec![9]),
            (Recurrence::MonthlyWeekday { every: 1, nth: 2, weekday: 0 }, vec![11]),
            (Recurrence::YearlyDay { month: 5, day: 9 }, vec![9]),
            (Recurrence::YearlyWeekday { month: 5, nth: 5, weekday: 6 }, vec![31]),
        ] {
            let mut calendar = Calendar::standard("");
            calendar.exceptions.push(exception("2026-05-01", "2026-05-31", Some(recurrence)));
            let days: Vec<_> = of(&calendar, 1000).0.into_iter().map(|(date, _)| date.day()).collect();
            assert_eq!(days, expected, "{recurrence:?}");
        }
    }

    #[test]
    fn an_exception_wins_over_a_week_of_its_time() {
        let mut calendar = Calendar::standard("");
        let saturday = vec![WorkSpan { from: 480, to: 720 }];
        let week = [None, None, None, None, None, Some(saturday.clone()), None];
        calendar.work_weeks =
            vec![WorkWeek { name: String::new(), from: day("2026-05-01"), to: day("2026-05-16"), week }];
        calendar.exceptions = vec![exception("2026-05-09", "2026-05-09", None)];
        let days = of(&calendar, 1000).0;
        // Saturdays are the 2nd, 9th and 16th.
        assert_eq!(
            days,
            [(day("2026-05-02"), saturday.clone()), (day("2026-05-09"), vec![]), (day("2026-05-16"), saturday)]
        );
    }

    #[test]
    fn a_period_without_end_stops_at_the_limit() {
        let mut calendar = Calendar::standard("");
        calendar.exceptions.push(exception("1900-01-01", "2200-12-31", None));
        let (days, whole) = of(&calendar, 100);
        assert_eq!((days.len(), whole), (100, false));
    }
}
