//! Money spent: entries, not running totals.

use crate::failure::let_through;
use crate::project::content::ProjectContent;
use crate::report::project_of;
use crate::view::{Changed, Failure};
use crate::workspace::{Done, Workspace};
use crate::{action, search, source};
use chrono::NaiveDate;
use milepost_model::cost::CostContext;
use milepost_model::{Cost, CostDraft, CostId, Currency, DateInterval, Money, Problem, ProjectId, reading};
use milepost_store as store;
use milepost_store::Tx;
use rust_decimal::Decimal;

/// Finds what was spent, by its number in the list or its id.
///
/// # Errors
/// `not_found`, or `ambiguous` where several match.
pub fn find_cost(workspace: &Workspace, project: ProjectId, text: &str) -> Result<Cost, Failure> {
    let all = store::cost::of_project(workspace.store(), project)?;
    search::one(&all, text, "cost", |of| &of.note, |of| of.id.0)
}

/// Adds money spent: an entry, not a running total.
///
/// # Errors
/// `invalid` with the fields' problems; `not_found` where the project has gone.
pub fn add_cost(workspace: &mut Workspace, project: ProjectId, draft: &CostDraft) -> Result<Changed, Failure> {
    let today = workspace.today();
    workspace.transact(|tx| {
        let content = ProjectContent::load(tx, project)?;
        let currency = content.project.currency;
        // Its amount comes from the draft, which is refused without one.
        let nothing = Money { amount: Decimal::ZERO, currency: currency.unwrap_or(Currency::NONE) };
        let mut new = Cost {
            id: CostId::new(),
            project_id: project,
            spent: DateInterval::day(today),
            amount: nothing,
            source_id: None,
            note: String::new(),
        };
        let warnings = cost(tx, &content, &mut new, true, draft, today)?;
        store::cost::insert(tx, &new)?;
        let action = action::thing("history-thing-added", "cost", &content.project, &written(&new));
        Ok(Done::new(action).id(new.id.0).warnings(warnings))
    })
}

/// # Errors
/// `invalid` with the fields' problems; `not_found` where it has gone.
pub fn edit_cost(workspace: &mut Workspace, id: CostId, draft: &CostDraft) -> Result<Changed, Failure> {
    let today = workspace.today();
    workspace.transact(|tx| {
        let before = store::cost::get(tx, id)?.ok_or_else(|| Failure::gone("cost"))?;
        let content = ProjectContent::load(tx, before.project_id)?;
        let mut after = before.clone();
        let warnings = cost(tx, &content, &mut after, false, draft, today)?;
        if after != before {
            store::cost::update(tx, &after)?;
        }
        let action = action::thing("history-thing-edited", "cost", &content.project, &written(&after));
        Ok(Done::new(action).warnings(warnings))
    })
}

/// # Errors
/// `not_found` where it has gone.
pub fn remove_cost(workspace: &mut Workspace, id: CostId) -> Result<Changed, Failure> {
    workspace.transact(|tx| {
        let removed = store::cost::get(tx, id)?.ok_or_else(|| Failure::gone("cost"))?;
        store::cost::delete(tx, id)?;
        let project = project_of(tx, removed.project_id)?;
        Ok(Done::new(action::thing("history-thing-removed", "cost", &project, &written(&removed))))
    })
}

fn cost(
    tx: &Tx<'_>,
    content: &ProjectContent,
    to: &mut Cost,
    new: bool,
    draft: &CostDraft,
    today: NaiveDate,
) -> Result<Vec<Problem>, Failure> {
    if let Some(id) = draft.source.as_deref().map(str::trim).filter(|id| !id.is_empty()) {
        source::there(tx, id)?;
    }
    let anchors = content.anchors(today);
    let_through(draft.apply(to, new, &CostContext { today, anchors: &anchors, currency: content.project.currency }))
}

fn written(cost: &Cost) -> String {
    reading::money::written(&cost.amount)
}
