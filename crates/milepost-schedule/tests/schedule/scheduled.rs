//! What a schedule says of its project, worked by hand.
//!
//! The data date is Monday 2 March 2026, 08:00; Monday to Friday, eight hours. A1010 takes 10 days: Monday 2 March to
//! Friday 13 March. A1020 follows and takes 5 days: Monday 16 to Friday 20 March.

use crate::record::{Record, date, day, ids};
use chrono::NaiveDate;
use milepost_model::schedule::{
    Activity, ActivityDate, ActivityKind, Assignment, Instant, MilestoneActivity, PercentType, Relationship,
    RelationshipKind, Schedule, ScheduleProject, Step,
};
use milepost_model::{ProjectId, RelationshipId};
use milepost_schedule::bridge::bridge;
use milepost_schedule::cpm;
use milepost_schedule::milestone::MilestoneStatus;
use milepost_schedule::scheduled::Scheduled;
use rust_decimal::Decimal;

fn at(month: u32, day: u32, hour: u32) -> Instant {
    let day = NaiveDate::from_ymd_opt(2026, month, day).unwrap();
    Instant::from_datetime(day.and_hms_opt(hour, 0, 0).unwrap()).unwrap()
}

fn task(project: ProjectId, code: &str, name: &str, days: i64) -> Activity {
    let minutes = days * 480;
    let (code, name) = (code.to_owned(), name.to_owned());
    Activity { code, name, original: minutes, remaining: minutes, ..Activity::blank(project) }
}

fn schedule() -> Schedule {
    let project = Record::new().project.id;
    let options = ScheduleProject { id: project, data_date: Some(at(3, 2, 8)), ..ScheduleProject::blank("bridge") };
    let activities = vec![task(project, "A1010", "Piles", 10), task(project, "A1020", "Deck", 5)];
    let link = Relationship {
        id: RelationshipId::new(),
        predecessor: activities[0].id,
        successor: activities[1].id,
        kind: RelationshipKind::FinishStart,
        lag: milepost_model::schedule::Lag::Work(0),
    };
    Schedule { projects: vec![options], activities, relationships: vec![link], ..Schedule::default() }
}

/// The record's first milestone follows A1020.
fn scheduled(schedule: &Schedule, record: &Record, reads: ActivityDate) -> Scheduled {
    let network = bridge(schedule).unwrap();
    let dates = cpm::schedule(&network.network).unwrap();
    let link = MilestoneActivity {
        project_id: record.project.id,
        milestone_id: record.milestones[0].id,
        activity_id: schedule.activities[1].id,
        reads,
    };
    Scheduled::of(schedule, &network, &dates, &[link]).unwrap()
}

/// Planned for 13 March, with an own forecast of 10 March; it follows the finish of A1020.
fn following(schedule: &Schedule) -> Record {
    let mut record = Record::new().milestone("Deck closed", 1, "2026-03-13", "2026-03-10", "");
    record.scheduled = Some(scheduled(schedule, &record, ActivityDate::Finish));
    record
}

#[test]
fn a_milestone_that_follows_an_activity_is_forecast_by_the_schedule_from_its_data_date_on() {
    let record = following(&schedule());
    for (as_of, expected) in [("2026-03-01", "2026-03-10"), ("2026-03-02", "2026-03-20"), ("2026-03-15", "2026-03-20")]
    {
        assert_eq!(record.progress(as_of).milestones[0].expected, date(expected), "as of {as_of}");
    }
    // 13 to 20 March.
    assert_eq!(record.progress("2026-03-02").milestones[0].slip.value.map(|slip| slip.days), Some(7));
}

#[test]
fn it_may_follow_the_start_of_an_activity() {
    let mut record = Record::new().milestone("Deck begun", 1, "", "", "");
    record.scheduled = Some(scheduled(&schedule(), &record, ActivityDate::Start));
    assert_eq!(record.progress("2026-03-02").milestones[0].expected, date("2026-03-16"));
}

#[test]
fn a_report_with_a_later_data_date_counts_in_its_place_and_one_of_the_same_day_or_earlier_does_not() {
    for (data_date, expected) in
        [("2026-02-28", "2026-03-20"), ("2026-03-02", "2026-03-20"), ("2026-03-03", "2026-04-01")]
    {
        let record = following(&schedule()).report("Report", data_date, &[(0, "2026-04-01", "")]);
        assert_eq!(record.progress("2026-03-05").milestones[0].expected, date(expected), "{data_date}");
    }
}

#[test]
fn it_is_met_when_the_activity_has_its_actual_date_unless_an_actual_date_is_known() {
    let mut done = schedule();
    let worked = [(at(2, 9, 8), at(2, 20, 17)), (at(2, 23, 8), at(2, 26, 17))];
    for (activity, (start, finish)) in done.activities.iter_mut().zip(worked) {
        (activity.actual_start, activity.actual_finish, activity.remaining) = (Some(start), Some(finish), 0);
    }
    let met = following(&done).progress("2026-03-02");
    assert_eq!((met.milestones[0].status, met.milestones[0].expected), (MilestoneStatus::Met, date("2026-02-26")));
    let mut own = Record::new().milestone("Deck closed", 1, "2026-03-13", "", "2026-02-27");
    own.scheduled = Some(scheduled(&done, &own, ActivityDate::Finish));
    assert_eq!(own.progress("2026-03-02").milestones[0].expected, date("2026-02-27"));
}

#[test]
fn the_why_names_the_activity_and_the_data_date() {
    let record = following(&schedule());
    let progress = record.progress("2026-03-02");
    let slip = &progress.milestones[0].slip;
    assert_eq!(ids(&slip.why.remarks), ["why-schedule"]);
    let deck = schedule().activities[1].code.clone();
    assert_eq!(slip.why.remarks[0].args["activity"], format!("{deck} Deck").as_str().into());
    assert_eq!(slip.why.remarks[0].args["date"], day("2026-03-02").into());
    assert!(progress.expected_finish.why.inputs.iter().any(|input| input.activity.is_some()));
    let origin = progress.milestones[0].dates.schedule.as_ref().unwrap();
    assert_eq!((origin.title.as_str(), origin.data_date), ("A1020 Deck", day("2026-03-02")));
}

/// Piles: 10 days, 4 left: 6 of 10 days done; budget 300, by its duration 60 % done. Deck: 5 days, not started, physical,
/// steps of weight 3 (all done) and 1 (half done): 3.5 / 4; budget 100. A level of effort of 20 days without a cost.
///
/// By duration 6 / 15. By cost (300 x 0.6 + 100 x 0.875) / 400 = 267.5 / 400. Physical: 0.875, of the one that has steps.
#[test]
fn the_schedule_is_done_by_duration_by_cost_and_by_physical_steps() {
    let mut of = schedule();
    (of.activities[0].actual_start, of.activities[0].remaining) = (Some(at(2, 20, 8)), 4 * 480);
    of.activities[1].percent_type = PercentType::Physical;
    let step = |weight: i64, tenths: i64| Step {
        name: String::new(),
        weight: Decimal::from(weight),
        complete: Decimal::new(tenths, 1),
    };
    of.activities[1].steps = vec![step(3, 10), step(1, 5)];
    let effort = task(of.activities[0].project_id, "A1030", "Site office", 20);
    of.activities.push(Activity { kind: ActivityKind::LevelOfEffort, ..effort });
    for (place, budget) in [(0, 300), (1, 100)] {
        let id = of.activities[place].id;
        of.assignments.push(Assignment { budgeted_cost: Decimal::from(budget), ..Assignment::blank(id) });
    }
    let record = following(&of);
    let progress = record.progress("2026-03-02").schedule.unwrap();
    let share = |figure: milepost_schedule::Figure<milepost_schedule::scheduled::ScheduleShare>| {
        figure.value.map(|value| (value.share, value.activities))
    };
    assert_eq!(share(progress.duration), Some((0.4, 2)));
    assert_eq!(share(progress.cost), Some((0.668_75, 2)));
    assert_eq!(share(progress.physical), Some((0.875, 1)));
    let before = record.progress("2026-03-01").schedule.unwrap();
    assert_eq!(before.duration.unknown.unwrap().id, "schedule-share-unknown-later");
}

#[test]
fn a_schedule_without_costs_or_steps_says_that_these_are_unknown() {
    let progress = following(&schedule()).progress("2026-03-02").schedule.unwrap();
    assert_eq!(progress.duration.value.map(|value| value.share), Some(0.0));
    assert_eq!(progress.cost.unknown.unwrap().id, "schedule-share-cost-unknown");
    assert_eq!(progress.physical.unknown.unwrap().id, "schedule-share-physical-unknown");
}
