//! Puts the records together once all are read: what refers to what is known only then.

use super::calendar::CalendarRecord;
use super::link::{self, End};
use super::project::ProjectRecord;
use super::resource::{self, ResourceRecord};
use super::split;
use super::task::TaskRecord;
use super::{Baseline, BaselineRow, Mspdi};
use crate::xml::Element;
use crate::{Findings, Place};
use milepost_model::schedule::{
    Assignment, Calendar, Critical, Resource, ResourceKind, Schedule, UserField, UserFieldKind, UserValue, Wbs,
};
use milepost_model::{ActivityId, CalendarId, Message, ResourceId, UserFieldId, WbsId};
use std::collections::{BTreeMap, HashMap};

/// The records as they come.
#[derive(Debug, Default)]
pub(super) struct Build {
    project: ProjectRecord,
    calendars: Vec<CalendarRecord>,
    tasks: Vec<TaskRecord>,
    resources: Vec<ResourceRecord>,
    /// They refer to tasks and resources, which come before them in every file that Project writes.
    assignments: Vec<Assignment>,
    /// Of the tasks and resources read so far, by the file's identities.
    activities: HashMap<String, ActivityId>,
    resource_ids: HashMap<String, (ResourceId, ResourceKind)>,
    fields: Vec<(String, UserField)>,
    /// The field that holds the codes of activities, where they are not the numbers of their rows.
    code_field: Option<String>,
    pub(super) findings: Findings,
    /// Where the work of an activity rests, by the assignments that say so.
    pauses: HashMap<ActivityId, Vec<split::Pauses>>,
}

fn place(element: &str, line: usize) -> Place {
    Place { line: u64::try_from(line).ok(), table: element.to_owned(), ..Place::default() }
}

impl Build {
    fn warn(&mut self, element: &str, line: usize, message: Message) {
        self.findings.warning(place(element, line), message);
    }

    pub(super) fn take(&mut self, list: Option<&str>, element: &Element<'_>) {
        let findings = &mut self.findings;
        let mut warn = |line, message| findings.warning(place(element.name, line), message);
        match (list, element.name) {
            (None, _) => self.project.take(element),
            (Some("Calendars"), "Calendar") => self.calendars.push(CalendarRecord::read(element, &mut warn)),
            (Some("Tasks"), "Task") => {
                let Some(task) = TaskRecord::read(element, self.project.project.id, &mut warn) else { return };
                let uid = task.activity.origin.clone();
                if self.activities.insert(uid.clone(), task.activity.id).is_some() {
                    warn(element.line, Message::new("mspdi-task-twice").with("task", uid));
                }
                self.tasks.push(task);
            }
            (Some("Resources"), "Resource") => {
                if let Some(record) = ResourceRecord::read(element) {
                    let of = (record.resource.id, record.resource.kind);
                    self.resource_ids.insert(record.resource.origin.clone(), of);
                    self.resources.push(record);
                }
            }
            (Some("Assignments"), "Assignment") => {
                let activities = &self.activities;
                let resources = &self.resource_ids;
                let activity = |uid: &str| activities.get(uid).copied();
                let resource = |uid: &str| resources.get(uid).copied();
                match resource::assignment(element, activity, resource) {
                    Some(assignment) => {
                        if let Some(pauses) = split::pauses(element) {
                            self.pauses.entry(assignment.activity_id).or_default().push(pauses);
                        }
                        self.assignments.push(assignment);
                    }
                    // Task 0 is the project's own summary.
                    None if element.value("TaskUID") == Some("0") => {}
                    None => warn(element.line, Message::new("mspdi-assignment-nowhere")),
                }
            }
            (Some("ExtendedAttributes"), "ExtendedAttribute") => {
                let id = element.value("FieldID").filter(|id| super::is_of_tasks(Some(id)));
                let (Some(id), Some(name)) = (id, element.value("FieldName")) else { return };
                if element.value("Alias") == Some(super::ACTIVITY_ID) {
                    self.code_field = Some(id.to_owned());
                    return;
                }
                let field = UserField {
                    id: UserFieldId::new(),
                    subject: "TASK".to_owned(),
                    name: element.value("Alias").unwrap_or(name).to_owned(),
                    kind: UserFieldKind::Text,
                    origin: id.to_owned(),
                };
                self.fields.push((id.to_owned(), field));
            }
            _ => {}
        }
    }

    pub(super) fn finish(mut self) -> Mspdi {
        let mut schedule = Schedule::default();
        let calendars = self.calendars(&mut schedule);
        self.project.project.calendar_id = self.project.calendar.as_ref().and_then(|uid| calendars.get(uid)).copied();
        if self.project.project.name.is_empty() {
            self.project.project.name.clone_from(&self.project.project.code);
        }
        let threshold = self.project.critical_days.saturating_mul(self.project.minutes_per_day);
        self.project.project.options.critical = Critical::TotalFloat(threshold);
        let resources = std::mem::take(&mut self.resources);
        schedule.resources.extend(resources.into_iter().map(|ResourceRecord { resource, calendar }| Resource {
            calendar_id: calendar.and_then(|uid| calendars.get(&uid).copied()),
            ..resource
        }));
        let summaries = self.structure(&mut schedule);
        self.relationships(&mut schedule, &summaries);
        let baselines = self.baselines(&summaries);
        self.activities(&mut schedule, &calendars, &summaries);
        schedule.user_fields = self.fields.into_iter().map(|(_, field)| field).collect();
        split::set(&mut schedule, &self.pauses, self.project.project.calendar_id);
        schedule.projects.push(self.project.project);
        Mspdi { schedule, baselines, build: self.project.build, findings: self.findings }
    }

    /// The calendars, and their ids by the file's numbers.
    fn calendars(&mut self, schedule: &mut Schedule) -> HashMap<String, CalendarId> {
        let records = std::mem::take(&mut self.calendars);
        let ids: HashMap<String, CalendarId> =
            records.iter().map(|record| (record.calendar.origin.clone(), record.calendar.id)).collect();
        for CalendarRecord { mut calendar, base, line } in records {
            if let Some(base) = base {
                calendar.base = ids.get(&base).copied().filter(|base| *base != calendar.id);
                if calendar.base.is_none() {
                    self.warn(
                        "Calendar",
                        line,
                        Message::new("mspdi-calendar-base").with("calendar", calendar.name.as_str()),
                    );
                }
            }
            calendar.minutes_per_day = self.project.minutes_per_day;
            calendar.minutes_per_week = self.project.minutes_per_week;
            calendar.minutes_per_month = self.project.minutes_per_day * self.project.days_per_month;
            calendar.minutes_per_year = calendar.minutes_per_month * 12;
            schedule.calendars.push(calendar);
        }
        ids
    }

    /// The work breakdown structure from the summary tasks, and the activities under each: by the place of
    /// the summary in the list of tasks.
    fn structure(&mut self, schedule: &mut Schedule) -> BTreeMap<usize, Vec<ActivityId>> {
        let mut under: BTreeMap<usize, Vec<ActivityId>> = BTreeMap::new();
        // The summaries that are open above a task: level, place in the list, element.
        let mut open: Vec<(usize, usize, WbsId)> = vec![];
        let next_levels: Vec<usize> = self.tasks.iter().skip(1).map(|task| task.level).chain([0]).collect();
        for ((place, task), next_level) in self.tasks.iter_mut().enumerate().zip(next_levels) {
            open.retain(|(level, _, _)| *level < task.level);
            let parent = open.last().map(|(_, _, id)| *id);
            // Some programs leave the flag out; what has tasks under it is a summary whatever it says.
            if task.summary || next_level > task.level {
                task.summary = true;
                let wbs = Wbs {
                    id: WbsId::new(),
                    project_id: task.activity.project_id,
                    parent,
                    position: i64::try_from(place).unwrap_or(i64::MAX),
                    code: task.wbs.clone(),
                    name: task.activity.name.clone(),
                    origin: task.activity.origin.clone(),
                };
                open.push((task.level, place, wbs.id));
                under.entry(place).or_default();
                schedule.wbs.push(wbs);
            } else {
                task.activity.wbs_id = parent;
                for (_, summary, _) in &open {
                    under.entry(*summary).or_default().push(task.activity.id);
                }
            }
        }
        under
    }

    fn relationships(&mut self, schedule: &mut Schedule, under: &BTreeMap<usize, Vec<ActivityId>>) {
        let places: HashMap<&str, usize> =
            self.tasks.iter().enumerate().map(|(place, task)| (task.activity.origin.as_str(), place)).collect();
        let end = |place: usize| match under.get(&place) {
            Some(activities) => Some(End::Summary(activities)),
            None => self.tasks.get(place).map(|task| End::Activity(task.activity.id)),
        };
        let mut warnings = vec![];
        for (at, task) in self.tasks.iter().enumerate() {
            for link in &task.links {
                let about = |message: Message| {
                    message
                        .with("task", task.activity.origin.as_str())
                        .with("name", task.activity.name.as_str())
                        .with("predecessor", link.predecessor.as_str())
                };
                let from = places.get(link.predecessor.as_str()).and_then(|place| end(*place));
                let found = match (link.other_project, from, end(at)) {
                    (false, Some(from), Some(to)) => link::relationships(link, &from, &to),
                    (true, _, _) => Err(Message::new("mspdi-link-other-project")),
                    _ => Err(Message::new("mspdi-link-nowhere")),
                };
                match found {
                    Ok(found) => schedule.relationships.extend(found),
                    Err(message) => warnings.push((link.line, about(message))),
                }
            }
        }
        for (line, message) in warnings {
            self.warn("PredecessorLink", line, message);
        }
    }

    fn baselines(&self, under: &BTreeMap<usize, Vec<ActivityId>>) -> Vec<Baseline> {
        let mut rows: BTreeMap<u8, Vec<BaselineRow>> = BTreeMap::new();
        for (place, task) in self.tasks.iter().enumerate() {
            for baseline in task.baselines.iter().filter(|_| !under.contains_key(&place)) {
                rows.entry(baseline.number).or_default().push(BaselineRow {
                    activity: task.activity.id,
                    start: baseline.start,
                    finish: baseline.finish,
                    duration: baseline.duration,
                    cost: baseline.cost,
                });
            }
        }
        rows.into_iter().map(|(number, rows)| Baseline { number, rows }).collect()
    }

    fn activities(
        &mut self,
        schedule: &mut Schedule,
        calendars: &HashMap<String, CalendarId>,
        under: &BTreeMap<usize, Vec<ActivityId>>,
    ) {
        let fields: HashMap<String, UserFieldId> =
            self.fields.iter().map(|(origin, field)| (origin.clone(), field.id)).collect();
        let mut by_the_clock: Option<CalendarId> = None;
        let mut of_summaries = std::collections::HashSet::new();
        for (place, task) in std::mem::take(&mut self.tasks).into_iter().enumerate() {
            let TaskRecord { mut activity, calendar, elapsed, fixed_cost, fields: values, line, .. } = task;
            if under.contains_key(&place) {
                of_summaries.insert(activity.id);
                if !fixed_cost.is_zero() {
                    let message = Message::new("mspdi-summary-cost").with("task", activity.origin.as_str());
                    self.warn("Task", line, message);
                }
                continue;
            }
            activity.calendar_id = calendar.and_then(|uid| {
                let found = calendars.get(&uid).copied();
                if found.is_none() {
                    self.warn("Task", line, Message::new("mspdi-task-calendar").with("task", activity.origin.as_str()));
                }
                found
            });
            if elapsed {
                activity.calendar_id = Some(*by_the_clock.get_or_insert_with(|| {
                    let calendar =
                        Calendar { origin: super::ELAPSED.to_owned(), ..Calendar::round_the_clock("Elapsed") };
                    let id = calendar.id;
                    schedule.calendars.push(calendar);
                    id
                }));
            }
            for (field, value) in values {
                if self.code_field.as_ref() == Some(&field) {
                    activity.code = value;
                } else if let Some(field) = fields.get(&field) {
                    activity.user_values.push((*field, UserValue::Text(value)));
                }
            }
            if !fixed_cost.is_zero() {
                schedule.assignments.push(Assignment {
                    name: super::FIXED_COST.to_owned(),
                    budgeted_cost: fixed_cost,
                    remaining_cost: if activity.is_finished() { Default::default() } else { fixed_cost },
                    actual_cost: if activity.is_finished() { fixed_cost } else { Default::default() },
                    drives: false,
                    ..Assignment::blank(activity.id)
                });
            }
            schedule.activities.push(activity);
        }
        let assignments = std::mem::take(&mut self.assignments);
        schedule.assignments.extend(assignments.into_iter().filter(|a| !of_summaries.contains(&a.activity_id)));
    }
}
