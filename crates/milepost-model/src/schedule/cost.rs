//! What an activity is to cost and has cost, as a person types it: one budget and one actual cost, whatever the activity
//! consists of. What resources and other expenses do not account for is kept in an expense of its own.

use super::{Activity, ActivityDraft, Assignment};
use crate::{Currency, Message, Money, Problem, Problems, reading};
use rust_decimal::Decimal;

/// What typed costs come to.
#[derive(Clone, Debug, PartialEq)]
pub struct TypedCost {
    /// The expense that is written in the place of the one with its id; one without any cost is taken away.
    pub expense: Assignment,
    /// The currency of the schedule from now on.
    pub currency: Currency,
    /// Of the whole activity.
    pub budget: Decimal,
}

impl TypedCost {
    /// Nothing is left of it.
    #[must_use]
    pub fn is_nothing(&self) -> bool {
        let Assignment { budgeted_cost, actual_cost, remaining_cost, .. } = &self.expense;
        [budgeted_cost, actual_cost, remaining_cost].iter().all(|cost| cost.is_zero())
    }
}

impl ActivityDraft {
    /// What the typed budget and actual cost make of the activity's expense; None: none was typed, or what was typed is
    /// refused. `assignments` are those of the activity; `currency` is the schedule's.
    pub fn cost(
        &self,
        activity: &Activity,
        assignments: &[&Assignment],
        currency: Option<Currency>,
        problems: &mut Problems,
    ) -> Option<TypedCost> {
        if self.budget.is_none() && self.actual_cost.is_none() {
            return None;
        }
        let own = own_expense(assignments);
        let mut expense = own.cloned().unwrap_or_else(|| Assignment::blank(activity.id));
        let others = |cost: fn(&Assignment) -> Decimal| -> Decimal {
            assignments.iter().filter(|one| one.id != expense.id).map(|one| cost(one)).sum()
        };
        let of_others = [others(|one| one.budgeted_cost), others(|one| one.actual_cost)];
        let mut typed_currency = currency;
        let fields = [("budget", &self.budget), ("actual_cost", &self.actual_cost)];
        let costs = [&mut expense.budgeted_cost, &mut expense.actual_cost];
        for (((field, typed), cost), others) in fields.into_iter().zip(costs).zip(of_others) {
            let Some(typed) = typed.as_deref().map(str::trim) else { continue };
            if typed.is_empty() {
                *cost = Decimal::ZERO;
                continue;
            }
            let money = reading::money::read(typed, typed_currency).at(field, typed, problems)?;
            if let Some(expected) = typed_currency.filter(|expected| *expected != money.currency) {
                let message = Message::new("activity-cost-currency").with("currency", expected.to_string());
                problems.push(Problem::error(field, message).help(Message::new("activity-cost-help")));
                return None;
            }
            typed_currency = Some(money.currency);
            if money.amount < others {
                let least = Money { amount: others, currency: money.currency };
                let message = Message::new("activity-cost-less").with("least", least);
                problems.push(Problem::error(field, message).help(Message::new("activity-cost-less-help")));
                return None;
            }
            *cost = money.amount - others;
        }
        let left = if activity.is_finished() { Decimal::ZERO } else { expense.budgeted_cost - expense.actual_cost };
        expense.remaining_cost = left.max(Decimal::ZERO);
        let budget = expense.budgeted_cost + of_others[0];
        // Nothing typed but empty texts: there is no money whose currency could matter.
        let currency = typed_currency.unwrap_or(Currency::NONE);
        Some(TypedCost { expense, currency, budget })
    }
}

/// The expense that holds what is typed: one without a name, else the only one.
fn own_expense<'a>(assignments: &[&'a Assignment]) -> Option<&'a Assignment> {
    let expenses = || assignments.iter().copied().filter(|one| one.resource_id.is_none());
    let named_nothing = expenses().find(|one| one.name.is_empty());
    named_nothing.or_else(|| expenses().next().filter(|_| expenses().count() == 1))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::{ProjectId, ResourceId};

    fn assignment(activity: &Activity, budget: i64, actual: i64) -> Assignment {
        Assignment { budgeted_cost: budget.into(), actual_cost: actual.into(), ..Assignment::blank(activity.id) }
    }

    fn draft(budget: Option<&str>, actual: Option<&str>) -> ActivityDraft {
        let text = |text: Option<&str>| text.map(str::to_owned);
        ActivityDraft { budget: text(budget), actual_cost: text(actual), ..ActivityDraft::default() }
    }

    fn euro() -> Option<Currency> {
        "EUR".parse().ok()
    }

    #[test]
    fn what_resources_do_not_account_for_is_kept_in_an_expense() {
        let activity = Activity::blank(ProjectId::new());
        let crew = Assignment { resource_id: Some(ResourceId::new()), ..assignment(&activity, 600, 100) };
        let mut problems = Problems::default();
        // 1,000 in all, of which the crew is 600; 150 spent, of which the crew spent 100.
        let typed = draft(Some("1000"), Some("150")).cost(&activity, &[&crew], euro(), &mut problems).unwrap();
        let costs = (typed.expense.budgeted_cost, typed.expense.actual_cost, typed.expense.remaining_cost);
        assert_eq!(costs, (400.into(), 50.into(), 350.into()));
        assert_eq!((typed.budget, typed.expense.resource_id), (1000.into(), None));
        // The same expense is written over: 700 in all.
        let expense = typed.expense;
        let again = draft(Some("700"), None).cost(&activity, &[&crew, &expense], euro(), &mut problems).unwrap();
        assert_eq!((again.expense.id, again.expense.budgeted_cost), (expense.id, 100.into()));
        let cleared = draft(Some(""), Some("")).cost(&activity, &[&crew, &expense], euro(), &mut problems).unwrap();
        assert!(cleared.is_nothing() && problems.0.is_empty());
    }

    #[test]
    fn less_than_the_resources_cost_and_another_currency_are_refused() {
        let activity = Activity::blank(ProjectId::new());
        let crew = Assignment { resource_id: Some(ResourceId::new()), ..assignment(&activity, 600, 100) };
        for (text, currency, reason) in
            [("500", euro(), "activity-cost-less"), ("900 USD", euro(), "activity-cost-currency")]
        {
            let mut problems = Problems::default();
            assert_eq!(draft(Some(text), None).cost(&activity, &[&crew], currency, &mut problems), None);
            assert_eq!(problems.0.first().map(|p| (p.field.as_str(), p.message.id.as_str())), Some(("budget", reason)));
        }
        // The first amount of a schedule says what all of its amounts are in.
        let mut problems = Problems::default();
        let typed = draft(Some("900 USD"), None).cost(&activity, &[], None, &mut problems).unwrap();
        assert_eq!(typed.currency.to_string(), "USD");
    }
}
