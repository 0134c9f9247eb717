//! `milepost front ...`, `quantity ...`, `structure ...` and `budget ...`

mod budget;
mod front;
mod quantity;
mod structure;

pub(super) use budget::run as run_budget;
pub(super) use front::run as run_front;
pub(super) use quantity::run as run_quantity;
pub(super) use structure::run as run_structure;

use super::{Done, changed};
use crate::args::measured::ReadingFields;
use crate::output::Output;
use crate::text;
use milepost_app::view::{Failure, MeasuredWork};
use milepost_app::workspace::{Workspace, today};
use milepost_app::{measured, project, source};
use milepost_model::{Measurement, ProjectId, ReadingDraft};

fn of(w: &Workspace, project: &str) -> Result<ProjectId, Failure> {
    project::find(w, project).map(|project| project.id)
}

fn work(w: &Workspace, project: &str) -> Result<MeasuredWork, Failure> {
    measured::list(w, of(w, project)?, today())
}

/// The source as its id; an empty text stays empty, and takes the source off.
pub(super) fn source_id(w: &Workspace, typed: &str) -> Result<String, Failure> {
    match typed.trim() {
        "" => Ok(String::new()),
        named => source::find(w, named).map(|source| source.id.to_string()),
    }
}

fn cited(w: &Workspace, typed: Option<String>) -> Result<Option<String>, Failure> {
    typed.map(|text| source_id(w, &text)).transpose()
}

fn reading(w: &Workspace, fields: ReadingFields, value: Option<String>) -> Result<ReadingDraft, Failure> {
    let draft = fields.draft(value);
    Ok(ReadingDraft { source: cited(w, draft.source)?, ..draft })
}

/// Places are counted from 1 by people, from 0 by the app.
fn place(place: usize) -> usize {
    place.saturating_sub(1)
}

fn readings(w: &Workspace, readings: &Vec<Measurement>, output: Output) -> Done {
    let sources = source::list(w)?;
    Ok(output.answer(readings, |readings| text::measured::readings(readings, &sources))?)
}

fn edit_reading(
    w: &mut Workspace,
    readings: &[Measurement],
    which: &str,
    value: Option<String>,
    fields: ReadingFields,
    output: Output,
) -> Done {
    let id = measured::find_reading(readings, which)?;
    let draft = reading(w, fields, value)?;
    changed(&measured::edit_reading(w, id, &draft)?, output)
}

fn remove_reading(w: &mut Workspace, readings: &[Measurement], which: &str, output: Output) -> Done {
    let id = measured::find_reading(readings, which)?;
    changed(&measured::remove_reading(w, id)?, output)
}
