//! Projects that relationships lead between: they are computed together, in one network.

use crate::view::Failure;
use milepost_model::schedule::Schedule;
use milepost_model::{ProjectId, RelationshipId};
use milepost_store as store;
use milepost_store::Store;
use milepost_store::schedule::across::{self, Across};
use std::collections::{BTreeMap, BTreeSet};

/// More touched relationships than this are found by looking at all.
const FEW: usize = 2000;

/// The relationships between projects, of the whole workspace.
#[derive(Debug)]
pub(crate) struct Links {
    /// Up to which entry of the history they are known.
    revision: i64,
    between: BTreeMap<(ProjectId, RelationshipId), ProjectId>,
}

impl Links {
    pub(crate) fn bring_up(kept: Option<Self>, file: &Store) -> Result<Self, Failure> {
        let revision = file.revision()?;
        let Some(mut links) = kept else { return Self::read(file, revision) };
        if links.revision == revision {
            return Ok(links);
        }
        let touched = across::touched(file, links.revision)?;
        if touched.len() > FEW {
            return Self::read(file, revision);
        }
        for (project, relationship) in touched {
            let key = (project, relationship);
            match across::get(file, project, relationship)? {
                Some(across) => links.between.insert(key, across.from),
                None => links.between.remove(&key),
            };
        }
        Ok(Self { revision, ..links })
    }

    fn read(file: &Store, revision: i64) -> Result<Self, Failure> {
        let one = |across: Across| ((across.to, across.relationship), across.from);
        Ok(Self { revision, between: across::all(file)?.into_iter().map(one).collect() })
    }

    /// The other projects of the network that a project is in, by id; mostly none.
    pub(crate) fn with(&self, project: ProjectId) -> Vec<ProjectId> {
        let (mut found, mut next) = (BTreeSet::from([project]), vec![project]);
        while let Some(at) = next.pop() {
            for ((to, _), from) in &self.between {
                let other = if *to == at {
                    *from
                } else if *from == at {
                    *to
                } else {
                    continue;
                };
                if found.insert(other) {
                    next.push(other);
                }
            }
        }
        found.remove(&project);
        found.into_iter().collect()
    }
}

/// The schedules of projects as one, in their order.
pub(super) fn read(file: &Store, projects: &[ProjectId]) -> Result<Schedule, Failure> {
    let mut all = Schedule::default();
    for project in projects {
        let mut one = store::schedule::of_project(file, *project)?.unwrap_or_default();
        Seam::join(&mut all, &mut one);
    }
    Ok(all)
}

/// Where two schedules that were put together come apart again.
pub(super) struct Seam([usize; 10]);

impl Seam {
    /// Puts what `other` has after what `own` has; `other` is empty then.
    pub(super) fn join(own: &mut Schedule, other: &mut Schedule) -> Self {
        fn put<T>(own: &mut Vec<T>, other: &mut Vec<T>) -> usize {
            let at = own.len();
            own.append(other);
            at
        }
        Self([
            put(&mut own.projects, &mut other.projects),
            put(&mut own.calendars, &mut other.calendars),
            put(&mut own.wbs, &mut other.wbs),
            put(&mut own.activities, &mut other.activities),
            put(&mut own.relationships, &mut other.relationships),
            put(&mut own.resources, &mut other.resources),
            put(&mut own.assignments, &mut other.assignments),
            put(&mut own.code_types, &mut other.code_types),
            put(&mut own.code_values, &mut other.code_values),
            put(&mut own.user_fields, &mut other.user_fields),
        ])
    }

    /// Takes out again what was put in.
    pub(super) fn part(self, own: &mut Schedule) -> Schedule {
        fn take<T>(own: &mut Vec<T>, at: usize) -> Vec<T> {
            own.split_off(at.min(own.len()))
        }
        let [projects, calendars, wbs, activities, relationships, resources, assignments, types, values, fields] =
            self.0;
        Schedule {
            projects: take(&mut own.projects, projects),
            calendars: take(&mut own.calendars, calendars),
            wbs: take(&mut own.wbs, wbs),
            activities: take(&mut own.activities, activities),
            relationships: take(&mut own.relationships, relationships),
            resources: take(&mut own.resources, resources),
            assignments: take(&mut own.assignments, assignments),
            code_types: take(&mut own.code_types, types),
            code_values: take(&mut own.code_values, values),
            user_fields: take(&mut own.user_fields, fields),
        }
    }
}
