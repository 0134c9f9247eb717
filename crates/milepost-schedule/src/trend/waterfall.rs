//! How a date got from where it was planned to where it stands, by the reasons that the reports give. The steps
//! add up to the slip, to the day.

use super::TrendPoint;
use crate::milestone::days_between;
use chrono::NaiveDate;
use milepost_model::Reason;
use serde::{Deserialize, Serialize};
use ts_rs::TS;

/// What a step is.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize, TS)]
#[serde(rename_all = "snake_case")]
#[ts(rename = "WaterfallStepKind")]
pub enum StepKind {
    /// Between the plan and the first report.
    BeforeReports,
    /// Moves for one reason.
    Reason,
    /// Moves for which no reason was given.
    NoReason,
}

/// All moves for one reason.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, TS)]
#[ts(rename = "WaterfallStep")]
pub struct Step {
    pub kind: StepKind,
    pub reason: Option<Reason>,
    /// In all; positive is later.
    #[ts(type = "number")]
    pub days: i64,
    /// How many times the date moved for it.
    pub moves: usize,
    /// The sentences given, by data date, without repeats.
    pub because: Vec<String>,
}

/// Where a waterfall begins.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Start {
    Baseline(NaiveDate),
    /// No baseline: the planned date.
    Planned(NaiveDate),
    FirstReport,
}

/// The steps in the order of [`StepKind`], then of the reasons; none that moved nothing.
pub(super) fn steps(start: Start, points: &[TrendPoint]) -> Vec<Step> {
    let mut steps: Vec<Step> = Vec::new();
    let mut before = match start {
        Start::Baseline(date) | Start::Planned(date) => Some(date),
        Start::FirstReport => None,
    };
    for (place, point) in points.iter().enumerate() {
        let days = before.map_or(0, |before| days_between(before, point.date));
        before = Some(point.date);
        if days == 0 {
            continue;
        }
        let kind = match (point.reason, place) {
            (Some(_), _) => StepKind::Reason,
            (None, 0) => StepKind::BeforeReports,
            (None, _) => StepKind::NoReason,
        };
        let step = match steps.iter_mut().find(|step| step.kind == kind && step.reason == point.reason) {
            Some(step) => step,
            None => {
                steps.push(Step { kind, reason: point.reason, days: 0, moves: 0, because: vec![] });
                let Some(step) = steps.last_mut() else { continue };
                step
            }
        };
        step.days += days;
        step.moves += 1;
        if !point.because.is_empty() && !step.because.contains(&point.because) {
            step.because.push(point.because.clone());
        }
    }
    steps.sort_by_key(|step| (step.kind, step.reason));
    steps
}
