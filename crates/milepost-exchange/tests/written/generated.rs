//! Schedules as a planner may have made them, for round trips.

use chrono::{Datelike, Days, NaiveDate};
use milepost_model::schedule::*;
use milepost_model::*;
use proptest::prelude::*;
use proptest::sample::{Index, select};
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

fn day() -> impl Strategy<Value = Day> {
    prop_oneof![
        Just(vec![]),
        Just(vec![WorkSpan { from: 0, to: 1440 }]),
        (0..700u16, 1..300u16, 1..120u16, 1..300u16).prop_map(|(from, first, pause, second)| {
            let noon = from + first;
            vec![WorkSpan { from, to: noon }, WorkSpan { from: noon + pause, to: (noon + pause + second).min(1440) }]
        }),
    ]
}

fn date() -> impl Strategy<Value = NaiveDate> {
    (0..9000u64).prop_map(|days| NaiveDate::from_ymd_opt(2015, 1, 1).unwrap() + Days::new(days))
}

fn recurrence() -> impl Strategy<Value = Option<Recurrence>> {
    prop_oneof![
        4 => Just(None),
        1 => (1..9u16).prop_map(|every| Some(Recurrence::Daily { every })),
        1 => (1..4u16, 1..128u8).prop_map(|(every, days)| Some(Recurrence::Weekly { every, days })),
        1 => (1..4u16, 1..32u8).prop_map(|(every, day)| Some(Recurrence::MonthlyDay { every, day })),
        1 => (1..4u16, 1..6u8, 0..7u8)
            .prop_map(|(every, nth, weekday)| Some(Recurrence::MonthlyWeekday { every, nth, weekday })),
        1 => (1..13u8, 1..29u8).prop_map(|(month, day)| Some(Recurrence::YearlyDay { month, day })),
        1 => (1..13u8, 1..6u8, 0..7u8)
            .prop_map(|(month, nth, weekday)| Some(Recurrence::YearlyWeekday { month, nth, weekday })),
    ]
}

fn exception() -> impl Strategy<Value = CalendarException> {
    (text(), date(), 0..40u64, day(), recurrence()).prop_map(|(name, from, length, hours, recurrence)| {
        CalendarException { name, from, to: from + Days::new(length), hours, recurrence }
    })
}

fn week() -> impl Strategy<Value = [Option<Day>; 7]> {
    prop::array::uniform7(prop_oneof![1 => Just(None), 6 => day().prop_map(Some)])
}

fn calendar() -> impl Strategy<Value = Calendar> {
    let weeks = prop::collection::vec(
        (text(), date(), 0..40u64, week()).prop_map(|(name, from, length, week)| WorkWeek {
            name,
            from,
            to: from + Days::new(length),
            week,
        }),
        0..2,
    );
    (text(), week(), weeks, prop::collection::vec(exception(), 0..4), 1..24i64).prop_map(
        |(name, week, work_weeks, exceptions, hours)| Calendar {
            week,
            work_weeks,
            exceptions,
            minutes_per_day: hours * 60,
            minutes_per_week: hours * 300,
            minutes_per_month: hours * 1200,
            minutes_per_year: hours * 14_400,
            ..Calendar::blank(&name)
        },
    )
}

fn constraint() -> impl Strategy<Value = Option<Constraint>> {
    use ConstraintKind::*;
    let kinds = select(vec![
        StartOnOrAfter,
        StartOnOrBefore,
        StartOn,
        FinishOnOrAfter,
        FinishOnOrBefore,
        FinishOn,
        MandatoryStart,
        MandatoryFinish,
        AsLateAsPossible,
    ]);
    prop::option::of((kinds, instant()).prop_filter_map("a date", |(kind, date)| {
        let date = date.filter(|_| kind != AsLateAsPossible);
        (date.is_some() || kind == AsLateAsPossible).then_some(Constraint { kind, date })
    }))
}

fn user_value() -> impl Strategy<Value = UserValue> {
    prop_oneof![
        text().prop_map(UserValue::Text),
        amount().prop_map(UserValue::Number),
        instant().prop_filter_map("a date", |at| at.map(UserValue::Date)),
        "[1-9][0-9]{0,3}".prop_map(UserValue::Code),
    ]
}

fn step() -> impl Strategy<Value = Step> {
    (text(), amount(), 0..1001i64).prop_map(|(name, weight, part)| Step {
        name,
        weight,
        complete: Decimal::new(part, 3).normalize(),
    })
}

fn stored() -> impl Strategy<Value = Option<StoredDates>> {
    let floats = (prop::option::of(-9000..90_000i64), prop::option::of(0..90_000i64));
    prop::option::of((prop::array::uniform8(instant()), floats, any::<Option<bool>>(), prop::option::of(1..99u32)))
        .prop_map(|stored| {
            stored.map(|([a, b, c, d, e, f, g, h], (total_float, free_float), longest_path, path)| StoredDates {
                early_start: a,
                early_finish: b,
                late_start: c,
                late_finish: d,
                remaining_early_start: e,
                remaining_early_finish: f,
                remaining_late_start: g,
                remaining_late_finish: h,
                total_float,
                free_float,
                longest_path,
                float_path: path,
                float_path_order: path,
                ..StoredDates::default()
            })
        })
}

#[derive(Clone, Debug)]
struct Links {
    wbs: Option<Index>,
    calendar: Option<Index>,
    resource: Option<Index>,
    codes: Vec<Index>,
    values: Vec<(Index, UserValue)>,
}

fn links() -> impl Strategy<Value = Links> {
    (
        any::<Option<Index>>(),
        any::<Option<Index>>(),
        any::<Option<Index>>(),
        prop::collection::vec(any::<Index>(), 0..3),
        prop::collection::vec((any::<Index>(), user_value()), 0..3),
    )
        .prop_map(|(wbs, calendar, resource, codes, values)| Links { wbs, calendar, resource, codes, values })
}

fn activity() -> impl Strategy<Value = (Activity, Links)> {
    use ActivityKind::*;
    let kinds = select(vec![Task, ResourceDependent, StartMilestone, FinishMilestone, LevelOfEffort, WbsSummary]);
    let types = select(vec![
        DurationType::FixedDurationAndUnitsPerTime,
        DurationType::FixedDurationAndUnits,
        DurationType::FixedUnits,
        DurationType::FixedUnitsPerTime,
    ]);
    let percents = select(vec![PercentType::Duration, PercentType::Physical, PercentType::Units]);
    (
        (text(), text(), text(), kinds, types, percents),
        (minutes(), minutes(), 0..1001i64, select(vec![100u16, 300, 500, 700, 900])),
        prop::array::uniform10(instant()),
        (constraint(), constraint()),
        prop::collection::vec(step(), 0..3),
        (stored(), 0..4u8),
        links(),
    )
        .prop_map(
            |(
                (code, name, notes, kind, types, percents),
                (original, left, part, priority),
                dates,
                limits,
                steps,
                (stored, begun),
                links,
            )| {
                let [start, finish, expected, suspended, resumed, early, late, from, to, _] = dates;
                let mut a = Activity::blank(ProjectId::new());
                (a.code, a.name, a.notes, a.kind) = (code, name, notes, kind);
                (a.duration_type, a.percent_type, a.priority) = (types, percents, priority);
                (a.original, a.remaining) = (original, left);
                a.actual_start = start.filter(|_| begun > 0);
                a.actual_finish = finish.filter(|_| begun > 2 && a.actual_start.is_some());
                if a.actual_finish.is_some() {
                    a.remaining = 0;
                }
                a.at_completion = a.original.max(a.remaining);
                a.physical_percent = Decimal::new(part, 3).normalize();
                (a.expected_finish, a.suspended, a.resumed) = (expected, suspended, resumed);
                (a.external_early_start, a.external_late_finish) = (early, late);
                (a.planned_start, a.planned_finish) = (from, to);
                (a.constraint, a.second_constraint) = limits;
                a.steps = steps;
                a.stored = stored.map(Box::new);
                (a, links)
            },
        )
}

fn resource() -> impl Strategy<Value = Resource> {
    let kinds = select(vec![ResourceKind::Labour, ResourceKind::Equipment, ResourceKind::Material]);
    let rates = prop::collection::vec(
        (instant(), amount(), prop::option::of(amount())).prop_map(|(from, cost_per_unit, max_units)| Rate {
            from,
            cost_per_unit,
            max_units,
        }),
        0..3,
    );
    (text(), text(), kinds, select(vec!["", "m3", "t"]), rates).prop_map(|(code, name, kind, unit, mut rates)| {
        rates.sort_by_key(|rate| rate.from);
        Resource {
            id: ResourceId::new(),
            parent: None,
            calendar_id: None,
            code,
            name,
            kind,
            unit: unit.to_owned(),
            rates,
            origin: String::new(),
        }
    })
}

fn assignment() -> impl Strategy<Value = (Assignment, Index, Index)> {
    let units = prop::array::uniform6(amount());
    (
        units,
        prop::option::of(amount()),
        minutes(),
        (instant(), instant(), any::<bool>()),
        any::<Index>(),
        any::<Index>(),
    )
        .prop_map(|([a, b, c, d, e, f], rate, lag, (start, finish, drives), activity, resource)| {
            let mut x = Assignment::blank(ActivityId::new());
            (x.budgeted_units, x.actual_units, x.remaining_units) = (a, b, c);
            (x.budgeted_cost, x.actual_cost, x.remaining_cost) = (d, e, f);
            (x.units_per_hour, x.lag, x.drives) = (rate, lag, drives);
            (x.actual_start, x.actual_finish) = (start, finish);
            (x, activity, resource)
        })
}

fn expense() -> impl Strategy<Value = (Assignment, Index)> {
    (text(), prop::array::uniform4(amount()), any::<Index>()).prop_map(|(name, [units, a, b, c], activity)| {
        let mut x = Assignment::blank(ActivityId::new());
        (x.name, x.budgeted_units, x.drives) = (name, units, false);
        (x.budgeted_cost, x.actual_cost, x.remaining_cost) = (a, b, c);
        (x, activity)
    })
}

fn project() -> impl Strategy<Value = ScheduleProject> {
    let flags = any::<[bool; 6]>();
    let out_of_sequence =
        select(vec![OutOfSequence::RetainedLogic, OutOfSequence::ProgressOverride, OutOfSequence::ActualDates]);
    let lags = select(vec![
        LagCalendar::Predecessor,
        LagCalendar::Successor,
        LagCalendar::ProjectDefault,
        LagCalendar::TwentyFourHour,
    ]);
    let floats = select(vec![FloatType::Finish, FloatType::Start, FloatType::Smallest]);
    let critical = prop_oneof![Just(Critical::LongestPath), (-900..900i64).prop_map(Critical::TotalFloat)];
    ((text(), text()), prop::array::uniform4(instant()), flags, out_of_sequence, lags, floats, critical, 0..20u32)
        .prop_map(
            |(
                (code, name),
                [start, date, by, finish],
                [a, b, c, d, e, f],
                out_of_sequence,
                lag_calendar,
                float_type,
                critical,
                paths,
            )| {
                let mut p = ScheduleProject::blank(&code);
                (p.name, p.currency) = (name, "EUR".to_owned());
                (p.planned_start, p.data_date, p.must_finish_by, p.stored_finish) = (start, date, by, finish);
                p.options = ScheduleOptions {
                    rules: Rules::P6,
                    out_of_sequence,
                    lag_calendar,
                    float_type,
                    critical,
                    open_ends_critical: a,
                    use_expected_finish: b,
                    start_lag_from_early_start: c,
                    float_to_each_project: d,
                    ignore_other_projects: e,
                    set_planned_to_forecast: f,
                    float_paths: paths,
                };
                p
            },
        )
}

fn relationship() -> impl Strategy<Value = (RelationshipKind, Minutes, Index, Index)> {
    use RelationshipKind::*;
    (select(vec![FinishStart, StartStart, FinishFinish, StartFinish]), -9600..9600i64, any::<Index>(), any::<Index>())
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

/// An activity as it is read from one of P6's formats: what people see follows from what P6 stores, and an activity
/// that was never calculated has none of it.
pub(crate) fn as_p6(activity: &mut Activity) {
    let Some(stored) = activity.stored.as_deref_mut() else { return };
    let times = [
        stored.early_start,
        stored.early_finish,
        stored.late_start,
        stored.late_finish,
        stored.remaining_early_start,
        stored.remaining_early_finish,
        stored.remaining_late_start,
        stored.remaining_late_finish,
    ];
    if times.iter().all(Option::is_none) && stored.total_float.is_none() && stored.free_float.is_none() {
        activity.stored = None;
        return;
    }
    stored.start = activity.actual_start.or(stored.remaining_early_start).or(stored.early_start);
    stored.finish = activity.actual_finish.or(stored.remaining_early_finish).or(stored.early_finish);
}

/// A calendar as a format keeps it that has a whole week and single days: worked out here by another way than the
/// writer's, asking of each day.
pub(crate) fn as_single_days(calendar: &mut Calendar, all: &[Calendar]) {
    let mut exceptions: Vec<CalendarException> = vec![];
    let mut add = |date: NaiveDate, hours: &Day| match exceptions.iter_mut().find(|e| e.from == date) {
        Some(there) => there.hours.clone_from(hours),
        None => exceptions.push(CalendarException {
            name: String::new(),
            from: date,
            to: date,
            hours: hours.clone(),
            recurrence: None,
        }),
    };
    for week in &calendar.work_weeks {
        for date in week.from.iter_days().take_while(|date| *date <= week.to) {
            if let Some(hours) = &week.week[date.weekday().num_days_from_monday() as usize] {
                add(date, hours);
            }
        }
    }
    for exception in &calendar.exceptions {
        for date in exception.from.iter_days().take_while(|date| *date <= exception.to) {
            if exception.recurrence.is_none_or(|again| is_on(again, exception.from, date)) {
                add(date, &exception.hours);
            }
        }
    }
    (calendar.exceptions, calendar.work_weeks) = (exceptions, vec![]);
    let mut base = calendar.base;
    while let Some(from) = base.and_then(|id| all.iter().find(|c| c.id == id)) {
        for (day, inherited) in calendar.week.iter_mut().zip(&from.week) {
            *day = day.take().or_else(|| inherited.clone());
        }
        base = from.base;
    }
    if calendar.week.iter().all(Option::is_none) {
        calendar.week = std::array::from_fn(|_| Some(vec![]));
    }
}

fn is_on(again: Recurrence, first: NaiveDate, date: NaiveDate) -> bool {
    let weekday = |date: NaiveDate| date.weekday().num_days_from_monday();
    let months = (date.year() - first.year()) * 12 + date.month() as i32 - first.month() as i32;
    let nth_of_month = |nth: u8, day: u8| {
        let same: Vec<NaiveDate> = NaiveDate::from_ymd_opt(date.year(), date.month(), 1)
            .unwrap()
            .iter_days()
            .take_while(|d| d.month() == date.month())
            .filter(|d| weekday(*d) == u32::from(day))
            .collect();
        let wanted = if nth == 5 { same.last() } else { same.get(usize::from(nth) - 1) };
        wanted == Some(&date)
    };
    match again {
        Recurrence::Daily { every } => first.iter_days().step_by(every.into()).take(50).any(|d| d == date),
        Recurrence::Weekly { every, days } => {
            let monday = first.week(chrono::Weekday::Mon).first_day();
            days & (1 << weekday(date)) != 0 && ((date - monday).num_days() / 7) % i64::from(every) == 0
        }
        Recurrence::MonthlyDay { every, day } => date.day() == u32::from(day) && months % i32::from(every) == 0,
        Recurrence::MonthlyWeekday { every, nth, weekday } => {
            months % i32::from(every) == 0 && nth_of_month(nth, weekday)
        }
        Recurrence::YearlyDay { month, day } => (date.month(), date.day()) == (month.into(), day.into()),
        Recurrence::YearlyWeekday { month, nth, weekday } => {
            date.month() == u32::from(month) && nth_of_month(nth, weekday)
        }
    }
}

/// A schedule as MS Project's XML holds it: one project with its rules, and what its tasks have.
pub(crate) fn any_ms_schedule() -> impl Strategy<Value = Schedule> {
    use ActivityKind::*;
    let choices = prop::collection::vec(
        (any::<[bool; 3]>(), select(vec![Task, Task, FinishMilestone]), instant(), instant(), 0..1001u16, 0..500i64),
        8,
    );
    let lags = prop::collection::vec(
        prop_oneof![
            (-9600..9600i64).prop_map(Lag::Work),
            (-9600..9600i64).prop_map(Lag::Elapsed),
            (-90..90i32).prop_map(|n| Lag::Percent(n * 100)),
            (-90..90i32).prop_map(|n| Lag::ElapsedPercent(n * 100)),
        ],
        12,
    );
    (any_schedule(), choices, lags).prop_map(|(mut s, choices, lags)| {
        s.projects.truncate(1);
        let project = &mut s.projects[0];
        if project.code.is_empty() {
            project.code = "P".to_owned();
        }
        if project.name.is_empty() {
            project.name = project.code.clone();
        }
        let usual = ScheduleOptions::default();
        project.must_finish_by = None;
        let (day, week) = (s.calendars[0].minutes_per_day, s.calendars[0].minutes_per_week);
        let days = if let Critical::TotalFloat(n) = project.options.critical { n % 30 } else { 0 };
        project.options =
            ScheduleOptions { rules: Rules::MsProject, critical: Critical::TotalFloat(days * day), ..usual };
        for calendar in &mut s.calendars {
            (calendar.minutes_per_day, calendar.minutes_per_week) = (day, week);
            calendar.minutes_per_month = day * 20;
            calendar.minutes_per_year = day * 240;
            if calendar.base.is_none() {
                calendar.week.iter_mut().for_each(|hours| *hours = Some(hours.take().unwrap_or_default()));
            }
            for exception in &mut calendar.exceptions {
                joined(&mut exception.hours);
            }
        }
        for (a, (flags, kind, from, to, priority, delay)) in s.activities.iter_mut().zip(choices) {
            let [inactive, manual, physical] = flags;
            (a.kind, a.inactive, a.manual, a.priority) = (kind, inactive, manual, priority);
            a.percent_type = if physical { PercentType::Physical } else { PercentType::Duration };
            if a.kind == FinishMilestone {
                (a.original, a.remaining) = (0, 0);
            } else {
                a.original = a.original.max(a.remaining);
            }
            if !a.is_started() {
                a.remaining = a.original;
            }
            a.at_completion = a.original;
            a.duration_type = match a.duration_type {
                DurationType::FixedDurationAndUnitsPerTime => DurationType::FixedDurationAndUnits,
                other => other,
            };
            (a.expected_finish, a.external_early_start, a.external_late_finish) = (None, None, None);
            (a.planned_start, a.planned_finish) = if manual { (from, to) } else { (None, None) };
            (a.deadline, a.second_constraint, a.primary_resource) = (from, None, None);
            a.leveling_delay = delay;
            if !a.is_started() || a.is_finished() || a.suspended.is_none() || a.resumed.is_none() {
                (a.suspended, a.resumed) = (None, None);
            }
            if let Some(constraint) = &mut a.constraint {
                constraint.kind = match constraint.kind {
                    ConstraintKind::StartOn => ConstraintKind::MandatoryStart,
                    ConstraintKind::FinishOn => ConstraintKind::MandatoryFinish,
                    other => other,
                };
            }
            (a.steps, a.codes) = (vec![], vec![]);
            if a.code.is_empty() || a.code.trim() != a.code {
                a.code = format!("A{}", a.origin);
            }
            a.user_values.retain(|(_, value)| *value != UserValue::Text(String::new()));
            for (_, value) in &mut a.user_values {
                *value = UserValue::Text(match value {
                    UserValue::Text(text) | UserValue::Code(text) => text.trim().to_owned(),
                    UserValue::Number(number) => number.normalize().to_string(),
                    UserValue::Date(at) => at.datetime().format("%Y-%m-%dT%H:%M:00").to_string(),
                });
            }
            // Where nothing is stored, a manual task still shows its own dates, and the other way.
            let seen = (from, to);
            let stored = a.stored.take().map(|stored| StoredDates {
                early_start: stored.early_start,
                early_finish: stored.early_finish,
                late_start: stored.late_start,
                late_finish: stored.late_finish,
                total_float: stored.total_float,
                free_float: stored.free_float,
                start: seen.0,
                finish: seen.1,
                critical: Some(physical),
                ..StoredDates::default()
            });
            a.stored = stored.map(Box::new);
            if a.manual {
                let shown = a.stored.as_deref().map(|s| (s.start, s.finish)).unwrap_or_default();
                (a.planned_start, a.planned_finish) = (a.planned_start.or(shown.0), a.planned_finish.or(shown.1));
            }
        }
        for (relationship, lag) in s.relationships.iter_mut().zip(lags) {
            relationship.lag = lag;
        }
        for element in s.wbs.iter_mut().filter(|w| w.code.is_empty()) {
            element.code = format!("W{}", element.origin);
        }
        s.code_types.clear();
        s.code_values.clear();
        for (at, field) in s.user_fields.iter_mut().enumerate() {
            // Text1 and Text2 by their numbers.
            field.origin = ["188743731", "188743734"][at].to_owned();
            field.kind = UserFieldKind::Text;
            if field.name.is_empty() {
                field.name = format!("Text{}", at + 1);
            }
        }
        for resource in &mut s.resources {
            if resource.kind == ResourceKind::Equipment {
                resource.kind = ResourceKind::Labour;
            }
            resource.rates.truncate(1);
            match resource.rates.first_mut() {
                Some(rate) => rate.from = None,
                None => resource.rates.push(Rate { from: None, cost_per_unit: Decimal::ZERO, max_units: None }),
            }
            if resource.code.is_empty() {
                resource.code = resource.name.clone();
            }
        }
        for a in &mut s.assignments {
            for units in [&mut a.budgeted_units, &mut a.actual_units, &mut a.remaining_units] {
                // To the minute.
                *units = ((*units * Decimal::from(60)).round() / Decimal::from(60)).normalize();
            }
            a.drives = true;
        }
        s.assignments.retain(|a| a.resource_id.is_some());
        s
    })
}

/// Spans that touch are one.
fn joined(day: &mut Day) {
    let mut one: Day = vec![];
    for span in day.drain(..) {
        match one.last_mut() {
            Some(last) if span.from <= last.to => last.to = last.to.max(span.to),
            _ => one.push(span),
        }
    }
    *day = one;
}
