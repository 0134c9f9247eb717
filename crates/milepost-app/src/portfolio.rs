//! The portfolio: one line a project at an as-of date, computed in one pass.

use crate::view::{Failure, Portfolio, PortfolioRow, SlipPoint, VerdictCount};
use crate::workspace::{Lines, Workspace};
use chrono::NaiveDate;
use milepost_model::{Message, Milestone, Project};
use milepost_schedule::evidence::SourceIndex;
use milepost_schedule::portfolio::{Line, line};
use milepost_schedule::progress::ProgressInput;
use milepost_schedule::verdict::VerdictKind;
use milepost_schedule::{Figure, evidence};

/// The verdicts in the order they are counted.
const VERDICTS: [VerdictKind; 5] =
    [VerdictKind::Late, VerdictKind::Behind, VerdictKind::OnTrack, VerdictKind::Done, VerdictKind::Unknown];

/// All projects in the portfolio's order, each with its figures at the as-of date.
///
/// # Errors
/// Where the file cannot be read.
pub fn view(workspace: &Workspace, as_of: NaiveDate) -> Result<Portfolio, Failure> {
    workspace.with_loaded(Lines::At(as_of), |loaded| {
        let index = SourceIndex::new(&loaded.sources);
        let row_of = |project: &Project| {
            let (milestones, claims) = (loaded.milestones(project.id), loaded.claims(project.id));
            let input = ProgressInput {
                project,
                milestones,
                claims,
                tracked: loaded.tracked(project.id),
                sources: &index,
                as_of,
            };
            row(project.clone(), line(&input), milestones)
        };
        let rows: Vec<_> = loaded.projects.iter().map(row_of).collect();
        let count = |kind| VerdictCount { kind, projects: rows.iter().filter(|r| r.verdict.kind == kind).count() };
        let is_due = |row: &&PortfolioRow| row.reporting.due.value.is_some_and(|due| due.overdue().is_some());
        Portfolio {
            as_of,
            verdicts: VERDICTS.map(count).into(),
            reports_due: rows.iter().filter(is_due).count(),
            silent: rows.iter().filter(|row| row.reporting.silent).count(),
            rows,
        }
    })
}

/// What the portfolio comes to, part by part: how many projects stand how, on how many nothing was reported for long,
/// how many reports are overdue.
#[must_use]
pub fn sum(portfolio: &Portfolio) -> Vec<Message> {
    let counted = portfolio.verdicts.iter().filter(|count| count.projects > 0);
    let mut parts: Vec<Message> =
        counted.map(|count| Message::new(said(count.kind)).with("projects", count.projects)).collect();
    if portfolio.silent > 0 {
        parts.push(Message::new("ui-portfolio-sum-silent").with("projects", portfolio.silent));
    }
    if portfolio.reports_due > 0 {
        parts.push(Message::new("ui-portfolio-sum-due").with("reports", portfolio.reports_due));
    }
    parts
}

fn said(verdict: VerdictKind) -> &'static str {
    match verdict {
        VerdictKind::Late => "ui-portfolio-sum-late",
        VerdictKind::Behind => "ui-portfolio-sum-behind",
        VerdictKind::OnTrack => "ui-portfolio-sum-on_track",
        VerdictKind::Done => "ui-portfolio-sum-done",
        VerdictKind::Unknown => "ui-portfolio-sum-unknown",
    }
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
        reporting: line.reporting,
        overdue: line.overdue,
        slips: line.slips.iter().map(slip).collect(),
    }
}

fn age(newest: Figure<evidence::Evidence>) -> Figure<i64> {
    Figure { value: newest.value.map(|e| e.age_days), unknown: newest.unknown, why: newest.why }
}
