//! `milepost simulate`, `critical` and `diff`.

use super::Done;
use crate::args::{CriticalArgs, SimulateArgs};
use crate::output::Output;
use crate::text;
use milepost_app::schedule::simulate::{RiskDraft, SimulationDraft};
use milepost_app::schedule::{look, paths, simulate};
use milepost_app::view::Failure;
use milepost_app::workspace::Workspace;
use milepost_app::{Work, import, project};
use milepost_model::{Message, ProjectId};

pub(super) fn simulate(args: SimulateArgs, workspace: &Workspace, output: Output) -> Done {
    let id = project::find(workspace, &args.project)?.id;
    let risks = args.risks.iter().map(|typed| risk(workspace, id, typed)).collect::<Result<Vec<_>, _>>()?;
    let draft = SimulationDraft {
        runs: args.runs,
        seed: args.seed,
        range: args.range,
        correlation: args.correlation,
        risks: Some(risks),
    };
    let answer = simulate::run(workspace, id, &draft, &Work::default())?;
    Ok(output.answer(&answer, text::analysis::simulation)?)
}

pub(super) fn diff(workspace: &Workspace, project: &str, before: &str, after: &str, output: Output) -> Done {
    let id = project::find(workspace, project)?.id;
    let answer = import::compare(workspace, id, before, after)?;
    Ok(output.answer(&answer, text::analysis::diff)?)
}

/// `NAME; 30%; 5d 10d 20d; A1010 A1020`.
fn risk(workspace: &Workspace, project: ProjectId, typed: &str) -> Result<RiskDraft, Failure> {
    let unread = || {
        let message = Message::new("simulation-risk-unread").with("name", typed);
        Failure::new(Failure::INVALID, message).help(Message::new("simulation-risk-help"))
    };
    let parts: Vec<&str> = typed.split(';').map(str::trim).collect();
    let [name, probability, delay, activities] = parts.as_slice() else { return Err(unread()) };
    let share = milepost_model::reading::share::read(probability).read().ok_or_else(unread)?;
    let probability = share.to_string().parse().map_err(|_| unread())?;
    let found = activities.split_whitespace().map(|code| look::find(workspace, project, code));
    let activities = found.collect::<Result<Vec<_>, Failure>>()?;
    Ok(RiskDraft { name: (*name).to_owned(), probability, delay: (*delay).to_owned(), activities })
}

pub(super) fn critical(args: &CriticalArgs, workspace: &Workspace, output: Output) -> Done {
    let id = project::find(workspace, &args.project)?.id;
    if let Some(count) = args.paths {
        let to = args.to.as_deref().map(|text| look::find(workspace, id, text)).transpose()?;
        let answer = paths::float_paths(workspace, id, to, count, args.by.by())?;
        return Ok(output.answer(&answer, |paths| text::analysis::paths(paths))?);
    }
    let lines = match &args.near_critical {
        Some(float) => paths::near_critical(workspace, id, float)?,
        None => look::critical(workspace, id)?,
    };
    Ok(output.answer(&lines, |lines| text::schedule::lines(lines))?)
}
