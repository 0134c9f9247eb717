//! Takes a file with several projects apart: each keeps its own calendars, resources and codes, those that
//! they share as copies with ids of their own.

use milepost_model::schedule::{
    Activity, Assignment, Calendar, CodeType, CodeValue, Relationship, Resource, Schedule, UserField, Wbs,
};
use milepost_model::{ActivityId, CalendarId, CodeTypeId, CodeValueId, ProjectId, ResourceId, UserFieldId};
use std::collections::{HashMap, HashSet};

/// One project of a file.
pub(super) struct Part {
    pub(super) project: ProjectId,
    /// Its id within the file.
    pub(super) origin: ProjectId,
    /// Its own relationships only.
    pub(super) schedule: Schedule,
    /// Relationships to it from other projects of the file.
    pub(super) outer: Vec<Relationship>,
}

/// New ids for what projects share.
#[derive(Default)]
struct Copies {
    calendars: HashMap<CalendarId, CalendarId>,
    resources: HashMap<ResourceId, ResourceId>,
    types: HashMap<CodeTypeId, CodeTypeId>,
    values: HashMap<CodeValueId, CodeValueId>,
    fields: HashMap<UserFieldId, UserFieldId>,
}

/// The projects of a schedule that have activities and are no baseline of another.
pub(super) fn parts(schedule: &Schedule) -> Vec<Part> {
    let with_activities: HashSet<ProjectId> = schedule.activities.iter().map(|a| a.project_id).collect();
    let taken: Vec<_> = schedule
        .projects
        .iter()
        .filter(|p| with_activities.contains(&p.id) && p.baseline_of.is_none())
        .map(|p| p.id)
        .collect();
    let project_of: HashMap<ActivityId, ProjectId> =
        schedule.activities.iter().filter(|a| taken.contains(&a.project_id)).map(|a| (a.id, a.project_id)).collect();
    taken.iter().map(|project| part(schedule, *project, &project_of, taken.len() > 1)).collect()
}

fn part(schedule: &Schedule, project: ProjectId, project_of: &HashMap<ActivityId, ProjectId>, copy: bool) -> Part {
    let mut own = Schedule {
        projects: schedule.projects.iter().filter(|p| p.id == project).cloned().collect(),
        wbs: schedule.wbs.iter().filter(|w| w.project_id == project).cloned().collect(),
        activities: schedule.activities.iter().filter(|a| a.project_id == project).cloned().collect(),
        ..Schedule::default()
    };
    let here = |id: &ActivityId| project_of.get(id) == Some(&project);
    own.assignments = schedule.assignments.iter().filter(|a| here(&a.activity_id)).cloned().collect();
    let to_here = schedule.relationships.iter().filter(|r| here(&r.successor));
    let (inner, outer): (Vec<_>, Vec<_>) =
        to_here.filter(|r| project_of.contains_key(&r.predecessor)).cloned().partition(|r| here(&r.predecessor));
    own.relationships = inner;
    let ours = |of: Option<ProjectId>| of.is_none_or(|of| of == project);
    own.calendars = schedule.calendars.iter().filter(|c| ours(c.project_id)).cloned().collect();
    own.resources.clone_from(&schedule.resources);
    own.code_types = schedule.code_types.iter().filter(|t| ours(t.project_id)).cloned().collect();
    let types: HashSet<CodeTypeId> = own.code_types.iter().map(|t| t.id).collect();
    own.code_values = schedule.code_values.iter().filter(|v| types.contains(&v.type_id)).cloned().collect();
    own.user_fields.clone_from(&schedule.user_fields);
    if copy {
        keep_what_is_used(&mut own);
        copies(&own).apply(&mut own);
    } else {
        drop_dangling(&mut own);
    }
    let mut part = Part { project, origin: project, schedule: own, outer };
    part.assign_to(project);
    part
}

/// Leaves out the calendars, resources and codes that nothing of the project names, and references that lead nowhere.
/// Of a file with one project all is its own.
fn keep_what_is_used(of: &mut Schedule) {
    let mut resources: HashSet<ResourceId> = of.assignments.iter().filter_map(|a| a.resource_id).collect();
    resources.extend(of.activities.iter().filter_map(|a| a.primary_resource));
    let parents: HashMap<ResourceId, Option<ResourceId>> = of.resources.iter().map(|r| (r.id, r.parent)).collect();
    close(&mut resources, |id| parents.get(id).copied().flatten());
    of.resources.retain(|r| resources.contains(&r.id));

    let mut calendars: HashSet<CalendarId> = of.activities.iter().filter_map(|a| a.calendar_id).collect();
    calendars.extend(of.projects.iter().filter_map(|p| p.calendar_id));
    calendars.extend(of.resources.iter().filter_map(|r| r.calendar_id));
    let bases: HashMap<CalendarId, Option<CalendarId>> = of.calendars.iter().map(|c| (c.id, c.base)).collect();
    close(&mut calendars, |id| bases.get(id).copied().flatten());
    // A file that names no calendar still has those it brought.
    if calendars.iter().any(|id| bases.contains_key(id)) {
        of.calendars.retain(|c| calendars.contains(&c.id));
    }

    let mut values: HashSet<CodeValueId> = of.activities.iter().flat_map(|a| a.codes.iter().copied()).collect();
    let above: HashMap<CodeValueId, Option<CodeValueId>> = of.code_values.iter().map(|v| (v.id, v.parent)).collect();
    close(&mut values, |id| above.get(id).copied().flatten());
    of.code_values.retain(|v| values.contains(&v.id));
    let types: HashSet<CodeTypeId> = of.code_values.iter().map(|v| v.type_id).collect();
    of.code_types.retain(|t| types.contains(&t.id));
    let fields: HashSet<UserFieldId> =
        of.activities.iter().flat_map(|a| a.user_values.iter().map(|(f, _)| *f)).collect();
    of.user_fields.retain(|f| fields.contains(&f.id));
    drop_dangling(of);
}

/// Leaves out references that lead nowhere.
fn drop_dangling(of: &mut Schedule) {
    let calendars: HashSet<CalendarId> = of.calendars.iter().map(|c| c.id).collect();
    let resources: HashSet<ResourceId> = of.resources.iter().map(|r| r.id).collect();
    let values: HashSet<CodeValueId> = of.code_values.iter().map(|v| v.id).collect();
    let fields: HashSet<UserFieldId> = of.user_fields.iter().map(|f| f.id).collect();
    let wbs: HashSet<_> = of.wbs.iter().map(|w| w.id).collect();
    let calendar = |id: &mut Option<CalendarId>| *id = id.filter(|id| calendars.contains(id));
    let resource = |id: &mut Option<ResourceId>| *id = id.filter(|id| resources.contains(id));
    of.calendars.iter_mut().for_each(|c| calendar(&mut c.base));
    of.projects.iter_mut().for_each(|p| calendar(&mut p.calendar_id));
    for one in &mut of.resources {
        calendar(&mut one.calendar_id);
        resource(&mut one.parent);
    }
    of.assignments.iter_mut().for_each(|a| resource(&mut a.resource_id));
    for element in &mut of.wbs {
        element.parent = element.parent.filter(|id| wbs.contains(id));
    }
    of.code_values.iter_mut().for_each(|v| v.parent = v.parent.filter(|id| values.contains(id)));
    for activity in &mut of.activities {
        calendar(&mut activity.calendar_id);
        resource(&mut activity.primary_resource);
        activity.wbs_id = activity.wbs_id.filter(|id| wbs.contains(id));
        activity.codes.retain(|id| values.contains(id));
        activity.user_values.retain(|(id, _)| fields.contains(id));
    }
}

/// Adds what the members stand under, up to the top.
fn close<T: Copy + Eq + std::hash::Hash>(members: &mut HashSet<T>, above: impl Fn(&T) -> Option<T>) {
    let mut next: Vec<T> = members.iter().copied().collect();
    while let Some(id) = next.pop() {
        if let Some(up) = above(&id)
            && members.insert(up)
        {
            next.push(up);
        }
    }
}

fn copies(of: &Schedule) -> Copies {
    Copies {
        calendars: of.calendars.iter().map(|c: &Calendar| (c.id, CalendarId::new())).collect(),
        resources: of.resources.iter().map(|r: &Resource| (r.id, ResourceId::new())).collect(),
        types: of.code_types.iter().map(|t: &CodeType| (t.id, CodeTypeId::new())).collect(),
        values: of.code_values.iter().map(|v: &CodeValue| (v.id, CodeValueId::new())).collect(),
        fields: of.user_fields.iter().map(|f: &UserField| (f.id, UserFieldId::new())).collect(),
    }
}

fn swap<T: Copy + Eq + std::hash::Hash>(id: &mut T, of: &HashMap<T, T>) {
    *id = of.get(id).copied().unwrap_or(*id);
}

fn maybe_swap<T: Copy + Eq + std::hash::Hash>(id: &mut Option<T>, of: &HashMap<T, T>) {
    if let Some(id) = id {
        swap(id, of);
    }
}

impl Copies {
    fn apply(&self, of: &mut Schedule) {
        of.projects.iter_mut().for_each(|p| maybe_swap(&mut p.calendar_id, &self.calendars));
        for one in &mut of.calendars {
            swap(&mut one.id, &self.calendars);
            maybe_swap(&mut one.base, &self.calendars);
        }
        for one in &mut of.resources {
            swap(&mut one.id, &self.resources);
            maybe_swap(&mut one.parent, &self.resources);
            maybe_swap(&mut one.calendar_id, &self.calendars);
        }
        of.code_types.iter_mut().for_each(|t| swap(&mut t.id, &self.types));
        for one in &mut of.code_values {
            swap(&mut one.id, &self.values);
            swap(&mut one.type_id, &self.types);
            maybe_swap(&mut one.parent, &self.values);
        }
        of.user_fields.iter_mut().for_each(|f| swap(&mut f.id, &self.fields));
        of.assignments.iter_mut().for_each(|a: &mut Assignment| maybe_swap(&mut a.resource_id, &self.resources));
        for activity in &mut of.activities {
            self.activity(activity);
        }
    }

    fn activity(&self, activity: &mut Activity) {
        maybe_swap(&mut activity.calendar_id, &self.calendars);
        maybe_swap(&mut activity.primary_resource, &self.resources);
        activity.codes.iter_mut().for_each(|id| swap(id, &self.values));
        activity.user_values.iter_mut().for_each(|(id, _)| swap(id, &self.fields));
    }
}

impl Part {
    /// Makes it the schedule of this project.
    pub(super) fn assign_to(&mut self, project: ProjectId) {
        self.project = project;
        self.schedule.projects.iter_mut().for_each(|p| p.id = project);
        self.schedule.wbs.iter_mut().for_each(|w: &mut Wbs| w.project_id = project);
        self.schedule.activities.iter_mut().for_each(|a| a.project_id = project);
        self.schedule.calendars.iter_mut().for_each(|c| c.project_id = Some(project));
        self.schedule.code_types.iter_mut().for_each(|t| t.project_id = Some(project));
    }
}
