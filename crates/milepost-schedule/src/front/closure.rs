//! When and where a stretch closes: where the lines of what comes from its two ends cross.

use super::number;
use super::rate::Rate;
use super::stretch::Face;
use crate::Figure;
use crate::figure::{Account, Detail, Input};
use chrono::{Datelike, NaiveDate};
use milepost_model::{Direction, Message};
use serde::{Deserialize, Serialize};
use ts_rs::TS;

/// A predicted closure.
#[derive(Clone, Copy, Debug, PartialEq, Serialize, Deserialize, TS)]
#[ts(rename = "FrontClosure")]
pub struct Closure {
    #[ts(type = "string")]
    pub date: NaiveDate,
    /// In metres from the zero of the line.
    pub chainage: f64,
    /// At the fastest that the window saw of each.
    #[ts(type = "string")]
    pub earliest: NaiveDate,
    /// At the slowest. None: at that rate it never closes.
    #[ts(type = "string | null")]
    pub latest: Option<NaiveDate>,
    /// Where they cross if what goes up is at its slowest and what comes down at its fastest. None: at those rates
    /// they never cross.
    pub chainage_from: Option<f64>,
    /// The other way round.
    pub chainage_to: Option<f64>,
}

impl Closure {
    /// Of two stretches that both have to close: the later day, and the later ends of its range. The place and its
    /// range are those of the one that closes last.
    pub(super) fn and_then_later(self, other: Self) -> Self {
        let later = if other.date > self.date { other } else { self };
        Self {
            earliest: self.earliest.max(other.earliest),
            latest: self.latest.zip(other.latest).map(|(a, b)| a.max(b)),
            ..later
        }
    }
}

/// One end of a stretch: a front that comes on, or what nobody works on.
#[derive(Clone, Copy)]
pub(super) enum End<'a> {
    Front(&'a Face<'a>),
    Still(f64),
}

/// A line: where it stood on a day, and metres a day from there on. Days are numbers of days.
#[derive(Clone, Copy, Debug)]
struct Moving {
    chainage: f64,
    day: f64,
    rate: f64,
}

/// The closure of the stretch between an end that goes up and one that goes down.
pub(super) fn closure(up: End<'_>, down: End<'_>, as_of: NaiveDate) -> Figure<Closure> {
    let mut account = Account::new(Detail::Explained, "front-closure-formula");
    for end in [up, down] {
        match end {
            End::Front(face) => tell(face, &mut account),
            End::Still(chainage) => {
                account.input(|| Input::new(Message::new("input-still-end"), number(chainage)));
            }
        }
    }
    account.input(|| Input::new(Message::new("input-as-of"), as_of));
    let found = find(up, down, as_of);
    if let Ok(Closure { latest: None, .. }) = found {
        account.remark(|| Message::new("front-closure-remark-open"));
    }
    Figure::of(found, account.finish())
}

fn tell(face: &Face<'_>, account: &mut Account) {
    let name = face.front.name.as_str();
    if let Some(last) = face.points.last() {
        account.input(|| {
            let label = Message::new("input-front-reading").with("name", name).with("date", last.date);
            Input { sources: last.source.into_iter().collect(), ..Input::new(label, number(last.chainage)) }
        });
    }
    account.input(|| {
        let label = Message::new("input-front-rate").with("name", name);
        match &face.rate.value {
            Some(rate) => Input::new(label, number(rate.metres_a_day)),
            None => Input::missing(label),
        }
    });
    if let Some(rate) = face.rate.value
        && rate.metres_a_day <= 0.0
    {
        let id = if rate.metres_a_day < 0.0 { "front-closure-remark-back" } else { "front-closure-remark-still" };
        account.remark(|| Message::new(id).with("name", name));
    }
}

fn find(up: End<'_>, down: End<'_>, as_of: NaiveDate) -> Result<Closure, Message> {
    if let (End::Still(from), End::Still(to)) = (up, down) {
        return Err(Message::new("front-closure-unknown-nobody").with("from", number(from)).with("to", number(to)));
    }
    let at = |of_up: fn(&Rate) -> f64, of_down: fn(&Rate) -> f64| Ok((moving(up, of_up)?, moving(down, of_down)?));
    let (a, b) = at(|rate| rate.metres_a_day, |rate| rate.metres_a_day)?;
    let (day, chainage) = cross(a, b).ok_or_else(|| Message::new("front-closure-unknown-apart"))?;
    let date = to_date(day).ok_or_else(|| Message::new("front-closure-unknown-too-late"))?;
    if date < as_of {
        return Err(Message::new("front-closure-unknown-passed").with("date", date));
    }
    let (a, b) = at(|rate| rate.fastest, |rate| rate.fastest)?;
    let earliest = cross(a, b).and_then(|(day, _)| to_date(day)).unwrap_or(date).max(as_of).min(date);
    let (a, b) = at(|rate| rate.slowest, |rate| rate.slowest)?;
    let latest = cross(a, b).and_then(|(day, _)| to_date(day)).map(|day| day.max(date));
    // Two that go on close further up the faster the lower one goes and the slower the upper one.
    let (a, b) = at(|rate| rate.slowest, |rate| rate.fastest)?;
    let chainage_from = cross(a, b).map(|(_, place)| place.min(chainage));
    let (a, b) = at(|rate| rate.fastest, |rate| rate.slowest)?;
    let chainage_to = cross(a, b).map(|(_, place)| place.max(chainage));
    Ok(Closure { date, chainage, earliest, latest, chainage_from, chainage_to })
}

fn moving(end: End<'_>, of: impl Fn(&Rate) -> f64) -> Result<Moving, Message> {
    match end {
        End::Still(chainage) => Ok(Moving { chainage, day: 0.0, rate: 0.0 }),
        End::Front(face) => {
            let missing = || Message::new("front-rate-unknown-none").with("name", face.front.name.as_str());
            let last = face.points.last().ok_or_else(missing)?;
            let rate = face.rate.value.as_ref().ok_or_else(|| face.rate.unknown.clone().unwrap_or_else(missing))?;
            let sign = if face.front.direction == Direction::Up { 1.0 } else { -1.0 };
            let day = f64::from(last.date.num_days_from_ce());
            Ok(Moving { chainage: last.chainage, day, rate: sign * of(rate) })
        }
    }
}

/// Day and chainage at which the lines cross; None where they part or run side by side.
fn cross(up: Moving, down: Moving) -> Option<(f64, f64)> {
    let closing = up.rate - down.rate;
    if closing <= 0.0 {
        return None;
    }
    let day = (down.chainage - down.rate * down.day - up.chainage + up.rate * up.day) / closing;
    Some((day, up.chainage + up.rate * (day - up.day)))
}

/// The first day that is not before the instant.
fn to_date(day: f64) -> Option<NaiveDate> {
    let day = (day - 1e-9).ceil();
    if !(0.0..f64::from(i32::MAX)).contains(&day) {
        return None;
    }
    #[expect(clippy::cast_possible_truncation, reason = "a whole number that an i32 holds")]
    NaiveDate::from_num_days_from_ce_opt(day as i32)
}
