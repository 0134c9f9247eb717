//! The work breakdown structure: add, edit, remove its elements.

use crate::failure::let_through;
use crate::view::{Changed, Failure};
use crate::workspace::{Done, Workspace};
use milepost_model::schedule::{Activity, Schedule, Wbs};
use milepost_model::{ActivityId, Message, Problem, Problems, ProjectId, WbsId};
use milepost_store as store;
use serde::{Deserialize, Serialize};
use ts_rs::TS;
use uuid::Uuid;

/// An element as it is being entered: what is missing stays as it is.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(default, deny_unknown_fields)]
#[ts(optional_fields)]
pub struct WbsDraft {
    pub code: Option<String>,
    pub name: Option<String>,
}

/// Names are as long as those of activities.
const LONGEST: usize = 200;

impl WbsDraft {
    fn apply(&self, to: &mut Wbs) -> Problems {
        let mut problems = Problems::default();
        for (field, typed, place) in [("code", &self.code, &mut to.code), ("name", &self.name, &mut to.name)] {
            let Some(typed) = typed else { continue };
            let text = typed.split_whitespace().collect::<Vec<_>>().join(" ");
            if text.chars().count() > LONGEST || (field == "name" && text.is_empty()) {
                let message = Message::new("wbs-name-unfit").with("longest", LONGEST);
                problems.push(Problem::error(field, message).help(Message::new("wbs-name-help")));
            }
            *place = text;
        }
        problems
    }
}

/// A new element at the end of those under `parent`, with the next number as its code.
pub(super) fn new(schedule: &Schedule, project_id: ProjectId, parent: Option<WbsId>, name: &str) -> Wbs {
    let siblings = || schedule.wbs.iter().filter(|w| w.parent == parent);
    let position = siblings().map(|w| w.position).max().map_or(0, |last| last.saturating_add(1));
    let above = parent.and_then(|id| schedule.wbs.iter().find(|w| w.id == id)).map(|w| format!("{}.", w.code));
    let code = format!("{}{}", above.unwrap_or_default(), siblings().count() + 1);
    Wbs { id: WbsId::new(), project_id, parent, position, code, name: name.to_owned(), origin: String::new() }
}

/// Adds an element: after the element `below`, or under the element of the activity `below`; at the end where none is given.
///
/// # Errors
/// `invalid` where the name cannot be; `not_found` where the project has no schedule.
pub fn add(workspace: &mut Workspace, project: ProjectId, below: Option<Uuid>, name: &str) -> Result<Changed, Failure> {
    let computed = workspace.computed(project)?;
    let schedule = &computed.schedule;
    if schedule.projects.is_empty() {
        return Err(Failure::gone("schedule"));
    }
    let element = below.and_then(|id| schedule.wbs.iter().find(|w| w.id.0 == id));
    let of_activity = below.and_then(|id| computed.activity(ActivityId(id)).ok()).map(|(_, a)| a.wbs_id);
    let parent = element.map(|w| w.parent).or(of_activity).flatten();
    let mut wbs = new(schedule, project, parent, "");
    let draft = WbsDraft { name: Some(name.to_owned()), code: None };
    let warnings = let_through(draft.apply(&mut wbs))?;
    // Those after it move on.
    let after = element.map(|w| w.position);
    let moved: Vec<Wbs> = match after {
        Some(after) => {
            wbs.position = after.saturating_add(1);
            let later = schedule.wbs.iter().filter(|w| w.parent == parent && w.position > after);
            later.map(|w| Wbs { position: w.position.saturating_add(1), ..w.clone() }).collect()
        }
        None => vec![],
    };
    workspace.transact(|tx| {
        for later in &moved {
            store::schedule::wbs::update(tx, later)?;
        }
        store::schedule::wbs::insert(tx, &wbs)?;
        Ok(Done::new(Message::new("history-wbs-added").with("wbs", wbs.name.as_str())).id(wbs.id.0).warnings(warnings))
    })
}

/// # Errors
/// `invalid` with the fields' problems; `not_found` where it has gone.
pub fn edit(workspace: &mut Workspace, project: ProjectId, wbs: WbsId, draft: &WbsDraft) -> Result<Changed, Failure> {
    let computed = workspace.computed(project)?;
    let before = computed.schedule.wbs.iter().find(|w| w.id == wbs).ok_or_else(|| Failure::gone("wbs"))?;
    let mut after = before.clone();
    let warnings = let_through(draft.apply(&mut after))?;
    workspace.transact(|tx| {
        if after != *before {
            store::schedule::wbs::update(tx, &after)?;
        }
        Ok(Done::new(Message::new("history-wbs-edited").with("wbs", after.name.as_str())).warnings(warnings))
    })
}

/// Removes an element; what is in it moves to the element above.
///
/// # Errors
/// `not_found` where it has gone.
pub fn remove(workspace: &mut Workspace, project: ProjectId, wbs: WbsId) -> Result<Changed, Failure> {
    let computed = workspace.computed(project)?;
    let schedule = &computed.schedule;
    let removed = schedule.wbs.iter().find(|w| w.id == wbs).ok_or_else(|| Failure::gone("wbs"))?;
    workspace.transact(|tx| {
        for below in schedule.wbs.iter().filter(|w| w.parent == Some(wbs)) {
            store::schedule::wbs::update(tx, &Wbs { parent: removed.parent, ..below.clone() })?;
        }
        for activity in schedule.activities.iter().filter(|a| a.wbs_id == Some(wbs)) {
            store::schedule::activity::update(tx, &Activity { wbs_id: removed.parent, ..activity.clone() })?;
        }
        store::schedule::wbs::delete(tx, project, wbs)?;
        Ok(Done::new(Message::new("history-wbs-removed").with("wbs", removed.name.as_str())))
    })
}
