//! Schedules as a planner may have made them, for round trips.

mod activity;
mod calendar;
mod ms;
mod project;
mod resource;

pub(crate) use activity::as_p6;
use activity::{activity, relationship};
pub(crate) use calendar::as_single_days;
use calendar::calendar;
use chrono::{Datelike, Days, NaiveDate};
use milepost_model::schedule::*;
use milepost_model::*;
pub(crate) use ms::any_ms_schedule;
use project::project;
use proptest::prelude::*;
use proptest::sample::{Index, select};
use resource::{assignment, expense, resource};
use rust_decimal::Decimal;

/// A text as people type them; two ends that are no spaces.
pub(crate) fn text() -> impl Strategy<Value = String> {
    "([A-Za-zÀ-ž0-9а-я&<>\"'#%№€]([ A-Za-z0-9.,;:&<>\"'|()%\\n-]{0,12}[A-Za-zа-я0-9)>])?)?"
}

fn instant() -> impl Strategy<Value = Option<Instant>> {
    // Of the years 1990 to 2060.
    prop::option::of((10_519_200..47_000_000i32).prop_map(Instant))
}

fn minutes() -> impl Strategy<Value = Minutes> {
    prop_oneof![Just(0), (0..400i64).prop_map(|days| days * 480), 0..100_000i64]
}

fn amount() -> impl Strategy<Value = Decimal> {
    prop_oneof![Just(Decimal::ZERO), (0..9_000_000i64).prop_map(|n| Decimal::new(n, 2).normalize())]
}

fn user_value() -> impl Strategy<Value = UserValue> {
    prop_oneof![
        text().prop_map(UserValue::Text),
        amount().prop_map(UserValue::Number),
        instant().prop_filter_map("a date", |at| at.map(UserValue::Date)),
        "[1-9][0-9]{0,3}".prop_map(UserValue::Code),
    ]
}

/// Two projects, the second a baseline of the first, with all that they share.
pub(crate) fn any_schedule() -> impl Strategy<Value = Schedule> {
    (
        prop::collection::vec(project(), 1..3),
        prop::collection::vec((calendar(), any::<Option<Index>>()), 1..4),
        prop::collection::vec((text(), text(), any::<Option<Index>>(), 0..90i64), 0..5),
        prop::collection::vec((text(), text()), 0..3),
        prop::collection::vec((text(), any::<Index>(), 0..4u32), 0..5),
        prop::collection::vec(resource(), 0..3),
        prop::collection::vec(activity(), 0..8),
        (
            prop::collection::vec(relationship(), 0..12),
            prop::collection::vec(assignment(), 0..5),
            prop::collection::vec(expense(), 0..3),
        ),
    )
        .prop_map(
            |(projects, calendars, wbs, types, values, resources, activities, (relationships, work, costs))| {
                let mut s = Schedule { projects, resources, ..Schedule::default() };
                for (mut calendar, base) in calendars {
                    calendar.origin = (1000 + s.calendars.len()).to_string();
                    calendar.base = base.filter(|_| !s.calendars.is_empty()).map(|at| at.get(&s.calendars).id);
                    s.calendars.push(calendar);
                }
                for (at, project) in s.projects.iter_mut().enumerate() {
                    project.calendar_id = s.calendars.first().map(|c| c.id);
                    project.origin = (at + 1).to_string();
                }
                if let [first, second] = &mut s.projects[..] {
                    second.baseline_of = Some(first.id);
                }
                let project_id = s.projects[0].id;
                for (code, name, parent, position) in wbs {
                    let parent = parent.filter(|_| !s.wbs.is_empty()).map(|at| at.get(&s.wbs).id);
                    let origin = (50 + s.wbs.len()).to_string();
                    s.wbs.push(Wbs { id: WbsId::new(), project_id, parent, position, code, name, origin });
                }
                for (at, (name, field)) in types.into_iter().enumerate() {
                    let (position, origin) = (at as i64 * 100, (at + 1).to_string());
                    let project_id = (at == 1).then_some(project_id);
                    s.code_types.push(CodeType {
                        id: CodeTypeId::new(),
                        project_id,
                        name,
                        position,
                        origin: origin.clone(),
                    });
                    let kind = [UserFieldKind::Text, UserFieldKind::FinishDate, UserFieldKind::Cost][at % 3];
                    let subject = "TASK".to_owned();
                    s.user_fields.push(UserField { id: UserFieldId::new(), subject, name: field, kind, origin });
                }
                for (name, of, color) in values {
                    if s.code_types.is_empty() {
                        break;
                    }
                    s.code_values.push(CodeValue {
                        id: CodeValueId::new(),
                        type_id: of.get(&s.code_types).id,
                        parent: None,
                        code: name.clone(),
                        name,
                        position: i64::from(color),
                        color: (color > 1).then(|| format!("#00ff{color:02x}")),
                        origin: (s.code_values.len() + 1).to_string(),
                    });
                }
                for (at, resource) in s.resources.iter_mut().enumerate() {
                    resource.origin = (at + 20).to_string();
                }
                for (at, (mut a, links)) in activities.into_iter().enumerate() {
                    a.project_id = project_id;
                    a.origin = (at + 100).to_string();
                    let pick = |at: Option<Index>, n: usize| at.filter(|_| n > 0).map(|at| at.index(n));
                    a.wbs_id = pick(links.wbs, s.wbs.len()).map(|at| s.wbs[at].id);
                    a.calendar_id = pick(links.calendar, s.calendars.len()).map(|at| s.calendars[at].id);
                    a.primary_resource = pick(links.resource, s.resources.len()).map(|at| s.resources[at].id);
                    a.codes = links
                        .codes
                        .into_iter()
                        .filter_map(|at| pick(Some(at), s.code_values.len()))
                        .map(|at| s.code_values[at].id)
                        .collect();
                    a.codes.sort();
                    a.codes.dedup();
                    let fields = &s.user_fields;
                    let mut seen = vec![];
                    for (at, value) in links.values {
                        let Some(field) = pick(Some(at), fields.len()).map(|at| fields[at].id) else { continue };
                        if !seen.contains(&field) {
                            seen.push(field);
                            a.user_values.push((field, value));
                        }
                    }
                    s.activities.push(a);
                }
                for (kind, lag, from, to) in relationships {
                    if s.activities.len() < 2 {
                        break;
                    }
                    let (predecessor, successor) = (from.get(&s.activities).id, to.get(&s.activities).id);
                    if predecessor != successor {
                        let lag = Lag::Work(lag);
                        s.relationships.push(Relationship {
                            id: RelationshipId::new(),
                            predecessor,
                            successor,
                            kind,
                            lag,
                        });
                    }
                }
                if !s.activities.is_empty() {
                    for (mut x, activity, resource) in work {
                        if s.resources.is_empty() {
                            break;
                        }
                        x.activity_id = activity.get(&s.activities).id;
                        x.resource_id = Some(resource.get(&s.resources).id);
                        s.assignments.push(x);
                    }
                    for (mut x, activity) in costs {
                        x.activity_id = activity.get(&s.activities).id;
                        s.assignments.push(x);
                    }
                }
                s
            },
        )
}
