//! `expected/NAME.json` is what MPXJ reads from the same file.

use super::read;
use milepost_corpus::XER;
use milepost_exchange::xer::XerFile;
use milepost_model::schedule::{ActivityKind, ConstraintKind, Day, Instant, Lag};
use milepost_model::{ActivityId, CalendarId};
use serde_json::Value;
use std::collections::{BTreeMap, BTreeSet, HashMap};

fn expected(name: &str) -> Value {
    serde_json::from_slice(&milepost_corpus::bytes(&format!("expected/{name}.xer.json"))).unwrap()
}

fn iso(at: Option<Instant>) -> Value {
    at.map_or(Value::Null, |at| Value::String(at.datetime().format("%Y-%m-%dT%H:%M").to_string()))
}

fn minutes(value: &Value) -> Option<f64> {
    value.as_f64().map(f64::round)
}

/// `08:00-16:00`; the end of a day is `00:00`.
fn spans(day: &Day) -> Vec<String> {
    let clock = |m: u16| format!("{:02}:{:02}", m / 60 % 24, m % 60);
    day.iter().map(|s| format!("{}-{}", clock(s.from), clock(s.to))).collect()
}

/// MPXJ's spans of a day, those that touch joined as ours are.
fn joined(day: &Value) -> Vec<String> {
    let mut out: Vec<(String, String)> = vec![];
    for span in day.as_array().unwrap() {
        let (from, to) = span.as_str().unwrap().split_once('-').unwrap();
        match out.last_mut() {
            Some(last) if last.1 == from => last.1 = to.to_owned(),
            _ => out.push((from.to_owned(), to.to_owned())),
        }
    }
    out.into_iter().map(|(from, to)| format!("{from}-{to}")).collect()
}

fn kind(kind: ActivityKind) -> &'static str {
    match kind {
        ActivityKind::Task => "TASK_DEPENDENT",
        ActivityKind::ResourceDependent => "RESOURCE_DEPENDENT",
        ActivityKind::StartMilestone => "START_MILESTONE",
        ActivityKind::FinishMilestone => "FINISH_MILESTONE",
        ActivityKind::LevelOfEffort => "LEVEL_OF_EFFORT",
        ActivityKind::WbsSummary => "WBS_SUMMARY",
    }
}

fn constraint(kind: ConstraintKind) -> &'static str {
    match kind {
        ConstraintKind::StartOnOrAfter => "START_NO_EARLIER_THAN",
        ConstraintKind::StartOnOrBefore => "START_NO_LATER_THAN",
        ConstraintKind::StartOn => "START_ON",
        ConstraintKind::FinishOnOrAfter => "FINISH_NO_EARLIER_THAN",
        ConstraintKind::FinishOnOrBefore => "FINISH_NO_LATER_THAN",
        ConstraintKind::FinishOn => "FINISH_ON",
        ConstraintKind::MandatoryStart => "MUST_START_ON",
        ConstraintKind::MandatoryFinish => "MUST_FINISH_ON",
        ConstraintKind::AsLateAsPossible => "AS_LATE_AS_POSSIBLE",
    }
}

/// Each activity's fields as MPXJ names and writes them.
fn tasks(file: &XerFile) -> BTreeMap<String, BTreeMap<&'static str, Value>> {
    let calendars: HashMap<CalendarId, &str> =
        file.schedule.calendars.iter().map(|c| (c.id, c.name.as_str())).collect();
    let fields = |a: &milepost_model::schedule::Activity| {
        let stored = a.stored.as_deref().cloned().unwrap_or_default();
        BTreeMap::from([
            ("code", Value::String(a.code.clone())),
            ("name", Value::String(a.name.clone())),
            ("type", Value::String(kind(a.kind).to_owned())),
            ("early_start", iso(stored.early_start)),
            ("early_finish", iso(stored.early_finish)),
            ("late_start", iso(stored.late_start)),
            ("late_finish", iso(stored.late_finish)),
            ("total_float_min", stored.total_float.map_or(Value::Null, Value::from)),
            ("free_float_min", stored.free_float.map_or(Value::Null, Value::from)),
            ("remaining_min", Value::from(a.remaining)),
            ("actual_start", iso(a.actual_start)),
            ("actual_finish", iso(a.actual_finish)),
            ("constraint", a.constraint.map_or(Value::Null, |c| Value::String(constraint(c.kind).to_owned()))),
            ("constraint_date", iso(a.constraint.and_then(|c| c.date))),
            ("calendar", a.calendar_id.map_or(Value::Null, |id| Value::String(calendars[&id].to_owned()))),
        ])
    };
    file.schedule.activities.iter().map(|a| (a.origin.clone(), fields(a))).collect()
}

#[test]
fn every_activity_reads_as_mpxj_reads_it() {
    let mut different = vec![];
    for name in XER {
        let file = read(name);
        let ours = tasks(&file);
        let expected = expected(name);
        let theirs: Vec<&Value> =
            expected["tasks"].as_array().unwrap().iter().filter(|t| t["summary"] == Value::Bool(false)).collect();
        assert_eq!(ours.len(), theirs.len(), "{name}");
        for task in theirs {
            let our = &ours[&task["uid"].to_string()];
            for (field, value) in our {
                let same = match (minutes(value), minutes(&task[*field])) {
                    (Some(a), Some(b)) => (a - b).abs() < 0.5,
                    // Where the file has no float, MPXJ makes one of the dates that it has: it is not in the file.
                    (None, Some(_)) if field.ends_with("float_min") && value.is_null() => true,
                    _ => *value == task[*field],
                };
                if !same {
                    different.push(format!("{name} {} {field}: {value} but MPXJ {}", our["code"], task[*field]));
                }
            }
        }
    }
    assert!(different.is_empty(), "{} differences:\n{}", different.len(), different.join("\n"));
}

#[test]
fn every_relationship_reads_as_mpxj_reads_it() {
    for name in XER {
        let file = read(name);
        let origin: HashMap<ActivityId, &str> =
            file.schedule.activities.iter().map(|a| (a.id, a.origin.as_str())).collect();
        let ours: BTreeSet<_> = file
            .schedule
            .relationships
            .iter()
            .map(|r| {
                let Lag::Work(lag) = r.lag else { panic!("{:?}", r.lag) };
                let kind = serde_json::to_value(r.kind).unwrap().as_str().unwrap().to_owned();
                (origin[&r.predecessor].to_owned(), origin[&r.successor].to_owned(), kind, lag.to_string())
            })
            .collect();
        let theirs: BTreeSet<_> = expected(name)["relations"]
            .as_array()
            .unwrap()
            .iter()
            .map(|r| {
                let hours: f64 = r["lag"].as_str().unwrap().trim_end_matches('h').parse().unwrap();
                let kind = r["type"].as_str().unwrap().to_owned();
                (r["pred"].to_string(), r["succ"].to_string(), kind, (hours * 60.0).round().to_string())
            })
            .collect();
        assert_eq!(ours, theirs, "{name}");
    }
}

#[test]
fn every_calendar_reads_as_mpxj_reads_it() {
    const DAYS: [&str; 7] = ["MONDAY", "TUESDAY", "WEDNESDAY", "THURSDAY", "FRIDAY", "SATURDAY", "SUNDAY"];
    for name in XER {
        let file = read(name);
        let expected = expected(name);
        let theirs = expected["calendars"].as_array().unwrap();
        assert_eq!(file.schedule.calendars.len(), theirs.len(), "{name}");
        for their in theirs {
            let uid = their["uid"].to_string();
            let our = file.schedule.calendars.iter().find(|c| c.origin == uid).unwrap();
            assert_eq!(their["name"], our.name, "{name}");
            for (weekday, day) in DAYS.iter().zip(&our.week) {
                let day = spans(day.as_ref().unwrap_or(&vec![]));
                assert_eq!(day, joined(&their["week"][*weekday]), "{name} {} {weekday}", our.name);
            }
            assert_eq!(our.exceptions.len() as u64, their["exceptions"].as_u64().unwrap(), "{name} {}", our.name);
        }
    }
}

#[test]
fn the_structure_reads_as_mpxj_reads_it() {
    for name in XER {
        let file = read(name);
        // MPXJ makes the project's own element a summary task too; for us it is the project.
        let ours: BTreeSet<_> = file
            .schedule
            .wbs
            .iter()
            .map(|w| (w.origin.clone(), w.name.clone()))
            .chain(file.schedule.projects.iter().map(|p| (String::new(), p.name.clone())))
            .collect();
        let expected = expected(name);
        let summaries: Vec<_> =
            expected["tasks"].as_array().unwrap().iter().filter(|t| t["summary"] == Value::Bool(true)).collect();
        let theirs: BTreeSet<_> = summaries
            .iter()
            .map(|t| {
                let uid = if t["level"] == 1 { String::new() } else { t["uid"].to_string() };
                (uid, t["name"].as_str().unwrap().to_owned())
            })
            .collect();
        assert_eq!(ours, theirs, "{name}");
    }
}
