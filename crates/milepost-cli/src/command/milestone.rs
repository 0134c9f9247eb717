//! `milepost milestone ...`

use super::{Done, changed};
use crate::args::MilestoneCommand;
use crate::output::Output;
use crate::text;
use milepost_app::view::Failure;
use milepost_app::workspace::Workspace;
use milepost_app::{milestone, project};

pub(super) fn run(command: MilestoneCommand, workspace: &mut Workspace, output: Output) -> Done {
    match command {
        MilestoneCommand::List { project, as_of } => {
            let id = project::find(workspace, &project)?.id;
            let view = project::view(workspace, id, as_of.day())?;
            Ok(output.answer(&view.milestones, |milestones| text::milestone::list(milestones))?)
        }
        MilestoneCommand::Add { project, title, fields, place, as_of } => {
            let id = project::find(workspace, &project)?.id;
            let drafts = [fields.draft(Some(title))];
            let position = place.map(|place| place.saturating_sub(1));
            changed(&milestone::add(workspace, id, &drafts, position, as_of.day())?, output)
        }
        MilestoneCommand::Edit { project, milestone, title, fields, as_of } => {
            let project = project::find(workspace, &project)?.id;
            let id = milestone::find(workspace, project, &milestone)?.id;
            changed(&milestone::edit(workspace, id, &fields.draft(title), as_of.day())?, output)
        }
        MilestoneCommand::Remove { project, milestones } => {
            let project = project::find(workspace, &project)?.id;
            let ids = milestones
                .iter()
                .map(|text| Ok(milestone::find(workspace, project, text)?.id))
                .collect::<Result<Vec<_>, Failure>>()?;
            changed(&milestone::remove(workspace, &ids)?, output)
        }
        MilestoneCommand::Move { project, milestone, place } => {
            let project = project::find(workspace, &project)?.id;
            let id = milestone::find(workspace, project, &milestone)?.id;
            changed(&milestone::move_to(workspace, id, place.saturating_sub(1))?, output)
        }
        MilestoneCommand::Met { project, milestone, on, as_of } => {
            let project = project::find(workspace, &project)?.id;
            let id = milestone::find(workspace, project, &milestone)?.id;
            changed(&milestone::met(workspace, id, on.as_deref(), as_of.day())?, output)
        }
    }
}
