//! MSPDI files of Project 2003 to 2019, against what another reader (MPXJ) reads from the same bytes.

#![cfg(test)]

use chrono::NaiveDateTime;
use milepost_corpus::MSPDI;
use milepost_exchange::XmlError;
use milepost_exchange::mspdi::{self, Mspdi};
use milepost_model::schedule::{Activity, ConstraintKind, Instant, Lag, RelationshipKind, Schedule};
use proptest::prelude::*;
use rust_decimal::Decimal;
use rust_decimal::prelude::{FromPrimitive, ToPrimitive};
use serde_json::Value;
use std::collections::BTreeMap;

fn read(name: &str) -> Mspdi {
    mspdi::read(&milepost_corpus::bytes(&format!("mspdi/{name}.xml"))).unwrap()
}

fn expected(name: &str) -> Value {
    serde_json::from_slice(&milepost_corpus::bytes(&format!("expected/{name}.xml.json"))).unwrap()
}

fn each(check: impl Fn(&str, &Mspdi, &Value)) {
    for name in MSPDI {
        check(name, &read(name), &expected(name));
    }
}

fn instant(value: &Value) -> Option<Instant> {
    let text = value.as_str()?;
    let formats = ["%Y-%m-%dT%H:%M", "%Y-%m-%dT%H:%M:%S"];
    Some(
        formats
            .iter()
            .find_map(|f| NaiveDateTime::parse_from_str(text, f).ok())
            .and_then(Instant::from_datetime)
            .unwrap(),
    )
}

fn minutes(value: &Value) -> Option<i64> {
    value.as_f64().and_then(Decimal::from_f64).and_then(|minutes| minutes.round().to_i64())
}

/// The tasks that are no summaries, by the file's identity.
fn leaves(expected: &Value) -> impl Iterator<Item = (String, &Value)> {
    let tasks = expected["tasks"].as_array().unwrap().iter();
    tasks.filter(|task| task["summary"] == false).map(|task| (task["uid"].to_string(), task))
}

fn by_origin(schedule: &Schedule) -> BTreeMap<&str, &Activity> {
    schedule.activities.iter().map(|activity| (activity.origin.as_str(), activity)).collect()
}

#[test]
fn every_task_is_there_with_its_name_dates_floats_and_durations() {
    each(|name, ours, expected| {
        let activities = by_origin(&ours.schedule);
        assert_eq!(activities.len(), leaves(expected).count(), "{name}");
        for (uid, task) in leaves(expected) {
            let at = format!("{name} task {uid}");
            let ours = activities[uid.as_str()];
            let stored = ours.stored.as_deref().unwrap();
            assert_eq!(Some(ours.name.as_str()).filter(|n| !n.is_empty()), task["name"].as_str(), "{at}");
            for (field, value) in [
                ("start", stored.start),
                ("finish", stored.finish),
                ("early_start", stored.early_start),
                ("early_finish", stored.early_finish),
                ("late_start", stored.late_start),
                ("late_finish", stored.late_finish),
                ("actual_start", ours.actual_start),
                ("actual_finish", ours.actual_finish),
                ("deadline", ours.deadline),
                ("constraint_date", ours.constraint.and_then(|constraint| constraint.date)),
            ] {
                assert_eq!(value, instant(&task[field]), "{at} {field}");
            }
            for (field, value) in [
                ("total_float_min", stored.total_float),
                ("free_float_min", stored.free_float),
                ("duration_min", Some(ours.original)),
                ("remaining_min", Some(ours.remaining)),
            ] {
                assert_eq!(value, minutes(&task[field]), "{at} {field}");
            }
        }
    });
    let compared: usize = MSPDI.iter().map(|name| leaves(&expected(name)).count()).sum();
    // As counted in the files themselves: 220 tasks, less the projects' own summaries, the empty rows and
    // the summaries.
    assert!(compared > 150, "{compared}");
}

#[test]
fn summaries_are_the_work_breakdown_structure_in_its_order_and_depth() {
    each(|name, ours, expected| {
        let tasks = expected["tasks"].as_array().unwrap();
        let theirs: Vec<_> = tasks
            .iter()
            .filter(|task| task["summary"] == true)
            .map(|task| (task["uid"].to_string(), task["name"].as_str().unwrap_or_default().to_owned(), depth(task)))
            .collect();
        let wbs = &ours.schedule.wbs;
        let level = |mut of: Option<milepost_model::WbsId>| {
            let mut level = 0;
            while let Some(id) = of {
                level += 1;
                of = wbs.iter().find(|element| element.id == id).unwrap().parent;
            }
            level
        };
        let found: Vec<_> = wbs.iter().map(|w| (w.origin.clone(), w.name.clone(), level(Some(w.id)))).collect();
        assert_eq!(found, theirs, "{name}");
        for (uid, task) in leaves(expected) {
            assert_eq!(level(by_origin(&ours.schedule)[uid.as_str()].wbs_id), depth(task) - 1, "{name} task {uid}");
        }
    });
}

/// How many numbers its outline number has. The level that is written beside it is another in a file whose
/// recurring task was inserted under a summary: there the reader that we compare with follows the level, as
/// we do.
fn depth(task: &Value) -> usize {
    usize::try_from(task["level"].as_u64().unwrap()).unwrap()
}

#[test]
fn relationships_have_their_kind_and_lag() {
    each(|name, ours, expected| {
        let origin: BTreeMap<_, _> = ours.schedule.activities.iter().map(|a| (a.id, a.origin.as_str())).collect();
        let mut found: Vec<(String, String, &str, Lag)> = ours
            .schedule
            .relationships
            .iter()
            .map(|r| {
                let kind = match r.kind {
                    RelationshipKind::FinishStart => "FS",
                    RelationshipKind::StartStart => "SS",
                    RelationshipKind::FinishFinish => "FF",
                    RelationshipKind::StartFinish => "SF",
                };
                (origin[&r.predecessor].to_owned(), origin[&r.successor].to_owned(), kind, r.lag)
            })
            .collect();
        let mut theirs: Vec<(String, String, &str, Lag)> = expected["relations"]
            .as_array()
            .unwrap()
            .iter()
            .map(|r| {
                // “1.0d” of 480 minutes, “2.0w” of 2400.
                let lag = r["lag"].as_str().unwrap();
                let (number, unit) = lag.split_at(lag.find(|c: char| c.is_alphabetic()).unwrap());
                let each = match unit {
                    "d" => 480,
                    "w" => 2400,
                    "h" => 60,
                    "m" => 1,
                    other => panic!("{other}"),
                };
                let minutes = (number.parse::<Decimal>().unwrap() * Decimal::from(each)).round().to_i64().unwrap();
                let kind = r["type"].as_str().unwrap();
                (r["pred"].to_string(), r["succ"].to_string(), kind, Lag::Work(minutes))
            })
            .collect();
        found.sort_by_key(|(from, to, ..)| (from.clone(), to.clone()));
        theirs.sort_by_key(|(from, to, ..)| (from.clone(), to.clone()));
        assert_eq!(found, theirs, "{name}");
    });
}

#[test]
fn calendars_have_their_week_and_what_they_are_based_on() {
    each(|name, ours, expected| {
        let theirs = expected["calendars"].as_array().unwrap();
        // One more is ours where a task's duration is counted by the clock.
        let calendars: Vec<_> = ours.schedule.calendars.iter().filter(|c| c.origin != "elapsed").collect();
        assert_eq!(calendars.len(), theirs.len(), "{name}");
        for (ours_one, theirs) in calendars.iter().zip(theirs) {
            let at = format!("{name} {}", ours_one.name);
            assert_eq!(ours_one.name, theirs["name"].as_str().unwrap_or_default(), "{at}");
            let base = ours_one.base.and_then(|base| ours.schedule.calendars.iter().find(|c| c.id == base));
            assert_eq!(base.map(|b| b.name.as_str()), theirs["parent"].as_str(), "{at}");
            let days = ["MONDAY", "TUESDAY", "WEDNESDAY", "THURSDAY", "FRIDAY", "SATURDAY", "SUNDAY"];
            for (day, hours) in days.iter().zip(&ours_one.week) {
                let theirs: Vec<_> =
                    theirs["week"][day].as_array().unwrap().iter().map(|s| s.as_str().unwrap()).collect();
                let Some(hours) = hours
                    .as_ref()
                    .or(base.and_then(|b| b.week.get(days.iter().position(|d| d == day).unwrap()).unwrap().as_ref()))
                else {
                    assert!(theirs.is_empty(), "{at} {day}: {theirs:?}");
                    continue;
                };
                let time = |minute: u16| format!("{:02}:{:02}", minute / 60 % 24, minute % 60);
                let hours: Vec<_> = hours.iter().map(|s| format!("{}-{}", time(s.from), time(s.to))).collect();
                assert_eq!(hours, theirs, "{at} {day}");
            }
        }
    });
}

#[test]
fn the_project_has_its_start_finish_and_calendar() {
    each(|name, ours, expected| {
        let project = &ours.schedule.projects[0];
        assert_eq!(project.planned_start, instant(&expected["start"]), "{name}");
        assert_eq!(project.stored_finish, instant(&expected["finish"]), "{name}");
        assert_eq!(project.data_date, instant(&expected["status_date"]), "{name}");
        let calendar = ours.schedule.calendars.iter().find(|c| Some(c.id) == project.calendar_id);
        assert_eq!(calendar.map(|c| c.name.as_str()), expected["default_calendar"].as_str(), "{name}");
    });
}

#[test]
fn the_first_baseline_is_that_of_the_file() {
    each(|name, ours, expected| {
        let first = ours.baselines.iter().find(|baseline| baseline.number == 0);
        for (uid, task) in leaves(expected) {
            let id = by_origin(&ours.schedule)[uid.as_str()].id;
            let row = first.and_then(|first| first.rows.iter().find(|row| row.activity == id));
            assert_eq!(row.and_then(|row| row.start), instant(&task["baseline_start"]), "{name} task {uid}");
            assert_eq!(row.and_then(|row| row.finish), instant(&task["baseline_finish"]), "{name} task {uid}");
        }
    });
    // The file is named for it: baselines 0 to 10 of its tasks.
    assert_eq!(read("task-baselines-project2019-mspdi").baselines.len(), 11);
}

#[test]
fn a_file_is_read_without_a_warning_but_where_one_is_due() {
    for name in MSPDI {
        assert_eq!(read(name).findings.list, [], "{name}");
    }
}

fn project(tasks: &str) -> String {
    format!(
        "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<Project xmlns=\"http://schemas.microsoft.com/project\">\n\
         <Tasks>\n{tasks}\n</Tasks></Project>"
    )
}

fn task(uid: u32, level: u32, more: &str) -> String {
    format!(
        "<Task><UID>{uid}</UID><ID>{uid}</ID><Name>T{uid}</Name><OutlineLevel>{level}</OutlineLevel>{more}</Task>\n"
    )
}

#[test]
fn a_link_from_a_summary_waits_for_all_that_is_under_it() {
    let link = "<PredecessorLink><PredecessorUID>1</PredecessorUID><Type>1</Type></PredecessorLink>";
    let text = project(&[task(1, 1, ""), task(2, 2, ""), task(3, 2, ""), task(4, 1, link)].concat());
    let read = mspdi::read(text.as_bytes()).unwrap();
    let codes: BTreeMap<_, _> = read.schedule.activities.iter().map(|a| (a.id, a.code.as_str())).collect();
    let links: Vec<_> =
        read.schedule.relationships.iter().map(|r| (codes[&r.predecessor], codes[&r.successor])).collect();
    assert_eq!(links, [("2", "4"), ("3", "4")]);
    assert_eq!(read.findings.list, []);
}

#[test]
fn a_link_that_cannot_be_said_of_each_task_is_left_out_with_its_line() {
    // From the start of a summary: that of whichever task is first.
    let link = "<PredecessorLink><PredecessorUID>1</PredecessorUID><Type>3</Type></PredecessorLink>";
    let text = project(&[task(1, 1, ""), task(2, 2, ""), task(3, 1, link)].concat());
    let read = mspdi::read(text.as_bytes()).unwrap();
    assert_eq!(read.schedule.relationships, []);
    // Line 1 is the declaration, 2 the project, 3 the list, 4 to 6 the tasks.
    assert_eq!(
        read.findings.list.iter().map(|f| (f.place.line, f.message.id.as_str())).collect::<Vec<_>>(),
        [(Some(6), "mspdi-link-summary")]
    );
}

#[test]
fn constraints_and_lags_by_per_cent_or_by_the_clock_are_read() {
    let links = "<PredecessorLink><PredecessorUID>1</PredecessorUID><Type>1</Type><LinkLag>50</LinkLag><LagFormat>19</LagFormat></PredecessorLink>\
         <PredecessorLink><PredecessorUID>2</PredecessorUID><Type>0</Type><LinkLag>-14400</LinkLag><LagFormat>8</LagFormat></PredecessorLink>";
    let constraint = "<ConstraintType>2</ConstraintType><ConstraintDate>2026-03-09T08:00:00</ConstraintDate>";
    let text = project(
        &[task(1, 1, constraint), task(2, 1, "<ConstraintType>1</ConstraintType>"), task(3, 1, links)].concat(),
    );
    let read = mspdi::read(text.as_bytes()).unwrap();
    let lags: Vec<_> = read.schedule.relationships.iter().map(|r| (r.kind, r.lag)).collect();
    // Half of the predecessor's duration; a day by the clock before its finish.
    let expected =
        [(RelationshipKind::FinishStart, Lag::Percent(5000)), (RelationshipKind::FinishFinish, Lag::Elapsed(-1440))];
    assert_eq!(lags, expected);
    let constraints: Vec<_> = read.schedule.activities.iter().map(|a| a.constraint.map(|c| c.kind)).collect();
    assert_eq!(constraints, [Some(ConstraintKind::MandatoryStart), Some(ConstraintKind::AsLateAsPossible), None]);
}

#[test]
fn entities_are_never_resolved_and_are_named_with_their_line() {
    let bomb = "<!DOCTYPE Project [<!ENTITY a \"aaaaaaaaaa\"><!ENTITY b \"&a;&a;&a;&a;&a;&a;\">]>\n\
        <Project><Tasks>\n<Task><UID>1</UID><Name>&b;</Name></Task></Tasks></Project>";
    assert_eq!(mspdi::read(bomb.as_bytes()), Err(XmlError::Entity { line: 3, name: "b".to_owned() }));
    let outside =
        "<!DOCTYPE Project [<!ENTITY x SYSTEM \"file:///etc/passwd\">]>\n<Project><Title>&x;</Title></Project>";
    assert_eq!(mspdi::read(outside.as_bytes()), Err(XmlError::Entity { line: 2, name: "x".to_owned() }));
    // Those that XML itself has are.
    let fine = project("<Task><UID>1</UID><Name>Pier &amp; span &#x2116;&lt;1&gt;</Name></Task>");
    assert_eq!(mspdi::read(fine.as_bytes()).unwrap().schedule.activities[0].name, "Pier & span \u{2116}<1>");
}

#[test]
fn what_is_too_deep_or_ends_early_or_is_something_else_says_so() {
    let deep = format!("<Project><Tasks><Task>{}", "<A>".repeat(100_000));
    assert!(matches!(mspdi::read(deep.as_bytes()), Err(XmlError::TooLarge { line: 1 })));
    let cut = "<Project>\n<Tasks>\n<Task><UID>1</UID>";
    assert!(matches!(mspdi::read(cut.as_bytes()), Err(XmlError::EndsWithin { line: 3, .. })));
    for other in ["", "PK\u{3}\u{4}", "<html><body/></html>", "ERMHDR\t19.12", "\u{feff}"] {
        assert!(matches!(mspdi::read(other.as_bytes()), Err(XmlError::NotOne(_))), "{other:?}");
    }
}

#[test]
fn a_file_in_utf_16_or_in_a_code_page_is_read_as_such() {
    let text = project("<Task><UID>1</UID><Name>Straße Хасан</Name></Task>");
    let utf16: Vec<u8> = [0xff, 0xfe].into_iter().chain(text.encode_utf16().flat_map(u16::to_le_bytes)).collect();
    assert_eq!(mspdi::read(&utf16).unwrap().schedule.activities[0].name, "Straße Хасан");
    let (latin, _, _) = encoding_rs::WINDOWS_1252.encode("Straße");
    let mut bytes = b"<?xml version='1.0' encoding='windows-1252'?><Project><Tasks><Task><UID>1</UID><Name>".to_vec();
    bytes.extend_from_slice(&latin);
    bytes.extend_from_slice(b"</Name></Task></Tasks></Project>");
    assert_eq!(mspdi::read(&bytes).unwrap().schedule.activities[0].name, "Straße");
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(300))]

    /// Bytes changed, cut and doubled at random places of a real file: an answer or an error, never a panic.
    #[test]
    fn a_damaged_file_is_read_or_refused(
        file in 0..MSPDI.len(),
        cut in any::<prop::sample::Index>(),
        damage in proptest::collection::vec((any::<prop::sample::Index>(), any::<u8>()), 0..40),
        cut_it in any::<bool>(),
    ) {
        let mut bytes = milepost_corpus::bytes(&format!("mspdi/{}.xml", MSPDI[file]));
        bytes.truncate(60_000);
        for (at, byte) in damage {
            let at = at.index(bytes.len());
            bytes[at] = byte;
        }
        if cut_it {
            bytes.truncate(cut.index(bytes.len()));
        }
        let _ = mspdi::read(&bytes);
    }
}
