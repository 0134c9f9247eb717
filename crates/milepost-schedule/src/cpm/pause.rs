//! Work that is suspended and goes on later.

use super::Instant;
use super::calendar::Compiled;

/// A stretch of working time that does not count: from the suspend date to the resume date, in working minutes of the
/// activity's calendar since 1900. `to` is after `from`.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) struct Pause {
    pub(crate) from: i32,
    to: i32,
}

impl Pause {
    /// None: no working time lies between the two.
    pub(crate) fn between(calendar: &Compiled, suspend: Instant, resume: Instant) -> Option<Self> {
        let (from, to) = (calendar.work_at(suspend), calendar.work_at(resume));
        (from < to).then_some(Self { from, to })
    }

    /// Start and finish of so many minutes of work that begin at `start` or later.
    pub(crate) fn onward(self, start: i32, minutes: i32) -> (i32, i32) {
        let start = if start >= self.from { start.max(self.to) } else { start };
        let finish = start.saturating_add(minutes);
        let rests = start < self.from && finish > self.from;
        (start, if rests { finish.saturating_add(self.to - self.from) } else { finish })
    }

    /// The start of so many minutes of work that end at `finish`.
    pub(crate) fn back(self, finish: i32, minutes: i32) -> i32 {
        let start = finish.saturating_sub(minutes);
        if start >= self.to { start } else { start.saturating_sub(self.length_before(finish)) }
    }

    /// How much of it lies before a working minute.
    pub(crate) fn length_before(self, work: i32) -> i32 {
        (work.min(self.to) - self.from).max(0)
    }
}
