//! How fast a front goes, over the readings of a window.

use super::{FrontPoint, Window, number};
use crate::Figure;
use crate::figure::{Account, Detail, Input};
use crate::milestone::days_between;
use chrono::{Days, NaiveDate};
use milepost_model::{Direction, Front, Message};
use serde::{Deserialize, Serialize};
use ts_rs::TS;

/// Metres a day in the direction that the front goes; below zero it goes back.
#[derive(Clone, Copy, Debug, PartialEq, Serialize, Deserialize, TS)]
#[ts(rename = "FrontRate")]
pub struct Rate {
    /// From the first reading of the window to the last.
    pub metres_a_day: f64,
    /// The least and the most between two readings that follow each other.
    pub slowest: f64,
    pub fastest: f64,
    #[ts(type = "string")]
    pub from: NaiveDate,
    #[ts(type = "string")]
    pub to: NaiveDate,
}

pub(super) fn rate(front: &Front, points: &[FrontPoint], as_of: NaiveDate, window: Window) -> Figure<Rate> {
    let mut account = Account::new(Detail::Explained, "front-rate-formula");
    let from = window.days.and_then(|days| as_of.checked_sub_days(Days::new(u64::from(days))));
    let within: Vec<&FrontPoint> = points.iter().filter(|point| from.is_none_or(|from| point.date >= from)).collect();
    for point in &within {
        account.input(|| {
            let label = Message::new("input-front-reading").with("name", front.name.as_str()).with("date", point.date);
            Input { sources: point.source.into_iter().collect(), ..Input::new(label, number(point.chainage)) }
        });
    }
    let back = within.iter().filter(|point| point.backwards).count();
    if back > 0 {
        account.remark(|| Message::new("front-rate-remark-backwards").with("readings", back));
    }
    let reason = || match (points.len(), window.days) {
        (0, _) => Message::new("front-rate-unknown-none").with("name", front.name.as_str()),
        (1, _) => Message::new("front-rate-unknown-one").with("name", front.name.as_str()),
        (_, days) => Message::new("front-rate-unknown-window")
            .with("name", front.name.as_str())
            .with("days", i64::from(days.unwrap_or_default())),
    };
    Figure::of(of_points(front.direction, &within).ok_or_else(reason), account.finish())
}

fn of_points(direction: Direction, points: &[&FrontPoint]) -> Option<Rate> {
    let between = |from: &FrontPoint, to: &FrontPoint| {
        let way = if direction == Direction::Up { to.chainage - from.chainage } else { from.chainage - to.chainage };
        way / days_between(from.date, to.date) as f64
    };
    let (first, last) = (points.first()?, points.last()?);
    if first.date >= last.date {
        return None;
    }
    let steps = points.windows(2).filter_map(|pair| Some(between(pair.first()?, pair.last()?)));
    let (slowest, fastest) = steps.fold((f64::MAX, f64::MIN), |(low, high), step| (low.min(step), high.max(step)));
    Some(Rate { metres_a_day: between(first, last), slowest, fastest, from: first.date, to: last.date })
}
