//! Split work: its pieces keep their distance wherever it is put.

use milepost_model::schedule::*;
use milepost_model::{CalendarId, RelationshipId};
use milepost_schedule::bridge::{bridge, from_engine};
use milepost_schedule::cpm;

fn at(text: &str) -> Instant {
    let at = chrono::NaiveDateTime::parse_from_str(&format!("2026-{text}"), "%Y-%m-%d %H:%M").unwrap();
    Instant::from_datetime(at).unwrap()
}

const DAY: Minutes = 480;

/// Work of three days from Mon 2 March: Monday, then Thursday and Friday. Between the pieces are two days. Then work of
/// one day.
fn schedule() -> Schedule {
    let calendar = Calendar { id: CalendarId::new(), ..Calendar::standard("Site") };
    let mut project = ScheduleProject { calendar_id: Some(calendar.id), ..ScheduleProject::blank("P") };
    project.options.rules = Rules::MsProject;
    (project.planned_start, project.data_date) = (Some(at("03-02 08:00")), Some(at("03-02 08:00")));
    let task = |days: Minutes| Activity { original: days * DAY, remaining: days * DAY, ..Activity::blank(project.id) };
    let split = Activity {
        splits: vec![
            Split { start: at("03-02 08:00"), finish: at("03-02 17:00") },
            Split { start: at("03-05 08:00"), finish: at("03-06 17:00") },
        ],
        ..task(3)
    };
    let after = task(1);
    let link = Relationship {
        id: RelationshipId::new(),
        predecessor: split.id,
        successor: after.id,
        kind: RelationshipKind::FinishStart,
        lag: Lag::NONE,
    };
    Schedule {
        projects: vec![project],
        calendars: vec![calendar],
        activities: vec![split, after],
        relationships: vec![link],
        ..Schedule::default()
    }
}

/// Early start and finish, and late start, of an activity.
fn dates(schedule: &Schedule, nth: usize) -> [String; 3] {
    let bridge = bridge(schedule).unwrap();
    let dates = cpm::schedule(&bridge.network).unwrap();
    let node = bridge.nodes[nth] as usize;
    let text = |at: cpm::Instant| from_engine(at).datetime().format("%m-%d %H:%M").to_string();
    [text(dates.early_start[node]), text(dates.early_finish[node]), text(dates.late_start[node])]
}

#[test]
fn split_work_takes_its_work_and_the_time_between_its_pieces() {
    let schedule = schedule();
    assert_eq!(dates(&schedule, 0), ["03-02 08:00", "03-06 17:00", "03-02 08:00"]);
    assert_eq!(dates(&schedule, 1)[..2], ["03-09 08:00", "03-09 17:00"]);
}

#[test]
fn its_pieces_keep_their_distance_when_it_starts_later() {
    let mut schedule = schedule();
    let date = Some(at("03-10 08:00"));
    schedule.activities[0].constraint = Some(Constraint { kind: ConstraintKind::StartOnOrAfter, date });
    // Tue 10; then, after two days, Fri 13 and Mon 16.
    assert_eq!(dates(&schedule, 0), ["03-10 08:00", "03-16 17:00", "03-10 08:00"]);
}

#[test]
fn a_pause_that_is_over_counts_no_more() {
    let mut schedule = schedule();
    let split = &mut schedule.activities[0];
    // Two days are done of three: Monday and Thursday.
    split.actual_start = Some(at("03-02 08:00"));
    (split.remaining, split.suspended, split.resumed) = (DAY, Some(at("03-05 17:00")), Some(at("03-06 08:00")));
    assert_eq!(dates(&schedule, 0)[1], "03-06 17:00");
    // Half of Monday's day is done: the pause is still to come.
    let split = &mut schedule.activities[0];
    (split.remaining, split.suspended, split.resumed) =
        (3 * DAY - DAY / 2, Some(at("03-02 12:00")), Some(at("03-02 13:00")));
    assert_eq!(dates(&schedule, 0)[1], "03-06 17:00");
}

#[test]
fn another_duration_in_its_place_has_the_pauses_too() {
    let schedule = schedule();
    let bridge = bridge(&schedule).unwrap();
    let longer = Activity { original: 4 * DAY, remaining: 4 * DAY, ..schedule.activities[0].clone() };
    let in_place = bridge.replacing(bridge.nodes[0], &longer).unwrap();
    // Four days of work and two between.
    assert_eq!(i64::from(in_place.duration), 6 * DAY);
}
