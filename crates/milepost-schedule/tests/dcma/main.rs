//! The DCMA 14 on schedules that can be counted by hand.
#![cfg(test)]

use chrono::NaiveDate;
use milepost_model::schedule::{
    Activity, ActivityKind, Assignment, Calendar, Constraint, ConstraintKind, Instant, Lag, Relationship,
    RelationshipKind, Schedule, ScheduleProject,
};
use milepost_model::{ProjectId, RelationshipId};
use milepost_schedule::bridge::bridge;
use milepost_schedule::cpm;
use milepost_schedule::dcma::{Metric, Outcome, assess};

fn at(day: u32, hour: u32) -> Instant {
    let day = NaiveDate::from_ymd_opt(2026, 3, day).unwrap();
    Instant::from_datetime(day.and_hms_opt(hour, 0, 0).unwrap()).unwrap()
}

/// A to E one after the other, five days each, from Monday 2 March 2026.
fn chain() -> Schedule {
    let project = ProjectId::new();
    let calendar = Calendar::standard("Site");
    let mut own = ScheduleProject { id: project, calendar_id: Some(calendar.id), ..ScheduleProject::blank("BR") };
    own.data_date = Some(at(2, 8));
    let activities: Vec<_> = ["A", "B", "C", "D", "E"]
        .map(|code| Activity { code: code.to_owned(), original: 2400, remaining: 2400, ..Activity::blank(project) })
        .into();
    let relationships = activities.windows(2).map(|two| link(&two[0], &two[1], Lag::NONE)).collect();
    Schedule { projects: vec![own], calendars: vec![calendar], activities, relationships, ..Schedule::default() }
}

fn link(before: &Activity, after: &Activity, lag: Lag) -> Relationship {
    let kind = RelationshipKind::FinishStart;
    Relationship { id: RelationshipId::new(), predecessor: before.id, successor: after.id, kind, lag }
}

fn metric(schedule: &Schedule, number: u8) -> Metric {
    let bridge = bridge(schedule).unwrap();
    let dates = cpm::schedule(&bridge.network).unwrap();
    assess(schedule, &bridge, &dates).into_iter().find(|m| m.number == number).unwrap()
}

fn codes(schedule: &Schedule, metric: &Metric) -> String {
    let found = schedule.activities.iter().filter(|a| metric.activities.contains(&a.id));
    found.map(|a| a.code.as_str()).collect::<Vec<_>>().join(" ")
}

/// counted, of, outcome, and the activities by code.
fn shown(schedule: &Schedule, number: u8) -> (f64, f64, Outcome, String) {
    let metric = metric(schedule, number);
    (metric.counted, metric.of, metric.outcome, codes(schedule, &metric))
}

fn text(text: &str) -> String {
    text.to_owned()
}

#[test]
fn activities_without_a_predecessor_or_a_successor_lack_logic() {
    // A has none before it, E none after: 2 of 5 is 40%.
    assert_eq!(shown(&chain(), 1), (2.0, 5.0, Outcome::Fail, text("A E")));
}

#[test]
fn leads_lags_and_other_kinds_are_counted_of_the_relationships() {
    let mut schedule = chain();
    assert_eq!(shown(&schedule, 2), (0.0, 4.0, Outcome::Pass, text("")));
    assert_eq!(shown(&schedule, 4), (4.0, 4.0, Outcome::Pass, text("")));
    schedule.relationships[0].lag = Lag::Work(-480);
    schedule.relationships[1].lag = Lag::Work(480);
    schedule.relationships[2].kind = RelationshipKind::StartStart;
    assert_eq!(shown(&schedule, 2), (1.0, 4.0, Outcome::Fail, text("B")));
    assert_eq!(shown(&schedule, 3), (1.0, 4.0, Outcome::Fail, text("C")));
    // 3 of 4 is 75%, under 90%; the one that is not is told.
    assert_eq!(shown(&schedule, 4), (3.0, 4.0, Outcome::Fail, text("D")));
}

#[test]
fn only_constraints_that_hold_against_the_logic_are_hard() {
    let mut schedule = chain();
    let constraint = |kind| Some(Constraint { kind, date: Some(at(2, 8)) });
    schedule.activities[0].constraint = constraint(ConstraintKind::StartOnOrAfter);
    assert_eq!(shown(&schedule, 5).0, 0.0);
    schedule.activities[0].constraint = constraint(ConstraintKind::FinishOnOrBefore);
    assert_eq!(shown(&schedule, 5), (1.0, 5.0, Outcome::Fail, text("A")));
    // It ends on Friday and not on Monday morning: its float, and that of nothing after it, is negative.
    assert_eq!(shown(&schedule, 7), (1.0, 5.0, Outcome::Fail, text("A")));
}

#[test]
fn float_and_duration_are_long_over_44_working_days() {
    let mut schedule = chain();
    // E, freed from the chain, ends after 5 days; D at 20. Made 64 days long, D ends at 79: 74 days of float.
    schedule.relationships.pop();
    assert_eq!(shown(&schedule, 6).0, 0.0);
    schedule.activities[3].original = 64 * 480;
    schedule.activities[3].remaining = 64 * 480;
    assert_eq!(shown(&schedule, 6), (1.0, 5.0, Outcome::Fail, text("E")));
    assert_eq!(shown(&schedule, 8), (1.0, 5.0, Outcome::Fail, text("D")));
    schedule.activities[3].original = 44 * 480;
    assert_eq!(shown(&schedule, 8).0, 0.0);
}

#[test]
fn an_actual_date_after_the_data_date_is_invalid() {
    let mut schedule = chain();
    assert_eq!(shown(&schedule, 9), (0.0, 5.0, Outcome::Pass, text("")));
    schedule.activities[0].actual_start = Some(at(4, 8));
    assert_eq!(shown(&schedule, 9), (1.0, 5.0, Outcome::Fail, text("A")));
}

#[test]
fn missing_resources_are_told_without_a_limit() {
    let mut schedule = chain();
    schedule.assignments = vec![Assignment::blank(schedule.activities[0].id)];
    assert_eq!(shown(&schedule, 10), (4.0, 5.0, Outcome::Informational, text("B C D E")));
}

#[test]
fn what_was_due_and_is_not_done_in_time_is_missed() {
    let mut schedule = chain();
    assert_eq!(metric(&schedule, 11).outcome, Outcome::NotApplicable);
    assert_eq!(metric(&schedule, 14).outcome, Outcome::NotApplicable);
    // Two weeks later A was done in time and B is not done, both due.
    schedule.projects[0].data_date = Some(at(16, 8));
    for (at_place, planned) in [(0, at(6, 17)), (1, at(13, 17)), (2, at(20, 17))] {
        schedule.activities[at_place].planned_finish = Some(planned);
    }
    schedule.activities[0].actual_start = Some(at(2, 8));
    schedule.activities[0].actual_finish = Some(at(6, 17));
    assert_eq!(shown(&schedule, 11), (1.0, 2.0, Outcome::Fail, text("B")));
    // One done of two that were due.
    assert_eq!(shown(&schedule, 14), (1.0, 2.0, Outcome::Fail, text("B")));
}

#[test]
fn the_finish_moves_with_a_critical_activity_unless_something_holds_it() {
    let mut schedule = chain();
    assert_eq!(shown(&schedule, 12), (600.0, 600.0, Outcome::Pass, text("A")));
    // The end has to finish on Friday 3 April, its computed date, whatever comes before: it does not move with the rest.
    let held = NaiveDate::from_ymd_opt(2026, 4, 3).unwrap().and_hms_opt(17, 0, 0).and_then(Instant::from_datetime);
    schedule.activities[4].constraint = Some(Constraint { kind: ConstraintKind::MandatoryFinish, date: held });
    assert_eq!(metric(&schedule, 12).outcome, Outcome::Fail);
}

#[test]
fn the_length_index_falls_with_negative_float() {
    let mut schedule = chain();
    // No limit: no float, (25 + 0) / 25 days.
    assert_eq!(metric(&schedule, 13).value, Some(1.0));
    // Five weeks from Monday 2 March; it has to be done a week earlier, on Friday 27 March: (25 - 5) / 25 = 0.8.
    schedule.projects[0].must_finish_by = Some(at(27, 17));
    let metric = metric(&schedule, 13);
    assert_eq!((metric.value, metric.outcome), (Some(0.8), Outcome::Fail));
}

#[test]
fn levels_of_effort_summaries_and_what_is_finished_are_not_in_the_base() {
    let mut schedule = chain();
    schedule.activities[4].kind = ActivityKind::LevelOfEffort;
    schedule.activities[0].actual_start = Some(at(2, 8));
    schedule.activities[0].actual_finish = Some(at(2, 9));
    assert_eq!(metric(&schedule, 5).of, 3.0);
}
