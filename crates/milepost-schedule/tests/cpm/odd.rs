//! Networks of every odd kind.

use chrono::{Days, NaiveDate};
use milepost_schedule::cpm::{
    Activity, ActivityKind, Calendar, Constraint, ConstraintKind, Critical, Exception, Instant, LagCalendar, Network,
    Options, OutOfSequence, Project, Relationship, RelationshipKind, Repeat, Shift, Special, TotalFloat,
};
use proptest::prelude::*;
use proptest::{collection::vec, option, sample::select};

#[derive(Clone, Debug)]
pub(crate) struct Odd(pub(crate) Network);

fn instant() -> impl Strategy<Value = Instant> + Clone {
    // 2023 to 2026, mostly at odd minutes; now and then anywhere from 1900 to 2200.
    prop_oneof![
        9 => (64_694_880_i32..66_270_240).prop_map(|minutes| Instant::from_minutes(minutes).unwrap()),
        4 => (44_926_i32..46_021).prop_map(|day| Instant::from_minutes(day * 1440 + 480).unwrap()),
        1 => (0_i32..158_310_720).prop_map(|minutes| Instant::from_minutes(minutes).unwrap()),
    ]
}

fn shift() -> impl Strategy<Value = Shift> {
    prop_oneof![
        3 => Just(Shift::hours(8, 12)),
        3 => Just(Shift::hours(13, 17)),
        1 => Just(Shift::hours(0, 24)),
        1 => Just(Shift::hours(22, 30)),
        2 => (0_u16..1440, 1_u16..1440).prop_map(|(start, long)| Shift { start, finish: start + long }),
    ]
}

fn exception() -> impl Strategy<Value = Exception> {
    let repeat = prop_oneof![
        4 => Just(Repeat::Daily { every: 1 }),
        1 => (0_u16..4).prop_map(|every| Repeat::Daily { every }),
        1 => (0_u16..3, any::<u8>()).prop_map(|(every, weekdays)| Repeat::Weekly { every, weekdays }),
        1 => (0_u16..3, 0_u8..33).prop_map(|(every, day)| Repeat::MonthlyOnDay { every, day }),
        1 => (0_u16..3, 0_u8..7, 0_u8..8)
            .prop_map(|(every, nth, weekday)| Repeat::MonthlyOnWeekday { every, nth, weekday }),
        1 => (0_u8..14, 0_u8..33).prop_map(|(month, day)| Repeat::YearlyOnDay { month, day }),
    ];
    (0_u64..1500, 0_u64..400, repeat, vec(shift(), 0..3)).prop_map(|(first, long, repeat, shifts)| {
        let first = NaiveDate::from_ymd_opt(2022, 6, 1).unwrap() + Days::new(first);
        Exception { first, last: first + Days::new(long), repeat, shifts }
    })
}

fn calendar() -> impl Strategy<Value = Calendar> {
    let week = vec(option::weighted(0.8, vec(shift(), 0..3)), 7);
    let own = (option::weighted(0.3, 0_u32..3), week, vec(exception(), 0..6)).prop_map(|(base, week, exceptions)| {
        Calendar { base, week: week.try_into().unwrap(), weeks: Vec::new(), exceptions }
    });
    prop_oneof![2 => Just(Calendar::standard()), 1 => Just(Calendar::around_the_clock()), 3 => own]
}

fn constraint() -> impl Strategy<Value = Constraint> {
    (select(ConstraintKind::ALL.to_vec()), instant()).prop_map(|(kind, date)| Constraint { kind, date })
}

fn special() -> impl Strategy<Value = Special> {
    let date = |share: f64| option::weighted(share, instant());
    let dates = (date(0.2), date(0.3), date(0.2), date(0.1));
    (option::of(constraint()), option::weighted(0.2, constraint()), dates).prop_map(|(one, two, (a, b, c, d))| {
        Special {
            constraints: [one, two],
            expected_finish: a,
            suspend: c,
            resume: b,
            external_late_finish: d,
            ..Special::default()
        }
    })
}

fn activity(count: u32) -> impl Strategy<Value = Activity> {
    use ActivityKind::*;
    let kinds = [Task, Task, Task, Task, ResourceDependent, StartMilestone, FinishMilestone, LevelOfEffort, Summary];
    let minutes = prop_oneof![1 => Just(0), 5 => 1_i32..10_000, 1 => 0_i32..2_000_000];
    let progress = (option::weighted(0.2, instant()), option::weighted(0.1, instant()), 0_i32..100);
    let rare = option::weighted(0.2, special());
    (0_u32..2, 0_u32..3, select(kinds.to_vec()), minutes, progress, option::weighted(0.05, 0..count), rare).prop_map(
        |(project, calendar, kind, duration, (start, finish, share), parent, special)| Activity {
            kind,
            remaining: if start.is_some() { duration / 100 * share } else { duration },
            actual_start: start,
            actual_finish: finish,
            parent,
            special: special.unwrap_or_default(),
            ..Activity::task(project, calendar, duration)
        },
    )
}

fn relationship(count: u32) -> impl Strategy<Value = Relationship> {
    use RelationshipKind::*;
    let lag = prop_oneof![3 => Just(0), 2 => -3_000_i32..3_000, 1 => -300_000_i32..300_000];
    let own = option::weighted(0.2, lag_calendar());
    let kinds = vec![FinishToStart, FinishToStart, StartToStart, FinishToFinish, StartToFinish];
    // Mostly forward; now and then any way round, so that loops occur.
    (0..count, 0..count, select(kinds), lag, own, 0..60_u8).prop_map(|(one, other, kind, lag, lag_calendar, back)| {
        let (predecessor, successor) = if back == 0 { (one, other) } else { (one.min(other), one.max(other)) };
        Relationship { predecessor, successor, kind, lag, lag_calendar }
    })
}

fn lag_calendar() -> impl Strategy<Value = LagCalendar> {
    use LagCalendar::*;
    select(vec![Predecessor, Successor, ProjectDefault, TwentyFourHour])
}

fn options() -> impl Strategy<Value = Options> {
    use OutOfSequence::*;
    let choices = (
        select(vec![RetainedLogic, ProgressOverride, ActualDates]),
        lag_calendar(),
        select(vec![TotalFloat::Finish, TotalFloat::Start, TotalFloat::Smaller]),
        any::<[bool; 4]>(),
    );
    (any::<bool>(), choices).prop_map(|(microsoft, (out_of_sequence, lag_calendar, total_float, flags))| {
        let base = if microsoft { Options::microsoft_project() } else { Options::primavera() };
        let [start_lag_from_early_start, float_to_own_project, links_between_projects, use_expected_finish] = flags;
        Options {
            out_of_sequence,
            lag_calendar,
            total_float,
            start_lag_from_early_start,
            float_to_own_project,
            links_between_projects,
            use_expected_finish,
            ..base
        }
    })
}

pub(crate) fn odd() -> impl Strategy<Value = Odd> {
    let project = (instant(), option::weighted(0.2, instant()), 0_u32..3, any::<bool>());
    (1_u32..30).prop_flat_map(move |count| {
        let links = vec(relationship(count), 0..(count as usize * 2));
        let activities = vec(activity(count), count as usize);
        (activities, links, vec(calendar(), 3), vec(project.clone(), 2), options()).prop_map(
            |(activities, links, calendars, projects, options)| {
                let mut network = Network { calendars, options, ..Network::default() };
                for (data_date, must_finish_by, calendar, longest) in projects {
                    let critical = if longest { Critical::LongestPath } else { Critical::FloatAtMost(0) };
                    let project = Project { must_finish_by, critical, ..Project::new(data_date, calendar) };
                    network.add_project(project);
                }
                for activity in activities {
                    network.add_activity(activity);
                }
                // A parent that is no summary is an error by itself; mostly there is none.
                for at in 0..network.activities.len() {
                    let parent = network.activities.parent[at] as usize;
                    if network.activities.kind.get(parent) != Some(&ActivityKind::Summary) && at % 7 != 0 {
                        network.activities.parent[at] = u32::MAX;
                    }
                }
                for link in links {
                    if link.predecessor != link.successor {
                        network.add_relationship(link);
                    }
                }
                Odd(network)
            },
        )
    })
}
