//! Planned and achieved share of the milestones' weight, by date.

use crate::case::Case;
use crate::effective::{Effective, EffectiveMilestone, baseline_remark};
use crate::figure::{Account, Detail, Input};
use crate::milestone::may_be_met_remark;
use crate::progress::ProgressInput;
use crate::{Figure, weight};
use chrono::NaiveDate;
use milepost_model::{Baseline, BaselineId, Message, MilestoneId};
use rust_decimal::Decimal;
use serde::{Deserialize, Serialize};
use ts_rs::TS;

/// From `date` on, `share` of the weight; a step, not a slope.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize, TS)]
pub struct CurvePoint {
    #[ts(type = "string")]
    pub date: NaiveDate,
    pub share: f64,
    /// The milestones that make this step.
    pub milestones: Vec<MilestoneId>,
}

/// Series ordered by date. `achieved` ends at the as-of date; `expected` goes on from there by the
/// forecast, else planned, dates of what is not met.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize, TS)]
pub struct SCurve {
    pub planned: Figure<Vec<CurvePoint>>,
    pub achieved: Figure<Vec<CurvePoint>>,
    pub expected: Figure<Vec<CurvePoint>>,
    /// Share of the weight whose milestones have no planned date: the planned curve ends below 1 by it. Where it is
    /// not 0 the curve is a lower bound, as Planned % is unknown.
    pub unplanned: f64,
    /// What other baselines planned that count by then, by date: the plan of today is `planned`.
    pub earlier: Vec<EarlierPlan>,
}

/// The planned curve of a baseline that the project is not held to any more, or not yet.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize, TS)]
pub struct EarlierPlan {
    pub baseline: BaselineId,
    pub name: String,
    /// From when on it counted.
    #[ts(type = "string")]
    pub date: NaiveDate,
    /// Of the milestones that are there now and had a planned date in it, in shares of the weight of all.
    pub points: Vec<CurvePoint>,
}

/// The curves of one project at an as-of date.
#[must_use]
pub fn s_curve(input: &ProgressInput<'_>) -> SCurve {
    let known = Effective::of(input);
    let case = Case::new(*input, &known, Detail::Explained);
    SCurve {
        planned: planned(&case),
        achieved: achieved(&case),
        expected: expected(&case),
        unplanned: unplanned(&case),
        earlier: earlier(&case),
    }
}

/// None where nothing weighs anything, as with the other curves.
fn earlier(case: &Case<'_>) -> Vec<EarlierPlan> {
    let Ok(total) = case.total_weight else { return vec![] };
    let held_to = case.known.baselines.current.map(|baseline| baseline.id);
    let counts = |baseline: &&Baseline| baseline.date <= case.input.as_of && Some(baseline.id) != held_to;
    let mut others: Vec<&Baseline> = case.input.tracked.baselines.iter().filter(counts).collect();
    others.sort_by_key(|baseline| (baseline.date, baseline.id));
    let plan = |baseline: &Baseline| {
        let dated = case
            .known
            .milestones
            .iter()
            .filter_map(|milestone| Some((baseline.milestone(milestone.id)?.planned?.last_known(), milestone)));
        let points = steps(dated.collect(), Decimal::ZERO, total).ok().filter(|points| !points.is_empty())?;
        Some(EarlierPlan { baseline: baseline.id, name: baseline.name.clone(), date: baseline.date, points })
    };
    others.into_iter().filter_map(plan).collect()
}

/// Each milestone counts from the last day of its planned date on.
fn planned(case: &Case<'_>) -> Figure<Vec<CurvePoint>> {
    let mut account = account(case, "curve-planned-formula");
    account.remark_if(|| case.known.baselines.current.map(baseline_remark));
    let dated = || case.known.milestones.iter().filter_map(|m| Some((m.planned?.last_known(), m)));
    let unplanned = case.known.milestones.len() - dated().count();
    if unplanned > 0 {
        account.remark(|| {
            Message::new("curve-remark-unplanned").with("milestones", unplanned).share("share", self::unplanned(case))
        });
    }
    let points = case.total_weight.clone().and_then(|total| {
        if dated().next().is_none() {
            return Err(Message::new("curve-unknown-no-plan"));
        }
        steps(dated().collect(), Decimal::ZERO, total)
    });
    Figure::of(points, account.finish())
}

/// Each milestone met counts from the last day of its actual date on; the last point is the as-of date.
fn achieved(case: &Case<'_>) -> Figure<Vec<CurvePoint>> {
    let as_of = case.input.as_of;
    let mut account = account(case, "curve-achieved-formula");
    for (milestone, _) in case.milestones().filter(|(_, standing)| standing.may_be_met()) {
        account.remark(|| may_be_met_remark(milestone, as_of));
    }
    let points = case.total_weight.clone().and_then(|total| {
        let mut points = steps(met(case).collect(), Decimal::ZERO, total)?;
        if points.last().is_none_or(|last| last.date < as_of) {
            let share = points.last().map_or(0.0, |last| last.share);
            points.push(CurvePoint { date: as_of, share, milestones: Vec::new() });
        }
        Ok(points)
    });
    Figure::of(points, account.finish())
}

/// From the as-of date and what is achieved by then, on by the expected dates that have not passed.
fn expected(case: &Case<'_>) -> Figure<Vec<CurvePoint>> {
    let as_of = case.input.as_of;
    let mut account = account(case, "curve-expected-formula");
    let unmet = || case.milestones().filter(|(_, standing)| !standing.is_met());
    let ahead = || {
        unmet().filter_map(|(milestone, standing)| {
            Some((standing.expected?.last_known(), milestone)).filter(|(date, _)| *date >= as_of)
        })
    };
    let left_out = unmet().count() - ahead().count();
    if left_out > 0 {
        account.remark(|| Message::new("curve-remark-left-out").with("milestones", left_out));
    }
    let points = case.total_weight.clone().and_then(|total| {
        let done = weight::sum(met(case).map(|(_, milestone)| milestone));
        let done = done.ok_or_else(|| Message::new("weight-unknown-too-large"))?;
        let mut points = vec![CurvePoint { date: as_of, share: weight::share(done, total), milestones: Vec::new() }];
        points.extend(steps(ahead().collect(), done, total)?);
        Ok(points)
    });
    Figure::of(points, account.finish())
}

/// Share of the weight without a planned date; 0 where there is no weight.
fn unplanned(case: &Case<'_>) -> f64 {
    let unplanned = weight::sum(case.known.milestones.iter().filter(|milestone| milestone.planned.is_none()));
    match (unplanned, &case.total_weight) {
        (Some(unplanned), Ok(total)) => weight::share(unplanned, *total),
        _ => 0.0,
    }
}

fn met<'a>(case: &Case<'a>) -> impl Iterator<Item = (NaiveDate, &'a EffectiveMilestone)> {
    case.milestones()
        .filter(|(_, standing)| standing.is_met())
        .filter_map(|(milestone, standing)| Some((standing.actual?.last_known(), milestone)))
}

/// One point a date, each with the share reached by then.
fn steps(
    mut dated: Vec<(NaiveDate, &EffectiveMilestone)>,
    from: Decimal,
    total: Decimal,
) -> Result<Vec<CurvePoint>, Message> {
    // Stable: milestones of one day stay in the project's order.
    dated.sort_by_key(|(date, _)| *date);
    let mut reached = from;
    let mut points: Vec<CurvePoint> = Vec::new();
    for (date, milestone) in &dated {
        let added = reached.checked_add(weight::weight(milestone));
        reached = added.ok_or_else(|| Message::new("weight-unknown-too-large"))?;
        match points.last_mut() {
            Some(CurvePoint { date: last, share, milestones }) if last == date => {
                *share = weight::share(reached, total);
                milestones.push(milestone.id);
            }
            _ => points.push(CurvePoint {
                date: *date,
                share: weight::share(reached, total),
                milestones: vec![milestone.id],
            }),
        }
    }
    Ok(points)
}

fn account(case: &Case<'_>, formula: &str) -> Account {
    let mut account = Account::new(case.detail, formula);
    account.input(|| Input::new(Message::new("input-as-of"), case.input.as_of));
    account.input(|| match &case.total_weight {
        Ok(total) => Input::new(Message::new("input-weight-all"), *total),
        Err(_) => Input::missing(Message::new("input-weight-all")),
    });
    account
}
