//! `milepost mapping`.

use super::Done;
use crate::args::{MappingCommand, TableArgs};
use crate::output::Output;
use milepost_app::import::table;
use milepost_app::view::{RowsAsked, TableAnswers, TableRequest};
use milepost_app::workspace::Workspace;
use milepost_exchange::table::Mapping;

pub(super) fn run(command: MappingCommand, workspace: &Workspace, output: Output) -> Done {
    let known = table::all(workspace)?;
    match command {
        MappingCommand::List => {
            let names: Vec<String> = known.into_iter().map(|mapping| mapping.name).collect();
            Ok(output.answer(&names, |names| names.join("\n"))?)
        }
        MappingCommand::Show { name } => {
            let mapping = table::named(&known, &name)?;
            Ok(output.answer(&mapping, shown)?)
        }
        MappingCommand::Remove { name } => {
            table::forget(workspace, &name)?;
            Ok(output.answer(&name, String::clone)?)
        }
        MappingCommand::Save { file, name } => {
            let mapping = table::named(&[], &file)?;
            let name = name.unwrap_or_else(|| mapping.name.clone());
            table::save(workspace, &name, &mapping)?;
            Ok(output.answer(&name, String::clone)?)
        }
    }
}

/// As the file that it can be saved from again.
fn shown(mapping: &Mapping) -> String {
    serde_json::to_string_pretty(mapping).unwrap_or_default()
}

/// What was said of a table, and which of its rows are told; None where nothing was said.
pub(super) fn request(args: TableArgs, rows: Option<RowsAsked>) -> Option<TableRequest> {
    let answers = TableAnswers {
        makes: args.rows,
        sheet: args.sheet,
        header: args.header,
        date_order: args.date_order,
        number_mark: args.number_mark,
        share_scale: args.share_scale,
    };
    let answers = Some(answers).filter(|answers| *answers != TableAnswers::default());
    let request = TableRequest { mapping: None, answers, save_as: args.save_mapping, rows };
    Some(request).filter(|request| *request != TableRequest::default())
}
