//! A quantity's draft applied to it.

use super::Quantity;
use crate::measurement::draft::{amount, plan};
use crate::{Currency, Message, Problem, Problems, field, reading};
use rust_decimal::Decimal;
use serde::{Deserialize, Serialize};
use ts_rs::TS;

const UNIT: usize = 30;

/// A quantity as it is being entered: what is missing stays as it is, an empty text clears.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize, TS)]
#[serde(default, deny_unknown_fields)]
#[ts(optional_fields)]
pub struct QuantityDraft {
    pub name: Option<String>,
    pub unit: Option<String>,
    pub total: Option<String>,
    pub weight: Option<String>,
    pub budget: Option<String>,
    /// `1 Jan 2026 = 0; 30 Jun 2026 = 120`.
    pub planned: Option<String>,
    pub note: Option<String>,
}

impl QuantityDraft {
    /// Changes the quantity as the draft says, or says why not and changes nothing. `currency` is that of
    /// amounts that name none.
    #[must_use = "the problems may refuse the change"]
    pub fn apply(&self, to: &mut Quantity, currency: Option<Currency>) -> Problems {
        let mut problems = Problems::default();
        let mut after = to.clone();
        field::name("quantity", self.name.as_ref(), &mut after.name, &mut problems);
        if let Some(typed) = &self.unit
            && let Some(unit) = field::line("unit", typed, UNIT, &mut problems)
        {
            after.unit = unit;
        }
        match self.total.as_deref().map(str::trim) {
            None => {}
            Some("") => after.total = None,
            Some(typed) => match amount("total", typed, &mut problems) {
                Some(total) if total.is_zero() => {
                    let problem = Problem::error("total", Message::new("quantity-total-zero"));
                    problems.push(problem.help(Message::new("quantity-total-zero-help")));
                }
                Some(total) => after.total = Some(total),
                None => {}
            },
        }
        match self.weight.as_deref().map(str::trim) {
            None => {}
            Some("") => after.weight = Decimal::ONE,
            Some(typed) => after.weight = amount("weight", typed, &mut problems).unwrap_or(after.weight),
        }
        match self.budget.as_deref().map(str::trim) {
            None => {}
            Some("") => after.budget = None,
            Some(typed) => {
                if let Some(money) = reading::money::read(typed, currency).at("budget", typed, &mut problems) {
                    after.budget = Some(money);
                }
            }
        }
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
