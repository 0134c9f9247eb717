//! What a project's schedule says of its finish and of the milestones that follow an activity. It is as of the
//! schedule's data date: before that day it says nothing, and a report with a later data date knows more.

mod budget;
mod share;

pub use crate::activity_progress::Part;
pub use budget::{BudgetedActivity, Budgets, Span};
pub use share::{Done, ScheduleProgress, ScheduleShare, Shares};

use crate::bridge::{Bridge, from_engine};
use crate::cpm::{Dates, NONE};
use chrono::NaiveDate;
use milepost_model::schedule::{ActivityDate, MilestoneActivity, Schedule};
use milepost_model::{ActivityId, DateInterval, MilestoneId};
use std::collections::HashMap;

/// What the schedule computes, on the days that people speak of.
#[derive(Clone, Debug)]
pub struct Scheduled {
    /// The day from which on it counts.
    pub data_date: NaiveDate,
    /// The last computed or actual finish of all activities, and the activity that has it.
    pub finish: Option<ScheduledFinish>,
    /// One for each milestone that follows an activity with a date.
    pub milestones: Vec<ScheduledMilestone>,
    /// How much of it is done.
    pub shares: Shares,
    /// What it is to cost and has cost.
    pub budgets: Budgets,
}

/// The activity that finishes last.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct ScheduledFinish {
    pub activity: ActivityId,
    /// Code and name.
    pub title: String,
    pub day: NaiveDate,
    /// All activities are finished.
    pub done: bool,
    /// How many activities it is computed from.
    pub activities: usize,
}

/// The date of an activity that a milestone follows.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct ScheduledMilestone {
    pub milestone: MilestoneId,
    pub activity: ActivityId,
    /// Code and name.
    pub title: String,
    pub reads: ActivityDate,
    pub day: NaiveDate,
    /// It has happened, as the schedule has it.
    pub actual: bool,
}

/// Where a milestone's forecast or actual date comes from the schedule.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct FromSchedule {
    pub activity: ActivityId,
    /// Code and name.
    pub title: String,
    pub data_date: NaiveDate,
    pub day: DateInterval,
    /// It is the actual date that comes from it; otherwise the forecast.
    pub actual: bool,
}

impl Scheduled {
    /// `bridge` and `dates` are those of the schedule. None: it has no project.
    #[must_use]
    pub fn of(schedule: &Schedule, bridge: &Bridge, dates: &Dates, links: &[MilestoneActivity]) -> Option<Self> {
        let nodes = &bridge.nodes;
        let data_date = from_engine(bridge.network.projects.first()?.data_date);
        let day_of = |place: usize, reads: ActivityDate| {
            let node = *nodes.get(place).filter(|node| **node != NONE)? as usize;
            Some(match reads {
                ActivityDate::Start => from_engine(*dates.start.get(node)?).date(),
                ActivityDate::Finish => from_engine(*dates.finish.get(node)?).finish_date(),
            })
        };
        let place: HashMap<ActivityId, usize> =
            if links.is_empty() { HashMap::new() } else { schedule.activities.iter().map(|a| a.id).zip(0..).collect() };
        let milestone = |link: &MilestoneActivity| {
            let place = *place.get(&link.activity_id)?;
            let activity = schedule.activities.get(place)?;
            let actual = match link.reads {
                ActivityDate::Start => activity.is_started(),
                ActivityDate::Finish => activity.is_finished(),
            };
            Some(ScheduledMilestone {
                milestone: link.milestone_id,
                activity: activity.id,
                title: title(&activity.code, &activity.name),
                reads: link.reads,
                day: day_of(place, link.reads)?,
                actual,
            })
        };
        let last = (0..schedule.activities.len())
            .filter_map(|place| Some((from_engine(*dates.finish.get(*nodes.get(place)? as usize)?), place)))
            .max_by_key(|(finish, place)| (*finish, std::cmp::Reverse(*place)));
        let finish = last.and_then(|(finish, place)| {
            let activity = schedule.activities.get(place)?;
            Some(ScheduledFinish {
                activity: activity.id,
                title: title(&activity.code, &activity.name),
                day: finish.finish_date(),
                done: schedule.activities.iter().all(|a| a.is_finished() || a.inactive),
                activities: nodes.iter().filter(|node| **node != NONE).count(),
            })
        });
        let milestones = links.iter().filter_map(milestone).collect();
        let budgets = Budgets::of(schedule, bridge, dates, links);
        Some(Self { data_date: data_date.date(), finish, milestones, shares: Shares::of(schedule), budgets })
    }

    /// Nothing before its data date.
    #[must_use]
    pub fn by(&self, as_of: NaiveDate) -> Option<&Self> {
        (self.data_date <= as_of).then_some(self)
    }

    #[must_use]
    pub fn milestone(&self, milestone: MilestoneId) -> Option<&ScheduledMilestone> {
        self.milestones.iter().find(|of| of.milestone == milestone)
    }
}

fn title(code: &str, name: &str) -> String {
    [code, name].iter().filter(|part| !part.is_empty()).copied().collect::<Vec<_>>().join(" ")
}

impl ScheduledMilestone {
    pub(crate) fn from(&self, data_date: NaiveDate) -> FromSchedule {
        FromSchedule {
            activity: self.activity,
            title: self.title.clone(),
            data_date,
            day: DateInterval::day(self.day),
            actual: self.actual,
        }
    }
}
