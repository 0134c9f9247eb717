//! Quantities, fronts and structures: found, added, edited, put in order and removed, all in the same way.

use crate::failure::let_through;
use crate::project::content::ProjectContent;
use crate::report::project_of;
use crate::view::{Changed, Failure};
use crate::workspace::{Done, Workspace};
use crate::{action, search};
use milepost_model::{
    Front, FrontDraft, FrontId, MilestoneId, ProjectId, Quantity, QuantityDraft, QuantityId, Structure, StructureDraft,
    StructureId,
};
use milepost_store as store;
use milepost_store::{Reader, Tx};

macro_rules! noun {
    ($noun:literal, $type:ident, $id:ident, $draft:ident, $module:ident, $add:ident, $edit:ident, $remove:ident, $get:ident,
     |$of:ident, $content:ident, $position:ident| $blank:expr, |$d:ident, $to:ident, $c:ident| $apply:expr) => {
        /// # Errors
        /// `invalid` with the fields' problems; `not_found` where the project has gone.
        pub fn $add(workspace: &mut Workspace, project: ProjectId, draft: &$draft) -> Result<Changed, Failure> {
            workspace.transact(|tx| {
                let $content = ProjectContent::load(tx, project)?;
                let $of = project;
                let mut new: $type = $blank;
                let warnings = {
                    let ($d, $to, $c) = (draft, &mut new, &$content);
                    let_through($apply)?
                };
                checked_links(tx, &$content, &new)?;
                store::$module::insert(tx, &new)?;
                let action = action::thing("history-thing-added", $noun, &$content.project, &new.name);
                Ok(Done::new(action).id(new.id.0).warnings(warnings))
            })
        }

        /// # Errors
        /// `invalid` with the fields' problems; `not_found` where it has gone.
        pub fn $edit(workspace: &mut Workspace, id: $id, draft: &$draft) -> Result<Changed, Failure> {
            workspace.transact(|tx| {
                let before = $get(tx, id)?;
                let content = ProjectContent::load(tx, before.project_id)?;
                let mut after = before.clone();
                let warnings = {
                    let ($d, $to, $c) = (draft, &mut after, &content);
                    let_through($apply)?
                };
                checked_links(tx, &content, &after)?;
                if after != before {
                    store::$module::update(tx, &after)?;
                }
                let action = action::thing("history-thing-edited", $noun, &content.project, &after.name);
                Ok(Done::new(action).warnings(warnings))
            })
        }

        /// # Errors
        /// `not_found` where it has gone.
        pub fn $remove(workspace: &mut Workspace, id: $id) -> Result<Changed, Failure> {
            workspace.transact(|tx| {
                let removed = $get(tx, id)?;
                store::$module::delete(tx, id)?;
                let project = project_of(tx, removed.project_id)?;
                Ok(Done::new(action::thing("history-thing-removed", $noun, &project, &removed.name)))
            })
        }

        pub(super) fn $get(reader: &Reader, id: $id) -> Result<$type, Failure> {
            store::$module::get(reader, id)?.ok_or_else(|| Failure::gone($noun))
        }
    };
}

noun!(
    "quantity",
    Quantity,
    QuantityId,
    QuantityDraft,
    quantity,
    add_quantity,
    edit_quantity,
    remove_quantity,
    get_quantity,
    |project, content, position| Quantity::blank(project, i64::MAX),
    |draft, to, content| draft.apply(to, content.project.currency)
);
noun!(
    "front",
    Front,
    FrontId,
    FrontDraft,
    front,
    add_front,
    edit_front,
    remove_front,
    get_front,
    |project, content, position| Front::blank(project, i64::MAX),
    |draft, to, content| draft.apply(to, content.length())
);
noun!(
    "structure",
    Structure,
    StructureId,
    StructureDraft,
    structure,
    add_structure,
    edit_structure,
    remove_structure,
    get_structure,
    |project, content, position| Structure::blank(project),
    |draft, to, content| draft.apply(to, content.length())
);

/// What a thing refers to has to be there.
trait Links {
    fn milestones(&self) -> &[MilestoneId] {
        &[]
    }
}
impl Links for Quantity {}
impl Links for Front {}
impl Links for Structure {
    fn milestones(&self) -> &[MilestoneId] {
        &self.milestones
    }
}

fn checked_links(_: &Tx<'_>, content: &ProjectContent, thing: &impl Links) -> Result<(), Failure> {
    let gone = thing.milestones().iter().any(|id| !content.milestones.iter().any(|milestone| milestone.id == *id));
    if gone { Err(Failure::gone("milestone")) } else { Ok(()) }
}

/// Puts a thing at a place of its project's list, counted without it; past the end is the end.
macro_rules! moved {
    ($noun:literal, $id:ident, $module:ident, $move:ident, $get:ident) => {
        /// To the place `position` of the project's list, counted without it; past the end is the end.
        ///
        /// # Errors
        /// `not_found` where it has gone.
        pub fn $move(workspace: &mut Workspace, id: $id, position: usize) -> Result<Changed, Failure> {
            workspace.transact(|tx| {
                let moved = $get(tx, id)?;
                let others = store::$module::of_project(tx, moved.project_id)?.len().saturating_sub(1);
                let position = position.min(others);
                store::$module::move_to(tx, id, i64::try_from(position).unwrap_or(i64::MAX))?;
                let project = project_of(tx, moved.project_id)?;
                Ok(Done::new(action::thing_moved($noun, &project, &moved.name, position)))
            })
        }
    };
}
moved!("front", FrontId, front, move_front, get_front);
moved!("quantity", QuantityId, quantity, move_quantity, get_quantity);

/// Finds a quantity by its number in the list (from 1), its id or its name.
///
/// # Errors
/// `not_found`, or `ambiguous` where several match.
pub fn find_quantity(workspace: &Workspace, project: ProjectId, text: &str) -> Result<Quantity, Failure> {
    let all = store::quantity::of_project(workspace.store(), project)?;
    search::one(&all, text, "quantity", |of| &of.name, |of| of.id.0)
}

/// Finds a front, as [`find_quantity`].
///
/// # Errors
/// `not_found`, or `ambiguous` where several match.
pub fn find_front(workspace: &Workspace, project: ProjectId, text: &str) -> Result<Front, Failure> {
    let all = store::front::of_project(workspace.store(), project)?;
    search::one(&all, text, "front", |of| &of.name, |of| of.id.0)
}

/// Finds a structure, as [`find_quantity`].
///
/// # Errors
/// `not_found`, or `ambiguous` where several match.
pub fn find_structure(workspace: &Workspace, project: ProjectId, text: &str) -> Result<Structure, Failure> {
    let all = store::structure::of_project(workspace.store(), project)?;
    search::one(&all, text, "structure", |of| &of.name, |of| of.id.0)
}
