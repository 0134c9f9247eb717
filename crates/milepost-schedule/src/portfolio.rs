//! One project as a line of the portfolio: the same figures as [`crate::progress`], without the whys.
//! Hundreds of lines are computed at once; the why of one is told when its project is opened.

use crate::case::Case;
use crate::effective::{Effective, EffectiveMilestone};
use crate::evidence::{self, Evidence};
use crate::figure::Detail;
use crate::milestone::{MilestoneStatus, NextMilestone};
use crate::progress::{Elapsed, ProgressInput, PromisedFinish, Weighted};
use crate::reporting::{self, Reporting};
use crate::verdict::{self, Verdict};
use crate::{Figure, expected, promise, weight};
use chrono::NaiveDate;
use milepost_model::DateInterval;

/// A line of the portfolio. Its figures have their reason where they are unknown, but empty whys.
#[derive(Clone, Debug, PartialEq)]
pub struct Line {
    pub verdict: Verdict,
    pub elapsed: Figure<Elapsed>,
    pub planned: Figure<Weighted>,
    pub milestone_weighted: Figure<Weighted>,
    pub promised_finish: Figure<PromisedFinish>,
    pub next_milestone: Figure<NextMilestone>,
    pub expected_finish: Figure<DateInterval>,
    pub finish_slip: Figure<i64>,
    pub newest_evidence: Figure<Evidence>,
    pub reporting: Reporting,
    /// How many milestones are overdue.
    pub overdue: usize,
    /// Of each milestone that has a slip, in the order of their expected dates.
    pub slips: Vec<Slipped>,
}

/// The slip of one milestone.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Slipped {
    /// Its place in the input's milestones.
    pub milestone: usize,
    /// The last day of its expected date.
    pub date: NaiveDate,
    pub days: i64,
}

/// The portfolio's line of one project.
#[must_use]
pub fn line(input: &ProgressInput<'_>) -> Line {
    let known = Effective::of(input);
    let case = Case::new(*input, &known, Detail::Brief);
    let elapsed = promise::elapsed(&case);
    let newest_evidence = evidence::newest(&case);
    Line {
        verdict: verdict::verdict(&case, &elapsed, &newest_evidence),
        elapsed,
        planned: weight::planned(&case),
        milestone_weighted: weight::met(&case),
        promised_finish: promise::promised_finish(&case),
        next_milestone: expected::next_milestone(&case),
        expected_finish: expected::expected_finish(&case),
        finish_slip: expected::finish_slip(&case),
        newest_evidence,
        reporting: reporting::reporting(&case),
        overdue: case.milestones().filter(|(_, standing)| standing.status == MilestoneStatus::Overdue).count(),
        slips: slips(&case),
    }
}

fn slips(case: &Case<'_>) -> Vec<Slipped> {
    let slip = |(index, (milestone, standing)): (usize, (&EffectiveMilestone, &crate::milestone::Standing))| {
        let days = standing.slip(milestone, case.input.as_of).ok()?.days;
        Some(Slipped { milestone: index, date: standing.expected?.last_known(), days })
    };
    let mut slips: Vec<Slipped> = case.milestones().enumerate().filter_map(slip).collect();
    slips.sort_by_key(|slip| (slip.date, slip.milestone));
    slips
}
