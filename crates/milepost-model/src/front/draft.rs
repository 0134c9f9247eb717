//! A front's draft applied to it.

use super::{Direction, Front};
use crate::measurement::draft::{metres, plan};
use crate::{Problems, field};
use rust_decimal::Decimal;
use serde::{Deserialize, Serialize};
use ts_rs::TS;

/// A front as it is being entered: what is missing stays as it is, an empty text clears.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize, TS)]
#[serde(default, deny_unknown_fields)]
#[ts(optional_fields)]
pub struct FrontDraft {
    pub name: Option<String>,
    /// A chainage in metres.
    pub start: Option<String>,
    pub direction: Option<Direction>,
    /// `1 Jan 2026 = 0; 30 Jun 2026 = 120`: chainages.
    pub planned: Option<String>,
    pub note: Option<String>,
}

impl FrontDraft {
    /// Changes the front as the draft says, or says why not and changes nothing. `length` is that of the
    /// work's line, where it is known.
    #[must_use = "the problems may refuse the change"]
    pub fn apply(&self, to: &mut Front, length: Option<Decimal>) -> Problems {
        let mut problems = Problems::default();
        let mut after = to.clone();
        field::name("front", self.name.as_ref(), &mut after.name, &mut problems);
        match self.start.as_deref().map(str::trim) {
            None => {}
            Some("") => after.start = Decimal::ZERO,
            Some(typed) => after.start = metres("start", typed, length, &mut problems).unwrap_or(after.start),
        }
        after.direction = self.direction.unwrap_or(after.direction);
        if let Some(typed) = &self.planned
            && let Some(planned) = plan("planned", typed, &mut problems)
        {
            after.planned = planned;
        }
        if let Some(typed) = &self.note
            && let Some(note) = field::note("note", typed, &mut problems)
        {
            after.note = note;
        }
        if !problems.refuse() {
            *to = after;
        }
        problems
    }
}
