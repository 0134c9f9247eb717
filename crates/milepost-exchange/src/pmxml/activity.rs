//! Activities, and what hangs on them.

use super::project::{AssignmentRecord, LinkRecord};
use super::value::Values;
use super::words::{CONSTRAINTS, DURATIONS, KINDS, PERCENTS, PRIORITIES, RELATIONSHIPS};
use crate::Findings;
use crate::xml::Element;
use milepost_model::schedule::{
    Activity, Assignment, Constraint, ConstraintKind, Lag, Step, StoredDates, UserValue, Wbs,
};
use milepost_model::{ActivityId, ProjectId, WbsId};
use rust_decimal::Decimal;

#[derive(Debug)]
pub(super) struct ActivityRecord {
    pub(super) activity: Activity,
    pub(super) wbs: Option<String>,
    pub(super) calendar: Option<String>,
    pub(super) resource: Option<String>,
    pub(super) codes: Vec<String>,
    pub(super) values: Vec<(String, UserValue)>,
    pub(super) line: usize,
}

/// Nothing, with a finding, for one without an identity.
pub(super) fn read(element: &Element<'_>, project: ProjectId, findings: &mut Findings) -> Option<ActivityRecord> {
    let mut v = Values { element, findings };
    let Some(origin) = v.key("ObjectId") else {
        v.refuse("ObjectId", "pmxml-no-id");
        return None;
    };
    let mut a = Activity::blank(project);
    origin.clone_into(&mut a.origin);
    (a.code, a.name) = (v.string("Id"), v.string("Name"));
    a.kind = v.choice("Type", &KINDS).unwrap_or_default();
    a.duration_type = v.choice("DurationType", &DURATIONS).unwrap_or_default();
    a.percent_type = v.choice("PercentCompleteType", &PERCENTS).unwrap_or_default();
    a.priority = v.choice("LevelingPriority", &PRIORITIES).unwrap_or(500);
    a.physical_percent = v.amount("PhysicalPercentComplete").normalize();
    (a.actual_start, a.actual_finish) = (v.instant("ActualStartDate"), v.instant("ActualFinishDate"));
    if a.actual_finish.is_some() && a.actual_start.is_none() {
        // A milestone may have only one of them.
        a.actual_start = a.actual_finish;
    }
    a.original = v.duration("PlannedDuration").unwrap_or(0);
    let rest = if a.is_finished() { 0 } else { a.original };
    a.remaining = v.duration("RemainingDuration").unwrap_or(rest);
    a.at_completion = a.original.max(a.remaining);
    a.expected_finish = v.instant("ExpectedFinishDate");
    (a.suspended, a.resumed) = (v.instant("SuspendDate"), v.instant("ResumeDate"));
    a.external_early_start = v.instant("ExternalEarlyStartDate");
    a.external_late_finish = v.instant("ExternalLateFinishDate");
    (a.planned_start, a.planned_finish) = (v.instant("PlannedStartDate"), v.instant("PlannedFinishDate"));
    a.constraint = constraint(&mut v, "PrimaryConstraintType", "PrimaryConstraintDate");
    a.second_constraint = constraint(&mut v, "SecondaryConstraintType", "SecondaryConstraintDate");
    a.stored = stored(&a, &mut v).map(Box::new);
    let own = |key: Option<&str>| key.map(str::to_owned);
    Some(ActivityRecord {
        wbs: own(v.key("WBSObjectId")),
        calendar: own(v.key("CalendarObjectId")),
        resource: own(v.key("PrimaryResourceObjectId")),
        codes: element.children("Code").filter_map(|code| own(code.value("ValueObjectId"))).collect(),
        values: element.children("UDF").filter_map(|field| user_value(field, v.findings)).collect(),
        line: element.line,
        activity: a,
    })
}

fn constraint(v: &mut Values<'_, '_, '_>, kind: &str, date: &str) -> Option<Constraint> {
    let found = v.choice(kind, &CONSTRAINTS)?;
    let day = v.instant(date);
    if day.is_none() && found != ConstraintKind::AsLateAsPossible {
        v.warn(kind, "pmxml-constraint");
        return None;
    }
    Some(Constraint { kind: found, date: day })
}

/// What P6 wrote; nothing if it never calculated the activity. The format has no early dates: of what has not begun they
/// are those of what remains.
fn stored(activity: &Activity, v: &mut Values<'_, '_, '_>) -> Option<StoredDates> {
    let mut stored = StoredDates {
        start: v.instant("StartDate"),
        finish: v.instant("FinishDate"),
        remaining_early_start: v.instant("RemainingEarlyStartDate"),
        remaining_early_finish: v.instant("RemainingEarlyFinishDate"),
        remaining_late_start: v.instant("RemainingLateStartDate"),
        remaining_late_finish: v.instant("RemainingLateFinishDate"),
        ..StoredDates::default()
    };
    if stored == StoredDates::default() {
        return None;
    }
    if !activity.is_started() {
        (stored.early_start, stored.early_finish) = (stored.remaining_early_start, stored.remaining_early_finish);
        (stored.late_start, stored.late_finish) = (stored.remaining_late_start, stored.remaining_late_finish);
    }
    stored.longest_path = v.flag("IsLongestPath");
    Some(stored)
}

fn user_value(element: &Element<'_>, findings: &mut Findings) -> Option<(String, UserValue)> {
    let mut v = Values { element, findings };
    let field = v.key("TypeObjectId")?.to_owned();
    for name in ["CostValue", "DoubleValue", "IntegerValue"] {
        if let Some(number) = v.decimal(name) {
            return Some((field, UserValue::Number(number)));
        }
    }
    for name in ["StartDateValue", "FinishDateValue"] {
        if let Some(at) = v.instant(name) {
            return Some((field, UserValue::Date(at)));
        }
    }
    if let Some(code) = v.key("CodeValue") {
        return Some((field, UserValue::Code(code.to_owned())));
    }
    let text =
        if element.child("IndicatorValue").is_some() { v.string("IndicatorValue") } else { v.string("TextValue") };
    Some((field, UserValue::Text(text)))
}

pub(super) fn wbs(
    element: &Element<'_>,
    project_id: ProjectId,
    findings: &mut Findings,
) -> Option<(Wbs, Option<String>)> {
    let mut v = Values { element, findings };
    let Some(origin) = v.key("ObjectId") else {
        v.refuse("ObjectId", "pmxml-no-id");
        return None;
    };
    let wbs = Wbs {
        id: WbsId::new(),
        project_id,
        parent: None,
        position: v.whole("SequenceNumber").unwrap_or(0),
        code: v.string("Code"),
        name: v.string("Name"),
        origin: origin.to_owned(),
    };
    Some((wbs, v.key("ParentObjectId").map(str::to_owned)))
}

pub(super) fn link(element: &Element<'_>, findings: &mut Findings) -> LinkRecord {
    let mut v = Values { element, findings };
    LinkRecord {
        predecessor: v.key("PredecessorActivityObjectId").unwrap_or_default().to_owned(),
        successor: v.key("SuccessorActivityObjectId").unwrap_or_default().to_owned(),
        kind: v.choice("Type", &RELATIONSHIPS).unwrap_or_default(),
        lag: Lag::Work(v.hours("Lag").unwrap_or(0)),
        line: element.line,
    }
}

pub(super) fn step(element: &Element<'_>, findings: &mut Findings) -> (String, Step, usize) {
    let mut v = Values { element, findings };
    let done = v.flag("IsCompleted") == Some(true);
    let step = Step {
        name: v.string("Name"),
        weight: v.decimal("Weight").unwrap_or(Decimal::ONE),
        complete: if done { Decimal::ONE } else { v.amount("PercentComplete").normalize() },
    };
    (v.key("ActivityObjectId").unwrap_or_default().to_owned(), step, element.line)
}

pub(super) fn assignment(element: &Element<'_>, findings: &mut Findings) -> AssignmentRecord {
    let mut v = Values { element, findings };
    // What it is of is known later.
    let assignment = Assignment {
        budgeted_units: v.amount("PlannedUnits"),
        actual_units: v.amount("ActualUnits"),
        remaining_units: v.amount("RemainingUnits"),
        budgeted_cost: v.amount("PlannedCost"),
        actual_cost: v.amount("ActualCost"),
        remaining_cost: v.amount("RemainingCost"),
        units_per_hour: v.decimal("PlannedUnitsPerTime"),
        lag: v.hours("PlannedLag").unwrap_or(0),
        actual_start: v.instant("ActualStartDate"),
        actual_finish: v.instant("ActualFinishDate"),
        drives: v.flag("DrivingActivityDatesFlag").unwrap_or(true),
        ..Assignment::blank(ActivityId(uuid::Uuid::nil()))
    };
    AssignmentRecord {
        activity: v.key("ActivityObjectId").unwrap_or_default().to_owned(),
        resource: v.key("ResourceObjectId").map(str::to_owned),
        assignment,
        line: element.line,
    }
}

pub(super) fn expense(element: &Element<'_>, findings: &mut Findings) -> AssignmentRecord {
    let mut v = Values { element, findings };
    let assignment = Assignment {
        name: v.string("ExpenseItem"),
        budgeted_units: v.amount("PlannedUnits"),
        budgeted_cost: v.amount("PlannedCost"),
        actual_cost: v.amount("ActualCost"),
        remaining_cost: v.amount("RemainingCost"),
        drives: false,
        ..Assignment::blank(ActivityId(uuid::Uuid::nil()))
    };
    let activity = v.key("ActivityObjectId").unwrap_or_default().to_owned();
    AssignmentRecord { assignment, activity, resource: None, line: element.line }
}
