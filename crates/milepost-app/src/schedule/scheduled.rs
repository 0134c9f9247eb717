//! What the schedules say of their projects: the finish, and the milestones that follow an activity. Kept until the
//! schedule or what follows it changes, so that the portfolio computes none again.

use super::Computed;
use crate::view::Failure;
use crate::workspace::Workspace;
use milepost_model::ProjectId;
use milepost_model::schedule::MilestoneActivity;
use milepost_schedule::scheduled::Scheduled;
use milepost_store as store;
use std::collections::{BTreeSet, HashMap};
use std::sync::Arc;

/// What was computed of a project, and from what.
#[derive(Debug)]
pub(super) struct Said {
    /// Up to which entry of the history it is known to hold.
    revision: i64,
    /// The projects that it is computed with.
    linked: Vec<ProjectId>,
    links: Vec<MilestoneActivity>,
    scheduled: Option<Arc<Scheduled>>,
}

impl Workspace {
    /// What the schedule of a project says. None: it has none, or none that can be computed.
    pub(crate) fn scheduled(&self, project: ProjectId) -> Result<Option<Arc<Scheduled>>, Failure> {
        let file = self.store();
        let revision = file.revision()?;
        let links = store::schedule::link::of_project(file, project)?;
        let linked = self.linked(project)?;
        let kept = self.schedules().borrow_mut().said.remove(&project);
        if let Some(said) = kept.filter(|said| said.links == links && said.linked == linked) {
            let untouched = |of: &ProjectId| {
                store::schedule::touched(file, *of, said.revision).is_ok_and(|touched| touched.is_empty())
            };
            if said.revision == revision || (untouched(&project) && linked.iter().all(untouched)) {
                let scheduled = said.scheduled.clone();
                self.schedules().borrow_mut().said.insert(project, Said { revision, ..said });
                return Ok(scheduled);
            }
        }
        let scheduled = if store::schedule::options::get(file, project)?.is_some() {
            of(self.computed(project)?.as_ref(), &links).map(Arc::new)
        } else {
            None
        };
        let said = Said { revision, linked, links, scheduled: scheduled.clone() };
        self.schedules().borrow_mut().said.insert(project, said);
        Ok(scheduled)
    }

    /// Those of all projects with a milestone that follows an activity.
    pub(crate) fn followed(&self) -> Result<HashMap<ProjectId, Arc<Scheduled>>, Failure> {
        let links = store::schedule::link::all(self.store())?;
        let projects: BTreeSet<ProjectId> = links.iter().map(|link| link.project_id).collect();
        let each = projects.into_iter().map(|project| Ok(self.scheduled(project)?.map(|of| (project, of))));
        each.filter_map(Result::transpose).collect()
    }
}

fn of(computed: &Computed, links: &[MilestoneActivity]) -> Option<Scheduled> {
    let (bridge, dates) = (computed.bridge.as_ref()?, computed.dates()?);
    Scheduled::of(&computed.schedule, bridge, dates, links)
}
