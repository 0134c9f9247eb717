//! A schedule as MS Project's XML: one project, its activities and its work breakdown structure as an outline of
//! tasks.

mod calendar;
mod empty;
mod fields;
mod outline;
mod resource;
mod split;
mod task;
mod unsaid;

use super::{Baseline, kept};
use crate::kept::{Kind, Order, Records};
use crate::number::Numbers;
use crate::written::lost;
use crate::xml_out::Out;
use crate::{Findings, Written};
use chrono::NaiveDateTime;
use empty::EmptyRows;
use fields::Fields;
use milepost_model::schedule::{Activity, Critical, Minutes, Rules, Schedule, ScheduleProject};
use milepost_model::{ActivityId, CalendarId, Message, ProjectId, ResourceId, WbsId};
use outline::Outline;
use rust_decimal::Decimal;
use rust_decimal::prelude::ToPrimitive;
use std::collections::HashMap;

/// How a file is written.
#[derive(Clone, Copy, Debug, Default)]
pub struct WriteOptions<'b> {
    /// Which project; otherwise the first that is no baseline of another.
    pub project: Option<ProjectId>,
    /// Its baselines by number, as [`super::read`] gives them. Projects that are baselines of this one are written
    /// in the numbers that are free.
    pub baselines: &'b [Baseline],
    /// What [`super::read_keeping`] kept of the file that the schedule was read from.
    pub kept: &'b str,
    /// The time that the file says it was saved at.
    pub saved: Option<NaiveDateTime>,
}

/// What a task of the file is.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
enum Task {
    Element(WbsId),
    Activity(ActivityId),
}

/// The bytes of a file, and what is not in it. Nothing here fails: what cannot be said is left out and named.
#[must_use]
pub fn write(schedule: &Schedule, options: &WriteOptions<'_>) -> Written {
    let mut findings = Findings::default();
    let Some(project) = chosen(schedule, options.project) else {
        lost(&mut findings, "Project", "", Message::new("written-nothing"));
        let blank = ScheduleProject::blank("");
        let empty = Schedule::default();
        return Written { bytes: Writer::new(&empty, &blank, options, &mut findings).document(), left_out: findings };
    };
    for other in schedule.projects.iter().filter(|p| p.id != project.id && p.baseline_of != Some(project.id)) {
        let message = Message::new("written-other-project").with("project", other.code.as_str());
        lost(&mut findings, "Project", "", message);
    }
    let bytes = Writer::new(schedule, project, options, &mut findings).document();
    Written { bytes, left_out: findings }
}

fn chosen(schedule: &Schedule, project: Option<ProjectId>) -> Option<&ScheduleProject> {
    match project {
        Some(id) => schedule.projects.iter().find(|p| p.id == id),
        None => schedule.projects.iter().find(|p| p.baseline_of.is_none()).or(schedule.projects.first()),
    }
}

struct Writer<'s> {
    schedule: &'s Schedule,
    project: &'s ScheduleProject,
    options: &'s WriteOptions<'s>,
    outline: Outline<'s>,
    empty: EmptyRows<'s>,
    by_id: HashMap<ActivityId, &'s Activity>,
    tasks: Numbers<Task>,
    calendars: Numbers<CalendarId>,
    resources: Numbers<ResourceId>,
    fields: Fields<'s>,
    /// A calendar that stands for durations by the clock.
    elapsed: Option<CalendarId>,
    kept: Records<'s>,
    out: Out,
    findings: &'s mut Findings,
}

impl<'s> Writer<'s> {
    fn new(
        schedule: &'s Schedule,
        project: &'s ScheduleProject,
        options: &'s WriteOptions<'s>,
        findings: &'s mut Findings,
    ) -> Self {
        let activities = || schedule.activities.iter().filter(|a| a.project_id == project.id);
        let elements = schedule.wbs.iter().filter(|w| w.project_id == project.id);
        let origins = activities()
            .map(|a| (Task::Activity(a.id), a.origin.as_str()))
            .chain(elements.map(|w| (Task::Element(w.id), w.origin.as_str())));
        let mut kept = Records::of_text(options.kept);
        let rows = EmptyRows::of(&mut kept);
        let outline = Outline::of(schedule, project.id, &rows.numbers());
        let fields = Fields::of(schedule, project.id, &outline, findings);
        Self {
            tasks: Numbers::of(origins),
            calendars: Numbers::of(schedule.calendars.iter().map(|c| (c.id, c.origin.as_str()))),
            resources: Numbers::of(schedule.resources.iter().map(|r| (r.id, r.origin.as_str()))),
            elapsed: schedule.calendars.iter().find(|c| c.origin == super::ELAPSED).map(|c| c.id),
            by_id: activities().map(|a| (a.id, a)).collect(),
            outline,
            empty: rows,
            kept,
            fields,
            schedule,
            project,
            options,
            out: Out::document("Project", "xmlns=\"http://schemas.microsoft.com/project\""),
            findings,
        }
    }

    fn document(mut self) -> Vec<u8> {
        self.unsaid();
        self.head();
        self.outline_codes();
        self.field_definitions();
        self.calendar_list();
        self.task_list();
        self.resource_list();
        self.assignment_list();
        self.out.finish("Project")
    }

    fn minutes_per_day(&self) -> Minutes {
        self.calendar_of_project().map_or(480, |c| c.minutes_per_day).clamp(1, 1440)
    }

    fn calendar_of_project(&self) -> Option<&'s milepost_model::schedule::Calendar> {
        let calendars = &self.schedule.calendars;
        let of = |id| calendars.iter().find(|c| c.id == id);
        self.project.calendar_id.and_then(of).or(calendars.first())
    }

    fn head(&mut self) {
        let project = self.project;
        let day = self.minutes_per_day();
        let calendar = self.calendar_of_project();
        let week = calendar.map_or(2400, |c| c.minutes_per_week);
        let month = calendar.map_or(20, |c| (c.minutes_per_month + day / 2) / day).max(1);
        let kept = self.kept.wholes("", "");
        let out = &mut self.out;
        let from = out.mark();
        out.leaf("SaveVersion", "14");
        out.leaf("Name", &project.code);
        let guid = project.origin.len() == 36;
        out.some(if guid { "GUID" } else { "UID" }, &project.origin);
        out.some("Title", &project.name);
        if let Some(saved) = self.options.saved {
            out.leaf("LastSaved", &saved.format("%Y-%m-%dT%H:%M:%S").to_string());
        }
        out.leaf("ScheduleFromStart", "1");
        out.instant("StartDate", project.planned_start);
        out.instant("FinishDate", project.stored_finish);
        match project.options.critical {
            Critical::TotalFloat(minutes) => out.number("CriticalSlackLimit", minutes / day),
            Critical::LongestPath => out.leaf("CriticalSlackLimit", "0"),
        }
        out.some("CurrencyCode", &project.currency);
        out.some("CalendarUID", &self.calendars.text(self.project.calendar_id));
        out.leaf("DefaultStartTime", "08:00:00");
        out.leaf("DefaultFinishTime", "17:00:00");
        out.number("MinutesPerDay", day);
        out.number("MinutesPerWeek", week);
        out.number("DaysPerMonth", month);
        out.leaf("DurationFormat", "7");
        out.leaf("NewTasksEstimated", "0");
        out.instant("StatusDate", project.data_date);
        out.merge(from, &kept, &kept::PROJECT, kept::IN_PROJECT);
    }

    fn outline_codes(&mut self) {
        let codes = self.kept.wholes("OutlineCodes", "");
        if !codes.is_empty() {
            self.out.open("OutlineCodes");
            codes.iter().for_each(|code| self.out.element(code));
            self.out.close("OutlineCodes");
        }
    }

    /// What was kept of a record that was written since `from`.
    fn merge(&mut self, from: usize, kind: &Kind, key: &str, order: Order) {
        let kept = self.kept.take(kind, key);
        self.out.merge(from, &kept, kind, order);
    }

    fn lost(&mut self, element: &str, column: &str, message: Message) {
        lost(self.findings, element, column, message);
    }

    fn rules_are_ours(&self) -> bool {
        self.project.options.rules == Rules::MsProject
    }
}

/// `PT8H30M0S`.
fn duration(minutes: Minutes) -> String {
    let sign = if minutes < 0 { "-" } else { "" };
    let minutes = minutes.unsigned_abs();
    format!("{sign}PT{}H{}M0S", minutes / 60, minutes % 60)
}

/// Hours of work as a duration, to the nearest minute.
fn work(hours: Decimal) -> String {
    let minutes = hours.checked_mul(Decimal::from(60)).map(|minutes| minutes.round()).and_then(|m| m.to_i64());
    duration(minutes.unwrap_or(0))
}

/// Money in hundredths of its unit.
fn hundredths(amount: Decimal) -> Decimal {
    amount.checked_mul(Decimal::ONE_HUNDRED).unwrap_or_default()
}
