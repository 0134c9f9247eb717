//! Schedules: open, look, edit, analyse.

pub mod activity;
pub mod analyse;
pub mod arrange;
pub mod calendar;
mod computed;
mod cost;
pub mod inspect;
mod logic;
pub mod look;
pub mod options;
mod outline;
pub mod paths;
pub mod preview;
pub mod print;
pub mod relationship;
pub mod risk;
mod say;
mod scheduled;
pub mod simulate;
pub mod usage;
pub mod wbs;
mod wire;
pub mod written;

#[cfg(test)]
mod tests;

pub use outline::RowFilter;

pub(crate) use computed::{Computed, Kept};
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
    outlines: HashMap<ProjectId, Outline>,
    /// What is being dragged, and not kept.
    trial: Option<preview::Trial>,
    said: HashMap<ProjectId, scheduled::Said>,
}

/// More schedules than this are not kept at once: those of 100,000 activities take some hundred megabytes.
const KEPT: usize = 8;

impl Workspace {
    /// The schedule of a project as it is now, with its dates.
    pub(crate) fn computed(&self, project: ProjectId) -> Result<Arc<Computed>, Failure> {
        let mut schedules = self.schedules().borrow_mut();
        let kept = schedules.kept.remove(&project);
        let kept = self.read(|_| Kept::bring_up(kept, self.store(), project))?;
        let computed = Arc::clone(&kept.computed);
        if schedules.kept.len() >= KEPT {
            schedules.kept.clear();
        }
        schedules.kept.insert(project, kept);
        Ok(computed)
    }
}
