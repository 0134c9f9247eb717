//! `milepost budget ...`

use super::{changed, cited, of, work};
use crate::args::measured::{BudgetCommand, CostFields};
use crate::command::Done;
use crate::output::Output;
use crate::text;
use milepost_app::view::Failure;
use milepost_app::workspace::{Workspace, today};
use milepost_app::{measured, milestone};
use milepost_model::{CostDraft, MilestoneDraft, QuantityDraft};

pub(crate) fn run(command: BudgetCommand, w: &mut Workspace, output: Output) -> Done {
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
        BudgetCommand::Spend { project, amount, fields } => {
            let project = of(w, &project)?;
            let draft = cost(w, fields, Some(amount))?;
            changed(&measured::add_cost(w, project, &draft)?, output)
        }
        BudgetCommand::Edit { project, cost: named, amount, fields } => {
            let id = measured::find_cost(w, of(w, &project)?, &named)?.id;
            let draft = cost(w, fields, amount)?;
            changed(&measured::edit_cost(w, id, &draft)?, output)
        }
        BudgetCommand::Remove { project, cost } => {
            let id = measured::find_cost(w, of(w, &project)?, &cost)?.id;
            changed(&measured::remove_cost(w, id)?, output)
        }
    }
}

fn cost(w: &Workspace, fields: CostFields, amount: Option<String>) -> Result<CostDraft, Failure> {
    let draft = fields.draft(amount);
    Ok(CostDraft { source: cited(w, draft.source)?, ..draft })
}
