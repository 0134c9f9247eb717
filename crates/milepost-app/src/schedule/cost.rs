//! The budget and the actual cost of an activity as they are typed.

use crate::view::Failure;
use milepost_model::schedule::{Activity, ActivityDraft, Assignment, Schedule, TypedCost};
use milepost_model::{Currency, Money, Problems};
use milepost_store as store;
use milepost_store::Tx;

/// What a draft makes of the costs of an activity, if it names any.
pub(super) fn typed(
    schedule: &Schedule,
    draft: &ActivityDraft,
    activity: &Activity,
    problems: &mut Problems,
) -> Option<TypedCost> {
    if draft.budget.is_none() && draft.actual_cost.is_none() {
        return None;
    }
    let own: Vec<&Assignment> = schedule.assignments.iter().filter(|a| a.activity_id == activity.id).collect();
    let currency = schedule.projects.first().and_then(|project| project.currency.parse().ok());
    draft.cost(activity, &own, currency, problems)
}

/// Writes typed costs. The first amount of a schedule says what all of its amounts are in.
pub(super) fn keep<'a>(
    tx: &Tx<'_>,
    schedule: &Schedule,
    costs: impl Iterator<Item = &'a TypedCost>,
) -> Result<(), Failure> {
    let Some(project) = schedule.projects.first() else { return Ok(()) };
    let mut named = project.currency.parse::<Currency>().ok();
    for cost in costs {
        if named.is_none() && cost.currency != Currency::NONE {
            named = Some(cost.currency);
            let mut project = project.clone();
            project.currency = cost.currency.to_string();
            store::schedule::options::update(tx, &project)?;
        }
        if cost.is_nothing() {
            store::schedule::assignment::delete(tx, project.id, cost.expense.id)?;
        } else {
            store::schedule::assignment::put(tx, project.id, &cost.expense)?;
        }
    }
    Ok(())
}

/// The budget of the activity from now on, where it has one.
pub(super) fn budget(cost: &TypedCost) -> Option<Money> {
    (!cost.budget.is_zero()).then_some(Money { amount: cost.budget, currency: cost.currency })
}
