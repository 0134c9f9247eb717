//! Calendars as the engine takes them.

use crate::cpm;
use milepost_model::CalendarId;
use milepost_model::schedule::{Calendar, CalendarException, Day, Recurrence};
use std::collections::HashMap;

/// The calendars that are used, in the order of their first use, with those that they inherit from.
#[derive(Debug)]
pub(super) struct Calendars<'s> {
    all: HashMap<CalendarId, &'s Calendar>,
    used: HashMap<CalendarId, u32>,
    /// For an activity without any calendar: Monday to Friday, eight hours.
    standard: Option<u32>,
    pub(super) compiled: Vec<cpm::Calendar>,
    /// Whose each is; nothing for the standard one.
    pub(super) ids: Vec<Option<CalendarId>>,
}

impl<'s> Calendars<'s> {
    pub(super) fn new(calendars: &'s [Calendar]) -> Self {
        Self {
            all: calendars.iter().map(|c| (c.id, c)).collect(),
            used: HashMap::new(),
            standard: None,
            compiled: vec![],
            ids: vec![],
        }
    }

    /// The position of a calendar. One that is not there is taken for the standard one.
    pub(super) fn position(&mut self, id: Option<CalendarId>) -> u32 {
        if let Some(at) = id.and_then(|id| self.used.get(&id)) {
            return *at;
        }
        let Some(calendar) = id.and_then(|id| self.all.get(&id).copied()) else {
            return match self.standard {
                Some(at) => at,
                None => {
                    let at = self.push(None, cpm::Calendar::standard());
                    self.standard = Some(at);
                    at
                }
            };
        };
        let at = self.push(Some(calendar.id), compile(calendar));
        self.used.insert(calendar.id, at);
        // After its own place is taken, so that a circle comes to an end; the engine says that it is one.
        if let Some(base) = calendar.base.filter(|base| self.all.contains_key(base)) {
            let base = self.position(Some(base));
            if let Some(compiled) = self.compiled.get_mut(at as usize) {
                compiled.base = Some(base);
            }
        }
        at
    }

    fn push(&mut self, id: Option<CalendarId>, calendar: cpm::Calendar) -> u32 {
        self.compiled.push(calendar);
        self.ids.push(id);
        u32::try_from(self.compiled.len() - 1).unwrap_or(cpm::NONE)
    }
}

/// Without its base.
fn compile(calendar: &Calendar) -> cpm::Calendar {
    let week = |week: &[Option<Day>; 7]| std::array::from_fn(|at| week.get(at)?.as_ref().map(shifts));
    cpm::Calendar {
        base: None,
        week: week(&calendar.week),
        weeks: calendar.work_weeks.iter().map(|w| (w.from, w.to, week(&w.week))).collect(),
        exceptions: calendar.exceptions.iter().map(exception).collect(),
    }
}

fn shifts(day: &Day) -> Vec<cpm::Shift> {
    day.iter().map(|span| cpm::Shift { start: span.from, finish: span.to }).collect()
}

fn exception(exception: &CalendarException) -> cpm::Exception {
    let repeat = match exception.recurrence {
        None => cpm::Repeat::Daily { every: 1 },
        Some(Recurrence::Daily { every }) => cpm::Repeat::Daily { every },
        Some(Recurrence::Weekly { every, days }) => cpm::Repeat::Weekly { every, weekdays: days },
        Some(Recurrence::MonthlyDay { every, day }) => cpm::Repeat::MonthlyOnDay { every, day },
        Some(Recurrence::MonthlyWeekday { every, nth, weekday }) => {
            cpm::Repeat::MonthlyOnWeekday { every, nth, weekday }
        }
        Some(Recurrence::YearlyDay { month, day }) => cpm::Repeat::YearlyOnDay { month, day },
        Some(Recurrence::YearlyWeekday { month, nth, weekday }) => cpm::Repeat::YearlyOnWeekday { month, nth, weekday },
    };
    cpm::Exception { first: exception.from, last: exception.to, repeat, shifts: shifts(&exception.hours) }
}
