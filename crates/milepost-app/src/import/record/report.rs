//! Reports as files give them: issued on their data date. One that is there already is never changed.

use super::effect::Subject;
use super::plan::{Change, Planner, Step};
use crate::project::content::{ProjectContent, same_name};
use milepost_exchange::record::{Drafted, ProjectRecord, ReportRecord};
use milepost_model::report::{LineDates, ReportContext};
use milepost_model::{
    DateInterval, Message, Milestone, MilestoneDraft, MilestoneId, Problems, Report, ReportDraft, ReportLine, Severity,
};
use std::collections::HashMap;

/// The reports of a record. The milestones that they speak of and that were not there go to `milestones`.
pub(super) fn reports(
    planner: &mut Planner<'_>,
    record: &ProjectRecord,
    content: &mut ProjectContent,
    milestones: &mut Vec<Step<Milestone>>,
) -> Vec<Step<Report>> {
    let mut planned = vec![];
    for given in &record.reports {
        if let Some(done) = report(planner, given, content, milestones) {
            let at = planned.len();
            planner.effect(&given.place, Subject::Report(at), done.change);
            for line in given.lines.iter().filter(|line| line.place.row != given.place.row) {
                let said = done.item.lines.iter().find(|said| same_name(said.title.trim(), line.title.trim()));
                if let Some(said) = said {
                    planner.effect(&line.place, Subject::Line(at, said.title.as_str().into()), done.change);
                }
            }
            planned.push(done);
        }
    }
    planned
}

fn report(
    planner: &mut Planner<'_>,
    given: &ReportRecord,
    content: &mut ProjectContent,
    new_milestones: &mut Vec<Step<Milestone>>,
) -> Option<Step<Report>> {
    let today = planner.given.today;
    let anchors = content.anchors(today);
    let cx = ReportContext { today, anchors: &anchors, corrected: None, length: content.length() };
    let mut report = Report::blank(content.project.id, today);
    let source = given.source.clone().unwrap_or_else(|| planner.given.file.clone());
    let cited = planner.source(&source, &given.place)?;
    let draft = ReportDraft {
        data_date: Some(given.data_date.clone()),
        title: Some(given.title.clone()),
        remarks: Some(given.remarks.clone()),
        sources: Some(vec![cited]),
        progress: given.progress.clone(),
        ..ReportDraft::default()
    };
    if !told(planner, &given.place, draft.apply(&mut report, &cx)) {
        return None;
    }
    if report.title.is_empty() {
        report.title = DateInterval::day(report.data_date).to_string();
    }
    let before = known_before(content, &report);
    for line in &given.lines {
        let found = content.milestones.iter().find(|m| same_name(m.title.trim(), line.title.trim())).cloned();
        let milestone = match found {
            Some(found) => found,
            None => {
                let draft = MilestoneDraft { title: Some(line.title.clone()), ..MilestoneDraft::default() };
                let drafted = Drafted { place: line.place.clone(), draft, ..Drafted::default() };
                let Some(made) = planner.milestone(&drafted, content) else { continue };
                planner.effect(&line.place, Subject::Milestone(new_milestones.len()), made.change);
                new_milestones.push(made.clone());
                made.item
            }
        };
        let mut written =
            ReportLine { source_id: Some(cited), ..ReportLine::untouched(milestone.id, &milestone.title) };
        let own = LineDates { forecast: milestone.forecast, actual: milestone.actual };
        let dates = before.get(&milestone.id).copied().unwrap_or(own);
        if told(planner, &line.place, line.draft.apply(&mut written, report.data_date, dates, &cx)) {
            report.lines.push(written);
        }
    }
    report.issued = Some(report.data_date);
    let there = content.reports.iter().find(|other| other.data_date == report.data_date && other.corrects.is_none());
    if let Some(there) = there {
        if says_the_same(there, &report) {
            return Some(Step { item: there.clone(), before: None, change: Change::Same });
        }
        let message = Message::new("import-report-there").with("date", report.data_date);
        planner.plan.left_out.error(given.place.clone(), message);
        return None;
    }
    content.reports.push(report.clone());
    content.reports.sort_by_key(|r| (r.data_date, r.id));
    Some(Step { item: report, before: None, change: Change::Added })
}

/// What each milestone's last report before this one said.
fn known_before(content: &ProjectContent, report: &Report) -> HashMap<MilestoneId, LineDates> {
    let earlier = content.reports.iter().filter(|other| other.is_issued() && other.data_date < report.data_date);
    let mut known = HashMap::new();
    // By data date: the last one stays.
    for line in earlier.flat_map(|other| &other.lines) {
        known.insert(line.milestone_id, LineDates { forecast: line.forecast, actual: line.actual });
    }
    known
}

fn says_the_same(a: &Report, b: &Report) -> bool {
    let dates = |report: &Report| {
        let mut dates: Vec<_> = report.lines.iter().map(|l| (l.milestone_id, l.forecast, l.actual)).collect();
        dates.sort_by_key(|(id, ..)| *id);
        dates
    };
    dates(a) == dates(b) && a.progress.as_ref().map(|p| p.share) == b.progress.as_ref().map(|p| p.share)
}

/// Tells what refuses; true where nothing does.
fn told(planner: &mut Planner<'_>, place: &milepost_exchange::Place, problems: Problems) -> bool {
    let refused = problems.refuse();
    for problem in problems.0.into_iter().filter(|p| p.severity == Severity::Error) {
        let place = milepost_exchange::Place { column: problem.field, ..place.clone() };
        planner.plan.left_out.error(place, problem.message);
    }
    !refused
}
