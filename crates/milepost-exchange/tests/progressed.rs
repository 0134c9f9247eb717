//! Suspended and out-of-sequence work from a file's text through to its dates, in each format that says it.

#![cfg(test)]

use milepost_exchange::{mspdi, pmxml, xer};
use milepost_model::schedule::{
    Activity, Calendar, Instant, Lag, OutOfSequence, Relationship, RelationshipKind, Rules, Schedule, ScheduleProject,
};
use milepost_model::{ProjectId, RelationshipId};
use milepost_schedule::bridge::{bridge, from_engine};
use milepost_schedule::cpm;

const DAY: i64 = 480;

fn at(text: &str) -> Option<Instant> {
    let civil = chrono::NaiveDateTime::parse_from_str(&format!("2024-{text}"), "%Y-%m-%d %H:%M").unwrap();
    Instant::from_datetime(civil)
}

/// Piers, 4 days and not begun; Deck, which should follow them, of 5 days begun on Mon 4 March 2024 with 3 left; Rail,
/// a day, follows the start of Deck by 3 days. Data date Wed 6 March, 08:00.
fn schedule(how: OutOfSequence) -> Schedule {
    let calendar = Calendar::standard("Standard");
    let mut project = ScheduleProject { id: ProjectId::new(), ..ScheduleProject::blank("P") };
    (project.calendar_id, project.data_date) = (Some(calendar.id), at("03-06 08:00"));
    project.planned_start = at("03-04 08:00");
    project.options.out_of_sequence = how;
    let blank = |code: &str, days: i64| Activity {
        code: code.to_owned(),
        name: code.to_owned(),
        original: days * DAY,
        remaining: days * DAY,
        at_completion: days * DAY,
        ..Activity::blank(project.id)
    };
    let piers = blank("PIERS", 4);
    let deck = Activity { actual_start: at("03-04 08:00"), remaining: 3 * DAY, ..blank("DECK", 5) };
    let rail = blank("RAIL", 1);
    let link = |from: &Activity, to: &Activity, kind, lag| Relationship {
        id: RelationshipId::new(),
        predecessor: from.id,
        successor: to.id,
        kind,
        lag,
    };
    let relationships = vec![
        link(&piers, &deck, RelationshipKind::FinishStart, Lag::NONE),
        link(&deck, &rail, RelationshipKind::StartStart, Lag::Work(3 * DAY)),
    ];
    let activities = vec![piers, deck, rail];
    Schedule { projects: vec![project], calendars: vec![calendar], activities, relationships, ..Schedule::default() }
}

/// Start and finish of an activity.
fn dates(schedule: &Schedule, code: &str) -> String {
    let bridge = bridge(schedule).unwrap();
    let dates = cpm::schedule(&bridge.network).unwrap();
    let place = schedule.activities.iter().position(|a| a.code == code).unwrap();
    let node = bridge.nodes[place] as usize;
    format!("{} - {}", from_engine(dates.early_start[node]), from_engine(dates.early_finish[node]))
}

fn by_xer(schedule: &Schedule) -> Schedule {
    xer::read(&xer::write(schedule, &xer::WriteOptions::default()).bytes, None).unwrap().schedule
}

fn by_pmxml(schedule: &Schedule) -> Schedule {
    pmxml::read(&pmxml::write(schedule, &pmxml::WriteOptions::default()).bytes).unwrap().schedule
}

#[test]
fn out_of_sequence_work_of_p6_files_is_scheduled_by_their_option() {
    // Deck goes on at the data date or after the piers, which take until Mon 11.
    for (how, deck, rail) in [
        (OutOfSequence::RetainedLogic, "2024-03-12 08:00 - 2024-03-14 17:00", "2024-03-13 08:00 - 2024-03-13 17:00"),
        (OutOfSequence::ProgressOverride, "2024-03-06 08:00 - 2024-03-08 17:00", "2024-03-07 08:00 - 2024-03-07 17:00"),
        (OutOfSequence::ActualDates, "2024-03-06 08:00 - 2024-03-08 17:00", "2024-03-07 08:00 - 2024-03-07 17:00"),
    ] {
        for read in [by_xer(&schedule(how)), by_pmxml(&schedule(how))] {
            assert_eq!(read.projects[0].options.out_of_sequence, how);
            assert_eq!([dates(&read, "DECK"), dates(&read, "RAIL")], [deck, rail], "{how:?}");
        }
    }
}

#[test]
fn suspended_work_of_p6_files_is_split_by_its_rest() {
    let mut suspended = schedule(OutOfSequence::ProgressOverride);
    (suspended.activities[1].suspended, suspended.activities[1].resumed) = (at("03-07 17:00"), at("03-11 08:00"));
    for read in [suspended.clone(), by_xer(&suspended), by_pmxml(&suspended)] {
        // Wed 6 and Thu 7, nothing on Fri 8, Mon 11.
        assert_eq!(dates(&read, "DECK"), "2024-03-06 08:00 - 2024-03-11 17:00");
    }
}

#[test]
fn work_of_ms_projects_files_goes_on_where_its_resume_puts_it() {
    let mut stopped = schedule(OutOfSequence::RetainedLogic);
    stopped.projects[0].options.rules = Rules::MsProject;
    (stopped.activities[1].suspended, stopped.activities[1].resumed) = (at("03-05 17:00"), at("03-11 08:00"));
    let read = mspdi::read(&mspdi::write(&stopped, &mspdi::WriteOptions::default()).bytes).unwrap().schedule;
    let deck = read.activities.iter().find(|a| a.name == "DECK").unwrap();
    assert_eq!((deck.suspended, deck.resumed), (at("03-05 17:00"), at("03-11 08:00")));
    // Mon 4 and Tue 5, then Mon 11 to Wed 13.
    let code = deck.code.clone();
    assert_eq!(dates(&read, &code), "2024-03-04 08:00 - 2024-03-13 17:00");
}
