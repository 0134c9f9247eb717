//! `milepost quantity ...`

use super::{changed, edit_reading, of, place, reading, readings, remove_reading, work};
use crate::args::measured::QuantityCommand;
use crate::command::Done;
use crate::output::Output;
use crate::text;
use milepost_app::measured;
use milepost_app::workspace::Workspace;

pub(crate) fn run(command: QuantityCommand, w: &mut Workspace, output: Output) -> Done {
    let find = |w: &Workspace, project: &str, named: &str| measured::find_quantity(w, of(w, project)?, named);
    match command {
        QuantityCommand::List { project } => Ok(output.answer(&work(w, &project)?, text::measured::quantities)?),
        QuantityCommand::Add { project, name, fields } => {
            let project = of(w, &project)?;
            changed(&measured::add_quantity(w, project, &fields.draft(Some(name)))?, output)
        }
        QuantityCommand::Edit { project, quantity, name, fields } => {
            let id = find(w, &project, &quantity)?.id;
            changed(&measured::edit_quantity(w, id, &fields.draft(name))?, output)
        }
        QuantityCommand::Move { project, quantity, place: to } => {
            let id = find(w, &project, &quantity)?.id;
            changed(&measured::move_quantity(w, id, place(to))?, output)
        }
        QuantityCommand::Reading { project, quantity, done, fields } => {
            let id = find(w, &project, &quantity)?.id;
            let draft = reading(w, fields, Some(done))?;
            changed(&measured::read_quantity(w, id, &draft)?, output)
        }
        QuantityCommand::Readings { project, quantity } => readings(w, &find(w, &project, &quantity)?.readings, output),
        QuantityCommand::EditReading { project, quantity, reading, done, fields } => {
            let all = find(w, &project, &quantity)?.readings;
            edit_reading(w, &all, &reading, done, fields, output)
        }
        QuantityCommand::RemoveReading { project, quantity, reading } => {
            let all = find(w, &project, &quantity)?.readings;
            remove_reading(w, &all, &reading, output)
        }
        QuantityCommand::Remove { project, quantity } => {
            let id = find(w, &project, &quantity)?.id;
            changed(&measured::remove_quantity(w, id)?, output)
        }
    }
}
