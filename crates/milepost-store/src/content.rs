//! Everything that a workspace holds, at one moment.

use crate::{
    Reader, StoreError, Tx, baseline, claim, cost, extension, front, milestone, project, quantity, report, risk,
    schedule, source, structure,
};
use milepost_model::{Content, Project, ProjectId};
use std::collections::HashMap;

/// Reads the whole content: the projects in the portfolio's order, what is theirs in the order of the
/// projects, sources in the order they were made.
///
/// # Errors
/// Where the file cannot be read.
pub fn read(reader: &Reader) -> Result<Content, StoreError> {
    let projects = project::list(reader)?;
    let mut milestones = milestone::all(reader)?;
    let mut claims = claim::all(reader)?;
    let mut reports = report::all(reader)?;
    let mut baselines = baseline::all(reader)?;
    let mut quantities = quantity::all(reader)?;
    let mut fronts = front::all(reader)?;
    let mut structures = structure::all(reader)?;
    let mut costs = cost::all(reader)?;
    let mut extensions = extension::all(reader)?;
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
    let mut risks = risk::all(reader)?;
    risks.sort_by_key(|r| place(&r.project_id));
    reports.sort_by_key(|r| place(&r.project_id));
    baselines.sort_by_key(|b| place(&b.project_id));
    quantities.sort_by_key(|q| place(&q.project_id));
    fronts.sort_by_key(|f| place(&f.project_id));
    structures.sort_by_key(|s| place(&s.project_id));
    costs.sort_by_key(|c| place(&c.project_id));
    extensions.sort_by_key(|e| place(&e.project_id));
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
        extensions,
        sources,
        schedules,
        milestone_activities,
        risks,
    })
}

/// Adds a whole content, its projects after those that are there, in their order.
///
/// # Errors
/// [`StoreError::Refused`] where an id or a code is taken, or something refers to what is not there.
pub fn insert(tx: &Tx<'_>, content: &Content) -> Result<(), StoreError> {
    // Reports name reports, and links lead from one project to another, in either order.
    tx.run("PRAGMA defer_foreign_keys = ON", [])?;
    for one in &content.sources {
        source::insert(tx, one)?;
    }
    let there = i64::try_from(project::count(tx)?).unwrap_or(i64::MAX);
    let mut projects: Vec<_> = content.projects.iter().collect();
    projects.sort_by_key(|project| (project.position, project.id));
    for (position, one) in (there..).zip(projects) {
        project::insert(tx, &Project { position, ..one.clone() })?;
    }
    for of_project in content.milestones.chunk_by(|a, b| a.project_id == b.project_id) {
        milestone::insert_all(tx, of_project)?;
    }
    for one in &content.claims {
        claim::insert(tx, one)?;
    }
    for one in &content.quantities {
        quantity::insert(tx, one)?;
    }
    for one in &content.fronts {
        front::insert(tx, one)?;
    }
    for one in &content.structures {
        structure::insert(tx, one)?;
    }
    for one in &content.costs {
        cost::insert(tx, one)?;
    }
    for one in &content.extensions {
        extension::put(tx, one)?;
    }
    for one in &content.reports {
        report::insert(tx, one)?;
    }
    for one in &content.baselines {
        baseline::insert(tx, one)?;
    }
    for one in &content.schedules {
        schedule::insert(tx, one)?;
    }
    for one in &content.milestone_activities {
        schedule::link::put(tx, one)?;
    }
    for one in &content.risks {
        risk::insert(tx, one)?;
    }
    Ok(())
}
