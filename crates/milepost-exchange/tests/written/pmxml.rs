//! Primavera's XML: made files, and those of the corpus' schedules.

use super::canonical::canonical;
use super::generated::{self, any_schedule};
use super::pretty;
use milepost_corpus::{XER, bytes};
use milepost_exchange::pmxml::{self, WriteOptions};
use milepost_exchange::xer;
use milepost_model::schedule::*;
use proptest::prelude::*;
use std::collections::BTreeMap;

/// As much of a schedule as the format can hold, in the way that it is read from one.
fn held(mut s: Schedule) -> Schedule {
    let by_id: BTreeMap<_, _> = s.projects.iter().map(|p| (p.id, p.clone())).collect();
    for a in &mut s.activities {
        a.calendar_id = a.calendar_id.or(by_id[&a.project_id].calendar_id);
        let stored = a.stored.take().map(|stored| StoredDates {
            start: stored.start,
            finish: stored.finish,
            remaining_early_start: stored.remaining_early_start,
            remaining_early_finish: stored.remaining_early_finish,
            remaining_late_start: stored.remaining_late_start,
            remaining_late_finish: stored.remaining_late_finish,
            ..StoredDates::default()
        });
        a.stored = stored.filter(|stored| *stored != StoredDates::default()).map(Box::new);
    }
    let bases = s.calendars.clone();
    for calendar in &mut s.calendars {
        generated::as_single_days(calendar, &bases);
        calendar.week.iter_mut().for_each(|day| *day = Some(day.take().unwrap_or_default()));
    }
    for project in &mut s.projects {
        project.options.set_planned_to_forecast = false;
        project.options.float_paths = project.options.float_paths.min(1000);
    }
    // Expenses after what resources do, as they were.
    s
}

/// What is the same whatever the activity's progress: the dates of what has not begun are read twice, and the longest
/// path is no date.
fn without_early(mut s: Schedule) -> Schedule {
    for a in &mut s.activities {
        if let Some(stored) = a.stored.as_deref_mut() {
            (stored.early_start, stored.early_finish, stored.late_start, stored.late_finish) = (None, None, None, None);
            stored.longest_path = None;
        }
    }
    s
}

fn again(s: &Schedule) -> pmxml::Pmxml {
    pmxml::read(&pmxml::write(s, &WriteOptions::default()).bytes).unwrap()
}

#[test]
fn the_file_of_p6_reads_as_the_xer_of_the_same_schedule() {
    let ours = pmxml::read(&bytes("xer/percent-complete-8.4.pmxml")).unwrap();
    assert_eq!((ours.version.as_str(), ours.findings.list.len()), ("8.4", 0));
    let theirs = xer::read(&bytes("xer/percent-complete-8.4.xer"), None).unwrap().schedule;
    let told = |s: &Schedule| -> Vec<String> {
        let mut all: Vec<String> = s
            .activities
            .iter()
            .map(|a| {
                let stored = a.stored.as_deref().cloned().unwrap_or_default();
                format!(
                    "{} {} {:?} {:?} {} {} {} {:?} {:?} {:?} {:?}",
                    a.code,
                    a.name,
                    a.kind,
                    a.percent_type,
                    a.physical_percent.normalize(),
                    a.original,
                    a.remaining,
                    a.actual_start,
                    a.planned_finish,
                    stored.start,
                    stored.remaining_early_finish
                )
            })
            .collect();
        all.sort();
        all
    };
    assert_eq!(told(&ours.schedule), told(&theirs));
    let (a, b) = (&ours.schedule.calendars[0], &theirs.calendars[0]);
    assert_eq!((&a.name, &a.week, a.exceptions.len()), (&b.name, &b.week, b.exceptions.len()));
    let (a, b) = (&ours.schedule.projects[0], &theirs.projects[0]);
    assert_eq!((&a.code, &a.name, a.data_date, a.planned_start), (&b.code, &b.name, b.data_date, b.planned_start));
    // As MPXJ reads it.
    let expected: serde_json::Value =
        serde_json::from_slice(&bytes("expected/percent-complete-8.4.pmxml.json")).unwrap();
    for task in expected["tasks"].as_array().unwrap().iter().filter(|t| t["summary"] == false) {
        let a = ours.schedule.activities.iter().find(|a| a.code == task["code"].as_str().unwrap()).unwrap();
        let stored = a.stored.as_deref().unwrap();
        let text = |at: Option<Instant>| at.map(|at| at.datetime().format("%Y-%m-%dT%H:%M").to_string());
        for (field, value) in [
            ("start", stored.start),
            ("finish", stored.finish),
            ("actual_start", a.actual_start),
            ("actual_finish", a.actual_finish),
        ] {
            assert_eq!(text(value).as_deref(), task[field].as_str(), "{} {field}", a.code);
        }
        assert_eq!(Some(a.remaining as f64), task["remaining_min"].as_f64(), "{}", a.code);
        assert_eq!(a.origin, task["uid"].to_string());
    }
}

#[test]
fn a_schedule_of_the_corpus_reads_the_same_when_it_is_written() {
    for name in XER {
        let s = xer::read(&bytes(&format!("xer/{name}.xer")), None).unwrap().schedule;
        let read = again(&s);
        assert_eq!(read.findings.list, [], "{name}");
        pretty(&without_early(canonical(read.schedule)), &without_early(canonical(held(s))), name);
    }
}

#[test]
fn a_project_that_is_a_baseline_of_another_comes_back_as_one() {
    let mut s = xer::read(&bytes("xer/sample-25.xer"), None).unwrap().schedule;
    let mut baseline = s.projects[0].clone();
    (baseline.id, baseline.code) = (milepost_model::ProjectId::new(), "B1".to_owned());
    (baseline.baseline_of, baseline.origin) = (Some(s.projects[0].id), String::new());
    let copies: Vec<Activity> = s
        .activities
        .iter()
        .map(|a| Activity {
            id: milepost_model::ActivityId::new(),
            project_id: baseline.id,
            wbs_id: None,
            origin: String::new(),
            ..a.clone()
        })
        .collect();
    s.projects.push(baseline);
    s.activities.extend(copies);
    let text = String::from_utf8(pmxml::write(&s, &WriteOptions::default()).bytes).unwrap();
    assert_eq!((text.matches("<Project>").count(), text.matches("<BaselineProject>").count()), (1, 1));
    let read = pmxml::read(text.as_bytes()).unwrap().schedule;
    assert_eq!(read.projects[1].baseline_of, Some(read.projects[0].id));
    let of = |at: usize| read.activities.iter().filter(|a| a.project_id == read.projects[at].id).count();
    assert_eq!((of(0), of(1)), (25, 25));
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(150))]

    #[test]
    fn reading_what_was_written_is_the_identity_on_what_the_format_holds(schedule in any_schedule()) {
        let read = again(&schedule);
        prop_assert_eq!(read.findings.list, vec![]);
        pretty(&without_early(canonical(read.schedule)), &without_early(canonical(held(schedule))), "generated");
    }
}
