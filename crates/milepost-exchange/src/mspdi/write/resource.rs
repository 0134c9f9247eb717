//! Resources and assignments.

use super::{Task, Writer, duration, hundredths, work};
use crate::mspdi::kept;
use crate::xml::Element;
use milepost_model::ActivityId;
use milepost_model::schedule::{Assignment, ResourceKind};
use rust_decimal::Decimal;
use std::collections::HashMap;

/// The resource of an assignment that has none.
const NOBODY: &str = "-65535";

impl Writer<'_> {
    pub(super) fn resource_list(&mut self) {
        self.out.open("Resources");
        let (nobody, empty): (Vec<_>, Vec<_>) =
            self.kept.wholes("Resources", "").into_iter().partition(|row| row.value("UID") == Some("0"));
        nobody.iter().for_each(|row| self.out.element(row));
        for (resource, id) in self.schedule.resources.iter().zip(1i64..) {
            let uid = self.resources.text(Some(resource.id));
            let out = &mut self.out;
            out.open("Resource");
            let from = out.mark();
            out.leaf("UID", &uid);
            out.number("ID", id);
            out.some("Name", &resource.name);
            out.leaf("Type", if resource.kind == ResourceKind::Material { "0" } else { "1" });
            out.leaf("IsNull", "0");
            if resource.code != resource.name {
                out.some("Initials", &resource.code);
            }
            out.some("MaterialLabel", &resource.unit);
            let rate = resource.rates.last();
            if let Some(units) = rate.and_then(|rate| rate.max_units) {
                out.decimal("MaxUnits", units);
            }
            if let Some(rate) = rate {
                out.decimal("StandardRate", rate.cost_per_unit);
                out.leaf("StandardRateFormat", "2");
            }
            let calendar = self.calendars.text(resource.calendar_id);
            out.leaf("CalendarUID", if calendar.is_empty() { "-1" } else { &calendar });
            self.merge(from, &kept::RESOURCE, &uid, kept::IN_RESOURCE);
            self.out.close("Resource");
        }
        let most = i64::try_from(self.schedule.resources.len()).unwrap_or(i64::MAX);
        let after =
            |row: &&Element<'_>| row.value("ID").and_then(|id| id.parse().ok()).is_some_and(|id: i64| id > most);
        empty.iter().filter(after).for_each(|row| self.out.element(row));
        self.out.close("Resources");
    }

    pub(super) fn assignment_list(&mut self) {
        self.out.open("Assignments");
        let whole = self.kept.wholes("Assignments", "");
        whole.iter().for_each(|row| self.out.element(row));
        let of_whole = whole.iter().filter_map(|row| row.value("UID"));
        let numbers = self.kept.values(&kept::ASSIGNMENT, "UID").chain(of_whole);
        // New ones are numbered above all that the file had.
        let mut number = numbers.filter_map(|uid| uid.parse().ok()).max().unwrap_or(0i64);
        // Pauses are told by the work of each day: one assignment of each split activity says them.
        let mut told = std::collections::HashSet::new();
        let all = self.schedule.assignments.iter().filter(|a| !is_fixed_cost(a));
        let all: Vec<&Assignment> = all.filter(|a| self.by_id.contains_key(&a.activity_id)).collect();
        let has_one: std::collections::HashSet<ActivityId> = all.iter().map(|a| a.activity_id).collect();
        for assignment in &all {
            let key = self.key_of(assignment);
            let own = self.kept.peek(&kept::ASSIGNMENT, &key, "UID").and_then(|uid| uid.parse().ok());
            number += i64::from(own.is_none());
            self.assignment(own.unwrap_or(number), assignment, told.insert(assignment.activity_id));
        }
        for activity in self.schedule.activities.iter().filter(|a| !a.splits.is_empty()) {
            if self.by_id.contains_key(&activity.id) && !has_one.contains(&activity.id) {
                number += 1;
                self.assignment(number, &Assignment::blank(activity.id), true);
            }
        }
        self.out.close("Assignments");
    }

    /// By what an assignment is known in a file.
    fn key_of(&self, assignment: &Assignment) -> String {
        let task = self.tasks.text(Some(Task::Activity(assignment.activity_id)));
        let resource = self.resources.text(assignment.resource_id);
        let resource = if resource.is_empty() { NOBODY } else { &resource };
        crate::kept::key([task.as_str(), resource].into_iter())
    }

    fn assignment(&mut self, number: i64, assignment: &Assignment, tells_pauses: bool) {
        let whole = assignment.actual_units.saturating_add(assignment.remaining_units);
        let cost = assignment.actual_cost.saturating_add(assignment.remaining_cost);
        let key = self.key_of(assignment);
        let out = &mut self.out;
        out.open("Assignment");
        let from = out.mark();
        out.number("UID", number);
        out.leaf("TaskUID", &self.tasks.text(Some(Task::Activity(assignment.activity_id))));
        let resource = self.resources.text(assignment.resource_id);
        out.leaf("ResourceUID", if resource.is_empty() { NOBODY } else { &resource });
        out.decimal("ActualCost", hundredths(assignment.actual_cost));
        out.instant("ActualFinish", assignment.actual_finish);
        out.instant("ActualStart", assignment.actual_start);
        out.leaf("ActualWork", &work(assignment.actual_units));
        out.decimal("Cost", hundredths(cost));
        out.number("Delay", assignment.lag.saturating_mul(10));
        out.decimal("RemainingCost", hundredths(assignment.remaining_cost));
        out.leaf("RemainingWork", &work(assignment.remaining_units));
        if let Some(units) = assignment.units_per_hour {
            out.decimal("Units", units);
        }
        out.leaf("Work", &work(whole));
        if assignment.budgeted_units != whole || assignment.budgeted_cost != cost {
            out.open("Baseline");
            out.leaf("Number", "0");
            out.leaf("Work", &work(assignment.budgeted_units));
            out.decimal("Cost", hundredths(assignment.budgeted_cost));
            out.close("Baseline");
        }
        if tells_pauses {
            self.pauses(number, assignment.activity_id);
        }
        self.merge(from, &kept::ASSIGNMENT, &key, kept::IN_ASSIGNMENT);
        self.out.close("Assignment");
    }

    /// The sum of each activity's expenses.
    pub(super) fn fixed_costs(&self) -> HashMap<ActivityId, Decimal> {
        let mut costs: HashMap<ActivityId, Decimal> = HashMap::new();
        for expense in self.schedule.assignments.iter().filter(|a| is_fixed_cost(a)) {
            let sum = costs.entry(expense.activity_id).or_default();
            *sum = sum.saturating_add(expense.budgeted_cost);
        }
        costs
    }

    /// The work of each piece of a split activity, and none between them.
    fn pauses(&mut self, number: i64, activity: ActivityId) {
        let Some(activity) = self.by_id.get(&activity) else { return };
        let rows = super::split::rows(activity, self.schedule, self.project.calendar_id);
        for (start, finish, minutes) in rows {
            let out = &mut self.out;
            out.open("TimephasedData");
            out.leaf("Type", "1");
            out.number("UID", number);
            out.instant("Start", Some(start));
            out.instant("Finish", Some(finish));
            out.leaf("Unit", "2");
            out.leaf("Value", &duration(minutes));
            out.close("TimephasedData");
        }
    }
}

/// A cost of the activity itself, which has one sum here.
pub(super) fn is_fixed_cost(assignment: &Assignment) -> bool {
    let worked = !assignment.actual_units.is_zero() || !assignment.remaining_units.is_zero();
    assignment.resource_id.is_none() && !assignment.drives && !worked && assignment.units_per_hour.is_none()
}
