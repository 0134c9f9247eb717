//! A milestone: a dated event with a weight.

mod draft;
pub mod paste;
mod warning;

pub use warning::warnings;

use crate::{Anchor, Currency, DateInterval, MilestoneId, Money, ProjectId, SourceId};
use chrono::NaiveDate;
use rust_decimal::Decimal;
use serde::{Deserialize, Serialize};
use ts_rs::TS;

#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, TS)]
pub struct Milestone {
    pub id: MilestoneId,
    pub project_id: ProjectId,
    /// Place in the project's list, from 0.
    #[ts(type = "number")]
    pub position: i64,
    pub title: String,
    /// Share of the work, in any unit; only its proportion to the others counts. Not negative.
    #[ts(type = "string")]
    pub weight: Decimal,
    pub planned: Option<DateInterval>,
    pub forecast: Option<DateInterval>,
    pub actual: Option<DateInterval>,
    pub note: String,
    /// The day on which the note was written; none of those that were written before the day was kept.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    #[ts(optional = nullable, type = "string | null")]
    pub noted: Option<NaiveDate>,
    /// In the order they were added.
    pub sources: Vec<SourceId>,
    /// What reaching it is worth.
    pub budget: Option<Money>,
    /// How far its date may move, for the simulation.
    pub range: Option<DayRange>,
}

/// Three points of a spread around a milestone's expected date, in days: -10, 0, 45 is "at best ten days
/// earlier, at worst 45 later". In order: least <= likely <= most.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize, TS)]
pub struct DayRange {
    pub least: i32,
    pub likely: i32,
    pub most: i32,
}

/// A milestone as it is being entered: what is missing stays as it is, an empty text clears.
/// Dates are texts as a person types them.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize, TS)]
#[serde(default, deny_unknown_fields)]
#[ts(optional_fields)]
pub struct MilestoneDraft {
    pub title: Option<String>,
    pub weight: Option<String>,
    pub planned: Option<String>,
    pub forecast: Option<String>,
    pub actual: Option<String>,
    pub note: Option<String>,
    pub sources: Option<Vec<SourceId>>,
    /// What reaching it is worth: an amount with its currency, or of the project's.
    pub budget: Option<String>,
    /// Least, likely and most days around its date: `-10, 0, 45`.
    pub range: Option<String>,
}

/// What a milestone is checked against.
#[derive(Clone, Copy, Debug)]
pub struct MilestoneContext<'a> {
    /// The date that the screen is asked about; an actual date cannot be in its future.
    pub as_of: NaiveDate,
    /// What a relative date may count from.
    pub anchors: &'a [Anchor],
    /// The project's start and finish, where they are known.
    pub start: Option<DateInterval>,
    pub finish: Option<DateInterval>,
    /// The milestones of the project; the one that is checked may be among them.
    pub siblings: &'a [Milestone],
    /// The project's currency, for amounts that name none.
    pub currency: Option<Currency>,
}

impl Milestone {
    /// The note, where it had been written by a day. One that does not say when it was counts as what happened does, from
    /// the milestone's actual date on; where there is none, always, as claims without a day do.
    #[must_use]
    pub fn note_by(&self, day: NaiveDate) -> &str {
        let known = match (self.noted, self.actual) {
            (Some(noted), _) => noted <= day,
            (None, Some(actual)) => actual.ends_by(day),
            (None, None) => true,
        };
        if known { &self.note } else { "" }
    }

    /// Gives the note its day, where it is another than before.
    pub fn date_note(&mut self, before: &str, today: NaiveDate) {
        if self.note != before {
            self.noted = Some(today).filter(|_| !self.note.is_empty());
        }
    }

    /// A milestone of weight 1 with nothing in it, to apply a draft to.
    #[must_use]
    pub fn blank(project_id: ProjectId, position: i64) -> Self {
        Self {
            id: MilestoneId::new(),
            project_id,
            position,
            title: String::new(),
            weight: Decimal::ONE,
            planned: None,
            forecast: None,
            actual: None,
            note: String::new(),
            noted: None,
            sources: vec![],
            budget: None,
            range: None,
        }
    }
}
