//! The portfolio: one line a project at an as-of date. Everything is loaded with one query a table and
//! computed in one pass.

use crate::view::{Failure, Portfolio, PortfolioRow, SlipPoint, VerdictCount};
use crate::workspace::Workspace;
use chrono::NaiveDate;
use milepost_model::{Claim, Milestone, Project, ProjectId};
use milepost_schedule::evidence::SourceIndex;
use milepost_schedule::portfolio::{Line, line};
use milepost_schedule::progress::ProgressInput;
use milepost_schedule::verdict::VerdictKind;
use milepost_schedule::{Figure, evidence};
use milepost_store as store;
use milepost_store::Reader;
use std::collections::HashMap;

/// The verdicts in the order they are counted.
const VERDICTS: [VerdictKind; 5] =
    [VerdictKind::Late, VerdictKind::Behind, VerdictKind::OnTrack, VerdictKind::Done, VerdictKind::Unknown];

/// All projects in the portfolio's order, each with its figures at the as-of date.
///
/// # Errors
/// Where the file cannot be read.
pub fn view(workspace: &Workspace, as_of: NaiveDate) -> Result<Portfolio, Failure> {
    workspace.read(|reader| of(reader, as_of))
}

fn of(reader: &Reader, as_of: NaiveDate) -> Result<Portfolio, Failure> {
    let projects = store::project::list(reader)?;
    let milestones = store::milestone::all(reader)?;
    let claims = store::claim::all(reader)?;
    let sources = store::source::list(reader)?;
    let of_project = by_project(&milestones, |m: &Milestone| m.project_id);
    let said_of = by_project(&claims, |c: &Claim| c.project_id);
    let index = SourceIndex::new(&sources);
    let rows: Vec<_> = projects
        .into_iter()
        .map(|project| {
            let milestones = of_project.get(&project.id).copied().unwrap_or_default();
            let claims = said_of.get(&project.id).copied().unwrap_or_default();
            let input = ProgressInput { project: &project, milestones, claims, sources: &index, as_of };
            let line = line(&input);
            row(project, line, milestones)
        })
        .collect();
    let count = |kind| VerdictCount { kind, projects: rows.iter().filter(|r| r.verdict.kind == kind).count() };
    Ok(Portfolio { as_of, verdicts: VERDICTS.map(count).into(), rows })
}

/// The rows of each project, where those of one stand together.
fn by_project<T>(rows: &[T], project: impl Fn(&T) -> ProjectId) -> HashMap<ProjectId, &[T]> {
    let of_one = rows.chunk_by(|a, b| project(a) == project(b));
    of_one.filter_map(|rows| Some((project(rows.first()?), rows))).collect()
}

fn row(project: Project, line: Line, milestones: &[Milestone]) -> PortfolioRow {
    let slip = |slip: &milepost_schedule::portfolio::Slipped| SlipPoint {
        date: slip.date,
        days: slip.days,
        title: milestones.get(slip.milestone).map(|m| m.title.clone()).unwrap_or_default(),
    };
    PortfolioRow {
        id: project.id,
        code: project.code,
        name: project.name,
        kind: project.kind,
        kind_name: project.kind_name,
        places: project.places,
        countries: project.countries,
        status: project.status,
        verdict: line.verdict,
        elapsed: line.elapsed,
        planned: line.planned,
        milestone_weighted: line.milestone_weighted,
        promised_finish: line.promised_finish,
        expected_finish: line.expected_finish,
        finish_slip: line.finish_slip,
        next_milestone: line.next_milestone,
        evidence_age: age(line.newest_evidence),
        slips: line.slips.iter().map(slip).collect(),
    }
}

fn age(newest: Figure<evidence::Evidence>) -> Figure<i64> {
    Figure { value: newest.value.map(|e| e.age_days), unknown: newest.unknown, why: newest.why }
}
