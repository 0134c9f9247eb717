//! What a draft says of one milestone: typed, taken from a claim, or tried.

use super::before::Before;
use super::{change, get};
use crate::failure::let_through;
use crate::project::content::ProjectContent;
use crate::view::{Changed, Failure, ReadingView, ReportTry};
use crate::workspace::Workspace;
use crate::{reading, source};
use milepost_model::report::LineDates;
use milepost_model::{
    Claim, ClaimId, ClaimValue, LineState, Message, MilestoneId, Report, ReportId, ReportLine, ReportLineDraft,
};

/// Changes what a draft says of one milestone; one that it does not have yet is added.
///
/// # Errors
/// `issued`; `invalid` with the fields' problems; `not_found` where the report or the milestone has gone.
pub fn line(
    workspace: &mut Workspace,
    report: ReportId,
    milestone: MilestoneId,
    draft: &ReportLineDraft,
) -> Result<Changed, Failure> {
    change(workspace, report, "history-report-line", |tx, content, after, cx| {
        if let Some(id) = draft.source.as_deref().map(str::trim).filter(|id| !id.is_empty()) {
            source::there(tx, id)?;
        }
        let before = Before::of(content, after).dates(milestone);
        let data_date = after.data_date;
        let line = line_of(content, after, milestone)?;
        let_through(draft.apply(line, data_date, before, cx))
    })
}

pub(super) fn line_of<'a>(
    content: &ProjectContent,
    report: &'a mut Report,
    milestone: MilestoneId,
) -> Result<&'a mut ReportLine, Failure> {
    let place = match report.lines.iter().position(|line| line.milestone_id == milestone) {
        Some(place) => place,
        None => {
            let of = content.milestones.iter().find(|m| m.id == milestone);
            let of = of.ok_or_else(|| Failure::gone("milestone"))?;
            report.lines.push(ReportLine::untouched(milestone, &of.title));
            report.lines.len() - 1
        }
    };
    report.lines.get_mut(place).ok_or_else(|| Failure::gone("milestone"))
}

/// Takes the date of a claim into a draft as a milestone's forecast, with its source.
///
/// # Errors
/// `invalid` where the claim gives no date; `issued`; `not_found` where one of them has gone.
pub fn take_claim(
    workspace: &mut Workspace,
    report: ReportId,
    milestone: MilestoneId,
    claim: ClaimId,
) -> Result<Changed, Failure> {
    change(workspace, report, "history-report-claim", |_, content, after, _| {
        let claim: &Claim = content.claims.iter().find(|c| c.id == claim).ok_or_else(|| Failure::gone("claim"))?;
        let ClaimValue::Date(date) = claim.value else {
            let message = Message::new("report-claim-no-date").with("reported", claim.reported.as_str());
            return Err(Failure::new(Failure::INVALID, message).help(Message::new("report-claim-no-date-help")));
        };
        let before = Before::of(content, after).dates(milestone);
        let line = line_of(content, after, milestone)?;
        line.forecast = Some(date);
        line.claim_id = Some(claim.id);
        line.source_id = claim.source_id;
        let now = LineDates { forecast: line.forecast, actual: line.actual };
        line.state = if now == before { LineState::Confirmed } else { LineState::Changed };
        Ok(vec![])
    })
}

/// How a date that is typed into a line reads, and the slip that it would give. Changes nothing.
///
/// # Errors
/// `not_found` where the report or the milestone has gone.
pub fn try_date(
    workspace: &Workspace,
    report: ReportId,
    milestone: MilestoneId,
    field: &str,
    text: &str,
) -> Result<ReportTry, Failure> {
    let scheduled = super::scheduled(workspace, report)?;
    let (report, content) = workspace.read(|reader| {
        let report = get(reader, report)?;
        let content = ProjectContent::load(reader, report.project_id)?.with(scheduled);
        Ok((report, content))
    })?;
    let reading: ReadingView = reading::date(workspace, Some(report.project_id), text)?;
    let before = Before::of(&content, &report);
    let mut changed = report.clone();
    let line = line_of(&content, &mut changed, milestone)?;
    let date = match reading.value {
        Some(ClaimValue::Date(date)) => Some(date),
        _ => None,
    };
    match field {
        "actual" => line.actual = date,
        _ => line.forecast = date,
    }
    let shown = before.line(line);
    let known = date.is_some();
    Ok(ReportTry { reading, slip: shown.slip.filter(|_| known), moved: shown.moved.filter(|_| known) })
}
