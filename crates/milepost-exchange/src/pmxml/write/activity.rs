//! What a project's activities are made of.

use super::{TOPIC, Writer, hours};
use crate::p6;
use crate::pmxml::kept;
use crate::pmxml::words::{CONSTRAINTS, DURATIONS, KINDS, PERCENTS, PRIORITIES, RELATIONSHIPS, word};
use crate::xml_out::iso;
use milepost_model::ProjectId;
use milepost_model::schedule::{Activity, Assignment, Minutes, UserField, UserFieldKind, UserValue};
use rust_decimal::Decimal;
use std::collections::HashMap;

impl<'s> Writer<'s> {
    pub(super) fn elements(&mut self, project: ProjectId) {
        for element in self.schedule.wbs.iter().filter(|w| w.project_id == project) {
            let parent = self.numbers.wbs.text(element.parent);
            let number = self.numbers.wbs.text(Some(element.id));
            let out = &mut self.out;
            out.open("WBS");
            let from = out.mark();
            out.leaf("Code", &element.code);
            out.leaf("Name", &element.name);
            out.leaf("ObjectId", &number);
            out.some("ParentObjectId", &parent);
            out.leaf("ProjectObjectId", &self.numbers.projects.text(Some(project)));
            out.number("SequenceNumber", element.position);
            out.leaf("Status", "Active");
            self.close(from, &kept::ELEMENT, &[&number]);
        }
    }

    fn of_project(&self, project: ProjectId) -> Vec<&'s Activity> {
        self.p6.activities.iter().filter(|a| a.project_id == project).copied().collect()
    }

    pub(super) fn activity_list(&mut self, project: ProjectId) {
        let values: HashMap<_, _> = self.schedule.code_values.iter().map(|v| (v.id, v.type_id)).collect();
        let fields: HashMap<_, _> = self.schedule.user_fields.iter().map(|f| (f.id, f)).collect();
        for activity in self.of_project(project) {
            let number = self.numbers.activities.text(Some(activity.id));
            self.out.open("Activity");
            let from = self.out.mark();
            self.activity(activity, project);
            for code in &activity.codes {
                let Some(kind) = values.get(code) else { continue };
                self.out.open("Code");
                self.out.leaf("TypeObjectId", &self.numbers.code_types.text(Some(*kind)));
                self.out.leaf("ValueObjectId", &self.numbers.code_values.text(Some(*code)));
                self.out.close("Code");
            }
            for (field, value) in &activity.user_values {
                if let Some(field) = fields.get(field) {
                    self.user_value(field, value);
                }
            }
            self.close(from, &kept::ACTIVITY, &[&number]);
        }
    }

    fn activity(&mut self, activity: &Activity, project: ProjectId) {
        let stored = activity.stored.as_deref().cloned().unwrap_or_default();
        let [first, second] = p6::constraints(activity);
        let status = match (activity.actual_start, activity.actual_finish) {
            (_, Some(_)) => "Completed",
            (Some(_), None) => "In Progress",
            (None, None) => "Not Started",
        };
        let calendar = self.numbers.calendars.text(self.p6.calendar(activity));
        let resource = self.numbers.resources.text(activity.primary_resource);
        let wbs = self.numbers.wbs.text(activity.wbs_id);
        let done = self.worked(activity);
        let share = if activity.original > 0 {
            Decimal::from(activity.original - activity.remaining.min(activity.original))
                / Decimal::from(activity.original)
        } else {
            Decimal::from(u8::from(activity.is_finished()))
        };
        let out = &mut self.out;
        out.decimal("ActualDuration", hours(done));
        out.instant("ActualFinishDate", activity.actual_finish);
        out.instant("ActualStartDate", activity.actual_start);
        out.decimal("AtCompletionDuration", hours(done + activity.remaining));
        out.some("CalendarObjectId", &calendar);
        out.decimal("DurationPercentComplete", share.round_dp(6));
        out.leaf("DurationType", word(activity.duration_type, &DURATIONS));
        out.instant("ExpectedFinishDate", activity.expected_finish);
        out.instant("ExternalEarlyStartDate", activity.external_early_start);
        out.instant("ExternalLateFinishDate", activity.external_late_finish);
        out.instant("FinishDate", stored.finish);
        out.leaf("Id", &activity.code);
        if let Some(longest) = stored.longest_path {
            out.flag("IsLongestPath", longest);
        }
        out.leaf("LevelingPriority", word(p6::priority(activity.priority), &PRIORITIES));
        out.leaf("Name", &activity.name);
        out.leaf("ObjectId", &self.numbers.activities.text(Some(activity.id)));
        out.leaf("PercentCompleteType", word(activity.percent_type, &PERCENTS));
        out.decimal("PhysicalPercentComplete", activity.physical_percent);
        out.decimal("PlannedDuration", hours(activity.original));
        out.instant("PlannedFinishDate", activity.planned_finish);
        out.instant("PlannedStartDate", activity.planned_start);
        for (constraint, kind, date) in [
            (first, "PrimaryConstraintType", "PrimaryConstraintDate"),
            (second, "SecondaryConstraintType", "SecondaryConstraintDate"),
        ] {
            if let Some(constraint) = constraint {
                out.instant(date, constraint.date);
                out.leaf(kind, word(constraint.kind, &CONSTRAINTS));
            }
        }
        out.some("PrimaryResourceObjectId", &resource);
        out.leaf("ProjectObjectId", &self.numbers.projects.text(Some(project)));
        out.decimal("RemainingDuration", hours(activity.remaining));
        out.instant("RemainingEarlyFinishDate", stored.remaining_early_finish);
        out.instant("RemainingEarlyStartDate", stored.remaining_early_start);
        out.instant("RemainingLateFinishDate", stored.remaining_late_finish);
        out.instant("RemainingLateStartDate", stored.remaining_late_start);
        out.instant("ResumeDate", activity.resumed);
        out.instant("StartDate", stored.start);
        out.leaf("Status", status);
        out.instant("SuspendDate", activity.suspended);
        out.leaf("Type", word(activity.kind, &KINDS));
        out.some("WBSObjectId", &wbs);
    }

    /// Working time since the actual start, to the finish or the data date.
    fn worked(&self, activity: &Activity) -> Minutes {
        let data_date = self.p6.projects.get(&activity.project_id).and_then(|p| p.data_date);
        let until = activity.actual_finish.or(data_date);
        let hours = self.p6.calendar(activity).and_then(|id| self.hours.get(&id));
        match (activity.actual_start, until, hours) {
            (Some(from), Some(until), Some(hours)) => hours.work(from, until),
            _ => 0,
        }
    }

    fn user_value(&mut self, field: &UserField, value: &UserValue) {
        let out = &mut self.out;
        out.open("UDF");
        out.leaf("TypeObjectId", &self.numbers.user_fields.text(Some(field.id)));
        match value {
            UserValue::Number(number) => {
                let name = match field.kind {
                    UserFieldKind::Cost => "CostValue",
                    UserFieldKind::Integer => "IntegerValue",
                    _ => "DoubleValue",
                };
                out.decimal(name, *number);
            }
            UserValue::Date(at) => {
                let finish = field.kind == UserFieldKind::FinishDate;
                out.leaf(if finish { "FinishDateValue" } else { "StartDateValue" }, &iso(*at));
            }
            UserValue::Code(code) => out.leaf("CodeValue", code),
            UserValue::Text(text) if field.kind == UserFieldKind::Indicator => out.leaf("IndicatorValue", text),
            UserValue::Text(text) => out.leaf("TextValue", text),
        }
        out.close("UDF");
    }

    pub(super) fn assignment_list(&mut self, project: ProjectId) {
        for (assignment, number) in self.schedule.assignments.iter().zip(1u32..) {
            let Some(activity) = self.p6.by_id.get(&assignment.activity_id).filter(|a| a.project_id == project) else {
                continue;
            };
            if is_expense(assignment) {
                self.expense(assignment, activity, number);
            } else {
                self.assignment(assignment, activity, number);
            }
        }
    }

    fn assignment(&mut self, assignment: &Assignment, activity: &Activity, number: u32) {
        let resource = self.numbers.resources.text(assignment.resource_id);
        let of = self.numbers.activities.text(Some(activity.id));
        let whole = assignment.actual_units.saturating_add(assignment.remaining_units);
        let cost = assignment.actual_cost.saturating_add(assignment.remaining_cost);
        let out = &mut self.out;
        out.open("ResourceAssignment");
        let from = out.mark();
        out.leaf("ActivityObjectId", &of);
        out.decimal("ActualCost", assignment.actual_cost);
        out.instant("ActualFinishDate", assignment.actual_finish);
        out.decimal("ActualRegularUnits", assignment.actual_units);
        out.instant("ActualStartDate", assignment.actual_start);
        out.decimal("ActualUnits", assignment.actual_units);
        out.decimal("AtCompletionCost", cost);
        out.decimal("AtCompletionUnits", whole);
        out.flag("DrivingActivityDatesFlag", assignment.drives);
        out.number("ObjectId", number);
        out.decimal("PlannedCost", assignment.budgeted_cost);
        out.decimal("PlannedLag", hours(assignment.lag));
        out.decimal("PlannedUnits", assignment.budgeted_units);
        if let Some(units) = assignment.units_per_hour {
            out.decimal("PlannedUnitsPerTime", units);
        }
        out.leaf("ProjectObjectId", &self.numbers.projects.text(Some(activity.project_id)));
        out.decimal("RemainingCost", assignment.remaining_cost);
        out.decimal("RemainingUnits", assignment.remaining_units);
        out.some("ResourceObjectId", &resource);
        self.close(from, &kept::ASSIGNMENT, &[&of, &resource]);
    }

    fn expense(&mut self, expense: &Assignment, activity: &Activity, number: u32) {
        let of = self.numbers.activities.text(Some(activity.id));
        let out = &mut self.out;
        out.open("ActivityExpense");
        let from = out.mark();
        out.leaf("ActivityObjectId", &of);
        out.decimal("ActualCost", expense.actual_cost);
        out.leaf("ExpenseItem", &expense.name);
        out.number("ObjectId", number);
        out.decimal("PlannedCost", expense.budgeted_cost);
        out.decimal("PlannedUnits", expense.budgeted_units);
        out.leaf("ProjectObjectId", &self.numbers.projects.text(Some(activity.project_id)));
        out.decimal("RemainingCost", expense.remaining_cost);
        self.close(from, &kept::EXPENSE, &[&of, expense.name.trim()]);
    }

    /// With the project of the successor.
    pub(super) fn relationship_list(&mut self, project: ProjectId) {
        let all = self.p6.relationships().zip(1u32..);
        let of_project: Vec<_> = all.filter(|((_, _, successor), _)| successor.project_id == project).collect();
        for ((relationship, predecessor, successor), number) in of_project {
            let from_activity = self.numbers.activities.text(Some(predecessor.id));
            let to_activity = self.numbers.activities.text(Some(successor.id));
            let kind = word(relationship.kind, &RELATIONSHIPS);
            let out = &mut self.out;
            out.open("Relationship");
            let from = out.mark();
            out.decimal("Lag", hours(self.p6.lag(relationship)));
            out.number("ObjectId", number);
            out.leaf("PredecessorActivityObjectId", &from_activity);
            out.leaf("PredecessorProjectObjectId", &self.numbers.projects.text(Some(predecessor.project_id)));
            out.leaf("SuccessorActivityObjectId", &to_activity);
            out.leaf("SuccessorProjectObjectId", &self.numbers.projects.text(Some(project)));
            out.leaf("Type", kind);
            self.close(from, &kept::RELATIONSHIP, &[&from_activity, &to_activity, kind]);
        }
    }

    pub(super) fn step_list(&mut self, project: ProjectId) {
        let mut number = 0u32;
        for activity in self.of_project(project) {
            for (step, place) in activity.steps.iter().zip(0u32..) {
                number += 1;
                let of = self.numbers.activities.text(Some(activity.id));
                let out = &mut self.out;
                out.open("ActivityStep");
                let from = out.mark();
                out.leaf("ActivityObjectId", &of);
                out.flag("IsCompleted", step.complete == Decimal::ONE);
                out.leaf("Name", &step.name);
                out.number("ObjectId", number);
                out.decimal("PercentComplete", step.complete);
                out.leaf("ProjectObjectId", &self.numbers.projects.text(Some(project)));
                out.number("SequenceNumber", place * 10);
                out.decimal("Weight", step.weight);
                self.close(from, &kept::STEP, &[&of, step.name.trim()]);
            }
        }
    }

    pub(super) fn note_list(&mut self, project: ProjectId) {
        for (activity, number) in self.of_project(project).into_iter().filter(|a| !a.notes.is_empty()).zip(1u32..) {
            let out = &mut self.out;
            out.open("ActivityNote");
            out.leaf("ActivityObjectId", &self.numbers.activities.text(Some(activity.id)));
            out.leaf("Note", &crate::notes::html(&activity.notes));
            out.number("NotebookTopicObjectId", TOPIC);
            out.number("ObjectId", number);
            out.leaf("ProjectObjectId", &self.numbers.projects.text(Some(project)));
            out.close("ActivityNote");
        }
    }
}

/// A cost without a resource; what has done work is one of a role.
fn is_expense(assignment: &Assignment) -> bool {
    let worked = !assignment.actual_units.is_zero() || !assignment.remaining_units.is_zero();
    assignment.resource_id.is_none() && !assignment.drives && !worked && assignment.units_per_hour.is_none()
}
