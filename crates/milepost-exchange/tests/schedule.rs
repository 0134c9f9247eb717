//! Schedules in the text export: their bytes, written out here by hand, and that reading is the inverse.

#![cfg(test)]
use chrono::NaiveDate;
use milepost_exchange::text::{TextError, read, write};
use milepost_model::schedule::*;
use milepost_model::{
    ActivityId, CalendarId, CodeTypeId, CodeValueId, Content, MilestoneId, Project, ProjectId, RelationshipId,
    ResourceId, Risk, RiskId, UserFieldId, WbsId,
};
use proptest::prelude::*;
use rust_decimal::Decimal;
use uuid::Uuid;

const BRIDGE: &str = include_str!("files/bridge-schedule.txt");

fn id(n: u128) -> Uuid {
    Uuid::from_u128(0x0193_5000_0000_7000_8000_0000_0000_0000 + n)
}

fn at(text: &str) -> Instant {
    let at = chrono::NaiveDateTime::parse_from_str(text, "%Y-%m-%d %H:%M").unwrap();
    Instant::from_datetime(at).unwrap()
}

fn day(text: &str) -> NaiveDate {
    text.parse().unwrap()
}

/// The content of `files/bridge-schedule.txt`, value by value.
fn bridge() -> Content {
    let project_id = ProjectId(id(1));
    let (calendar_id, wbs_id, resource_id) = (CalendarId(id(2)), WbsId(id(3)), ResourceId(id(4)));
    let (value_id, field_id) = (CodeValueId(id(6)), UserFieldId(id(7)));
    let mut calendar = Calendar { id: calendar_id, project_id: Some(project_id), ..Calendar::standard("Site") };
    calendar.week[6] = None;
    calendar.exceptions = vec![CalendarException {
        name: "New Year".to_owned(),
        from: day("2026-01-01"),
        to: day("2026-01-08"),
        hours: vec![],
        recurrence: Some(Recurrence::YearlyDay { month: 1, day: 1 }),
    }];
    calendar.work_weeks = vec![WorkWeek {
        name: "Summer".to_owned(),
        from: day("2026-06-01"),
        to: day("2026-08-31"),
        week: [None, None, None, None, None, Some(vec![WorkSpan { from: 480, to: 720 }]), None],
    }];
    let mut project = ScheduleProject {
        id: project_id,
        name: "Bridge".to_owned(),
        calendar_id: Some(calendar_id),
        ..ScheduleProject::blank("BR")
    };
    project.data_date = Some(at("2026-03-09 08:00"));
    project.options.critical = Critical::LongestPath;
    let piles = Activity {
        id: ActivityId(id(8)),
        wbs_id: Some(wbs_id),
        code: "A1010".to_owned(),
        name: "Drive the piles".to_owned(),
        original: 4800,
        remaining: 2400,
        actual_start: Some(at("2026-03-02 08:00")),
        constraint: Some(Constraint { kind: ConstraintKind::StartOnOrAfter, date: Some(at("2026-03-02 08:00")) }),
        codes: vec![value_id],
        user_values: vec![(field_id, UserValue::Date(at("2026-04-01 00:00")))],
        stored: Some(Box::new(StoredDates { total_float: Some(-480), ..StoredDates::default() })),
        steps: vec![Step { name: "Abutment".to_owned(), weight: "1.50".parse().unwrap(), complete: Decimal::ONE }],
        ..Activity::blank(project_id)
    };
    let deck = Activity {
        id: ActivityId(id(9)),
        code: "A1020".to_owned(),
        kind: ActivityKind::FinishMilestone,
        ..Activity::blank(project_id)
    };
    let mut assignment = Assignment { id: milepost_model::AssignmentId(id(11)), ..Assignment::blank(piles.id) };
    assignment.resource_id = Some(resource_id);
    assignment.budgeted_units = "80.0".parse().unwrap();
    Content {
        projects: vec![Project {
            id: project_id,
            code: "bridge".to_owned(),
            name: "Bridge".to_owned(),
            ..Project::blank(0)
        }],
        schedules: vec![Schedule {
            projects: vec![project],
            calendars: vec![calendar],
            wbs: vec![Wbs {
                id: wbs_id,
                project_id,
                parent: None,
                position: 0,
                code: "1".to_owned(),
                name: "Foundations".to_owned(),
                origin: String::new(),
            }],
            relationships: vec![Relationship {
                id: RelationshipId(id(10)),
                predecessor: piles.id,
                successor: deck.id,
                kind: RelationshipKind::FinishFinish,
                lag: Lag::Work(2400),
            }],
            resources: vec![Resource {
                id: resource_id,
                parent: None,
                calendar_id: None,
                code: "RIG".to_owned(),
                name: String::new(),
                kind: ResourceKind::Equipment,
                unit: String::new(),
                rates: vec![Rate { from: None, cost_per_unit: "120.50".parse().unwrap(), max_units: None }],
                origin: String::new(),
            }],
            assignments: vec![assignment],
            code_types: vec![CodeType {
                id: CodeTypeId(id(5)),
                project_id: Some(project_id),
                name: "Area".to_owned(),
                position: 0,
                origin: String::new(),
            }],
            code_values: vec![CodeValue {
                id: value_id,
                type_id: CodeTypeId(id(5)),
                parent: None,
                code: "N".to_owned(),
                name: "North".to_owned(),
                position: 0,
                color: None,
                origin: String::new(),
            }],
            user_fields: vec![UserField {
                id: field_id,
                subject: "TASK".to_owned(),
                name: "Permit".to_owned(),
                kind: UserFieldKind::StartDate,
                origin: String::new(),
            }],
            activities: vec![piles, deck],
        }],
        milestone_activities: vec![MilestoneActivity {
            project_id,
            milestone_id: MilestoneId(id(12)),
            activity_id: ActivityId(id(9)),
            reads: ActivityDate::Finish,
        }],
        risks: vec![Risk {
            id: RiskId(id(13)),
            name: "Flood".to_owned(),
            probability: Decimal::new(30, 2),
            delay: DurationRange {
                shape: RangeShape::Pert,
                points: RangePoints::Minutes { low: 2400, likely: 4800, high: 9600 },
            },
            activities: vec![ActivityId(id(9))],
            cost: "40000.50".parse().unwrap(),
            ..Risk::blank(project_id)
        }],
        ..Content::default()
    }
}

#[test]
fn a_schedule_is_written_as_the_format_says() {
    assert_eq!(write(&bridge()), BRIDGE);
}

#[test]
fn a_schedule_is_read_as_it_was_written() {
    assert_eq!(read(BRIDGE).unwrap(), bridge());
}

#[test]
fn what_is_not_known_in_a_schedule_is_an_error_with_its_line_and_not_lost() {
    for (from, to, detail) in [
        ("original = 4800", "origin_al = 4800", "unknown field `origin_al`"),
        ("kind = \"FF\"", "kind = \"XX\"", "unknown variant `XX`"),
        ("value = 2400 }", "value = 2400, of = 3 }", "`lag` has something that is not known here"),
        ("monday = \"08:00-12:00", "monday = \"12:00-08:00", "is not the hours of a day"),
        ("start = \"2026-03-02", "start = \"2426-03-02", "is outside the years 1900 to 2200"),
    ] {
        let text = BRIDGE.replacen(from, to, 1);
        let Err(TextError::Malformed { line, detail: found }) = read(&text) else { panic!("{to} was read") };
        assert!(found.contains(detail), "{found}");
        let near: Vec<_> = text.lines().skip(line - 1).take(30).collect();
        assert!(near.iter().any(|l| to.lines().any(|t| l.contains(t))), "{line}: {to}");
    }
}

fn instants() -> impl Strategy<Value = Option<Instant>> {
    prop::option::of((Instant::MIN.0..=Instant::MAX.0).prop_map(Instant))
}

fn any_constraint() -> impl Strategy<Value = Option<Constraint>> {
    let kind = prop::sample::select(vec![
        ConstraintKind::StartOnOrAfter,
        ConstraintKind::MandatoryFinish,
        ConstraintKind::AsLateAsPossible,
    ]);
    prop::option::of((kind, instants()).prop_map(|(kind, date)| Constraint { kind, date }))
}

fn any_user_value() -> impl Strategy<Value = UserValue> {
    prop_oneof![
        "\\PC{0,8}".prop_map(UserValue::Text),
        any::<i32>().prop_map(|n| UserValue::Number(Decimal::new(n.into(), 2))),
        (Instant::MIN.0..=Instant::MAX.0).prop_map(|n| UserValue::Date(Instant(n))),
        "[0-9]{1,4}".prop_map(UserValue::Code),
    ]
}

fn any_lag() -> impl Strategy<Value = Lag> {
    prop_oneof![
        any::<i64>().prop_map(Lag::Work),
        any::<i64>().prop_map(Lag::Elapsed),
        any::<i32>().prop_map(Lag::Percent),
        any::<i32>().prop_map(Lag::ElapsedPercent),
    ]
}

fn any_activity(project: ProjectId) -> impl Strategy<Value = Activity> {
    (
        "\\PC{0,12}",
        "(?s).{0,12}",
        (any::<i64>(), 0..9_i64, any::<u16>()),
        (instants(), instants(), instants(), instants()),
        (any_constraint(), any_constraint()),
        prop::collection::vec(any_user_value(), 0..3),
        (any::<bool>(), any::<bool>(), prop::option::of(any::<i64>())),
    )
        .prop_map(
            move |(
                code,
                name,
                (original, percent, priority),
                dates,
                constraints,
                values,
                (inactive, manual, float),
            )| {
                let mut activity = Activity::blank(project);
                activity.code = code;
                activity.name = name;
                activity.original = original;
                activity.priority = priority;
                activity.physical_percent = Decimal::new(percent, 1);
                (activity.actual_start, activity.deadline, activity.resumed, activity.planned_finish) = dates;
                (activity.constraint, activity.second_constraint) = constraints;
                activity.user_values = values.into_iter().map(|value| (UserFieldId::new(), value)).collect();
                activity.inactive = inactive;
                activity.manual = manual;
                activity.stored = float.map(|f| {
                    Box::new(StoredDates {
                        total_float: Some(f),
                        early_start: activity.deadline,
                        ..StoredDates::default()
                    })
                });
                if let (Some(start), Some(finish)) = (activity.actual_start, activity.deadline) {
                    activity.splits = vec![Split { start, finish }];
                }
                activity
            },
        )
}

proptest! {
    #[test]
    fn reading_a_written_schedule_is_the_identity(
        activities in prop::collection::vec(any_activity(ProjectId(id(1))), 0..5),
        lags in prop::collection::vec(any_lag(), 0..4),
    ) {
        let mut content = bridge();
        let schedule = &mut content.schedules[0];
        schedule.relationships.extend(lags.into_iter().map(|lag| Relationship {
            id: RelationshipId::new(),
            predecessor: ActivityId::new(),
            successor: ActivityId::new(),
            kind: RelationshipKind::StartFinish,
            lag,
        }));
        schedule.activities.extend(activities);
        prop_assert_eq!(read(&write(&content)).unwrap(), content);
    }
}
