//! A schedule with its identities replaced by their places, so that two that say the same are equal.

use milepost_model::schedule::Schedule;
use milepost_model::*;
use std::collections::HashMap;
use std::hash::Hash;
use uuid::Uuid;

struct Places<K>(HashMap<K, u128>);

impl<K: Eq + Hash + Copy> Places<K> {
    fn of(ids: impl Iterator<Item = K>) -> Self {
        Self(ids.zip(1..).collect())
    }

    /// What refers to nothing is one and the same nothing.
    fn place(&self, id: K) -> Uuid {
        Uuid::from_u128(self.0.get(&id).copied().unwrap_or(0))
    }
}

pub(crate) fn canonical(mut s: Schedule) -> Schedule {
    let projects = Places::of(s.projects.iter().map(|x| x.id));
    let calendars = Places::of(s.calendars.iter().map(|x| x.id));
    let wbs = Places::of(s.wbs.iter().map(|x| x.id));
    let activities = Places::of(s.activities.iter().map(|x| x.id));
    let resources = Places::of(s.resources.iter().map(|x| x.id));
    let types = Places::of(s.code_types.iter().map(|x| x.id));
    let values = Places::of(s.code_values.iter().map(|x| x.id));
    let fields = Places::of(s.user_fields.iter().map(|x| x.id));
    let project = |id: ProjectId| ProjectId(projects.place(id));
    let calendar = |id: CalendarId| CalendarId(calendars.place(id));
    for x in &mut s.projects {
        (x.id, x.calendar_id, x.baseline_of) = (project(x.id), x.calendar_id.map(calendar), x.baseline_of.map(project));
    }
    for x in &mut s.calendars {
        (x.id, x.base, x.project_id) = (calendar(x.id), x.base.map(calendar), x.project_id.map(project));
    }
    for x in &mut s.wbs {
        x.id = WbsId(wbs.place(x.id));
        (x.parent, x.project_id) = (x.parent.map(|id| WbsId(wbs.place(id))), project(x.project_id));
    }
    for x in &mut s.activities {
        (x.id, x.project_id) = (ActivityId(activities.place(x.id)), project(x.project_id));
        (x.wbs_id, x.calendar_id) = (x.wbs_id.map(|id| WbsId(wbs.place(id))), x.calendar_id.map(calendar));
        x.primary_resource = x.primary_resource.map(|id| ResourceId(resources.place(id)));
        x.codes.iter_mut().for_each(|id| *id = CodeValueId(values.place(*id)));
        x.user_values.iter_mut().for_each(|(id, _)| *id = UserFieldId(fields.place(*id)));
    }
    for (x, place) in s.relationships.iter_mut().zip(1..) {
        x.id = RelationshipId(Uuid::from_u128(place));
        x.predecessor = ActivityId(activities.place(x.predecessor));
        x.successor = ActivityId(activities.place(x.successor));
    }
    for x in &mut s.resources {
        (x.id, x.calendar_id) = (ResourceId(resources.place(x.id)), x.calendar_id.map(calendar));
        x.parent = x.parent.map(|id| ResourceId(resources.place(id)));
    }
    for (x, place) in s.assignments.iter_mut().zip(1..) {
        x.id = AssignmentId(Uuid::from_u128(place));
        x.activity_id = ActivityId(activities.place(x.activity_id));
        x.resource_id = x.resource_id.map(|id| ResourceId(resources.place(id)));
    }
    for x in &mut s.code_types {
        (x.id, x.project_id) = (CodeTypeId(types.place(x.id)), x.project_id.map(project));
    }
    for x in &mut s.code_values {
        (x.id, x.type_id) = (CodeValueId(values.place(x.id)), CodeTypeId(types.place(x.type_id)));
        x.parent = x.parent.map(|id| CodeValueId(values.place(id)));
    }
    for x in &mut s.user_fields {
        x.id = UserFieldId(fields.place(x.id));
    }
    s
}
