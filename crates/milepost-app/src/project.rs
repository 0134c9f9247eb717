//! Projects: list, show, add, edit, remove, move.

pub(crate) mod content;

use crate::failure::let_through;
use crate::view::{Changed, Failure, MilestoneView, ProjectView};
use crate::workspace::{Done, Workspace};
use crate::{action, claim, search};
use chrono::NaiveDate;
use content::ProjectContent;
use milepost_model::{ClaimDraft, FactName, Message, MilestoneContext, Problem, Project, ProjectDraft, ProjectId};
use milepost_schedule::evidence::SourceIndex;
use milepost_schedule::progress::ProgressInput;
use milepost_schedule::{fact, progress, s_curve};
use milepost_store as store;
use milepost_store::Tx;

/// All projects in the portfolio's order.
///
/// # Errors
/// Where the file cannot be read.
pub fn list(workspace: &Workspace) -> Result<Vec<Project>, Failure> {
    Ok(store::project::list(workspace.store())?)
}

/// The project with this code or id, else the only one with this in its name.
///
/// # Errors
/// `not_found`, or `ambiguous` where several match.
pub fn find(workspace: &Workspace, text: &str) -> Result<Project, Failure> {
    let text = text.trim();
    let projects = list(workspace)?;
    let exact = projects.iter().find(|p| p.code == text || p.id.to_string() == text);
    if let Some(project) = exact {
        return Ok(project.clone());
    }
    let named: Vec<_> = search::matching(&projects, text, |p| vec![&p.name, &p.code]);
    match named.as_slice() {
        [only] => Ok((*only).clone()),
        [] => {
            let message = Message::new("app-project-missing").with("text", text);
            Err(Failure::new(Failure::NOT_FOUND, message).help(Message::new("app-project-missing-help")))
        }
        several => {
            let message = Message::new("app-project-ambiguous").with("text", text).with("count", several.len());
            let choices = search::choices(several.iter().map(|p| p.code.as_str()));
            Err(Failure::new(Failure::AMBIGUOUS, message.with("choices", choices))
                .help(Message::new("app-ambiguous-help")))
        }
    }
}

/// Everything that a project's pages show at an as-of date.
///
/// # Errors
/// `not_found` where it has gone.
pub fn view(workspace: &Workspace, project: ProjectId, as_of: NaiveDate) -> Result<ProjectView, Failure> {
    let scheduled = workspace.scheduled(project)?;
    let (content, sources) = workspace
        .read(|reader| Ok((ProjectContent::load(reader, project)?, store::source::of_project(reader, project)?)))?;
    let content = content.with(scheduled);
    let ProjectContent { project, milestones, claims, .. } = &content;
    let index = SourceIndex::new(&sources);
    let input = ProgressInput { project, milestones, claims, tracked: content.tracked(), sources: &index, as_of };
    let progress = progress::progress(&input);
    let s_curve = s_curve::s_curve(&input);
    let facts = fact::facts(claims, as_of);
    let (start, finish) = content.start_and_finish(as_of);
    let currency = project.currency;
    let cx = MilestoneContext { as_of, anchors: &[], start, finish, siblings: milestones, currency };
    let milestones = milestones.iter().zip(&progress.milestones);
    let milestones = milestones
        .map(|(milestone, progress)| MilestoneView {
            milestone: milestone.clone(),
            progress: progress.clone(),
            warnings: milepost_model::milestone::warnings(milestone, &cx),
        })
        .collect();
    Ok(ProjectView { project: content.project, progress, milestones, facts, sources, s_curve })
}

/// Adds a project at the end of the portfolio, with the first claims of its facts. A problem with a claim
/// is at the field named as its fact.
///
/// # Errors
/// `invalid` with the fields' problems.
pub fn add(workspace: &mut Workspace, draft: &ProjectDraft, claims: &[ClaimDraft]) -> Result<Changed, Failure> {
    let today = workspace.today();
    workspace.transact(|tx| {
        let (content, warnings) = add_in(tx, draft, claims, today)?;
        let action = action::project_added(&content.project);
        Ok(Done::new(action).id(content.project.id.0).warnings(warnings))
    })
}

/// Adds a project within a larger change.
pub(crate) fn add_in(
    tx: &Tx<'_>,
    draft: &ProjectDraft,
    claims: &[ClaimDraft],
    today: NaiveDate,
) -> Result<(ProjectContent, Vec<Problem>), Failure> {
    let codes = store::project::codes(tx)?;
    let mut project = Project::blank(i64::try_from(codes.len()).unwrap_or(i64::MAX));
    let mut problems = draft.apply(&mut project, &codes);
    let mut content = ProjectContent::new(project);
    // The finish may count from the start, so that is read first.
    let of = |draft: &ClaimDraft| draft.fact.clone().unwrap_or_default();
    let (starts, others): (Vec<_>, Vec<_>) =
        claims.iter().partition(|draft| content::same_name(of(draft).trim(), FactName::START));
    for draft in starts.into_iter().chain(others) {
        let (claim, of_claim) = claim::drafted(tx, &content, draft, today)?;
        for problem in of_claim.0 {
            problems.push(Problem { field: of(draft), ..problem });
        }
        content.claims.push(claim);
    }
    let warnings = let_through(problems)?;
    store::project::insert(tx, &content.project)?;
    for claim in &content.claims {
        store::claim::insert(tx, claim)?;
    }
    Ok((content, warnings))
}

/// # Errors
/// `invalid` with the fields' problems; `not_found` where it has gone.
pub fn edit(workspace: &mut Workspace, project: ProjectId, draft: &ProjectDraft) -> Result<Changed, Failure> {
    workspace.transact(|tx| {
        let before = get(tx, project)?;
        let mut after = before.clone();
        let mut codes = store::project::codes(tx)?;
        codes.retain(|code| *code != before.code);
        let warnings = let_through(draft.apply(&mut after, &codes))?;
        if after != before {
            store::project::update(tx, &after)?;
        }
        Ok(Done::new(action::project_edited(&before, &after)).warnings(warnings))
    })
}

/// Removes a project with its milestones and claims. Sources stay: other projects may cite them.
///
/// # Errors
/// `not_found` where it has gone.
pub fn remove(workspace: &mut Workspace, project: ProjectId) -> Result<Changed, Failure> {
    workspace.transact(|tx| {
        let removed = get(tx, project)?;
        store::project::delete(tx, project)?;
        Ok(Done::new(action::project_removed(&removed)))
    })
}

/// To the place `position` of the portfolio, counted without it; past the end is the end.
///
/// # Errors
/// `not_found` where it has gone.
pub fn move_to(workspace: &mut Workspace, project: ProjectId, position: usize) -> Result<Changed, Failure> {
    workspace.transact(|tx| {
        let moved = get(tx, project)?;
        let position = position.min(store::project::count(tx)?.saturating_sub(1));
        store::project::move_to(tx, project, i64::try_from(position).unwrap_or(i64::MAX))?;
        Ok(Done::new(action::project_moved(&moved, position)))
    })
}

fn get(tx: &Tx<'_>, project: ProjectId) -> Result<Project, Failure> {
    store::project::get(tx, project)?.ok_or_else(|| Failure::gone("project"))
}
