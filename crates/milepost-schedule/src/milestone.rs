//! A milestone at an as-of date: its status and its slip.

use crate::Figure;
use chrono::NaiveDate;
use milepost_model::{DateInterval, Message, MilestoneId};
use serde::{Deserialize, Serialize};
use ts_rs::TS;

/// A milestone that falls within so many days is due.
pub const DUE_WITHIN_DAYS: i64 = 30;

#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(rename_all = "snake_case")]
pub enum MilestoneStatus {
    /// Its actual date, the whole interval of it, is at or before the as-of date.
    Met,
    /// Not met; the as-of date is in its planned interval, or that begins within [`DUE_WITHIN_DAYS`].
    Due,
    /// Not met, and its planned interval (or its forecast, where nothing is planned) has passed.
    Overdue,
    Upcoming,
    /// No date at all, or the as-of date falls inside the interval of its actual date.
    Unknown,
}

/// Days later than planned: positive is late. Both ends differ where a date is an interval.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize, TS)]
pub struct Slip {
    /// Last day of the one to last day of the other: the number to show.
    #[ts(type = "number")]
    pub days: i64,
    #[ts(type = "number")]
    pub least: i64,
    /// None: still open (overdue, with no forecast).
    #[ts(type = "number | null")]
    pub most: Option<i64>,
    /// True where the milestone is overdue with no forecast: `days` grows with the as-of date.
    pub still_growing: bool,
}

#[derive(Clone, Debug, PartialEq, Serialize, Deserialize, TS)]
pub struct MilestoneProgress {
    pub id: MilestoneId,
    pub status: MilestoneStatus,
    /// The status in words: "overdue by 35 days".
    pub status_note: Message,
    /// When it is expected, or was met: actual, else forecast, else planned.
    pub expected: Option<DateInterval>,
    pub slip: Figure<Slip>,
}

/// The next milestone that is not met, by expected date.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize, TS)]
pub struct NextMilestone {
    pub id: MilestoneId,
    pub title: String,
    pub date: DateInterval,
    /// Days from the as-of date to its last day; negative: overdue.
    #[ts(type = "number")]
    pub days: i64,
}

/// `day` minus `as_of`, in days.
#[must_use]
pub fn days_between(as_of: NaiveDate, day: NaiveDate) -> i64 {
    day.signed_duration_since(as_of).num_days()
}
