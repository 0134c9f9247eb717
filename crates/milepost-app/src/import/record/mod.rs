//! Records as projects: what is added, what is changed and what is left out, worked out against what is there, and
//! then written. The same plan is looked at and brought in.

mod draft;
mod plan;
mod report;

pub(super) use plan::{Plan, plan};

use super::Brought;
use super::describe::{findings, place};
use crate::view::{Failure, RecordChange, RecordCount, RecordProject, RecordsContents};
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
            left_out: findings(self.left_out.list.get(..self.left_out.list.len().min(SHOWN)).unwrap_or_default()),
            left_out_count: self.left_out.total(),
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
        count("milestone", &mut self.projects.iter().flat_map(|p| &p.milestones).map(|(_, change)| *change));
        count("claim", &mut self.projects.iter().flat_map(|p| &p.claims).map(|(_, change)| *change));
        count("report", &mut self.projects.iter().flat_map(|p| &p.reports).map(|(_, change)| *change));
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
                planned.milestones.iter().filter(|(_, c)| *c == Change::Added).map(|(m, _)| m.clone()).collect();
            store::milestone::insert_all(tx, &added)?;
            for (milestone, _) in planned.milestones.iter().filter(|(_, c)| *c == Change::Changed) {
                store::milestone::update(tx, milestone)?;
            }
            for (claim, _) in planned.claims.iter().filter(|(_, c)| *c == Change::Added) {
                store::claim::insert(tx, claim)?;
            }
            for (report, _) in planned.reports.iter().filter(|(_, c)| *c == Change::Added) {
                store::report::insert(tx, report)?;
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
        milestones: count(&mut planned.milestones.iter().map(|(_, c)| c)),
        claims: count(&mut planned.claims.iter().map(|(_, c)| c)),
        reports: count(&mut planned.reports.iter().map(|(_, c)| c)),
    }
}

/// What records come to where each names no source: the file itself is.
pub(super) struct Given<'a> {
    pub(super) records: &'a Records,
    /// The file as a source.
    pub(super) file: SourceDraft,
    pub(super) into: Option<milepost_model::ProjectId>,
    pub(super) today: chrono::NaiveDate,
}
