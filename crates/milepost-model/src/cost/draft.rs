//! A cost's draft applied to it.

use super::Cost;
use crate::happened::Happened;
use crate::{Anchor, Currency, Message, Problem, Problems, reading};
use chrono::NaiveDate;
use serde::{Deserialize, Serialize};
use ts_rs::TS;

/// Money spent, as it is being entered: what is missing stays as it is, an empty text clears.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize, TS)]
#[serde(default, deny_unknown_fields)]
#[ts(optional_fields)]
pub struct CostDraft {
    pub spent: Option<String>,
    pub amount: Option<String>,
    /// A source's id.
    pub source: Option<String>,
    pub note: Option<String>,
}

/// What a cost is checked against.
#[derive(Clone, Copy, Debug)]
pub struct CostContext<'a> {
    pub today: NaiveDate,
    pub anchors: &'a [Anchor],
    /// The project's currency, for amounts that name none.
    pub currency: Option<Currency>,
}

impl CostDraft {
    /// Changes the cost as the draft says, or says why not and changes nothing. A new one needs an amount.
    #[must_use = "the problems may refuse the change"]
    pub fn apply(&self, to: &mut Cost, new: bool, cx: &CostContext<'_>) -> Problems {
        let mut problems = Problems::default();
        let mut after = to.clone();
        let said = Happened {
            field: "spent",
            date: self.spent.as_deref(),
            source: self.source.as_deref(),
            note: self.note.as_deref(),
        };
        let Cost { spent, source_id, note, .. } = &mut after;
        said.apply((spent, source_id, note), (cx.today, cx.anchors), &mut problems);
        match self.amount.as_deref().map(str::trim) {
            None if !new => {}
            None | Some("") => {
                let problem = Problem::error("amount", Message::new("cost-amount-missing"));
                problems.push(problem.help(Message::new("reading-money-help")));
            }
            Some(typed) => {
                if let Some(money) = reading::money::read(typed, cx.currency).at("amount", typed, &mut problems) {
                    after.amount = money;
                }
            }
        }
        if !problems.refuse() {
            *to = after;
        }
        problems
    }
}
