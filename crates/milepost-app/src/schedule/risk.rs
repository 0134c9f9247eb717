//! The risks to a project's schedule: listed, found, added, edited, removed. The simulation reckons with them.

use super::computed::Computed;
use crate::action;
use crate::failure::let_through;
use crate::report::project_of;
use crate::search;
use crate::view::{Changed, Failure, RiskActivity, RiskView, Risks};
use crate::workspace::{Done, Workspace};
use milepost_model::reading::share;
use milepost_model::{ProjectId, Risk, RiskContext, RiskDraft, RiskId};
use milepost_store as store;
use milepost_store::Reader;

/// The risks of a project, in the order they were added.
///
/// # Errors
/// Where the file cannot be read.
pub fn list(workspace: &Workspace, project: ProjectId) -> Result<Risks, Failure> {
    let computed = workspace.computed(project)?;
    let risks = store::risk::of_project(workspace.store(), project)?;
    let currency = computed.schedule.projects.first().map(|p| p.currency.clone()).unwrap_or_default();
    Ok(Risks { risks: risks.iter().map(|risk| view(&computed, risk)).collect(), currency })
}

fn view(computed: &Computed, risk: &Risk) -> RiskView {
    let activities = risk.activities.iter().filter_map(|id| computed.activity(*id).ok());
    RiskView {
        id: risk.id,
        name: risk.name.clone(),
        probability: share::written(risk.probability),
        delay: if risk.delay.is_nothing() { String::new() } else { risk.delay.written_delay(computed.lag_unit()) },
        activities: activities
            .map(|(_, of)| RiskActivity { id: of.id, code: of.code.clone(), name: of.name.clone() })
            .collect(),
        cost: if risk.cost.is_zero() { String::new() } else { risk.cost.normalize().to_string() },
        note: risk.note.clone(),
    }
}

/// The risk with this number in the list, this id, or this in its name.
///
/// # Errors
/// `not_found` where there is none, `ambiguous` where there are several.
pub fn find(workspace: &Workspace, project: ProjectId, text: &str) -> Result<Risk, Failure> {
    let all = store::risk::of_project(workspace.store(), project)?;
    search::one(&all, text, "risk", |of| &of.name, |of| of.id.0)
}

/// # Errors
/// `invalid` with the fields' problems; `not_found` where the project has gone.
pub fn add(workspace: &mut Workspace, project: ProjectId, draft: &RiskDraft) -> Result<Changed, Failure> {
    let computed = workspace.computed(project)?;
    let mut new = Risk::blank(project);
    let warnings = let_through(draft.apply(&mut new, true, &context(&computed)))?;
    workspace.transact(|tx| {
        let project = project_of(tx, project)?;
        store::risk::insert(tx, &new)?;
        let action = action::thing("history-thing-added", "risk", &project, &new.name);
        Ok(Done::new(action).id(new.id.0).warnings(warnings))
    })
}

/// # Errors
/// `invalid` with the fields' problems; `not_found` where it has gone.
pub fn edit(workspace: &mut Workspace, risk: RiskId, draft: &RiskDraft) -> Result<Changed, Failure> {
    let before = get(workspace.store(), risk)?;
    let computed = workspace.computed(before.project_id)?;
    let mut after = before.clone();
    let warnings = let_through(draft.apply(&mut after, false, &context(&computed)))?;
    workspace.transact(|tx| {
        if after != before {
            store::risk::update(tx, &after)?;
        }
        let project = project_of(tx, after.project_id)?;
        Ok(Done::new(action::thing("history-thing-edited", "risk", &project, &after.name)).warnings(warnings))
    })
}

/// # Errors
/// `not_found` where it has gone.
pub fn remove(workspace: &mut Workspace, risk: RiskId) -> Result<Changed, Failure> {
    workspace.transact(|tx| {
        let removed = get(tx, risk)?;
        store::risk::delete(tx, risk)?;
        let project = project_of(tx, removed.project_id)?;
        Ok(Done::new(action::thing("history-thing-removed", "risk", &project, &removed.name)))
    })
}

fn context(computed: &Computed) -> RiskContext<'_> {
    RiskContext { activities: &computed.schedule.activities, per: computed.lag_unit() }
}

fn get(reader: &Reader, risk: RiskId) -> Result<Risk, Failure> {
    store::risk::get(reader, risk)?.ok_or_else(|| Failure::gone("risk"))
}
