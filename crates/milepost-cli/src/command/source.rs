//! `milepost source ...`

use super::{Done, changed};
use crate::args::SourceCommand;
use crate::output::Output;
use crate::text;
use milepost_app::source;
use milepost_app::workspace::Workspace;

pub(super) fn run(command: SourceCommand, workspace: &mut Workspace, output: Output) -> Done {
    match command {
        SourceCommand::List => Ok(output.answer(&source::list(workspace)?, text::source::list)?),
        SourceCommand::Add { title, fields } => changed(&source::add(workspace, &fields.draft(Some(title)))?, output),
        SourceCommand::Edit { source, title, fields } => {
            let id = source::find(workspace, &source)?.id;
            changed(&source::edit(workspace, id, &fields.draft(title))?, output)
        }
        SourceCommand::Remove { source, uncite } => {
            let id = source::find(workspace, &source)?.id;
            changed(&source::remove(workspace, id, uncite)?, output)
        }
    }
}
