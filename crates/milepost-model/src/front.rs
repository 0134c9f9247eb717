//! A front: one working face of a work that is built along a line, and the line itself.

mod draft;

pub use draft::FrontDraft;

use crate::measurement::{Measurement, Planned};
use crate::{ClaimId, FrontId, ProjectId};
use rust_decimal::Decimal;
use serde::{Deserialize, Serialize};
use ts_rs::TS;

/// The line that chainages are counted along: from zero to the length of the work.
///
/// The length comes from the chosen claim of the fact `length` and is remembered. When another claim is
/// chosen, nothing moves until the user says so: the chainages of the fronts were measured on this one.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize, TS)]
pub struct Chainage {
    /// In metres, more than zero.
    #[ts(type = "string")]
    pub length: Decimal,
    /// The claim that the length was taken from; None: the user's own word. It may have been removed since.
    pub claim_id: Option<ClaimId>,
}

/// Which way a front goes along the line.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash, Serialize, Deserialize, TS)]
#[serde(rename_all = "snake_case")]
pub enum Direction {
    /// Chainages grow.
    #[default]
    Up,
    /// Chainages fall.
    Down,
}

/// One working face: where it started, which way it goes, and where it stood by date.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, TS)]
pub struct Front {
    pub id: FrontId,
    pub project_id: ProjectId,
    /// Place in the project's list, from 0.
    #[ts(type = "number")]
    pub position: i64,
    pub name: String,
    /// The chainage that it starts from, in metres.
    #[ts(type = "string")]
    pub start: Decimal,
    pub direction: Direction,
    /// The chainage by when it was to stand where, in order of date.
    pub planned: Vec<Planned>,
    /// The chainage where it stood, in the order of their last days.
    pub readings: Vec<Measurement>,
    pub note: String,
}

impl Front {
    /// A front that starts at zero and goes up, to apply a draft to.
    #[must_use]
    pub fn blank(project_id: ProjectId, position: i64) -> Self {
        Self {
            id: FrontId::new(),
            project_id,
            position,
            name: String::new(),
            start: Decimal::ZERO,
            direction: Direction::Up,
            planned: vec![],
            readings: vec![],
            note: String::new(),
        }
    }

    /// How far a chainage is from the start, in the direction that the front goes; negative: behind it.
    #[must_use]
    pub fn advance(&self, chainage: Decimal) -> Decimal {
        match self.direction {
            Direction::Up => chainage.saturating_sub(self.start),
            Direction::Down => self.start.saturating_sub(chainage),
        }
    }
}
