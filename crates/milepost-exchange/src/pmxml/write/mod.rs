//! A schedule as Primavera P6's XML: all that the reader takes, projects that are baselines of another as its baselines.

mod activity;
mod project;
mod shared;

use super::kept;
use crate::days::Hours;
use crate::kept::{Kind, Records};
use crate::p6::{Names, Numbered, P6};
use crate::written::lost;
use crate::xml_out::Out;
use crate::{Findings, Written};
use milepost_model::schedule::{Minutes, Schedule, StoredDates};
use milepost_model::{CalendarId, Message};
use rust_decimal::Decimal;
use std::collections::HashMap;

/// How a file is written.
#[derive(Clone, Copy, Debug)]
pub struct WriteOptions<'v> {
    /// The version of P6 whose schema is named.
    pub version: &'v str,
    /// What [`super::read_keeping`] kept of the file that the schedule was read from.
    pub kept: &'v str,
}

impl Default for WriteOptions<'_> {
    /// 19.12: read by every later one.
    fn default() -> Self {
        Self { version: "19.12", kept: "" }
    }
}

/// The bytes of a file, and what is not in it. Nothing here fails: what cannot be said is left out and named.
#[must_use]
pub fn write<'s>(schedule: &'s Schedule, options: &WriteOptions<'s>) -> Written {
    let mut findings = Findings::default();
    let names = Names { activity: "Activity", relationship: "Relationship", project: "Project" };
    let p6 = P6::of(schedule, names, &mut findings);
    unsaid(&p6, &mut findings);
    let schema = format!("http://xmlns.oracle.com/Primavera/P6/V{}/API/BusinessObjects", options.version);
    let attributes = format!("xmlns=\"{schema}\" xmlns:xsi=\"http://www.w3.org/2001/XMLSchema-instance\"");
    let mut units: HashMap<&str, u32> = HashMap::new();
    for resource in schedule.resources.iter().filter(|r| !r.unit.is_empty()) {
        let next = u32::try_from(units.len() + 1).unwrap_or(u32::MAX);
        units.entry(&resource.unit).or_insert(next);
    }
    let mut writer = Writer {
        numbers: Numbered::of(&p6),
        kept: Records::of_text(options.kept),
        out: Out::document(super::ROOT, &attributes),
        hours: schedule.calendars.iter().map(|c| (c.id, Hours::of(c, &schedule.calendars))).collect(),
        schedule,
        units,
        p6,
        findings,
    };
    writer.shared();
    writer.all_projects();
    Written { bytes: writer.out.finish(super::ROOT), left_out: writer.findings }
}

struct Writer<'s> {
    schedule: &'s Schedule,
    p6: P6<'s>,
    numbers: Numbered,
    units: HashMap<&'s str, u32>,
    hours: HashMap<CalendarId, Hours>,
    kept: Records<'s>,
    out: Out,
    findings: Findings,
}

impl Writer<'_> {
    /// Closes a record that was written since `from`, with what was kept of the one with these parts of its key.
    fn close(&mut self, from: usize, kind: &Kind, key: &[&str]) {
        let kept = self.kept.take(kind, &crate::kept::key(key.iter().copied()));
        self.out.merge(from, &kept, kind, kept::IN_RECORD);
        self.out.close(kind.name);
    }
}

/// The topic of the notes that are written.
const TOPIC: u32 = 1;

/// What P6's XML has no element for, said once.
fn unsaid(p6: &P6<'_>, findings: &mut Findings) {
    type Has = fn(&StoredDates) -> bool;
    let kinds: [(&str, Has); 2] = [
        ("written-p6xml-floats", |s| s.total_float.is_some() || s.free_float.is_some()),
        ("written-p6xml-paths", |s| s.float_path.is_some()),
    ];
    for (id, has) in kinds {
        let mut with = p6.activities.iter().filter(|a| a.stored.as_deref().is_some_and(has));
        if let Some(first) = with.next() {
            let count = 1 + with.count();
            lost(findings, "Activity", "", Message::new(id).with("activity", first.code.as_str()).with("count", count));
        }
    }
    if let Some(project) = p6.schedule.projects.iter().find(|p| p.options.set_planned_to_forecast) {
        lost(
            findings,
            "ScheduleOptions",
            "",
            Message::new("written-p6xml-planned").with("project", project.code.as_str()),
        );
    }
}

/// Minutes as hours, with as many places as it takes to read the same minute back.
fn hours(minutes: Minutes) -> Decimal {
    (Decimal::from(minutes) / Decimal::from(60)).round_dp(10)
}
