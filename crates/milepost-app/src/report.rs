//! Status reports: list, show, begin, write, issue, correct, remove, compare. An issued report is never
//! changed; what was wrong in it is set right by another.

mod before;
mod begin;
mod line;
pub(crate) mod of_schedule;

pub use begin::begin;
pub use line::{line, take_claim, try_date};

use crate::failure::let_through;
use crate::project::content::ProjectContent;
use crate::view::{Changed, Failure, ReportComparison, ReportList, ReportRow, ReportView};
use crate::workspace::{Done, Workspace};
use crate::{action, search, source};
use before::Before;
use chrono::NaiveDate;
use milepost_model::report::{ReportContext, before_issue};
use milepost_model::{LineState, Message, ProjectId, Report, ReportDraft, ReportId};
use milepost_schedule::comparison::compare;
use milepost_schedule::due::next_report;
use milepost_schedule::effective;
use milepost_schedule::evidence::SourceIndex;
use milepost_schedule::progress::ProgressInput;
use milepost_schedule::scheduled::Scheduled;
use milepost_store as store;
use milepost_store::{Reader, Tx};
use std::sync::Arc;

/// A project's reports by data date, drafts among them.
///
/// # Errors
/// `not_found` where the project has gone.
pub fn list(workspace: &Workspace, project: ProjectId, as_of: NaiveDate) -> Result<ReportList, Failure> {
    let content = workspace.read(|reader| ProjectContent::load(reader, project))?;
    let content = content.with(workspace.scheduled(project)?);
    let no_sources = SourceIndex::default();
    let input = ProgressInput {
        project: &content.project,
        milestones: &content.milestones,
        claims: &content.claims,
        tracked: content.tracked(),
        // Whose word it was does not matter here.
        sources: &no_sources,
        as_of,
    };
    let counting: Vec<ReportId> = effective::reports(&content.reports, as_of).iter().map(|report| report.id).collect();
    let row = |report: &Report| {
        let count = |state| report.lines.iter().filter(|line| line.state == state).count();
        let corrects = |other: &&Report| other.is_issued() && other.corrects == Some(report.id);
        ReportRow {
            changed: count(LineState::Changed),
            confirmed: count(LineState::Confirmed),
            untouched: count(LineState::Untouched),
            corrected_by: content.reports.iter().find(corrects).map(|other| other.id),
            counts: counting.contains(&report.id),
            report: report.clone(),
        }
    };
    Ok(ReportList { reports: content.reports.iter().map(row).collect(), due: next_report(&input) })
}

/// The report with this number in the project's list (from 1), this id or this data date, else the only one
/// with this in its title.
///
/// # Errors
/// `not_found`, or `ambiguous` where several match.
pub fn find(workspace: &Workspace, project: ProjectId, text: &str) -> Result<Report, Failure> {
    let reports = store::report::of_project(workspace.store(), project)?;
    let dated: Vec<&Report> = reports.iter().filter(|report| report.data_date.to_string() == text.trim()).collect();
    if let [only] = dated.as_slice() {
        return Ok((*only).clone());
    }
    search::one(&reports, text, "report", |report| &report.title, |report| report.id.0)
}

/// A report with what was known before it.
///
/// # Errors
/// `not_found` where it has gone.
pub fn view(workspace: &Workspace, report: ReportId) -> Result<ReportView, Failure> {
    let today = workspace.today();
    let scheduled = scheduled(workspace, report)?;
    workspace.read(|reader| {
        let report = get(reader, report)?;
        let content = ProjectContent::load(reader, report.project_id)?.with(scheduled);
        let before = Before::of(&content, &report);
        let lines = report.lines.iter().map(|line| before.line(line)).collect();
        let problems = if report.is_issued() { vec![] } else { before_issue(&report, today).0 };
        Ok(ReportView { before: before.report.cloned(), lines, problems, report })
    })
}

/// What the schedule of a report's project says.
fn scheduled(workspace: &Workspace, report: ReportId) -> Result<Option<Arc<Scheduled>>, Failure> {
    workspace.scheduled(get(workspace.store(), report)?.project_id)
}

fn context<'a>(
    today: NaiveDate,
    anchors: &'a [milepost_model::Anchor],
    corrected: Option<&Report>,
    content: &ProjectContent,
) -> ReportContext<'a> {
    ReportContext { today, anchors, corrected: corrected.map(|report| report.data_date), length: content.length() }
}

/// Changes a draft through `work` and keeps it.
fn change(
    workspace: &mut Workspace,
    report: ReportId,
    action: &'static str,
    work: impl FnOnce(
        &Tx<'_>,
        &ProjectContent,
        &mut Report,
        &ReportContext<'_>,
    ) -> Result<Vec<milepost_model::Problem>, Failure>,
) -> Result<Changed, Failure> {
    let today = workspace.today();
    let scheduled = scheduled(workspace, report)?;
    workspace.transact(|tx| {
        let before = get(tx, report)?;
        let content = ProjectContent::load(tx, before.project_id)?.with(scheduled);
        not_issued(&before)?;
        let corrected = before.corrects.map(|id| get(tx, id)).transpose()?;
        let anchors = content.anchors(today);
        let cx = context(today, &anchors, corrected.as_ref(), &content);
        let mut after = before.clone();
        let warnings = work(tx, &content, &mut after, &cx)?;
        if after != before {
            store::report::update(tx, &after)?;
        }
        Ok(Done::new(action::report(action, &content.project, &after)).warnings(warnings))
    })
}

fn not_issued(report: &Report) -> Result<(), Failure> {
    match report.issued {
        None => Ok(()),
        Some(issued) => {
            let message = Message::new("report-is-issued").with("title", report.title.as_str()).with("date", issued);
            Err(Failure::new(Failure::ISSUED, message).help(Message::new("report-is-issued-help")))
        }
    }
}

/// Changes what a draft says as a whole.
///
/// # Errors
/// `issued`; `invalid` with the fields' problems; `not_found` where it has gone.
pub fn edit(workspace: &mut Workspace, report: ReportId, draft: &ReportDraft) -> Result<Changed, Failure> {
    change(workspace, report, "history-report-edited", |tx, _, after, cx| {
        for id in draft.sources.iter().flatten() {
            source::there(tx, &id.to_string())?;
        }
        let_through(draft.apply(after, cx))
    })
}

/// Issues a draft: from then on it counts and is never changed.
///
/// # Errors
/// `issued` where it is already; `invalid` with what stands in the way; `not_found` where it has gone.
pub fn issue(workspace: &mut Workspace, report: ReportId) -> Result<Changed, Failure> {
    let today = workspace.today();
    change(workspace, report, "history-report-issued", |_, content, after, _| {
        let warnings = let_through(before_issue(after, today))?;
        for line in &mut after.lines {
            if let Some(milestone) = content.milestones.iter().find(|m| m.id == line.milestone_id) {
                line.title.clone_from(&milestone.title);
            }
        }
        after.issued = Some(today);
        Ok(warnings)
    })
}

/// Removes a draft.
///
/// # Errors
/// `issued`; `not_found` where it has gone.
pub fn remove(workspace: &mut Workspace, report: ReportId) -> Result<Changed, Failure> {
    workspace.transact(|tx| {
        let removed = get(tx, report)?;
        not_issued(&removed)?;
        let project = project_of(tx, removed.project_id)?;
        store::report::delete(tx, report)?;
        Ok(Done::new(action::report("history-report-removed", &project, &removed)))
    })
}

/// Two reports side by side.
///
/// # Errors
/// `not_found` where one has gone.
pub fn comparison(workspace: &Workspace, from: ReportId, to: ReportId) -> Result<ReportComparison, Failure> {
    let (from, to) = workspace.read(|reader| Ok((get(reader, from)?, get(reader, to)?)))?;
    Ok(ReportComparison { comparison: compare(&from, &to), from, to })
}

pub(crate) fn get(reader: &Reader, report: ReportId) -> Result<Report, Failure> {
    store::report::get(reader, report)?.ok_or_else(|| Failure::gone("report"))
}

pub(crate) fn project_of(tx: &Tx<'_>, project: ProjectId) -> Result<milepost_model::Project, Failure> {
    store::project::get(tx, project)?.ok_or_else(|| Failure::gone("project"))
}
