//! Milestones: list, add, edit, mark as met, remove, move, and read pasted rows.

use crate::api::{PasteRead, PasteRow};
use crate::failure::let_through;
use crate::project::content::ProjectContent;
use crate::view::{Changed, Failure};
use crate::workspace::{Done, Workspace};
use crate::{action, search};
use chrono::NaiveDate;
use milepost_model::milestone::paste;
use milepost_model::{Message, Milestone, MilestoneContext, MilestoneDraft, MilestoneId, Problem, Problems, ProjectId};
use milepost_store as store;
use milepost_store::Tx;

/// The milestones of a project, in its order.
///
/// # Errors
/// Where the file cannot be read.
pub fn list(workspace: &Workspace, project: ProjectId) -> Result<Vec<Milestone>, Failure> {
    Ok(store::milestone::of_project(workspace.store(), project)?)
}

/// The milestone with this number in the project's list (from 1) or this id, else the only one with
/// this in its title or at the start or end of its id.
///
/// # Errors
/// `not_found`, or `ambiguous` where several match.
pub fn find(workspace: &Workspace, project: ProjectId, text: &str) -> Result<Milestone, Failure> {
    let text = text.trim();
    let content = ProjectContent::load(workspace.store(), project)?;
    let milestones = &content.milestones;
    let numbered = text.parse::<usize>().ok().and_then(|number| milestones.get(number.checked_sub(1)?));
    let exact = numbered.or_else(|| milestones.iter().find(|m| m.id.to_string() == text));
    if let Some(milestone) = exact {
        return Ok(milestone.clone());
    }
    let mut found = search::matching(milestones, text, |m| vec![&m.title]);
    if found.is_empty() {
        found = search::with_id(milestones, text, |m| m.id.0);
    }
    let name = content.project.name.as_str();
    match found.as_slice() {
        [only] => Ok((*only).clone()),
        [] => {
            let message = Message::new("app-milestone-missing").with("text", text).with("project", name);
            Err(Failure::new(Failure::NOT_FOUND, message).help(Message::new("app-milestone-missing-help")))
        }
        several => {
            let choices = search::choices(several.iter().map(|m| m.title.as_str()));
            let message = Message::new("app-milestone-ambiguous").with("text", text).with("project", name);
            let message = message.with("count", several.len()).with("choices", choices);
            Err(Failure::new(Failure::AMBIGUOUS, message).help(Message::new("app-ambiguous-help")))
        }
    }
}

/// Adds milestones before the one at `position`, or at the end. Where there are several, each problem's
/// field has its row before it, from 0: `2.planned`.
///
/// # Errors
/// `invalid` with all rows' problems, and none is added; `not_found` where the project has gone.
pub fn add(
    workspace: &mut Workspace,
    project: ProjectId,
    drafts: &[MilestoneDraft],
    position: Option<usize>,
    as_of: NaiveDate,
) -> Result<Changed, Failure> {
    let today = workspace.today();
    workspace.transact(|tx| {
        let content = ProjectContent::load(tx, project)?;
        let (added, warnings) = add_in(tx, &content, drafts, position, (as_of, Some(today)))?;
        let done = Done::new(action::milestones_added(&content.project, &added)).warnings(warnings);
        Ok(match added.first() {
            Some(first) => done.id(first.id.0),
            None => done,
        })
    })
}

/// Adds milestones within a larger change. Beside the as-of date: the day on which their notes were written, where they
/// were written for this.
pub(crate) fn add_in(
    tx: &Tx<'_>,
    content: &ProjectContent,
    drafts: &[MilestoneDraft],
    position: Option<usize>,
    (as_of, noted): (NaiveDate, Option<NaiveDate>),
) -> Result<(Vec<Milestone>, Vec<Problem>), Failure> {
    let (mut added, of_rows) = drafted(content, drafts, position, as_of);
    let mut problems = Problems::default();
    for (row, of_row) in of_rows.into_iter().enumerate() {
        for problem in of_row.0 {
            problems.push(if drafts.len() == 1 { problem } else { in_row(row, problem) });
        }
    }
    let warnings = let_through(problems)?;
    if let Some(noted) = noted {
        added.iter_mut().for_each(|milestone| milestone.date_note("", noted));
    }
    store::milestone::insert_all(tx, &added)?;
    Ok((added, warnings))
}

/// The milestones that drafts would make, one after the other, with the problems of each.
fn drafted(
    content: &ProjectContent,
    drafts: &[MilestoneDraft],
    position: Option<usize>,
    as_of: NaiveDate,
) -> (Vec<Milestone>, Vec<Problems>) {
    let existing = content.milestones.len();
    let position = position.unwrap_or(existing).min(existing);
    let anchors = content.anchors(as_of);
    let (start, finish) = content.start_and_finish(as_of);
    let mut siblings = content.milestones.clone();
    let mut problems = vec![];
    for (row, draft) in drafts.iter().enumerate() {
        let place = i64::try_from(position.saturating_add(row)).unwrap_or(i64::MAX);
        let mut milestone = Milestone::blank(content.project.id, place);
        let currency = content.project.currency;
        let cx = MilestoneContext { as_of, anchors: &anchors, start, finish, siblings: &siblings, currency };
        problems.push(draft.apply(&mut milestone, &cx));
        siblings.push(milestone);
    }
    (siblings.split_off(existing), problems)
}

fn in_row(row: usize, problem: Problem) -> Problem {
    let message = Message::new("app-invalid-row").with("row", row + 1).with("problem", problem.message);
    Problem { field: format!("{row}.{}", problem.field), message, ..problem }
}

/// # Errors
/// `invalid` with the fields' problems; `not_found` where it has gone.
pub fn edit(
    workspace: &mut Workspace,
    milestone: MilestoneId,
    draft: &MilestoneDraft,
    as_of: NaiveDate,
) -> Result<Changed, Failure> {
    let today = workspace.today();
    workspace.transact(|tx| {
        let before = get(tx, milestone)?;
        let content = ProjectContent::load(tx, before.project_id)?;
        let anchors = content.anchors(as_of);
        let (start, finish) = content.start_and_finish(as_of);
        let currency = content.project.currency;
        let siblings = &content.milestones;
        let cx = MilestoneContext { as_of, anchors: &anchors, start, finish, siblings, currency };
        let mut after = before.clone();
        let warnings = let_through(draft.apply(&mut after, &cx))?;
        after.date_note(&before.note, today);
        if after != before {
            store::milestone::update(tx, &after)?;
        }
        Ok(Done::new(action::milestone_edited(&before, &after)).warnings(warnings))
    })
}

/// Marks a milestone as met: on the date as typed, else on the as-of date.
///
/// # Errors
/// `invalid` where the date cannot be read or is after the as-of date; `not_found` where it has gone.
pub fn met(
    workspace: &mut Workspace,
    milestone: MilestoneId,
    on: Option<&str>,
    as_of: NaiveDate,
) -> Result<Changed, Failure> {
    let actual = on.map_or_else(|| as_of.to_string(), str::to_owned);
    edit(workspace, milestone, &MilestoneDraft { actual: Some(actual), ..MilestoneDraft::default() }, as_of)
}

/// Removes milestones, all in one step.
///
/// # Errors
/// `not_found` where one has gone, and none is removed.
pub fn remove(workspace: &mut Workspace, milestones: &[MilestoneId]) -> Result<Changed, Failure> {
    workspace.transact(|tx| {
        let mut removed = vec![];
        for id in milestones {
            removed.push(get(tx, *id)?);
            store::milestone::delete(tx, *id)?;
        }
        let Some(first) = removed.first() else { return Ok(Done::nothing()) };
        let project = project_of(tx, first)?;
        Ok(Done::new(action::milestones_removed(&project, &removed)))
    })
}

/// To the place `position` of the project's list, counted without it; past the end is the end.
///
/// # Errors
/// `not_found` where it has gone.
pub fn move_to(workspace: &mut Workspace, milestone: MilestoneId, position: usize) -> Result<Changed, Failure> {
    workspace.transact(|tx| {
        let moved = get(tx, milestone)?;
        let content = ProjectContent::load(tx, moved.project_id)?;
        let position = position.min(content.milestones.len().saturating_sub(1));
        store::milestone::move_to(tx, milestone, i64::try_from(position).unwrap_or(i64::MAX))?;
        Ok(Done::new(action::milestone_moved(&content.project, &moved, position)))
    })
}

/// Rows of a spreadsheet as they would be added, with what is wrong in each. Changes nothing.
///
/// # Errors
/// `not_found` where the project has gone.
pub fn read_pasted(
    workspace: &Workspace,
    project: ProjectId,
    text: &str,
    as_of: NaiveDate,
) -> Result<PasteRead, Failure> {
    let content = ProjectContent::load(workspace.store(), project)?;
    let pasted = paste::read(text);
    let (_, problems) = drafted(&content, &pasted.rows, None, as_of);
    let rows = pasted.rows.into_iter().zip(problems);
    let rows = rows.map(|(draft, problems)| PasteRow { draft, problems: problems.0 }).collect();
    Ok(PasteRead { rows, columns: pasted.columns })
}

fn get(tx: &Tx<'_>, milestone: MilestoneId) -> Result<Milestone, Failure> {
    store::milestone::get(tx, milestone)?.ok_or_else(|| Failure::gone("milestone"))
}

fn project_of(tx: &Tx<'_>, milestone: &Milestone) -> Result<milepost_model::Project, Failure> {
    store::project::get(tx, milestone.project_id)?.ok_or_else(|| Failure::gone("project"))
}
