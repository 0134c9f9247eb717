//! A calendar made ready for counting: working minutes up to an instant, and back, at once.
//!
//! **Places.** Between two instants of working time lies a stretch without any (a night, a weekend). Seen from working
//! time its two ends are the same moment: Friday 17:00, read as a finish, is Monday 08:00, read as a start. A *place* is
//! `2 * w + side`, where `w` is the working minutes since 1 January 1900 and `side` is 0 at the finish reading and 1
//! after it. So places compare like instants, half of a difference is working time, and a pass over activities that share
//! a calendar is integer arithmetic.

use super::super::at::{At, index};
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

/// A day on which the week does not hold.
#[derive(Clone, Copy, Debug, Default)]
pub(super) struct Odd {
    pub(super) day: i32,
    /// Minutes worked since 1900 before it.
    pub(super) before: i32,
    pub(super) minutes: i32,
    /// What has been worked up to its end more than the week would.
    pub(super) extra: i32,
    pub(super) shape: u32,
}

/// The odd days in their order, and where in the list to look: by days, and by minutes worked, from the first odd day on.
/// There are few of them beside the days of a century, so that the list is soon made and stays in the cache.
#[derive(Clone, Debug, Default)]
pub(crate) struct Compiled {
    pub(super) week: [Shape; 7],
    /// Minutes worked in a week before each weekday; the eighth is the whole week.
    pub(super) week_before: [i32; 8],
    pub(super) odd: Vec<Odd>,
    /// How many odd days lie before each stretch of days.
    by_day: Vec<u32>,
    /// How many odd days begin before each stretch of working minutes.
    by_work: Vec<u32>,
    pub(super) shapes: Vec<Shape>,
    /// Minutes worked from 1900 to 2200.
    pub(crate) total: i32,
}

/// 64 days.
const DAYS_BITS: u32 = 6;
/// 32,768 minutes, some 68 days of eight hours.
const WORK_BITS: u32 = 15;

/// How many of a sorted column lie below each stretch of `1 << bits` from its first value on.
fn stretches(column: impl Iterator<Item = i32>, bits: u32) -> Vec<u32> {
    let (mut starts, mut first) = (Vec::new(), None);
    for (at, value) in column.enumerate() {
        let stretch = unsigned((value - *first.get_or_insert(value)) >> bits);
        while starts.len() <= stretch {
            starts.push(index(at));
        }
    }
    starts
}

/// How many of a sorted column are not above `value`, which is not below its first.
#[inline]
fn not_above<T>(column: &[T], starts: &[u32], from_first: i32, bits: u32, is: impl Fn(&T) -> bool) -> usize {
    let stretch = unsigned(from_first >> bits);
    let low = starts.get(stretch).map_or(column.len(), |start| *start as usize);
    let high = starts.get(stretch + 1).map_or(column.len(), |start| *start as usize);
    let within = column.get(low..high).unwrap_or_default();
    if within.len() > 8 {
        return low + within.partition_point(is);
    }
    low + within.iter().take_while(|one| is(one)).count()
}

impl Compiled {
    pub(super) fn by_week(&self, day: i32) -> i32 {
        let (week, weekday) = (day.div_euclid(7), day.rem_euclid(7));
        week * self.week_before.at(7) + self.week_before.at(unsigned(weekday))
    }

    /// To be called when all odd days are in the list.
    pub(super) fn index(&mut self) {
        self.by_day = stretches(self.odd.iter().map(|odd| odd.day), DAYS_BITS);
        self.by_work = stretches(self.odd.iter().map(|odd| odd.before), WORK_BITS);
        self.total = self.work_at(Instant::LAST);
    }

    /// The last odd day that is not after a day.
    #[inline]
    pub(super) fn odd_by(&self, day: i32) -> Option<&Odd> {
        let first = self.odd.first().filter(|first| first.day <= day)?;
        let count = not_above(&self.odd, &self.by_day, day - first.day, DAYS_BITS, |odd| odd.day <= day);
        self.odd.get(count.wrapping_sub(1))
    }

    /// The working intervals of a day.
    pub(super) fn shape_of(&self, day: i32) -> Option<&Shape> {
        match self.odd_by(day).filter(|odd| odd.day == day) {
            Some(odd) => self.shapes.get(odd.shape as usize),
            None => self.week.get(unsigned(day.rem_euclid(7))),
        }
    }

    /// Working minutes before an instant.
    #[inline]
    pub(crate) fn work_at(&self, instant: Instant) -> i32 {
        let (day, minute) = (instant.minutes() / DAY, instant.minutes() % DAY);
        let mut extra = 0;
        if let Some(odd) = self.odd_by(day) {
            if odd.day == day {
                return odd.before + self.shapes.get(odd.shape as usize).map_or(0, |shape| shape.before(minute));
            }
            extra = odd.extra;
        }
        let shape = self.week.get(unsigned(day.rem_euclid(7)));
        self.by_week(day) + extra + shape.map_or(0, |shape| shape.before(minute))
    }

    /// When the working minute with this number (from 0) starts. None: there are not so many.
    #[inline]
    fn minute(&self, number: i32) -> Option<i32> {
        if number < 0 || number >= self.total {
            return None;
        }
        let mut by_week = number;
        if let Some(first) = self.odd.first().filter(|first| first.before <= number) {
            let from_first = number - first.before;
            let count = not_above(&self.odd, &self.by_work, from_first, WORK_BITS, |odd| odd.before <= number);
            if let Some(odd) = self.odd.get(count.wrapping_sub(1)) {
                let within = number - odd.before;
                if within < odd.minutes {
                    return Some(odd.day * DAY + self.shapes.get(odd.shape as usize)?.minute_of(within));
                }
                by_week = number - odd.extra;
            }
        }
        let whole = self.week_before.at(7).max(1);
        let (week, rest) = (by_week / whole, by_week % whole);
        let weekday = self.week_before.iter().skip(1).position(|before| rest < *before).unwrap_or(0);
        let shape = self.week.get(weekday)?;
        let day = week * 7 + i32::try_from(weekday).unwrap_or_default();
        Some(day * DAY + shape.minute_of(rest - self.week_before.at(weekday)))
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
