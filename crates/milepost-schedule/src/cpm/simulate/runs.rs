//! What varies, and the runs.

use super::dice::{Dice, normal_quantile, normal_share};
use super::outcome::{Outcome, gather};
use super::spread::{Points, Shape, Spread};
use crate::cpm::at::{At, index};
use crate::cpm::plan::{Plan, compile};
use crate::cpm::state::State;
use crate::cpm::{CpmError, Instant, Network, backward, forward, path, slack};
use std::sync::Mutex;
use std::sync::atomic::{AtomicBool, AtomicU32, Ordering};

/// The remaining durations of some activities vary in the same way, each by its own draw.
#[derive(Clone, Debug, PartialEq)]
pub struct Uncertainty {
    /// An activity that is in several has the last one's. Completed ones, milestones, levels of effort and summaries do
    /// not vary.
    pub activities: Vec<u32>,
    pub shape: Shape,
    pub points: Points,
    /// From 0, each for itself, to 1, all alike: the correlation of the normal scores behind the draws.
    pub correlation: f64,
}

/// An event that may occur, and then lengthens activities.
#[derive(Clone, Debug, PartialEq)]
pub struct Risk {
    /// From 0 to 1.
    pub probability: f64,
    pub activities: Vec<u32>,
    pub shape: Shape,
    /// Added to each activity's remaining duration, by one draw for all.
    pub points: Points,
    /// Added to the cost where it occurs.
    pub cost: f64,
}

/// What an activity costs.
#[derive(Clone, Copy, Debug, Default, PartialEq)]
pub struct Cost {
    pub fixed: f64,
    /// By working minute of its remaining duration.
    pub per_minute: f64,
}

#[derive(Clone, Debug, Default, PartialEq)]
pub struct Simulation {
    pub uncertainties: Vec<Uncertainty>,
    pub risks: Vec<Risk>,
    /// By activity; empty: no costs.
    pub costs: Vec<Cost>,
    pub runs: u32,
    pub seed: u64,
    /// None: as many as the machine has.
    pub threads: Option<usize>,
}

#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
pub enum SimulationError {
    #[error(transparent)]
    Network(#[from] CpmError),
    /// Points out of order, negative, or not numbers; or no activity with such an index.
    #[error("uncertainty {0} is not a distribution of durations")]
    BadUncertainty(u32),
    /// As for an uncertainty, or a probability that is none.
    #[error("risk {0} is not a distribution of delays with a probability")]
    BadRisk(u32),
    #[error("there is nothing to run")]
    NoRuns,
    #[error("the simulation was stopped")]
    Cancelled,
}

/// Activities whose draws are kept for the sensitivities: as many runs as fit.
const KEPT: usize = 2_000_000;

/// What varies, by node.
struct Model {
    plan: Plan,
    spreads: Vec<Spread>,
    varied: Vec<Varied>,
    /// By uncertainty.
    groups: Vec<Group>,
    risks: Vec<Event>,
    costs: Vec<(u32, Cost)>,
    fixed_cost: f64,
    kept: u32,
}

/// A risk, ready to be drawn.
struct Event {
    probability: f64,
    /// By node.
    spreads: Vec<Spread>,
    nodes: Vec<u32>,
    cost: f64,
}

/// A node whose remaining duration varies.
#[derive(Clone, Copy, Debug)]
struct Varied {
    node: u32,
    spread: u32,
    group: u32,
    /// Of what the plan schedules, the minutes that are done (MS Project's rules schedule both).
    done: i32,
    remaining: i32,
}

#[derive(Clone, Copy, Debug, Default)]
struct Group {
    correlation: f64,
    /// Its draws are shares of the remaining duration.
    is_share: bool,
}

/// What one run gave.
#[derive(Clone, Debug)]
pub(super) struct Run {
    pub(super) number: u32,
    pub(super) finishes: Vec<Instant>,
    pub(super) cost: f64,
    /// Remaining durations of what varies, for the first runs.
    pub(super) durations: Vec<i32>,
    /// By risk.
    pub(super) occurred: Vec<bool>,
}

/// Runs a network many times. `watch` hears how many runs are done, from several threads, and stops them with `false`.
///
/// # Errors
/// What is wrong with the network or with what varies; that it was stopped.
pub fn simulate(
    network: &Network,
    simulation: &Simulation,
    watch: &(dyn Fn(u32) -> bool + Sync),
) -> Result<Outcome, SimulationError> {
    if simulation.runs == 0 {
        return Err(SimulationError::NoRuns);
    }
    let model = Model::of(network, simulation)?;
    let planned = planned(&model)?;
    let (next, stopped) = (AtomicU32::new(0), AtomicBool::new(false));
    let together: Mutex<(Vec<Run>, Vec<u32>, Option<CpmError>)> =
        Mutex::new((Vec::new(), vec![0; model.plan.len()], None));
    let work = || {
        let mut worker = Worker::of(&model);
        let mut runs = Vec::new();
        let mut failed = None;
        while !stopped.load(Ordering::Relaxed) {
            let from = next.fetch_add(BATCH, Ordering::Relaxed);
            if from >= simulation.runs {
                break;
            }
            let to = from.saturating_add(BATCH).min(simulation.runs);
            for number in from..to {
                match worker.run(&model, simulation.seed, number) {
                    Ok(run) => runs.push(run),
                    Err(error) => failed = Some(error),
                }
            }
            if failed.is_some() || !watch(to) {
                stopped.store(true, Ordering::Relaxed);
            }
        }
        let mut all = together.lock().unwrap_or_else(std::sync::PoisonError::into_inner);
        all.0.extend(runs);
        for (sum, count) in all.1.iter_mut().zip(&worker.critical) {
            *sum += count;
        }
        all.2 = all.2.take().or(failed);
    };
    let machine = || std::thread::available_parallelism().map_or(1, std::num::NonZero::get);
    let threads = simulation.threads.unwrap_or_else(machine).clamp(1, 256);
    std::thread::scope(|scope| {
        for _ in 1..threads {
            scope.spawn(work);
        }
        work();
    });
    let (mut runs, critical, failed) = together.into_inner().unwrap_or_else(std::sync::PoisonError::into_inner);
    if let Some(error) = failed {
        return Err(error.into());
    }
    if stopped.load(Ordering::Relaxed) {
        return Err(SimulationError::Cancelled);
    }
    runs.sort_unstable_by_key(|run| run.number);
    let mut by_activity = vec![0; model.plan.len()];
    for (node, count) in critical.into_iter().enumerate() {
        by_activity.put(model.plan.activity.at(node) as usize, count);
    }
    let varied = model.varied.iter().map(|it| model.plan.activity.at(it.node as usize)).collect();
    Ok(gather(
        &runs,
        by_activity,
        varied,
        planned,
        model.costs.is_empty() && model.risks.iter().all(|risk| risk.cost == 0.0),
    ))
}

/// Runs that a thread takes at once.
const BATCH: u32 = 32;

/// The finish of each project as the durations stand.
fn planned(model: &Model) -> Result<Vec<Instant>, CpmError> {
    let mut state = State::blank(&model.plan);
    forward::forward(&model.plan, &model.plan.remaining, &mut state)?;
    Ok(backward::latest_finishes(&model.plan, &state))
}

impl Model {
    fn of(network: &Network, simulation: &Simulation) -> Result<Self, SimulationError> {
        let plan = compile(network)?;
        let mut model = Self {
            plan,
            spreads: Vec::new(),
            varied: Vec::new(),
            groups: Vec::new(),
            risks: Vec::new(),
            costs: Vec::new(),
            fixed_cost: 0.0,
            kept: 0,
        };
        let mut of_node: Vec<Option<(u32, u32)>> = vec![None; model.plan.len()];
        for (at, uncertainty) in simulation.uncertainties.iter().enumerate() {
            let bad = || SimulationError::BadUncertainty(index(at));
            let is_share = matches!(uncertainty.points, Points::Shares { .. });
            model.groups.push(Group { correlation: uncertainty.correlation, is_share });
            if !(0.0..=1.0).contains(&uncertainty.correlation) {
                return Err(bad());
            }
            // One distribution serves all where it is a share of the duration.
            let mut shared = None;
            for activity in &uncertainty.activities {
                let node = model.node(*activity).ok_or_else(bad)?;
                let spread = match (uncertainty.points, shared) {
                    (Points::Shares { .. }, Some(spread)) => spread,
                    (points, _) => {
                        let (Points::Shares { low, likely, high } | Points::Minutes { low, likely, high }) = points;
                        model.spreads.push(Spread::of(uncertainty.shape, low, likely, high).ok_or_else(bad)?);
                        index(model.spreads.len() - 1)
                    }
                };
                shared = Some(spread);
                of_node.put(node as usize, Some((spread, index(at))));
            }
        }
        for (node, varies) in of_node.into_iter().enumerate().take(model.plan.regular) {
            let planned = model.plan.remaining.at(node);
            if let Some((spread, group)) = varies.filter(|_| planned > 0) {
                let remaining = network.activities.remaining.at(model.plan.activity.at(node) as usize).min(planned);
                let done = planned - remaining;
                model.varied.push(Varied { node: index(node), spread, group, done, remaining });
            }
        }
        for (at, risk) in simulation.risks.iter().enumerate() {
            let risk = model.risk(risk).ok_or(SimulationError::BadRisk(index(at)))?;
            model.risks.push(risk);
        }
        for (activity, cost) in (0..).zip(&simulation.costs) {
            if let Some(node) = model.node(activity) {
                model.fixed_cost += cost.fixed;
                model.costs.push((node, *cost));
            }
        }
        model.kept = index(KEPT / model.varied.len().max(1)).clamp(500, 10_000);
        Ok(model)
    }

    fn node(&self, activity: u32) -> Option<u32> {
        self.plan.node.get(activity as usize).copied()
    }

    fn risk(&self, risk: &Risk) -> Option<Event> {
        let mut nodes: Vec<u32> = risk.activities.iter().map(|at| self.node(*at)).collect::<Option<_>>()?;
        nodes.retain(|node| (*node as usize) < self.plan.regular && !self.plan.traits.at(*node as usize).completed);
        let spreads = nodes.iter().map(|node| match risk.points {
            Points::Minutes { low, likely, high } => Spread::of(risk.shape, low, likely, high),
            Points::Shares { low, likely, high } => {
                let minutes = f64::from(self.plan.remaining.at(*node as usize));
                Spread::of(risk.shape, low * minutes, likely * minutes, high * minutes)
            }
        });
        let spreads = spreads.collect::<Option<Vec<_>>>()?;
        let (probability, cost) = (risk.probability, risk.cost);
        let is_sound = (0.0..=1.0).contains(&probability) && cost.is_finite();
        is_sound.then_some(Event { probability, spreads, nodes, cost })
    }
}

/// More than 285 years.
const LONGEST: i32 = 150_000_000;

/// To whole minutes, within what a duration may be.
#[expect(clippy::cast_possible_truncation, reason = "clamped")]
fn rounded(minutes: f64) -> i32 {
    minutes.round().clamp(0.0, f64::from(LONGEST)) as i32
}

/// What one thread keeps from run to run.
struct Worker {
    state: State,
    remaining: Vec<i32>,
    scores: Vec<f64>,
    on: Vec<bool>,
    open: Vec<u32>,
    critical: Vec<u32>,
}

impl Worker {
    fn of(model: &Model) -> Self {
        let count = model.plan.len();
        Self {
            state: State::blank(&model.plan),
            remaining: model.plan.remaining.clone(),
            scores: vec![0.0; model.groups.len()],
            on: vec![false; count],
            open: Vec::new(),
            critical: vec![0; count],
        }
    }

    fn run(&mut self, model: &Model, seed: u64, number: u32) -> Result<Run, CpmError> {
        let plan = &model.plan;
        let mut dice = Dice::of_run(seed, number);
        let mut run = Run {
            number,
            finishes: Vec::new(),
            cost: model.fixed_cost,
            durations: Vec::new(),
            occurred: self.draw(model, &mut dice),
        };
        for (event, _) in model.risks.iter().zip(&run.occurred).filter(|(_, occurred)| **occurred) {
            run.cost += event.cost;
        }
        if number < model.kept {
            run.durations = model.varied.iter().map(|it| self.remaining.at(it.node as usize)).collect();
        }
        forward::forward(plan, &self.remaining, &mut self.state)?;
        run.finishes = backward::latest_finishes(plan, &self.state);
        if plan.bounds.values().any(|bounds| bounds.as_late_as_possible) {
            backward::ceilings(plan, &mut self.state, &run.finishes);
            slack::move_late(plan, &mut self.state);
        }
        path::mark(plan, &self.state, &mut self.on, &mut self.open);
        for node in &self.open {
            self.critical.put(*node as usize, self.critical.at(*node as usize) + 1);
            self.on.put(*node as usize, false);
        }
        for (node, cost) in &model.costs {
            run.cost += cost.per_minute * f64::from(self.remaining.at(*node as usize));
        }
        Ok(run)
    }

    /// Draws what a run's durations are; which risks occur.
    fn draw(&mut self, model: &Model, dice: &mut Dice) -> Vec<bool> {
        self.remaining.copy_from_slice(&model.plan.remaining);
        for (score, group) in self.scores.iter_mut().zip(&model.groups) {
            *score = if group.correlation > 0.0 { dice.normal() * group.correlation.sqrt() } else { 0.0 };
        }
        for it in &model.varied {
            let group = model.groups.at(it.group as usize);
            let mut share = dice.share();
            if group.correlation > 0.0 {
                let score = normal_quantile(share);
                share =
                    normal_share((1.0 - group.correlation).sqrt().mul_add(score, self.scores.at(it.group as usize)));
            }
            let value = model.spreads.get(it.spread as usize).map_or(1.0, |spread| spread.at(share));
            let minutes = if group.is_share { value * f64::from(it.remaining) } else { value };
            self.remaining.put(it.node as usize, rounded(minutes).saturating_add(it.done).min(LONGEST));
        }
        let mut occurred = Vec::with_capacity(model.risks.len());
        for Event { probability, spreads, nodes, .. } in &model.risks {
            // Both draws are made in any case, so that a risk does not change what the others draw.
            let (occurs, share) = (dice.share(), dice.share());
            occurred.push(occurs < *probability);
            if occurs < *probability {
                for (node, spread) in nodes.iter().zip(spreads) {
                    let node = *node as usize;
                    let longer = self.remaining.at(node).saturating_add(rounded(spread.at(share))).min(LONGEST);
                    self.remaining.put(node, longer);
                }
            }
        }
        occurred
    }
}
