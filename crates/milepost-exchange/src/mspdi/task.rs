//! Tasks: a leaf is an activity, a summary an element of the work breakdown structure.

use super::calendar::Warn;
use super::kept::is_no_task;
use super::link::LinkRecord;
use super::{is_set, value};
use crate::xml::Element;
use milepost_model::schedule::{
    Activity, ActivityKind, Constraint, ConstraintKind, DurationType, Instant, Minutes, PercentType, StoredDates,
};
use milepost_model::{Message, ProjectId};
use rust_decimal::Decimal;
use rust_decimal::prelude::ToPrimitive;

/// A task as the file has it; whether it is a summary is known once its followers are read.
#[derive(Debug)]
pub(super) struct TaskRecord {
    pub(super) activity: Activity,
    pub(super) level: usize,
    pub(super) wbs: String,
    pub(super) summary: bool,
    pub(super) calendar: Option<String>,
    /// Its duration is counted by the clock.
    pub(super) elapsed: bool,
    pub(super) fixed_cost: Decimal,
    pub(super) baselines: Vec<TaskBaseline>,
    pub(super) links: Vec<LinkRecord>,
    /// Field numbers with the values as they are written.
    pub(super) fields: Vec<(String, String)>,
    pub(super) line: usize,
}

#[derive(Debug)]
pub(super) struct TaskBaseline {
    pub(super) number: u8,
    pub(super) start: Option<Instant>,
    pub(super) finish: Option<Instant>,
    pub(super) duration: Option<Minutes>,
    pub(super) cost: Option<Decimal>,
}

impl TaskRecord {
    /// A task; nothing for an empty row of the table (a null task) and for the project's own summary, task 0.
    pub(super) fn read(element: &Element<'_>, project: ProjectId, warn: Warn<'_>) -> Option<Self> {
        let uid = element.value("UID").filter(|_| !is_no_task(element))?;
        let mut activity = Activity::blank(project);
        uid.clone_into(&mut activity.origin);
        activity.code = element.value("ID").unwrap_or(uid).to_owned();
        activity.name = element.value("Name").unwrap_or_default().to_owned();
        let mut date = |name: &str| {
            let text = element.value(name)?;
            let read = value::instant(text);
            if read.is_none() {
                let message = Message::new("mspdi-date").with("field", name).with("text", text).with("task", uid);
                warn(element.line, message);
            }
            read
        };
        activity.actual_start = date("ActualStart");
        activity.actual_finish = date("ActualFinish");
        activity.deadline = date("Deadline");
        let constraint_date = date("ConstraintDate");
        let (stop, resume) = (date("Stop"), date("Resume"));
        let stored = StoredDates {
            early_start: date("EarlyStart"),
            early_finish: date("EarlyFinish"),
            late_start: date("LateStart"),
            late_finish: date("LateFinish"),
            start: date("Start"),
            finish: date("Finish"),
            total_float: element.value("TotalSlack").and_then(value::tenths),
            free_float: element.value("FreeSlack").and_then(value::tenths),
            critical: element.value("Critical").map(|text| text == "1"),
            ..StoredDates::default()
        };
        // Work that is under way goes on where it was stopped, or later where it was put off.
        if activity.actual_start.is_some()
            && activity.actual_finish.is_none()
            && let (Some(stop), Some(resume)) = (stop, resume)
        {
            (activity.suspended, activity.resumed) = (Some(stop), Some(resume));
        }
        activity.manual = is_set(element, "Manual");
        if activity.manual {
            (activity.planned_start, activity.planned_finish) = (
                element.value("ManualStart").and_then(value::instant).or(stored.start),
                element.value("ManualFinish").and_then(value::instant).or(stored.finish),
            );
        }
        activity.inactive = element.value("Active") == Some("0");
        durations(element, &mut activity, warn);
        activity.constraint = constraint(element, constraint_date, warn);
        activity.duration_type = match element.value("Type") {
            Some("1") => DurationType::FixedDurationAndUnits,
            Some("2") => DurationType::FixedUnits,
            _ => DurationType::FixedUnitsPerTime,
        };
        activity.physical_percent =
            element.value("PhysicalPercentComplete").and_then(value::percent).unwrap_or_default();
        // There 1000 goes first, here 0.
        let priority = element.value("Priority").and_then(|p| p.parse().ok()).unwrap_or(500);
        activity.priority = 1000 - u16::min(priority, 1000);
        if element.value("EarnedValueMethod") == Some("1") {
            activity.percent_type = PercentType::Physical;
        }
        activity.leveling_delay = element.value("LevelingDelay").and_then(value::tenths).unwrap_or(0);
        activity.notes = element.child("Notes").map(|notes| notes.text.trim().to_owned()).unwrap_or_default();
        activity.stored = (stored != StoredDates::default()).then(|| Box::new(stored));
        let money = |name| element.value(name).and_then(value::money).unwrap_or_default();
        Some(Self {
            level: element.value("OutlineLevel").and_then(|text| text.parse().ok()).unwrap_or(1),
            wbs: element.value("WBS").or(element.value("OutlineNumber")).unwrap_or_default().to_owned(),
            summary: is_set(element, "Summary"),
            calendar: element.value("CalendarUID").filter(|uid| *uid != "-1").map(str::to_owned),
            elapsed: value::is_elapsed(element.value("DurationFormat")),
            fixed_cost: money("FixedCost"),
            baselines: element.children("Baseline").filter_map(baseline).collect(),
            links: element.children("PredecessorLink").map(|link| LinkRecord::read(link, warn)).collect(),
            fields: element.children("ExtendedAttribute").filter_map(field).collect(),
            line: element.line,
            activity,
        })
    }
}

fn durations(element: &Element<'_>, activity: &mut Activity, warn: Warn<'_>) {
    let mut minutes = |name: &str| {
        let text = element.value(name)?;
        let read = value::duration(text).filter(|minutes| (0..=value::LONGEST).contains(minutes));
        if read.is_none() {
            let message = Message::new("mspdi-duration").with("field", name).with("text", text);
            warn(element.line, message.with("task", activity.origin.as_str()));
        }
        read
    };
    let whole = minutes("Duration").or_else(|| minutes("ManualDuration")).unwrap_or(0);
    let left = minutes("RemainingDuration");
    activity.original = whole;
    activity.at_completion = whole;
    activity.remaining = left.unwrap_or_else(|| {
        // Programs other than Project may leave it out: what the percentage leaves of the duration.
        let done = element.value("PercentComplete").and_then(value::percent).unwrap_or_default();
        let left = Decimal::from(whole) * (Decimal::ONE - done);
        left.round().to_i64().unwrap_or(whole)
    });
    if activity.is_finished() {
        activity.remaining = 0;
    }
    if is_set(element, "Milestone") && whole == 0 {
        activity.kind = ActivityKind::FinishMilestone;
    }
}

fn constraint(element: &Element<'_>, date: Option<Instant>, warn: Warn<'_>) -> Option<Constraint> {
    let kind = match element.value("ConstraintType") {
        None | Some("0") => return None,
        Some("1") => return Some(Constraint { kind: ConstraintKind::AsLateAsPossible, date: None }),
        Some("2") => ConstraintKind::MandatoryStart,
        Some("3") => ConstraintKind::MandatoryFinish,
        Some("4") => ConstraintKind::StartOnOrAfter,
        Some("5") => ConstraintKind::StartOnOrBefore,
        Some("6") => ConstraintKind::FinishOnOrAfter,
        Some("7") => ConstraintKind::FinishOnOrBefore,
        Some(other) => {
            warn(element.line, Message::new("mspdi-constraint").with("kind", other));
            return None;
        }
    };
    if date.is_none() {
        warn(element.line, Message::new("mspdi-constraint-date"));
    }
    date.map(|date| Constraint { kind, date: Some(date) })
}

fn baseline(element: &Element<'_>) -> Option<TaskBaseline> {
    Some(TaskBaseline {
        number: element.value("Number").unwrap_or("0").parse().ok().filter(|number| *number <= 10)?,
        start: element.value("Start").and_then(value::instant),
        finish: element.value("Finish").and_then(value::instant),
        duration: element.value("Duration").and_then(value::duration),
        cost: element.value("Cost").and_then(value::money),
    })
}

fn field(element: &Element<'_>) -> Option<(String, String)> {
    Some((element.value("FieldID")?.to_owned(), element.value("Value")?.to_owned()))
}
