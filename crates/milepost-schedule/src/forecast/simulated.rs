//! Forecast by simulation: the dates that are expected of the open milestones, each moved within its range.

use super::simulation::{Drawn, Plan, Runs, run};
use super::{Found, Prediction};
use crate::Figure;
use crate::effective::EffectiveMilestone;
use crate::figure::{Account, DateOf, Detail, Input};
use crate::milestone::{Standing, when};
use crate::record::ProjectRecord;
use crate::sample::{Draw, Sample};
use chrono::NaiveDate;
use milepost_model::{DayRange, Message, MilestoneId};
use std::cell::OnceCell;

/// The open milestones with a date, in the order in which they are expected, as they are drawn.
pub(crate) struct Ahead<'a> {
    pub(crate) milestones: Vec<(&'a EffectiveMilestone, Drawn)>,
    pub(crate) ranged: usize,
    pub(crate) undated: usize,
    pub(crate) passed: usize,
}

impl<'a> Ahead<'a> {
    pub(crate) fn of(milestones: &'a [EffectiveMilestone], as_of: NaiveDate) -> Self {
        let mut ahead = Self { milestones: vec![], ranged: 0, undated: 0, passed: 0 };
        for milestone in milestones {
            let standing = Standing::of(milestone, as_of);
            if standing.is_met() {
                continue;
            }
            let Some(date) = standing.expected else {
                ahead.undated += 1;
                continue;
            };
            let date = date.last_known();
            let drawn = match milestone.range {
                Some(DayRange { least, likely, most }) => Drawn::around(date, least, likely, most),
                None => Drawn::sure(date),
            };
            if drawn.has_passed(as_of) {
                ahead.passed += 1;
                continue;
            }
            ahead.ranged += usize::from(milestone.range.is_some());
            ahead.milestones.push((milestone, drawn));
        }
        ahead.milestones.sort_by(|(_, a), (_, b)| a.likely.total_cmp(&b.likely));
        ahead
    }
}

/// The milestones ahead and the runs on them: made when they are first asked for, and once for all who ask.
pub(crate) struct Simulation<'a> {
    ahead: Ahead<'a>,
    as_of: NaiveDate,
    plan: Plan,
    runs: OnceCell<Runs>,
}

impl<'a> Simulation<'a> {
    pub(crate) fn of(record: &'a ProjectRecord<'_>, plan: Plan) -> Self {
        let ahead = Ahead::of(&record.milestones, record.as_of);
        Self { ahead, as_of: record.as_of, plan, runs: OnceCell::new() }
    }

    fn runs(&self) -> &Runs {
        let drawn = || self.ahead.milestones.iter().map(|(_, drawn)| *drawn).collect::<Vec<_>>();
        self.runs.get_or_init(|| run(&drawn(), self.as_of, &self.plan))
    }
}

pub(crate) fn found(record: &ProjectRecord<'_>, simulation: &Simulation<'_>, detail: Detail) -> Found {
    let as_of = record.as_of;
    let mut account = Account::new(detail, "forecast-simulated-formula");
    account.input(|| Input::new(Message::new("input-as-of"), as_of));
    let Simulation { ahead, plan, .. } = simulation;
    for (milestone, _) in &ahead.milestones {
        account.input(|| input(milestone, as_of));
    }
    if ahead.ranged > 0 {
        let fixed = ahead.milestones.len() - ahead.ranged;
        if fixed > 0 {
            account.remark(|| Message::new("forecast-simulated-remark-fixed").with("milestones", fixed));
        }
        account.remark(|| Message::new("forecast-simulated-remark-runs").with("runs", plan.runs));
    }
    if ahead.undated > 0 {
        account.remark(|| Message::new("forecast-simulated-remark-undated").with("milestones", ahead.undated));
    }
    let prediction = predict(record, simulation);
    let (since, count) = if ahead.ranged > 0 { (first_day(record), plan.runs) } else { (None, 0) };
    Found { figure: Figure::of(prediction, account.finish()), since, count }
}

/// The ranges are not dated: since there is a plan, there is a simulation. The first day that the record knows.
fn first_day(record: &ProjectRecord<'_>) -> Option<NaiveDate> {
    let baselines = record.baselines.first.into_iter().map(|baseline| baseline.date);
    let reports = record.reports.first().into_iter().map(|report| report.data_date);
    baselines.chain(reports).min()
}

fn predict(record: &ProjectRecord<'_>, simulation: &Simulation<'_>) -> Result<Prediction, Message> {
    let ahead = &simulation.ahead;
    if record.milestones.is_empty() {
        return Err(Message::new("milestones-none"));
    }
    if ahead.passed > 0 {
        // It may be any day now, or never: the record does not say how far it moves from here.
        return Err(Message::new("forecast-simulated-unknown-passed").with("milestones", ahead.passed));
    }
    if ahead.ranged == 0 {
        return Err(Message::new("forecast-simulated-unknown-no-range"));
    }
    let last = simulation.runs().of.last().map(Vec::as_slice).unwrap_or_default();
    let draws = last.iter().map(|day| Draw { day: NaiveDate::from_num_days_from_ce_opt(*day), weight: 1.0 });
    let sample = Sample::new(draws).ok_or_else(|| Message::new("forecast-simulated-unknown-no-range"))?;
    if sample.quantile(0.5).is_none() {
        return Err(Message::new("forecast-simulated-unknown-too-late"));
    }
    Ok(Prediction { sample, has_spread: true, range: None })
}

fn input(milestone: &EffectiveMilestone, as_of: NaiveDate) -> Input {
    let standing = Standing::of(milestone, as_of);
    let date = standing.expected.map(|date| when(&date));
    let label = match milestone.range {
        Some(DayRange { least, most, .. }) => Message::new("input-milestone-range")
            .with("title", milestone.title.as_str())
            .with("least", i64::from(least))
            .with("most", i64::from(most)),
        None => Message::new("input-milestone-no-range").with("title", milestone.title.as_str()),
    };
    let input = date.map_or_else(|| Input::missing(label.clone()), |date| Input::new(label.clone(), date));
    let from = if milestone.forecast.is_some() { DateOf::Forecast } else { DateOf::Planned };
    input.of_milestone(milestone, Some(from))
}

/// The percentiles of each open milestone, for the band of the S-curve.
pub(crate) fn band(simulation: &Simulation<'_>) -> Vec<(MilestoneId, [Option<NaiveDate>; 3])> {
    let ahead = &simulation.ahead;
    if ahead.ranged == 0 {
        return vec![];
    }
    let at = |days: &[i32], p: usize| {
        let place = (days.len() * p).div_ceil(100).saturating_sub(1);
        days.get(place).and_then(|day| NaiveDate::from_num_days_from_ce_opt(*day))
    };
    let percentiles = |days: &Vec<i32>| [at(days, 10), at(days, 50), at(days, 90)];
    ahead.milestones.iter().zip(&simulation.runs().of).map(|((m, _), days)| (m.id, percentiles(days))).collect()
}
