//! Drafts of activities: texts as a person types them, applied and checked in one place for every way in.

pub use super::moment::{DayEnd, edge_of_day, moment};

use super::typed::{self, PerUnit};
use super::{Activity, ActivityKind, Calendar, Constraint, ConstraintKind, DurationRange, Instant, PercentType};
use crate::reading::{self, text};
use crate::{ActivityId, CalendarId, Message, Problem, Problems, field};
use rust_decimal::Decimal;
use serde::{Deserialize, Serialize};
use ts_rs::TS;

/// An activity as it is being entered: what is missing stays as it is, an empty text clears.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(default, deny_unknown_fields)]
#[ts(optional_fields)]
pub struct ActivityDraft {
    /// Unique in the project; a new activity without one gets the next.
    pub code: Option<String>,
    pub name: Option<String>,
    /// `task`, `start_milestone`, `finish_milestone`, `level_of_effort`, ...
    pub kind: Option<ActivityKind>,
    /// `5d`, `3w`, `4h`; a duration of nothing makes a new task a milestone.
    pub duration: Option<String>,
    pub remaining: Option<String>,
    /// The day or minute at which it is to end: sets the duration.
    pub finish: Option<String>,
    /// A share of the work: `40%`.
    pub percent: Option<String>,
    /// `A1010FS+5d, A1020`.
    pub predecessors: Option<String>,
    /// A calendar's name or id; empty: the project's.
    pub calendar: Option<String>,
    /// `start_on_or_after`, ...; empty: none.
    pub constraint_kind: Option<String>,
    pub constraint_date: Option<String>,
    pub actual_start: Option<String>,
    pub actual_finish: Option<String>,
    /// The last day of work before it rests.
    pub suspended: Option<String>,
    /// The first day of work after it.
    pub resumed: Option<String>,
    pub notes: Option<String>,
    /// How the remaining duration may vary: `80% 100% 130%`, `8d 10d 15d`.
    pub range: Option<String>,
    /// What all of it is to cost: `2.5m EUR`.
    pub budget: Option<String>,
    /// What it has cost so far.
    pub actual_cost: Option<String>,
}

/// What an activity is checked against.
#[derive(Clone, Copy)]
pub struct ActivityContext<'a> {
    /// Of the project.
    pub calendars: &'a [Calendar],
    /// The project's own.
    pub calendar: Option<CalendarId>,
    pub data_date: Option<Instant>,
    /// Who has a code.
    pub with_code: &'a dyn Fn(&str) -> Option<ActivityId>,
}

impl std::fmt::Debug for ActivityContext<'_> {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.debug_struct("ActivityContext").finish_non_exhaustive()
    }
}

/// Codes are short.
const CODE: usize = 60;

impl<'a> ActivityContext<'a> {
    /// The calendar that an activity is scheduled on.
    #[must_use]
    pub fn calendar_of(&self, activity: &Activity) -> Option<&'a Calendar> {
        let id = activity.calendar_id.or(self.calendar)?;
        self.calendars.iter().find(|c| c.id == id)
    }

    fn per_unit(&self, activity: &Activity) -> PerUnit {
        self.calendar_of(activity).map_or_else(PerUnit::default, PerUnit::from)
    }
}

impl ActivityDraft {
    /// Changes the activity as the draft says, or says why not and changes nothing. Predecessors, the
    /// finish and the costs need the rest of the schedule: they are not looked at here.
    #[must_use = "the problems may refuse the change"]
    pub fn apply(&self, to: &mut Activity, cx: &ActivityContext<'_>) -> Problems {
        let mut problems = Problems::default();
        let mut after = to.clone();
        self.names(&mut after, cx, &mut problems);
        self.calendar(&mut after, cx, &mut problems);
        self.durations(&mut after, cx, &mut problems);
        self.constraint(&mut after, cx, &mut problems);
        self.progress(&mut after, cx, &mut problems);
        self.rest(&mut after, cx, &mut problems);
        self.range(&mut after, cx, &mut problems);
        if let Some(typed) = &self.notes
            && let Some(notes) = field::note("notes", typed, &mut problems)
        {
            after.notes = notes;
        }
        if !problems.refuse() {
            *to = after;
        }
        problems
    }

    fn names(&self, after: &mut Activity, cx: &ActivityContext<'_>, problems: &mut Problems) {
        if let Some(typed) = &self.code
            && let Some(code) = field::line("code", typed, CODE, problems)
        {
            if code.is_empty() {
                problems.push(Problem::error("code", Message::new("activity-code-missing")).help(help("code")));
            } else if (cx.with_code)(&code).is_some_and(|id| id != after.id) {
                let message = Message::new("activity-code-taken").with("code", code.as_str());
                problems.push(Problem::error("code", message).help(help("code")));
            }
            after.code = code;
        }
        if let Some(typed) = &self.name
            && let Some(name) = field::line("name", typed, field::NAME, problems)
        {
            after.name = name;
        }
        if let Some(kind) = self.kind {
            after.kind = kind;
            if after.is_milestone() {
                (after.original, after.remaining, after.at_completion) = (0, 0, 0);
            }
        }
    }

    fn calendar(&self, after: &mut Activity, cx: &ActivityContext<'_>, problems: &mut Problems) {
        let Some(typed) = self.calendar.as_deref().map(str::trim) else { return };
        if typed.is_empty() {
            after.calendar_id = None;
            return;
        }
        let found = cx.calendars.iter().find(|c| c.name.eq_ignore_ascii_case(typed) || c.id.to_string() == typed);
        match found {
            Some(calendar) => after.calendar_id = Some(calendar.id).filter(|id| Some(*id) != cx.calendar),
            None => {
                let message = Message::new("activity-calendar-unknown").with("text", text::shown(typed));
                problems.push(Problem {
                    choices: cx.calendars.iter().map(|c| c.name.clone()).collect(),
                    ..Problem::error("calendar", message).help(help("calendar"))
                });
            }
        }
    }

    fn durations(&self, after: &mut Activity, cx: &ActivityContext<'_>, problems: &mut Problems) {
        let per = cx.per_unit(after);
        let mut read = |field: &str, typed: &str| {
            let minutes = typed::duration(typed, per);
            if minutes.is_none() {
                let message = Message::new("activity-duration-unread").with("text", text::shown(typed));
                problems.push(Problem::error(field, message).help(help("duration")));
            }
            minutes
        };
        if let Some(typed) = &self.duration
            && let Some(minutes) = read("duration", typed)
        {
            // What is done stays done.
            let done = if after.is_started() { (after.original - after.remaining).max(0) } else { 0 };
            after.original = minutes;
            after.remaining = if after.is_finished() { 0 } else { (minutes - done).max(0) };
            after.at_completion = done.saturating_add(after.remaining);
            match (after.kind, minutes) {
                (ActivityKind::Task | ActivityKind::ResourceDependent, 0) => after.kind = ActivityKind::FinishMilestone,
                (ActivityKind::StartMilestone | ActivityKind::FinishMilestone, 1..) => after.kind = ActivityKind::Task,
                _ => {}
            }
        }
        if let Some(typed) = &self.remaining
            && let Some(minutes) = read("remaining", typed)
        {
            after.remaining = minutes;
            let done = if after.is_started() { (after.original - minutes).max(0) } else { 0 };
            after.at_completion = done.saturating_add(minutes);
            if !after.is_started() {
                after.original = minutes;
            }
        }
    }

    fn range(&self, after: &mut Activity, cx: &ActivityContext<'_>, problems: &mut Problems) {
        let Some(typed) = self.range.as_deref().map(str::trim) else { return };
        if typed.is_empty() {
            after.range = None;
            return;
        }
        match DurationRange::read(typed, cx.per_unit(after)) {
            Some(range) => after.range = Some(range),
            None => {
                let message = Message::new("activity-range-unread").with("text", text::shown(typed));
                problems.push(Problem::error("range", message).help(help("range")));
            }
        }
    }

    fn constraint(&self, after: &mut Activity, cx: &ActivityContext<'_>, problems: &mut Problems) {
        if let Some(typed) = self.constraint_kind.as_deref().map(str::trim) {
            if typed.is_empty() {
                after.constraint = None;
                return;
            }
            let Some(kind) = constraint_kind(typed) else {
                let message = Message::new("activity-constraint-unknown").with("text", text::shown(typed));
                problems.push(Problem::error("constraint_kind", message).help(help("constraint")));
                return;
            };
            let date = after.constraint.and_then(|c| c.date).filter(|_| kind != ConstraintKind::AsLateAsPossible);
            after.constraint = Some(Constraint { kind, date });
        }
        if let Some(typed) = &self.constraint_date {
            let kind = after.constraint.map_or(ConstraintKind::StartOnOrAfter, |c| c.kind);
            let end = match kind {
                ConstraintKind::FinishOn
                | ConstraintKind::FinishOnOrAfter
                | ConstraintKind::FinishOnOrBefore
                | ConstraintKind::MandatoryFinish => DayEnd::Finish,
                _ => DayEnd::Start,
            };
            let date = moment("constraint_date", typed, end, cx.calendar_of(after), cx.calendars, problems);
            match date {
                Some(Some(date)) => after.constraint = Some(Constraint { kind, date: Some(date) }),
                Some(None) => after.constraint = None,
                None => {}
            }
        }
        if after.constraint.is_some_and(|c| c.date.is_none() && c.kind != ConstraintKind::AsLateAsPossible) {
            let message = Message::new("activity-constraint-undated");
            problems.push(Problem::error("constraint_date", message).help(help("constraint")));
        }
    }

    fn progress(&self, after: &mut Activity, cx: &ActivityContext<'_>, problems: &mut Problems) {
        let calendar = cx.calendar_of(after);
        let read = |field: &str, typed: &str, end: DayEnd, problems: &mut Problems| {
            let date = moment(field, typed, end, calendar, cx.calendars, problems)?;
            if let (Some(date), Some(data_date)) = (date, cx.data_date)
                && date > data_date
            {
                let message = Message::new("activity-actual-future")
                    .with("date", date.to_string())
                    .with("data_date", data_date.to_string());
                problems.push(Problem::warning(field, message).help(help("actual")));
            }
            Some(date)
        };
        if let Some(typed) = &self.actual_start
            && let Some(date) = read("actual_start", typed, DayEnd::Start, problems)
        {
            after.actual_start = date;
            if date.is_none() {
                after.actual_finish = None;
                after.remaining = after.original;
            }
        }
        if let Some(typed) = &self.actual_finish
            && let Some(date) = read("actual_finish", typed, DayEnd::Finish, problems)
        {
            after.actual_finish = date;
            after.remaining = if date.is_some() { 0 } else { after.original };
        }
        if let (Some(start), Some(finish)) = (after.actual_start, after.actual_finish)
            && start > finish
        {
            problems.push(
                Problem::error("actual_finish", Message::new("activity-finish-before-start")).help(help("actual")),
            );
        }
        if after.actual_finish.is_some() && after.actual_start.is_none() {
            let message = Message::new("activity-finished-not-started");
            problems.push(Problem::error("actual_start", message).help(help("actual")));
        }
        if let Some(typed) = &self.percent {
            self.percent(typed, after, problems);
        }
    }

    fn rest(&self, after: &mut Activity, cx: &ActivityContext<'_>, problems: &mut Problems) {
        let calendar = cx.calendar_of(after);
        for (field, typed, end, to) in [
            ("suspended", &self.suspended, DayEnd::Finish, &mut after.suspended),
            ("resumed", &self.resumed, DayEnd::Start, &mut after.resumed),
        ] {
            if let Some(typed) = typed
                && let Some(date) = moment(field, typed, end, calendar, cx.calendars, problems)
            {
                *to = date;
            }
        }
        if self.suspended.is_none() && self.resumed.is_none() {
            return;
        }
        let mut refuse =
            |field: &str, id: &str| problems.push(Problem::error(field, Message::new(id)).help(help("rest")));
        if after.suspended.or(after.resumed).is_some() && after.actual_start.is_none() {
            refuse("suspended", "activity-suspended-not-started");
        }
        if after.resumed.is_some_and(|resumed| after.suspended.is_some_and(|suspended| resumed < suspended)) {
            refuse("resumed", "activity-resumed-before-suspended");
        }
    }

    fn percent(&self, typed: &str, after: &mut Activity, problems: &mut Problems) {
        let share = if typed.trim().is_empty() { Some(Decimal::ZERO) } else { reading::share::read(typed).read() };
        let share = share.filter(|share| (Decimal::ZERO..=Decimal::ONE).contains(share));
        let Some(share) = share else {
            let message = Message::new("activity-percent-unread").with("text", text::shown(typed));
            problems.push(Problem::error("percent", message).help(help("percent")));
            return;
        };
        match after.percent_type {
            PercentType::Duration => {
                let left = Decimal::from(after.original) * (Decimal::ONE - share);
                after.remaining = left.round().try_into().unwrap_or(after.remaining);
            }
            PercentType::Physical | PercentType::Units => after.physical_percent = share,
        }
    }
}

fn help(about: &str) -> Message {
    Message::new(&format!("activity-{about}-help"))
}

/// A constraint by the name that it has in JSON, with spaces or dashes for underscores; `SNET` and its like.
#[must_use]
pub fn constraint_kind(text: &str) -> Option<ConstraintKind> {
    use ConstraintKind::{
        AsLateAsPossible, FinishOn, FinishOnOrAfter, FinishOnOrBefore, MandatoryFinish, MandatoryStart, StartOn,
        StartOnOrAfter, StartOnOrBefore,
    };
    Some(match text.trim().to_lowercase().replace([' ', '-'], "_").as_str() {
        "start_on_or_after" | "snet" => StartOnOrAfter,
        "start_on_or_before" | "snlt" => StartOnOrBefore,
        "start_on" | "mso" => StartOn,
        "finish_on_or_after" | "fnet" => FinishOnOrAfter,
        "finish_on_or_before" | "fnlt" => FinishOnOrBefore,
        "finish_on" | "mfo" => FinishOn,
        "mandatory_start" => MandatoryStart,
        "mandatory_finish" => MandatoryFinish,
        "as_late_as_possible" | "alap" => AsLateAsPossible,
        _ => return None,
    })
}
