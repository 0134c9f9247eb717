//! Who and what does the work.

use super::Instant;
use crate::{CalendarId, ResourceId};
use rust_decimal::Decimal;
use serde::{Deserialize, Serialize};
use ts_rs::TS;

#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(rename_all = "snake_case")]
pub enum ResourceKind {
    #[default]
    Labour,
    Equipment,
    Material,
}

#[derive(Clone, Debug, PartialEq, Serialize, Deserialize, TS)]
pub struct Resource {
    pub id: ResourceId,
    pub parent: Option<ResourceId>,
    pub calendar_id: Option<CalendarId>,
    pub code: String,
    pub name: String,
    pub kind: ResourceKind,
    /// Unit of a material: `m3`.
    pub unit: String,
    /// In the order of their dates.
    pub rates: Vec<Rate>,
    /// The identity of this resource in the file that it came from.
    pub origin: String,
}

/// What a unit of the resource costs, from a date on. For labour and equipment a unit is an hour.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize, TS)]
pub struct Rate {
    pub from: Option<Instant>,
    #[ts(type = "string")]
    pub cost_per_unit: Decimal,
    /// How much of it there is at a time, as a share of one whole resource.
    #[ts(type = "string | null")]
    pub max_units: Option<Decimal>,
}
