//! What of the line is built and what is still open. Overlaps are built once; a gap between two fronts that go
//! the same way is closed by the one that comes up to it; an end that nobody works on stays open.

use super::closure::{End, closure};
use super::rate::{self, Rate};
use super::{FrontPoint, Meeting, Stretch, Window, metres, points};
use crate::Figure;
use crate::milestone::days_between;
use chrono::{Days, NaiveDate};
use milepost_model::{Direction, Front};
use std::collections::BTreeSet;

/// A front with what its readings say.
#[derive(Debug)]
pub(crate) struct Face<'a> {
    pub(crate) front: &'a Front,
    pub(crate) start: f64,
    /// Where it stood last; its start where nothing was measured.
    pub(crate) head: f64,
    pub(crate) points: Vec<FrontPoint>,
    pub(crate) rate: Figure<Rate>,
}

impl<'a> Face<'a> {
    pub(super) fn of(front: &'a Front, as_of: NaiveDate, window: Window) -> Self {
        let points = points(front, as_of);
        let start = metres(front.start);
        let head = points.last().map_or(start, |point| point.chainage);
        Self { front, start, head, rate: rate::rate(front, &points, as_of, window), points }
    }

    fn goes_up(&self) -> bool {
        self.front.direction == Direction::Up
    }

    /// Metres from the start to the head; nothing where it fell behind its start.
    pub(crate) fn built(&self) -> f64 {
        let (low, high) = self.done();
        high - low
    }

    /// What it has built, lower end first.
    fn done(&self) -> (f64, f64) {
        match self.front.direction {
            Direction::Up => (self.start, self.head.max(self.start)),
            Direction::Down => (self.head.min(self.start), self.start),
        }
    }

    /// Where it will be on a day at its rate.
    pub(super) fn at(&self, rate: &Rate, last: &FrontPoint, day: NaiveDate) -> f64 {
        let sign = if self.goes_up() { 1.0 } else { -1.0 };
        last.chainage + sign * rate.metres_a_day * days_between(last.date, day) as f64
    }

    /// Where it stood on a day, along the lines between its readings; before the first, there.
    fn stood(&self, day: NaiveDate) -> Option<f64> {
        let next = self.points.iter().position(|point| point.date >= day);
        match next {
            None => self.points.last().map(|point| point.chainage),
            Some(0) => self.points.first().map(|point| point.chainage),
            Some(place) => {
                let (from, to) = (self.points.get(place - 1)?, self.points.get(place)?);
                let part = days_between(from.date, day) as f64 / days_between(from.date, to.date) as f64;
                Some(from.chainage + part * (to.chainage - from.chainage))
            }
        }
    }
}

/// A built part of the line, with the fronts that go on from its ends.
struct Block<'a> {
    low: f64,
    high: f64,
    down: Option<&'a Face<'a>>,
    up: Option<&'a Face<'a>>,
}

fn blocks<'a>(faces: &'a [Face<'a>]) -> Vec<Block<'a>> {
    let mut sorted: Vec<&Face<'_>> = faces.iter().collect();
    sorted.sort_by(|a, b| a.done().0.total_cmp(&b.done().0).then(a.done().1.total_cmp(&b.done().1)));
    let mut blocks: Vec<Block<'a>> = Vec::new();
    for face in sorted {
        let (low, high) = face.done();
        let (up, down) = (Some(face).filter(|f| f.goes_up()), Some(face).filter(|f| !f.goes_up()));
        match blocks.last_mut() {
            Some(block) if low <= block.high => {
                if high > block.high || (high == block.high && block.up.is_none()) {
                    block.up = up;
                }
                if low == block.low && block.down.is_none() {
                    block.down = down;
                }
                block.high = block.high.max(high);
            }
            _ => blocks.push(Block { low, high, down, up }),
        }
    }
    blocks
}

/// How many metres of the line are built.
pub(super) fn built(faces: &[Face<'_>], length: f64) -> f64 {
    blocks(faces).iter().map(|block| (block.high.min(length) - block.low.max(0.0)).max(0.0)).sum()
}

/// The open parts of the line in order. Without a length, what lies beyond the last front is not known.
pub(super) fn stretches(faces: &[Face<'_>], length: Option<f64>, as_of: NaiveDate) -> Vec<Stretch> {
    let blocks = blocks(faces);
    let mut stretches = Vec::new();
    let mut from = (0.0, None::<&Face<'_>>);
    let ends = blocks.iter().map(|block| (block.low, block.down, block.high, block.up));
    for (low, down, high, up) in ends.chain(length.map(|length| (length, None, length, None))) {
        let to = length.map_or(low, |length| low.min(length));
        if to > from.0 {
            stretches.push(Stretch {
                from: from.0,
                to,
                up: from.1.map(|face| face.front.id),
                down: down.map(|face| face.front.id),
                closure: closure(end(from.1, from.0), end(down, to), as_of),
            });
        }
        if high >= from.0 {
            from = (high, up);
        }
    }
    stretches
}

fn end<'a>(face: Option<&'a Face<'a>>, still: f64) -> End<'a> {
    face.map_or(End::Still(still), End::Front)
}

/// The facing fronts that have met, with when and where by the lines between their readings.
pub(super) fn meetings(faces: &[Face<'_>]) -> Vec<Meeting> {
    let mut meetings = Vec::new();
    let ups = faces.iter().filter(|face| face.goes_up());
    for up in ups {
        // It meets the nearest that comes towards it.
        let towards = faces.iter().filter(|face| !face.goes_up() && face.start >= up.start);
        let Some(down) = towards.min_by(|a, b| a.start.total_cmp(&b.start)) else { continue };
        if let Some((date, chainage)) = met(up, down) {
            let overlap = (up.head - down.head).max(0.0);
            meetings.push(Meeting { up: up.front.id, down: down.front.id, date, chainage, overlap });
        }
    }
    meetings
}

/// The first day on which the one was not short of the other, and where.
fn met(up: &Face<'_>, down: &Face<'_>) -> Option<(NaiveDate, f64)> {
    let begun = up.points.first()?.date.max(down.points.first()?.date);
    let days: BTreeSet<NaiveDate> = up.points.iter().chain(&down.points).map(|point| point.date).collect();
    let gap = |day: NaiveDate| Some(down.stood(day)? - up.stood(day)?);
    let mut before: Option<(NaiveDate, f64)> = None;
    for day in days.into_iter().filter(|day| *day >= begun) {
        let open = gap(day)?;
        if open > 0.0 {
            before = Some((day, open));
            continue;
        }
        let Some((from, was)) = before else { return Some((day, up.stood(day)?)) };
        // The gap falls along a straight line from `was` to `open`, so it is closed at this part of the time.
        let part = was / (was - open);
        let gone = (part * days_between(from, day) as f64 - 1e-9).ceil().max(0.0);
        let (a, b) = (up.stood(from)?, up.stood(day)?);
        #[expect(clippy::cast_possible_truncation, clippy::cast_sign_loss, reason = "a part of the days between")]
        let date = from.checked_add_days(Days::new(gone as u64))?;
        return Some((date, a + part * (b - a)));
    }
    None
}
