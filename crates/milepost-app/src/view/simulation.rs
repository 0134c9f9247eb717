//! What a simulation of a schedule says.

use chrono::NaiveDate;
use milepost_model::{ActivityId, RiskId};
use serde::{Deserialize, Serialize};
use ts_rs::TS;

/// Monte Carlo on a project's schedule: when it finishes, and what decides that.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize, TS)]
pub struct ScheduleSimulation {
    pub runs: u32,
    pub seed: u32,
    /// How many activities vary, and how many risks there are.
    pub varying: usize,
    pub risks: usize,
    #[ts(type = "string | null")]
    pub data_date: Option<NaiveDate>,
    /// The finish as the durations stand.
    #[ts(type = "string | null")]
    pub planned: Option<NaiveDate>,
    /// The share of the runs that finish by then.
    pub chance_of_planned: Option<f64>,
    pub percentiles: Vec<FinishPercentile>,
    /// How many runs finish when, from the first day to the last.
    pub histogram: Vec<Histogram>,
    /// By the share of the runs in which an activity is on the longest path, the largest first; none that never is.
    pub criticality: Vec<CriticalShare>,
    /// What the finish goes with, the strongest first.
    pub tornado: Vec<TornadoBar>,
    /// Of how many runs the correlations are.
    pub tornado_runs: u32,
    /// Empty where nothing costs anything.
    pub costs: Vec<CostPercentile>,
    /// Of the costs.
    pub currency: String,
    /// What each risk came to, those that are kept first.
    pub of_risks: Vec<RiskShare>,
}

/// What a risk came to in the runs.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize, TS)]
pub struct RiskShare {
    pub name: String,
    /// The share of the runs in which it happened.
    pub share: f64,
    /// By how many days the finish is later, on the mean, where it happened than where it did not. None: it happened in
    /// all runs, or in none.
    pub days_later: Option<f64>,
}

/// The risks of a project, in the order they were added.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize, TS)]
pub struct Risks {
    pub risks: Vec<RiskView>,
    /// Of the costs; empty where the schedule has none.
    pub currency: String,
}

/// A risk as it is read and typed.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize, TS)]
pub struct RiskView {
    pub id: RiskId,
    pub name: String,
    /// `30%`.
    pub probability: String,
    /// `5d 10d 20d`; empty where it delays nothing.
    pub delay: String,
    pub activities: Vec<RiskActivity>,
    /// Empty where it costs nothing.
    pub cost: String,
    pub note: String,
}

#[derive(Clone, Debug, PartialEq, Serialize, Deserialize, TS)]
pub struct RiskActivity {
    pub id: ActivityId,
    pub code: String,
    pub name: String,
}

/// A day that a share of the runs finish by.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize, TS)]
pub struct FinishPercentile {
    /// 0.8: eight runs in ten.
    pub share: f64,
    #[ts(type = "string")]
    pub date: NaiveDate,
    /// With so many runs the true day lies between these two, with 95 % confidence.
    #[ts(type = "string")]
    pub from: NaiveDate,
    #[ts(type = "string")]
    pub to: NaiveDate,
}

#[derive(Clone, Debug, PartialEq, Serialize, Deserialize, TS)]
pub struct Histogram {
    #[ts(type = "string")]
    pub from: NaiveDate,
    /// Inclusive.
    #[ts(type = "string")]
    pub to: NaiveDate,
    pub runs: u32,
}

#[derive(Clone, Debug, PartialEq, Serialize, Deserialize, TS)]
pub struct CriticalShare {
    pub activity: ActivityId,
    /// Code and name.
    pub title: String,
    pub share: f64,
}

/// How the finish goes with an activity's duration.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize, TS)]
pub struct TornadoBar {
    pub activity: ActivityId,
    /// Code and name.
    pub title: String,
    /// Rank correlation, -1 to 1.
    pub correlation: f64,
}

/// A cost that a share of the runs do not exceed.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize, TS)]
pub struct CostPercentile {
    pub share: f64,
    pub amount: f64,
}
