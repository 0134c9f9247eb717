//! Forecast by Earned Schedule: the start and the planned duration over SPI(t).

use super::{Found, Prediction};
use crate::Figure;
use crate::earned::{Period, earned};
use crate::record::ProjectRecord;
use crate::sample::Sample;
use milepost_model::Message;

pub(crate) fn found(record: &ProjectRecord<'_>) -> Found {
    let as_of = record.as_of;
    let earned = earned(record, Period::Month);
    let since = earned.rows.iter().find(|row| row.es.is_some_and(|es| es > 0.0)).map(|row| row.end);
    let count = usize::from(earned.schedule.value.is_some());
    let Figure { value, unknown, why } = earned.finish;
    let figure = match value {
        // Time goes on while nothing more is earned, so the day lies ahead; a rounding of days may put it on today.
        Some(day) if day >= as_of => {
            Figure::known(Prediction { sample: Sample::of_day(day), has_spread: false, range: None }, why)
        }
        Some(day) => Figure::unknown(Message::new("forecast-earned-unknown-passed").with("date", day), why),
        None => Figure { value: None, unknown, why },
    };
    Found { figure, since, count }
}
