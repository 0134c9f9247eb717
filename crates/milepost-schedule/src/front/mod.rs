//! Fronts: the working faces of a work that is built along a line. How fast each goes, what is still open
//! between them, when and where they meet, and how much is built. Definitions: `docs/forecasts.md`.

mod closure;
pub mod physical;
mod rate;
mod stretch;

pub use closure::Closure;
pub use physical::{Physical, PhysicalQuantity};
pub use rate::Rate;

use crate::Figure;
use crate::figure::{Account, Detail, Input};
use crate::record::ProjectRecord;
use chrono::NaiveDate;
use milepost_model::{Direction, Front, FrontId, Message, Planned, SourceId};
use rust_decimal::Decimal;
use rust_decimal::prelude::ToPrimitive;
use serde::{Deserialize, Serialize};
use stretch::Face;
use ts_rs::TS;

/// The readings that a rate is taken from: those of so many days up to the as-of date; None: all.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize, TS)]
#[ts(rename = "RateWindow")]
pub struct Window {
    pub days: Option<u32>,
}

/// Where a front stood on a day.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize, TS)]
pub struct FrontPoint {
    /// The last day of when it was measured.
    #[ts(type = "string")]
    pub date: NaiveDate,
    /// In metres.
    pub chainage: f64,
    pub source: Option<SourceId>,
    /// True where it lies behind the point before it.
    pub backwards: bool,
}

/// One front at an as-of date.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize, TS)]
pub struct FrontView {
    pub id: FrontId,
    pub name: String,
    pub start: f64,
    pub direction: Direction,
    /// By date, one a day, up to the as-of date.
    pub points: Vec<FrontPoint>,
    pub planned: Vec<PlannedPoint>,
    /// From the last point on at its rate: to where it meets another, or as far as is known.
    pub predicted: Vec<PlannedPoint>,
    pub rate: Figure<Rate>,
    /// Metres from its start to where it stood last; not below 0.
    pub built: f64,
    /// Of what it was planned to build; without a plan, of the whole work.
    pub share: Figure<f64>,
}

#[derive(Clone, Copy, Debug, PartialEq, Serialize, Deserialize, TS)]
pub struct PlannedPoint {
    #[ts(type = "string")]
    pub date: NaiveDate,
    pub chainage: f64,
}

/// A part of the line that is not built yet, and who is working on it.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize, TS)]
pub struct Stretch {
    pub from: f64,
    pub to: f64,
    /// The front that comes from `from`, going up.
    pub up: Option<FrontId>,
    /// The front that comes from `to`, going down.
    pub down: Option<FrontId>,
    pub closure: Figure<Closure>,
}

/// Two facing fronts that have met.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize, TS)]
pub struct Meeting {
    pub up: FrontId,
    pub down: FrontId,
    /// Where the lines through their readings cross.
    #[ts(type = "string")]
    pub date: NaiveDate,
    pub chainage: f64,
    /// Metres that both have built.
    pub overlap: f64,
}

/// All fronts of a project at an as-of date.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize, TS)]
pub struct Fronts {
    #[ts(type = "string")]
    pub as_of: NaiveDate,
    pub window: Window,
    /// The length of the line, in metres.
    pub length: Figure<f64>,
    pub fronts: Vec<FrontView>,
    /// What is still open, in order of chainage.
    pub stretches: Vec<Stretch>,
    pub meetings: Vec<Meeting>,
    /// When all of the line is built: the last of the closures.
    pub finish: Figure<Closure>,
    pub physical: Physical,
}

/// Everything of the fronts.
#[must_use]
pub fn fronts(record: &ProjectRecord<'_>, window: Window) -> Fronts {
    let as_of = record.as_of;
    let length = length(record);
    let faces: Vec<Face<'_>> = record.fronts.iter().map(|front| Face::of(front, as_of, window)).collect();
    let stretches = stretch::stretches(&faces, length.value, as_of);
    let finish = finish(&stretches, &faces, &length, as_of);
    let physical = physical::physical(record, &faces, &length, as_of);
    Fronts {
        as_of,
        window,
        fronts: faces.iter().map(|face| view(face, &stretches, &length, as_of)).collect(),
        meetings: stretch::meetings(&faces),
        finish,
        physical,
        stretches,
        length,
    }
}

fn length(record: &ProjectRecord<'_>) -> Figure<f64> {
    let mut account = Account::new(Detail::Explained, "front-length-formula");
    let chainage = record.project.chainage;
    let claim = chainage.and_then(|c| record.claims.iter().find(|claim| Some(claim.id) == c.claim_id));
    if let Some(chainage) = chainage {
        account.input(|| {
            let input = Input::new(Message::new("input-line-length"), chainage.length);
            claim.into_iter().fold(input, Input::said_by)
        });
    }
    let metres = chainage.map(|chainage| metres(chainage.length)).filter(|length| *length > 0.0);
    Figure::of(metres.ok_or_else(|| Message::new("front-unknown-no-length")), account.finish())
}

/// The whole line is built when the last stretch is closed.
fn finish(stretches: &[Stretch], faces: &[Face<'_>], length: &Figure<f64>, as_of: NaiveDate) -> Figure<Closure> {
    let mut account = Account::new(Detail::Explained, "front-finish-formula");
    account.input(|| Input::new(Message::new("input-as-of"), as_of));
    for stretch in stretches {
        account.input(|| {
            let label = Message::new("input-stretch").with("from", number(stretch.from)).with("to", number(stretch.to));
            let date = stretch.closure.value.map(|closure| closure.date);
            date.map_or_else(|| Input::missing(label.clone()), |date| Input::new(label.clone(), date))
        });
    }
    let last = || {
        if faces.is_empty() {
            return Err(Message::new("front-unknown-none"));
        }
        if let Some(reason) = &length.unknown {
            return Err(reason.clone());
        }
        let mut last: Option<Closure> = None;
        for stretch in stretches {
            let reason = || stretch.closure.unknown.clone().unwrap_or_else(|| Message::new("front-unknown-none"));
            let closure = stretch.closure.value.ok_or_else(reason)?;
            last = Some(last.map_or(closure, |other| other.and_then_later(closure)));
        }
        last.ok_or_else(|| Message::new("front-unknown-all-built"))
    };
    Figure::of(last(), account.finish())
}

fn view(face: &Face<'_>, stretches: &[Stretch], length: &Figure<f64>, as_of: NaiveDate) -> FrontView {
    let front = face.front;
    FrontView {
        id: front.id,
        name: front.name.clone(),
        start: face.start,
        direction: front.direction,
        points: face.points.clone(),
        planned: front.planned.iter().map(planned).collect(),
        predicted: predicted(face, stretches, as_of),
        rate: face.rate.clone(),
        built: face.built(),
        share: share(face, length),
    }
}

fn planned(point: &Planned) -> PlannedPoint {
    PlannedPoint { date: point.date, chainage: metres(point.value) }
}

fn predicted(face: &Face<'_>, stretches: &[Stretch], as_of: NaiveDate) -> Vec<PlannedPoint> {
    let (Some(last), Some(rate)) = (face.points.last(), face.rate.value) else { return vec![] };
    let mine = |stretch: &&Stretch| stretch.up == Some(face.front.id) || stretch.down == Some(face.front.id);
    let closure = stretches.iter().find(mine).and_then(|stretch| stretch.closure.value);
    let to = match closure {
        Some(closure) => PlannedPoint { date: closure.date, chainage: closure.chainage },
        None => PlannedPoint { date: as_of, chainage: face.at(&rate, last, as_of) },
    };
    if to.date <= last.date { vec![] } else { vec![PlannedPoint { date: last.date, chainage: last.chainage }, to] }
}

/// How much of its own part a front has built.
fn share(face: &Face<'_>, length: &Figure<f64>) -> Figure<f64> {
    let mut account = Account::new(Detail::Explained, "front-share-formula");
    account
        .input(|| Input::new(Message::new("input-built").with("name", face.front.name.as_str()), number(face.built())));
    let own = face.front.planned.last().map(|point| metres(face.front.advance(point.value)));
    let all = match own.filter(|own| *own > 0.0) {
        Some(own) => {
            account.input(|| Input::new(Message::new("input-front-planned"), number(own)));
            Ok(own)
        }
        None => {
            account.remark(|| Message::new("front-share-remark-whole"));
            if let Some(length) = length.value {
                account.input(|| Input::new(Message::new("input-line-length"), number(length)));
            }
            length.value.ok_or_else(|| Message::new("front-unknown-no-length"))
        }
    };
    Figure::of(all.map(|all| face.built() / all), account.finish())
}

/// Metres as they are computed with.
pub(crate) fn metres(value: Decimal) -> f64 {
    value.to_f64().unwrap_or(0.0)
}

/// Metres to the centimetre, as they are shown.
pub(crate) fn number(metres: f64) -> Decimal {
    Decimal::from_f64_retain(metres).unwrap_or_default().round_dp(2).normalize()
}

/// The chainages of a front's readings that count, one a day, by date.
fn points(front: &Front, as_of: NaiveDate) -> Vec<FrontPoint> {
    let mut points: Vec<FrontPoint> = Vec::new();
    let counting = front.readings.iter().filter(|reading| reading.date.ends_by(as_of));
    let mut readings: Vec<_> = counting.collect();
    readings.sort_by_key(|reading| reading.date.last_known());
    for reading in readings {
        let date = reading.date.last_known();
        if points.last().is_some_and(|last| last.date == date) {
            // The one that was entered last counts.
            points.pop();
        }
        points.push(FrontPoint { date, chainage: metres(reading.value), source: reading.source_id, backwards: false });
    }
    let ahead = |from: f64, to: f64| if front.direction == Direction::Up { to - from } else { from - to };
    let mut before = metres(front.start);
    for point in &mut points {
        point.backwards = ahead(before, point.chainage) < 0.0;
        before = point.chainage;
    }
    points
}
