//! Records as projects: what is added, what is changed and what is left out, worked out against what is there, and
//! then written. The same plan is looked at and brought in.

mod draft;
mod effect;
mod moves;
mod plan;
mod report;
mod rows;
mod sources;
mod there;

pub(super) use moves::{Moves, text};
pub(super) use plan::{Plan, plan};
pub(super) use rows::Page;

use super::Brought;
use super::describe::{findings, place};
use crate::view::{Failure, RecordChange, RecordCount, RecordProject, RecordsContents};
use crate::work::Work;
use milepost_exchange::record::Records;
use milepost_model::{Message, SourceDraft};
use milepost_store as store;
use milepost_store::Tx;
use plan::{Change, Planned};

/// Of projects and of what is left out so many are shown.
const SHOWN: usize = 200;

impl Plan {
    /// What it would do, for people.
    pub(super) fn view(&self) -> RecordsContents {
        let mut contents = RecordsContents {
            projects: self.projects.iter().take(SHOWN).map(project).collect(),
            project_count: self.projects.len(),
            left_out: findings(&self.left_out.first(SHOWN)),
            left_out_count: self.left_out.total(),
            changes: !self.is_empty(),
            ..RecordsContents::default()
        };
        let mut count = |noun: &str, changes: &mut dyn Iterator<Item = Change>| {
            let mut found = RecordCount { noun: noun.to_owned(), added: 0, changed: 0, same: 0 };
            for change in changes {
                match change {
                    Change::Added => found.added += 1,
                    Change::Changed => found.changed += 1,
                    Change::Same => found.same += 1,
                }
            }
            if found.added + found.changed + found.same > 0 {
                contents.counts.push(found);
            }
        };
        count("project", &mut self.projects.iter().map(|p| p.change));
        count("milestone", &mut self.projects.iter().flat_map(|p| &p.milestones).map(|step| step.change));
        count("claim", &mut self.projects.iter().flat_map(|p| &p.claims).map(|step| step.change));
        count("report", &mut self.projects.iter().flat_map(|p| &p.reports).map(|step| step.change));
        count("source", &mut self.sources.iter().map(|_| Change::Added));
        contents
    }

    /// True where it would change nothing.
    pub(super) fn is_empty(&self) -> bool {
        self.projects.iter().all(Planned::is_same)
    }

    /// Writes it.
    pub(super) fn write(&self, tx: &Tx<'_>, file: &str) -> Result<Brought, Failure> {
        for source in &self.sources {
            store::source::insert(tx, source)?;
        }
        for planned in &self.projects {
            match planned.change {
                Change::Added => store::project::insert(tx, &planned.project)?,
                Change::Changed => store::project::update(tx, &planned.project)?,
                Change::Same => {}
            }
            let added: Vec<_> =
                planned.milestones.iter().filter(|s| s.change == Change::Added).map(|s| s.item.clone()).collect();
            store::milestone::insert_all(tx, &added)?;
            for step in planned.milestones.iter().filter(|step| step.change == Change::Changed) {
                store::milestone::update(tx, &step.item)?;
            }
            for step in planned.claims.iter().filter(|step| step.change == Change::Added) {
                store::claim::insert(tx, &step.item)?;
            }
            for step in planned.reports.iter().filter(|step| step.change == Change::Added) {
                store::report::insert(tx, &step.item)?;
            }
            for extension in &planned.extensions {
                store::extension::put(tx, extension)?;
            }
        }
        let touched: Vec<_> = self.projects.iter().filter(|p| !p.is_same()).map(|p| p.project.id).collect();
        let action = Message::new("history-records-imported").with("file", file).with("count", touched.len());
        Ok(Brought { projects: touched, action: Some(action) })
    }
}

fn project(planned: &Planned) -> RecordProject {
    let count = |changes: &mut dyn Iterator<Item = &Change>| changes.filter(|change| **change != Change::Same).count();
    let change = match planned.change {
        Change::Added => RecordChange::Added,
        Change::Changed => RecordChange::Changed,
        Change::Same if planned.is_same() => RecordChange::Same,
        Change::Same => RecordChange::Changed,
    };
    RecordProject {
        project: planned.project.id,
        code: planned.project.code.clone(),
        name: planned.project.name.clone(),
        place: place(&planned.place),
        change,
        milestones: count(&mut planned.milestones.iter().map(|step| &step.change)),
        claims: count(&mut planned.claims.iter().map(|step| &step.change)),
        reports: count(&mut planned.reports.iter().map(|step| &step.change)),
    }
}

/// What records come to where each names no source: the file itself is.
pub(super) struct Given<'a> {
    pub(super) records: &'a Records,
    /// The file as a source.
    pub(super) file: SourceDraft,
    pub(super) into: Option<milepost_model::ProjectId>,
    pub(super) today: chrono::NaiveDate,
    /// Asked between two records whether it is still wanted.
    pub(super) work: &'a Work,
}
