//! One piece of work that value is earned by: a milestone, earned whole when it is met; a quantity, earned as it is
//! measured; an activity of the schedule, earned by its percent complete.

use super::work::too_large;
use crate::effective::EffectiveMilestone;
use crate::figure::{DateOf, Input};
use crate::milestone::Standing;
use crate::scheduled::{BudgetedActivity, Part, Scheduled, Span};
use chrono::NaiveDate;
use milepost_model::{Message, Planned, Quantity};
use rust_decimal::Decimal;

/// One piece of work with what it is worth.
#[derive(Clone, Copy, Debug)]
pub(super) struct Item<'a> {
    pub(super) value: Decimal,
    pub(super) of: Source<'a>,
}

#[derive(Clone, Copy, Debug)]
pub(super) enum Source<'a> {
    Milestone(&'a EffectiveMilestone, Standing),
    Quantity(&'a Quantity),
    Activity(&'a BudgetedActivity, &'a Scheduled),
}

impl<'a> Item<'a> {
    pub(super) fn title(&self) -> &'a str {
        match self.of {
            Source::Milestone(milestone, _) => &milestone.title,
            Source::Quantity(quantity) => &quantity.name,
            Source::Activity(activity, _) => &activity.title,
        }
    }

    pub(super) fn is_activity(&self) -> bool {
        matches!(self.of, Source::Activity(..))
    }

    /// It does not say how far it is.
    pub(super) fn is_silent(&self) -> bool {
        matches!(self.of, Source::Activity(activity, _) if activity.done.is_none())
    }

    /// Its line in a why.
    pub(super) fn input(&self, value: Result<Decimal, Message>) -> Input {
        let label = Message::new("input-earned-item").with("title", self.title()).with("budget", self.value);
        let input = value.map_or_else(|_| Input::missing(label.clone()), |v| Input::new(label.clone(), v));
        match self.of {
            Source::Milestone(milestone, _) => {
                let date = if milestone.actual.is_some() { DateOf::Actual } else { DateOf::Planned };
                input.of_milestone(milestone, Some(date))
            }
            Source::Quantity(_) => input,
            Source::Activity(activity, _) => Input { activity: Some(activity.activity), ..input },
        }
    }

    /// None: not planned.
    pub(super) fn plan_end(&self) -> Option<NaiveDate> {
        self.plan_span().map(|(_, last)| last)
    }

    /// The days on which planned value is added first and last.
    pub(super) fn plan_span(&self) -> Option<(NaiveDate, NaiveDate)> {
        match self.of {
            Source::Milestone(milestone, _) => {
                let day = milestone.planned?.last_known();
                Some((day, day))
            }
            Source::Quantity(quantity) => Some((NaiveDate::MIN, quantity.planned.last()?.date)),
            Source::Activity(activity, _) => activity.planned.map(|span| (span.first(), span.last())),
        }
    }

    pub(super) fn planned(&self, day: NaiveDate) -> Result<Decimal, Message> {
        match self.of {
            Source::Milestone(milestone, _) => {
                let due = milestone.planned.is_some_and(|planned| planned.last_known() <= day);
                Ok(if due { self.value } else { Decimal::ZERO })
            }
            Source::Quantity(quantity) => {
                let planned = along(&quantity.planned, day).unwrap_or(Decimal::ZERO);
                part(self.value, planned, total(quantity)?)
            }
            Source::Activity(activity, scheduled) => match activity.planned {
                Some(span) => of_part(self.value, scheduled.budgets.over(&span, day)),
                None => Ok(Decimal::ZERO),
            },
        }
    }

    /// The days on which value is earned, or anything spent, first and last.
    pub(super) fn earn_span(&self) -> Option<(NaiveDate, NaiveDate)> {
        match self.of {
            Source::Milestone(..) => self.done_on().map(|day| (day, day)),
            Source::Quantity(quantity) => {
                let days = || quantity.readings.iter().map(|reading| reading.date.last_known());
                // Without a reading nothing is earned; without a total that is not known, and is asked once.
                Some((days().min().unwrap_or(NaiveDate::MIN), days().max().unwrap_or(NaiveDate::MIN)))
            }
            Source::Activity(activity, scheduled) => {
                let at_data_date = (scheduled.data_date, scheduled.data_date);
                Some(activity.worked.map_or(at_data_date, |span| (span.first(), span.last())))
            }
        }
    }

    pub(super) fn earned(&self, day: NaiveDate) -> Result<Decimal, Message> {
        match self.of {
            Source::Milestone(..) => {
                Ok(if self.done_on().is_some_and(|done| done <= day) { self.value } else { Decimal::ZERO })
            }
            Source::Quantity(quantity) => {
                let read = quantity.readings.iter().filter(|reading| reading.date.ends_by(day));
                let done = read.max_by_key(|reading| reading.date.last_known()).map_or(Decimal::ZERO, |r| r.value);
                part(self.value, done, total(quantity)?)
            }
            Source::Activity(activity, scheduled) => match activity.done {
                Some(done) => self.worked(activity, scheduled, day, self.value, done),
                None => Ok(Decimal::ZERO),
            },
        }
    }

    /// What an activity has cost by the data date.
    pub(super) fn actual(&self) -> Decimal {
        match self.of {
            Source::Activity(activity, _) => activity.actual,
            Source::Milestone(..) | Source::Quantity(_) => Decimal::ZERO,
        }
    }

    /// What an activity has cost by a day.
    pub(super) fn spent(&self, day: NaiveDate) -> Result<Decimal, Message> {
        let all = Part { done: Decimal::ONE, of: Decimal::ONE };
        match self.of {
            Source::Activity(activity, scheduled) => self.worked(activity, scheduled, day, activity.actual, all),
            Source::Milestone(..) | Source::Quantity(_) => Ok(Decimal::ZERO),
        }
    }

    /// The schedule says only how far an activity is at the data date: what came before is spread evenly over the working
    /// time since its start, as Primavera P6 spreads actual units. What has come about without a start is of the data date.
    fn worked(
        &self,
        activity: &BudgetedActivity,
        scheduled: &Scheduled,
        day: NaiveDate,
        value: Decimal,
        done: Part,
    ) -> Result<Decimal, Message> {
        let Some(span) = activity.worked else {
            return if day < scheduled.data_date { Ok(Decimal::ZERO) } else { of_part(value, done) };
        };
        match scheduled.budgets.over(&span, day) {
            over if over.done == over.of => of_part(value, done),
            over => of_part(of_part(value, done)?, over),
        }
    }

    /// The day on which all of it was done, if it was by the as-of date.
    pub(super) fn done_on(&self) -> Option<NaiveDate> {
        match self.of {
            Source::Milestone(_, standing) => {
                let actual = standing.actual.filter(|_| standing.is_met())?;
                Some(actual.last_known())
            }
            Source::Quantity(quantity) => {
                let total = total(quantity).ok()?;
                let read = quantity.readings.iter().filter(|reading| reading.value >= total);
                read.map(|reading| reading.date.last_known()).min()
            }
            Source::Activity(activity, _) => activity.worked.filter(|_| activity.finished).as_ref().map(Span::last),
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
    part.map(|part| part.normalize()).ok_or_else(too_large)
}

fn of_part(value: Decimal, of: Part) -> Result<Decimal, Message> {
    part(value, of.done, of.of)
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
