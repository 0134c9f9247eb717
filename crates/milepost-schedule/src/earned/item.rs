//! The work that value is earned by: milestones, earned whole when they are met, and quantities, earned as they
//! are measured.

use crate::effective::EffectiveMilestone;
use crate::figure::{DateOf, Input};
use crate::milestone::Standing;
use crate::record::ProjectRecord;
use crate::weight;
use chrono::NaiveDate;
use milepost_model::{Cost, Currency, Message, Money, Planned, Quantity};
use rust_decimal::Decimal;
use serde::{Deserialize, Serialize};
use ts_rs::TS;

/// What value is counted in.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(rename_all = "snake_case")]
#[ts(rename = "EarnedUnit")]
pub enum Unit {
    Money,
    /// No budget is on record: the milestones' weight stands for it.
    Weight,
}

/// One piece of work with what it is worth.
#[derive(Clone, Copy, Debug)]
pub(crate) struct Item<'a> {
    value: Decimal,
    of: Source<'a>,
}

#[derive(Clone, Copy, Debug)]
enum Source<'a> {
    Milestone(&'a EffectiveMilestone, Standing),
    Quantity(&'a Quantity),
}

/// All work of a project, and what was spent on it.
#[derive(Debug)]
pub(crate) struct Work<'a> {
    pub(crate) start: Result<NaiveDate, Message>,
    pub(crate) unit: Unit,
    pub(crate) currency: Option<Currency>,
    pub(crate) items: Vec<Item<'a>>,
    costs: &'a [Cost],
    /// Why nothing can be counted, if nothing can.
    problem: Option<Message>,
}

impl<'a> Work<'a> {
    pub(crate) fn of(record: &'a ProjectRecord<'a>) -> Self {
        let as_of = record.as_of;
        let budget = |milestone: &EffectiveMilestone| {
            let frozen = record.baselines.current.and_then(|baseline| baseline.milestone(milestone.id)?.budget);
            frozen.or(milestone.budget)
        };
        let of_quantity = |quantity: &Quantity| {
            let frozen = record.baselines.current.and_then(|baseline| baseline.quantity(quantity.id)?.budget);
            frozen.or(quantity.budget)
        };
        let standing = |milestone: &'a EffectiveMilestone| Source::Milestone(milestone, Standing::of(milestone, as_of));
        let of_milestones = record.milestones.iter().filter_map(|m| Some((budget(m)?, standing(m))));
        let of_quantities = record.quantities.iter().filter_map(|q| Some((of_quantity(q)?, Source::Quantity(q))));
        let budgeted: Vec<(Money, Source<'a>)> = of_milestones.chain(of_quantities).collect();
        let start = record.start();
        let currency = budgeted.first().map(|(money, _)| money.currency);
        let (unit, items): (_, Vec<_>) = if budgeted.is_empty() {
            let item =
                |milestone: &'a EffectiveMilestone| Item { value: weight::weight(milestone), of: standing(milestone) };
            (Unit::Weight, record.milestones.iter().map(item).collect())
        } else {
            (Unit::Money, budgeted.iter().map(|(money, of)| Item { value: money.amount, of: *of }).collect())
        };
        let spent_in = record.costs.iter().map(|cost| cost.amount.currency);
        let several =
            |currency| budgeted.iter().map(|(money, _)| money.currency).chain(spent_in).any(|c| c != currency);
        let problem = match currency {
            Some(currency) if several(currency) => Some(Message::new("evm-unknown-currencies")),
            _ if items.is_empty() => Some(Message::new("evm-unknown-no-work")),
            _ => None,
        };
        Self { start, unit, currency, items, costs: record.costs, problem }
    }

    /// The running totals at a day.
    pub(crate) fn values(&self, day: NaiveDate) -> super::Values {
        super::Values { pv: self.planned(day), ev: self.earned(day), ac: self.spent(day), bac: self.all() }
    }

    /// Budget at completion.
    fn all(&self) -> Result<Decimal, Message> {
        self.sum(|item| Ok(item.value))
    }

    pub(crate) fn planned(&self, day: NaiveDate) -> Result<Decimal, Message> {
        let unplanned = self.items.iter().filter(|item| !item.value.is_zero() && item.plan_end().is_none()).count();
        if unplanned > 0 {
            return Err(Message::new("evm-unknown-not-planned").with("items", unplanned));
        }
        self.sum(|item| item.planned(day))
    }

    pub(crate) fn earned(&self, day: NaiveDate) -> Result<Decimal, Message> {
        self.sum(|item| item.earned(day))
    }

    pub(crate) fn spent(&self, day: NaiveDate) -> Result<Decimal, Message> {
        if self.unit == Unit::Weight {
            return Err(Message::new("evm-unknown-cost-of-weight"));
        }
        if self.costs.is_empty() {
            return Err(Message::new("evm-unknown-no-costs"));
        }
        let spent = self.costs.iter().filter(|cost| cost.spent.ends_by(day));
        self.checked()?;
        let sum = spent.map(|cost| cost.amount.amount).try_fold(Decimal::ZERO, Decimal::checked_add);
        sum.ok_or_else(|| Message::new("evm-unknown-too-large"))
    }

    /// The last day of the plan; None where something is not planned.
    pub(crate) fn planned_finish(&self) -> Option<NaiveDate> {
        let worth = self.items.iter().filter(|item| !item.value.is_zero());
        worth.map(Item::plan_end).try_fold(None, |last: Option<NaiveDate>, end| Some(last.max(Some(end?))))?
    }

    /// The day on which the last of it was earned, if all was by `day`.
    pub(crate) fn all_earned(&self, day: NaiveDate) -> Option<NaiveDate> {
        let worth = self.items.iter().filter(|item| !item.value.is_zero());
        worth.map(|item| item.done_on(day)).try_fold(None, |last: Option<NaiveDate>, on| Some(last.max(Some(on?))))?
    }

    fn checked(&self) -> Result<(), Message> {
        self.problem.clone().map_or(Ok(()), Err)
    }

    fn sum(&self, value: impl Fn(&Item<'_>) -> Result<Decimal, Message>) -> Result<Decimal, Message> {
        self.checked()?;
        let mut sum = Decimal::ZERO;
        for item in &self.items {
            sum = sum.checked_add(value(item)?).ok_or_else(|| Message::new("evm-unknown-too-large"))?;
        }
        Ok(sum.normalize())
    }

    pub(crate) fn planned_inputs(&self, day: NaiveDate) -> Vec<Input> {
        self.inputs(|item| item.planned(day))
    }

    pub(crate) fn earned_inputs(&self, day: NaiveDate) -> Vec<Input> {
        self.inputs(|item| item.earned(day))
    }

    pub(crate) fn cost_inputs(&self, day: NaiveDate) -> Vec<Input> {
        let spent = self.costs.iter().filter(|cost| cost.spent.ends_by(day));
        spent
            .map(|cost| {
                let label = Message::new("input-cost").with("date", cost.spent).with("note", cost.note.as_str());
                Input { sources: cost.source_id.into_iter().collect(), ..Input::new(label, cost.amount) }
            })
            .collect()
    }

    fn inputs(&self, value: impl Fn(&Item<'_>) -> Result<Decimal, Message>) -> Vec<Input> {
        let input = |item: &Item<'_>| {
            let label = Message::new("input-earned-item").with("title", item.title()).with("budget", item.value);
            let input = value(item).map_or_else(|_| Input::missing(label.clone()), |v| Input::new(label.clone(), v));
            match item.of {
                Source::Milestone(milestone, _) => {
                    let date = if milestone.actual.is_some() { DateOf::Actual } else { DateOf::Planned };
                    input.of_milestone(milestone, Some(date))
                }
                Source::Quantity(_) => input,
            }
        };
        self.items.iter().map(input).collect()
    }
}

impl Item<'_> {
    fn title(&self) -> &str {
        match self.of {
            Source::Milestone(milestone, _) => &milestone.title,
            Source::Quantity(quantity) => &quantity.name,
        }
    }

    /// None: not planned.
    fn plan_end(&self) -> Option<NaiveDate> {
        match self.of {
            Source::Milestone(milestone, _) => Some(milestone.planned?.last_known()),
            Source::Quantity(quantity) => quantity.planned.last().map(|point| point.date),
        }
    }

    fn planned(&self, day: NaiveDate) -> Result<Decimal, Message> {
        match self.of {
            Source::Milestone(milestone, _) => {
                let due = milestone.planned.is_some_and(|planned| planned.last_known() <= day);
                Ok(if due { self.value } else { Decimal::ZERO })
            }
            Source::Quantity(quantity) => {
                let planned = along(&quantity.planned, day).unwrap_or(Decimal::ZERO);
                part(self.value, planned, total(quantity)?)
            }
        }
    }

    fn earned(&self, day: NaiveDate) -> Result<Decimal, Message> {
        match self.of {
            Source::Milestone(..) => Ok(if self.done_on(day).is_some() { self.value } else { Decimal::ZERO }),
            Source::Quantity(quantity) => {
                let read = quantity.readings.iter().filter(|reading| reading.date.ends_by(day));
                let done = read.max_by_key(|reading| reading.date.last_known()).map_or(Decimal::ZERO, |r| r.value);
                part(self.value, done, total(quantity)?)
            }
        }
    }

    /// The day on which all of it was done, if it was by `day`.
    fn done_on(&self, day: NaiveDate) -> Option<NaiveDate> {
        match self.of {
            Source::Milestone(_, standing) => {
                let actual = standing.actual.filter(|actual| standing.is_met() && actual.ends_by(day))?;
                Some(actual.last_known())
            }
            Source::Quantity(quantity) => {
                let total = total(quantity).ok()?;
                let read = quantity.readings.iter().filter(|reading| reading.date.ends_by(day));
                read.filter(|reading| reading.value >= total).map(|reading| reading.date.last_known()).min()
            }
        }
    }
}

/// All that is to be done of a quantity: more than zero.
fn total(quantity: &Quantity) -> Result<Decimal, Message> {
    let total = quantity.total.or_else(|| quantity.planned.last().map(|point| point.value));
    total
        .filter(|total| *total > Decimal::ZERO)
        .ok_or_else(|| Message::new("quantity-unknown-no-total").with("name", quantity.name.as_str()))
}

/// `value` times done / total; what is done beyond the total earns nothing more.
fn part(value: Decimal, done: Decimal, total: Decimal) -> Result<Decimal, Message> {
    if done >= total {
        return Ok(value);
    }
    let product = value.checked_mul(done.max(Decimal::ZERO));
    let part = product.and_then(|product| product.checked_div(total));
    part.map(|part| part.normalize()).ok_or_else(|| Message::new("evm-unknown-too-large"))
}

/// The value of a plan at a day: straight between its points, level before the first and after the last.
pub(crate) fn along(plan: &[Planned], day: NaiveDate) -> Option<Decimal> {
    let after = plan.iter().position(|point| point.date > day);
    match after {
        None => plan.last().map(|point| point.value),
        Some(0) => plan.first().map(|point| point.value),
        Some(place) => {
            let (from, to) = (plan.get(place - 1)?, plan.get(place)?);
            let days = |from: NaiveDate, to: NaiveDate| Decimal::from(to.signed_duration_since(from).num_days());
            let rise = to.value.checked_sub(from.value)?.checked_mul(days(from.date, day))?;
            from.value.checked_add(rise.checked_div(days(from.date, to.date))?)
        }
    }
}
