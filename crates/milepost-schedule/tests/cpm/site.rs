//! A small network to write cases with.

use chrono::NaiveDateTime;
use milepost_schedule::cpm::{
    Activity, ActivityKind, Calendar, Constraint, ConstraintKind, Dates, Instant, Network, Options, Project,
    Relationship, RelationshipKind, Shift, Special, schedule,
};

pub(crate) use RelationshipKind::{FinishToFinish as FF, FinishToStart as FS, StartToFinish as SF, StartToStart as SS};

/// Minutes of eight hours, a working day of `site` and `seven`.
pub(crate) const DAY: i32 = 480;
pub(crate) const HOUR: i32 = 60;
pub(crate) const SITE: u32 = 0;
pub(crate) const SEVEN: u32 = 1;
pub(crate) const NIGHTS: u32 = 2;
pub(crate) const ALWAYS: u32 = 3;

/// "03-04 08:00" of 2024.
pub(crate) fn at(text: &str) -> Instant {
    let civil = NaiveDateTime::parse_from_str(&format!("2024-{text}"), "%Y-%m-%d %H:%M").unwrap();
    Instant::from_civil(civil).unwrap()
}

pub(crate) fn text(instant: Instant) -> String {
    instant.to_civil().format("%m-%d %H:%M").to_string()
}

/// One project with data date Monday 4 March 2024, 08:00.
pub(crate) fn network() -> Network {
    let mut network = Network { options: Options::primavera(), ..Network::default() };
    network.add_calendar(Calendar::standard());
    network.add_calendar(Calendar::weekly(7, &[Shift::hours(8, 16)]));
    network.add_calendar(Calendar::weekly(5, &[Shift::hours(22, 30)]));
    network.add_calendar(Calendar::around_the_clock());
    network.add_project(Project::new(at("03-04 08:00"), SITE));
    network
}

pub(crate) fn task(network: &mut Network, calendar: u32, duration: i32) -> u32 {
    network.add_activity(Activity::task(0, calendar, duration))
}

pub(crate) fn of_kind(network: &mut Network, kind: ActivityKind) -> u32 {
    network.add_activity(Activity { kind, ..Activity::task(0, SITE, 0) })
}

pub(crate) fn link(network: &mut Network, from: u32, to: u32, kind: RelationshipKind, lag: i32) -> u32 {
    let link = Relationship { predecessor: from, successor: to, kind, lag, lag_calendar: None };
    network.add_relationship(link)
}

pub(crate) fn constrain(network: &mut Network, activity: u32, kind: ConstraintKind, date: &str) {
    let constraints = [Some(Constraint { kind, date: at(date) }), None];
    network.activities.set_special(activity, Special { constraints, ..Special::default() });
}

/// Started and, where a finish is given, completed; otherwise with so many working minutes left.
pub(crate) fn progress(network: &mut Network, activity: u32, start: &str, finish: Option<&str>, remaining: i32) {
    let index = activity as usize;
    network.activities.actual_start[index] = Some(at(start));
    network.activities.actual_finish[index] = finish.map(at);
    network.activities.remaining[index] = remaining;
}

pub(crate) fn computed(network: &Network) -> Dates {
    schedule(network).unwrap()
}

/// "early start - early finish".
pub(crate) fn early(dates: &Dates, activity: u32) -> String {
    let index = activity as usize;
    format!("{} - {}", text(dates.early_start[index]), text(dates.early_finish[index]))
}

/// "late start - late finish".
pub(crate) fn late(dates: &Dates, activity: u32) -> String {
    let index = activity as usize;
    format!("{} - {}", text(dates.late_start[index]), text(dates.late_finish[index]))
}

pub(crate) fn total(dates: &Dates, activity: u32) -> i32 {
    dates.total_float[activity as usize]
}

pub(crate) fn free(dates: &Dates, activity: u32) -> i32 {
    dates.free_float[activity as usize]
}
