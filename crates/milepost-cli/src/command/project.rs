//! `milepost project ...`

use super::{Done, changed};
use crate::args::ProjectCommand;
use crate::output::Output;
use crate::text;
use milepost_app::workspace::{Workspace, today};
use milepost_app::{portfolio, project};
use milepost_model::{ClaimDraft, FactName};

pub(super) fn run(command: ProjectCommand, workspace: &mut Workspace, output: Output) -> Done {
    match command {
        ProjectCommand::List => {
            let rows = portfolio::view(workspace, today())?.rows;
            Ok(output.answer(&rows, |rows| text::project::list(rows))?)
        }
        ProjectCommand::Show { project, as_of } => {
            let id = project::find(workspace, &project)?.id;
            let view = project::view(workspace, id, as_of.day())?;
            Ok(output.answer(&view, text::project::show)?)
        }
        ProjectCommand::Add { name, fields, start, finish, length, width, lanes, cost } => {
            let facts = [
                (FactName::START, start),
                (FactName::FINISH, finish),
                (FactName::LENGTH, length),
                (FactName::WIDTH, width),
                (FactName::LANES, lanes),
                (FactName::COST, cost),
            ];
            let claims: Vec<ClaimDraft> = facts
                .into_iter()
                .filter_map(|(fact, reported)| {
                    reported.map(|reported| ClaimDraft {
                        fact: Some(fact.to_owned()),
                        reported: Some(reported),
                        ..ClaimDraft::default()
                    })
                })
                .collect();
            changed(&project::add(workspace, &fields.draft(Some(name)), &claims)?, output)
        }
        ProjectCommand::Edit { project, name, fields } => {
            let id = project::find(workspace, &project)?.id;
            changed(&project::edit(workspace, id, &fields.draft(name))?, output)
        }
        ProjectCommand::Remove { project } => {
            let id = project::find(workspace, &project)?.id;
            changed(&project::remove(workspace, id)?, output)
        }
        ProjectCommand::Move { project, place } => {
            let id = project::find(workspace, &project)?.id;
            changed(&project::move_to(workspace, id, place.saturating_sub(1))?, output)
        }
    }
}
