//! Sources: list, add, edit, remove.

use crate::failure::let_through;
use crate::view::{Changed, Failure, SourceView, Sources};
use crate::workspace::{Done, Workspace};
use crate::{action, search};
use milepost_model::{Message, Problem, Problems, Source, SourceDraft, SourceId};
use milepost_store as store;
use milepost_store::{Reader, Tx};

/// All sources with how often each is cited, by publisher and title.
///
/// # Errors
/// Where the file cannot be read.
pub fn list(workspace: &Workspace) -> Result<Sources, Failure> {
    let (sources, mut cited) =
        workspace.read(|reader| Ok((store::source::list(reader)?, store::source::citations(reader)?)))?;
    let mut sources: Vec<_> = sources
        .into_iter()
        .map(|source| {
            let by = cited.remove(&source.id).unwrap_or_default();
            SourceView {
                source,
                claims: by.claims,
                milestones: by.milestones,
                reports: by.reports,
                measurements: by.measurements,
                projects: by.projects,
            }
        })
        .collect();
    sources.sort_by_cached_key(|s| (s.source.publisher.to_lowercase(), s.source.title.to_lowercase()));
    Ok(Sources { sources })
}

/// The source with this id, else the only one with this in its title or publisher, or at the start or
/// end of its id.
///
/// # Errors
/// `not_found`, or `ambiguous` where several match.
pub fn find(workspace: &Workspace, text: &str) -> Result<Source, Failure> {
    let text = text.trim();
    let sources = store::source::list(workspace.store())?;
    if let Some(exact) = sources.iter().find(|s| s.id.to_string() == text) {
        return Ok(exact.clone());
    }
    let mut found = search::matching(&sources, text, |s| vec![&s.title, &s.publisher]);
    if found.is_empty() {
        found = search::with_id(&sources, text, |s| s.id.0);
    }
    match found.as_slice() {
        [only] => Ok((*only).clone()),
        [] => {
            let message = Message::new("app-source-missing").with("text", text);
            Err(Failure::new(Failure::NOT_FOUND, message).help(Message::new("app-source-missing-help")))
        }
        several => {
            let choices = search::choices(several.iter().map(|s| s.title.as_str()));
            let message = Message::new("app-source-ambiguous").with("text", text).with("count", several.len());
            Err(Failure::new(Failure::AMBIGUOUS, message.with("choices", choices))
                .help(Message::new("app-ambiguous-help")))
        }
    }
}

/// The source that a draft would make, with its problems.
pub(crate) fn drafted(draft: &SourceDraft) -> (Source, Problems) {
    let mut source = Source::blank();
    let problems = draft.apply(&mut source);
    (source, problems)
}

/// That a source which is cited by its id is there.
///
/// # Errors
/// `invalid` at the field `source`.
pub(crate) fn there(reader: &Reader, id: &str) -> Result<(), Failure> {
    let found = match id.trim().parse::<SourceId>() {
        Ok(id) => store::source::get(reader, id)?,
        Err(_) => None,
    };
    let problem = || Problem::error("source", Message::new("app-source-missing").with("text", id));
    found.map(drop).ok_or_else(|| Failure::invalid(vec![problem().help(Message::new("app-source-missing-help"))]))
}

/// # Errors
/// `invalid` with the fields' problems.
pub fn add(workspace: &mut Workspace, draft: &SourceDraft) -> Result<Changed, Failure> {
    workspace.transact(|tx| {
        let (source, problems) = drafted(draft);
        let warnings = let_through(problems)?;
        store::source::insert(tx, &source)?;
        Ok(Done::new(action::source_added(&source)).id(source.id.0).warnings(warnings))
    })
}

/// # Errors
/// `invalid` with the fields' problems; `not_found` where it has gone.
pub fn edit(workspace: &mut Workspace, source: SourceId, draft: &SourceDraft) -> Result<Changed, Failure> {
    workspace.transact(|tx| {
        let before = get(tx, source)?;
        let mut after = before.clone();
        let warnings = let_through(draft.apply(&mut after))?;
        if after != before {
            store::source::update(tx, &after)?;
        }
        Ok(Done::new(action::source_edited(&after)).warnings(warnings))
    })
}

/// Removes a source. While it is cited that is refused, unless `uncite`: then the claims and milestones
/// that cite it stay, without it.
///
/// # Errors
/// `in_use` where it is cited; `not_found` where it has gone.
pub fn remove(workspace: &mut Workspace, source: SourceId, uncite: bool) -> Result<Changed, Failure> {
    workspace.transact(|tx| {
        let removed = get(tx, source)?;
        if let Some(by) = store::source::citations(tx)?.remove(&source) {
            if !uncite {
                let message = Message::new("app-source-in-use").with("source", removed.title.as_str());
                return Err(Failure::new(
                    Failure::IN_USE,
                    message.with("count", by.claims + by.milestones + by.reports + by.measurements),
                )
                .help(Message::new("app-source-in-use-help")));
            }
            let (_, issued) = store::report::citing(tx, source)?;
            if issued > 0 {
                let message = Message::new("source-in-issued-report").with("source", removed.title.as_str());
                return Err(Failure::new(Failure::ISSUED, message.with("count", issued))
                    .help(Message::new("source-in-issued-report-help")));
            }
            store::source::uncite(tx, source)?;
        }
        store::source::delete(tx, source)?;
        Ok(Done::new(action::source_removed(&removed)))
    })
}

fn get(tx: &Tx<'_>, source: SourceId) -> Result<Source, Failure> {
    store::source::get(tx, source)?.ok_or_else(|| Failure::gone("source"))
}
