//! How much of a schedule is done: by duration, by cost and by physical progress, each by its own name.
//! Definitions: `docs/progress.md`.

use super::Scheduled;
use crate::Figure;
use crate::activity_progress::exact_share_done;
use crate::figure::{Account, Detail, Input};
use chrono::NaiveDate;
use milepost_model::schedule::{Activity, ActivityKind, Assignment, PercentType, Schedule};
use milepost_model::{ActivityId, Message};
use rust_decimal::Decimal;
use rust_decimal::prelude::ToPrimitive;
use serde::{Deserialize, Serialize};
use std::collections::HashMap;
use ts_rs::TS;

/// Of something that activities have: how much of it is done.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Done {
    pub done: Decimal,
    pub of: Decimal,
    /// How many activities have it.
    pub activities: usize,
    /// How many have it and do not say how far they are.
    pub silent: usize,
}

/// What a schedule says of how far it is.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Shares {
    /// In working hours.
    pub duration: Done,
    /// In the project's currency: budgeted cost.
    pub cost: Done,
    /// In working hours of the activities with physical progress.
    pub physical: Done,
}

/// A share of a schedule.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize, TS)]
pub struct ScheduleShare {
    pub share: f64,
    pub activities: usize,
}

/// How far a schedule is, three ways. Counts from its data date.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize, TS)]
pub struct ScheduleProgress {
    /// Sum of (original - remaining duration) / sum of original duration.
    pub duration: Figure<ScheduleShare>,
    /// Sum of budgeted cost x share done / sum of budgeted cost.
    pub cost: Figure<ScheduleShare>,
    /// Sum of original duration x physical share / sum of original duration, of the activities with physical progress.
    pub physical: Figure<ScheduleShare>,
}

impl Done {
    fn add(&mut self, of: Decimal, share: Option<Decimal>) {
        if of <= Decimal::ZERO {
            return;
        }
        match share {
            Some(share) => {
                self.done += of * share;
                self.of += of;
                self.activities += 1;
            }
            None => self.silent += 1,
        }
    }
}

impl Shares {
    /// Levels of effort and summaries follow others, and milestones take no time: they count in no duration. What is
    /// inactive counts nowhere.
    #[must_use]
    pub fn of(schedule: &Schedule) -> Self {
        let mut assignments: HashMap<ActivityId, Vec<&Assignment>> = HashMap::new();
        for assignment in &schedule.assignments {
            assignments.entry(assignment.activity_id).or_default().push(assignment);
        }
        let mut shares = Self::default();
        for activity in schedule.activities.iter().filter(|a| !a.inactive) {
            let own = assignments.get(&activity.id).map(Vec::as_slice).unwrap_or_default();
            if matches!(activity.kind, ActivityKind::Task | ActivityKind::ResourceDependent) {
                let hours = Decimal::from(activity.original) / Decimal::from(60);
                shares.duration.add(hours, Some(by_duration(activity)));
                let has_steps = activity.steps.iter().any(|step| step.weight > Decimal::ZERO);
                if activity.percent_type == PercentType::Physical || has_steps {
                    let physical = Activity { percent_type: PercentType::Physical, ..activity.clone() };
                    shares.physical.add(hours, exact_share_done(&physical));
                }
            }
            if activity.kind != ActivityKind::WbsSummary {
                let budget: Decimal = own.iter().map(|a| a.budgeted_cost).sum();
                shares.cost.add(budget, exact_share_done(activity).or_else(|| by_units(own)));
            }
        }
        shares
    }
}

fn by_duration(activity: &Activity) -> Decimal {
    let by = Activity { percent_type: PercentType::Duration, ..Activity::blank(activity.project_id) };
    let (original, remaining) = (activity.original, activity.remaining);
    let (actual_start, actual_finish) = (activity.actual_start, activity.actual_finish);
    exact_share_done(&Activity { original, remaining, actual_start, actual_finish, ..by }).unwrap_or_default()
}

/// Actual / at-completion units.
fn by_units(assignments: &[&Assignment]) -> Option<Decimal> {
    let actual: Decimal = assignments.iter().map(|a| a.actual_units).sum();
    let remaining: Decimal = assignments.iter().map(|a| a.remaining_units).sum();
    (actual + remaining > Decimal::ZERO).then(|| actual / (actual + remaining))
}

impl Scheduled {
    /// How far the schedule is at an as-of date.
    #[must_use]
    pub fn progress(&self, as_of: NaiveDate) -> ScheduleProgress {
        ScheduleProgress {
            duration: self.share("duration", &self.shares.duration, as_of),
            cost: self.share("cost", &self.shares.cost, as_of),
            physical: self.share("physical", &self.shares.physical, as_of),
        }
    }

    fn share(&self, name: &str, of: &Done, as_of: NaiveDate) -> Figure<ScheduleShare> {
        let message = |part: &str| Message::new(&format!("schedule-share-{name}-{part}"));
        let mut account = Account::new(Detail::Explained, &format!("schedule-share-{name}-formula"));
        account.input(|| Input::new(Message::new("input-data-date"), self.data_date));
        if as_of < self.data_date {
            let reason = Message::new("schedule-share-unknown-later").with("date", self.data_date);
            return Figure::unknown(reason, account.finish());
        }
        if of.of > Decimal::ZERO {
            account.input(|| Input::new(message("done"), of.done.round_dp(2).normalize()));
            account.input(|| Input::new(message("of"), of.of.round_dp(2).normalize()));
            account.remark(|| Message::new("schedule-share-remark-activities").with("activities", of.activities));
        }
        if of.silent > 0 {
            account.remark(|| Message::new("schedule-share-remark-silent").with("activities", of.silent));
        }
        let share = (of.of > Decimal::ZERO).then(|| of.done / of.of).and_then(|share| share.to_f64());
        let share = share.map(|share| ScheduleShare { share, activities: of.activities });
        Figure::of(share.ok_or_else(|| message("unknown")), account.finish())
    }
}
