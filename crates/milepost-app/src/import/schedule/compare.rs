//! Two states of a project's schedule side by side: as it is now, as it was when a baseline was frozen or after a change of
//! the history, or as a file has it.

use super::keep::{KnownBy, keep};
use super::part::{Part, parts};
use super::update::{self, counts};
use crate::view::{Failure, ScheduleUpdate};
use crate::workspace::Workspace;
use crate::{baseline, schedule_file};
use milepost_exchange::Format;
use milepost_model::schedule::Schedule;
use milepost_model::{Message, ProjectId};
use milepost_schedule::diff::diff;
use milepost_store::Reader;
use std::path::Path;

/// What the schedule as the workspace has it is called.
pub const CURRENT: [&str; 2] = ["current", "now"];

/// What changed from one state to another, and what moved the finish. Each is one of [`CURRENT`]; `#12`, as it was after
/// that change of the history; the path of a schedule file, of several projects in it the one with the project's code; or
/// a baseline by its number, id or name: the schedule as it was when that was frozen.
///
/// # Errors
/// `not_found` where there is no such state or no schedule in it; as reading a file; `invalid` where that has several
/// projects and none with the code.
pub fn compare(
    workspace: &Workspace,
    project: ProjectId,
    before: &str,
    after: &str,
) -> Result<ScheduleUpdate, Failure> {
    let side = |named: &str| state(workspace, project, named.trim());
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

fn state(workspace: &Workspace, project: ProjectId, named: &str) -> Result<(Schedule, KnownBy), Failure> {
    if CURRENT.iter().any(|current| current.eq_ignore_ascii_case(named)) {
        return Ok((workspace.read(|reader| there(reader, project))?, KnownBy::Code));
    }
    if let Some(number) = named.strip_prefix('#').and_then(|number| number.trim().parse::<i64>().ok()) {
        let schedule = workspace.store().read_after(number, |reader| there(reader, project))?;
        return Ok((schedule, KnownBy::Code));
    }
    let path = Path::new(named);
    if path.is_file() {
        let code = workspace.read(|reader| update::schedule(reader, project))?.unwrap_or_default();
        let code = code.projects.first().map(|of| of.code.clone()).unwrap_or_default();
        return of_file(path, project, &code);
    }
    let baseline = baseline::find(workspace, project, named).map_err(|failure| match failure.code.as_str() {
        Failure::NOT_FOUND => missing(named),
        _ => failure,
    })?;
    let unknown = || {
        let message = Message::new("diff-baseline-unknown").with("baseline", baseline.name.as_str());
        Failure::new(Failure::NOT_FOUND, message).help(Message::new("diff-baseline-unknown-help"))
    };
    let frozen = workspace.store().entry_of_baseline(project, baseline.id)?.ok_or_else(unknown)?;
    let schedule = workspace.store().read_after(frozen, |reader| update::schedule(reader, project))?;
    let none = || {
        let message = Message::new("diff-baseline-none").with("baseline", baseline.name.as_str());
        Failure::new(Failure::NOT_FOUND, message).help(Message::new("diff-baseline-none-help"))
    };
    Ok((schedule.ok_or_else(none)?, KnownBy::Code))
}

fn there(reader: &Reader, project: ProjectId) -> Result<Schedule, Failure> {
    update::schedule(reader, project)?.ok_or_else(|| {
        Failure::new(Failure::NOT_FOUND, Message::new("schedule-none")).help(Message::new("schedule-none-help"))
    })
}

fn missing(named: &str) -> Failure {
    let message = Message::new("diff-missing").with("text", named);
    Failure::new(Failure::NOT_FOUND, message).help(Message::new("diff-missing-help"))
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
