//! Two states of a project's schedule side by side: as it is now, or as a file has it.

use super::keep::{KnownBy, keep};
use super::part::{Part, parts};
use super::update::{self, counts};
use crate::schedule_file;
use crate::view::{Failure, ScheduleUpdate};
use crate::workspace::Workspace;
use milepost_exchange::Format;
use milepost_model::schedule::Schedule;
use milepost_model::{Message, ProjectId};
use milepost_schedule::diff::diff;
use std::path::Path;

/// The name of the schedule as the workspace has it.
pub const CURRENT: &str = "current";

/// What changed from one state to another, and what moved the finish. Each is [`CURRENT`] or the path of a schedule
/// file; of a file with several projects the one with the project's code.
///
/// # Errors
/// `not_found` where the project has no schedule; as reading a file; `invalid` where it has several projects and none
/// with the code.
pub fn compare(
    workspace: &Workspace,
    project: ProjectId,
    before: &str,
    after: &str,
) -> Result<ScheduleUpdate, Failure> {
    let there = workspace.read(|reader| update::schedule(reader, project))?;
    let code = there.as_ref().and_then(|there| there.projects.first()).map(|of| of.code.clone()).unwrap_or_default();
    let side = |named: &str| match named {
        CURRENT => {
            let missing = || {
                Failure::new(Failure::NOT_FOUND, Message::new("schedule-none")).help(Message::new("schedule-none-help"))
            };
            Ok((there.clone().ok_or_else(missing)?, KnownBy::Code))
        }
        path => of_file(Path::new(path), project, &code),
    };
    let ((before, first), (mut after, second)) = (side(before)?, side(after)?);
    let by = if first == KnownBy::Origin && second == KnownBy::Origin { first } else { KnownBy::Code };
    keep(&before, &mut after, by);
    let (diff, none) = diff(&before, &after);
    let older = matches!((diff.data_date.before, diff.data_date.after), (Some(before), Some(after)) if after < before);
    Ok(ScheduleUpdate {
        project,
        older,
        same: diff.is_empty(),
        counts: counts(&diff),
        no_dates: none.map(|none| update::why(&before, &after, none)),
        followed: 0,
        unfollowed: vec![],
        diff,
    })
}

fn of_file(path: &Path, project: ProjectId, code: &str) -> Result<(Schedule, KnownBy), Failure> {
    let read = schedule_file::open(path, None)?;
    let by = if read.format == Format::Mspdi { KnownBy::Origin } else { KnownBy::Code };
    let mut parts = parts(&read.schedule);
    let has_code = |part: &Part| part.schedule.projects.first().is_some_and(|of| of.code == code);
    let place = match parts.as_slice() {
        [_] => Some(0),
        several => several.iter().position(has_code),
    };
    let several = || {
        let message = Message::new("import-several").with("count", parts.len());
        Failure::new(Failure::INVALID, message).help(Message::new("diff-several-help"))
    };
    let Some(place) = place else { return Err(several()) };
    let mut part = parts.swap_remove(place);
    part.assign_to(project);
    Ok((part.schedule, by))
}
