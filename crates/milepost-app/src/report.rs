//! Status reports: list, show, begin, write, issue, correct, remove, compare. An issued report is never
//! changed; what was wrong in it is set right by another.

use crate::failure::let_through;
use crate::project::content::ProjectContent;
use crate::view::{
    Changed, Failure, ReadingView, ReportComparison, ReportLineView, ReportList, ReportRow, ReportTry, ReportView,
};
use crate::workspace::{Done, Workspace};
use crate::{action, reading, search, source};
use chrono::NaiveDate;
use milepost_model::report::{LineDates, ReportContext, before_issue};
use milepost_model::{
    Claim, ClaimId, ClaimValue, DateInterval, FrontReading, LineState, Message, MilestoneId, ProjectId,
    QuantityReading, Report, ReportDraft, ReportId, ReportLine, ReportLineDraft,
};
use milepost_schedule::comparison::{compare, told};
use milepost_schedule::due::next_report;
use milepost_schedule::effective::{self, EffectiveMilestone};
use milepost_schedule::evidence::SourceIndex;
use milepost_schedule::milestone::{Standing, days_between};
use milepost_schedule::progress::ProgressInput;
use milepost_store as store;
use milepost_store::{Reader, Tx};

/// A project's reports by data date, drafts among them.
///
/// # Errors
/// `not_found` where the project has gone.
pub fn list(workspace: &Workspace, project: ProjectId, as_of: NaiveDate) -> Result<ReportList, Failure> {
    let content = workspace.read(|reader| ProjectContent::load(reader, project))?;
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
    workspace.read(|reader| {
        let report = get(reader, report)?;
        let content = ProjectContent::load(reader, report.project_id)?;
        let before = Before::of(&content, &report);
        let lines = report.lines.iter().map(|line| before.line(line)).collect();
        let problems = if report.is_issued() { vec![] } else { before_issue(&report, today).0 };
        Ok(ReportView { before: before.report.cloned(), lines, problems, report })
    })
}

/// What was known before a report, at its data date.
struct Before<'a> {
    report: Option<&'a Report>,
    milestones: Vec<EffectiveMilestone>,
    data_date: NaiveDate,
}

impl<'a> Before<'a> {
    fn of(content: &'a ProjectContent, report: &Report) -> Self {
        let earlier =
            |other: &&Report| (other.data_date, other.id) < (report.data_date, report.id) && other.id != report.id;
        let earlier: Vec<Report> = content.reports.iter().filter(earlier).cloned().collect();
        let counting = effective::reports(&earlier, report.data_date);
        let baselines = effective::baselines(&content.baselines, report.data_date);
        let milestones = effective::milestones(&content.milestones, &counting, baselines);
        let data_date = report.data_date;
        let id = report.corrects.or(counting.last().map(|report| report.id));
        let report = content.reports.iter().find(|other| Some(other.id) == id);
        Self { report, milestones, data_date }
    }

    fn milestone(&self, milestone: MilestoneId) -> Option<&EffectiveMilestone> {
        self.milestones.iter().find(|known| known.id == milestone)
    }

    fn dates(&self, milestone: MilestoneId) -> LineDates {
        let known = self.milestone(milestone);
        // What was met after the data date was not known then.
        let dates = |known: &EffectiveMilestone| LineDates {
            forecast: known.forecast,
            actual: Standing::of(known, self.data_date).actual,
        };
        known.map(dates).unwrap_or_default()
    }

    fn line(&self, line: &ReportLine) -> ReportLineView {
        let planned = self.milestone(line.milestone_id).and_then(|known| known.planned);
        let previous = self.dates(line.milestone_id);
        let now = told(LineDates { forecast: line.forecast, actual: line.actual });
        ReportLineView {
            planned,
            previous,
            slip: later(planned, now),
            moved: later(told(previous), now),
            line: line.clone(),
        }
    }
}

fn later(before: Option<DateInterval>, after: Option<DateInterval>) -> Option<i64> {
    Some(days_between(before?.last_known(), after?.last_known()))
}

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
    workspace.transact(|tx| {
        let content = ProjectContent::load(tx, project)?;
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

fn fill(report: &mut Report, content: &ProjectContent) {
    let before = Before::of(content, report);
    let since = before.report.map(|report| report.data_date);
    let of = |known: &EffectiveMilestone| {
        let standing = Standing::of(known, report.data_date);
        // Met after the report before, by the milestone's own date: no report has told it yet.
        let news = since.is_some_and(|since| {
            known.actual_in.is_none() && standing.actual.is_some_and(|actual| actual.last_known() > since)
        });
        (!standing.is_met() || news).then(|| ReportLine {
            milestone_id: known.id,
            title: known.title.clone(),
            forecast: known.forecast,
            actual: standing.actual,
            state: LineState::Untouched,
            reason: None,
            because: String::new(),
            claim_id: None,
            source_id: None,
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
    workspace.transact(|tx| {
        let before = get(tx, report)?;
        let content = ProjectContent::load(tx, before.project_id)?;
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

fn line_of<'a>(
    content: &ProjectContent,
    report: &'a mut Report,
    milestone: MilestoneId,
) -> Result<&'a mut ReportLine, Failure> {
    let place = match report.lines.iter().position(|line| line.milestone_id == milestone) {
        Some(place) => place,
        None => {
            let of = content.milestones.iter().find(|m| m.id == milestone);
            let of = of.ok_or_else(|| Failure::gone("milestone"))?;
            report.lines.push(ReportLine {
                milestone_id: milestone,
                title: of.title.clone(),
                forecast: None,
                actual: None,
                state: LineState::Untouched,
                reason: None,
                because: String::new(),
                claim_id: None,
                source_id: None,
            });
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
    let (report, content) = workspace.read(|reader| {
        let report = get(reader, report)?;
        let content = ProjectContent::load(reader, report.project_id)?;
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
