//! Monte Carlo on a project's schedule: durations vary within their ranges, risks occur, and the finish is a
//! distribution. Takes long: it is watched and can be stopped.

use super::computed::Computed;
use super::say::title;
use crate::failure::let_through;
use crate::view::{
    CostPercentile, CriticalShare, Failure, FinishPercentile, Histogram, RiskShare, ScheduleSimulation, TornadoBar,
};
use crate::work::Work;
use crate::workspace::Workspace;
use milepost_model::schedule::{Activity, Assignment, DurationRange, Instant, RangePoints, RangeShape, ResourceKind};
use milepost_model::{Message, Problem, ProjectId, ResourceId, Risk, RiskContext, RiskDraft};
use milepost_schedule::bridge::from_engine;
use milepost_schedule::cpm::simulate::{
    self, Cost, Outcome, Points, ProjectOutcome, RiskOutcome, Shape, Simulation, SimulationError, Uncertainty, simulate,
};
use milepost_store as store;
use rust_decimal::prelude::ToPrimitive;
use serde::{Deserialize, Serialize};
use std::collections::HashMap;
use ts_rs::TS;

/// What is simulated. Texts are as people type them.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize, TS)]
#[serde(default, deny_unknown_fields)]
#[ts(optional_fields)]
pub struct SimulationDraft {
    /// 10,000 if it is not given.
    pub runs: Option<u32>,
    /// The same seed gives the same answer.
    pub seed: Option<u32>,
    /// For every activity without a range of its own: `80% 100% 130%`; empty: they do not vary.
    pub range: Option<String>,
    /// How much the activities with the same range vary alike, from 0 to 1.
    pub correlation: Option<f64>,
    /// Beside those that are kept with the project.
    pub risks: Option<Vec<RiskDraft>>,
    /// As if none of the risks that are kept could happen.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub without_risks: Option<bool>,
}

const RUNS: u32 = 10_000;
/// More take longer than anybody waits, and say no more.
const MOST_RUNS: u32 = 1_000_000;
const SEED: u32 = 1;
/// Shares of the runs that a date is given for.
const PERCENTILES: [u32; 7] = [5, 10, 20, 50, 80, 90, 95];
/// Bars of the tornado, and of the histogram at most.
const BARS: usize = 20;
const BINS: usize = 40;

/// Runs it.
///
/// # Errors
/// `invalid` where the schedule cannot be computed or a range is none; `not_found` where there is no schedule;
/// `cancelled`.
pub fn run(
    workspace: &Workspace,
    project: ProjectId,
    draft: &SimulationDraft,
    work: &Work,
) -> Result<ScheduleSimulation, Failure> {
    work.step(Message::new("work-simulation"));
    let computed = workspace.computed(project)?;
    computed.sound()?;
    let Some(bridge) = &computed.bridge else {
        return Err(
            Failure::new(Failure::NOT_FOUND, Message::new("schedule-none")).help(Message::new("schedule-none-help"))
        );
    };
    let kept = match draft.without_risks {
        Some(true) => vec![],
        _ => store::risk::of_project(workspace.store(), project)?,
    };
    let all = all_risks(&computed, kept, draft)?;
    let simulation = simulation(&computed, draft, &all)?;
    let of = u64::from(simulation.runs);
    let watch = |done: u32| {
        work.at(u64::from(done), of);
        !work.is_cancelled()
    };
    let outcome = simulate(&bridge.network, &simulation, &watch).map_err(|error| failed(&error))?;
    Ok(view(&computed, &simulation, &outcome, &all))
}

fn failed(error: &SimulationError) -> Failure {
    match error {
        SimulationError::Cancelled => Failure::cancelled(),
        SimulationError::NoRuns => invalid("runs", Message::new("simulation-no-runs"), "runs"),
        SimulationError::BadUncertainty(_) => invalid("range", Message::new("simulation-range-bad"), "range"),
        SimulationError::BadRisk(_) => invalid("risks", Message::new("simulation-range-bad"), "risk"),
        SimulationError::Network(_) => {
            Failure::new(Failure::INVALID, Message::new("simulation-out-of-range")).help(help("range"))
        }
    }
}

fn help(of: &str) -> Message {
    Message::new(&format!("simulation-{of}-help"))
}

fn invalid(field: &str, message: Message, of: &str) -> Failure {
    Failure::invalid(vec![Problem::error(field, message).help(help(of))])
}

fn simulation(computed: &Computed, draft: &SimulationDraft, all: &[Risk]) -> Result<Simulation, Failure> {
    let runs = draft.runs.unwrap_or(RUNS);
    if runs == 0 || runs > MOST_RUNS {
        return Err(invalid("runs", Message::new("simulation-runs").with("most", i64::from(MOST_RUNS)), "runs"));
    }
    let correlation = draft.correlation.unwrap_or(0.0);
    if !(0.0..=1.0).contains(&correlation) {
        return Err(invalid("correlation", Message::new("simulation-correlation"), "correlation"));
    }
    let simulation = Simulation {
        uncertainties: uncertainties(computed, draft, correlation)?,
        risks: all.iter().map(|risk| event(computed, risk)).collect(),
        costs: costs(computed),
        runs,
        seed: u64::from(draft.seed.unwrap_or(SEED)),
        threads: None,
    };
    if simulation.uncertainties.iter().all(|of| of.activities.is_empty()) && simulation.risks.is_empty() {
        return Err(invalid("range", Message::new("simulation-nothing-varies"), "range"));
    }
    Ok(simulation)
}

/// One for all activities without a range of their own, and one for each range that an activity has: those with the same
/// range are one group, and correlate.
fn uncertainties(computed: &Computed, draft: &SimulationDraft, correlation: f64) -> Result<Vec<Uncertainty>, Failure> {
    let typed = draft.range.as_deref().map(str::trim).filter(|typed| !typed.is_empty());
    let general = match typed {
        None => None,
        Some(typed) => {
            let unread = || Message::new("simulation-range-unread").with("text", typed);
            let read = DurationRange::read(typed, computed.lag_unit());
            Some(read.ok_or_else(|| invalid("range", unread(), "range"))?)
        }
    };
    let mut groups: Vec<(DurationRange, Vec<u32>)> = vec![];
    for (place, activity) in computed.schedule.activities.iter().enumerate() {
        let Some(range) = activity.range.or(general) else { continue };
        let Some(node) = computed.node(place).and_then(|node| u32::try_from(node).ok()) else { continue };
        match groups.iter_mut().find(|(known, _)| *known == range) {
            Some((_, activities)) => activities.push(node),
            None => groups.push((range, vec![node])),
        }
    }
    let of = |(range, activities): (DurationRange, Vec<u32>)| Uncertainty {
        activities,
        shape: shape(range.shape),
        points: points(&range.points),
        correlation,
    };
    Ok(groups.into_iter().map(of).collect())
}

/// The risks that are kept, then those that were typed for this run.
fn all_risks(computed: &Computed, mut kept: Vec<Risk>, draft: &SimulationDraft) -> Result<Vec<Risk>, Failure> {
    let cx = RiskContext { activities: &computed.schedule.activities, per: computed.lag_unit() };
    for typed in draft.risks.iter().flatten() {
        let mut risk = Risk::blank(computed.schedule.projects.first().map_or_else(ProjectId::new, |p| p.id));
        let problems = typed.apply(&mut risk, true, &cx);
        let_through(problems)?;
        kept.push(risk);
    }
    Ok(kept)
}

fn event(computed: &Computed, risk: &Risk) -> simulate::Risk {
    let places = risk.activities.iter().filter_map(|id| computed.place.get(id));
    simulate::Risk {
        probability: risk.probability.to_f64().unwrap_or_default(),
        activities: places.filter_map(|place| u32::try_from(computed.node(*place)?).ok()).collect(),
        shape: shape(risk.delay.shape),
        points: points(&risk.delay.points),
        cost: risk.cost.to_f64().unwrap_or_default(),
    }
}

fn shape(shape: RangeShape) -> Shape {
    match shape {
        RangeShape::Triangular => Shape::Triangular,
        RangeShape::Pert => Shape::Pert,
        RangeShape::Uniform => Shape::Uniform,
        RangeShape::Lognormal => Shape::Lognormal,
    }
}

fn points(points: &RangePoints) -> Points {
    let share = |of: rust_decimal::Decimal| of.to_f64().unwrap_or_default();
    match *points {
        RangePoints::Shares { low, likely, high } => {
            Points::Shares { low: share(low), likely: share(likely), high: share(high) }
        }
        RangePoints::Minutes { low, likely, high } => {
            Points::Minutes { low: low as f64, likely: likely as f64, high: high as f64 }
        }
    }
}

/// What is spent, and what is left of materials and expenses, stays; what is left of people and equipment goes with the
/// remaining duration. Empty where nothing costs anything.
fn costs(computed: &Computed) -> Vec<Cost> {
    let schedule = &computed.schedule;
    let (Some(bridge), true) = (&computed.bridge, schedule.assignments.iter().any(|a| !cost_of(a).is_zero())) else {
        return vec![];
    };
    let kinds: HashMap<ResourceId, ResourceKind> = schedule.resources.iter().map(|r| (r.id, r.kind)).collect();
    let by_time = |assignment: &Assignment| {
        let kind = assignment.resource_id.and_then(|id| kinds.get(&id));
        kind.is_some_and(|kind| *kind != ResourceKind::Material)
    };
    let mut costs = vec![Cost::default(); bridge.activities.len()];
    for assignment in &schedule.assignments {
        let Some(place) = computed.place.get(&assignment.activity_id) else { continue };
        let (Some(node), Some(activity)) = (computed.node(*place), schedule.activities.get(*place)) else { continue };
        let Some(cost) = costs.get_mut(node) else { continue };
        let (spent, left) = (assignment.actual_cost.to_f64(), assignment.remaining_cost.to_f64());
        let (spent, left) = (spent.unwrap_or_default(), left.unwrap_or_default());
        cost.fixed += spent;
        if by_time(assignment) && activity.remaining > 0 {
            cost.per_minute += left / activity.remaining as f64;
        } else {
            cost.fixed += left;
        }
    }
    costs
}

fn cost_of(assignment: &Assignment) -> rust_decimal::Decimal {
    assignment.actual_cost + assignment.remaining_cost
}

fn view(computed: &Computed, simulation: &Simulation, outcome: &Outcome, risks: &[Risk]) -> ScheduleSimulation {
    let named = |node: u32| {
        let place = *computed.bridge.as_ref()?.activities.get(node as usize)?;
        computed.schedule.activities.get(place)
    };
    // A project's schedule has one project of its own; others are only linked to.
    let finish = outcome.projects.first();
    let planned = finish.map(|of| from_engine(of.planned));
    let percentile = |of: &u32| {
        let share = f64::from(*of) / 100.0;
        let found = finish?.percentile(share)?;
        let day = |at| from_engine(at).finish_date();
        Some(FinishPercentile { share, date: day(found.date), from: day(found.from), to: day(found.to) })
    };
    let share = |(node, share): (u32, f64)| {
        let activity = named(node).filter(|_| share > 0.0)?;
        Some(CriticalShare { activity: activity.id, title: title(activity), share })
    };
    let mut critical: Vec<CriticalShare> = (0..).zip(outcome.criticality.iter().copied()).filter_map(share).collect();
    critical.sort_by(|a, b| b.share.total_cmp(&a.share).then_with(|| a.title.cmp(&b.title)));
    let bar = |of: &milepost_schedule::cpm::simulate::Sensitivity| {
        let activity: &Activity = named(of.activity)?;
        Some(TornadoBar { activity: activity.id, title: title(activity), correlation: of.correlation })
    };
    ScheduleSimulation {
        runs: outcome.runs,
        seed: simulation.seed.try_into().unwrap_or(SEED),
        varying: simulation.uncertainties.iter().map(|of| of.activities.len()).sum(),
        risks: simulation.risks.len(),
        data_date: data_date(computed),
        planned: planned.map(Instant::finish_date),
        chance_of_planned: finish.and_then(|of| of.chance(of.planned)),
        percentiles: PERCENTILES.iter().filter_map(percentile).collect(),
        histogram: finish.map(histogram).unwrap_or_default(),
        criticality: critical,
        tornado: outcome.sensitivities.iter().filter_map(bar).filter(|bar| bar.correlation != 0.0).take(BARS).collect(),
        tornado_runs: outcome.sensitivity_runs,
        costs: costs_of(outcome),
        of_risks: risks.iter().zip(&outcome.risks).map(|(risk, of)| risk_share(risk, of, outcome.runs)).collect(),
        currency: computed.schedule.projects.first().map(|p| p.currency.clone()).unwrap_or_default(),
    }
}

fn risk_share(risk: &Risk, of: &RiskOutcome, runs: u32) -> RiskShare {
    RiskShare {
        name: risk.name.clone(),
        share: f64::from(of.runs) / f64::from(runs.max(1)),
        // 1,440 minutes of civil time a day.
        days_later: of.later.map(|minutes| minutes / 1440.0),
    }
}

fn data_date(computed: &Computed) -> Option<chrono::NaiveDate> {
    let project = computed.bridge.as_ref()?.network.projects.first()?;
    Some(from_engine(project.data_date).date())
}

/// Of so many days each that there are not too many.
fn histogram(of: &ProjectOutcome) -> Vec<Histogram> {
    let days = of.finishes.iter().map(|at| from_engine(*at).finish_date());
    let days: Vec<chrono::NaiveDate> = days.collect();
    let (Some(first), Some(last)) = (days.first().copied(), days.last().copied()) else { return vec![] };
    let span = usize::try_from((last - first).num_days()).unwrap_or_default() + 1;
    let wide = span.div_ceil(BINS).max(1);
    let mut bins: Vec<Histogram> = vec![];
    for at in (0..span).step_by(wide) {
        let day = |at: usize| first + chrono::TimeDelta::days(i64::try_from(at).unwrap_or_default());
        bins.push(Histogram { from: day(at), to: day((at + wide - 1).min(span - 1)), runs: 0 });
    }
    for day in days {
        let at = usize::try_from((day - first).num_days()).unwrap_or_default() / wide;
        if let Some(bin) = bins.get_mut(at) {
            bin.runs += 1;
        }
    }
    bins
}

fn costs_of(outcome: &Outcome) -> Vec<CostPercentile> {
    let count = outcome.costs.len();
    // The smallest cost that so many of the runs do not exceed, as the dates.
    let at = |of: &u32| {
        let rank = (count * (*of as usize)).div_ceil(100);
        let amount = *outcome.costs.get(rank.checked_sub(1)?)?;
        Some(CostPercentile { share: f64::from(*of) / 100.0, amount })
    };
    PERCENTILES.iter().filter_map(at).collect()
}
