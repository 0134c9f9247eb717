//! Times the reading of a schedule file, for comparing with other programs and for profilers.
//!
//! `reading write FORMAT FILE ACTIVITIES` writes a made schedule: xer, mspdi or pmxml.
//! `reading FILE TIMES` reads one so often and prints the shortest times in milliseconds (read; read, computed and
//! compared), the number of activities, and the largest memory of the process over that of what it keeps.

use milepost_exchange::{mspdi, pmxml, xer};
use milepost_model::schedule::*;
use milepost_model::{ActivityId, RelationshipId, WbsId};
use milepost_schedule::bridge::bridge;
use milepost_schedule::{cpm, verify};
use std::error::Error;
use std::hint::black_box;
use std::time::Instant as Clock;

fn main() -> Result<(), Box<dyn Error>> {
    let words: Vec<String> = std::env::args().skip(1).collect();
    match words.iter().map(String::as_str).collect::<Vec<_>>().as_slice() {
        ["write", format, file, activities] => write(format, file, activities.parse()?),
        [file, times] => time(file, times.parse()?),
        _ => Err("reading write FORMAT FILE ACTIVITIES, or reading FILE TIMES".into()),
    }
}

fn write(format: &str, file: &str, activities: usize) -> Result<(), Box<dyn Error>> {
    let mut schedule = made(activities);
    // With the dates that were computed: as the file of a tool that has calculated it.
    if let Ok(bridge) = bridge(&schedule)
        && let Ok(dates) = cpm::schedule(&bridge.network)
    {
        let at = |values: &[cpm::Instant], node: usize| {
            values.get(node).map(|at| milepost_schedule::bridge::from_engine(*at))
        };
        for (node, place) in bridge.activities.iter().enumerate() {
            let Some(activity) = schedule.activities.get_mut(*place) else { continue };
            activity.stored = Some(Box::new(StoredDates {
                early_start: at(&dates.early_start, node),
                early_finish: at(&dates.early_finish, node),
                late_start: at(&dates.late_start, node),
                late_finish: at(&dates.late_finish, node),
                remaining_early_start: at(&dates.early_start, node),
                remaining_early_finish: at(&dates.early_finish, node),
                remaining_late_start: at(&dates.late_start, node),
                remaining_late_finish: at(&dates.late_finish, node),
                start: at(&dates.early_start, node),
                finish: at(&dates.early_finish, node),
                ..StoredDates::default()
            }));
        }
    }
    let bytes = match format {
        "xer" => xer::write(&schedule, &xer::WriteOptions::default()).bytes,
        "mspdi" => mspdi::write(&schedule, &mspdi::WriteOptions::default()).bytes,
        "pmxml" => pmxml::write(&schedule, &pmxml::WriteOptions::default()).bytes,
        other => return Err(format!("no format {other}").into()),
    };
    Ok(std::fs::write(file, bytes)?)
}

fn read(bytes: &[u8]) -> Result<Schedule, Box<dyn Error>> {
    if xer::is_xer(bytes) {
        return Ok(xer::read(bytes, None)?.schedule);
    }
    match pmxml::read(bytes) {
        Ok(read) => Ok(read.schedule),
        Err(_) => Ok(mspdi::read(bytes)?.schedule),
    }
}

fn time(file: &str, times: u32) -> Result<(), Box<dyn Error>> {
    let (mut shortest, mut shortest_all) = (f64::MAX, f64::MAX);
    let mut activities = 0;
    let mut kept = None;
    for _ in 0..times {
        drop(kept.take());
        let bytes = std::fs::read(file)?;
        let start = Clock::now();
        let schedule = read(&bytes)?;
        shortest = shortest.min(start.elapsed().as_secs_f64() * 1000.0);
        let network = bridge(&schedule).map_err(|error| format!("{error:?}"))?;
        let dates = cpm::schedule(&network.network).map_err(|error| format!("{error:?}"))?;
        black_box(verify::compare(&schedule, &network, &dates));
        shortest_all = shortest_all.min(start.elapsed().as_secs_f64() * 1000.0);
        activities = schedule.activities.len();
        kept = Some(schedule);
    }
    // What is kept: the process without the file's bytes.
    println!("{shortest:.1} {shortest_all:.1} {activities} {} {}", status("VmHWM:"), status("VmRSS:"));
    black_box(kept);
    Ok(())
}

/// A line of what Linux says of this process, in kilobytes; 0 elsewhere.
fn status(name: &str) -> u64 {
    let text = std::fs::read_to_string("/proc/self/status").unwrap_or_default();
    let line = text.lines().find_map(|line| line.strip_prefix(name));
    line.and_then(|rest| rest.split_whitespace().next()).and_then(|number| number.parse().ok()).unwrap_or(0)
}

/// Activities of one to twenty hours under elements of twenty, each after one to three of the fifty before it.
fn made(activities: usize) -> Schedule {
    let mut project = ScheduleProject::blank("MADE");
    let mut calendar = Calendar::round_the_clock("Site");
    calendar.origin = "1".to_owned();
    project.calendar_id = Some(calendar.id);
    project.planned_start =
        chrono::NaiveDate::from_ymd_opt(2026, 1, 5).and_then(milepost_model::schedule::Instant::from_date);
    project.data_date = project.planned_start;
    let mut state = 0x2545_f491_4f6c_dd1d_u64;
    let mut next = |below: usize| {
        state ^= state << 13;
        state ^= state >> 7;
        state ^= state << 17;
        usize::try_from(state % below as u64).unwrap_or(0)
    };
    let mut s = Schedule::default();
    for at in 0..activities {
        if at % 20 == 0 {
            s.wbs.push(Wbs {
                id: WbsId::new(),
                project_id: project.id,
                parent: None,
                position: i64::try_from(at).unwrap_or(0),
                code: format!("S{}", at / 20),
                name: format!("Section {} of the line", at / 20),
                origin: String::new(),
            });
        }
        let hours = 60 * i64::try_from(1 + next(20)).unwrap_or(1);
        s.activities.push(Activity {
            id: ActivityId::new(),
            wbs_id: s.wbs.last().map(|w| w.id),
            code: format!("A{at:06}"),
            name: format!("Place and compact layer {at} of the embankment"),
            original: hours,
            remaining: hours,
            at_completion: hours,
            planned_start: project.planned_start,
            ..Activity::blank(project.id)
        });
        for _ in 0..(1 + next(3)).min(at) {
            let from = at - 1 - next(at.min(50));
            let (Some(a), Some(b)) = (s.activities.get(from), s.activities.get(at)) else { continue };
            s.relationships.push(Relationship {
                id: RelationshipId::new(),
                predecessor: a.id,
                successor: b.id,
                kind: RelationshipKind::FinishStart,
                lag: Lag::NONE,
            });
        }
    }
    s.calendars.push(calendar);
    s.projects.push(project);
    s
}
