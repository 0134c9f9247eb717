//! Claims: add (with a source, old or new), edit, remove, choose.

use crate::api::ClaimAdd;
use crate::failure::let_through;
use crate::project::content::{ProjectContent, same_name};
use crate::view::{Changed, Failure};
use crate::workspace::{Done, Workspace};
use crate::{action, search, source};
use chrono::NaiveDate;
use milepost_model::{
    Claim, ClaimContext, ClaimDraft, ClaimId, Message, Problem, Problems, Project, ProjectId, Source, SourceId,
};
use milepost_store as store;
use milepost_store::{Reader, Tx};

/// The claims of a project, in the order they were made.
///
/// # Errors
/// Where the file cannot be read.
pub fn list(workspace: &Workspace, project: ProjectId) -> Result<Vec<Claim>, Failure> {
    Ok(store::claim::of_project(workspace.store(), project)?)
}

/// The claim with this id, or the only one with this at the start or end of its id.
///
/// # Errors
/// `not_found`, or `ambiguous` where several match.
pub fn find(workspace: &Workspace, text: &str) -> Result<Claim, Failure> {
    let text = text.trim();
    let claims = store::claim::all(workspace.store())?;
    match search::with_id(&claims, text, |c| c.id.0).as_slice() {
        [only] => Ok((*only).clone()),
        [] => {
            let message = Message::new("app-claim-missing").with("text", text);
            Err(Failure::new(Failure::NOT_FOUND, message).help(Message::new("app-claim-missing-help")))
        }
        several => {
            let message = Message::new("app-claim-ambiguous").with("text", text).with("count", several.len());
            Err(Failure::new(Failure::AMBIGUOUS, message).help(Message::new("app-claim-missing-help")))
        }
    }
}

/// Adds a claim, with its new source and its choice if they are asked for, in one step. The problems of
/// a new source have `new_source.` before their field.
///
/// # Errors
/// `invalid` with the fields' problems; `not_found` where the project has gone.
pub fn add(workspace: &mut Workspace, request: &ClaimAdd) -> Result<Changed, Failure> {
    let today = workspace.today();
    workspace.transact(|tx| {
        let content = ProjectContent::load(tx, request.project)?;
        let mut problems = Problems::default();
        let mut draft = request.draft.clone();
        if let Some(of_source) = &request.new_source {
            let (new, of_new) = source::drafted(of_source);
            let refused = of_new.refuse();
            for problem in of_new.0 {
                problems.push(Problem { field: format!("new_source.{}", problem.field), ..problem });
            }
            if !refused {
                store::source::insert(tx, &new)?;
                draft.source = Some(new.id.to_string());
            }
        }
        let (mut claim, of_claim) = drafted(tx, &content, &draft, today)?;
        problems.0.extend(of_claim.0);
        let warnings = let_through(problems)?;
        claim.chosen = request.choose;
        store::claim::insert(tx, &claim)?;
        Ok(Done::new(action::claim_added(&content.project, &claim)).id(claim.id.0).warnings(warnings))
    })
}

/// The claim that a draft would make in this project, with its problems.
pub(crate) fn drafted(
    reader: &Reader,
    content: &ProjectContent,
    draft: &ClaimDraft,
    today: NaiveDate,
) -> Result<(Claim, Problems), Failure> {
    let mut claim = Claim::blank(content.project.id);
    let problems = apply(reader, content, draft, &mut claim, today)?;
    Ok((claim, problems))
}

fn apply(
    reader: &Reader,
    content: &ProjectContent,
    draft: &ClaimDraft,
    claim: &mut Claim,
    today: NaiveDate,
) -> Result<Problems, Failure> {
    let mut draft = draft.clone();
    // A fact that the user named keeps the kind of its claims so far.
    if let (None, Some(fact)) = (draft.kind, &draft.fact) {
        draft.kind = content.kind_of(fact);
    }
    let cited = match cited(reader, &draft, claim)? {
        Ok(cited) => cited,
        Err(problem) => return Ok(Problems(vec![problem])),
    };
    let anchors = content.anchors(today);
    let cx = ClaimContext { today, anchors: &anchors, currency: content.project.currency, source: cited.as_ref() };
    Ok(draft.apply(claim, &cx))
}

/// The source that the draft names, or that the claim has where the draft names none.
fn cited(reader: &Reader, draft: &ClaimDraft, claim: &Claim) -> Result<Result<Option<Source>, Problem>, Failure> {
    let id = match draft.source.as_deref().map(str::trim) {
        None => claim.source_id,
        Some("") => None,
        Some(text) => match text.parse::<SourceId>() {
            Ok(id) => Some(id),
            Err(_) => return Ok(Err(no_source(text))),
        },
    };
    let Some(id) = id else { return Ok(Ok(None)) };
    let found = store::source::get(reader, id)?;
    Ok(found.map(Some).ok_or_else(|| no_source(&id.to_string())))
}

fn no_source(text: &str) -> Problem {
    Problem::error("source", Message::new("app-source-missing").with("text", text))
        .help(Message::new("app-source-missing-help"))
}

/// A chosen claim that is moved to another fact stays chosen only where none is chosen there.
///
/// # Errors
/// `invalid` with the fields' problems; `not_found` where it has gone.
pub fn edit(workspace: &mut Workspace, claim: ClaimId, draft: &ClaimDraft) -> Result<Changed, Failure> {
    let today = workspace.today();
    workspace.transact(|tx| {
        let before = get(tx, claim)?;
        let content = ProjectContent::load(tx, before.project_id)?;
        let mut after = before.clone();
        let warnings = let_through(apply(tx, &content, draft, &mut after, today)?)?;
        let taken = content.claims.iter().any(|c| c.chosen && c.id != claim && same_name(&c.fact.0, &after.fact.0));
        after.chosen = before.chosen && !taken;
        if after != before {
            store::claim::update(tx, &after)?;
        }
        Ok(Done::new(action::claim_edited(&content.project, &after)).warnings(warnings))
    })
}

/// Removes claims, all in one step.
///
/// # Errors
/// `not_found` where one has gone, and none is removed.
pub fn remove(workspace: &mut Workspace, claims: &[ClaimId]) -> Result<Changed, Failure> {
    workspace.transact(|tx| {
        let mut removed = vec![];
        for id in claims {
            removed.push(get(tx, *id)?);
            store::claim::delete(tx, *id)?;
        }
        match removed.as_slice() {
            [] => Ok(Done::nothing()),
            [only] => Ok(Done::new(action::claim_removed(&project_of(tx, only)?, only))),
            several => Ok(Done::new(action::claims_removed(several.len()))),
        }
    })
}

/// Makes a claim the value of its fact, in the place of the one chosen before.
///
/// # Errors
/// `not_found` where it has gone.
pub fn choose(workspace: &mut Workspace, claim: ClaimId) -> Result<Changed, Failure> {
    workspace.transact(|tx| {
        let chosen = get(tx, claim)?;
        if !chosen.chosen {
            store::claim::choose(tx, claim)?;
        }
        Ok(Done::new(action::claim_chosen(&project_of(tx, &chosen)?, &chosen)))
    })
}

/// Lets the latest stated claim be the fact's value again.
///
/// # Errors
/// `not_found` where it has gone.
pub fn unchoose(workspace: &mut Workspace, claim: ClaimId) -> Result<Changed, Failure> {
    workspace.transact(|tx| {
        let unchosen = get(tx, claim)?;
        store::claim::unchoose(tx, claim)?;
        Ok(Done::new(action::claim_unchosen(&project_of(tx, &unchosen)?, &unchosen)))
    })
}

fn get(reader: &Reader, claim: ClaimId) -> Result<Claim, Failure> {
    store::claim::get(reader, claim)?.ok_or_else(|| Failure::gone("claim"))
}

fn project_of(tx: &Tx<'_>, claim: &Claim) -> Result<Project, Failure> {
    store::project::get(tx, claim.project_id)?.ok_or_else(|| Failure::gone("project"))
}
