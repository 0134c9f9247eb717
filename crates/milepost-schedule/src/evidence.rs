//! How old the newest evidence is.

use milepost_model::{ClaimId, DateInterval, MilestoneId, SourceId};
use serde::{Deserialize, Serialize};
use ts_rs::TS;

/// Evidence older than this does not tell whether what fell due since has happened.
pub const STALE_AFTER_DAYS: i64 = 90;

/// The newest thing known by the as-of date: a claim stated, a source published or a milestone met.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize, TS)]
pub struct Evidence {
    /// From its last day to the as-of date.
    #[ts(type = "number")]
    pub age_days: i64,
    pub date: DateInterval,
    pub claim: Option<ClaimId>,
    pub source: Option<SourceId>,
    pub milestone: Option<MilestoneId>,
}
