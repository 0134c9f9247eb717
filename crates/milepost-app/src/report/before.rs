//! What was known before a report: what it begins with, and what its lines are held against.

use crate::project::content::ProjectContent;
use crate::view::ReportLineView;
use chrono::NaiveDate;
use milepost_model::report::LineDates;
use milepost_model::{DateInterval, MilestoneId, Report, ReportLine};
use milepost_schedule::comparison::told;
use milepost_schedule::effective::{self, EffectiveMilestone};
use milepost_schedule::milestone::{ScheduleOrigin, Standing, days_between};

/// What was known before a report, at its data date.
#[derive(Debug)]
pub(super) struct Before<'a> {
    pub(super) report: Option<&'a Report>,
    pub(super) milestones: Vec<EffectiveMilestone>,
    data_date: NaiveDate,
}

impl<'a> Before<'a> {
    pub(super) fn of(content: &'a ProjectContent, report: &Report) -> Self {
        let earlier =
            |other: &&Report| (other.data_date, other.id) < (report.data_date, report.id) && other.id != report.id;
        let earlier: Vec<Report> = content.reports.iter().filter(earlier).cloned().collect();
        let counting = effective::reports(&earlier, report.data_date);
        let baselines = effective::baselines(&content.baselines, report.data_date);
        let scheduled = content.scheduled.as_deref().and_then(|scheduled| scheduled.by(report.data_date));
        let milestones = effective::milestones(&content.milestones, &counting, baselines, scheduled);
        let data_date = report.data_date;
        let id = report.corrects.or(counting.last().map(|report| report.id));
        let report = content.reports.iter().find(|other| Some(other.id) == id);
        Self { report, milestones, data_date }
    }

    fn milestone(&self, milestone: MilestoneId) -> Option<&EffectiveMilestone> {
        self.milestones.iter().find(|known| known.id == milestone)
    }

    pub(super) fn dates(&self, milestone: MilestoneId) -> LineDates {
        let known = self.milestone(milestone);
        // What was met after the data date was not known then.
        let dates = |known: &EffectiveMilestone| LineDates {
            forecast: known.forecast,
            actual: Standing::of(known, self.data_date).actual,
        };
        known.map(dates).unwrap_or_default()
    }

    pub(super) fn line(&self, line: &ReportLine) -> ReportLineView {
        let planned = self.milestone(line.milestone_id).and_then(|known| known.planned);
        let previous = self.dates(line.milestone_id);
        let now = told(LineDates { forecast: line.forecast, actual: line.actual });
        let from = self.milestone(line.milestone_id).and_then(EffectiveMilestone::schedule_origin);
        let says = |origin: &(ScheduleOrigin, DateInterval)| {
            let date = if origin.0.actual { line.actual } else { line.forecast.filter(|_| line.actual.is_none()) };
            date == Some(origin.1)
        };
        ReportLineView {
            schedule: from.filter(says).map(|(origin, _)| origin),
            planned,
            previous,
            slip: later(planned, now),
            moved: later(told(previous), now),
            line: line.clone(),
        }
    }
}

fn later(before: Option<DateInterval>, after: Option<DateInterval>) -> Option<i64> {
    Some(days_between(before?.last_known(), after?.last_known()))
}
