//! `milepost front ...`

use super::{changed, edit_reading, of, place, reading, readings, remove_reading, work};
use crate::args::measured::FrontCommand;
use crate::command::Done;
use crate::output::Output;
use crate::text;
use milepost_app::workspace::Workspace;
use milepost_app::{claim, measured, project, tracking};

pub(crate) fn run(command: FrontCommand, w: &mut Workspace, output: Output) -> Done {
    let find = |w: &Workspace, project: &str, front: &str| measured::find_front(w, of(w, project)?, front);
    match command {
        FrontCommand::List { project } => Ok(output.answer(&work(w, &project)?, text::measured::fronts)?),
        FrontCommand::Closure { project, as_of, window, why } => {
            let project = project::find(w, &project)?;
            let answer = tracking::front::view(w, project.id, as_of.day(), window)?;
            let sources = project::view(w, project.id, as_of.day())?.sources;
            let sources = why.then_some(&sources);
            Ok(output.answer(&answer, |fronts| text::front::closures(fronts, &project.name, sources))?)
        }
        FrontCommand::Line { project, length, claim, none: _ } => {
            let project = of(w, &project)?;
            let claim = claim.map(|text| claim::find(w, &text)).transpose()?.map(|claim| claim.id);
            changed(&measured::set_chainage(w, project, claim, length.as_deref())?, output)
        }
        FrontCommand::Add { project, name, fields } => {
            let project = of(w, &project)?;
            changed(&measured::add_front(w, project, &fields.draft(Some(name)))?, output)
        }
        FrontCommand::Edit { project, front, name, fields } => {
            let id = find(w, &project, &front)?.id;
            changed(&measured::edit_front(w, id, &fields.draft(name))?, output)
        }
        FrontCommand::Move { project, front, place: to } => {
            let id = find(w, &project, &front)?.id;
            changed(&measured::move_front(w, id, place(to))?, output)
        }
        FrontCommand::Reading { project, front, chainage, fields } => {
            let id = find(w, &project, &front)?.id;
            let draft = reading(w, fields, Some(chainage))?;
            changed(&measured::read_front(w, id, &draft)?, output)
        }
        FrontCommand::Readings { project, front } => readings(w, &find(w, &project, &front)?.readings, output),
        FrontCommand::EditReading { project, front, reading, chainage, fields } => {
            let all = find(w, &project, &front)?.readings;
            edit_reading(w, &all, &reading, chainage, fields, output)
        }
        FrontCommand::RemoveReading { project, front, reading } => {
            let all = find(w, &project, &front)?.readings;
            remove_reading(w, &all, &reading, output)
        }
        FrontCommand::Remove { project, front } => {
            let id = find(w, &project, &front)?.id;
            changed(&measured::remove_front(w, id)?, output)
        }
    }
}
