//! Progress at an as-of date: each measure by its own name, never averaged with another.
//! Definitions: `docs/progress.md`.

use crate::case::Case;
use crate::effective::Effective;
use crate::evidence::{self, Evidence, SourceIndex};
use crate::figure::Detail;
use crate::milestone::{self, MilestoneProgress, NextMilestone};
use crate::scheduled::{ScheduleProgress, Scheduled};
use crate::verdict::{self, Verdict};
use crate::{Figure, Why, expected, promise, weight};
use chrono::NaiveDate;
use milepost_model::{Baseline, Claim, DateInterval, Front, Milestone, Project, Quantity, Report};
use rust_decimal::Decimal;
use serde::{Deserialize, Serialize};
use ts_rs::TS;

/// What progress is computed from: one project's plain values.
#[derive(Clone, Copy, Debug)]
pub struct ProgressInput<'a> {
    pub project: &'a Project,
    /// In the project's order.
    pub milestones: &'a [Milestone],
    pub claims: &'a [Claim],
    pub tracked: Tracked<'a>,
    /// At least the sources that the claims and milestones cite; others do not count.
    pub sources: &'a SourceIndex<'a>,
    pub as_of: NaiveDate,
}

/// What was written down while the project was followed; empty where nothing was.
#[derive(Clone, Copy, Debug, Default)]
pub struct Tracked<'a> {
    /// In any order, drafts among them; those that count are picked by the as-of date.
    pub reports: &'a [Report],
    pub baselines: &'a [Baseline],
    /// In the project's order.
    pub quantities: &'a [Quantity],
    /// In the project's order.
    pub fronts: &'a [Front],
    /// What its schedule computes; it says from which day on that counts.
    pub scheduled: Option<&'a Scheduled>,
}

/// Days gone of the promised days; more than all where the promise has passed.
#[derive(Clone, Copy, Debug, PartialEq, Serialize, Deserialize, TS)]
pub struct Elapsed {
    pub share: f64,
    #[ts(type = "number")]
    pub days: i64,
    #[ts(type = "number")]
    pub of_days: i64,
}

/// A share of the milestones' weight.
#[derive(Clone, Copy, Debug, PartialEq, Serialize, Deserialize, TS)]
pub struct Weighted {
    pub share: f64,
    #[ts(type = "string")]
    pub weight: Decimal,
    #[ts(type = "string")]
    pub of_weight: Decimal,
    pub milestones: usize,
    pub of_milestones: usize,
}

/// The finish that was promised: the value of the fact `finish`.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize, TS)]
pub struct PromisedFinish {
    pub date: DateInterval,
    /// How many claims of a finish were stated by the as-of date.
    pub claims: usize,
    /// First and last day that any of them allows.
    #[ts(type = "string | null")]
    pub earliest: Option<NaiveDate>,
    #[ts(type = "string | null")]
    pub latest: Option<NaiveDate>,
}

#[derive(Clone, Debug, PartialEq, Serialize, Deserialize, TS)]
pub struct Progress {
    #[ts(type = "string")]
    pub as_of: NaiveDate,
    pub verdict: Verdict,
    /// Days from start to as-of / start to promised finish. Every day counts: there is no calendar.
    pub elapsed: Figure<Elapsed>,
    /// Weight of the milestones planned by the as-of date / all weight.
    pub planned: Figure<Weighted>,
    /// Weight of the milestones met / all weight.
    pub milestone_weighted: Figure<Weighted>,
    /// The latest stated claim of the fact `progress`, as a share of one.
    pub reported: Figure<f64>,
    pub promised_finish: Figure<PromisedFinish>,
    /// Days from the as-of date to the promised finish's last day; negative: past it.
    #[ts(type = "Figure<number>")]
    pub days_to_finish: Figure<i64>,
    pub next_milestone: Figure<NextMilestone>,
    /// The last of the milestones' expected dates, and how much later than planned it is.
    pub expected_finish: Figure<DateInterval>,
    #[ts(type = "Figure<number>")]
    pub finish_slip: Figure<i64>,
    pub newest_evidence: Figure<Evidence>,
    /// How far the schedule is; None: there is none that can be computed.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    #[ts(optional = nullable)]
    pub schedule: Option<ScheduleProgress>,
    pub milestones: Vec<MilestoneProgress>,
}

/// All figures of one project at an as-of date, each with its why.
#[must_use]
pub fn progress(input: &ProgressInput<'_>) -> Progress {
    let known = Effective::of(input);
    let case = Case::new(*input, &known, Detail::Explained);
    let elapsed = promise::elapsed(&case);
    let newest_evidence = evidence::newest(&case);
    let mut progress = Progress {
        as_of: input.as_of,
        verdict: verdict::verdict(&case, &elapsed, &newest_evidence),
        elapsed,
        planned: weight::planned(&case),
        milestone_weighted: weight::met(&case),
        reported: promise::reported(&case),
        promised_finish: promise::promised_finish(&case),
        days_to_finish: promise::days_to_finish(&case),
        next_milestone: expected::next_milestone(&case),
        expected_finish: expected::expected_finish(&case),
        finish_slip: expected::finish_slip(&case),
        newest_evidence,
        schedule: input.tracked.scheduled.map(|scheduled| scheduled.progress(input.as_of)),
        milestones: known.milestones.iter().map(|m| milestone::progress(m, &known)).collect(),
    };
    for why in whys(&mut progress) {
        known.name_origins(why);
    }
    progress
}

/// The whys of the project's own figures; those of its milestones are whole already.
fn whys(progress: &mut Progress) -> [&mut Why; 11] {
    [
        &mut progress.verdict.why,
        &mut progress.elapsed.why,
        &mut progress.planned.why,
        &mut progress.milestone_weighted.why,
        &mut progress.reported.why,
        &mut progress.promised_finish.why,
        &mut progress.days_to_finish.why,
        &mut progress.next_milestone.why,
        &mut progress.expected_finish.why,
        &mut progress.finish_slip.why,
        &mut progress.newest_evidence.why,
    ]
}
