//! What was measured, and what was planned to be measured, by date. Quantities and fronts share these.

pub(crate) mod draft;

pub use draft::{Measured, ReadingContext, ReadingDraft, backwards};

use crate::{DateInterval, MeasurementId, SourceId};
use chrono::NaiveDate;
use rust_decimal::Decimal;
use serde::{Deserialize, Serialize};
use ts_rs::TS;

/// A value at a date: of a quantity how much is done since the beginning, of a front its chainage in metres.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, TS)]
pub struct Measurement {
    pub id: MeasurementId,
    /// Sources say "in November": it counts once all of its days have come.
    pub date: DateInterval,
    #[ts(type = "string")]
    pub value: Decimal,
    /// None: the user's own word.
    pub source_id: Option<SourceId>,
    pub note: String,
}

/// A point of a plan: by the end of the day, so much. Between points the plan is a straight line; before the
/// first and after the last it stays.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize, TS)]
pub struct Planned {
    #[ts(type = "string")]
    pub date: NaiveDate,
    #[ts(type = "string")]
    pub value: Decimal,
}

/// The text is not what [`stored`] writes.
#[derive(Clone, Copy, Debug, PartialEq, Eq, thiserror::Error)]
#[error("not a stored plan")]
pub struct NotAPlan;

/// The form in which the workspace file keeps a plan: `2026-01-31=12.5 2026-02-28=20`.
#[must_use]
pub fn stored(planned: &[Planned]) -> String {
    let points: Vec<String> = planned.iter().map(|point| format!("{}={}", point.date, point.value)).collect();
    points.join(" ")
}

/// # Errors
/// Where the text is not what [`stored`] writes.
pub fn from_stored(text: &str) -> Result<Vec<Planned>, NotAPlan> {
    let point = |point: &str| {
        let (date, value) = point.split_once('=').ok_or(NotAPlan)?;
        let date = date.parse().map_err(|_| NotAPlan)?;
        Ok(Planned { date, value: Decimal::from_str_exact(value).map_err(|_| NotAPlan)? })
    };
    text.split_ascii_whitespace().map(point).collect()
}
