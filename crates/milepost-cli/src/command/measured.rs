//! `milepost front ...`, `quantity ...`, `structure ...` and `budget ...`

use super::{Done, changed};
use crate::args::measured::{
    BudgetCommand, FrontCommand, QuantityCommand, ReadingFields, StructureCommand, cost, front, quantity, structure,
};
use crate::output::Output;
use crate::text;
use milepost_app::view::{Failure, MeasuredWork};
use milepost_app::workspace::{Workspace, today};
use milepost_app::{claim, measured, milestone, project, source};
use milepost_model::{MilestoneDraft, ProjectId, QuantityDraft, ReadingDraft};

fn of(w: &Workspace, project: &str) -> Result<ProjectId, Failure> {
    project::find(w, project).map(|project| project.id)
}

fn work(w: &Workspace, project: &str) -> Result<MeasuredWork, Failure> {
    measured::list(w, of(w, project)?, today())
}

/// The source as its id.
fn cited(w: &Workspace, typed: Option<String>) -> Result<Option<String>, Failure> {
    typed.map(|text| source::find(w, &text).map(|source| source.id.to_string())).transpose()
}

fn reading(w: &Workspace, fields: ReadingFields, value: String) -> Result<ReadingDraft, Failure> {
    let draft = fields.draft(value);
    Ok(ReadingDraft { source: cited(w, draft.source)?, ..draft })
}

pub(super) fn run_front(command: FrontCommand, w: &mut Workspace, output: Output) -> Done {
    match command {
        FrontCommand::List { project } => Ok(output.answer(&work(w, &project)?, text::measured::fronts)?),
        FrontCommand::Line { project, length, claim } => {
            let project = of(w, &project)?;
            let claim = claim.map(|text| claim::find(w, &text)).transpose()?.map(|claim| claim.id);
            changed(&measured::set_chainage(w, project, claim, length.as_deref())?, output)
        }
        FrontCommand::Add { project, name, start, direction, planned, note } => {
            let project = of(w, &project)?;
            changed(&measured::add_front(w, project, &front(name, start, direction, planned, note))?, output)
        }
        FrontCommand::Reading { project, front, chainage, fields } => {
            let id = measured::find_front(w, of(w, &project)?, &front)?.id;
            let draft = reading(w, fields, chainage)?;
            changed(&measured::read_front(w, id, &draft)?, output)
        }
        FrontCommand::Remove { project, front } => {
            let id = measured::find_front(w, of(w, &project)?, &front)?.id;
            changed(&measured::remove_front(w, id)?, output)
        }
    }
}

pub(super) fn run_quantity(command: QuantityCommand, w: &mut Workspace, output: Output) -> Done {
    match command {
        QuantityCommand::List { project } => Ok(output.answer(&work(w, &project)?, text::measured::quantities)?),
        QuantityCommand::Add { project, name, unit, total, weight, planned, note } => {
            let project = of(w, &project)?;
            changed(&measured::add_quantity(w, project, &quantity(name, unit, total, weight, planned, note))?, output)
        }
        QuantityCommand::Reading { project, quantity, done, fields } => {
            let id = measured::find_quantity(w, of(w, &project)?, &quantity)?.id;
            let draft = reading(w, fields, done)?;
            changed(&measured::read_quantity(w, id, &draft)?, output)
        }
        QuantityCommand::Remove { project, quantity } => {
            let id = measured::find_quantity(w, of(w, &project)?, &quantity)?.id;
            changed(&measured::remove_quantity(w, id)?, output)
        }
    }
}

pub(super) fn run_structure(command: StructureCommand, w: &mut Workspace, output: Output) -> Done {
    match command {
        StructureCommand::List { project } => Ok(output.answer(&work(w, &project)?, text::measured::structures)?),
        StructureCommand::Add { project, name, kind, from, to, note } => {
            let project = of(w, &project)?;
            changed(&measured::add_structure(w, project, &structure(name, kind, from, to, note))?, output)
        }
        StructureCommand::Remove { project, structure } => {
            let id = measured::find_structure(w, of(w, &project)?, &structure)?.id;
            changed(&measured::remove_structure(w, id)?, output)
        }
    }
}

pub(super) fn run_budget(command: BudgetCommand, w: &mut Workspace, output: Output) -> Done {
    match command {
        BudgetCommand::List { project } => {
            let milestones = milestone::list(w, of(w, &project)?)?;
            let work = work(w, &project)?;
            if output.json {
                let answer = serde_json::json!({
                    "milestones": milestones,
                    "quantities": work.quantities,
                    "costs": work.costs,
                });
                return Ok(output.answer(&answer, |_| String::new())?);
            }
            Ok(output.answer(&work, |work| text::measured::budgets(&milestones, work))?)
        }
        BudgetCommand::Set { project, of: named, amount, quantity: true } => {
            let id = measured::find_quantity(w, of(w, &project)?, &named)?.id;
            let draft = QuantityDraft { budget: Some(amount), ..QuantityDraft::default() };
            changed(&measured::edit_quantity(w, id, &draft)?, output)
        }
        BudgetCommand::Set { project, of: named, amount, quantity: false } => {
            let id = milestone::find(w, of(w, &project)?, &named)?.id;
            let draft = MilestoneDraft { budget: Some(amount), ..MilestoneDraft::default() };
            changed(&milestone::edit(w, id, &draft, today())?, output)
        }
        BudgetCommand::Spend { project, amount, date, source, note } => {
            let project = of(w, &project)?;
            let source = cited(w, source)?;
            changed(&measured::add_cost(w, project, &cost(amount, date, source, note))?, output)
        }
        BudgetCommand::Remove { project, cost } => {
            let id = measured::find_cost(w, of(w, &project)?, &cost)?.id;
            changed(&measured::remove_cost(w, id)?, output)
        }
    }
}
