//! What was measured, and what was planned to be measured, by date. Quantities and fronts share these.

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
