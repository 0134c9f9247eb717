//! Everything that a workspace holds, at one moment.

use crate::{
    Reader, StoreError, baseline, claim, cost, front, milestone, project, quantity, report, schedule, source, structure,
};
use milepost_model::{Content, ProjectId};
use std::collections::HashMap;

/// Reads the whole content: the projects in the portfolio's order, what is theirs in the order of the
/// projects, sources in the order they were made.
pub(crate) fn read(reader: &Reader) -> Result<Content, StoreError> {
    let projects = project::list(reader)?;
    let mut milestones = milestone::all(reader)?;
    let mut claims = claim::all(reader)?;
    let mut reports = report::all(reader)?;
    let mut baselines = baseline::all(reader)?;
    let mut quantities = quantity::all(reader)?;
    let mut fronts = front::all(reader)?;
    let mut structures = structure::all(reader)?;
    let mut costs = cost::all(reader)?;
    let place: HashMap<ProjectId, i64> = projects.iter().map(|p| (p.id, p.position)).collect();
    let place = |project: &ProjectId| place.get(project).copied().unwrap_or(i64::MAX);
    // All come in order within their project, and the sorts are stable.
    milestones.sort_by_key(|m| place(&m.project_id));
    claims.sort_by_key(|c| place(&c.project_id));
    let mut schedules = vec![];
    for project in &projects {
        schedules.extend(schedule::of_project(reader, project.id)?);
    }
    let mut milestone_activities = schedule::link::all(reader)?;
    milestone_activities.sort_by_key(|l| place(&l.project_id));
    reports.sort_by_key(|r| place(&r.project_id));
    baselines.sort_by_key(|b| place(&b.project_id));
    quantities.sort_by_key(|q| place(&q.project_id));
    fronts.sort_by_key(|f| place(&f.project_id));
    structures.sort_by_key(|s| place(&s.project_id));
    costs.sort_by_key(|c| place(&c.project_id));
    let sources = source::list(reader)?;
    Ok(Content {
        projects,
        milestones,
        claims,
        reports,
        baselines,
        quantities,
        fronts,
        structures,
        costs,
        sources,
        schedules,
        milestone_activities,
    })
}
