//! The slip of a portfolio over time: how far each project's finish was from what was promised, by what was said
//! on each day, and the middle one of them.

use crate::evidence::SourceIndex;
use crate::forecast::history;
use crate::milestone::days_between;
use crate::record::ProjectRecord;
use chrono::NaiveDate;
use milepost_model::ProjectId;
use serde::{Deserialize, Serialize};
use std::collections::BTreeSet;
use ts_rs::TS;

/// Days late on a day.
#[derive(Clone, Copy, Debug, PartialEq, Serialize, Deserialize, TS)]
pub struct SlipOn {
    #[ts(type = "string")]
    pub date: NaiveDate,
    /// Positive is late.
    pub days: f64,
}

/// One project's slip by what was said of its finish.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize, TS)]
pub struct ProjectSlip {
    pub project: ProjectId,
    pub name: String,
    pub points: Vec<SlipOn>,
    /// True where the last point is the actual finish.
    pub finished: bool,
}

/// The middle of the portfolio on a day.
#[derive(Clone, Copy, Debug, PartialEq, Serialize, Deserialize, TS)]
pub struct MedianSlip {
    #[ts(type = "string")]
    pub date: NaiveDate,
    pub days: f64,
    /// How many projects had said something by then.
    pub projects: usize,
}

#[derive(Clone, Debug, PartialEq, Serialize, Deserialize, TS)]
pub struct SlipOverTime {
    #[ts(type = "string")]
    pub as_of: NaiveDate,
    pub projects: Vec<ProjectSlip>,
    /// On each day on which any project said something: the median of what each said last.
    pub median: Vec<MedianSlip>,
    /// Projects that promise nothing, or of which nothing was said twice.
    pub left_out: usize,
}

/// One project's line; None where it has no promise or nobody followed its finish.
#[must_use]
pub fn project(record: &ProjectRecord<'_>, sources: &SourceIndex<'_>) -> Option<ProjectSlip> {
    let (promised, _) = record.promise_at_start().ok()?;
    let line = history::line(record, sources);
    let slip = |finish: NaiveDate| days_between(promised, finish) as f64;
    let mut points: Vec<SlipOn> = line
        .map(|line| line.statements.iter().map(|s| SlipOn { date: s.said, days: slip(s.finish) }).collect())
        .unwrap_or_default();
    let finished = record.finished().map(|date| date.last_known());
    if let Some(finish) = finished {
        points.retain(|point| point.date < finish);
        points.push(SlipOn { date: finish, days: slip(finish) });
    }
    (!points.is_empty()).then(|| ProjectSlip {
        project: record.project.id,
        name: record.project.name.clone(),
        points,
        finished: finished.is_some(),
    })
}

/// The portfolio's lines together.
#[must_use]
pub fn over_time(projects: Vec<Option<ProjectSlip>>, as_of: NaiveDate) -> SlipOverTime {
    let all = projects.len();
    let projects: Vec<ProjectSlip> = projects.into_iter().flatten().collect();
    let days: BTreeSet<NaiveDate> = projects.iter().flat_map(|p| p.points.iter().map(|point| point.date)).collect();
    let mut places = vec![0_usize; projects.len()];
    let mut median = Vec::with_capacity(days.len());
    for day in days {
        let mut slips = Vec::new();
        for (project, place) in projects.iter().zip(&mut places) {
            while project.points.get(*place).is_some_and(|point| point.date <= day) {
                *place += 1;
            }
            slips.extend(place.checked_sub(1).and_then(|last| project.points.get(last)).map(|point| point.days));
        }
        if let Some(days) = middle(&mut slips) {
            median.push(MedianSlip { date: day, days, projects: slips.len() });
        }
    }
    SlipOverTime { as_of, left_out: all - projects.len(), projects, median }
}

/// The middle one; of two, half way between them.
fn middle(values: &mut [f64]) -> Option<f64> {
    values.sort_by(f64::total_cmp);
    let half = values.len() / 2;
    let upper = *values.get(half)?;
    if values.len() % 2 == 1 { Some(upper) } else { Some((upper + values.get(half.checked_sub(1)?)?) / 2.0) }
}
