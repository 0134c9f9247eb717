//! `milepost claim ...`

use super::{Done, changed};
use crate::args::{ClaimCommand, ClaimFields};
use crate::output::Output;
use crate::text;
use milepost_app::api::ClaimAdd;
use milepost_app::view::Failure;
use milepost_app::workspace::Workspace;
use milepost_app::{claim, project, source};

pub(super) fn run(command: ClaimCommand, workspace: &mut Workspace, output: Output) -> Done {
    match command {
        ClaimCommand::List { project, fact, as_of } => {
            let id = project::find(workspace, &project)?.id;
            let view = project::view(workspace, id, as_of.day())?;
            let mut facts = view.facts;
            if let Some(fact) = fact {
                facts.retain(|f| f.name.0.to_lowercase() == fact.trim().to_lowercase());
            }
            Ok(output.answer(&facts, |facts| text::claim::list(facts, &view.sources))?)
        }
        ClaimCommand::Add { project, fact, reported, fields, choose } => {
            let project = project::find(workspace, &project)?.id;
            let source = find_source(workspace, &fields)?;
            let draft = fields.draft(Some(fact), Some(reported), source);
            changed(&claim::add(workspace, &ClaimAdd { project, draft, new_source: None, choose })?, output)
        }
        ClaimCommand::Edit { claim, fact, reported, fields } => {
            let id = claim::find(workspace, &claim)?.id;
            let source = find_source(workspace, &fields)?;
            changed(&claim::edit(workspace, id, &fields.draft(fact, reported, source))?, output)
        }
        ClaimCommand::Choose { claim, none } => {
            let id = claim::find(workspace, &claim)?.id;
            let done = if none { claim::unchoose(workspace, id)? } else { claim::choose(workspace, id)? };
            changed(&done, output)
        }
        ClaimCommand::Remove { claims } => {
            let ids =
                claims.iter().map(|text| Ok(claim::find(workspace, text)?.id)).collect::<Result<Vec<_>, Failure>>()?;
            changed(&claim::remove(workspace, &ids)?, output)
        }
    }
}

/// The id of the source that was named; an empty text stays one, which clears it.
fn find_source(workspace: &mut Workspace, fields: &ClaimFields) -> Result<Option<String>, Failure> {
    match fields.source.as_deref() {
        None => Ok(None),
        Some("") => Ok(Some(String::new())),
        Some(text) => Ok(Some(source::find(workspace, text)?.id.to_string())),
    }
}
