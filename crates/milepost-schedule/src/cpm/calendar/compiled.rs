//! A calendar made ready for counting: working minutes up to an instant, and back, at once.
//!
//! **Places.** Between two instants of working time lies a stretch without any (a night, a weekend). Seen from working
//! time its two ends are the same moment: Friday 17:00, read as a finish, is Monday 08:00, read as a start. A *place* is
//! `2 * w + side`, where `w` is the working minutes since 1 January 1900 and `side` is 0 at the finish reading and 1
//! after it. So places compare like instants, half of a difference is working time, and a pass over activities that share
//! a calendar is integer arithmetic.

use super::super::at::At;
use super::super::instant::{DAY, DAYS, Instant};

/// The working intervals of one day: from, to, and the minutes worked in the day before `from`.
#[derive(Clone, Debug, Default, PartialEq, Eq, Hash)]
pub(super) struct Shape {
    pub(super) intervals: Vec<(i32, i32, i32)>,
    pub(super) minutes: i32,
}

impl Shape {
    /// From intervals within the day that may touch and overlap.
    pub(super) fn of(mut parts: Vec<(i32, i32)>) -> Self {
        parts.sort_unstable();
        let mut shape = Self::default();
        for (from, to) in parts {
            match shape.intervals.last_mut() {
                Some(last) if from <= last.1 => {
                    let more = (to - last.1).max(0);
                    last.1 += more;
                    shape.minutes += more;
                }
                _ => {
                    shape.intervals.push((from, to, shape.minutes));
                    shape.minutes += to - from;
                }
            }
        }
        shape
    }

    /// Minutes worked before this minute of the day.
    fn before(&self, minute: i32) -> i32 {
        let mut worked = 0;
        for (from, to, before) in &self.intervals {
            if minute <= *from {
                break;
            }
            worked = before + minute.min(*to) - from;
        }
        worked
    }

    /// The minute of the day at which the working minute with this number in the day starts.
    fn minute_of(&self, number: i32) -> i32 {
        let mut minute = 0;
        for (from, _, before) in &self.intervals {
            if number < *before {
                break;
            }
            minute = from + number - before;
        }
        minute
    }
}

/// A day with work.
#[derive(Clone, Copy, Debug, Default)]
pub(super) struct WorkingDay {
    /// Minutes worked since 1900 before it.
    pub(super) before: i32,
    /// When its first working minute starts, since 1900.
    pub(super) start: i32,
    /// Minutes of its first interval.
    pub(super) first: i32,
    pub(super) shape: u32,
}

/// Days with exceptions lie in a table from `first` to `end`; outside it the week repeats.
#[derive(Clone, Debug, Default)]
pub(crate) struct Compiled {
    pub(super) week: [Shape; 7],
    /// Minutes worked in a week before each weekday; the eighth is the whole week.
    pub(super) week_before: [i32; 8],
    /// First day of the table.
    pub(super) first: i32,
    /// After its last day.
    pub(super) end: i32,
    /// Minutes worked since 1900 before each day of the table, and before its end.
    pub(super) before: Vec<i32>,
    /// Index into `shapes`, by day of the table.
    pub(super) shape: Vec<u32>,
    pub(super) shapes: Vec<Shape>,
    /// The table's days with work.
    pub(super) working: Vec<WorkingDay>,
    /// By 512 working minutes of the table: the first in `working` that reaches there.
    pub(super) buckets: Vec<u32>,
    /// What the table has more than the week would.
    pub(super) extra: i32,
    /// Minutes worked from 1900 to 2200.
    pub(crate) total: i32,
}

pub(super) const BUCKET: u32 = 9;

impl Compiled {
    pub(super) fn by_week(&self, day: i32) -> i32 {
        let (week, weekday) = (day.div_euclid(7), day.rem_euclid(7));
        week * self.week_before.at(7) + self.week_before.at(unsigned(weekday))
    }

    /// Working minutes before an instant.
    #[inline]
    pub(crate) fn work_at(&self, instant: Instant) -> i32 {
        let (day, minute) = (instant.minutes() / DAY, instant.minutes() % DAY);
        if day >= self.first && day < self.end {
            let at = unsigned(day - self.first);
            let before = self.before.at(at);
            if minute == 0 {
                return before;
            }
            return before + self.shapes.get(self.shape.at(at) as usize).map_or(0, |shape| shape.before(minute));
        }
        let extra = if day < self.first { 0 } else { self.extra };
        let shape = self.week.get(unsigned(day.rem_euclid(7)));
        self.by_week(day) + extra + shape.map_or(0, |shape| shape.before(minute))
    }

    /// When the working minute with this number (from 0) starts. None: there are not so many.
    #[inline]
    fn minute(&self, number: i32) -> Option<i32> {
        if number < 0 || number >= self.total {
            return None;
        }
        let start = self.before.first().copied().unwrap_or(i32::MAX);
        if number >= start {
            let end = self.before.last().copied().unwrap_or_default();
            if number < end {
                return Some(self.minute_in_table(number, number - start));
            }
        }
        let number = if number < start { number } else { number - self.extra };
        let whole = self.week_before.at(7).max(1);
        let (week, rest) = (number / whole, number % whole);
        let weekday = self.week_before.iter().skip(1).position(|before| rest < *before).unwrap_or(0);
        let shape = self.week.get(weekday)?;
        let day = week * 7 + i32::try_from(weekday).unwrap_or_default();
        Some(day * DAY + shape.minute_of(rest - self.week_before.at(weekday)))
    }

    #[inline]
    fn minute_in_table(&self, number: i32, in_table: i32) -> i32 {
        let bucket = unsigned(in_table >> BUCKET);
        let mut at = self.buckets.at(bucket) as usize;
        let reaches = |at: usize| self.working.get(at + 1).is_none_or(|next| number < next.before);
        if !reaches(at) {
            at += 1;
            if !reaches(at) {
                let end = self.buckets.at(bucket + 1) as usize + 1;
                let rest = self.working.get(at..end.min(self.working.len())).unwrap_or_default();
                at += rest.partition_point(|day| day.before <= number).saturating_sub(1);
            }
        }
        let day = self.working.at(at);
        let offset = number - day.before;
        if offset < day.first {
            return day.start + offset;
        }
        let midnight = day.start - day.start % DAY;
        midnight + self.shapes.get(day.shape as usize).map_or(0, |shape| shape.minute_of(offset))
    }

    /// The instant of so many working minutes, read as a start. After the last working minute it is read as a finish.
    #[inline]
    pub(crate) fn start_at(&self, work: i32) -> Instant {
        match self.minute(work) {
            Some(minute) => Instant::clamped(minute),
            None => self.minute(work - 1).map_or(Instant::FIRST, |minute| Instant::clamped(minute + 1)),
        }
    }

    /// The instant of so many working minutes, read as a finish. Before the first working minute it is read as a start.
    #[inline]
    pub(crate) fn finish_at(&self, work: i32) -> Instant {
        match self.minute(work - 1) {
            Some(minute) => Instant::clamped(minute + 1),
            None => self.minute(work).map_or(Instant::FIRST, Instant::clamped),
        }
    }

    /// The instant of a place.
    #[inline]
    pub(crate) fn read(&self, place: i32) -> Instant {
        if place & 1 == 1 { self.start_at(place >> 1) } else { self.finish_at(place >> 1) }
    }

    /// The first place that is not before an instant.
    #[inline]
    pub(crate) fn not_before(&self, instant: Instant) -> i32 {
        let work = self.work_at(instant);
        2 * work + i32::from(instant > self.finish_at(work))
    }

    /// The last place that is not after an instant.
    #[inline]
    pub(crate) fn not_after(&self, instant: Instant) -> i32 {
        let work = self.work_at(instant);
        2 * work + i32::from(work < self.total && instant >= self.start_at(work))
    }

    /// The place of the end of its last working minute.
    pub(crate) fn end(&self) -> i32 {
        2 * self.total
    }

    /// The last place that a computed date may have.
    pub(crate) fn last(&self) -> i32 {
        2 * self.total + 1
    }
}

/// An index that is known not to be negative.
#[inline(always)]
pub(super) fn unsigned(value: i32) -> usize {
    usize::try_from(value).unwrap_or_default()
}

/// Days that a table may span.
pub(super) fn clip(day: i32) -> i32 {
    day.clamp(0, DAYS)
}
