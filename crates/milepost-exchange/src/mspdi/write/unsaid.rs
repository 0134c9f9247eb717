//! What of a schedule MS Project has no words for: said once of each kind, with the first activity that has it.

use super::Writer;
use super::resource::is_fixed_cost;
use milepost_model::Message;
use milepost_model::schedule::{
    Activity, ActivityKind, Calendar, ConstraintKind, Critical, Lag, Resource, ResourceKind, ScheduleOptions,
};
use std::collections::HashMap;

type Has = fn(&Activity) -> bool;

/// What an activity may have, by the name of its message.
const OF_ACTIVITIES: [(&str, Has); 13] = [
    ("written-ms-steps", |a| !a.steps.is_empty()),
    ("written-ms-second-constraint", |a| a.second_constraint.is_some()),
    ("written-ms-constraint-kind", |a| {
        a.constraint.is_some_and(|c| matches!(c.kind, ConstraintKind::StartOn | ConstraintKind::FinishOn))
    }),
    ("written-ms-spans", |a| matches!(a.kind, ActivityKind::LevelOfEffort | ActivityKind::WbsSummary)),
    ("written-ms-resource-dependent", |a| a.kind == ActivityKind::ResourceDependent),
    ("written-ms-milestone", |a| a.is_milestone() && a.original != 0),
    ("written-ms-original", |a| a.is_started() && a.remaining > a.original),
    ("written-ms-expected", |a| a.expected_finish.is_some()),
    ("written-ms-external", |a| a.external_early_start.is_some() || a.external_late_finish.is_some()),
    ("written-ms-planned", |a| !a.manual && (a.planned_start.is_some() || a.planned_finish.is_some())),
    ("written-ms-primary", |a| a.primary_resource.is_some()),
    ("written-ms-suspended", |a| a.suspended.is_some() != a.resumed.is_some()),
    ("written-ms-paths", |a| a.stored.as_deref().is_some_and(|s| s.float_path.is_some() || s.longest_path.is_some())),
];

impl Writer<'_> {
    pub(super) fn unsaid(&mut self) {
        let activities: Vec<&Activity> =
            self.schedule.activities.iter().filter(|a| self.by_id.contains_key(&a.id)).collect();
        for (id, has) in OF_ACTIVITIES {
            if id == "written-ms-planned" && self.first_is_free() {
                continue;
            }
            let mut with = activities.iter().filter(|a| has(a));
            let Some(first) = with.next() else { continue };
            let count = 1 + with.count();
            self.lost("Task", "", Message::new(id).with("activity", first.code.as_str()).with("count", count));
        }
        self.of_project();
        self.of_calendars();
        self.of_resources();
        self.of_expenses();
        self.of_relationships();
    }

    fn of_project(&mut self) {
        let project = self.project;
        let usual = ScheduleOptions::default();
        let options = ScheduleOptions { rules: usual.rules, critical: usual.critical, ..project.options.clone() };
        let day = self.minutes_per_day();
        let threshold = match project.options.critical {
            Critical::TotalFloat(minutes) => minutes % day == 0,
            Critical::LongestPath => false,
        };
        let about = |id: &str| Message::new(id).with("project", project.code.as_str());
        let mut say = vec![];
        if !self.rules_are_ours() {
            say.push(about("written-ms-rules"));
        }
        if options != usual {
            say.push(about("written-ms-options"));
        }
        if !threshold {
            say.push(about("written-ms-critical"));
        }
        if project.must_finish_by.is_some() {
            say.push(about("written-ms-must-finish"));
        }
        for message in say {
            self.lost("Project", "", message);
        }
    }

    fn of_calendars(&mut self) {
        let Some(of_project) = self.calendar_of_project() else { return };
        let day = of_project.minutes_per_day;
        let differs = |c: &&Calendar| Some(c.id) != self.elapsed && c.minutes_per_day != day;
        let found = self.schedule.calendars.iter().find(differs);
        if let Some(calendar) = found {
            let message = Message::new("written-ms-hours").with("calendar", calendar.name.as_str());
            self.lost("Calendar", "", message);
        }
    }

    fn of_resources(&mut self) {
        type Of = fn(&Resource) -> bool;
        let kinds: [(&str, Of); 3] = [
            ("written-ms-equipment", |r| r.kind == ResourceKind::Equipment),
            ("written-ms-resource-tree", |r| r.parent.is_some()),
            ("written-ms-rates", |r| r.rates.len() > 1 || r.rates.iter().any(|rate| rate.from.is_some())),
        ];
        for (id, has) in kinds {
            if let Some(resource) = self.schedule.resources.iter().find(|r| has(r)) {
                self.lost("Resource", "", Message::new(id).with("resource", resource.name.as_str()));
            }
        }
    }

    /// One sum for each activity, which is spent when it is finished.
    fn of_expenses(&mut self) {
        let mut of: HashMap<_, usize> = HashMap::new();
        let mut found = None;
        for expense in self.schedule.assignments.iter().filter(|a| is_fixed_cost(a)) {
            let Some(activity) = self.by_id.get(&expense.activity_id) else { continue };
            let count = of.entry(expense.activity_id).or_default();
            *count += 1;
            let spent = if activity.is_finished() { expense.actual_cost } else { expense.remaining_cost };
            let named = !["", super::super::FIXED_COST].contains(&expense.name.as_str());
            if *count > 1 || named || spent != expense.budgeted_cost {
                found = found.or(Some(activity.code.clone()));
            }
        }
        if let Some(activity) = found {
            self.lost("Task", "FixedCost", Message::new("written-ms-expense").with("activity", activity));
        }
    }

    fn of_relationships(&mut self) {
        let mut say = vec![];
        for relationship in &self.schedule.relationships {
            let of = |id| self.by_id.get(id).copied();
            let (from, to) = (of(&relationship.predecessor), of(&relationship.successor));
            let parts = matches!(relationship.lag, Lag::Percent(n) | Lag::ElapsedPercent(n) if n % 100 != 0);
            let id = match (from, to) {
                (Some(_), Some(_)) if parts => "written-ms-lag-percent",
                (Some(_), None) | (None, Some(_)) => "written-ms-other-project",
                _ => continue,
            };
            let code = |activity: Option<&Activity>| activity.map_or(String::new(), |a| a.code.clone());
            say.push(Message::new(id).with("predecessor", code(from)).with("successor", code(to)));
        }
        for message in say {
            self.lost("PredecessorLink", "", message);
        }
    }
}
