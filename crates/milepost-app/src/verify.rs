//! Recomputing a schedule file from its logic, and comparing with the dates that the tool which calculated it stored.
//! Needs no workspace and changes nothing.

use crate::schedule_file::{self, ScheduleFile};
use crate::view::Failure;
use milepost_model::Message;
use milepost_model::schedule::Schedule;
use milepost_schedule::bridge::{Bridge, BridgeError, bridge};
use milepost_schedule::cpm::{self, CpmError, DateOf};
use milepost_schedule::verify::{Comparison, Count, Difference, Field, compare};
use serde::Serialize;
use std::collections::BTreeMap;
use std::path::Path;

/// What came of it. As JSON only the comparison: what was noticed in the file is for people.
#[derive(Clone, Debug, Serialize)]
pub struct Verification {
    pub file: String,
    pub activities: usize,
    pub fields: BTreeMap<Field, Count>,
    pub differences: Vec<Difference>,
    #[serde(skip)]
    pub read: ScheduleFile,
    /// Activities with any stored date.
    #[serde(skip)]
    pub calculated: usize,
}

/// Reads, recomputes and compares.
///
/// # Errors
/// As [`schedule_file::open`]; `not_calculated` where no date is stored in the file; `bad_network` where it cannot be
/// computed, with what is wrong: each loop by its activities, a calendar without work, a date out of range.
pub fn verify(path: &Path, code_page: Option<&str>) -> Result<Verification, Failure> {
    let read = schedule_file::open(path, code_page)?;
    let file = path.display().to_string();
    if read.schedule.activities.iter().all(|a| a.stored.is_none()) {
        return Err(Failure::new(Failure::NOT_CALCULATED, Message::new("verify-not-calculated").with("path", file))
            .help(Message::new("verify-not-calculated-help")));
    }
    let Comparison { activities, calculated, fields, differences } = compute(&read.schedule)?;
    Ok(Verification { file, activities, fields, differences, read, calculated })
}

/// The comparison of a schedule that was read.
///
/// # Errors
/// `bad_network`.
pub fn compute(schedule: &Schedule) -> Result<Comparison, Failure> {
    let bridge = bridge(schedule).map_err(|error| no_network(schedule, error))?;
    let dates = cpm::schedule(&bridge.network).map_err(|error| bad_network(schedule, &bridge, &error))?;
    Ok(compare(schedule, &bridge, &dates))
}

pub(crate) fn no_network(schedule: &Schedule, error: BridgeError) -> Failure {
    let message = match error {
        BridgeError::NoProject => Message::new("verify-no-project"),
        BridgeError::NoDataDate { project } => {
            let code = schedule.projects.iter().find(|p| p.id == project).map_or("", |p| p.code.as_str());
            Message::new("verify-no-data-date").with("project", code)
        }
    };
    Failure::new(Failure::BAD_NETWORK, message).help(Message::new("verify-bad-network-help"))
}

/// What is wrong with a network, by the names that people know.
#[must_use]
pub fn bad_network(schedule: &Schedule, bridge: &Bridge, error: &CpmError) -> Failure {
    bad_network_in(&[schedule], bridge, error)
}

/// The same of schedules that are one network, one after the other. Activities of another project than the first are
/// named with it.
pub(crate) fn bad_network_in(schedules: &[&Schedule], bridge: &Bridge, error: &CpmError) -> Failure {
    let first = schedules.iter().flat_map(|of| &of.projects).next().map(|project| project.id);
    let several = schedules.len() > 1;
    let activity = |node: u32| {
        let at = bridge.activities.get(node as usize).copied();
        let found = at.and_then(|at| schedules.iter().flat_map(|of| &of.activities).nth(at));
        let elsewhere = found.filter(|a| several && Some(a.project_id) != first).and_then(|a| {
            let project = schedules.iter().flat_map(|of| &of.projects).find(|project| project.id == a.project_id)?;
            Some(format!("{}: {}", project.code, a.code))
        });
        elsewhere.unwrap_or_else(|| found.map_or("?", |a| a.code.as_str()).to_owned())
    };
    let relationship = |link: u32| {
        let link = bridge.network.relationships.get(link);
        link.map_or_else(|| "?".to_owned(), |l| format!("{} → {}", activity(l.predecessor), activity(l.successor)))
    };
    let calendar = |calendar: u32| {
        let id = bridge.calendars.get(calendar as usize).copied().flatten();
        let mut all = schedules.iter().flat_map(|of| &of.calendars);
        let name = id.and_then(|id| all.find(|c| c.id == id)).map(|c| c.name.clone());
        name.unwrap_or_else(|| "?".to_owned())
    };
    let message = match error {
        CpmError::Cycle { loops } => {
            let told = loops.iter().take(5).map(|l| {
                let first = l.first().copied();
                l.iter().copied().chain(first).map(&activity).collect::<Vec<_>>().join(" → ")
            });
            Message::new("verify-cycle").with("count", loops.len()).with("loops", told.collect::<Vec<_>>().join("; "))
        }
        CpmError::NoWorkingTime { calendar: at } => Message::new("verify-no-work").with("calendar", calendar(*at)),
        CpmError::BadShift { calendar: at } | CpmError::NoSuchCalendar { calendar: at } => {
            Message::new("verify-bad-calendar").with("calendar", calendar(*at))
        }
        CpmError::CalendarLoop { calendars } => {
            let names = calendars.iter().copied().map(calendar).collect::<Vec<_>>().join(", ");
            Message::new("verify-bad-calendar").with("calendar", names)
        }
        CpmError::DateOutOfRange(DateOf::Early(at) | DateOf::Late(at)) => {
            Message::new("verify-out-of-range").with("activity", activity(*at))
        }
        CpmError::BadDuration { activity: at } => Message::new("verify-bad-duration").with("activity", activity(*at)),
        CpmError::BadLag { relationship: at } => Message::new("verify-bad-lag").with("relationship", relationship(*at)),
        other => Message::new("verify-bad-network").with("detail", other.to_string()),
    };
    Failure::new(Failure::BAD_NETWORK, message).help(Message::new("verify-bad-network-help"))
}
