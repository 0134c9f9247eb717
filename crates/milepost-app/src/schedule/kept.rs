//! A project's schedule with its dates, kept between calls. After an edit only the rows that it touched are read again,
//! as the history tells them, and where they are activities that keep their places only what depends on them is computed
//! again.

use super::computed::Computed;
use super::linked;
use crate::view::Failure;
use milepost_model::schedule::{Activity, Schedule};
use milepost_model::{ActivityId, ProjectId};
use milepost_store as store;
use milepost_store::Store;
use milepost_store::schedule::Touched;
use std::collections::HashMap;
use std::sync::Arc;

/// More rows than this are read by reading all.
const FEW: usize = 2000;

/// What is kept of a project.
#[derive(Debug)]
pub(crate) struct Kept {
    /// Up to which entry of the history it is known.
    revision: i64,
    /// The projects that are computed with it.
    linked: Vec<ProjectId>,
    pub(crate) computed: Arc<Computed>,
}

impl Kept {
    /// The schedule of a project as the file has it now, computed with the projects that it is linked to; one without
    /// activities where it has none.
    pub(crate) fn bring_up(
        kept: Option<Self>,
        file: &Store,
        project: ProjectId,
        linked: &[ProjectId],
    ) -> Result<Self, Failure> {
        let revision = file.revision()?;
        let Some(kept) = kept.filter(|kept| kept.linked == linked) else {
            return Self::read(file, revision, project, linked);
        };
        if kept.revision == revision {
            return Ok(kept);
        }
        for other in linked {
            if !store::schedule::touched(file, *other, kept.revision)?.is_empty() {
                return Self::read(file, revision, project, linked);
            }
        }
        let touched = store::schedule::touched(file, project, kept.revision)?;
        if touched.is_empty() {
            return Ok(Self { revision, ..kept });
        }
        let rows = touched.activities.len() + touched.relationships.len();
        if touched.others || rows > FEW || kept.computed.schedule.projects.is_empty() {
            return Self::read(file, revision, project, linked);
        }
        // Nobody else looks at it while a call runs, so that nothing is copied.
        let Ok(mut computed) = Arc::try_unwrap(kept.computed) else {
            return Self::read(file, revision, project, linked);
        };
        let read = read_again(file, &touched)?;
        if touched.order || !touched.relationships.is_empty() || !computed.amend(&read) {
            let (mut schedule, others) = computed.into_schedules();
            follow(&mut schedule, file, project, &touched, read)?;
            computed = Computed::of(schedule, others);
        }
        Ok(Self { revision, computed: Arc::new(computed), ..kept })
    }

    fn read(file: &Store, revision: i64, project: ProjectId, linked: &[ProjectId]) -> Result<Self, Failure> {
        let schedule = store::schedule::of_project(file, project)?.unwrap_or_default();
        let computed = Arc::new(Computed::of(schedule, linked::read(file, linked)?));
        Ok(Self { revision, linked: linked.to_vec(), computed })
    }
}

fn read_again(file: &Store, touched: &Touched) -> Result<HashMap<ActivityId, Activity>, Failure> {
    let mut read = HashMap::new();
    for id in &touched.activities {
        if let Some(activity) = store::schedule::activity::get(file, *id)? {
            read.insert(*id, activity);
        }
    }
    Ok(read)
}

/// Puts what was read again in its place, and reads the relationships that were touched.
fn follow(
    schedule: &mut Schedule,
    file: &Store,
    project: ProjectId,
    touched: &Touched,
    mut read: HashMap<ActivityId, Activity>,
) -> Result<(), Failure> {
    if touched.order {
        let mut there: HashMap<ActivityId, Activity> = schedule.activities.drain(..).map(|a| (a.id, a)).collect();
        there.extend(read);
        let order = store::schedule::activity::order(file, project)?;
        schedule.activities.extend(order.into_iter().filter_map(|id| there.remove(&id)));
    } else {
        for activity in &mut schedule.activities {
            if let Some(new) = read.remove(&activity.id) {
                *activity = new;
            }
        }
    }
    if touched.relationships.is_empty() && !touched.order {
        return Ok(());
    }
    schedule.relationships.retain(|r| !touched.relationships.contains(&r.id));
    for id in &touched.relationships {
        schedule.relationships.extend(store::schedule::relationship::get(file, project, *id)?);
    }
    schedule.relationships.sort_unstable_by_key(|r| r.id);
    // Assignments go with their activity, in the same change.
    Ok(())
}
