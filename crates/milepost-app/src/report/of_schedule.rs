//! A report that begins with what a schedule's update says of the milestones that follow its activities.

use super::before::Before;
use super::begin::fill;
use super::line::line_of;
use crate::project::content::ProjectContent;
use crate::view::Failure;
use chrono::NaiveDate;
use milepost_model::report::LineDates;
use milepost_model::schedule::{ActivityDate, Instant, MilestoneActivity};
use milepost_model::{ActivityId, DateInterval, LineState, ProjectId, Report, ReportId, Source};
use milepost_store as store;
use milepost_store::Tx;
use std::collections::HashMap;

/// When an activity starts and finishes, and whether it has.
#[derive(Clone, Copy, Debug)]
pub(crate) struct When {
    pub(crate) start: Instant,
    pub(crate) finish: Instant,
    pub(crate) started: bool,
    pub(crate) finished: bool,
}

impl When {
    /// The date that a milestone reads, and whether it has come.
    fn read(self, which: ActivityDate) -> (DateInterval, bool) {
        match which {
            ActivityDate::Start => (DateInterval::day(self.start.date()), self.started),
            ActivityDate::Finish => (DateInterval::day(self.finish.finish_date()), self.finished),
        }
    }
}

/// Begins a draft with the data date of a schedule: as every draft, but that milestones which follow activities say
/// what those have come to, by this source.
///
/// # Errors
/// Where the workspace cannot be written.
pub(crate) fn begin(
    tx: &Tx<'_>,
    project: ProjectId,
    data_date: NaiveDate,
    source: &Source,
    links: &[MilestoneActivity],
    dates: &HashMap<ActivityId, When>,
) -> Result<ReportId, Failure> {
    let content = ProjectContent::load(tx, project)?;
    let mut report = Report::blank(project, data_date);
    report.title = DateInterval::day(data_date).to_string();
    report.sources = vec![source.id];
    fill(&mut report, &content);
    let before = Before::of(&content, &report);
    for link in links {
        let Some(when) = dates.get(&link.activity_id) else { continue };
        let known = before.dates(link.milestone_id);
        let (date, has_come) = when.read(link.reads);
        let now = LineDates {
            forecast: if has_come { known.forecast } else { Some(date) },
            actual: has_come.then_some(date),
        };
        // What was met before and is as it was is no news.
        if report.line(link.milestone_id).is_none() && now.actual == known.actual {
            continue;
        }
        let line = line_of(&content, &mut report, link.milestone_id)?;
        line.state = if now == known { LineState::Confirmed } else { LineState::Changed };
        (line.forecast, line.actual, line.source_id) = (now.forecast, now.actual, Some(source.id));
    }
    store::source::insert(tx, source)?;
    store::report::insert(tx, &report)?;
    Ok(report.id)
}
