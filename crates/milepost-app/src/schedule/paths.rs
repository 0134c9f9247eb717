//! What is nearly critical: numbered float paths, and the activities with little float.

use super::look::line;
use crate::view::{ActivityLine, Failure, FloatPathView};
use crate::workspace::Workspace;
use milepost_model::schedule::typed;
use milepost_model::{ActivityId, Message, Problem, ProjectId};
use milepost_schedule::cpm::{self, FloatPath, PathBy};

/// The first paths to an activity, the one with the least float first; without an activity to the one that finishes last.
///
/// # Errors
/// `invalid` where the schedule cannot be computed; `not_found` where the project or the activity has gone.
pub fn float_paths(
    workspace: &Workspace,
    project: ProjectId,
    to: Option<ActivityId>,
    count: usize,
    by: PathBy,
) -> Result<Vec<FloatPathView>, Failure> {
    let computed = workspace.computed(project)?;
    computed.sound()?;
    let Some(bridge) = &computed.bridge else { return Ok(vec![]) };
    let to = match to {
        None => None,
        Some(id) => {
            let (place, _) = computed.activity(id)?;
            let Some(node) = computed.node(place) else { return Ok(vec![]) };
            u32::try_from(node).ok()
        }
    };
    // It was computed, so there is nothing wrong with it.
    let paths = cpm::float_paths(&bridge.network, to, count, by).unwrap_or_default();
    let view = |(number, path): (usize, FloatPath)| {
        let places = path.activities.iter().filter_map(|node| bridge.activities.get(*node as usize));
        FloatPathView {
            number,
            float: path.float.into(),
            float_text: typed::written(path.float.into(), computed.lag_unit()),
            activities: places.filter_map(|place| line(&computed, *place)).collect(),
        }
    };
    Ok((1..).zip(paths).map(view).collect())
}

/// The activities that are not finished and have at most so much total float, the least first.
///
/// # Errors
/// `invalid` where the float cannot be read or the schedule cannot be computed.
pub fn near_critical(workspace: &Workspace, project: ProjectId, float: &str) -> Result<Vec<ActivityLine>, Failure> {
    let computed = workspace.computed(project)?;
    computed.sound()?;
    let Some(most) = typed::duration(float, computed.lag_unit()) else {
        let problem = Problem::error("near_critical", Message::new("activity-duration-unread").with("text", float));
        return Err(Failure::invalid(vec![problem.help(Message::new("activity-duration-help"))]));
    };
    let lines = (0..computed.schedule.activities.len()).filter_map(|place| line(&computed, place));
    let mut lines: Vec<ActivityLine> = lines.filter(|line| line.total_float.is_some_and(|has| has <= most)).collect();
    lines.sort_by_key(|line| (line.total_float, line.start));
    Ok(lines)
}
