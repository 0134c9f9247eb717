//! Schedules: open, look, edit, analyse.

pub mod activity;
pub mod analyse;
pub mod arrange;
pub mod calendar;
mod computed;
mod cost;
pub mod inspect;
mod kept;
mod linked;
mod logic;
pub mod look;
pub mod options;
mod outline;
pub mod paths;
pub mod preview;
pub mod print;
pub mod relationship;
pub mod risk;
pub(crate) mod say;
mod scheduled;
pub mod simulate;
mod tried;
pub mod usage;
pub mod wbs;
mod wire;
pub mod written;

#[cfg(test)]
mod amended;
#[cfg(test)]
mod tests;

pub use outline::RowFilter;

pub(crate) use computed::Computed;
use kept::Kept;
use linked::Links;
use milepost_schedule::bridge::from_engine;
pub(crate) use outline::Outline;

use crate::view::Failure;
use crate::workspace::Workspace;
use milepost_model::ProjectId;
use std::collections::HashMap;
use std::sync::Arc;

/// What is kept of the schedules that were looked at.
#[derive(Debug, Default)]
pub(crate) struct Schedules {
    kept: HashMap<ProjectId, Kept>,
    links: Option<Links>,
    outlines: HashMap<ProjectId, Outline>,
    /// What is being dragged, and not kept.
    trial: Option<preview::Trial>,
    said: HashMap<ProjectId, scheduled::Said>,
}

/// More schedules than this are not kept at once: those of 100,000 activities take some hundred megabytes.
const KEPT: usize = 8;

impl Workspace {
    /// The other projects that a project is computed with: relationships lead between them.
    fn linked(&self, project: ProjectId) -> Result<Vec<ProjectId>, Failure> {
        let mut schedules = self.schedules().borrow_mut();
        let links = schedules.links.take();
        let links = self.read(|_| Links::bring_up(links, self.store()))?;
        let linked = links.with(project);
        schedules.links = Some(links);
        Ok(linked)
    }

    /// The schedule of a project as it is now, with its dates: computed with the projects that it is linked to.
    pub(crate) fn computed(&self, project: ProjectId) -> Result<Arc<Computed>, Failure> {
        let linked = self.linked(project)?;
        let mut schedules = self.schedules().borrow_mut();
        let kept = schedules.kept.remove(&project);
        let kept = self.read(|_| Kept::bring_up(kept, self.store(), project, &linked))?;
        let computed = Arc::clone(&kept.computed);
        if schedules.kept.len() >= KEPT {
            schedules.kept.clear();
        }
        schedules.kept.insert(project, kept);
        Ok(computed)
    }
}
