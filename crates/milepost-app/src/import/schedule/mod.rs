//! Schedule files: each project of one becomes a project here, or the only one is the next update of a project
//! that is there.

mod part;
mod verified;

use super::{Brought, Incoming, KeepDates, Said};
use crate::api::ImportRequest;
use crate::foreign::{self, Foreign};
use crate::schedule_file;
use crate::view::{Contents, Failure, ImportedProject, ScheduleContents};
use crate::words;
use crate::work::Work;
use crate::workspace::Workspace;
use milepost_model::schedule::{Activity, MilestoneActivity, Relationship, Schedule};
use milepost_model::{ActivityId, Message, MilestoneId, Project, ProjectId};
use milepost_store as store;
use milepost_store::Tx;
use part::Part;
use std::collections::{HashMap, HashSet};

/// A schedule file that was read.
struct ScheduleIncoming {
    name: String,
    schedule: Schedule,
    parts: Vec<Part>,
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
    let read = schedule_file::understand(file, request.code_page.as_deref(), work)?;
    let said = Said {
        from: format!("{} {}", words::say(&foreign::name(read.format)), read.version).trim().to_owned(),
        about: read.about,
        findings: read.findings,
        noticed: read.noticed,
        left_out: read.left_out,
    };
    let mut schedule = read.schedule;
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
    Ok((said, Box::new(ScheduleIncoming { name: super::file_name(&file.path), schedule, parts })))
}

/// The dates that the file's own tool computed, as the planned ones.
fn plan_as_stored(activity: &mut Activity) {
    if let Some(stored) = activity.stored.as_deref() {
        activity.planned_start = stored.start.or(stored.early_start).or(activity.planned_start);
        activity.planned_finish = stored.finish.or(stored.early_finish).or(activity.planned_finish);
    }
}

impl Incoming for ScheduleIncoming {
    fn contents(&self, _: &Workspace, _: &ImportRequest, work: &Work) -> Result<Contents, Failure> {
        work.step(Message::new("work-verifying"));
        work.go_on()?;
        let (verification, finishes) = verified::verify(&self.schedule);
        work.go_on()?;
        let projects = self.parts.iter().map(|part| part.view(finishes.get(&part.origin).copied())).collect();
        Ok(Contents::Schedule(ScheduleContents { projects, verification }))
    }

    fn bring_in(&self, tx: &Tx<'_>, request: &ImportRequest, work: &Work) -> Result<Brought, Failure> {
        work.step(Message::new("work-writing-schedule"));
        for part in &self.parts {
            work.go_on()?;
            bring_in(tx, part, request.into)?;
        }
        // When all activities are there: links between projects.
        for (project, link) in self.parts.iter().flat_map(|part| part.outer.iter().map(|link| (part.project, link))) {
            store::schedule::relationship::insert(tx, project, link)?;
        }
        let count: usize = self.parts.iter().map(|part| part.schedule.activities.len()).sum();
        let action = Message::new("history-schedule-imported").with("file", self.name.as_str()).with("count", count);
        Ok(Brought { projects: self.parts.iter().map(|part| part.project).collect(), action: Some(action) })
    }
}

impl Part {
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
