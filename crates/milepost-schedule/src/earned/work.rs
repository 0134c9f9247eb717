//! All work of a project that value is earned by, and what was spent on it: at a day, or along a list of days.

use super::item::{Item, Source};
use crate::effective::EffectiveMilestone;
use crate::figure::Input;
use crate::milestone::Standing;
use crate::record::ProjectRecord;
use crate::scheduled::Scheduled;
use crate::weight;
use chrono::NaiveDate;
use milepost_model::{Cost, Currency, Message, Quantity};
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

/// So many activities are named in a why; the others are told as a sum.
const NAMED: usize = 40;

/// All work of a project, and what was spent on it.
#[derive(Debug)]
pub(crate) struct Work<'a> {
    pub(crate) start: Result<NaiveDate, Message>,
    pub(crate) unit: Unit,
    /// Of money; None: the schedule does not say.
    pub(crate) currency: Option<Currency>,
    items: Vec<Item<'a>>,
    costs: &'a [Cost],
    scheduled: Option<&'a Scheduled>,
    /// What people should know of how it was put together.
    pub(crate) remarks: Vec<Message>,
    /// Why nothing can be counted, if nothing can.
    problem: Option<Message>,
}

impl<'a> Work<'a> {
    pub(crate) fn of(record: &'a ProjectRecord<'a>) -> Self {
        let as_of = record.as_of;
        let current = record.baselines.current;
        let fed = |milestone: &EffectiveMilestone| {
            record.scheduled.is_some_and(|scheduled| scheduled.budgets.fed.contains(&milestone.id))
        };
        let of_milestone = |milestone: &EffectiveMilestone| {
            let frozen = current.and_then(|baseline| baseline.milestone(milestone.id)?.budget);
            frozen.or(milestone.budget)
        };
        let of_quantity = |quantity: &Quantity| {
            let frozen = current.and_then(|baseline| baseline.quantity(quantity.id)?.budget);
            frozen.or(quantity.budget)
        };
        let standing = |milestone: &'a EffectiveMilestone| Source::Milestone(milestone, Standing::of(milestone, as_of));
        let counted_once = record.milestones.iter().filter(|m| !fed(m));
        let of_milestones = counted_once.filter_map(|m| Some((of_milestone(m)?, standing(m))));
        let of_quantities = record.quantities.iter().filter_map(|q| Some((of_quantity(q)?, Source::Quantity(q))));
        let budgeted: Vec<_> = of_milestones.chain(of_quantities).collect();
        // Costs without any budget are no plan to earn.
        let activities: Vec<Item<'a>> = record.scheduled.map(of_activities).unwrap_or_default();
        let worthless = budgeted.is_empty() && activities.iter().all(|item| item.value.is_zero());
        let activities = if worthless { vec![] } else { activities };
        let mut work = Self {
            start: record.start(),
            unit: Unit::Money,
            currency: None,
            items: budgeted.iter().map(|(money, of)| Item { value: money.amount, of: *of }).collect(),
            costs: record.costs,
            scheduled: record.scheduled.filter(|_| !activities.is_empty()),
            remarks: vec![],
            problem: None,
        };
        let of_schedule = || record.scheduled.and_then(|of| of.budgets.currency).or(record.project.currency);
        let own = budgeted.iter().map(|(money, _)| money.currency);
        let currencies: Vec<Currency> =
            own.chain(of_schedule().filter(|_| !activities.is_empty())).chain(work.spent_in()).collect();
        work.items.extend(activities);
        if work.items.is_empty() {
            let item =
                |milestone: &'a EffectiveMilestone| Item { value: weight::weight(milestone), of: standing(milestone) };
            work.unit = Unit::Weight;
            work.items = record.milestones.iter().map(item).collect();
            work.remarks.push(Message::new("evm-remark-weight"));
            work.problem = work.items.is_empty().then(|| Message::new("evm-unknown-no-work"));
            if let Some(from) = record.scheduled_from {
                let later = Message::new("evm-remark-later").with("date", from);
                work.problem = work.problem.map(|_| later.clone());
                work.remarks.push(later);
            }
        } else {
            work.currency = currencies.first().copied();
            let several = currencies.iter().any(|currency| Some(*currency) != work.currency);
            work.problem = several.then(|| Message::new("evm-unknown-currencies"));
        }
        let left_out = record.milestones.iter().filter(|m| fed(m) && of_milestone(m).is_some()).count();
        work.tell_of_schedule(left_out);
        work
    }

    /// What is counted of the schedule, and from when on.
    fn tell_of_schedule(&mut self, left_out: usize) {
        let Some(scheduled) = self.scheduled else { return };
        let first = scheduled.budgets.activities.iter().filter_map(|a| Some(a.planned?.first())).min();
        if let (Err(_), Some(first)) = (&self.start, first) {
            self.start = Ok(first);
            self.remarks.push(Message::new("evm-remark-start").with("date", first));
        }
        self.remarks.push(Message::new("evm-remark-schedule").with("date", scheduled.data_date));
        if left_out > 0 {
            self.remarks.push(Message::new("evm-remark-fed").with("milestones", left_out));
        }
        if !self.costs.is_empty() && scheduled.budgets.activities.iter().any(|a| !a.actual.is_zero()) {
            self.remarks.push(Message::new("evm-remark-costs"));
        }
    }

    fn spent_in(&self) -> impl Iterator<Item = Currency> + use<'a> {
        self.costs.iter().map(|cost| cost.amount.currency)
    }

    /// The running totals at a day.
    pub(crate) fn values(&self, day: NaiveDate) -> super::Values {
        let on = |along: Result<Vec<Decimal>, Message>| along.map(|values| values.first().copied().unwrap_or_default());
        let day = [day];
        super::Values {
            pv: on(self.planned(&day)),
            ev: on(self.earned(&day)),
            ac: on(self.spent(&day)),
            bac: self.all(),
        }
    }

    /// Budget at completion.
    fn all(&self) -> Result<Decimal, Message> {
        self.checked()?;
        let sum = self.items.iter().try_fold(Decimal::ZERO, |sum, item| sum.checked_add(item.value));
        sum.map(|sum| sum.normalize()).ok_or_else(too_large)
    }

    /// At the ends of days, which come in order.
    pub(crate) fn planned(&self, days: &[NaiveDate]) -> Result<Vec<Decimal>, Message> {
        let unplanned = self.worth().filter(|item| item.plan_end().is_none()).count();
        if unplanned > 0 {
            return Err(Message::new("evm-unknown-not-planned").with("items", unplanned));
        }
        self.along(days, Item::plan_span, Item::planned)
    }

    /// As [`Work::planned`]. Of days after the as-of date, what is earned by then.
    pub(crate) fn earned(&self, days: &[NaiveDate]) -> Result<Vec<Decimal>, Message> {
        let silent: Vec<&str> = self.worth().filter(|item| item.is_silent()).map(Item::title).collect();
        if let Some(title) = silent.first() {
            let reason = Message::new("evm-unknown-silent").with("activities", silent.len());
            return Err(reason.with("title", *title));
        }
        self.along(days, Item::earn_span, Item::earned)
    }

    /// As [`Work::planned`]: what is on record as spent; where nothing is, what the activities have cost.
    pub(crate) fn spent(&self, days: &[NaiveDate]) -> Result<Vec<Decimal>, Message> {
        if self.unit == Unit::Weight {
            return Err(Message::new("evm-unknown-cost-of-weight"));
        }
        self.checked()?;
        if self.costs.is_empty() {
            if self.items.iter().all(|item| item.actual().is_zero()) {
                return Err(Message::new("evm-unknown-no-costs"));
            }
            return self.along(days, Item::earn_span, Item::spent);
        }
        let on = |day: &NaiveDate| {
            let spent = self.costs.iter().filter(|cost| cost.spent.ends_by(*day));
            let sum = spent.map(|cost| cost.amount.amount).try_fold(Decimal::ZERO, Decimal::checked_add);
            sum.ok_or_else(too_large)
        };
        days.iter().map(on).collect()
    }

    /// The sum of all items at the ends of days, which come in order. An item changes only in its span: what is before or
    /// over is not asked again for every day.
    fn along(
        &self,
        days: &[NaiveDate],
        span: impl Fn(&Item<'a>) -> Option<(NaiveDate, NaiveDate)>,
        value: impl Fn(&Item<'a>, NaiveDate) -> Result<Decimal, Message>,
    ) -> Result<Vec<Decimal>, Message> {
        self.checked()?;
        let add = |to: &mut Decimal, value: Decimal| {
            *to = to.checked_add(value).ok_or_else(too_large)?;
            Ok::<_, Message>(())
        };
        let mut under_way = vec![Decimal::ZERO; days.len()];
        let mut over = vec![Decimal::ZERO; days.len()];
        for item in &self.items {
            let Some((first, last)) = span(item) else { continue };
            let begin = days.partition_point(|day| *day < first);
            let end = days.partition_point(|day| *day < last).max(begin);
            for (sum, day) in under_way.iter_mut().zip(days).take(end).skip(begin) {
                add(sum, value(item, *day)?)?;
            }
            if let Some(sum) = over.get_mut(end) {
                add(sum, value(item, last)?)?;
            }
        }
        let mut settled = Decimal::ZERO;
        for (sum, over) in under_way.iter_mut().zip(over) {
            add(&mut settled, over)?;
            add(sum, settled)?;
            *sum = sum.normalize();
        }
        Ok(under_way)
    }

    /// Those that are worth something.
    fn worth(&self) -> impl Iterator<Item = &Item<'a>> {
        self.items.iter().filter(|item| !item.value.is_zero())
    }

    /// The last day of the plan; None where something is not planned.
    pub(crate) fn planned_finish(&self) -> Option<NaiveDate> {
        self.worth().map(Item::plan_end).try_fold(None, |last: Option<NaiveDate>, end| Some(last.max(Some(end?))))?
    }

    /// The day on which the last of it was earned, if all was.
    pub(crate) fn all_earned(&self) -> Option<NaiveDate> {
        self.worth().map(Item::done_on).try_fold(None, |last: Option<NaiveDate>, on| Some(last.max(Some(on?))))?
    }

    fn checked(&self) -> Result<(), Message> {
        self.problem.clone().map_or(Ok(()), Err)
    }

    pub(crate) fn planned_inputs(&self, day: NaiveDate) -> Vec<Input> {
        self.inputs(|item| item.planned(day), |item| item.value)
    }

    pub(crate) fn earned_inputs(&self, day: NaiveDate) -> Vec<Input> {
        self.inputs(|item| item.earned(day), |item| item.value)
    }

    pub(crate) fn cost_inputs(&self, day: NaiveDate) -> Vec<Input> {
        if self.costs.is_empty() && self.unit == Unit::Money {
            return self.inputs(|item| item.spent(day), Item::actual).into_iter().filter(Input::has_value).collect();
        }
        let spent = self.costs.iter().filter(|cost| cost.spent.ends_by(day));
        spent
            .map(|cost| {
                let label = Message::new("input-cost").with("date", cost.spent).with("note", cost.note.as_str());
                Input { sources: cost.source_id.into_iter().collect(), ..Input::new(label, cost.amount) }
            })
            .collect()
    }

    /// Each item; of many activities the largest, and the sum of the others.
    fn inputs(
        &self,
        value: impl Fn(&Item<'a>) -> Result<Decimal, Message>,
        size: impl Fn(&Item<'a>) -> Decimal,
    ) -> Vec<Input> {
        let (mut activities, others): (Vec<&Item<'a>>, Vec<&Item<'a>>) =
            self.items.iter().partition(|item| item.is_activity());
        let mut inputs: Vec<Input> = others.into_iter().map(|item| item.input(value(item))).collect();
        if activities.len() > NAMED {
            activities.sort_by_key(|item| std::cmp::Reverse(size(item)));
        }
        let rest = activities.split_off(activities.len().min(NAMED));
        inputs.extend(activities.into_iter().map(|item| item.input(value(item))));
        if !rest.is_empty() {
            let label = Message::new("input-earned-others").with("activities", rest.len());
            let sum = rest.iter().try_fold(Decimal::ZERO, |sum, item| sum.checked_add(value(item).ok()?));
            inputs.push(
                sum.map_or_else(|| Input::missing(label.clone()), |sum| Input::new(label.clone(), sum.normalize())),
            );
        }
        inputs
    }
}

fn of_activities(scheduled: &Scheduled) -> Vec<Item<'_>> {
    let activities = scheduled.budgets.activities.iter();
    activities.map(|of| Item { value: of.budget, of: Source::Activity(of, scheduled) }).collect()
}

pub(super) fn too_large() -> Message {
    Message::new("evm-unknown-too-large")
}
