//! What was spent on a project by when. What was meant to be spent is the budget of each milestone and
//! quantity.

mod draft;

pub use draft::{CostContext, CostDraft};

use crate::{CostId, DateInterval, Money, ProjectId, SourceId};
use serde::{Deserialize, Serialize};
use ts_rs::TS;

/// Money spent: one entry of a ledger, not a running total. What was spent by a day is the sum of the
/// entries whose last day is not after it.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, TS)]
pub struct Cost {
    pub id: CostId,
    pub project_id: ProjectId,
    /// When it was spent: a day, or the month that it was booked in.
    pub spent: DateInterval,
    /// Negative: paid back.
    pub amount: Money,
    /// None: the user's own word.
    pub source_id: Option<SourceId>,
    pub note: String,
}
