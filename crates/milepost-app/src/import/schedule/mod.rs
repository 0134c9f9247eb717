//! Schedule files: each project of one becomes a project here, or the only one is the next update of a project
//! that is there.

mod compare;
mod keep;
mod part;
mod update;
mod verified;

use super::{Brought, Incoming, KeepDates, Said};
use crate::api::ImportRequest;
use crate::foreign::{self, Foreign};
use crate::schedule_file;
use crate::view::{Contents, Failure, ImportedProject, ScheduleContents};
use crate::words;
use crate::work::Work;
use crate::workspace::Workspace;
pub use compare::{CURRENT, compare};
pub(super) use keep::KnownBy;
use milepost_exchange::{Format, MOST_KEPT, kept, mspdi, xer};
use milepost_model::schedule::{Activity, Schedule};
use milepost_model::{ActivityId, Extension, Message, Project};
use milepost_store as store;
use milepost_store::Tx;
use part::Part;
use std::collections::HashMap;

/// A schedule file that was read.
struct ScheduleIncoming {
    name: String,
    schedule: Schedule,
    parts: Vec<Part>,
    by: KnownBy,
    /// The format, and what was kept of the file.
    kept: Option<(Format, String)>,
}

/// The formats of schedules that things are kept of.
const KEPT: [Format; 3] = [Format::Xer, Format::Pmxml, Format::Mspdi];

/// What stands in the workspace for a format of which something is kept.
pub(crate) fn kept_as(format: Format) -> &'static str {
    match format {
        Format::Xer => "xer",
        Format::Pmxml => "pmxml",
        Format::Mspdi => "mspdi",
        _ => "",
    }
}

pub(super) fn understand(
    file: &Foreign,
    request: &ImportRequest,
    work: &Work,
) -> Result<(Said, Box<dyn Incoming>), Failure> {
    if let Some(mapping) = &request.mapping {
        let message = Message::new("import-mapping-schedule").with("mapping", mapping.as_str());
        return Err(Failure::new(Failure::INVALID, message).help(Message::new("import-mapping-schedule-help")));
    }
    let mut read = schedule_file::understand(file, request.code_page.as_deref(), MOST_KEPT, work)?;
    plan_as_baseline(&mut read.schedule, &read.baselines);
    let said = Said {
        from: format!("{} {}", words::say(&foreign::name(read.format)), read.version).trim().to_owned(),
        about: read.about,
        findings: read.findings,
        noticed: read.noticed,
        kept: read.kept.parts,
        left_out: read.left_out,
    };
    let by = if file.format == Format::Mspdi { KnownBy::Origin } else { KnownBy::Code };
    let kept = Some((read.format, read.kept.text));
    Ok((said, incoming(super::file_name(&file.path), read.schedule, by, kept, request)?))
}

/// A schedule that was read, under the name of its file.
///
/// # Errors
/// `invalid` where it has several projects and one was given.
pub(super) fn incoming(
    name: String,
    mut schedule: Schedule,
    by: KnownBy,
    kept: Option<(Format, String)>,
    request: &ImportRequest,
) -> Result<Box<dyn Incoming>, Failure> {
    if request.dates == KeepDates::FilesBeside {
        schedule.activities.iter_mut().for_each(plan_as_stored);
    }
    let mut parts = part::parts(&schedule);
    if let Some(project) = request.into {
        let [part] = parts.as_mut_slice() else {
            let message = Message::new("import-several").with("count", parts.len());
            return Err(Failure::new(Failure::INVALID, message).help(Message::new("import-several-help")));
        };
        part.assign_to(project);
    }
    Ok(Box::new(ScheduleIncoming { name, schedule, parts, by, kept }))
}

/// MS Project's first baseline as the planned dates, as P6 has them in its files. What is planned by hand has its own.
fn plan_as_baseline(schedule: &mut Schedule, baselines: &[mspdi::Baseline]) {
    let Some(first) = baselines.iter().find(|baseline| baseline.number == 0) else { return };
    let rows: HashMap<ActivityId, &mspdi::BaselineRow> = first.rows.iter().map(|row| (row.activity, row)).collect();
    for activity in schedule.activities.iter_mut().filter(|a| !a.manual) {
        if let Some(row) = rows.get(&activity.id) {
            activity.planned_start = activity.planned_start.or(row.start);
            activity.planned_finish = activity.planned_finish.or(row.finish);
        }
    }
}

/// The dates that the file's own tool computed, as the planned ones.
fn plan_as_stored(activity: &mut Activity) {
    if let Some(stored) = activity.stored.as_deref() {
        activity.planned_start = stored.start.or(stored.early_start).or(activity.planned_start);
        activity.planned_finish = stored.finish.or(stored.early_finish).or(activity.planned_finish);
    }
}

impl Incoming for ScheduleIncoming {
    fn contents(&self, workspace: &Workspace, request: &ImportRequest, work: &Work) -> Result<Contents, Failure> {
        work.step(Message::new("work-verifying"));
        work.go_on()?;
        let (verification, finishes) = verified::verify(&self.schedule);
        work.go_on()?;
        let projects = self.parts.iter().map(|part| part.view(finishes.get(&part.origin).copied())).collect();
        let update = match (request.into, self.parts.as_slice()) {
            (Some(_), [part]) => {
                work.step(Message::new("work-comparing"));
                let update = update::look(workspace, part, self.by)?;
                work.go_on()?;
                update
            }
            _ => None,
        };
        let suggested = match (request.into, self.parts.as_slice()) {
            (None, [part]) => update::suggested(workspace, part)?,
            _ => None,
        };
        Ok(Contents::Schedule(ScheduleContents { projects, verification, update: update.map(Box::new), suggested }))
    }

    fn rows(&self) -> u64 {
        let of = |s: &Schedule| {
            let lists = s.activities.iter().map(|a| 1 + a.codes.len() + a.user_values.len()).sum::<usize>();
            let others = s.relationships.len() + s.assignments.len() + s.wbs.len() + s.resources.len();
            lists + others + s.calendars.len() + s.code_values.len()
        };
        self.parts.iter().map(|part| of(&part.schedule) as u64).sum()
    }

    fn bring_in(&self, tx: &Tx<'_>, request: &ImportRequest, work: &Work) -> Result<Brought, Failure> {
        work.step(Message::new("work-writing-schedule"));
        for part in &self.parts {
            work.go_on()?;
            if request.into.is_none() {
                add(tx, part)?;
                self.keep(tx, part)?;
                continue;
            }
            let update = update::bring_in(tx, part, self.by)?;
            self.keep(tx, part)?;
            if request.report {
                update::report(tx, part.project, &update, &self.name)?;
            }
        }
        // When all activities are there: links between projects.
        for (project, link) in self.parts.iter().flat_map(|part| part.outer.iter().map(|link| (part.project, link))) {
            store::schedule::relationship::insert(tx, project, link)?;
        }
        let count: usize = self.parts.iter().map(|part| part.schedule.activities.len()).sum();
        let id = if request.into.is_some() { "history-schedule-updated" } else { "history-schedule-imported" };
        let action = Message::new(id).with("file", self.name.as_str()).with("count", count);
        Ok(Brought { projects: self.parts.iter().map(|part| part.project).collect(), action: Some(action) })
    }
}

impl ScheduleIncoming {
    /// Keeps beside the project what was kept of the file, in the place of what there was of an earlier one, whatever
    /// format that had: the things that it was of are known by other numbers now.
    fn keep(&self, tx: &Tx<'_>, part: &Part) -> Result<(), Failure> {
        let kept = self.kept.as_ref().map(|(format, text)| (*format, part.kept(*format, text, self.parts.len() > 1)));
        let kept = kept.filter(|(_, body)| !body.is_empty());
        let (project_id, item) = (part.project, part.project.0);
        for format in KEPT.into_iter().filter(|format| kept.as_ref().is_none_or(|(of, _)| of != format)) {
            store::extension::delete(tx, project_id, item, kept_as(format))?;
        }
        if let Some((format, body)) = kept {
            let format = kept_as(format).to_owned();
            store::extension::put(tx, &Extension { project_id, item, format, body })?;
        }
        Ok(())
    }
}

impl Part {
    /// What of a text that was kept of the file is of this project.
    fn kept(&self, format: Format, text: &str, several: bool) -> String {
        let origin = self.schedule.projects.first().map(|p| p.origin.as_str()).unwrap_or_default();
        match format {
            _ if !several || text.is_empty() => text.to_owned(),
            Format::Xer => xer::Kept::of_text(text).of_schedule(&self.schedule).text(),
            _ => kept::of_project(text, origin),
        }
    }

    fn view(&self, finish: Option<milepost_model::schedule::Instant>) -> ImportedProject {
        let own = self.schedule.projects.first();
        ImportedProject {
            project: self.project,
            code: own.map(|p| p.code.clone()).unwrap_or_default(),
            name: own.map(|p| p.name.clone()).unwrap_or_default(),
            activities: self.schedule.activities.len(),
            relationships: self.schedule.relationships.len() + self.outer.len(),
            calendars: self.schedule.calendars.len(),
            wbs: self.schedule.wbs.len(),
            resources: self.schedule.resources.len(),
            data_date: own.and_then(|p| p.data_date),
            stored_finish: own.and_then(|p| p.stored_finish),
            finish,
        }
    }
}

/// Makes a new project of a part.
fn add(tx: &Tx<'_>, part: &Part) -> Result<(), Failure> {
    let own = part.schedule.projects.first();
    let name = own.map(|p| if p.name.is_empty() { p.code.clone() } else { p.name.clone() }).unwrap_or_default();
    let draft = milepost_model::ProjectDraft { name: Some(name), ..milepost_model::ProjectDraft::default() };
    let mut project = Project { id: part.project, ..Project::blank(i64::MAX) };
    let codes = store::project::codes(tx)?;
    let problems = draft.apply(&mut project, &codes);
    crate::failure::let_through(problems)?;
    store::project::insert(tx, &project)?;
    store::schedule::insert(tx, &part.schedule)?;
    Ok(())
}
