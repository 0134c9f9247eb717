//! `milepost structure ...`

use super::{changed, of, work};
use crate::args::measured::StructureCommand;
use crate::command::Done;
use crate::output::Output;
use crate::text;
use milepost_app::view::Failure;
use milepost_app::workspace::Workspace;
use milepost_app::{measured, milestone};
use milepost_model::{MilestoneId, ProjectId};

pub(crate) fn run(command: StructureCommand, w: &mut Workspace, output: Output) -> Done {
    match command {
        StructureCommand::List { project } => {
            let milestones = milestone::list(w, of(w, &project)?)?;
            Ok(output.answer(&work(w, &project)?, |work| text::measured::structures(work, &milestones))?)
        }
        StructureCommand::Add { project, name, from, fields } => {
            let project = of(w, &project)?;
            let linked = linked(w, project, &fields.milestones, false)?;
            changed(&measured::add_structure(w, project, &fields.draft(Some(name), Some(from), linked))?, output)
        }
        StructureCommand::Edit { project, structure, name, from, fields } => {
            let project = of(w, &project)?;
            let id = measured::find_structure(w, project, &structure)?.id;
            let linked = linked(w, project, &fields.milestones, fields.no_milestones)?;
            changed(&measured::edit_structure(w, id, &fields.draft(name, from, linked))?, output)
        }
        StructureCommand::Remove { project, structure } => {
            let id = measured::find_structure(w, of(w, &project)?, &structure)?.id;
            changed(&measured::remove_structure(w, id)?, output)
        }
    }
}

/// The milestones that were named; None: they stay as they are.
fn linked(
    w: &Workspace,
    project: ProjectId,
    named: &[String],
    none: bool,
) -> Result<Option<Vec<MilestoneId>>, Failure> {
    if named.is_empty() && !none {
        return Ok(None);
    }
    let found: Result<Vec<_>, _> = named.iter().map(|text| milestone::find(w, project, text).map(|m| m.id)).collect();
    found.map(Some)
}
