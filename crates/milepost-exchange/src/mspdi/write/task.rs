//! Tasks with their links, fields and baselines.

use super::outline::{Row, What};
use super::{Task, Writer, duration, hundredths};
use crate::mspdi::{BaselineRow, kept, value};
use milepost_model::ActivityId;
use milepost_model::schedule::{
    Activity, ActivityKind, Constraint, ConstraintKind, DurationType, Lag, Minutes, PercentType, Relationship,
    RelationshipKind, Wbs,
};
use rust_decimal::Decimal;
use std::collections::HashMap;

/// The frozen dates of an activity, with the number of their baseline.
type Frozen<'b> = HashMap<ActivityId, Vec<(u8, BaselineRow)>>;

impl Writer<'_> {
    pub(super) fn task_list(&mut self) {
        let links = self.links();
        let frozen = self.frozen();
        let expenses = self.fixed_costs();
        self.out.open("Tasks");
        let rows = std::mem::take(&mut self.outline.rows);
        let mut empty = std::mem::take(&mut self.empty).rows();
        for row in &rows {
            empty.before(row.id, &mut self.out);
            self.out.open("Task");
            let from = self.out.mark();
            let uid = self.tasks.text(Some(row.task()));
            self.out.leaf("UID", &uid);
            self.out.number("ID", row.id);
            match row.what {
                What::Element(element) => {
                    self.element(row, element);
                    self.merge(from, &kept::SUMMARY, &uid, kept::IN_TASK);
                }
                What::Activity(activity) => {
                    self.activity(row, activity, expenses.get(&activity.id).copied().unwrap_or_default());
                    for link in links.get(&activity.id).into_iter().flatten() {
                        self.link(link);
                    }
                    for (number, text) in self.fields.of_activity(activity, row.id) {
                        self.out.open("ExtendedAttribute");
                        self.out.number("FieldID", number);
                        self.out.leaf("Value", &text);
                        self.out.close("ExtendedAttribute");
                    }
                    for (number, baseline) in frozen.get(&activity.id).into_iter().flatten() {
                        self.baseline(*number, baseline);
                    }
                    let mut kept = self.kept.take(&kept::TASK, &uid);
                    // The unit that people see, unless it says of another kind of time.
                    let elapsed = self.is_elapsed(activity);
                    kept.retain(|of| of.name != "DurationFormat" || value::is_elapsed(Some(&of.text)) == elapsed);
                    self.out.merge(from, &kept, &kept::TASK, kept::IN_TASK);
                }
            }
            self.out.close("Task");
        }
        empty.before(i64::MAX, &mut self.out);
        self.outline.rows = rows;
        self.out.close("Tasks");
    }

    fn is_elapsed(&self, activity: &Activity) -> bool {
        activity.calendar_id.is_some() && activity.calendar_id == self.elapsed
    }

    fn element(&mut self, row: &Row<'_>, element: &Wbs) {
        let out = &mut self.out;
        out.some("Name", &element.name);
        out.leaf("Type", "1");
        out.leaf("IsNull", "0");
        out.some("WBS", &element.code);
        out.leaf("OutlineNumber", &row.number);
        out.number("OutlineLevel", i64::try_from(row.level).unwrap_or(1));
        out.leaf("Summary", "1");
    }

    fn activity(&mut self, row: &Row<'_>, activity: &Activity, fixed_cost: Decimal) {
        let stored = activity.stored.as_deref().cloned().unwrap_or_default();
        let spans = matches!(activity.kind, ActivityKind::LevelOfEffort | ActivityKind::WbsSummary);
        let manual = activity.manual || spans;
        // In all, and what is done of it.
        let whole = activity.original.max(activity.remaining);
        let done = if activity.is_started() { whole - activity.remaining } else { 0 };
        let elapsed = self.is_elapsed(activity);
        let out = &mut self.out;
        out.some("Name", &activity.name);
        out.flag("Active", !activity.inactive);
        out.flag("Manual", manual);
        out.leaf(
            "Type",
            match activity.duration_type {
                DurationType::FixedUnitsPerTime => "0",
                DurationType::FixedDurationAndUnits | DurationType::FixedDurationAndUnitsPerTime => "1",
                DurationType::FixedUnits => "2",
            },
        );
        out.leaf("IsNull", "0");
        out.leaf("WBS", &row.number);
        out.leaf("OutlineNumber", &row.number);
        out.number("OutlineLevel", i64::try_from(row.level).unwrap_or(1));
        out.number("Priority", 1000 - i64::from(activity.priority.min(1000)));
        out.instant("Start", stored.start);
        out.instant("Finish", stored.finish);
        out.leaf("Duration", &duration(whole));
        if manual {
            let (start, finish) = (activity.planned_start, activity.planned_finish);
            out.instant("ManualStart", if spans { stored.start.or(start) } else { start });
            out.instant("ManualFinish", if spans { stored.finish.or(finish) } else { finish });
            out.leaf("ManualDuration", &duration(whole));
        }
        out.leaf("DurationFormat", if elapsed { "8" } else { "7" });
        if activity.is_started() && !activity.is_finished() {
            out.instant("Stop", activity.suspended);
            out.instant("Resume", activity.resumed);
        }
        out.leaf("EffortDriven", "0");
        out.leaf("Estimated", "0");
        out.flag("Milestone", activity.is_milestone());
        out.leaf("Summary", "0");
        if let Some(critical) = stored.critical {
            out.flag("Critical", critical);
        }
        out.instant("EarlyStart", stored.early_start);
        out.instant("EarlyFinish", stored.early_finish);
        out.instant("LateStart", stored.late_start);
        out.instant("LateFinish", stored.late_finish);
        for (name, float) in [("FreeSlack", stored.free_float), ("TotalSlack", stored.total_float)] {
            if let Some(minutes) = float {
                out.number(name, minutes.saturating_mul(10));
            }
        }
        out.decimal("FixedCost", hundredths(fixed_cost));
        out.leaf("FixedCostAccrual", "3");
        out.number("PercentComplete", share(done, whole, activity));
        out.instant("ActualStart", activity.actual_start);
        out.instant("ActualFinish", activity.actual_finish);
        out.leaf("ActualDuration", &duration(done));
        out.leaf("RemainingDuration", &duration(activity.remaining));
        let (kind, date) = activity.constraint.map_or((0, None), constraint);
        out.number("ConstraintType", kind);
        let calendar = if elapsed { String::new() } else { self.calendars.text(activity.calendar_id) };
        out.leaf("CalendarUID", if calendar.is_empty() { "-1" } else { &calendar });
        out.instant("ConstraintDate", date);
        out.instant("Deadline", activity.deadline);
        if activity.leveling_delay != 0 {
            out.number("LevelingDelay", activity.leveling_delay.saturating_mul(10));
            out.leaf("LevelingDelayFormat", "8");
        }
        out.some("Notes", &activity.notes);
        out.decimal("PhysicalPercentComplete", hundredths(activity.physical_percent));
        out.flag("EarnedValueMethod", activity.percent_type == PercentType::Physical);
    }

    /// The relationships to each activity, from activities of the same project. One that spans others drives nothing.
    fn links(&self) -> HashMap<ActivityId, Vec<Relationship>> {
        let mut links: HashMap<ActivityId, Vec<Relationship>> = HashMap::new();
        for relationship in &self.schedule.relationships {
            let of = |id: &ActivityId| self.by_id.get(id);
            let (Some(from), Some(_)) = (of(&relationship.predecessor), of(&relationship.successor)) else { continue };
            if !matches!(from.kind, ActivityKind::LevelOfEffort | ActivityKind::WbsSummary) {
                links.entry(relationship.successor).or_default().push(relationship.clone());
            }
        }
        links
    }

    fn link(&mut self, link: &Relationship) {
        let out = &mut self.out;
        out.open("PredecessorLink");
        out.leaf("PredecessorUID", &self.tasks.text(Some(Task::Activity(link.predecessor))));
        out.leaf(
            "Type",
            match link.kind {
                RelationshipKind::FinishFinish => "0",
                RelationshipKind::FinishStart => "1",
                RelationshipKind::StartFinish => "2",
                RelationshipKind::StartStart => "3",
            },
        );
        out.leaf("CrossProject", "0");
        let percent = |hundredths: i32| i64::from(hundredths) / 100;
        let (lag, format) = match link.lag {
            Lag::Work(minutes) => (minutes.saturating_mul(10), "7"),
            Lag::Elapsed(minutes) => (minutes.saturating_mul(10), "8"),
            Lag::Percent(share) => (percent(share), "19"),
            Lag::ElapsedPercent(share) => (percent(share), "20"),
        };
        out.number("LinkLag", lag);
        out.leaf("LagFormat", format);
        out.close("PredecessorLink");
    }

    /// Baselines as they were read, then those that are projects of their own, by the codes of their activities.
    fn frozen(&self) -> Frozen<'_> {
        let mut frozen: Frozen<'_> = HashMap::new();
        for baseline in self.options.baselines {
            for row in &baseline.rows {
                frozen.entry(row.activity).or_default().push((baseline.number, row.clone()));
            }
        }
        let taken: Vec<u8> = self.options.baselines.iter().map(|b| b.number).collect();
        let free = (0..=10u8).filter(|number| !taken.contains(number));
        let by_code: HashMap<&str, ActivityId> = self.by_id.values().map(|a| (a.code.as_str(), a.id)).collect();
        let projects = self.schedule.projects.iter().filter(|p| p.baseline_of == Some(self.project.id));
        for (number, project) in free.zip(projects) {
            for activity in self.schedule.activities.iter().filter(|a| a.project_id == project.id) {
                let Some(id) = by_code.get(activity.code.as_str()) else { continue };
                let stored = activity.stored.as_deref();
                let row = BaselineRow {
                    activity: *id,
                    start: stored.and_then(|s| s.start).or(activity.planned_start),
                    finish: stored.and_then(|s| s.finish).or(activity.planned_finish),
                    duration: Some(activity.original),
                    cost: None,
                };
                frozen.entry(*id).or_default().push((number, row));
            }
        }
        if self.first_is_free() {
            self.freeze_planned(&mut frozen);
        }
        frozen
    }

    /// No other baseline has the first number, so that planned dates can stand there.
    pub(super) fn first_is_free(&self) -> bool {
        let of_this = self.schedule.projects.iter().any(|p| p.baseline_of == Some(self.project.id));
        !of_this && self.options.baselines.iter().all(|baseline| baseline.number != 0)
    }

    /// Planned dates are what MS Project keeps as its first baseline. What is planned by hand has them as its dates.
    fn freeze_planned(&self, frozen: &mut Frozen<'_>) {
        let planned = |a: &&&Activity| !a.manual && (a.planned_start.is_some() || a.planned_finish.is_some());
        for activity in self.by_id.values().filter(planned) {
            let (start, finish) = (activity.planned_start, activity.planned_finish);
            let row = BaselineRow { activity: activity.id, start, finish, duration: None, cost: None };
            frozen.entry(activity.id).or_default().insert(0, (0, row));
        }
    }

    fn baseline(&mut self, number: u8, row: &BaselineRow) {
        let out = &mut self.out;
        out.open("Baseline");
        out.number("Number", number);
        out.instant("Start", row.start);
        out.instant("Finish", row.finish);
        if let Some(minutes) = row.duration {
            out.leaf("Duration", &duration(minutes));
            out.leaf("DurationFormat", "7");
        }
        if let Some(cost) = row.cost {
            out.decimal("Cost", hundredths(cost));
        }
        out.close("Baseline");
    }
}

/// Per cents of a duration that are done, rounded as the program shows them.
fn share(done: Minutes, whole: Minutes, activity: &Activity) -> Minutes {
    if activity.is_finished() {
        return 100;
    }
    if whole <= 0 { 0 } else { (done.saturating_mul(200) / whole + 1) / 2 }
}

/// The number of a constraint, and its date.
fn constraint(constraint: Constraint) -> (i64, Option<milepost_model::schedule::Instant>) {
    let kind = match constraint.kind {
        ConstraintKind::AsLateAsPossible => return (1, None),
        _ if constraint.date.is_none() => return (0, None),
        ConstraintKind::MandatoryStart | ConstraintKind::StartOn => 2,
        ConstraintKind::MandatoryFinish | ConstraintKind::FinishOn => 3,
        ConstraintKind::StartOnOrAfter => 4,
        ConstraintKind::StartOnOrBefore => 5,
        ConstraintKind::FinishOnOrAfter => 6,
        ConstraintKind::FinishOnOrBefore => 7,
    };
    (kind, constraint.date)
}
