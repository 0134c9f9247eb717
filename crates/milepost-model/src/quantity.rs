//! A measured item of the work: metres of pipe, cubic metres of concrete, piles.

mod draft;

pub use draft::QuantityDraft;

use crate::measurement::{Measurement, Planned};
use crate::{Money, ProjectId, QuantityId};
use rust_decimal::Decimal;
use serde::{Deserialize, Serialize};
use ts_rs::TS;

/// A measured item, with what was done by date.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, TS)]
pub struct Quantity {
    pub id: QuantityId,
    pub project_id: ProjectId,
    /// Place in the project's list, from 0.
    #[ts(type = "number")]
    pub position: i64,
    pub name: String,
    /// As people write it: `m`, `m³`, `piles`.
    pub unit: String,
    /// All that is to be done; more than zero. None: not known yet.
    #[ts(type = "string | null")]
    pub total: Option<Decimal>,
    /// Share of the physical work, in any unit; only its proportion to the others counts. Not negative.
    #[ts(type = "string")]
    pub weight: Decimal,
    pub budget: Option<Money>,
    /// How much was to be done by when, in order of date.
    pub planned: Vec<Planned>,
    /// How much was done by when, in the order of their last days.
    pub readings: Vec<Measurement>,
    pub note: String,
}

impl Quantity {
    /// A quantity of weight 1 with nothing in it, to apply a draft to.
    #[must_use]
    pub fn blank(project_id: ProjectId, position: i64) -> Self {
        Self {
            id: QuantityId::new(),
            project_id,
            position,
            name: String::new(),
            unit: String::new(),
            total: None,
            weight: Decimal::ONE,
            budget: None,
            planned: vec![],
            readings: vec![],
            note: String::new(),
        }
    }
}
