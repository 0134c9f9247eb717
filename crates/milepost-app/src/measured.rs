//! What is measured of the work: its line, quantities, fronts, structures, readings; and what was spent.

mod chainage;
mod cost;
mod reading;
mod thing;

pub use chainage::set_chainage;
pub use cost::{add_cost, edit_cost, find_cost, remove_cost};
pub use reading::{edit_reading, find_reading, read_front, read_quantity, remove_reading};
pub use thing::{
    add_front, add_quantity, add_structure, edit_front, edit_quantity, edit_structure, find_front, find_quantity,
    find_structure, move_front, move_quantity, remove_front, remove_quantity, remove_structure,
};

use crate::project::content::ProjectContent;
use crate::view::{Failure, MeasuredWork};
use crate::workspace::Workspace;
use chrono::NaiveDate;
use milepost_model::ProjectId;
use milepost_store as store;

/// All that is measured of a project.
///
/// # Errors
/// `not_found` where the project has gone.
pub fn list(workspace: &Workspace, project: ProjectId, as_of: NaiveDate) -> Result<MeasuredWork, Failure> {
    workspace.read(|reader| {
        let content = ProjectContent::load(reader, project)?;
        let structures = store::structure::of_project(reader, project)?;
        let costs = store::cost::of_project(reader, project)?;
        let chainage = chainage::view(&content, as_of);
        let mut warnings = vec![];
        for front in &content.fronts {
            warnings.extend(reading::going_back(&front.name, &front.readings, |value| front.advance(value)));
        }
        for quantity in &content.quantities {
            warnings.extend(reading::going_back(&quantity.name, &quantity.readings, |value| value));
        }
        Ok(MeasuredWork {
            chainage,
            structures,
            costs,
            warnings,
            quantities: content.quantities,
            fronts: content.fronts,
        })
    })
}
