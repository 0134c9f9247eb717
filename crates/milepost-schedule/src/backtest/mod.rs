//! The back-test: how far each method was off on projects that are finished by now, asked at shares of their
//! promised time, with nothing but what was known then. Definitions: `docs/forecasts.md`.

use crate::evidence::SourceIndex;
use crate::figure::Detail;
use crate::forecast::outside::{Class, Finished, Weighting};
use crate::forecast::simulation::Plan;
use crate::forecast::{Asked, Method, found};
use crate::front::Window;
use crate::milestone::days_between;
use crate::record::{ProjectRecord, Rows};
use chrono::{Days, NaiveDate};
use milepost_model::ProjectId;
use serde::{Deserialize, Serialize};
use ts_rs::TS;

/// The shares of the promised time at which the methods are asked, in per cent.
pub const MOMENTS: [u32; 6] = [0, 25, 50, 75, 100, 120];

/// A method's answer for one project at one moment, held against what came true.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize, TS)]
#[ts(rename = "BacktestTrial")]
pub struct Trial {
    pub project: ProjectId,
    pub name: String,
    pub method: Method,
    /// In per cent of the promised time.
    pub moment: u32,
    #[ts(type = "string")]
    pub as_of: NaiveDate,
    #[ts(type = "string")]
    pub predicted: NaiveDate,
    #[ts(type = "string")]
    pub actual: NaiveDate,
    /// Days from the predicted to the actual finish: positive where it came later.
    #[ts(type = "number")]
    pub error: i64,
    /// Continuous ranked probability score, in days.
    pub crps: f64,
    /// Whether the actual finish was from P10 to P90; None where the method has no spread.
    pub covered: Option<bool>,
}

/// A method at a moment, over all projects for which it had an answer.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize, TS)]
#[ts(rename = "BacktestScore")]
pub struct Score {
    pub method: Method,
    pub moment: u32,
    /// Projects that were not finished at the moment.
    pub asked: usize,
    /// Of these, those that the method had an answer for.
    pub answered: usize,
    /// Means over the answers; None where there are none.
    pub absolute_error: Option<f64>,
    pub crps: Option<f64>,
    /// Mean of the signed errors: positive where the projects came later than predicted.
    pub bias: Option<f64>,
    /// Share of the answers with a spread whose P10 to P90 had the actual finish in it: 0.8 would be right.
    pub coverage: Option<f64>,
    pub with_spread: usize,
}

#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize, TS)]
pub struct Backtest {
    /// Finished projects that say how long they were to take.
    pub projects: usize,
    /// Finished, but without a start or a promise to hold them to.
    pub left_out: usize,
    /// By method, then moment.
    pub scores: Vec<Score>,
    /// What the scores are made of.
    pub trials: Vec<Trial>,
    /// True where it was stopped before the end.
    pub stopped: bool,
}

/// Runs all methods on all finished projects. `go_on` is told how many of how many are done, and stops the work by
/// saying false.
pub fn backtest(
    projects: &[Rows<'_>],
    sources: &SourceIndex<'_>,
    today: NaiveDate,
    weighting: Weighting,
    mut go_on: impl FnMut(usize, usize) -> bool,
) -> Backtest {
    let done: Vec<(&Rows<'_>, ProjectRecord<'_>)> = projects.iter().map(|rows| (rows, rows.on(today))).collect();
    let finished: Vec<(&Rows<'_>, Finished)> =
        done.iter().filter_map(|(rows, record)| Some((*rows, Finished::of(record)?))).collect();
    let left_out = done.iter().filter(|(_, record)| record.finished().is_some()).count() - finished.len();
    let class = Class { members: finished.iter().map(|(_, member)| member.clone()).collect(), weighting };
    let mut test = Backtest { projects: class.members.len(), left_out, ..Backtest::default() };
    let mut asked = [0_usize; MOMENTS.len()];
    for (number, (rows, member)) in finished.iter().enumerate() {
        if !go_on(number, finished.len()) {
            test.stopped = true;
            break;
        }
        for (moment, asked) in MOMENTS.iter().zip(&mut asked) {
            let Some(as_of) = day_at(member, *moment).filter(|as_of| *as_of < member.finish) else { continue };
            *asked += 1;
            let question = Asked { class: &class, window: Window::default(), plan: Plan::default() };
            test.trials.extend(trials(&rows.known_on(as_of), sources, &question, member, *moment));
        }
    }
    for method in Method::ALL {
        for (moment, asked) in MOMENTS.iter().zip(asked) {
            test.scores.push(score(&test.trials, method, *moment, asked));
        }
    }
    test
}

fn day_at(member: &Finished, moment: u32) -> Option<NaiveDate> {
    let days = days_between(member.start, member.promised) * i64::from(moment) / 100;
    member.start.checked_add_days(Days::new(u64::try_from(days).ok()?))
}

fn trials(
    record: &ProjectRecord<'_>,
    sources: &SourceIndex<'_>,
    asked: &Asked<'_>,
    member: &Finished,
    moment: u32,
) -> Vec<Trial> {
    let trial = |method: Method| {
        let prediction = found(record, sources, asked, method, Detail::Brief).figure.value?;
        let predicted = prediction.sample.quantile(0.5)?;
        let spread = prediction.sample.spread();
        let within = || {
            let from = spread.p10.is_some_and(|from| from <= member.finish);
            from && spread.p90.is_none_or(|to| member.finish <= to)
        };
        Some(Trial {
            project: member.project,
            name: member.name.clone(),
            method,
            moment,
            as_of: record.as_of,
            predicted,
            actual: member.finish,
            error: days_between(predicted, member.finish),
            crps: prediction.sample.crps(member.finish),
            covered: prediction.has_spread.then(within),
        })
    };
    Method::ALL.into_iter().filter_map(trial).collect()
}

fn score(trials: &[Trial], method: Method, moment: u32, asked: usize) -> Score {
    let own: Vec<&Trial> = trials.iter().filter(|trial| trial.method == method && trial.moment == moment).collect();
    let mean = |value: &dyn Fn(&Trial) -> f64| {
        (!own.is_empty()).then(|| own.iter().map(|trial| value(trial)).sum::<f64>() / own.len() as f64)
    };
    let covered: Vec<bool> = own.iter().filter_map(|trial| trial.covered).collect();
    let within = covered.iter().filter(|covered| **covered).count();
    Score {
        method,
        moment,
        asked,
        answered: own.len(),
        absolute_error: mean(&|trial| trial.error.unsigned_abs() as f64),
        crps: mean(&|trial| trial.crps),
        bias: mean(&|trial| trial.error as f64),
        coverage: (!covered.is_empty()).then(|| within as f64 / covered.len() as f64),
        with_spread: covered.len(),
    }
}
