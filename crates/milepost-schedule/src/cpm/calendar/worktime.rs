//! What callers ask of calendars beside a schedule: how long one works between two instants, and when not.

use super::super::instant::{DAY, Instant};
use super::super::{Calendar, CpmError};
use super::compiled::Compiled;

/// Calendars ready for counting.
#[derive(Debug)]
pub struct WorkTime {
    compiled: Vec<Compiled>,
}

impl WorkTime {
    /// # Errors
    /// As the engine has with these calendars.
    pub fn new(calendars: &[Calendar]) -> Result<Self, CpmError> {
        Ok(Self { compiled: super::compile(calendars)? })
    }

    /// Working minutes from one instant to another; negative where the second is before the first.
    #[must_use]
    pub fn between(&self, calendar: u32, from: Instant, to: Instant) -> i32 {
        self.compiled.get(calendar as usize).map_or(0, |of| of.work_at(to) - of.work_at(from))
    }

    /// The stretches without work between two instants, in order, each from and to.
    #[must_use]
    pub fn idle(&self, calendar: u32, from: Instant, to: Instant) -> Vec<(Instant, Instant)> {
        let Some(of) = self.compiled.get(calendar as usize) else { return vec![] };
        let mut idle: Vec<(i32, i32)> = vec![];
        let mut add = |start: i32, end: i32| {
            let (start, end) = (start.max(from.minutes()), end.min(to.minutes()));
            match idle.last_mut() {
                _ if start >= end => {}
                Some(last) if last.1 == start => last.1 = end,
                _ => idle.push((start, end)),
            }
        };
        for day in from.minutes() / DAY..=to.minutes() / DAY {
            let mut at = day * DAY;
            for (start, end) in of.intervals(day) {
                add(at, day * DAY + start);
                at = day * DAY + end;
            }
            add(at, (day + 1) * DAY);
        }
        idle.into_iter()
            .filter_map(|(start, end)| Some((Instant::from_minutes(start)?, Instant::from_minutes(end)?)))
            .collect()
    }
}

impl Compiled {
    /// The working intervals of a day, in minutes after its midnight.
    fn intervals(&self, day: i32) -> impl Iterator<Item = (i32, i32)> + '_ {
        let shape = self.shape_of(day);
        shape.into_iter().flat_map(|shape| shape.intervals.iter().map(|(from, to, _)| (*from, *to)))
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use chrono::NaiveDate;

    fn at(day: u32, hour: u32) -> Instant {
        Instant::from_civil(NaiveDate::from_ymd_opt(2026, 3, day).unwrap().and_hms_opt(hour, 0, 0).unwrap()).unwrap()
    }

    #[test]
    fn work_and_idle_time_of_a_standard_week_are_as_counted_by_hand() {
        let time = WorkTime::new(&[Calendar::standard()]).unwrap();
        // Friday 6 March 2026, 16:00 to Monday 9 March 10:00: one hour on Friday, two on Monday.
        assert_eq!(time.between(0, at(6, 16), at(9, 10)), 180);
        assert_eq!(time.between(0, at(9, 10), at(6, 16)), -180);
        // The weekend with its nights is one stretch; lunch on Friday is another.
        assert_eq!(time.idle(0, at(6, 11), at(9, 10)), [(at(6, 12), at(6, 13)), (at(6, 17), at(9, 8))]);
        assert_eq!(time.idle(0, at(6, 8), at(6, 12)), []);
    }
}
