//! Earned value of activities with budgets, worked by hand.
//!
//! Monday to Friday, eight hours; the data date is Monday 16 March 2026, 08:00. Planned: piles for 10 days, Monday 2 March
//! to Friday 13 March, at 1,000 euros; the deck for 5 days, Monday 16 to Friday 20 March, at 500.

use crate::record::{Record, day};
use chrono::NaiveDate;
use milepost_model::schedule::{
    Activity, ActivityDate, Assignment, Instant, Lag, MilestoneActivity, PercentType, Relationship, RelationshipKind,
    Schedule, ScheduleProject, Step,
};
use milepost_model::{ActivityId, RelationshipId};
use milepost_schedule::Figure;
use milepost_schedule::bridge::bridge;
use milepost_schedule::cpm;
use milepost_schedule::earned::{Earned, Period, Unit};
use milepost_schedule::scheduled::Scheduled;
use rust_decimal::Decimal;

fn at(day: u32, hour: u32) -> Instant {
    Instant::from_datetime(NaiveDate::from_ymd_opt(2026, 3, day).unwrap().and_hms_opt(hour, 0, 0).unwrap()).unwrap()
}

fn task(record: &Record, code: &str, days: i64, planned: (u32, u32)) -> Activity {
    Activity {
        code: code.to_owned(),
        original: days * 480,
        remaining: days * 480,
        planned_start: Some(at(planned.0, 8)),
        planned_finish: Some(at(planned.1, 17)),
        ..Activity::blank(record.project.id)
    }
}

fn expense(activity: ActivityId, budget: i64, actual: i64) -> Assignment {
    Assignment {
        budgeted_cost: Decimal::from(budget),
        actual_cost: Decimal::from(actual),
        ..Assignment::blank(activity)
    }
}

/// Piles begun on Monday 2 March with 4 of 10 days left and 700 spent; the deck not begun.
fn schedule(record: &Record) -> Schedule {
    let project = ScheduleProject {
        id: record.project.id,
        data_date: Some(at(16, 8)),
        currency: "EUR".to_owned(),
        ..ScheduleProject::blank("bridge")
    };
    let mut piles = task(record, "A1010", 10, (2, 13));
    (piles.actual_start, piles.remaining) = (Some(at(2, 8)), 4 * 480);
    let deck = task(record, "A1020", 5, (16, 20));
    let link = Relationship {
        id: RelationshipId::new(),
        predecessor: piles.id,
        successor: deck.id,
        kind: RelationshipKind::FinishStart,
        lag: Lag::Work(0),
    };
    let assignments = vec![expense(piles.id, 1000, 700), expense(deck.id, 500, 0)];
    Schedule {
        projects: vec![project],
        activities: vec![piles, deck],
        relationships: vec![link],
        assignments,
        ..Schedule::default()
    }
}

fn with(mut record: Record, schedule: &Schedule, links: &[(usize, usize, ActivityDate)]) -> Record {
    let network = bridge(schedule).unwrap();
    let dates = cpm::schedule(&network.network).unwrap();
    let link = |(milestone, activity, reads): &(usize, usize, ActivityDate)| MilestoneActivity {
        project_id: record.project.id,
        milestone_id: record.milestones[*milestone].id,
        activity_id: schedule.activities[*activity].id,
        reads: *reads,
    };
    let links: Vec<_> = links.iter().map(link).collect();
    record.scheduled = Scheduled::of(schedule, &network, &dates, &links);
    record
}

fn earned(change: impl FnOnce(&mut Schedule), as_of: &str) -> Earned {
    let record = Record::new();
    let mut schedule = schedule(&record);
    change(&mut schedule);
    with(record, &schedule, &[]).earned(as_of, Period::Week)
}

fn is(figure: &Figure<Decimal>, expected: i64) {
    assert_eq!(figure.value, Some(Decimal::from(expected)), "{:?}", figure.unknown);
}

fn reason<T>(figure: &Figure<T>) -> &str {
    figure.unknown.as_ref().map_or("", |reason| reason.id.as_str())
}

fn remarks<T>(figure: &Figure<T>) -> Vec<&str> {
    figure.why.remarks.iter().map(|remark| remark.id.as_str()).collect()
}

#[test]
fn activities_with_budgets_are_planned_along_their_working_time_and_earn_by_their_percent_complete() {
    // Wednesday 18 March: all 1,000 of the piles and 3 of 5 days of the deck, 300. Earned: 6 of 10 days of the piles, 600.
    let of = earned(|_| (), "2026-03-18");
    assert_eq!((of.unit, of.currency.map(|c| c.to_string())), (Unit::Money, Some("EUR".to_owned())));
    is(&of.indices.bac, 1500);
    is(&of.indices.pv, 1300);
    is(&of.indices.ev, 600);
    is(&of.indices.ac, 700);
    is(&of.indices.sv, -700);
    is(&of.indices.cv, -100);
    // 600 / 1300 and 1500 x 700 / 600.
    assert_eq!(of.indices.spi.value.map(|spi| spi.round_dp(4)), Some(Decimal::new(4615, 4)));
    is(&of.indices.eac.cpi, 1750);
    // A weekend adds nothing: Sunday 15 March as Friday 13 March. The schedule counts from the 16th on.
    let on = |end: &str| of.rows.iter().find(|row| row.end == day(end)).cloned().unwrap();
    // The plan begins on 2 March: weeks end on 9, 16, 23 March. Monday 9 March: 6 of 10 days, 600; Monday 16 March: the
    // piles and one day of the deck.
    assert_eq!((on("2026-03-09").pv, on("2026-03-16").pv), (Some(600.into()), Some(1100.into())));
    // Of the 10 working days from the start to the data date, 6 are over on 9 March: 6/10 of the 600, and of the 700.
    assert_eq!((on("2026-03-09").ev, on("2026-03-09").ac), (Some(360.into()), Some(420.into())));
    assert_eq!((of.start, of.planned_finish), (Some(day("2026-03-02")), Some(day("2026-03-20"))));
    assert_eq!(remarks(&of.indices.ev), ["evm-remark-start", "evm-remark-schedule"]);
}

#[test]
fn earned_schedule_follows_from_the_budgets_of_activities() {
    // 600 of the plan is reached at the end of the first week, Monday 9 March; two weeks and two days are gone by
    // Wednesday 18 March: ES 1, AT 16 / 7, SPI(t) 7 / 16. The plan lasts to 20 March, 18 / 7 weeks.
    let of = earned(|_| (), "2026-03-18");
    let schedule = of.schedule.value.unwrap();
    assert!((schedule.es - 1.0).abs() < 1e-12, "{}", schedule.es);
    assert!((schedule.spi.unwrap() - 7.0 / 16.0).abs() < 1e-12);
    assert_eq!(of.planned_for, Some(day("2026-03-09")));
    // 18 days x 16 / 7 = 41.1 days after 2 March: 12 April is the 41st, so 13 April.
    assert_eq!(of.finish.value, Some(day("2026-04-13")));
}

#[test]
fn each_kind_of_percent_complete_earns_by_its_own_measure_and_to_the_cent() {
    let ev = |change: &dyn Fn(&mut Activity, &mut Assignment)| {
        let of = earned(
            |schedule| {
                let assignment = &mut schedule.assignments[0];
                change(&mut schedule.activities[0], assignment);
            },
            "2026-03-18",
        );
        of.indices.ev.value.unwrap()
    };
    let physical = |activity: &mut Activity, _: &mut Assignment| {
        (activity.percent_type, activity.physical_percent) = (PercentType::Physical, Decimal::new(35, 2));
    };
    assert_eq!(ev(&physical), Decimal::from(350));
    // Steps of weight 2, done, and 1, not begun: two thirds. 999 x 2 / 3 = 666, and no cent less.
    let steps = |activity: &mut Activity, cost: &mut Assignment| {
        let step =
            |weight: i64, complete: i64| Step { name: String::new(), weight: weight.into(), complete: complete.into() };
        (activity.percent_type, activity.steps) = (PercentType::Physical, vec![step(2, 1), step(1, 0)]);
        cost.budgeted_cost = Decimal::from(999);
    };
    assert_eq!(ev(&steps), Decimal::from(666));
    // 30 hours of 30 + 60.
    let units = |activity: &mut Activity, cost: &mut Assignment| {
        activity.percent_type = PercentType::Units;
        (cost.actual_units, cost.remaining_units) = (Decimal::from(30), Decimal::from(60));
        cost.budgeted_cost = Decimal::from(900);
    };
    assert_eq!(ev(&units), Decimal::from(300));
    let finished = |activity: &mut Activity, _: &mut Assignment| {
        (activity.actual_finish, activity.remaining) = (Some(at(11, 17)), 0);
    };
    assert_eq!(ev(&finished), Decimal::from(1000));
}

#[test]
fn what_an_activity_earned_is_unknown_where_its_percent_complete_has_nothing_to_go_by() {
    let of = earned(|schedule| schedule.activities[0].percent_type = PercentType::Units, "2026-03-18");
    assert_eq!(reason(&of.indices.ev), "evm-unknown-silent");
    is(&of.indices.pv, 1300);
}

#[test]
fn where_there_are_no_planned_dates_the_computed_ones_are_the_plan() {
    // The piles have 4 days left from Monday 16 to Thursday 19 March, the deck follows: Friday 20 to Thursday 26 March.
    // Its plan on Friday the 20th is 1 of 5 days: 1000 + 100.
    let of = earned(
        |schedule| (schedule.activities[1].planned_start, schedule.activities[1].planned_finish) = (None, None),
        "2026-03-20",
    );
    is(&of.indices.pv, 1100);
    assert_eq!(of.planned_finish, Some(day("2026-03-26")));
}

#[test]
fn a_milestone_that_an_activity_with_a_budget_feeds_is_not_counted_again() {
    // Both follow the deck: the one its finish, the other its start, to which the piles lead. The third follows nothing.
    let record = Record::new()
        .milestone("Deck closed", 1, "2026-03-20", "", "")
        .budget(1400)
        .milestone("Deck begun", 1, "2026-03-16", "", "")
        .budget(900)
        .milestone("Opened", 1, "2026-03-31", "", "")
        .budget(250);
    let schedule = schedule(&record);
    let links = [(0, 1, ActivityDate::Finish), (1, 1, ActivityDate::Start)];
    let of = with(record.clone(), &schedule, &links).earned("2026-03-18", Period::Week);
    is(&of.indices.bac, 1000 + 500 + 250);
    assert!(remarks(&of.indices.bac).contains(&"evm-remark-fed"));
    // Nothing leads to the start of the piles: a milestone that follows it keeps its budget.
    let of = with(record, &schedule, &[(1, 0, ActivityDate::Start)]).earned("2026-03-18", Period::Week);
    is(&of.indices.bac, 1000 + 500 + 1400 + 900 + 250);
}

#[test]
fn costs_on_record_count_in_the_place_of_those_of_activities_and_never_beside_them() {
    let record = Record::new().cost("2026-03-10", 650);
    let schedule = schedule(&record);
    let of = with(record, &schedule, &[]).earned("2026-03-18", Period::Week);
    is(&of.indices.ac, 650);
    assert!(remarks(&of.indices.ac).contains(&"evm-remark-costs"));
}

#[test]
fn budgets_in_several_currencies_are_not_added() {
    let record = Record::new().milestone("Opened", 1, "2026-03-31", "", "").budget(250);
    let mut schedule = schedule(&record);
    schedule.projects[0].currency = "USD".to_owned();
    let of = with(record, &schedule, &[]).earned("2026-03-18", Period::Week);
    assert_eq!(reason(&of.indices.bac), "evm-unknown-currencies");
}

#[test]
fn before_its_data_date_a_schedule_says_nothing() {
    let of = earned(|_| (), "2026-03-15");
    assert_eq!((of.unit, reason(&of.indices.bac)), (Unit::Weight, "evm-remark-later"));
}

#[test]
fn of_many_activities_a_why_names_the_largest_and_the_sum_of_the_others() {
    // 60 more of 1 euro each: 62 in all, of which 40 are named.
    let of = earned(
        |schedule| {
            for number in 0..60 {
                let mut small = schedule.activities[1].clone();
                (small.id, small.code) = (ActivityId::new(), format!("B{number}"));
                schedule.assignments.push(expense(small.id, 1, 0));
                schedule.activities.push(small);
            }
        },
        "2026-03-20",
    );
    is(&of.indices.pv, 1560);
    let inputs = &of.indices.pv.why.inputs;
    assert_eq!(inputs.len(), 41);
    assert_eq!(inputs[40].label.id, "input-earned-others");
    assert_eq!(inputs[40].value, Some(milepost_model::Arg::from(Decimal::from(22))));
}
