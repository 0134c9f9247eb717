//! Reading a schedule file of another tool into the workspace: Primavera P6's XER and MS Project's XML.
//! One undoable step, with a report of what was noticed; or the report alone.

mod part;

use crate::api::ScheduleImport;
use crate::schedule_file::{self, ScheduleFile};
use crate::view::{Failure, ImportFinding, ImportReport, ImportedProject};
use crate::words;
use crate::workspace::{Done, Workspace};
use milepost_exchange::Finding;
use milepost_model::schedule::{MilestoneActivity, Relationship};
use milepost_model::{ActivityId, Message, MilestoneId, Project, ProjectId};
use milepost_store as store;
use milepost_store::Tx;
use part::Part;
use std::collections::{HashMap, HashSet};
use std::path::Path;

fn places(findings: &[Finding]) -> Vec<ImportFinding> {
    let place = |finding: &Finding| {
        let place = &finding.place;
        let line = place.line.map(|line| format!("line {line}"));
        let table = Some(place.table.clone()).filter(|table| !table.is_empty());
        let row = place.row.map(|row| format!("row {row}"));
        let column = Some(place.column.clone()).filter(|column| !column.is_empty());
        [line, table, row, column].into_iter().flatten().collect::<Vec<_>>().join(", ")
    };
    findings.iter().map(|f| ImportFinding { place: place(f), message: f.message.clone() }).collect()
}

/// Brings the projects of a file in: each that has activities and is no baseline of another becomes a project,
/// or the only one takes the place of the schedule of the project that is given; milestones that followed
/// activities follow those with the same codes.
///
/// # Errors
/// As [`schedule_file::open`]; `invalid` where the file has several projects and one was given; `not_found`.
pub fn import(workspace: &mut Workspace, request: &ScheduleImport) -> Result<ImportReport, Failure> {
    take(workspace, schedule_file::open(Path::new(&request.path), None)?, request)
}

/// As [`import`], of a file that was read.
pub(crate) fn take(
    workspace: &mut Workspace,
    file: ScheduleFile,
    request: &ScheduleImport,
) -> Result<ImportReport, Failure> {
    let from = format!("{} {}", words::say(&file.kind.message()), file.version).trim().to_owned();
    let mut parts = part::parts(&file.schedule);
    if let Some(project) = request.project {
        let [part] = parts.as_mut_slice() else {
            let message = Message::new("import-several").with("count", parts.len());
            return Err(Failure::new(Failure::INVALID, message).help(Message::new("import-several-help")));
        };
        part.assign_to(project);
    }
    let report = ImportReport {
        from,
        projects: parts.iter().map(imported).collect(),
        findings: places(&file.findings),
        finding_count: file.noticed,
        left_out: file.left_out,
        changed: None,
    };
    if request.dry_run {
        return Ok(report);
    }
    let changed = workspace.transact(|tx| {
        for part in &parts {
            bring_in(tx, part, request.project)?;
        }
        // When all activities are there: links between projects.
        for (project, link) in parts.iter().flat_map(|part| part.outer.iter().map(|link| (part.project, link))) {
            store::schedule::relationship::insert(tx, project, link)?;
        }
        let name = Path::new(&request.path).file_name().unwrap_or_default().to_string_lossy().into_owned();
        let count: usize = parts.iter().map(|part| part.schedule.activities.len()).sum();
        let words = Message::new("history-schedule-imported").with("file", name).with("count", count);
        let done = Done::new(words);
        Ok(match parts.first() {
            Some(first) => done.id(first.project.0),
            None => done,
        })
    })?;
    Ok(ImportReport { changed: Some(changed), ..report })
}

fn imported(part: &Part) -> ImportedProject {
    let own = part.schedule.projects.first();
    ImportedProject {
        project: part.project,
        code: own.map(|p| p.code.clone()).unwrap_or_default(),
        name: own.map(|p| p.name.clone()).unwrap_or_default(),
        activities: part.schedule.activities.len(),
        relationships: part.schedule.relationships.len() + part.outer.len(),
        calendars: part.schedule.calendars.len(),
        data_date: own.and_then(|p| p.data_date),
    }
}

fn bring_in(tx: &Tx<'_>, part: &Part, into: Option<ProjectId>) -> Result<(), Failure> {
    if into.is_none() {
        let own = part.schedule.projects.first();
        let name = own.map(|p| if p.name.is_empty() { p.code.clone() } else { p.name.clone() }).unwrap_or_default();
        let draft = milepost_model::ProjectDraft { name: Some(name), ..milepost_model::ProjectDraft::default() };
        let mut project = Project { id: part.project, ..Project::blank(i64::MAX) };
        let codes = store::project::codes(tx)?;
        let problems = draft.apply(&mut project, &codes);
        crate::failure::let_through(problems)?;
        store::project::insert(tx, &project)?;
        store::schedule::insert(tx, &part.schedule)?;
        return Ok(());
    }
    let followed = followed(tx, part.project)?;
    let others = links_of_others(tx, part.project)?;
    store::schedule::delete_of_project(tx, part.project)?;
    store::schedule::insert(tx, &part.schedule)?;
    let by_code: HashMap<&str, ActivityId> = part.schedule.activities.iter().map(|a| (a.code.as_str(), a.id)).collect();
    for (milestone_id, code, link) in followed {
        if let Some(activity_id) = by_code.get(code.as_str()).copied() {
            store::schedule::link::put(tx, &MilestoneActivity { milestone_id, activity_id, ..link })?;
        }
    }
    for (project, code, link) in others {
        if let Some(predecessor) = by_code.get(code.as_str()).copied() {
            store::schedule::relationship::insert(tx, project, &Relationship { predecessor, ..link })?;
        }
    }
    Ok(())
}

/// Which milestones follow which activities, by the activities' codes.
fn followed(tx: &Tx<'_>, project: ProjectId) -> Result<Vec<(MilestoneId, String, MilestoneActivity)>, Failure> {
    let mut found = vec![];
    for link in store::schedule::link::of_project(tx, project)? {
        if let Some(activity) = store::schedule::activity::get(tx, link.activity_id)? {
            found.push((link.milestone_id, activity.code, link));
        }
    }
    Ok(found)
}

/// The relationships from this project to others, by the codes of the predecessors.
fn links_of_others(tx: &Tx<'_>, project: ProjectId) -> Result<Vec<(ProjectId, String, Relationship)>, Failure> {
    let own: HashMap<ActivityId, String> =
        store::schedule::activity::of_project(tx, project)?.into_iter().map(|a| (a.id, a.code)).collect();
    let mut found = vec![];
    let mut seen = HashSet::new();
    for other in store::schedule::projects(tx)?.into_iter().filter(|other| *other != project) {
        for link in store::schedule::relationship::of_project(tx, other)? {
            if let Some(code) = own.get(&link.predecessor)
                && seen.insert(link.id)
            {
                found.push((other, code.clone(), link));
            }
        }
    }
    Ok(found)
}
