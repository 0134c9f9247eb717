//! Puts the records together once all are read.

use super::calendar::{self, CalendarRecord};
use super::code::{self, ValueRecord};
use super::project::ProjectRecord;
use super::resource::{self, ResourceRecord};
use super::value::Values;
use super::{BASELINE, Pmxml, activity};
use crate::notes;
use crate::xml::Element;
use crate::{Findings, Place};
use milepost_model::schedule::{Activity, CodeType, Rate, Schedule, UserField, Wbs};
use milepost_model::{ActivityId, CalendarId, CodeTypeId, CodeValueId, Message, ProjectId, RelationshipId, ResourceId};
use milepost_model::{UserFieldId, WbsId};
use std::collections::{BTreeMap, HashMap, HashSet};

/// The records as they come.
#[derive(Debug, Default)]
pub(super) struct Build {
    pub(super) findings: Findings,
    left_out: BTreeMap<String, usize>,
    calendars: Vec<CalendarRecord>,
    resources: Vec<ResourceRecord>,
    rates: Vec<(String, Rate, usize)>,
    units: HashMap<String, String>,
    /// Each with what it costs of the first: 1 is the base currency.
    currencies: Vec<(String, String)>,
    code_types: Vec<(CodeType, Option<String>)>,
    code_values: Vec<ValueRecord>,
    fields: Vec<UserField>,
    topics: HashMap<String, String>,
    projects: Vec<ProjectRecord>,
    open: Option<ProjectRecord>,
}

impl Build {
    pub(super) fn take(&mut self, list: Option<&str>, element: &Element<'_>) {
        match list {
            Some(list) if element.name == list => self.projects.extend(self.open.take()),
            Some(list) => self.of_project(list == BASELINE, element),
            None => self.shared(element),
        }
    }

    fn shared(&mut self, element: &Element<'_>) {
        let findings = &mut self.findings;
        let owned = |name: &str| element.value(name).unwrap_or_default().to_owned();
        match element.name {
            "Calendar" => self.calendars.push(calendar::read(element, findings)),
            "Resource" => self.resources.extend(resource::read(element, findings)),
            "ResourceRate" => self.rates.push(resource::rate(element, findings)),
            "UnitOfMeasure" => drop(self.units.insert(owned("ObjectId"), owned("Abbreviation"))),
            "Currency" => self.currencies.push((owned("Id"), owned("ExchangeRate"))),
            "ActivityCodeType" => self.code_types.extend(code::kind(element, findings)),
            "ActivityCode" => self.code_values.extend(code::value(element, findings)),
            "UDFType" => self.fields.extend(code::field(element, findings)),
            "NotebookTopic" => drop(self.topics.insert(owned("ObjectId"), owned("Name"))),
            other => *self.left_out.entry(other.to_owned()).or_default() += 1,
        }
    }

    fn of_project(&mut self, baseline: bool, element: &Element<'_>) {
        let findings = &mut self.findings;
        let open = self.open.get_or_insert_with(|| ProjectRecord::blank(baseline));
        let project = open.project.id;
        match element.name {
            "Activity" => open.activities.extend(activity::read(element, project, findings)),
            "WBS" => open.wbs.extend(activity::wbs(element, project, findings)),
            "Relationship" => open.relationships.push(activity::link(element, findings)),
            "ResourceAssignment" => open.assignments.push(activity::assignment(element, findings)),
            "ActivityExpense" => open.assignments.push(activity::expense(element, findings)),
            "ActivityStep" => open.steps.push(activity::step(element, findings)),
            "ActivityNote" => {
                let v = Values { element, findings };
                let activity = v.key("ActivityObjectId").unwrap_or_default().to_owned();
                let topic = v.key("NotebookTopicObjectId").map(str::to_owned);
                open.notes.push((activity, topic, notes::plain(&v.string("Note")), element.line));
            }
            "Calendar" => self.calendars.push(calendar::read(element, findings)),
            "ActivityCodeType" => self.code_types.extend(code::kind(element, findings)),
            "ActivityCode" => self.code_values.extend(code::value(element, findings)),
            "ScheduleOptions" => open.options(element, findings),
            other => {
                if !open.take(element) && !element.children.is_empty() {
                    *self.left_out.entry(format!("Project/{other}")).or_default() += 1;
                }
            }
        }
    }

    fn refuse(&mut self, element: &str, line: usize, message: &str, value: &str) {
        let place = Place { line: u64::try_from(line).ok(), table: element.to_owned(), ..Place::default() };
        self.findings.error(place, Message::new(message).with("value", value));
    }

    pub(super) fn finish(mut self, version: String) -> Pmxml {
        self.projects.extend(self.open.take());
        let mut s = Schedule::default();
        let projects = self.projects(&mut s);
        let calendars = self.calendars(&mut s, &projects);
        let resources = self.resources(&mut s, &calendars);
        let codes = self.codes(&mut s, &projects);
        let fields: HashMap<String, UserFieldId> = self.fields.iter().map(|f| (f.origin.clone(), f.id)).collect();
        s.user_fields = std::mem::take(&mut self.fields);
        let records = std::mem::take(&mut self.projects);
        // Relationships may lead from project to project.
        let mut all: HashMap<String, ActivityId> = HashMap::new();
        for record in &records {
            for a in &record.activities {
                all.entry(a.activity.origin.clone()).or_insert(a.activity.id);
            }
        }
        for (at, record) in records.into_iter().enumerate() {
            if let Some(project) = s.projects.get_mut(at) {
                project.calendar_id = record.calendar.as_ref().and_then(|id| calendars.get(id)).copied();
            }
            self.put(
                record,
                &mut s,
                &Known { calendars: &calendars, resources: &resources, codes: &codes, fields: &fields, all: &all },
            );
        }
        let left_out = self.left_out.into_iter().collect();
        Pmxml { version, schedule: s, findings: self.findings, left_out }
    }

    /// The projects by their identities; those of baselines are apart.
    fn projects(&mut self, s: &mut Schedule) -> HashMap<String, ProjectId> {
        let mut ids = HashMap::new();
        for record in self.projects.iter().filter(|record| !record.baseline) {
            ids.entry(record.project.origin.clone()).or_insert(record.project.id);
        }
        let base = self.currencies.iter().find(|(_, rate)| rate.parse() == Ok(1.0f64)).or(self.currencies.first());
        let currency = base.map(|(id, _)| id.clone()).unwrap_or_default();
        let only = (ids.len() == 1).then(|| ids.values().next().copied()).flatten();
        for record in &self.projects {
            let mut project = record.project.clone();
            project.currency.clone_from(&currency);
            if record.baseline {
                project.baseline_of = record.original.as_ref().and_then(|id| ids.get(id)).copied().or(only);
            }
            s.projects.push(project);
        }
        ids
    }

    fn calendars(&mut self, s: &mut Schedule, projects: &HashMap<String, ProjectId>) -> HashMap<String, CalendarId> {
        let mut ids: HashMap<String, CalendarId> = HashMap::new();
        let records = std::mem::take(&mut self.calendars);
        for record in &records {
            ids.entry(record.calendar.origin.clone()).or_insert(record.calendar.id);
        }
        let mut seen = HashSet::new();
        for CalendarRecord { mut calendar, base, project, line } in records {
            if !seen.insert(calendar.origin.clone()) {
                self.refuse("Calendar", line, "pmxml-twice", &calendar.origin);
                continue;
            }
            calendar.project_id = project.and_then(|id| projects.get(&id).copied());
            if let Some(base) = base {
                calendar.base = ids.get(&base).copied().filter(|id| *id != calendar.id);
                if calendar.base.is_none() {
                    self.refuse("Calendar", line, "pmxml-no-base-calendar", &base);
                }
            }
            s.calendars.push(calendar);
        }
        self.break_circles(s);
        ids
    }

    /// Calendars that inherit from each other in a circle inherit from nothing.
    fn break_circles(&mut self, s: &mut Schedule) {
        let base: HashMap<_, _> = s.calendars.iter().map(|c| (c.id, c.base)).collect();
        for calendar in &mut s.calendars {
            let mut at = calendar.base;
            for _ in 0..=base.len() {
                at = at.and_then(|id| base.get(&id).copied().flatten());
            }
            if at.is_some() {
                calendar.base = None;
                self.refuse("Calendar", 0, "pmxml-calendar-circle", &calendar.name);
            }
        }
    }

    fn resources(&mut self, s: &mut Schedule, calendars: &HashMap<String, CalendarId>) -> HashMap<String, ResourceId> {
        let records = std::mem::take(&mut self.resources);
        let mut ids: HashMap<String, ResourceId> = HashMap::new();
        let mut places: HashMap<String, usize> = HashMap::new();
        for record in &records {
            ids.entry(record.resource.origin.clone()).or_insert(record.resource.id);
        }
        for ResourceRecord { mut resource, parent, calendar, unit } in records {
            if places.contains_key(&resource.origin) {
                self.refuse("Resource", 0, "pmxml-twice", &resource.origin);
                continue;
            }
            resource.parent = parent.and_then(|id| ids.get(&id).copied()).filter(|id| *id != resource.id);
            resource.calendar_id = calendar.and_then(|id| calendars.get(&id).copied());
            resource.unit = unit.and_then(|id| self.units.get(&id).cloned()).unwrap_or_default();
            places.insert(resource.origin.clone(), s.resources.len());
            s.resources.push(resource);
        }
        for (of, rate, line) in std::mem::take(&mut self.rates) {
            match places.get(&of).and_then(|at| s.resources.get_mut(*at)) {
                Some(resource) => resource.rates.push(rate),
                None => self.refuse("ResourceRate", line, "pmxml-no-resource", &of),
            }
        }
        for resource in &mut s.resources {
            resource.rates.sort_by_key(|rate| rate.from);
        }
        ids
    }

    fn codes(&mut self, s: &mut Schedule, projects: &HashMap<String, ProjectId>) -> HashMap<String, CodeValueId> {
        let mut types: HashMap<String, CodeTypeId> = HashMap::new();
        for (mut kind, project) in std::mem::take(&mut self.code_types) {
            if types.contains_key(&kind.origin) {
                continue;
            }
            kind.project_id = project.and_then(|id| projects.get(&id).copied());
            types.insert(kind.origin.clone(), kind.id);
            s.code_types.push(kind);
        }
        let mut ids: HashMap<String, CodeValueId> = HashMap::new();
        let mut parents = vec![];
        for record in std::mem::take(&mut self.code_values) {
            let ValueRecord { mut value, kind, parent, line } = record;
            let Some(type_id) = types.get(&kind) else {
                self.refuse("ActivityCode", line, "pmxml-no-code-type", &kind);
                continue;
            };
            if ids.contains_key(&value.origin) {
                continue;
            }
            value.type_id = *type_id;
            ids.insert(value.origin.clone(), value.id);
            parents.push(parent);
            s.code_values.push(value);
        }
        for (value, parent) in s.code_values.iter_mut().zip(parents) {
            value.parent = parent.and_then(|id| ids.get(&id).copied()).filter(|id| *id != value.id);
        }
        ids
    }

    fn put(&mut self, record: ProjectRecord, s: &mut Schedule, known: &Known<'_>) {
        let wbs = self.wbs(record.wbs, record.root.as_deref(), s);
        let mut places: HashMap<String, usize> = HashMap::new();
        for a in record.activities {
            let mut activity: Activity = a.activity;
            if places.contains_key(&activity.origin) {
                self.refuse("Activity", a.line, "pmxml-twice", &activity.origin);
                continue;
            }
            activity.wbs_id = a.wbs.and_then(|id| wbs.get(&id).copied());
            if let Some(id) = a.calendar {
                activity.calendar_id = known.calendars.get(&id).copied();
                if activity.calendar_id.is_none() {
                    self.refuse("Activity", a.line, "pmxml-no-calendar", &id);
                }
            }
            activity.primary_resource = a.resource.and_then(|id| known.resources.get(&id).copied());
            activity.codes = a.codes.iter().filter_map(|id| known.codes.get(id).copied()).collect();
            let values = a.values.into_iter();
            activity.user_values = values.filter_map(|(id, v)| Some((*known.fields.get(&id)?, v))).collect();
            places.insert(activity.origin.clone(), s.activities.len());
            s.activities.push(activity);
        }
        for (of, step, line) in record.steps {
            match places.get(&of).and_then(|at| s.activities.get_mut(*at)) {
                Some(activity) => activity.steps.push(step),
                None => self.refuse("ActivityStep", line, "pmxml-no-activity", &of),
            }
        }
        for (of, topic, text, line) in record.notes {
            let Some(activity) = places.get(&of).and_then(|at| s.activities.get_mut(*at)) else {
                self.refuse("ActivityNote", line, "pmxml-no-activity", &of);
                continue;
            };
            if !activity.notes.is_empty() {
                activity.notes.push_str("\n\n");
            }
            if let Some(topic) = topic.and_then(|id| self.topics.get(&id)) {
                notes::heading(topic, &mut activity.notes);
            }
            activity.notes.push_str(&text);
        }
        let find = |id: &String, s: &Schedule| {
            let own = places.get(id).and_then(|at| s.activities.get(*at)).map(|a| a.id);
            own.or_else(|| known.all.get(id).copied())
        };
        for link in record.relationships {
            let (from, to) = (find(&link.predecessor, s), find(&link.successor, s));
            match (from, to) {
                (Some(from), Some(to)) if from == to => {
                    self.refuse("Relationship", link.line, "pmxml-follows-itself", &link.successor);
                }
                (Some(predecessor), Some(successor)) => {
                    let (id, kind, lag) = (RelationshipId::new(), link.kind, link.lag);
                    s.relationships.push(milepost_model::schedule::Relationship {
                        id,
                        predecessor,
                        successor,
                        kind,
                        lag,
                    });
                }
                (None, _) => self.refuse("Relationship", link.line, "pmxml-no-activity", &link.predecessor),
                (_, None) => self.refuse("Relationship", link.line, "pmxml-no-activity", &link.successor),
            }
        }
        for record in record.assignments {
            let Some(activity_id) = find(&record.activity, s) else {
                self.refuse("ResourceAssignment", record.line, "pmxml-no-activity", &record.activity);
                continue;
            };
            let mut assignment = record.assignment;
            assignment.activity_id = activity_id;
            if let Some(id) = record.resource {
                assignment.resource_id = known.resources.get(&id).copied();
                if assignment.resource_id.is_none() {
                    self.refuse("ResourceAssignment", record.line, "pmxml-no-resource", &id);
                }
            }
            s.assignments.push(assignment);
        }
    }

    /// The tree of one project; what lies below itself lies directly under the project.
    fn wbs(
        &mut self,
        records: Vec<(Wbs, Option<String>)>,
        root: Option<&str>,
        s: &mut Schedule,
    ) -> HashMap<String, WbsId> {
        let mut ids: HashMap<String, WbsId> = HashMap::new();
        let mut kept: Vec<(Wbs, Option<String>)> = vec![];
        for (element, parent) in records {
            if ids.contains_key(&element.origin) {
                self.refuse("WBS", 0, "pmxml-twice", &element.origin);
                continue;
            }
            ids.insert(element.origin.clone(), element.id);
            kept.push((element, parent));
        }
        for (element, parent) in &mut kept {
            let parent = parent.take().filter(|id| Some(id.as_str()) != root);
            element.parent = parent.and_then(|id| ids.get(&id).copied()).filter(|id| *id != element.id);
        }
        let above: HashMap<WbsId, Option<WbsId>> = kept.iter().map(|(e, _)| (e.id, e.parent)).collect();
        // Sound are those from which a way up is known to end.
        let mut sound: HashSet<WbsId> = HashSet::new();
        for (element, _) in &mut kept {
            let mut way = vec![element.id];
            let mut at = element.parent;
            let mut seen: HashSet<WbsId> = HashSet::from([element.id]);
            while let Some(id) = at.filter(|id| !sound.contains(id)) {
                if !seen.insert(id) {
                    element.parent = None;
                    way.truncate(1);
                    break;
                }
                way.push(id);
                at = above.get(&id).copied().flatten();
            }
            sound.extend(way);
        }
        s.wbs.extend(kept.into_iter().map(|(element, _)| element));
        ids
    }
}

/// What the file's identities stand for, for all of its projects.
struct Known<'k> {
    calendars: &'k HashMap<String, CalendarId>,
    resources: &'k HashMap<String, ResourceId>,
    codes: &'k HashMap<String, CodeValueId>,
    fields: &'k HashMap<String, UserFieldId>,
    all: &'k HashMap<String, ActivityId>,
}
