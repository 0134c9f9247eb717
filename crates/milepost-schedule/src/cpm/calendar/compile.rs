//! Makes calendars ready for counting.

use super::compiled::{BUCKET, Compiled, Shape, WorkingDay, clip, unsigned};
use super::{Calendar, Shift, Week};
use crate::cpm::CpmError;
use crate::cpm::at::{At, index};
use crate::cpm::instant::{DAY, DAYS, Instant, date_of, day_number};
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
        self.fill(&mut made, &weekly);
        made.total = made.work_at(Instant::LAST);
        if made.total == 0 { Err(CpmError::NoWorkingTime { calendar: name }) } else { Ok(made) }
    }

    /// The table of the days on which the week does not hold.
    fn fill(&self, made: &mut Compiled, weekly: &[&[Shift]; 7]) {
        let days = self.days();
        let (Some(first), Some(last)) = (days.iter().map(|it| it.0).min(), days.iter().map(|it| it.0).max()) else {
            return;
        };
        // The night shift of the last day reaches into the next.
        (made.first, made.end) = (first, (last + 2).min(DAYS));
        let mut odd: Vec<Option<&[Shift]>> = vec![None; unsigned(made.end - made.first)];
        for (day, shifts) in days {
            odd.put(unsigned(day - first), Some(shifts));
        }
        made.shapes = made.week.to_vec();
        // Holidays are most of the exceptions: they and the days after them are not looked up.
        let idle = index(made.shapes.len());
        made.shapes.push(Shape::default());
        let count = odd.len();
        (made.before, made.shape) = (Vec::with_capacity(count + 1), Vec::with_capacity(count));
        made.working = Vec::with_capacity(count);
        let mut known: HashMap<Shape, u32> = HashMap::new();
        let (mut worked, mut eve) = (made.by_week(made.first), None);
        for (at, own) in odd.into_iter().enumerate() {
            let weekday = (unsigned(first.rem_euclid(7)) + at) % 7;
            let usual = |weekday: usize| weekly.get(weekday % 7).copied().unwrap_or_default();
            let quiet = eve.is_none_or(|shifts| !has_night(shifts)) && !has_night(usual(weekday + 6));
            let number = if own.is_none() && (eve.is_none() || quiet) {
                index(weekday)
            } else if quiet && own.is_some_and(<[Shift]>::is_empty) {
                idle
            } else {
                let shape = shape(own.unwrap_or_else(|| usual(weekday)), eve.unwrap_or_else(|| usual(weekday + 6)));
                let next = index(made.shapes.len());
                *known.entry(shape).or_insert_with_key(|shape| {
                    made.shapes.push(shape.clone());
                    next
                })
            };
            eve = own;
            made.before.push(worked);
            made.shape.push(number);
            let Some(shape) = made.shapes.get(number as usize) else { continue };
            if let Some((from, to, _)) = shape.intervals.first() {
                let midnight = (first + i32::try_from(at).unwrap_or_default()) * DAY;
                let day = WorkingDay { before: worked, start: midnight + from, first: to - from, shape: number };
                let minutes = shape.minutes;
                let end = unsigned((worked + minutes - 1 - made.before.at(0)) >> BUCKET);
                while made.buckets.len() <= end {
                    made.buckets.push(index(made.working.len()));
                }
                made.working.push(day);
                worked += minutes;
            }
        }
        made.before.push(worked);
        made.buckets.push(index(made.working.len().saturating_sub(1)));
        made.extra = worked - made.by_week(made.end);
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
                let held = each.filter(|day| exception.repeat.holds(exception.first, date_of(*day)));
                days.extend(held.map(|day| (day, exception.shifts.as_slice())));
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
