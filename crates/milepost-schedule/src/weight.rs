//! Shares of the milestones' weight: planned by the as-of date, and met by it.

use crate::Figure;
use crate::case::Case;
use crate::effective::EffectiveMilestone;
use crate::figure::{Account, DateOf, Input};
use crate::milestone::may_be_met_remark;
use crate::progress::Weighted;
use milepost_model::{Message, Milestone};
use rust_decimal::Decimal;
use rust_decimal::prelude::ToPrimitive;

/// A milestone's weight; the model refuses one below zero, so here it only must not count backwards.
pub(crate) fn weight(milestone: &Milestone) -> Decimal {
    milestone.weight.max(Decimal::ZERO)
}

/// The weight of all milestones: more than zero.
///
/// # Errors
/// In words, where there is nothing to take a share of.
pub(crate) fn total(milestones: &[EffectiveMilestone]) -> Result<Decimal, Message> {
    if milestones.is_empty() {
        return Err(Message::new("weight-unknown-no-milestones"));
    }
    match sum(milestones.iter()) {
        None => Err(Message::new("weight-unknown-too-large")),
        Some(total) if total.is_zero() => Err(Message::new("weight-unknown-all-zero")),
        Some(total) => Ok(total),
    }
}

/// None: more than a decimal holds.
pub(crate) fn sum<'a>(mut milestones: impl Iterator<Item = &'a EffectiveMilestone>) -> Option<Decimal> {
    milestones.try_fold(Decimal::ZERO, |sum, milestone| sum.checked_add(weight(milestone)))
}

/// `part` of `total`, from 0 to 1. `part` is not more than `total`, and that is not zero.
pub(crate) fn share(part: Decimal, total: Decimal) -> f64 {
    part.checked_div(total).and_then(|share| share.to_f64()).unwrap_or(0.0).clamp(0.0, 1.0)
}

/// Weight of the milestones planned by the as-of date / all weight.
pub(crate) fn planned(case: &Case<'_>) -> Figure<Weighted> {
    let as_of = case.input.as_of;
    let mut account = Account::new(case.detail, "planned-formula");
    account.input(|| Input::new(Message::new("input-as-of"), as_of));
    for milestone in &case.known.milestones {
        let title = || milestone.title.as_str();
        account.input(|| match milestone.planned {
            Some(planned) => {
                let label = if planned.last_known() <= as_of { "input-planned-by-now" } else { "input-planned-later" };
                Input::new(Message::new(label).with("title", title()).with("date", planned), weight(milestone))
                    .of_milestone(milestone, Some(DateOf::Planned))
            }
            None => Input::missing(Message::new("input-not-planned").with("title", title()))
                .of_milestone(milestone, Some(DateOf::Planned)),
        });
        if milestone.planned.is_some_and(|planned| planned.latest().is_none()) {
            account.remark(|| Message::new("planned-remark-open-end").with("title", title()));
        }
    }
    let share = case.total_weight.clone().and_then(|total| {
        let unplanned = case.known.milestones.iter().filter(|m| m.planned.is_none() && !weight(m).is_zero()).count();
        if unplanned > 0 {
            return Err(Message::new("planned-unknown-not-planned").with("milestones", unplanned));
        }
        weighted(case, total, |milestone, _| milestone.planned.is_some_and(|planned| planned.last_known() <= as_of))
    });
    Figure::of(share, account.finish())
}

/// Weight of the milestones met / all weight.
pub(crate) fn met(case: &Case<'_>) -> Figure<Weighted> {
    let mut account = Account::new(case.detail, "met-formula");
    account.input(|| Input::new(Message::new("input-as-of"), case.input.as_of));
    for (milestone, standing) in case.milestones() {
        account.input(|| {
            let label = match standing.actual {
                Some(actual) if standing.is_met() => Message::new("input-met").with("date", actual),
                Some(actual) => Message::new("input-may-be-met").with("date", actual),
                None => Message::new("input-not-met"),
            };
            Input::new(label.with("title", milestone.title.as_str()), weight(milestone))
                .of_milestone(milestone, standing.actual.map(|_| DateOf::Actual))
        });
        if standing.may_be_met() {
            account.remark(|| may_be_met_remark(milestone, case.input.as_of));
        }
    }
    let share = case.total_weight.clone().and_then(|total| weighted(case, total, |_, standing| standing.is_met()));
    Figure::of(share, account.finish())
}

fn weighted(
    case: &Case<'_>,
    total: Decimal,
    counts: impl Fn(&EffectiveMilestone, &crate::milestone::Standing) -> bool,
) -> Result<Weighted, Message> {
    let counted = || case.milestones().filter(|(milestone, standing)| counts(milestone, standing)).map(|(m, _)| m);
    let part = sum(counted()).ok_or_else(|| Message::new("weight-unknown-too-large"))?;
    Ok(Weighted {
        share: share(part, total),
        weight: part,
        of_weight: total,
        milestones: counted().count(),
        of_milestones: case.known.milestones.len(),
    })
}
