//! Makes calendars ready for counting.

use super::compiled::{Compiled, Odd, Shape, clip, unsigned};
use super::{Calendar, Repeat, Shift, Week};
use crate::cpm::CpmError;
use crate::cpm::at::{At, index};
use crate::cpm::instant::{DAY, DAYS, date_of, day_number};
use chrono::NaiveDate;
use std::collections::HashMap;

/// All calendars, and after them one of every minute of every day.
///
/// # Errors
/// A calendar that inherits from none that is there, or in a circle; without working time; with a shift that ends before
/// it starts.
pub(crate) fn compile(calendars: &[Calendar]) -> Result<Vec<Compiled>, CpmError> {
    let mut compiled = Vec::with_capacity(calendars.len() + 1);
    for (at, _) in calendars.iter().enumerate() {
        compiled.push(Lineage::of(calendars, index(at))?.compile(index(at))?);
    }
    let always = Calendar::around_the_clock();
    compiled.push(Lineage { chain: vec![&always] }.compile(index(calendars.len()))?);
    Ok(compiled)
}

/// A calendar, its base, the base's base.
struct Lineage<'a> {
    chain: Vec<&'a Calendar>,
}

impl<'a> Lineage<'a> {
    fn of(calendars: &'a [Calendar], start: u32) -> Result<Self, CpmError> {
        let (mut chain, mut seen, mut next) = (Vec::new(), Vec::new(), Some(start));
        while let Some(at) = next {
            if let Some(from) = seen.iter().position(|other| *other == at) {
                return Err(CpmError::CalendarLoop { calendars: seen.split_off(from) });
            }
            let calendar = calendars.get(at as usize).ok_or(CpmError::NoSuchCalendar { calendar: at })?;
            seen.push(at);
            chain.push(calendar);
            next = calendar.base;
        }
        Ok(Self { chain })
    }

    fn compile(&self, name: u32) -> Result<Compiled, CpmError> {
        self.check(name)?;
        let none: &[Shift] = &[];
        let weekly: [&[Shift]; 7] = std::array::from_fn(|weekday| {
            self.chain.iter().find_map(|calendar| of_week(&calendar.week, weekday)).unwrap_or(none)
        });
        let mut made = Compiled::default();
        for (weekday, shifts) in weekly.iter().enumerate() {
            let eve = weekly.get((weekday + 6) % 7).copied().unwrap_or_default();
            let shape = shape(shifts, eve);
            let after = made.week_before.at(weekday) + shape.minutes;
            made.week_before.put(weekday + 1, after);
            if let Some(place) = made.week.get_mut(weekday) {
                *place = shape;
            }
        }
        self.list(&mut made, &weekly);
        made.index();
        if made.total == 0 { Err(CpmError::NoWorkingTime { calendar: name }) } else { Ok(made) }
    }

    /// The days on which the week does not hold, and those after them that a night shift reaches into or no longer does.
    fn list(&self, made: &mut Compiled, weekly: &[&[Shift]; 7]) {
        let mut days = self.days();
        // Of several on a day the last holds.
        days.sort_by_key(|(day, _)| *day);
        let mut known: HashMap<Shape, u32> = HashMap::new();
        let (mut extra, mut eve): (i32, Option<(i32, &[Shift])>) = (0, None);
        let usual = |day: i32| weekly.get(unsigned(day.rem_euclid(7))).copied().unwrap_or_default();
        // Holidays are most of the exceptions: they are not looked up.
        made.shapes.push(Shape::default());
        let mut put = |made: &mut Compiled, day: i32, own: &[Shift], before: &[Shift]| {
            let (mut minutes, mut number) = (0, 0);
            if !own.is_empty() || has_night(before) {
                let shape = shape(own, before);
                minutes = shape.minutes;
                let next = index(made.shapes.len());
                number = *known.entry(shape).or_insert_with_key(|shape| {
                    made.shapes.push(shape.clone());
                    next
                });
            }
            let by_week = made.week.get(unsigned(day.rem_euclid(7))).map_or(0, |usual| usual.minutes);
            let before = made.by_week(day) + extra;
            extra += minutes - by_week;
            made.odd.push(Odd { day, before, minutes, extra, shape: number });
        };
        made.odd.reserve(days.len());
        for (at, (day, own)) in days.iter().copied().enumerate() {
            if days.get(at + 1).is_some_and(|(next, _)| *next == day) {
                continue;
            }
            let before = eve.filter(|(last, _)| last + 1 == day).map_or_else(|| usual(day - 1), |(_, shifts)| shifts);
            put(made, day, own, before);
            eve = Some((day, own));
            let is_next = days.get(at + 1).is_some_and(|(next, _)| *next == day + 1);
            if !is_next && day + 1 < DAYS && (has_night(own) || has_night(usual(day))) {
                put(made, day + 1, usual(day + 1), own);
            }
        }
    }

    /// The days on which the week does not hold, and what is worked then; of several on a day the last holds.
    fn days(&self) -> Vec<(i32, &'a [Shift])> {
        let span =
            |first: NaiveDate, last: NaiveDate| clip(day_number(first))..clip(day_number(last).saturating_add(1));
        let mut days: Vec<(i32, &'a [Shift])> = Vec::new();
        for calendar in self.chain.iter().rev() {
            for (first, last, week) in &calendar.weeks {
                for day in span(*first, *last) {
                    if let Some(shifts) = of_week(week, unsigned(day.rem_euclid(7))) {
                        days.push((day, shifts));
                    }
                }
            }
        }
        for calendar in self.chain.iter().rev() {
            for exception in &calendar.exceptions {
                let each = span(exception.first, exception.last);
                let shifts = exception.shifts.as_slice();
                if matches!(exception.repeat, Repeat::Daily { every: 0 | 1 }) {
                    days.extend(each.map(|day| (day, shifts)));
                    continue;
                }
                let held = each.filter(|day| exception.repeat.holds(exception.first, date_of(*day)));
                days.extend(held.map(|day| (day, shifts)));
            }
        }
        days
    }

    fn check(&self, name: u32) -> Result<(), CpmError> {
        let weeks = |calendar: &'a Calendar| {
            calendar.weeks.iter().map(|(_, _, week)| week).chain([&calendar.week]).flatten().flatten().flatten()
        };
        let exceptions = |calendar: &'a Calendar| calendar.exceptions.iter().flat_map(|exception| &exception.shifts);
        let wrong = |shift: &Shift| shift.finish <= shift.start || shift.start >= 1440 || shift.finish > 2880;
        let found = self.chain.iter().any(|calendar| weeks(calendar).chain(exceptions(calendar)).any(wrong));
        if found { Err(CpmError::BadShift { calendar: name }) } else { Ok(()) }
    }
}

fn of_week(week: &Week, weekday: usize) -> Option<&[Shift]> {
    week.get(weekday)?.as_deref()
}

/// Whether a day's shifts reach into the next.
fn has_night(shifts: &[Shift]) -> bool {
    shifts.iter().any(|shift| i32::from(shift.finish) > DAY)
}

/// What is worked on a day: its own shifts up to midnight, and what the eve's shifts have after it.
fn shape(shifts: &[Shift], eve: &[Shift]) -> Shape {
    let own = shifts.iter().map(|shift| (i32::from(shift.start), i32::from(shift.finish).min(DAY)));
    let night = eve.iter().filter(|shift| i32::from(shift.finish) > DAY);
    let night = night.map(|shift| (0, i32::from(shift.finish) - DAY));
    Shape::of(own.chain(night).collect())
}

/// The span of the exceptions of a calendar, for those that describe it.
impl Calendar {
    /// Whether a day is an exception of this calendar itself.
    #[must_use]
    pub fn is_exception(&self, day: NaiveDate) -> bool {
        let holds = |exception: &super::Exception| {
            exception.first <= day && day <= exception.last && exception.repeat.holds(exception.first, day)
        };
        self.exceptions.iter().any(holds)
    }
}
