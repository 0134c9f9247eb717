//! Everything that a workspace holds, at one moment.

use crate::{Reader, StoreError, claim, milestone, project, schedule, source};
use milepost_model::{Content, ProjectId};
use std::collections::HashMap;

/// Reads the whole content: the projects in the portfolio's order, milestones and claims in the order
/// of their projects, sources in the order they were made.
pub(crate) fn read(reader: &Reader) -> Result<Content, StoreError> {
    let projects = project::list(reader)?;
    let mut milestones = milestone::all(reader)?;
    let mut claims = claim::all(reader)?;
    let place: HashMap<ProjectId, i64> = projects.iter().map(|p| (p.id, p.position)).collect();
    let place = |project: &ProjectId| place.get(project).copied().unwrap_or(i64::MAX);
    // Both come in order within their project, and the sorts are stable.
    milestones.sort_by_key(|m| place(&m.project_id));
    claims.sort_by_key(|c| place(&c.project_id));
    let mut schedules = vec![];
    for project in &projects {
        schedules.extend(schedule::of_project(reader, project.id)?);
    }
    let mut milestone_activities = schedule::link::all(reader)?;
    milestone_activities.sort_by_key(|l| place(&l.project_id));
    Ok(Content {
        projects,
        milestones,
        claims,
        sources: source::list(reader)?,
        schedules,
        milestone_activities,
        ..Content::default()
    })
}
