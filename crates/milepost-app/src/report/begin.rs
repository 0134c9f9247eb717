//! A report as it begins: with what is known at its data date, or with what it corrects.

use super::before::Before;
use super::{context, get};
use crate::action;
use crate::failure::let_through;
use crate::project::content::ProjectContent;
use crate::view::{Changed, Failure};
use crate::workspace::{Done, Workspace};
use milepost_model::{
    DateInterval, FrontReading, Message, ProjectId, QuantityReading, Report, ReportDraft, ReportId, ReportLine,
};
use milepost_schedule::effective::EffectiveMilestone;
use milepost_schedule::milestone::Standing;
use milepost_store as store;

/// Begins a draft: a line for each milestone that is open at the data date, with the forecast that counts
/// then, untouched; and what was met since the report before. A correction begins with what it corrects.
/// Without a data date: today, or that of the report that is corrected.
///
/// # Errors
/// `invalid` where the date does not do; `not_found` where the project or the report has gone; `draft` where
/// a draft is to be corrected.
pub fn begin(
    workspace: &mut Workspace,
    project: ProjectId,
    data_date: Option<&str>,
    corrects: Option<ReportId>,
) -> Result<Changed, Failure> {
    let today = workspace.today();
    let scheduled = workspace.scheduled(project)?;
    workspace.transact(|tx| {
        let content = ProjectContent::load(tx, project)?.with(scheduled);
        let corrected = corrects.map(|id| get(tx, id)).transpose()?;
        let day = corrected.as_ref().map_or(today, |corrected| corrected.data_date);
        let mut report = Report { corrects, ..Report::blank(project, day) };
        if let Some(draft) = corrected.as_ref().filter(|corrected| !corrected.is_issued()) {
            let message = Message::new("report-correct-draft").with("title", draft.title.as_str());
            return Err(Failure::new(Failure::INVALID, message).help(Message::new("report-correct-draft-help")));
        }
        let anchors = content.anchors(today);
        let cx = context(today, &anchors, corrected.as_ref(), &content);
        let draft = ReportDraft { data_date: data_date.map(str::to_owned), ..ReportDraft::default() };
        let warnings = let_through(draft.apply(&mut report, &cx))?;
        report.title = DateInterval::day(report.data_date).to_string();
        match &corrected {
            Some(corrected) => {
                report.title.clone_from(&corrected.title);
                report.lines.clone_from(&corrected.lines);
                report.sources.clone_from(&corrected.sources);
                report.quantities.clone_from(&corrected.quantities);
                report.fronts.clone_from(&corrected.fronts);
                report.progress.clone_from(&corrected.progress);
            }
            None => fill(&mut report, &content),
        }
        store::report::insert(tx, &report)?;
        Ok(Done::new(action::report("history-report-begun", &content.project, &report))
            .id(report.id.0)
            .warnings(warnings))
    })
}

pub(super) fn fill(report: &mut Report, content: &ProjectContent) {
    let before = Before::of(content, report);
    let since = before.report.map(|report| report.data_date);
    let of = |known: &EffectiveMilestone| {
        let standing = Standing::of(known, report.data_date);
        // Met after the report before, by the milestone's own date: no report has told it yet.
        let news = since.is_some_and(|since| {
            known.actual_in.is_none() && standing.actual.is_some_and(|actual| actual.last_known() > since)
        });
        (!standing.is_met() || news).then(|| ReportLine {
            forecast: known.forecast,
            actual: standing.actual,
            ..ReportLine::untouched(known.id, &known.title)
        })
    };
    report.lines = before.milestones.iter().filter_map(of).collect();
    let quantities = content.quantities.iter();
    report.quantities = quantities
        .map(|quantity| QuantityReading { quantity_id: quantity.id, name: quantity.name.clone(), done: None })
        .collect();
    let fronts = content.fronts.iter();
    report.fronts =
        fronts.map(|front| FrontReading { front_id: front.id, name: front.name.clone(), chainage: None }).collect();
}
