//! A milestone at an as-of date: its status and its slip.
//! Looks at one milestone alone; what it means for the project is the verdict's matter.

use crate::Figure;
use crate::effective::{Effective, EffectiveMilestone};
use crate::figure::{Account, DateOf, Detail, Input};
use chrono::NaiveDate;
use milepost_model::{ActivityId, BaselineId, DateInterval, Grain, Message, Milestone, MilestoneId, ReportId};
use serde::{Deserialize, Serialize};
use ts_rs::TS;

/// A milestone that falls within so many days is due.
pub const DUE_WITHIN_DAYS: i64 = 30;

#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(rename_all = "snake_case")]
pub enum MilestoneStatus {
    /// Its actual date, the whole interval of it, is at or before the as-of date.
    Met,
    /// Not met; the as-of date is in its planned interval (or its forecast, where nothing is planned), or
    /// that begins within [`DUE_WITHIN_DAYS`].
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
    /// Against the planned date: the current baseline's, else the milestone's own.
    pub slip: Figure<Slip>,
    /// The dates that count, and the baseline and report that they are of; where these are missing, they are
    /// the milestone's own.
    pub dates: EffectiveDates,
    /// Against the first baseline, where that is not the current one and the milestone is in it.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    #[ts(optional = nullable)]
    pub first_slip: Option<Figure<Slip>>,
}

/// The dates of a milestone that count at an as-of date, and what they are of.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, TS)]
pub struct EffectiveDates {
    pub planned: Option<DateInterval>,
    pub forecast: Option<DateInterval>,
    pub actual: Option<DateInterval>,
    pub baseline: Option<BaselineId>,
    /// Of the forecast or, once it is met, of the actual date.
    pub report: Option<ReportId>,
    /// Where they come from the schedule: the activity and the data date.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    #[ts(optional = nullable)]
    pub schedule: Option<ScheduleOrigin>,
}

/// The activity of the schedule that a milestone's forecast, or once it is met its actual date, is computed of.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, TS)]
pub struct ScheduleOrigin {
    pub activity: ActivityId,
    /// Code and name.
    pub title: String,
    #[ts(type = "string")]
    pub data_date: NaiveDate,
    /// It is the actual date that comes from it; otherwise the forecast.
    pub actual: bool,
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

/// A milestone's status and the dates that count at an as-of date.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Standing {
    pub status: MilestoneStatus,
    /// The actual date, unless all of it is after the as-of date: then it is not known yet.
    pub actual: Option<DateInterval>,
    /// The date that it is held to: planned, else forecast.
    pub due: Option<DateInterval>,
    /// Actual, else forecast, else planned.
    pub expected: Option<DateInterval>,
}

impl Standing {
    #[must_use]
    pub fn of(milestone: &Milestone, as_of: NaiveDate) -> Self {
        let actual = milestone.actual.filter(|actual| actual.earliest().is_none_or(|first| first <= as_of));
        let due = milestone.planned.or(milestone.forecast);
        let status = match (actual, due) {
            (Some(actual), _) if actual.ends_by(as_of) => MilestoneStatus::Met,
            (Some(_), _) | (None, None) => MilestoneStatus::Unknown,
            (None, Some(due)) if has_passed(&due, as_of) => MilestoneStatus::Overdue,
            (None, Some(due)) if days_between(as_of, due.first_known()) <= DUE_WITHIN_DAYS => MilestoneStatus::Due,
            (None, Some(_)) => MilestoneStatus::Upcoming,
        };
        Self { status, actual, due, expected: actual.or(milestone.forecast).or(milestone.planned) }
    }

    #[must_use]
    pub fn is_met(&self) -> bool {
        self.status == MilestoneStatus::Met
    }

    /// True if it has an actual date, but the as-of date falls inside of it: it may be met or not.
    #[must_use]
    pub fn may_be_met(&self) -> bool {
        self.actual.is_some() && !self.is_met()
    }

    /// True if it is known not to be met.
    #[must_use]
    pub fn is_open(&self) -> bool {
        self.actual.is_none()
    }

    /// The slip against the plan.
    ///
    /// # Errors
    /// Where there is nothing to compare: no planned date, or nothing else.
    pub fn slip(&self, milestone: &Milestone, as_of: NaiveDate) -> Result<Slip, NoSlip> {
        let planned = milestone.planned.ok_or(NoSlip::NotPlanned)?;
        match self.compared_with_plan(milestone, as_of) {
            Some(date) => Ok(Slip {
                days: days_between(planned.last_known(), date.last_known()),
                least: days_between(planned.last_known(), date.first_known()),
                most: date.latest().map(|last| days_between(planned.first_known(), last)),
                still_growing: false,
            }),
            None if self.status == MilestoneStatus::Overdue => {
                let days = days_between(planned.last_known(), as_of);
                Ok(Slip { days, least: days, most: None, still_growing: true })
            }
            None => Err(NoSlip::NoForecast),
        }
    }

    /// The actual date, else the forecast; a forecast that passed without the milestone being met says
    /// nothing any more.
    fn compared_with_plan(&self, milestone: &Milestone, as_of: NaiveDate) -> Option<DateInterval> {
        self.actual.or(milestone.forecast.filter(|forecast| !has_passed(forecast, as_of)))
    }
}

/// Why a milestone has no slip.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum NoSlip {
    NotPlanned,
    /// Not met, not overdue and no forecast.
    NoForecast,
}

/// True if the last day that the interval allows is before the as-of date. On its last day it has not
/// passed; one with an open end never does.
pub(crate) fn has_passed(interval: &DateInterval, as_of: NaiveDate) -> bool {
    interval.latest().is_some_and(|last| last < as_of)
}

/// What a milestone's row shows.
pub(crate) fn progress(milestone: &EffectiveMilestone, known: &Effective<'_>) -> MilestoneProgress {
    let as_of = known.as_of;
    let standing = Standing::of(milestone, as_of);
    let against = |milestone: &EffectiveMilestone| {
        let mut slip = slip(milestone, &Standing::of(milestone, as_of), as_of);
        known.name_origins(&mut slip.why);
        slip
    };
    let first = milestone.first_planned.map(|(baseline, planned)| {
        let mut first = milestone.clone();
        (first.milestone.planned, first.planned_in) = (Some(planned), Some(baseline));
        first
    });
    MilestoneProgress {
        id: milestone.id,
        status: standing.status,
        status_note: status_note(milestone, &standing, as_of),
        expected: standing.expected,
        slip: against(milestone),
        dates: EffectiveDates {
            planned: milestone.planned,
            forecast: milestone.forecast,
            actual: milestone.actual,
            baseline: milestone.planned_in,
            report: if standing.actual.is_some() { milestone.actual_in } else { milestone.forecast_in },
            schedule: milestone
                .schedule_origin()
                .filter(|(origin, _)| origin.actual == standing.actual.is_some())
                .map(|(origin, _)| origin),
        },
        first_slip: first.as_ref().map(against),
    }
}

fn status_note(milestone: &Milestone, standing: &Standing, as_of: NaiveDate) -> Message {
    let words = |id: &str, by_plan: bool| {
        // Held to its forecast where nothing is planned: the words say which.
        Message::new(&if by_plan { id.to_owned() } else { format!("{id}-forecast") })
    };
    let by_plan = milestone.planned.is_some();
    match (standing.status, standing.actual, standing.due) {
        (MilestoneStatus::Met, Some(actual), _) => Message::new("milestone-status-met").with("when", when(&actual)),
        (_, Some(actual), _) => Message::new("milestone-status-may-be-met").with("when", when(&actual)),
        (MilestoneStatus::Overdue, _, Some(due)) => words("milestone-status-overdue", by_plan)
            .with("days", days_between(due.last_known(), as_of))
            .with("date", due),
        (MilestoneStatus::Due, _, Some(due)) if days_between(as_of, due.first_known()) <= 0 => match due.latest() {
            Some(last) => words("milestone-status-due-until", by_plan).with("days", days_between(as_of, last)),
            None => words("milestone-status-due-open", by_plan).with("when", when(&due)),
        },
        (_, _, Some(due)) => {
            words("milestone-status-in-days", by_plan).with("days", days_between(as_of, due.first_known()))
        }
        (_, None, None) => Message::new("milestone-status-no-date"),
    }
}

fn slip(milestone: &EffectiveMilestone, standing: &Standing, as_of: NaiveDate) -> Figure<Slip> {
    let mut account = Account::new(Detail::Explained, "slip-formula");
    account.input(|| date_input("input-planned", DateOf::Planned, milestone.planned, milestone));
    let slip = standing.slip(milestone, as_of);
    if let Ok(Slip { still_growing: true, .. }) = slip {
        account.input(|| Input::new(Message::new("input-as-of"), as_of));
        account.remark(|| Message::new("slip-remark-still-growing"));
    } else if let Some(actual) = standing.actual {
        account.input(|| date_input("input-actual", DateOf::Actual, Some(actual), milestone));
    } else {
        account.input(|| date_input("input-forecast", DateOf::Forecast, milestone.forecast, milestone));
    }
    if let Some(forecast) = milestone.forecast.filter(|f| standing.is_open() && has_passed(f, as_of)) {
        account.remark(|| Message::new("slip-remark-forecast-passed").with("date", forecast));
    }
    if standing.may_be_met() {
        account.remark(|| may_be_met_remark(milestone, as_of));
    }
    for (end, date) in [("planned", milestone.planned), ("later", standing.compared_with_plan(milestone, as_of))] {
        if date.is_some_and(|date| date.earliest().is_none() || date.latest().is_none()) && slip.is_ok() {
            account.remark(|| Message::new(&format!("slip-remark-open-{end}")));
        }
    }
    if let Ok(Slip { days, least, most: Some(most), .. }) = slip
        && least != most
    {
        account
            .remark(|| Message::new("slip-remark-between").with("least", least).with("most", most).with("days", days));
    }
    let reason = |none| match none {
        NoSlip::NotPlanned => Message::new("slip-unknown-not-planned"),
        NoSlip::NoForecast => Message::new("slip-unknown-no-forecast"),
    };
    Figure::of(slip.map_err(reason), account.finish())
}

pub(crate) fn may_be_met_remark(milestone: &Milestone, as_of: NaiveDate) -> Message {
    let remark = Message::new("milestone-may-be-met").with("title", milestone.title.as_str()).with("as_of", as_of);
    match milestone.actual {
        Some(actual) => remark.with("when", when(&actual)),
        None => remark,
    }
}

fn date_input(label: &str, which: DateOf, date: Option<DateInterval>, milestone: &EffectiveMilestone) -> Input {
    let label = Message::new(label);
    let input = date.map_or_else(|| Input::missing(label.clone()), |date| Input::new(label.clone(), date));
    input.of_milestone(milestone, Some(which))
}

/// One of a milestone's dates, where the figure is of the whole project and the label has to name it.
pub(crate) fn titled(which: DateOf, date: DateInterval, milestone: &EffectiveMilestone) -> Input {
    let label = match which {
        DateOf::Planned => "input-milestone-planned",
        DateOf::Forecast => "input-milestone-forecast",
        DateOf::Actual => "input-milestone-actual",
    };
    Input::new(Message::new(label).with("title", milestone.title.as_str()), date).of_milestone(milestone, Some(which))
}

/// A date with the preposition that a sentence needs: "on 30 Oct 2026", "in March 2026".
pub(crate) fn when(date: &DateInterval) -> Message {
    let id = match date.grain() {
        Grain::Day => "when-on",
        Grain::Month | Grain::Quarter | Grain::Season | Grain::Half | Grain::Third | Grain::Year => "when-in",
        Grain::EndOf => "when-at-the",
        Grain::Range => "when-from",
        // These have their preposition in themselves.
        Grain::By | Grain::After => "when",
    };
    Message::new(id).with("date", *date)
}
