//! Forecast by fronts: when the last open part of the line closes. The range is that of the window's slowest
//! and fastest; it is no distribution of chances.

use super::{Found, Prediction};
use crate::Figure;
use crate::front::{Window, fronts};
use crate::record::ProjectRecord;
use crate::sample::Sample;
use chrono::NaiveDate;

pub(crate) fn found(record: &ProjectRecord<'_>, window: Window) -> Found {
    let fronts = fronts(record, window);
    let second = |front: &crate::front::FrontView| front.points.get(1).map(|point| point.date);
    let since =
        fronts.fronts.iter().map(second).try_fold(None, |last: Option<NaiveDate>, day| Some(last.max(Some(day?))));
    let count = fronts.fronts.iter().map(|front| front.points.len()).sum();
    let Figure { value, unknown, why } = fronts.finish;
    let prediction = value.map(|closure| Prediction {
        sample: Sample::of_day(closure.date),
        has_spread: false,
        range: Some((Some(closure.earliest), closure.latest)),
    });
    Found { figure: Figure { value: prediction, unknown, why }, since: since.flatten(), count }
}
