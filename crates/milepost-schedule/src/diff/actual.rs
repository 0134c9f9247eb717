//! Actual dates that are more than the news since the last data date. An update tells what happened between the last
//! data date and its own; a date that lies before, or that was told otherwise, rewrites what was reported.

use super::{Between, Named};
use milepost_model::ActivityId;
use milepost_model::schedule::{Activity, ActivityDate, Instant, Schedule};
use serde::{Deserialize, Serialize};
use std::collections::HashMap;
use ts_rs::TS;

#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(rename_all = "snake_case")]
pub enum ActualKind {
    /// New, and before the last data date: the update then should have told it.
    ToldLate,
    /// Told otherwise before.
    Rewritten,
    /// Told before, and no more.
    TakenBack,
    /// After the update's own data date.
    InFuture,
}

/// An actual start or finish that is not simply news.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, TS)]
pub struct ActualChange {
    pub activity: Named,
    pub which: ActivityDate,
    pub kind: ActualKind,
    pub date: Between<Option<Instant>>,
}

pub(super) struct Actuals {
    pub(super) changes: Vec<ActualChange>,
    /// Activities with new progress of any kind.
    pub(super) progressed: usize,
}

pub(super) fn actuals(before: &Schedule, after: &Schedule) -> Actuals {
    let data_date = |of: &Schedule| of.projects.first().and_then(|p| p.data_date);
    let (last, own) = (data_date(before), data_date(after));
    let old: HashMap<ActivityId, &Activity> = before.activities.iter().map(|a| (a.id, a)).collect();
    let mut told = Actuals { changes: vec![], progressed: 0 };
    for activity in &after.activities {
        let was = old.get(&activity.id).copied();
        let dates = [
            (ActivityDate::Start, was.and_then(|a| a.actual_start), activity.actual_start),
            (ActivityDate::Finish, was.and_then(|a| a.actual_finish), activity.actual_finish),
        ];
        for (which, before, after) in dates {
            if let Some(kind) = kind(before, after, last, own) {
                let date = Between { before, after };
                told.changes.push(ActualChange { activity: activity.into(), which, kind, date });
            }
        }
        let progress = |a: &Activity| (a.actual_start, a.actual_finish, a.is_started().then_some(a.remaining));
        if was.is_some_and(|was| progress(was) != progress(activity)) {
            told.progressed += 1;
        }
    }
    told
}

fn kind(
    before: Option<Instant>,
    after: Option<Instant>,
    last: Option<Instant>,
    own: Option<Instant>,
) -> Option<ActualKind> {
    match (before, after) {
        (Some(_), None) => Some(ActualKind::TakenBack),
        (Some(was), Some(is)) if was != is => Some(ActualKind::Rewritten),
        (None, Some(is)) if own.is_some_and(|own| is > own) => Some(ActualKind::InFuture),
        (None, Some(is)) if last.is_some_and(|last| is < last) => Some(ActualKind::ToldLate),
        _ => None,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    /// The last data date is day 10, the update's own day 20.
    #[test]
    fn an_actual_date_is_news_between_the_data_dates_and_a_rewriting_outside_of_them() {
        let day = |day: i32| Some(Instant(day * 1440));
        let kind = |before, after| kind(before, after, day(10), day(20));
        assert_eq!(kind(None, day(10)), None);
        assert_eq!(kind(None, day(20)), None);
        assert_eq!(kind(None, day(9)), Some(ActualKind::ToldLate));
        assert_eq!(kind(None, day(21)), Some(ActualKind::InFuture));
        assert_eq!(kind(day(5), day(5)), None);
        assert_eq!(kind(day(5), day(6)), Some(ActualKind::Rewritten));
        assert_eq!(kind(day(5), None), Some(ActualKind::TakenBack));
        assert_eq!(super::kind(None, day(1), None, None), None);
    }
}
