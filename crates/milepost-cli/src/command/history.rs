//! `milepost history`, `undo` and `redo`.

use super::Done;
use crate::output::Output;
use crate::text;
use milepost_app::view::{Changed, Failure};
use milepost_app::workspace::Workspace;
use milepost_app::{history, project};

pub(super) fn list(
    workspace: &mut Workspace,
    project: Option<&str>,
    before: Option<i64>,
    limit: usize,
    output: Output,
) -> Done {
    let project = project.map(|text| project::find(workspace, text)).transpose()?.map(|project| project.id);
    let history = history::list(workspace, project, before, limit)?;
    Ok(output.answer(&history, text::history::list)?)
}

/// Undoes or redoes so many changes, as far as there are any.
pub(super) fn repeat(
    workspace: &mut Workspace,
    times: u32,
    step: fn(&mut Workspace) -> Result<Changed, Failure>,
    output: Output,
) -> Done {
    let mut done = vec![];
    for _ in 0..times {
        let changed = step(workspace)?;
        let last = changed.action.is_none();
        if !last || done.is_empty() {
            done.push(changed);
        }
        if last {
            break;
        }
    }
    Ok(output.answer(&done, |done| done.iter().map(text::change::done).collect::<Vec<_>>().join("\n"))?)
}
